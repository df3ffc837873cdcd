#include "gui/lab/map_layout.h"

#include <QMap>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr double kMargin = 12;
/// Above a ring and below it: the disc of a chosen node and two lines of text.
constexpr int kRingRoom = 64;
constexpr double kTimerRoom = 13;
constexpr int kHundred = 100;
constexpr std::size_t kMostZones = 64;
/// A honeycomb's rows are this much closer than its columns.
constexpr double kRowStep = 0.866;
constexpr double kWidestPitch = 44;

double ringNodeRadius(int count) {
    return count <= 60 ? 10 : count <= 150 ? 7 : 5;
}

QString stemOf(const QString& name) {
    qsizetype end = name.size();
    while (end > 0 && name[end - 1].isDigit()) {
        --end;
    }
    return name.left(end);
}

std::vector<MapZone> hundreds(const std::vector<QString>& names) {
    std::vector<MapZone> zones;
    const int count = static_cast<int>(names.size());
    for (int first = 0; first < count; first += kHundred) {
        const int last = std::min(first + kHundred, count) - 1;
        MapZone zone;
        zone.title =
            QStringLiteral("%1 \u2013 %2")
                .arg(names[static_cast<std::size_t>(first)], names[static_cast<std::size_t>(last)]);
        for (int node = first; node <= last; ++node) {
            zone.nodes.push_back(node);
        }
        zones.push_back(std::move(zone));
    }
    return zones;
}

/// How zones of at most `largest` nodes stand in a room: columns of zones, columns of nodes in
/// each.
struct Plan {
    int across = 1;
    int columns = 1;
    int rows = 1;
    double pitch = 0;
};

Plan bestPlan(int zones, int largest, const QSizeF& room, double titleHeight) {
    Plan best;
    for (int across = 1; across <= zones; ++across) {
        const int down = (zones + across - 1) / across;
        const double wide = room.width() / across;
        const double high = room.height() / down - titleHeight;
        if (high <= 0) {
            continue;
        }
        const int columns = std::clamp(
            static_cast<int>(std::ceil(std::sqrt(largest * wide / high * kRowStep))), 1, largest);
        const int rows = (largest + columns - 1) / columns;
        // One more of each is the ground between two zones.
        const double pitch = std::min(wide / (columns + 1.5), high / ((rows + 1) * kRowStep));
        if (pitch > best.pitch) {
            best = {across, columns, rows, pitch};
        }
    }
    best.pitch = std::min(best.pitch, kWidestPitch);
    return best;
}

}  // namespace

MapShape MapLayout::shapeFor(int count) {
    return count <= kMostInRing    ? MapShape::Ring
           : count <= kMostInZones ? MapShape::Zones
                                   : MapShape::Matrix;
}

bool MapLayout::fits(MapShape shape, int count) {
    switch (shape) {
        case MapShape::Ring:
            return count <= kMostInRing;
        case MapShape::Zones:
            return count <= kMostInZones;
        case MapShape::Matrix:
            break;
    }
    return true;
}

std::vector<MapZone> MapLayout::zonesOf(const std::vector<QString>& names) {
    QMap<QString, std::vector<int>> byStem;
    for (std::size_t i = 0; i < names.size(); ++i) {
        byStem[stemOf(names[i])].push_back(static_cast<int>(i));
    }
    const auto stems = static_cast<std::size_t>(byStem.size());
    if (stems < 2 || stems > kMostZones || stems * 3 > names.size()) {
        return hundreds(names);
    }
    std::vector<MapZone> zones;
    for (auto it = byStem.cbegin(); it != byStem.cend(); ++it) {
        QString title = it.key();
        while (title.endsWith(QLatin1Char('-')) || title.endsWith(QLatin1Char('.'))) {
            title.chop(1);
        }
        zones.push_back({title, it.value()});
    }
    return zones;
}

void MapLayout::clear(MapShape shape, std::size_t count) {
    m_shape = shape;
    m_at.assign(count, QPointF());
    m_titles.clear();
    m_ringRadius = 0;
}

void MapLayout::arrangeRing(int count, const QSizeF& room, double labelWidth) {
    clear(MapShape::Ring, static_cast<std::size_t>(count));
    const bool labelled = count <= kMostLabelled;
    const double aside = labelled ? labelWidth + 28 : 28;
    const double widest = room.width() / 2 - aside;
    m_centre = QPointF(room.width() / 2, room.height() / 2);
    m_ringRadius = std::max(40.0, std::min(widest, room.height() / 2 - scaled(kRingRoom)));
    const double wanted = ringNodeRadius(count) * scaled(100) / 100.0;
    const double spacing = 2 * M_PI * m_ringRadius / std::max(count, 1);
    // Where there is no room side by side, neighbours step inwards in turn.
    const int lanes =
        labelled ? 1 : std::clamp(static_cast<int>(std::ceil((2 * wanted + 1) / spacing)), 1, 3);
    // Timers go round the nodes that have names.
    const double between = labelled && lanes == 1 ? kTimerRoom : 1;
    m_radius = std::clamp((spacing * lanes - between) / 2, labelled ? 5.0 : 2.0, wanted);
    m_pitch = std::max(2 * m_radius + 1, spacing * lanes);
    m_ownCell = m_pitch;
    for (int node = 0; node < count; ++node) {
        const double angle = 2 * M_PI * node / count - M_PI / 2;
        // The last one would stand in the lane of the first, beside it: it steps in further.
        const bool meetsFirst = lanes > 1 && node > 0 && node == count - 1 && node % lanes == 0;
        const int lane = meetsFirst ? lanes : node % lanes;
        const double reach = m_ringRadius - lane * (2 * m_radius + 2);
        m_at[static_cast<std::size_t>(node)] =
            m_centre + QPointF(std::cos(angle), std::sin(angle)) * reach;
    }
    m_bounds =
        QRectF(m_centre.x() - m_ringRadius - aside, m_centre.y() - m_ringRadius - scaled(kRingRoom),
               2 * (m_ringRadius + aside), 2 * (m_ringRadius + scaled(kRingRoom)));
    fillGrid();
}

void MapLayout::arrangeZones(const std::vector<MapZone>& zones, const QSizeF& room,
                             double titleHeight) {
    std::size_t count = 0;
    std::size_t largest = 1;
    for (const MapZone& zone : zones) {
        count += zone.nodes.size();
        largest = std::max(largest, zone.nodes.size());
    }
    clear(MapShape::Zones, count);
    const QSizeF inner(room.width() - 2 * kMargin, room.height() - 2 * kMargin);
    const Plan plan = bestPlan(std::max<int>(1, static_cast<int>(zones.size())),
                               static_cast<int>(largest), inner, titleHeight);
    m_pitch = std::max(plan.pitch, 4.0);
    m_ownCell = m_pitch * kRowStep;
    m_radius = std::min(0.38 * m_pitch, 10.0);
    const double wide = (plan.columns + 1.5) * m_pitch;
    const double high = (plan.rows + 1) * m_pitch * kRowStep + titleHeight;
    QRectF taken;
    for (std::size_t z = 0; z < zones.size(); ++z) {
        const auto place = static_cast<int>(z);
        const QPointF corner((place % plan.across) * wide, (place / plan.across) * high);
        m_titles.push_back({zones[z].title, corner + QPointF(0, titleHeight * 0.7)});
        taken |= QRectF(corner, QSizeF(wide, high));
        for (std::size_t i = 0; i < zones[z].nodes.size(); ++i) {
            const int column = static_cast<int>(i) % plan.columns;
            const int row = static_cast<int>(i) / plan.columns;
            const double x = (column + 0.5 + (row % 2 == 0 ? 0 : 0.5)) * m_pitch;
            const double y = titleHeight + (row + 0.6) * m_pitch * kRowStep;
            m_at[static_cast<std::size_t>(zones[z].nodes[i])] = corner + QPointF(x, y);
        }
    }
    m_bounds = taken.adjusted(-kMargin, -kMargin, kMargin - m_pitch, kMargin - m_pitch / 2);
    m_centre = m_bounds.center();
    fillGrid();
}

void MapLayout::arrangeMatrix(int count, const QSizeF& room) {
    clear(MapShape::Matrix, static_cast<std::size_t>(count));
    const double wide = std::max(40.0, room.width() - 2 * kMargin);
    const double high = std::max(40.0, room.height() - 2 * kMargin);
    const int columns =
        std::clamp(static_cast<int>(std::ceil(std::sqrt(std::max(count, 1) * wide / high))), 1,
                   std::max(count, 1));
    const int rows = (count + columns - 1) / columns;
    m_pitch = std::clamp(std::min(wide / columns, high / std::max(rows, 1)), 3.0, kWidestPitch);
    m_ownCell = m_pitch;
    m_radius = std::min(0.42 * m_pitch, 10.0);
    for (int node = 0; node < count; ++node) {
        m_at[static_cast<std::size_t>(node)] =
            QPointF((node % columns + 0.5) * m_pitch, (node / columns + 0.5) * m_pitch);
    }
    m_bounds = QRectF(0, 0, columns * m_pitch, rows * m_pitch)
                   .adjusted(-kMargin, -kMargin, kMargin, kMargin);
    m_centre = m_bounds.center();
    fillGrid();
}

}  // namespace swimscope::gui

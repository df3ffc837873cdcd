#include <algorithm>
#include <cmath>
#include <limits>

#include "gui/lab/map_layout.h"

namespace swimscope::gui {

namespace {

int clampedCell(double offset, double cell, int count) {
    return std::clamp(static_cast<int>(std::floor(offset / cell)), 0, count - 1);
}

double lengthOf(const QPointF& way) {
    return std::hypot(way.x(), way.y());
}

QPointF directionOf(MapLayout::Way way) {
    switch (way) {
        case MapLayout::Way::Left:
            return {-1, 0};
        case MapLayout::Way::Right:
            return {1, 0};
        case MapLayout::Way::Up:
            return {0, -1};
        case MapLayout::Way::Down:
            break;
    }
    return {0, 1};
}

}  // namespace

void MapLayout::fillGrid() {
    m_cell = std::max(m_pitch, 2.0);
    m_extent = QRectF();
    if (!m_at.empty()) {
        QPointF least = m_at.front();
        QPointF most = m_at.front();
        for (const QPointF& place : m_at) {
            least = {std::min(least.x(), place.x()), std::min(least.y(), place.y())};
            most = {std::max(most.x(), place.x()), std::max(most.y(), place.y())};
        }
        m_extent = QRectF(least, most);
    }
    m_columns = static_cast<int>(m_extent.width() / m_cell) + 1;
    m_rows = static_cast<int>(m_extent.height() / m_cell) + 1;
    m_begins.assign(static_cast<std::size_t>(m_columns * m_rows) + 1, 0);
    for (const QPointF& place : m_at) {
        ++m_begins[cellOf(place) + 1];
    }
    for (std::size_t i = 1; i < m_begins.size(); ++i) {
        m_begins[i] += m_begins[i - 1];
    }
    std::vector<int> next(m_begins.begin(), m_begins.end() - 1);
    m_sorted.resize(m_at.size());
    for (std::size_t i = 0; i < m_at.size(); ++i) {
        m_sorted[static_cast<std::size_t>(next[cellOf(m_at[i])]++)] = static_cast<int>(i);
    }
}

std::size_t MapLayout::cellOf(const QPointF& place) const {
    const int column = clampedCell(place.x() - m_extent.left(), m_cell, m_columns);
    const int row = clampedCell(place.y() - m_extent.top(), m_cell, m_rows);
    return static_cast<std::size_t>(row * m_columns + column);
}

template <typename Take>
void MapLayout::eachNear(const QRectF& box, const Take& take) const {
    if (m_at.empty()) {
        return;
    }
    const int left = clampedCell(box.left() - m_extent.left(), m_cell, m_columns);
    const int right = clampedCell(box.right() - m_extent.left(), m_cell, m_columns);
    const int top = clampedCell(box.top() - m_extent.top(), m_cell, m_rows);
    const int bottom = clampedCell(box.bottom() - m_extent.top(), m_cell, m_rows);
    for (int row = top; row <= bottom; ++row) {
        const auto first = static_cast<std::size_t>(row * m_columns + left);
        const auto last = static_cast<std::size_t>(row * m_columns + right);
        for (int i = m_begins[first]; i < m_begins[last + 1]; ++i) {
            take(m_sorted[static_cast<std::size_t>(i)]);
        }
    }
}

int MapLayout::nodeAt(const QPointF& place, double slack) const {
    const double reach = m_radius + slack;
    int nearest = -1;
    double least = reach;
    eachNear(QRectF(place - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)), [&](int node) {
        const double away = lengthOf(at(node) - place);
        if (away <= least) {
            least = away;
            nearest = node;
        }
    });
    return nearest;
}

std::vector<int> MapLayout::inside(const QRectF& box) const {
    std::vector<int> found;
    eachNear(box, [&](int node) {
        if (box.contains(at(node))) {
            found.push_back(node);
        }
    });
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<int> MapLayout::inside(const QPolygonF& lasso) const {
    std::vector<int> found;
    eachNear(lasso.boundingRect(), [&](int node) {
        if (lasso.containsPoint(at(node), Qt::OddEvenFill)) {
            found.push_back(node);
        }
    });
    std::sort(found.begin(), found.end());
    return found;
}

int MapLayout::neighbour(int node, Way way) const {
    if (node < 0 || node >= count()) {
        return empty() ? -1 : 0;
    }
    if (m_shape == MapShape::Ring) {
        const bool clockwise = way == Way::Right || way == Way::Down;
        return (node + (clockwise ? 1 : count() - 1)) % count();
    }
    const QPointF direction = directionOf(way);
    const QPointF from = at(node);
    int best = node;
    double least = std::numeric_limits<double>::max();
    // The nearest that lies more that way than aside; gaps between zones are a few cells wide.
    const double reach = 12 * m_pitch;
    eachNear(QRectF(from - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)), [&](int other) {
        const QPointF step = at(other) - from;
        const double ahead = QPointF::dotProduct(step, direction);
        const double aside = lengthOf(step - direction * ahead);
        if (other != node && ahead > 0.3 * m_pitch && aside <= ahead && ahead + 2 * aside < least) {
            least = ahead + 2 * aside;
            best = other;
        }
    });
    return best;
}

}  // namespace swimscope::gui

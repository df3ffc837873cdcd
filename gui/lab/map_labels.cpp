#include "gui/lab/map_labels.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/lab/map_text.h"
#include "gui/models/text_format.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"

namespace swimscope::gui {

namespace {

constexpr int kMostPlanned = 400;
constexpr double kWidestName = 150;
constexpr double kGap = 9;
/// Beyond the disc of a selected node.
constexpr double kRingedGap = 19;

struct Words {
    QString name;
    QString note;
    bool countdown = false;
};

Words wordsOf(const MapScene& scene, int node) {
    Words words;
    words.name = scene.model.nodeName(scene.hostOf(node));
    words.note = MapText::countdown(scene, node);
    words.countdown = !words.note.isEmpty();
    if (!words.countdown) {
        words.note = MapText::note(scene, node);
    }
    return words;
}

/// The most important first.
int rankOf(const MapScene& scene, int node, const NodeLook& look) {
    if (scene.hostOf(node) == scene.model.current() || node == scene.hovered) {
        return 0;
    }
    if (scene.hostOf(node) == scene.model.frame().viewpoint) {
        return 1;
    }
    if (look.selected || look.shape == NodeLook::Shape::Suspect) {
        return 2;
    }
    return look.quiet() ? 4 : 3;
}

QFont nameFont(const MapScene& scene, int node) {
    const bool strong = scene.hostOf(node) == scene.model.current() ||
                        scene.hostOf(node) == scene.model.frame().viewpoint;
    return typeFont(strong ? TypeRole::SmallStrong : TypeRole::Small);
}

QSizeF sizeOf(const MapScene& scene, int node, bool inOneLine) {
    const Words words = wordsOf(scene, node);
    const QFontMetricsF name(nameFont(scene, node));
    const QFontMetricsF note(typeFont(TypeRole::Tiny));
    const double nameWidth = std::min(name.horizontalAdvance(words.name), kWidestName);
    const double noteWidth = note.horizontalAdvance(words.note);
    if (words.note.isEmpty()) {
        return {nameWidth + 2, name.height()};
    }
    return inOneLine ? QSizeF(nameWidth + noteWidth + 8, name.height())
                     : QSizeF(std::max(nameWidth, noteWidth) + 2, name.height() + note.height());
}

/// Outside the ring, pushed out by as much as the box takes up in that direction.
QRectF besideRing(const MapScene& scene, int node, const QSizeF& size) {
    const QPointF centre = scene.view.toView(scene.layout.centre());
    const QPointF at = scene.at(node);
    const double length = std::max(1.0, std::hypot(at.x() - centre.x(), at.y() - centre.y()));
    const QPointF out = (at - centre) / length;
    const bool ringed = scene.hostOf(node) == scene.model.current() ||
                        scene.hostOf(node) == scene.model.frame().viewpoint ||
                        shownSuspicion(scene, node) != nullptr;
    const double reach = scene.radius() + (ringed ? kRingedGap : kGap) +
                         std::abs(out.x()) * size.width() / 2 +
                         std::abs(out.y()) * size.height() / 2;
    const QPointF middle = at + out * reach;
    return {middle - QPointF(size.width(), size.height()) / 2, size};
}

QRectF belowNode(const MapScene& scene, int node, const QSizeF& size) {
    const QPointF at = scene.at(node);
    return {QPointF(at.x() - size.width() / 2, at.y() + scene.radius() + 3), size};
}

Qt::Alignment sideOf(const MapScene& scene, int node) {
    const double away = scene.layout.at(node).x() - scene.layout.centre().x();
    if (!scene.ring() || std::abs(away) < scene.layout.ringRadius() * 0.3) {
        return Qt::AlignHCenter;
    }
    return away > 0 ? Qt::AlignLeft : Qt::AlignRight;
}

void paintWords(QPainter& painter, const MapScene& scene, int node, const QRectF& box,
                Qt::Alignment side, bool inOneLine) {
    const Words words = wordsOf(scene, node);
    const bool strong = scene.hostOf(node) == scene.model.current() ||
                        scene.hostOf(node) == scene.model.frame().viewpoint;
    const QFont font = nameFont(scene, node);
    const QString name = elideMiddle(words.name, font, static_cast<int>(kWidestName));
    const QFontMetricsF metrics(font);
    const QColor noteInk = words.countdown ? theme().suspT : theme().text2;
    painter.setFont(font);
    painter.setPen(strong || words.countdown ? theme().text : theme().text2);
    if (inOneLine && side == Qt::AlignRight) {
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, name);
        painter.setFont(typeFont(TypeRole::Tiny));
        painter.setPen(noteInk);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words.note);
        return;
    }
    if (inOneLine) {
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
        painter.setFont(typeFont(TypeRole::Tiny));
        painter.setPen(noteInk);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, words.note);
        return;
    }
    painter.drawText(box, side | Qt::AlignTop | Qt::TextSingleLine, name);
    painter.setFont(typeFont(TypeRole::Tiny));
    painter.setPen(noteInk);
    painter.drawText(box.adjusted(0, metrics.height(), 0, 0),
                     side | Qt::AlignTop | Qt::TextSingleLine, words.note);
}

}  // namespace

void MapLabels::plan(const MapScene& scene, const std::vector<NodeLook>& looks) {
    m_placed.clear();
    const bool all = scene.labelled();
    const double line = QFontMetricsF(typeFont(TypeRole::Small)).height();
    m_inOneLine =
        scene.ring() && scene.count() > 12 &&
        2 * M_PI * scene.layout.ringRadius() * scene.view.scale() / scene.count() < 2.1 * line;
    const QRectF sight(QPointF(), QSizeF(scene.size));
    std::vector<std::pair<int, int>> wanted;
    for (int node = 0; node < scene.count(); ++node) {
        const NodeLook& look = looks[static_cast<std::size_t>(node)];
        const int rank = rankOf(scene, node, look);
        if ((all || (scene.ring() && rank < 4)) && sight.contains(scene.at(node))) {
            wanted.emplace_back(rank, node);
        }
    }
    std::sort(wanted.begin(), wanted.end());
    for (const auto& [rank, node] : wanted) {
        if (static_cast<int>(m_placed.size()) >= kMostPlanned) {
            break;
        }
        const QSizeF size = sizeOf(scene, node, m_inOneLine);
        const QRectF box =
            scene.ring() ? besideRing(scene, node, size) : belowNode(scene, node, size);
        if (!covered(box)) {
            m_placed.push_back({node, box, shownSuspicion(scene, node) != nullptr});
        }
    }
}

bool MapLabels::covered(const QRectF& box) const {
    const QRectF core = box.adjusted(1, 2, -1, -2);
    return std::any_of(m_placed.begin(), m_placed.end(),
                       [&](const Placed& other) { return other.box.intersects(core); });
}

bool MapLabels::has(int node) const {
    return std::any_of(m_placed.begin(), m_placed.end(),
                       [&](const Placed& placed) { return placed.node == node; });
}

void MapLabels::paintOne(QPainter& painter, const MapScene& scene, const Placed& placed) const {
    paintWords(painter, scene, placed.node, placed.box, sideOf(scene, placed.node), m_inOneLine);
}

void MapLabels::paintStill(QPainter& painter, const MapScene& scene) const {
    for (const Placed& placed : m_placed) {
        if (!placed.lively) {
            paintOne(painter, scene, placed);
        }
    }
}

void MapLabels::paintLively(QPainter& painter, const MapScene& scene) const {
    for (const Placed& placed : m_placed) {
        if (placed.lively) {
            paintOne(painter, scene, placed);
        }
    }
}

void paintPlate(QPainter& painter, const MapScene& scene, int node) {
    const QSizeF size = sizeOf(scene, node, /*inOneLine=*/false);
    const QRectF room(QPointF(), QSizeF(scene.size));
    const double reach = std::max(scene.radius(), 8.0) + 6;
    const QPointF at = scene.at(node);
    QRectF plate(at.x() + reach, at.y() - size.height() / 2 - 3, size.width() + 14,
                 size.height() + 6);
    if (plate.right() > room.right() - 4) {
        plate.moveRight(at.x() - reach);
    }
    plate.moveTop(std::clamp(plate.top(), 4.0, std::max(4.0, room.bottom() - plate.height() - 4)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().borderStrong, 1));
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(plate, 5, 5);
    paintWords(painter, scene, node, plate.adjusted(7, 3, -7, -3), Qt::AlignLeft,
               /*inOneLine=*/false);
}

}  // namespace swimscope::gui

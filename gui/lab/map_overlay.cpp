#include "gui/lab/map_overlay.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "gui/lab/fault_words.h"
#include "gui/lab/map_text.h"
#include "gui/views/motion.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"

namespace swimscope::gui {

namespace {

constexpr int kMostCountdowns = 200;
constexpr double kArcRoom = 11.5;
constexpr double kCornerMargin = 16;

bool ticks(const sim::LabNode& node) {
    return node.nextProbe && node.periodStart && *node.nextProbe > *node.periodStart &&
           (node.truth == sim::LabTruth::Running || node.truth == sim::LabTruth::Slow ||
            node.truth == sim::LabTruth::CutOff);
}

double shareLeft(base::Instant from, base::Instant to, base::Instant now) {
    const double whole = base::toMilliseconds(to - from);
    return whole <= 0 ? 0 : std::clamp(base::toMilliseconds(to - now) / whole, 0.0, 1.0);
}

/// With nothing that moves, clocks go once a second.
base::Instant clockTime(const MapScene& scene) {
    const base::Instant now = scene.model.frame().now;
    return reducedMotion() ? std::chrono::floor<std::chrono::seconds>(now) : now;
}

void paintCountdown(QPainter& painter, const QPointF& centre, double radius, double share) {
    const double reach = radius + (radius > 6 ? 8 : 4);
    const double width = radius > 6 ? 4 : 2.4;
    const QRectF box(centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().border, width));
    painter.drawEllipse(box);
    painter.setPen(QPen(theme().suspF, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(box, 16 * 90, static_cast<int>(16 * 360 * share));
}

void paintRingAround(QPainter& painter, const QPointF& centre, double reach, const QPen& pen) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().surface, pen.widthF() + 2));
    painter.drawEllipse(centre, reach, reach);
    painter.setPen(pen);
    painter.drawEllipse(centre, reach, reach);
}

void paintUpperCorner(QPainter& painter, const MapScene& scene) {
    double top = kCornerMargin;
    for (const MapText::Heard& line : MapText::heard(scene)) {
        const QFontMetricsF plain(typeFont(TypeRole::Small));
        const double height = plain.height();
        painter.setPen(Qt::NoPen);
        painter.setBrush(stateFill(line.state));
        painter.drawEllipse(QPointF(kCornerMargin + 4, top + height / 2), 4, 4);
        painter.setFont(typeFont(TypeRole::Small));
        painter.setPen(theme().text2);
        const double left = kCornerMargin + 16;
        painter.drawText(QPointF(left, top + plain.ascent()), line.words);
        painter.setFont(typeFont(TypeRole::SmallStrong));
        painter.setPen(theme().text);
        painter.drawText(
            QPointF(left + plain.horizontalAdvance(line.words) + 6, top + plain.ascent()),
            line.count);
        top += height + 4;
    }
    painter.setFont(typeFont(TypeRole::Small));
    const QFontMetricsF plain(painter.font());
    const QString cut = QStringLiteral("\u2715");
    for (const QString& line : FaultWords::inForce(scene.model)) {
        const double base = top + plain.ascent();
        painter.setPen(theme().error);
        painter.drawText(QPointF(kCornerMargin, base), cut);
        painter.setPen(theme().text2);
        painter.drawText(QPointF(kCornerMargin + 16, base), line);
        top += plain.height() + 4;
    }
}

}  // namespace

void paintClocks(QPainter& painter, const MapScene& scene, MapStamps& stamps) {
    const base::Instant now = clockTime(scene);
    const double radius = scene.radius();
    const bool arcs = scene.ring() && scene.pitch() >= 2 * radius + kArcRoom;
    const bool countdowns = radius >= 4;
    int left = kMostCountdowns;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int node = 0; node < scene.count() && (arcs || countdowns); ++node) {
        const sim::LabNode& shown = scene.node(node);
        const sim::LabSuspicion* suspicion = countdowns ? shownSuspicion(scene, node) : nullptr;
        if (suspicion != nullptr && left-- > 0) {
            paintCountdown(painter, scene.at(node), radius,
                           shareLeft(suspicion->since, suspicion->deadline, now));
        } else if (arcs && ticks(shown)) {
            stamps.drawArc(painter, scene.at(node),
                           shareLeft(*shown.periodStart, *shown.nextProbe, now));
        }
    }
}

void paintChosen(QPainter& painter, const MapScene& scene, const MapLabels& labels) {
    painter.setRenderHint(QPainter::Antialiasing);
    const double reach = scene.radius() + (scene.ring() && scene.radius() > 4 ? 11 : 6);
    const int viewpoint = scene.indexOf(scene.model.frame().viewpoint);
    if (viewpoint >= 0) {
        QPen pen(theme().text, 1.5);
        pen.setDashPattern({2.2, 2});
        paintRingAround(painter, scene.at(viewpoint), reach, pen);
    }
    const int current = scene.indexOf(scene.model.current());
    if (current >= 0 && (!scene.ring() || scene.focused)) {
        const double further = scene.ring() ? scene.radius() + 16 : reach;
        paintRingAround(painter, scene.at(current), further, QPen(theme().focus, 2));
    }
    if (current >= 0 && !labels.has(current)) {
        paintPlate(painter, scene, current);
    }
    if (scene.hovered >= 0 && scene.hovered != current && !labels.has(scene.hovered)) {
        paintPlate(painter, scene, scene.hovered);
    }
}

void paintCorners(QPainter& painter, const MapScene& scene, std::size_t messagesLeftOut,
                  const QString& note) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintUpperCorner(painter, scene);
    painter.setFont(typeFont(TypeRole::Small));
    painter.setPen(theme().text3);
    const QRectF foot(kCornerMargin, scene.size.height() - 34, scene.size.width() - 32, 26);
    if (messagesLeftOut > 0) {
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                         MapText::tr("%1 more messages under way")
                             .arg(QLocale().toString(static_cast<qlonglong>(messagesLeftOut))));
    }
    if (!note.isEmpty()) {
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, note);
    }
}

void paintBand(QPainter& painter, const QRectF& box) {
    QColor ground = theme().sel;
    ground.setAlphaF(0.4F);
    painter.setRenderHint(QPainter::Antialiasing, /*on=*/false);
    painter.setPen(QPen(theme().focus, 1));
    painter.setBrush(ground);
    painter.drawRect(box);
}

void paintLasso(QPainter& painter, const QPolygonF& lasso, const QString& words) {
    if (lasso.size() < 2) {
        return;
    }
    QColor ground = theme().errorB;
    ground.setAlphaF(0.5F);
    QPen pen(theme().error, 2);
    pen.setDashPattern({4, 3});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawPolygon(lasso);
    const QFont font = typeFont(TypeRole::SmallStrong);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(words) + 16, metrics.height() + 8);
    const QRectF plate(lasso.last() + QPointF(14, -size.height() / 2), size);
    painter.setPen(QPen(theme().borderStrong, 1));
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(plate, 5, 5);
    painter.setFont(font);
    painter.setPen(theme().text);
    painter.drawText(plate, Qt::AlignCenter, words);
}

}  // namespace swimscope::gui

#include "gui/lab/map_messages.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>

#include "gui/views/theme.h"

namespace swimscope::gui {

namespace {

constexpr double kBend = 0.38;
constexpr double kTail = 0.28;
constexpr double kGrab = 10;
/// Whole ways are drawn while they can be told apart; each costs as much as fifty glyphs.
constexpr std::size_t kMostWays = 24;
/// Above that, tails are plain lines.
constexpr std::size_t kMostSmooth = 120;
constexpr int kWayPieces = 12;
constexpr int kTailPieces = 4;

QColor faded(QColor colour, double opacity) {
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

void drawPiece(QPainter& painter, const MapChord& chord, double from, double to, int pieces) {
    std::array<QPointF, kWayPieces + 1> points;
    for (int i = 0; i <= pieces; ++i) {
        points[static_cast<std::size_t>(i)] = chord.at(from + (to - from) * i / pieces);
    }
    painter.drawPolyline(points.data(), pieces + 1);
}

/// Where a message was lost.
void paintCross(QPainter& painter, const QPointF& at, double size, double opacity) {
    const double arm = 4.5 * size;
    painter.setPen(QPen(faded(theme().error, opacity), 2 * size, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at - QPointF(arm, arm), at + QPointF(arm, arm));
    painter.drawLine(at - QPointF(arm, -arm), at + QPointF(arm, -arm));
}

}  // namespace

QPointF MapChord::at(double t) const {
    return from * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + to * (t * t);
}

double MapChord::angleAt(double t) const {
    const QPointF way = (control - from) * (1 - t) + (to - control) * t;
    return std::atan2(way.y(), way.x());
}

MapChord chordOf(const MapScene& scene, int from, int to) {
    MapChord chord{scene.at(from), {}, scene.at(to)};
    const QPointF middle = (chord.from + chord.to) / 2;
    chord.control = middle;
    if (scene.ring()) {
        // A quadratic curve goes half as far out as its control point.
        chord.control += (scene.view.toView(scene.layout.centre()) - middle) * kBend;
    }
    const double gap = scene.radius() + 2;
    const QPointF out = chord.control - chord.from;
    const QPointF in = chord.to - chord.control;
    const double outLength = std::hypot(out.x(), out.y());
    const double inLength = std::hypot(in.x(), in.y());
    if (outLength > gap && inLength > gap) {
        chord.from += out * (gap / outLength);
        chord.to -= in * (gap / inLength);
    }
    return chord;
}

void paintMessages(QPainter& painter, const MapScene& scene, MapStamps& stamps,
                   const std::vector<ShownFlight>& flights) {
    struct Drawn {
        MapChord chord;
        MessageLook look;
        double share;
        double cross;
    };
    std::vector<Drawn> drawn;
    drawn.reserve(flights.size());
    for (const ShownFlight& flight : flights) {
        const int from = scene.indexOf(flight.message.from);
        const int to = scene.indexOf(flight.message.to);
        if (from >= 0 && to >= 0) {
            drawn.push_back({chordOf(scene, from, to), lookOf(flight.message.kind), flight.progress,
                             flight.cross});
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, drawn.size() <= kMostSmooth);
    if (drawn.size() <= kMostWays) {
        for (const Drawn& message : drawn) {
            painter.setPen(QPen(faded(messageColour(message.look), 0.2), 1));
            drawPiece(painter, message.chord, 0, 1, kWayPieces);
        }
    }
    const bool smooth = drawn.size() <= kMostSmooth;
    for (const Drawn& message : drawn) {
        painter.setPen(
            QPen(faded(messageColour(message.look), smooth ? 0.6 : 0.35), smooth ? 1.6 : 0));
        drawPiece(painter, message.chord, std::max(0.0, message.share - kTail), message.share,
                  scene.ring() && smooth ? kTailPieces : 1);
    }
    const double size = scene.ring() && smooth ? 1 : scene.radius() >= 6 ? 0.75 : 0.55;
    for (const Drawn& message : drawn) {
        if (message.cross > 0) {
            paintCross(painter, message.chord.at(message.share), size, message.cross);
            continue;
        }
        stamps.drawMessage(painter, message.chord.at(message.share), message.look,
                           message.chord.angleAt(message.share), size);
    }
}

const ShownFlight* flightAt(const MapScene& scene, const std::vector<ShownFlight>& flights,
                            const QPointF& pixel) {
    const ShownFlight* nearest = nullptr;
    double least = kGrab;
    for (const ShownFlight& flight : flights) {
        const int from = scene.indexOf(flight.message.from);
        const int to = scene.indexOf(flight.message.to);
        if (from < 0 || to < 0) {
            continue;
        }
        const QPointF away = chordOf(scene, from, to).at(flight.progress) - pixel;
        if (const double length = std::hypot(away.x(), away.y()); length < least) {
            least = length;
            nearest = &flight;
        }
    }
    return nearest;
}

}  // namespace swimscope::gui

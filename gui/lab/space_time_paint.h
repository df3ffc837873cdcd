#pragma once

#include <QList>
#include <QRectF>
#include <set>

#include "gui/lab/message_glyph.h"
#include "gui/lab/space_time_scale.h"
#include "gui/models/chronicle_digest.h"

class QPainter;

namespace swimscope::gui {

class LabModel;

/// All that a space-time diagram is painted from.
struct SpaceTimeScene {
    const LabModel& model;
    const sim::Chronicle& chronicle;
    const ChronicleDigest& digest;
    SpaceTimeScale scale;
    /// Kinds that are not shown.
    const std::set<MessageLook>& hidden;
    int currentLane = -1;
    /// Index of an arrow, -1 for none.
    int currentArrow = -1;
    bool focused = false;

    bool shows(const ChronicleArrow& arrow) const {
        return !hidden.contains(lookOf(chronicle.messages[arrow.message].kind));
    }
};

QColor arrowColour(const sim::ChronicleMessage& message);
/// A line with a head; what was lost ends in a cross. `strong`: part of what is told.
void paintArrow(QPainter& painter, const QPointF& start, const QPointF& end,
                const sim::ChronicleMessage& message, bool strong);
/// The line of a lane that believes so, from `x1` to `x2` at `y`.
void paintBelief(QPainter& painter, double x1, double x2, double y,
                 std::optional<swim::State> state, bool absent);

/// Paints in layers from the ground up, each into the rectangle of the lanes.
class SpaceTimePainter {
public:
    SpaceTimePainter(QPainter& painter, const SpaceTimeScene& scene, const QRectF& area)
        : m_painter(painter), m_scene(scene), m_area(area) {}

    /// Of the times, above the lanes.
    void axis(double top);
    void band();
    void lanes();
    void arrows();
    /// The one that is pointed at, over all the others.
    void currentArrow();
    void notes();
    void playhead(double top, base::Instant now);

private:
    void lane(int index);
    void laneName(int index);
    void note(const ChronicleNote& note);
    void label(const QRectF& box, const QString& text, const QColor& colour, bool boxed);
    bool isFree(const QRectF& box);

    QPainter& m_painter;
    const SpaceTimeScene& m_scene;
    QRectF m_area;
    /// Where there are words already.
    QList<QRectF> m_taken;
};

}  // namespace swimscope::gui

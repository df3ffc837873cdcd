#pragma once

#include <QColor>
#include <QPointF>
#include <QString>

#include "engine/sim/lab_frame.h"

class QPainter;

namespace swimscope::gui {

/// What a message is drawn as: one shape and one colour each.
enum class MessageLook { Ping, Ack, Indirect, Nack, Gossip, PushPull, Sealed, Count };

MessageLook lookOf(sim::MessageKind kind);
QColor messageColour(MessageLook look);
/// The word of the legend, translated.
QString messageWord(MessageLook look);
/// The kind of one message, more exactly: "news of a suspicion".
QString messageKindWord(sim::MessageKind kind);
/// Flying towards `angle` (radians, 0 to the right), about 11 pixels wide at a size of 1.
void paintMessage(QPainter& painter, const QPointF& centre, MessageLook look, double angle,
                  double size = 1);

}  // namespace swimscope::gui

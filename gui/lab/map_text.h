#pragma once

#include <QCoreApplication>
#include <QString>

#include "gui/lab/map_scene.h"

namespace swimscope::gui {

/// What a map says in words.
class MapText {
    Q_DECLARE_TR_FUNCTIONS(MapText)

public:
    /// "cut off"; how things stand with a node, whatever anybody believes.
    static QString truth(sim::LabTruth truth);
    /// "6.4 s", of virtual time.
    static QString seconds(base::Duration duration);
    /// "dead in 30.7 s"; empty when nobody suspects it.
    static QString countdown(const MapScene& scene, int index);
    /// Under a node's name: "killed at 6.4 s", "viewpoint"; empty for what runs as it should.
    static QString note(const MapScene& scene, int index);
    /// "n-07, suspect, truly cut off, dead in 30.7 s".
    static QString sentence(const MapScene& scene, int index);
    /// Lines of a tool tip about a message, with its content when it has been opened.
    static QString message(const MapScene& scene, const sim::LabMessage& message);
    /// "heard the doubt", and how many of how many; empty when nobody doubts.
    struct Heard {
        QString words;
        QString count;
        swim::State state = swim::State::Suspect;
    };
    static QList<Heard> heard(const MapScene& scene);
    /// What a screen reader says of the whole map.
    static QString summary(const MapScene& scene);
};

}  // namespace swimscope::gui

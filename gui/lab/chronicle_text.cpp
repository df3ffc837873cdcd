#include "gui/lab/chronicle_text.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "gui/lab/map_text.h"
#include "gui/lab/message_glyph.h"
#include "gui/lab/time_text.h"
#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

QString chronicleWord(const sim::ChronicleMessage& message) {
    const QString word = messageWord(lookOf(message.kind));
    return message.probe == 0 ? word
                              : QStringLiteral("%1 %2").arg(word, QString::number(message.probe));
}

}  // namespace

QString ChronicleText::note(const LabModel& model, const sim::Chronicle& chronicle,
                            const ChronicleNote& note) {
    const QString subject = model.nodeName(chronicle.window.subject);
    switch (note.kind) {
        case ChronicleNote::Kind::LostProbe:
            return tr("%1, lost").arg(chronicleWord(chronicle.messages[note.message]));
        case ChronicleNote::Kind::Suspects:
            return tr("suspects %1").arg(subject);
        case ChronicleNote::Kind::Dies:
            return tr("holds %1 for dead").arg(subject);
        case ChronicleNote::Kind::Leaves:
            return tr("knows that %1 left").arg(subject);
        case ChronicleNote::Kind::Refutes:
            return tr("refutes, incarnation %1").arg(note.number);
        case ChronicleNote::Kind::Truth:
            break;
    }
    return MapText::truth(note.truth);
}

QString ChronicleText::step(const LabModel& model, const sim::ChronicleMessage& message) {
    const QString way = QStringLiteral("%1 \u2192 %2")
                            .arg(model.nodeName(message.from), model.nodeName(message.to));
    return message.lost ? tr("%1, %2, lost").arg(way, chronicleWord(message))
                        : QStringLiteral("%1, %2").arg(way, chronicleWord(message));
}

QString ChronicleText::says(const LabModel& model, sim::HostId subject,
                            const sim::ChronicleMessage& message) {
    return message.says
               ? tr("%1 is %2, incarnation %3")
                     .arg(model.nodeName(subject), TextFormat::stateWord(message.says->state),
                          QString::number(message.says->incarnation))
               : QString();
}

QString ChronicleText::message(const LabModel& model, sim::HostId subject,
                               const sim::ChronicleMessage& message) {
    QStringList lines{step(model, message)};
    if (const QString said = says(model, subject, message); !said.isEmpty()) {
        lines << tr("It says: %1").arg(said);
    }
    lines << tr("sent at %1").arg(TimeText::exact(message.sent));
    if (message.lost) {
        lines << tr("never arrived");
    } else if (message.arrival) {
        lines << tr("arrives at %1, after %2 ms")
                     .arg(TimeText::exact(*message.arrival),
                          QLocale().toString(base::toMilliseconds(*message.arrival - message.sent),
                                             'f', 1));
    }
    lines << TextFormat::size(message.size);
    return lines.join(QLatin1Char('\n'));
}

QString ChronicleText::lane(const LabModel& model, const ChronicleLane& lane) {
    constexpr std::size_t kMostSaid = 12;
    QStringList words;
    std::optional<std::optional<swim::State>> before;
    for (std::size_t i = 0; i < lane.beliefs.size() && i < kMostSaid; ++i) {
        const BeliefSpan& span = lane.beliefs[i];
        if (before == span.state) {
            continue;
        }
        const QString word = span.state ? TextFormat::stateWord(*span.state) : tr("unknown");
        words << (before ? tr("%1 from %2").arg(word, TimeText::exact(span.from)) : word);
        before = span.state;
    }
    for (const TruthSpan& span : lane.truths) {
        if (span.truth != sim::LabTruth::Running && words.size() < 2 * int(kMostSaid)) {
            words << tr("truly %1 from %2")
                         .arg(MapText::truth(span.truth), TimeText::exact(span.from));
        }
    }
    return tr("%1: %2").arg(model.nodeName(lane.host), words.join(QStringLiteral(", ")));
}

QString ChronicleText::summary(const LabModel& model, const sim::Chronicle& chronicle,
                               const ChronicleDigest& digest) {
    const QString subject = model.nodeName(chronicle.window.subject);
    const auto most = std::max_element(digest.doubts.begin(), digest.doubts.end(),
                                       [](const DoubtCount& a, const DoubtCount& b) {
                                           return a.suspect + a.dead < b.suspect + b.dead;
                                       });
    const int doubters = most == digest.doubts.end() ? 0 : most->suspect + most->dead;
    const auto has = [&digest](ChronicleNote::Kind kind) {
        return std::find_if(digest.notes.begin(), digest.notes.end(),
                            [kind](const ChronicleNote& note) { return note.kind == kind; });
    };
    if (const auto refuted = has(ChronicleNote::Kind::Refutes); refuted != digest.notes.end()) {
        return tr("%1 is suspected and refutes it with incarnation %2.")
            .arg(subject)
            .arg(refuted->number);
    }
    if (digest.probe) {
        return tr("%1 probes %2: no answer by any road in %3.")
            .arg(model.nodeName(digest.probe->prober), subject,
                 TimeText::span(digest.probe->to - digest.probe->from));
    }
    if (doubters > 0 && most->suspect == 0) {
        return tr("%n node(s) hold %1 for dead here.", nullptr, doubters).arg(subject);
    }
    if (doubters > 0) {
        return tr("Up to %n node(s) doubt %1 here.", nullptr, doubters).arg(subject);
    }
    return tr("Nobody doubts %1 here.").arg(subject);
}

}  // namespace swimscope::gui

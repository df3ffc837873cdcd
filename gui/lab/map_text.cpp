#include "gui/lab/map_text.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>

#include "gui/lab/fault_words.h"
#include "gui/lab/message_glyph.h"
#include "gui/models/engine_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

constexpr int kMostPartsShown = 6;
constexpr int kMostFieldsShown = 5;

std::optional<base::Instant> killedAt(const sim::LabFrame& frame, sim::HostId host) {
    if (frame.marks == nullptr) {
        return std::nullopt;
    }
    const auto& marks = *frame.marks;
    const auto found = std::find_if(marks.rbegin(), marks.rend(), [&](const sim::Mark& mark) {
        return mark.host == host && mark.kind == sim::MarkKind::Killed && mark.at <= frame.now;
    });
    return found == marks.rend() ? std::nullopt : std::optional(found->at);
}

bool couldHear(const sim::LabNode& node) {
    return node.truth == sim::LabTruth::Running || node.truth == sim::LabTruth::Slow ||
           node.truth == sim::LabTruth::Paused || node.truth == sim::LabTruth::CutOff;
}

}  // namespace

QString MapText::truth(sim::LabTruth truth) {
    switch (truth) {
        case sim::LabTruth::NotStarted:
            return tr("not started");
        case sim::LabTruth::Running:
            return tr("running");
        case sim::LabTruth::Killed:
            return tr("killed");
        case sim::LabTruth::Paused:
            return tr("paused");
        case sim::LabTruth::Slow:
            return tr("slow");
        case sim::LabTruth::Left:
            return tr("gone");
        case sim::LabTruth::CutOff:
            break;
    }
    return tr("cut off");
}

QString MapText::seconds(base::Duration duration) {
    return tr("%1 s").arg(QLocale().toString(base::toSeconds(duration), 'f', 1));
}

QString MapText::countdown(const MapScene& scene, int index) {
    const sim::LabSuspicion* suspicion = shownSuspicion(scene, index);
    return suspicion == nullptr
               ? QString()
               : tr("dead in %1").arg(seconds(suspicion->deadline - scene.model.frame().now));
}

QString MapText::note(const MapScene& scene, int index) {
    const sim::LabNode& node = scene.node(index);
    QStringList words;
    if (node.id == scene.model.frame().viewpoint) {
        words << tr("viewpoint");
    }
    if (node.outside) {
        words << tr("outside");
    }
    if (node.truth == sim::LabTruth::Killed) {
        const auto at = killedAt(scene.model.frame(), node.id);
        words << (at ? tr("killed at %1").arg(seconds(at->time_since_epoch())) : truth(node.truth));
    } else if (node.truth != sim::LabTruth::Running) {
        words << truth(node.truth);
    }
    return words.join(QStringLiteral(", "));
}

QString MapText::sentence(const MapScene& scene, int index) {
    const sim::LabNode& node = scene.node(index);
    QStringList words{scene.model.nodeName(node.id)};
    words << (node.belief ? TextFormat::stateWord(*node.belief) : tr("unknown"));
    if (node.truth != sim::LabTruth::Running) {
        words << tr("truly %1").arg(truth(node.truth));
    }
    if (node.id == scene.model.frame().viewpoint) {
        words << tr("viewpoint");
    }
    if (const QString left = countdown(scene, index); !left.isEmpty()) {
        words << left;
    }
    if (const QString links = FaultWords::inForceAt(scene.model, node.id); !links.isEmpty()) {
        words << links;
    }
    return words.join(QStringLiteral(", "));
}

QString MapText::message(const MapScene& scene, const sim::LabMessage& message) {
    const LabModel& model = scene.model;
    QStringList lines;
    lines << tr("%1: %2 \u2192 %3, %4")
                 .arg(messageKindWord(message.kind), model.nodeName(message.from),
                      model.nodeName(message.to), TextFormat::size(message.size));
    lines << tr("sent at %1, under way for %2 ms")
                 .arg(seconds(message.sent.time_since_epoch()),
                      QLocale().toString(base::toMilliseconds(message.arrival - message.sent), 'f',
                                         1));
    const auto& inspection = model.frame().inspection;
    if (inspection == nullptr || message.serial == 0 || inspection->serial != message.serial) {
        return lines.join(QLatin1Char('\n'));
    }
    for (std::size_t i = 0; i < inspection->parts.size() && i < kMostPartsShown; ++i) {
        const sim::LabPart& part = inspection->parts[i];
        QStringList fields;
        for (std::size_t f = 0; f < part.fields.size() && f < kMostFieldsShown; ++f) {
            const auto& [name, value] = part.fields[f];
            fields << engineText(name) + QLatin1Char(' ') + engineText(value);
        }
        lines << QStringLiteral("\u2022 %1: %2")
                     .arg(engineText(part.kind), fields.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

QList<MapText::Heard> MapText::heard(const MapScene& scene) {
    const sim::LabFrame& frame = scene.model.frame();
    const sim::HostId subject = scene.model.current();
    QList<Heard> lines;
    if (scene.heard.suspecting() + scene.heard.burying() == 0) {
        return lines;
    }
    int others = 0;
    for (const sim::LabNode& node : frame.nodes) {
        others += node.id != subject && couldHear(node) ? 1 : 0;
    }
    const auto add = [&](const QString& words, int count, swim::State state) {
        if (count > 0) {
            const QLocale locale;
            lines << Heard{
                words,
                tr("%1 of %2")
                    .arg(locale.toString(count), locale.toString(std::max(others, count))),
                state};
        }
    };
    add(tr("heard the doubt:"), scene.heard.suspecting(), swim::State::Suspect);
    add(tr("hold it dead:"), scene.heard.burying(), swim::State::Dead);
    return lines;
}

QString MapText::summary(const MapScene& scene) {
    std::array<int, 5> counts{};
    for (int i = 0; i < scene.count(); ++i) {
        ++counts[static_cast<std::size_t>(scene.look(i).shape)];
    }
    const QString nodes = tr("%1 nodes: %2 alive, %3 suspect, %4 dead, %5 left, %6 unknown")
                              .arg(scene.count())
                              .arg(counts[0])
                              .arg(counts[1])
                              .arg(counts[2])
                              .arg(counts[3])
                              .arg(counts[4]);
    const QStringList links = FaultWords::inForce(scene.model);
    return (QStringList{nodes} + links).join(tr("; "));
}

}  // namespace swimscope::gui

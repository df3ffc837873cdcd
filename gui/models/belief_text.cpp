#include "gui/models/belief_text.h"

#include <QLocale>
#include <algorithm>

#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

bool isGone(watch::Belief belief) {
    return belief == watch::Belief::Suspect || belief == watch::Belief::Dead;
}

}  // namespace

QString BeliefText::word(watch::Belief belief) {
    switch (belief) {
        case watch::Belief::Alive:
            return TextFormat::stateWord(swim::State::Alive);
        case watch::Belief::Suspect:
            return TextFormat::stateWord(swim::State::Suspect);
        case watch::Belief::Dead:
            return TextFormat::stateWord(swim::State::Dead);
        case watch::Belief::Left:
            return TextFormat::stateWord(swim::State::Left);
        case watch::Belief::Unknown:
            break;
    }
    return tr("unknown");
}

QString BeliefText::belief(const observe::BeliefMatrix::Cell& cell) {
    return cell.listed ? tr("%1 at incarnation %2").arg(word(cell.belief)).arg(cell.incarnation)
                       : tr("does not list it");
}

QString BeliefText::meaning(const BeliefFacts& facts) {
    if (!facts.cell.listed) {
        return tr("%1 does not list %2: it never heard of it, or has forgotten it.")
            .arg(facts.observer, facts.node);
    }
    if (isGone(facts.cell.belief) && facts.own && facts.own->belief == watch::Belief::Alive) {
        if (facts.own->incarnation > facts.cell.incarnation) {
            return tr("Higher incarnations win. When the two meet, %1 at %2 beats %3 at %4 and "
                      "comes back.")
                .arg(facts.node)
                .arg(facts.own->incarnation)
                .arg(word(facts.cell.belief))
                .arg(facts.cell.incarnation);
        }
        return tr("%1 says that it is alive. Once it hears the accusation, it refutes it with a "
                  "higher incarnation.")
            .arg(facts.node);
    }
    if (facts.cell.otherMeta) {
        return tr("Same incarnation, other metadata than most observers hold.");
    }
    if (facts.cell.changed) {
        return tr("This has changed since the answer before.");
    }
    if (facts.agreeing == facts.observers) {
        return tr("All observers agree.");
    }
    return facts.cell.belief == facts.majority
               ? tr("Most observers hold the same.")
               : tr("Most observers hold it %1.").arg(word(facts.majority));
}

QString BeliefText::firstNotice(const BeliefFacts& facts) {
    if (facts.firstNotice.isEmpty()) {
        return {};
    }
    const QString time = TextFormat::timeOfDay(facts.firstNoticeAt);
    return facts.firstNoticeTold ? tr("%1, by its own word, %2").arg(facts.firstNotice, time)
                                 : tr("%1, by its table, %2").arg(facts.firstNotice, time);
}

QString BeliefText::sweep(const watch::SweepProgress& progress) {
    const QString answered = tr("%1 of %2 answered")
                                 .arg(TextFormat::number(static_cast<qint64>(progress.answered)),
                                      TextFormat::number(static_cast<qint64>(progress.known)));
    if (!progress.done) {
        return tr("%1, sweeping").arg(answered);
    }
    const double seconds = std::chrono::duration<double>(progress.took).count();
    return tr("%1, swept in %2 s").arg(answered, QLocale().toString(seconds, 'f', 1));
}

QString BeliefText::lab(const BeliefsModel& model) {
    if (model.isPart()) {
        return tr("of %1 nodes only those that somebody doubts")
            .arg(QLocale().toString(model.labNodes()));
    }
    return tr("live, %n observer(s)", nullptr, model.columnCount());
}

QString BeliefText::shortAge(qint64 milliseconds) {
    const qint64 age = std::max<qint64>(milliseconds, 0);
    if (age < 10000) {
        return QLocale().toString(static_cast<double>(age) / 1000, 'f', 1);
    }
    if (age < 100000) {
        return QString::number(age / 1000);
    }
    return age < 6000000 ? tr("%1m").arg(age / 60000) : tr("%1h").arg(age / 3600000);
}

}  // namespace swimscope::gui

#include "gui/lab/compare_words.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <optional>

#include "gui/models/engine_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

using sim::CurvePoint;
using sim::LabSide;

double secondsAt(base::Instant instant) {
    return base::toSeconds(instant.time_since_epoch());
}

/// A count since the start.
std::vector<RunChart::Point> countPoints(const LabSide& side, std::uint64_t CurvePoint::*count) {
    std::vector<RunChart::Point> points;
    for (const CurvePoint& point : *side.curve) {
        const auto value = static_cast<double>(point.*count);
        points.push_back({secondsAt(point.at), value, value});
    }
    const auto value = static_cast<double>(side.now.*count);
    points.push_back({secondsAt(side.now.at), value, value});
    return points;
}

/// A count per node and second, over the last second before each point.
std::vector<RunChart::Point> ratePoints(const LabSide& side, std::uint64_t CurvePoint::*count) {
    constexpr double kWindow = 1;
    std::vector<RunChart::Point> points;
    sim::Curve all = *side.curve;
    all.push_back(side.now);
    std::size_t from = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
        while (from + 1 < i && secondsAt(all[i].at) - secondsAt(all[from + 1].at) >= kWindow) {
            ++from;
        }
        const double nodeSeconds = all[i].nodeSeconds - all[from].nodeSeconds;
        if (nodeSeconds > 0 && secondsAt(all[i].at) - secondsAt(all[from].at) >= kWindow / 2) {
            const double rate = static_cast<double>(all[i].*count - all[from].*count) / nodeSeconds;
            points.push_back({secondsAt(all[i].at), rate, rate});
        }
    }
    return points;
}

std::vector<RunChart::Point> healthPoints(const LabSide& side) {
    std::vector<RunChart::Point> points;
    for (const CurvePoint& point : *side.curve) {
        points.push_back({secondsAt(point.at), point.healthLow, point.healthHigh});
    }
    points.push_back({secondsAt(side.now.at), side.now.healthHigh, side.now.healthHigh});
    return points;
}

double rateOf(const LabSide& side, std::uint64_t CurvePoint::*count) {
    return side.now.nodeSeconds > 0 ? static_cast<double>(side.now.*count) / side.now.nodeSeconds
                                    : 0;
}

using Found = std::optional<base::Duration> sim::Discovery::*;

/// The mean over all kills that have been found out so far; `all`: that everybody knows of.
std::optional<double> meanTime(const LabSide& side, Found found, bool all = false) {
    double sum = 0;
    int count = 0;
    for (const sim::Discovery& one : side.discoveries) {
        if (one.*found && (!all || one.know >= one.others)) {
            sum += base::toSeconds(*(one.*found));
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

QString decimal(double value) {
    return QLocale().toString(value, 'f', value < 10 ? 2 : 1);
}

}  // namespace

std::vector<CompareWords::Preset> CompareWords::presets() {
    const auto one = [](const char* name, const char* value) {
        return RivalOptions{{QLatin1String(name), QLatin1String(value)}};
    };
    return {
        {tr("No Lifeguard"),
         {{"awarenessMaxMultiplier", "1"},
          {"suspicionMaxTimeoutMult", "1"},
          {"buddySystem", "no"}}},
        {tr("Lifeguard without the buddy system"), one("buddySystem", "no")},
        {tr("Gossip to 1 node at a time"), one("gossipNodes", "1")},
        {tr("Gossip to 3 nodes at a time"), one("gossipNodes", "3")},
        {tr("Gossip to 5 nodes at a time"), one("gossipNodes", "5")},
        {tr("Suspicion multiplier 2"), one("suspicionMult", "2")},
        {tr("Suspicion multiplier 4"), one("suspicionMult", "4")},
        {tr("Suspicion multiplier 6"), one("suspicionMult", "6")},
        {tr("WAN timing"), one("timing", "wan")},
        {tr("Timing of a local machine"), one("timing", "local")},
    };
}

QString CompareWords::rivalName(const RivalOptions& options) {
    for (const Preset& preset : presets()) {
        if (preset.options == options) {
            return preset.name;
        }
    }
    QStringList words;
    for (auto it = options.begin(); it != options.end(); ++it) {
        words << it.key() + QLatin1Char(' ') + it.value();
    }
    return words.join(QStringLiteral(", "));
}

RivalOptions CompareWords::optionsOf(const sim::LabComparison& comparison) {
    RivalOptions options;
    for (const auto& [name, value] : comparison.options) {
        options.insert(QString::fromStdString(name), QString::fromStdString(value));
    }
    return options;
}

QString CompareWords::wrongValue(const QString& name, const QString& value,
                                 const QString& present) {
    static const QRegularExpression kTime(QStringLiteral("^\\d+(\\.\\d+)?(ms|s|m|h)$"));
    static const QRegularExpression kNumber(QStringLiteral("^\\d{1,9}$"));
    if (value.isEmpty()) {
        return tr("%1 needs a value; here it is %2.").arg(name, present);
    }
    if (present == QLatin1String("yes") || present == QLatin1String("no")) {
        const bool fits = value == QLatin1String("yes") || value == QLatin1String("no");
        return fits ? QString() : tr("%1 is yes or no.").arg(name);
    }
    if (kNumber.match(present).hasMatch() && present != QLatin1String("0")) {
        return kNumber.match(value).hasMatch() ? QString() : tr("%1 is a number.").arg(name);
    }
    return kTime.match(value).hasMatch() || value == QLatin1String("0")
               ? QString()
               : tr("%1 is a time, such as 500ms or 2s.").arg(name);
}

RivalOptions CompareWords::read(const QString& text, const sim::LabOptions& known, QString& wrong) {
    static const QRegularExpression kBlank(QStringLiteral("\\s+"));
    RivalOptions options;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList words = part.trimmed().split(kBlank, Qt::SkipEmptyParts);
        if (words.isEmpty()) {
            continue;
        }
        const QString& name = words.first();
        const QString value = words.mid(1).join(QLatin1Char(' '));
        if (name == QLatin1String("timing")) {
            wrong = QStringList{"lan", "wan", "local"}.contains(value)
                        ? QString()
                        : tr("The timing is lan, wan or local.");
        } else {
            const auto found = std::find_if(known.begin(), known.end(), [&name](const auto& one) {
                return one.first == name.toStdString();
            });
            wrong = found == known.end()
                        ? tr("There is no option \"%1\".").arg(name)
                        : wrongValue(name, value, QString::fromStdString(found->second));
        }
        if (!wrong.isEmpty()) {
            return {};
        }
        options.insert(name, value);
    }
    wrong = options.isEmpty() ? tr("Say which option shall be different.") : QString();
    return options;
}

QString CompareWords::differences(const sim::LabComparison& comparison) {
    QStringList words;
    for (const sim::LabDifference& one : comparison.differences) {
        words << tr("%1 %2 instead of %3")
                     .arg(QString::fromStdString(one.option), QString::fromStdString(one.there),
                          QString::fromStdString(one.here));
    }
    return words.join(QStringLiteral(", "));
}

QString CompareWords::count(std::uint64_t value) {
    return TextFormat::number(static_cast<qint64>(value));
}

QString CompareWords::countDifference(std::uint64_t here, std::uint64_t there) {
    if (here == there) {
        return tr("the same");
    }
    return here > there ? tr("%1 more").arg(count(here - there))
                        : tr("%1 fewer").arg(count(there - here));
}

QString CompareWords::rateDifference(double here, double there) {
    constexpr double kSame = 0.5;
    constexpr double kManyTimes = 100;
    if (there <= 0) {
        return here <= 0 ? tr("the same") : QString();
    }
    const double percent = 100 * (here / there - 1);
    if (std::abs(percent) < kSame) {
        return tr("the same");
    }
    if (percent > kManyTimes) {
        return tr("%1 times as much").arg(decimal(here / there));
    }
    const QString text = QLocale().toString(std::abs(percent), 'f', 0);
    return percent > 0 ? tr("%1 % more").arg(text) : tr("%1 % less").arg(text);
}

QString CompareWords::timeDifference(std::optional<double> here, std::optional<double> there) {
    constexpr double kSameTime = 0.005;
    if (!here || !there) {
        return {};
    }
    if (std::abs(*here - *there) < kSameTime) {
        return tr("the same");
    }
    const QString text = decimal(std::abs(*here - *there));
    return *here > *there ? tr("%1 s later").arg(text) : tr("%1 s sooner").arg(text);
}

std::vector<CompareWords::Figure> CompareWords::figures(const sim::LabComparison& comparison) {
    const LabSide& here = comparison.here;
    const LabSide& there = comparison.there;
    std::vector<Figure> all;
    const auto counted = [&](const QString& name, std::uint64_t CurvePoint::*member) {
        all.push_back({name, count(here.now.*member), count(there.now.*member),
                       countDifference(here.now.*member, there.now.*member)});
    };
    const auto rate = [&](const QString& name, std::uint64_t CurvePoint::*member, bool bytes) {
        const double ours = rateOf(here, member);
        const double theirs = rateOf(there, member);
        const auto text = [bytes](double value) {
            return bytes ? TextFormat::size(std::llround(value)) : decimal(value);
        };
        all.push_back({name, text(ours), text(theirs), rateDifference(ours, theirs)});
    };
    const auto time = [&](const QString& name, Found found, bool everybody) {
        const auto ours = meanTime(here, found, everybody);
        const auto theirs = meanTime(there, found, everybody);
        const auto text = [](const std::optional<double>& seconds) {
            return seconds ? tr("%1 s").arg(decimal(*seconds)) : TextFormat::none();
        };
        all.push_back({name, text(ours), text(theirs), timeDifference(ours, theirs)});
    };
    counted(tr("False deaths"), &CurvePoint::falseDeaths);
    counted(tr("False deaths of healthy nodes"), &CurvePoint::falseDeathsOfHealthy);
    counted(tr("Suspicions"), &CurvePoint::suspicions);
    counted(tr("Refutations"), &CurvePoint::refutations);
    time(tr("Killed nodes: first suspected after"), &sim::Discovery::suspected, false);
    time(tr("Killed nodes: first declared dead after"), &sim::Discovery::firstDead, false);
    time(tr("Killed nodes: known to all after"), &sim::Discovery::lastDead, true);
    rate(tr("Datagrams per node and second"), &CurvePoint::datagrams, false);
    rate(tr("Bytes per node and second"), &CurvePoint::bytes, true);
    all.push_back({tr("Mean health score (0 is healthy)"), decimal(here.now.healthHigh),
                   decimal(there.now.healthHigh), QString()});
    return all;
}

QString CompareWords::headline(const sim::LabComparison& comparison) {
    const std::uint64_t here = comparison.here.now.falseDeaths;
    const std::uint64_t there = comparison.there.now.falseDeaths;
    if (here != there) {
        return tr("%n false death(s) against %1", nullptr, static_cast<int>(here))
            .arg(count(there));
    }
    const auto ours = meanTime(comparison.here, &sim::Discovery::firstDead);
    const auto theirs = meanTime(comparison.there, &sim::Discovery::firstDead);
    if (ours && theirs && std::abs(*ours - *theirs) >= 0.05) {
        return tr("Killed nodes are declared dead after %1 s against %2 s")
            .arg(decimal(*ours), decimal(*theirs));
    }
    if (comparison.here.now.suspicions != comparison.there.now.suspicions) {
        return tr("%n suspicion(s) against %1", nullptr,
                  static_cast<int>(comparison.here.now.suspicions))
            .arg(count(comparison.there.now.suspicions));
    }
    return tr("No difference in what the nodes believe so far");
}

QString CompareWords::caveat(const sim::LabComparison& comparison) {
    QStringList words;
    constexpr double kWorthSaying = 0.5;
    const double behind = base::toSeconds(comparison.behind);
    if (behind >= kWorthSaying) {
        words << tr("The other run is %1 s behind and catches up.").arg(decimal(behind));
    }
    if (comparison.messagesLeftAlone > 0) {
        words << tr("%n message(s) that you dropped or delayed here went as usual there.", nullptr,
                    static_cast<int>(comparison.messagesLeftAlone));
    }
    for (const base::Sentence& problem : comparison.problems) {
        words << tr("Not done there: %1.").arg(engineText(problem));
    }
    return words.join(QLatin1Char(' '));
}

std::vector<CompareWords::Chart> CompareWords::charts() {
    const auto whole = [](double value) {
        return value == std::floor(value) ? count(static_cast<std::uint64_t>(value))
                                          : QLocale().toString(value, 'g', 3);
    };
    const auto fine = [](double value) { return QLocale().toString(value, 'g', 3); };
    const auto bytes = [](double value) { return TextFormat::size(std::llround(value)); };
    const auto counts = [](std::uint64_t CurvePoint::*member) {
        return [member](const LabSide& side) { return countPoints(side, member); };
    };
    const auto rates = [](std::uint64_t CurvePoint::*member) {
        return [member](const LabSide& side) { return ratePoints(side, member); };
    };
    return {
        {tr("False deaths"), whole, 3, counts(&CurvePoint::falseDeaths)},
        {tr("Suspicions"), whole, 3, counts(&CurvePoint::suspicions)},
        {tr("Refutations"), whole, 3, counts(&CurvePoint::refutations)},
        {tr("Mean health score"), fine, 1, healthPoints},
        {tr("Datagrams per node and second"), fine, 3, rates(&CurvePoint::datagrams)},
        {tr("Bytes per node and second"), bytes, 300, rates(&CurvePoint::bytes)},
    };
}

}  // namespace swimscope::gui

#pragma once

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

#include "engine/sim/lab_frame.h"
#include "gui/lab/run_chart.h"

namespace swimscope::gui {

using RivalOptions = QMap<QString, QString>;

/// What a comparison says, in words and figures.
class CompareWords {
    Q_DECLARE_TR_FUNCTIONS(CompareWords)

public:
    /// A ready choice of options.
    struct Preset {
        QString name;
        RivalOptions options;
    };
    /// Without the one that leaves the choice to the person.
    static std::vector<Preset> presets();
    /// A preset's name where there is one, else the options themselves.
    static QString rivalName(const RivalOptions& options);
    static RivalOptions optionsOf(const sim::LabComparison& comparison);
    /// "suspicionMult 6, gossipNodes 1" as options; the first thing that is wrong with it, in one
    /// sentence, goes to `wrong`. `known` are those that there are, with the values of this run.
    static RivalOptions read(const QString& text, const sim::LabOptions& known, QString& wrong);
    /// "gossipNodes 1 instead of 3".
    static QString differences(const sim::LabComparison& comparison);

    /// One line of the counters.
    struct Figure {
        QString name;
        QString here;
        QString there;
        /// How this run differs from the other.
        QString difference;
    };
    static std::vector<Figure> figures(const sim::LabComparison& comparison);
    /// "12 false deaths against 0."
    static QString headline(const sim::LabComparison& comparison);
    /// What keeps the two from being comparable just now; empty for nothing.
    static QString caveat(const sim::LabComparison& comparison);

    /// What one of the charts shows.
    struct Chart {
        QString title;
        RunChart::Format format;
        double leastTop = 1;
        /// The values of one run.
        std::function<std::vector<RunChart::Point>(const sim::LabSide&)> points;
    };
    static std::vector<Chart> charts();

private:
    static QString wrongValue(const QString& name, const QString& value, const QString& present);
    static QString count(std::uint64_t value);
    static QString countDifference(std::uint64_t here, std::uint64_t there);
    static QString rateDifference(double here, double there);
    static QString timeDifference(std::optional<double> here, std::optional<double> there);
};

}  // namespace swimscope::gui

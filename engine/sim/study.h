#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::sim {

/// Rows of numbers under named columns.
struct StudyTable {
    std::string title;
    std::vector<std::string> columns;
    std::vector<std::vector<double>> rows;
    /// Words for the first column, where its numbers only count rows; empty otherwise.
    std::vector<std::string> labels = {};
};

/// Lines over a common axis.
struct StudyChart {
    struct Line {
        std::string name;
        /// Theory, as opposed to what was measured.
        bool expected = false;
        std::vector<std::pair<double, double>> points;
    };
    std::string title;
    std::string xLabel;
    std::string yLabel;
    bool logarithmicX = false;
    bool logarithmicY = false;
    std::vector<Line> lines;
};

/// What an experiment of the papers gave, with the settings that repeat it.
struct StudyResult {
    std::string name;
    std::vector<std::pair<std::string, std::string>> settings;
    std::vector<StudyTable> tables;
    std::vector<StudyChart> charts;
    /// The few numbers that sum it up.
    std::vector<std::pair<std::string, double>> figures;
};

/// Told now and then: the share done, between 0 and 1, and what is being done.
using StudyProgress = std::function<void(double share, const std::string& what)>;

struct StudyOptions {
    std::uint64_t seed = 1;
    /// A small version that takes seconds, for whoever wants to see the shape of the result.
    bool quick = false;
};

/// SWIM (DSN 2002): time to the first detection of a failure against e/(e-1) periods and its bound
/// with round-robin probing, and messages per member and period, from 8 to 1,024 members.
StudyResult studySwim(const StudyOptions& options, const StudyProgress& progress);

/// How news spreads by gossip, against the epidemic formula, for 32 to 4,096 members and losses of
/// 0 to 30 %, and what the retransmit limit does to it.
StudyResult studySpread(const StudyOptions& options, const StudyProgress& progress);

/// Lifeguard (arXiv 1707.00788): false positives and latency with slow members, for SWIM, each
/// component alone, and all together.
StudyResult studyLifeguard(const StudyOptions& options, const StudyProgress& progress);

/// The value below which the share `quantile` (0 to 1) of `values` lies; 0 without values.
double quantileOf(std::vector<double> values, double quantile);
double meanOf(const std::vector<double>& values);

}  // namespace swimscope::sim

#include "gui/lab/time_scale.h"

#include <algorithm>
#include <array>

namespace swimscope::gui {

namespace {

/// Which of several marks at one place is shown: what a person looks for first.
int weightOf(sim::MarkKind kind) {
    switch (kind) {
        case sim::MarkKind::Started:
            return 0;
        case sim::MarkKind::Message:
            return 1;
        case sim::MarkKind::Touched:
            return 2;
        case sim::MarkKind::Left:
            return 3;
        case sim::MarkKind::Leaving:
            return 4;
        case sim::MarkKind::Refuted:
            return 5;
        case sim::MarkKind::Suspected:
            return 6;
        case sim::MarkKind::Killed:
            return 7;
        case sim::MarkKind::Died:
            return 8;
    }
    return 0;
}

/// 1, 2 or 5 times a power of ten seconds, at least `seconds`.
double roundStep(double seconds) {
    double power = 0.001;
    for (;; power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (factor * power >= seconds || power > 1e9) {
                return factor * power;
            }
        }
    }
}

}  // namespace

TimeScale::TimeScale(base::Duration span, double left, double width)
    : m_span(std::max(span, base::Duration(1))), m_left(left), m_width(std::max(width, 1.0)) {}

double TimeScale::xOf(base::Instant at) const {
    const double share = base::toSeconds(at.time_since_epoch()) / base::toSeconds(m_span);
    return m_left + m_width * std::clamp(share, 0.0, 1.0);
}

base::Instant TimeScale::at(double x) const {
    const double share = std::clamp((x - m_left) / m_width, 0.0, 1.0);
    const auto milliseconds = static_cast<std::int64_t>(share * base::toMilliseconds(m_span));
    return base::Instant(std::chrono::milliseconds(milliseconds));
}

std::vector<base::Instant> TimeScale::ticks(double room) const {
    const double step = roundStep(base::toSeconds(m_span) * room / m_width);
    std::vector<base::Instant> found;
    for (double at = 0; at <= base::toSeconds(m_span) * 1.000001; at += step) {
        found.push_back(
            base::Instant(std::chrono::milliseconds(static_cast<std::int64_t>(at * 1000 + 0.5))));
    }
    return found;
}

base::Duration TimeScale::spanFor(base::Duration planned, base::Instant known) {
    constexpr std::array kFactors{1.0, 1.5, 2.0, 3.0, 5.0};
    const double least =
        base::toSeconds(std::max<base::Duration>(planned, std::chrono::seconds(1)));
    const double wanted = base::toSeconds(known.time_since_epoch());
    for (double power = 1;; power *= 10) {
        for (const double factor : kFactors) {
            if (least * factor * power >= wanted || power > 1e9) {
                return std::chrono::milliseconds(
                    static_cast<std::int64_t>(1000 * least * factor * power));
            }
        }
    }
}

std::vector<MarkCluster> clusterMarks(const std::vector<sim::Mark>& marks, const TimeScale& scale,
                                      double room) {
    std::vector<MarkCluster> clusters;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const double x = scale.xOf(marks[i].at);
        if (clusters.empty() || x - clusters.back().x >= room) {
            clusters.push_back({x, marks[i], i, 1});
            continue;
        }
        MarkCluster& last = clusters.back();
        ++last.count;
        if (weightOf(marks[i].kind) > weightOf(last.mark.kind)) {
            last.mark = marks[i];
        }
    }
    return clusters;
}

}  // namespace swimscope::gui

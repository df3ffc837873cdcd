#pragma once

#include <QByteArray>
#include <QObject>
#include <deque>

#include "gui/models/lab_model.h"

namespace swimscope::gui {

/// A lab's counters over its virtual time, to be carried away as a table. Told by the lab's
/// pictures: a row about every half virtual second, fewer when the run is quicker than that. Going
/// back forgets what comes later, and another branch what is not its past; a cluster anew forgets
/// all. GUI thread only.
class LabHistory final : public QObject {
    Q_OBJECT

public:
    /// More rows than that, and every second one is given up.
    static constexpr std::size_t kMostRows = 20000;

    explicit LabHistory(LabModel& model, QObject* parent = nullptr);

    std::size_t rows() const { return m_rows.size(); }
    /// Comma separated, a head line first; numbers as in C, times in virtual seconds.
    QByteArray csv() const;

private:
    struct Row {
        base::Instant at{};
        sim::BranchId branch = sim::kNoBranch;
        sim::HostId viewpoint = sim::kNoHost;
        std::array<std::uint32_t, 5> states{};
        sim::KindCounts counts;
        sim::Traffic traffic;
        std::uint64_t falseDeaths = 0;
        std::uint64_t suspicions = 0;
        std::uint64_t refutations = 0;
    };

    void look();
    /// Rows of what has not happened on the present branch.
    void forgetOthers();
    void thin();

    LabModel& m_model;
    std::deque<Row> m_rows;
    base::Duration m_every;
};

}  // namespace swimscope::gui

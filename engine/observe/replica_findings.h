#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/dialect/peek_state.h"
#include "engine/observe/finding.h"
#include "engine/observe/scene.h"
#include "engine/watch/view.h"

namespace swimscope::observe {

/// Silences and notifications that the replicas of an Alertmanager do not hold alike: missing at
/// one, expired or otherwise different there.
///
/// News takes its time, so a difference counts only when every replica was asked twice after the
/// newest form of a record was seen, and held the same both times.
class ReplicaFindings {
public:
    void answered(const watch::View& view, const dialect::AlertmanagerState& state);
    /// What the wall shows at an instant; without it nothing is taken for expired.
    void wall(base::Instant instant, std::chrono::system_clock::time_point time);

    void find(const Scene& scene, std::vector<Finding>& out) const;

private:
    using WallTime = std::chrono::system_clock::time_point;

    /// A silence or a notification, as far as replicas must agree on it.
    struct Record {
        /// For a person.
        base::Sentence what;
        /// Equal for equal records.
        std::string content;
        std::optional<WallTime> endsAt;
        std::optional<WallTime> expiresAt;
        /// The replica's first view that had it in this form.
        base::Instant since{};
    };
    using Records = std::map<std::string, Record>;
    /// One kind of records of a replica, in its last view and the one before.
    struct Store {
        Records now;
        Records before;
        void replace(Records records, base::Instant answeredAt);
        /// The form in both views, "" for a record that it lacks; nothing while the two differ.
        std::optional<std::string> form(const std::string& id) const;
    };
    struct Replica {
        std::size_t views = 0;
        base::Instant askedAt{};
        base::Instant askedBefore{};
        Store silences;
        Store notifications;
    };
    /// How the replicas hold one record: in forms, "" for those that lack it.
    struct Forms {
        std::string id;
        std::map<std::string, std::vector<std::string>> holders;
        /// A form that is not "".
        const Record* record = nullptr;
    };
    struct Kind {
        Store Replica::*store;
        FindingKind finding;
        /// So many, at whom.
        base::Template<2> missing;
        base::Template<0> advice;
    };

    void findRecords(const Scene& scene, const Kind& kind, std::vector<Finding>& out) const;
    bool differs(const Scene& scene, const Kind& kind, const std::string& id) const;
    std::optional<Forms> formsOf(const Scene& scene, const Kind& kind, const std::string& id) const;
    void tellRecord(const Scene& scene, const Kind& kind, const Forms& forms,
                    std::vector<Finding>& out) const;
    base::Sentence formInWords(const Scene& scene, const Kind& kind, const Forms& forms,
                               const std::vector<std::string>& holders) const;
    std::optional<WallTime> wallAt(base::Instant instant) const;

    std::map<std::string, Replica, std::less<>> m_replicas;
    std::optional<std::pair<base::Instant, WallTime>> m_wall;
};

}  // namespace swimscope::observe

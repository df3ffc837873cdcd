#include "engine/dialect/serf_members.h"

#include <iterator>

#include "engine/dialect/limits.h"
#include "engine/swim/limits.h"

namespace swimscope::dialect {

namespace {

constexpr base::Duration kRecentIntentLife = std::chrono::minutes(5);

bool lives(SerfStatus status) {
    return status == SerfStatus::Alive || status == SerfStatus::Leaving;
}

}  // namespace

const char* serfStatusName(SerfStatus status) {
    switch (status) {
        case SerfStatus::Alive:
            return "alive";
        case SerfStatus::Leaving:
            return "leaving";
        case SerfStatus::Left:
            return "left";
        case SerfStatus::Failed:
            return "failed";
    }
    return "unknown";
}

void SerfMembers::change(const std::string& name, Row& row, SerfStatus status) {
    if (row.status == status) {
        return;
    }
    m_living = m_living + (lives(status) ? 1 : 0) - (lives(row.status) ? 1 : 0);
    row.status = status;
    m_changes.push_back({name, serfStatusName(status)});
}

void SerfMembers::joined(base::Instant now, const std::string& name) {
    const auto known = m_members.find(name);
    if (known != m_members.end()) {
        change(name, known->second, SerfStatus::Alive);
        return;
    }
    if (m_members.size() >= kMaxSerfMembers) {
        return;
    }
    Row row;
    forgetOldIntents(now);
    if (const auto recent = m_recent.find(name); recent != m_recent.end()) {
        row.ltime = recent->second.ltime;
        row.status = recent->second.leave ? SerfStatus::Leaving : SerfStatus::Alive;
        m_recent.erase(recent);
    }
    ++m_living;
    m_changes.push_back({name, serfStatusName(row.status)});
    m_members.emplace(name, row);
}

void SerfMembers::gone(const std::string& name) {
    const auto known = m_members.find(name);
    if (known == m_members.end()) {
        return;
    }
    if (known->second.status == SerfStatus::Leaving) {
        change(name, known->second, SerfStatus::Left);
    } else if (known->second.status == SerfStatus::Alive) {
        change(name, known->second, SerfStatus::Failed);
    }
}

void SerfMembers::reaped(const std::string& name) {
    const auto known = m_members.find(name);
    if (known == m_members.end()) {
        return;
    }
    m_living -= lives(known->second.status) ? 1 : 0;
    m_members.erase(known);
}

SerfMembers::Verdict SerfMembers::leaveIntent(base::Instant now, const SerfLeave& intent) {
    if (intent.node.size() > swim::kMaxNameBytes) {
        return Verdict::Ignore;
    }
    const auto known = m_members.find(intent.node);
    if (known == m_members.end()) {
        return rememberIntent(now, intent.node, intent.ltime, /*leave=*/true);
    }
    Row& row = known->second;
    if (intent.ltime <= row.ltime) {
        return Verdict::Ignore;
    }
    if (intent.node == m_self && row.status == SerfStatus::Alive) {
        return Verdict::Refute;
    }
    row.ltime = intent.ltime;
    if (row.status == SerfStatus::Alive) {
        change(intent.node, row, SerfStatus::Leaving);
    } else if (row.status == SerfStatus::Failed) {
        change(intent.node, row, SerfStatus::Left);
    }
    return Verdict::Retell;
}

SerfMembers::Verdict SerfMembers::joinIntent(base::Instant now, const SerfJoin& intent) {
    if (intent.node.size() > swim::kMaxNameBytes) {
        return Verdict::Ignore;
    }
    const auto known = m_members.find(intent.node);
    if (known == m_members.end()) {
        return rememberIntent(now, intent.node, intent.ltime, /*leave=*/false);
    }
    Row& row = known->second;
    if (intent.ltime <= row.ltime) {
        return Verdict::Ignore;
    }
    row.ltime = intent.ltime;
    if (row.status == SerfStatus::Leaving && intent.node != m_self) {
        change(intent.node, row, SerfStatus::Alive);
    }
    return Verdict::Retell;
}

void SerfMembers::leaveOurselves(std::uint64_t ltime) {
    const auto self = m_members.find(m_self);
    if (self != m_members.end()) {
        self->second.ltime = ltime;
        change(m_self, self->second, SerfStatus::Leaving);
    }
}

SerfMembers::Verdict SerfMembers::rememberIntent(base::Instant now, const std::string& name,
                                                 std::uint64_t ltime, bool leave) {
    forgetOldIntents(now);
    const auto known = m_recent.find(name);
    if (known == m_recent.end() ? m_recent.size() >= kMaxRecentIntents
                                : ltime <= known->second.ltime) {
        return Verdict::Ignore;
    }
    m_recent[name] = Recent{ltime, leave, now};
    return Verdict::Retell;
}

void SerfMembers::forgetOldIntents(base::Instant now) {
    std::erase_if(m_recent,
                  [now](const auto& entry) { return now - entry.second.at > kRecentIntentLife; });
}

std::optional<SerfStatus> SerfMembers::status(std::string_view name) const {
    const auto known = m_members.find(name);
    if (known == m_members.end()) {
        return std::nullopt;
    }
    return known->second.status;
}

std::uint64_t SerfMembers::statusLTime(std::string_view name) const {
    const auto known = m_members.find(name);
    return known == m_members.end() ? 0 : known->second.ltime;
}

bool SerfMembers::othersAlive() const {
    const auto self = m_members.find(m_self);
    const bool selfLives = self != m_members.end() && lives(self->second.status);
    return m_living > (selfLives ? 1u : 0u);
}

void SerfMembers::takeChanges(std::vector<Event>& out) {
    out.insert(out.end(), std::make_move_iterator(m_changes.begin()),
               std::make_move_iterator(m_changes.end()));
    m_changes.clear();
}

}  // namespace swimscope::dialect

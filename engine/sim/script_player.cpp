#include "engine/sim/script_player.h"

#include <algorithm>
#include <variant>

#include "engine/sim/script_line.h"

namespace swimscope::sim {

ScriptPlayer::ScriptPlayer(Cluster& cluster, const Script& script)
    : m_cluster(cluster), m_script(script) {
    if (needsMemory()) {
        m_cluster.watch(&m_memory);
    }
    for (const ScriptEntry& entry : m_script.entries) {
        m_cluster.at(entry.at, [this, &entry] { carryOut(entry); });
    }
}

ScriptPlayer::~ScriptPlayer() {
    m_cluster.unwatch(&m_memory);
}

bool ScriptPlayer::needsMemory() const {
    const auto asks = [](const ScriptEntry& entry) {
        const auto* claim = std::get_if<Claim>(&entry.what);
        return claim != nullptr && (std::holds_alternative<EverBelieved>(*claim) ||
                                    std::holds_alternative<Heard>(*claim));
    };
    return std::any_of(m_script.entries.begin(), m_script.entries.end(), asks) ||
           std::any_of(m_script.atTheEnd.begin(), m_script.atTheEnd.end(), asks);
}

void ScriptPlayer::carryOut(const ScriptEntry& entry) {
    if (const auto* fault = std::get_if<Fault>(&entry.what)) {
        if (const auto status = m_cluster.apply(*fault); !status) {
            m_failures.push_back(atLine(entry.line, status.error().sentence()));
        }
    } else if (const auto* claim = std::get_if<Claim>(&entry.what)) {
        check(entry, *claim);
    }
}

void ScriptPlayer::check(const ScriptEntry& entry, const Claim& claim) {
    ++m_checked;
    if (const auto why = refute(m_cluster, m_memory, claim)) {
        m_failures.push_back(atLine(entry.line, *why));
    }
}

void ScriptPlayer::finish() {
    for (const ScriptEntry& entry : m_script.atTheEnd) {
        check(entry, std::get<Claim>(entry.what));
    }
}

}  // namespace swimscope::sim

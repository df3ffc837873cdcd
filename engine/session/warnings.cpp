#include "engine/session/warnings.h"

#include <algorithm>
#include <utility>

#include "engine/session/limits.h"
#include "engine/wire/limits.h"

namespace swimscope::session {

std::optional<std::string> Warnings::onMember(const swim::Member& member) {
    const base::IpAddress& theirs = member.identity->address.ip;
    if (member.identity->address == m_own) {
        return std::nullopt;
    }
    if (theirs.isUnspecified()) {
        if (std::exchange(m_saidUnspecified, true)) {
            return std::nullopt;
        }
        return member.name() + " announces " + theirs.toString() +
               ", which nobody can dial; it needs an advertise address.";
    }
    if (m_own.ip.isLoopback() && !theirs.isLoopback()) {
        if (std::exchange(m_saidOurLoopback, true)) {
            return std::nullopt;
        }
        return "We announce " + m_own.ip.toString() + ", but " + member.name() + " is at " +
               theirs.toString() + ": it cannot dial us unless it runs on this computer.";
    }
    if (!m_own.ip.isLoopback() && theirs.isLoopback()) {
        if (std::exchange(m_saidTheirLoopback, true)) {
            return std::nullopt;
        }
        return member.name() + " announces the loopback address " + theirs.toString() +
               ": only programs on its own computer can dial it.";
    }
    return std::nullopt;
}

std::optional<std::string> Warnings::onFigures(const swim::Counters& counters, std::uint64_t lost) {
    const std::uint64_t size = std::max(counters.sizeLocal, counters.sizeRemote);
    if (size > wire::kMaxEncryptedStream * kStateWarnPercent / 100 &&
        !std::exchange(m_saidSize, true)) {
        return "A push/pull took " + std::to_string(size >> 20) + " MiB; above " +
               std::to_string(wire::kMaxEncryptedStream >> 20) +
               " MiB an encrypted one is refused.";
    }
    if (lost > 0 && !std::exchange(m_saidLost, true)) {
        return "The kernel threw away " + std::to_string(lost) +
               " datagrams for us; the health command shows how many it becomes.";
    }
    return std::nullopt;
}

}  // namespace swimscope::session

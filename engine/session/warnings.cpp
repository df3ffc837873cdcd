#include "engine/session/warnings.h"

#include <algorithm>
#include <utility>

#include "engine/session/limits.h"
#include "engine/wire/limits.h"

namespace swimscope::session {

std::optional<base::Sentence> Warnings::onMember(const swim::Member& member) {
    const base::IpAddress& theirs = member.identity->address.ip;
    if (member.identity->address == m_own) {
        return std::nullopt;
    }
    if (theirs.isUnspecified()) {
        if (std::exchange(m_saidUnspecified, true)) {
            return std::nullopt;
        }
        return base::sentence(
            "{0} announces {1}, which nobody can dial; it needs an advertise address.",
            member.name(), theirs.toString());
    }
    if (m_own.ip.isLoopback() && !theirs.isLoopback()) {
        if (std::exchange(m_saidOurLoopback, true)) {
            return std::nullopt;
        }
        return base::sentence(
            "We announce {0}, but {1} is at {2}: it cannot dial us unless it runs on this "
            "computer.",
            m_own.ip.toString(), member.name(), theirs.toString());
    }
    if (!m_own.ip.isLoopback() && theirs.isLoopback()) {
        if (std::exchange(m_saidTheirLoopback, true)) {
            return std::nullopt;
        }
        return base::sentence(
            "{0} announces the loopback address {1}: only programs on its own computer can dial "
            "it.",
            member.name(), theirs.toString());
    }
    return std::nullopt;
}

std::optional<base::Sentence> Warnings::onFigures(const swim::Counters& counters,
                                                  std::uint64_t lost) {
    const std::uint64_t size = std::max(counters.sizeLocal, counters.sizeRemote);
    if (size > wire::kMaxEncryptedStream * kStateWarnPercent / 100 &&
        !std::exchange(m_saidSize, true)) {
        return base::sentence(
            "A push/pull took {0} MiB; above {1} MiB an encrypted one is refused.", size >> 20,
            wire::kMaxEncryptedStream >> 20);
    }
    if (lost > 0 && !std::exchange(m_saidLost, true)) {
        return base::sentence(
            "The kernel threw away {0} datagrams for us; the health command shows how many it "
            "becomes.",
            lost);
    }
    return std::nullopt;
}

}  // namespace swimscope::session

#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/observe/finding.h"
#include "engine/observe/scene.h"
#include "engine/watch/event.h"

namespace swimscope::observe {

/// How our own contacts with the members go: who does not answer, whom only streams reach, whose
/// process was started anew. One lost answer is none of these; two in a row are.
class Contacts {
public:
    void answered(const watch::View& view);
    void unanswered(base::Instant now, const watch::Unanswered& unanswered);
    void pinged(base::Instant now, const watch::Pinged& pinged);
    void pulse(base::Instant now, const watch::PulseTaken& pulse);

    /// The observer was asked again after this view, in vain.
    bool mute(const watch::View& view) const;
    std::vector<std::string> muteAmong(const BeliefMatrix& beliefs) const;
    void find(const Scene& scene, std::vector<Finding>& out) const;

private:
    /// Of one address.
    struct Peeks {
        std::string name;
        base::Words why;
        std::size_t failures = 0;
        base::Instant lastFailure{};
        base::Instant lastAnswer{};
    };
    /// Of one member.
    struct Pings {
        std::size_t lost = 0;
        std::size_t acked = 0;
        base::Instant firstLost{};
        base::Instant lastAck{};
    };
    struct Pulses {
        std::uint32_t seqNo = 0;
        std::uint32_t before = 0;
        base::Instant restartedAt{};
        bool restarted = false;
    };

    void findUnreachable(const Scene& scene, std::vector<Finding>& out) const;
    void findTcpOnly(const Scene& scene, std::vector<Finding>& out) const;
    void findRestarted(const Scene& scene, std::vector<Finding>& out) const;

    std::map<base::Endpoint, Peeks> m_peeks;
    std::map<std::string, Pings, std::less<>> m_pings;
    std::map<std::string, Pulses, std::less<>> m_pulses;
};

}  // namespace swimscope::observe

#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/observe/finding.h"
#include "engine/observe/scene.h"
#include "engine/watch/event.h"

namespace swimscope::observe {

/// Addresses that cannot be right: nobody else can dial loopback or 0.0.0.0, one name cannot be at
/// two places, two members cannot be at one, and a packet should come from where its sender says
/// that it is. A whole cluster on loopback is a laboratory and no finding.
class AddressFindings {
public:
    void heard(base::Instant now, const watch::Heard& heard);
    void pulse(const watch::PulseTaken& pulse);

    void find(const Scene& scene, std::vector<Finding>& out) const;

private:
    struct Claims {
        base::Endpoint claimed;
        base::Endpoint source;
        std::string name;
        /// Pulses in a row that say the same wrong thing.
        std::size_t wrong = 0;
    };
    struct Alive {
        base::Endpoint address;
        std::string teller;
        base::Instant at{};
    };

    void findClaims(std::vector<Finding>& out) const;

    std::map<std::string, Claims, std::less<>> m_claims;
    /// The last place that gossip gave a member.
    std::map<std::string, Alive, std::less<>> m_alive;
};

}  // namespace swimscope::observe

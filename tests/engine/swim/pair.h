#pragma once

#include <string>
#include <utility>

#include "tests/support/node_pair.h"

namespace swimscope::swim {

using namespace std::chrono_literals;
using test::Host;
using test::HostPlan;
using test::VirtualNetwork;

/// An address that no node of a test has.
inline const base::Endpoint kStranger{base::IpAddress::v4(10, 9, 9, 9), 40000};

inline HostPlan named(std::string name) {
    HostPlan plan;
    plan.name = std::move(name);
    return plan;
}

/// Nodes "a", "b", ... of which all but the first have joined the first.
struct Gathered {
    VirtualNetwork network;
    std::vector<Host*> hosts;

    explicit Gathered(int count, const HostPlan& base = {}) {
        for (int i = 0; i < count; ++i) {
            HostPlan plan = base;
            plan.name = std::string(1, static_cast<char>('a' + i));
            hosts.push_back(&network.add(plan));
            if (i > 0) {
                network.join(*hosts.back(), *hosts.front());
            }
        }
        const auto all = static_cast<std::size_t>(count);
        complete = network.runUntil([&] { return network.converged(all); }, 30s);
        network.run(3s);
    }
    bool complete = false;
    Host& a() { return *hosts[0]; }
    Host& b() { return *hosts[1]; }
    Host& c() { return *hosts[2]; }

    /// Runs until the command is answered; nothing if it never is.
    std::optional<Outcome> await(const Host& host, CommandId id) {
        network.runUntil([&] { return host.outcome(id).has_value(); }, 120s);
        return host.outcome(id);
    }
    bool soon(const std::function<bool()>& done, base::Duration ceiling = 30s) {
        return network.runUntil(done, ceiling);
    }
};

}  // namespace swimscope::swim

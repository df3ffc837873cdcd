#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/dialect/serf.h"

namespace swimscope::dialect {

using namespace std::chrono_literals;

inline const base::Endpoint kAsker{base::IpAddress::v4(10, 0, 0, 1), 7946};

/// The dialect alone, with what it was told and what it wanted.
struct Agent {
    Serf serf;
    base::Instant now{};

    static swim::Member member(const std::string& name) {
        swim::Identity identity;
        identity.name = name;
        return {std::make_shared<const swim::Identity>(identity), 1, swim::State::Alive, {}};
    }
    static DialectOptions ourselves(Tags tags) {
        DialectOptions options;
        options.nodeName = "us";
        options.tags = std::move(tags);
        options.seed = 7;
        return options;
    }

    explicit Agent(Tags tags = {}) : serf(ourselves(std::move(tags))) {
        told(swim::Joined{member("us")});
        told(swim::Joined{member("x")});
    }
    Outbox told(swim::Event event) {
        Outbox out;
        serf.observe(now, event, out);
        return out;
    }
    Outbox heard(const base::Bytes& message) {
        return told(swim::MessageReceived{kAsker, swim::Via::Packet, message});
    }
    /// One draw of everything that waits to be gossiped.
    std::vector<base::Bytes> gossip() {
        std::vector<base::Bytes> out;
        serf.broadcasts(/*overhead=*/3, /*limit=*/100'000, out);
        return out;
    }
    void expire() {
        Outbox out;
        serf.expire(now, out);
    }
    std::string status(const std::string& name) {
        const auto status = serf.members().status(name);
        return status ? serfStatusName(*status) : "unknown";
    }
};

template <typename T>
std::vector<T> only(const Outbox& out) {
    std::vector<T> found;
    for (const Event& event : out.events) {
        if (const T* match = std::get_if<T>(&event)) {
            found.push_back(*match);
        }
    }
    return found;
}

}  // namespace swimscope::dialect

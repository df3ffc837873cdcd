#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/swim/node.h"

namespace swimscope::test {

using namespace std::chrono_literals;

/// A delegate whose answers are plain fields.
class FakeDelegate : public swim::Delegate {
public:
    base::Bytes meta;
    base::Bytes state;
    std::optional<base::Bytes> ack;
    std::vector<base::Bytes> pending;
    std::vector<std::pair<base::Bytes, bool>> merged;
    std::optional<std::string> mergeVeto;
    std::optional<std::string> aliveVeto;
    bool asksAlive = false;
    bool asksMerge = false;
    int mergesAsked = 0;

    base::Bytes nodeMeta(std::size_t) override { return meta; }
    void broadcasts(std::size_t overhead, std::size_t limit,
                    std::vector<base::Bytes>& out) override {
        while (!pending.empty() && pending.front().size() + overhead <= limit) {
            limit -= pending.front().size() + overhead;
            out.push_back(std::move(pending.front()));
            pending.erase(pending.begin());
        }
    }
    bool hasBroadcasts() const override { return !pending.empty(); }
    base::Bytes localState(bool) override { return state; }
    void mergeRemoteState(base::BytesView bytes, bool join) override {
        merged.emplace_back(base::toBytes(bytes), join);
    }
    std::optional<base::Bytes> ackPayload() override { return ack; }
    std::optional<std::string> vetoMerge(std::span<const swim::PeerClaim>) override {
        ++mergesAsked;
        return mergeVeto;
    }
    std::optional<std::string> vetoAlive(const swim::PeerClaim&) override { return aliveVeto; }
    bool checksAlive() const override { return asksAlive; }
    bool checksMerge() const override { return asksMerge || mergeVeto; }
};

/// What a test may choose about a node.
struct HostPlan {
    std::string name;
    swim::Options options = swim::Options::of(swim::Timing::Local);
    std::vector<base::Bytes> keys;
    std::string label;
    std::string meta;
    std::uint64_t seed = 1;
    /// Used instead of an address of the network's choice.
    std::optional<base::Endpoint> address;
};

class VirtualNetwork;

/// One node with everything it said.
class Host {
public:
    FakeDelegate delegate;
    std::unique_ptr<swim::Node> node;
    base::Endpoint address;
    std::vector<std::pair<base::Instant, swim::Event>> log;
    bool up = true;
    bool frozen = false;

    template <typename T>
    std::vector<T> all() const {
        std::vector<T> found;
        for (const auto& [when, event] : log) {
            if (const T* match = std::get_if<T>(&event)) {
                found.push_back(*match);
            }
        }
        return found;
    }
    template <typename T>
    bool saw() const {
        return !all<T>().empty();
    }
    std::optional<swim::Outcome> outcome(swim::CommandId id) const {
        for (const auto& event : all<swim::Outcome>()) {
            if (event.id == id && event.final) {
                return event;
            }
        }
        return std::nullopt;
    }
    std::optional<swim::State> believes(const std::string& name) const {
        const auto member = node->find(name);
        return !member ? std::nullopt : std::optional(member->state);
    }

private:
    friend class VirtualNetwork;
    std::vector<std::function<void()>> kept;
    std::uint64_t nextAccepted = 0;
};

}  // namespace swimscope::test

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/sim/cluster.h"
#include "engine/watch/watcher.h"

/// Watchers in front of simulated clusters of real nodes.
namespace swimscope::test {

using namespace std::chrono_literals;

/// A watcher that shows every action on its way out.
class ShownWatcher final : public machine::Machine {
public:
    ShownWatcher(watch::Options options, wire::Security security, std::uint64_t seed)
        : m_watcher(options, std::move(security), seed) {}

    watch::Watcher& watcher() { return m_watcher; }
    std::function<void(const machine::Action&)> show;

    void datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) override {
        m_watcher.datagram(now, from, bytes);
    }
    void datagramFailed(base::Instant now, const base::Endpoint& to,
                        const base::Words& why) override {
        m_watcher.datagramFailed(now, to, why);
    }
    void streamOpened(base::Instant now, machine::ExchangeId id) override {
        m_watcher.streamOpened(now, id);
    }
    void streamAccepted(base::Instant now, machine::ExchangeId id,
                        const base::Endpoint& from) override {
        m_watcher.streamAccepted(now, id, from);
    }
    void streamData(base::Instant now, machine::ExchangeId id, base::BytesView bytes) override {
        m_watcher.streamData(now, id, bytes);
    }
    void streamEnded(base::Instant now, machine::ExchangeId id) override {
        m_watcher.streamEnded(now, id);
    }
    void streamFailed(base::Instant now, machine::ExchangeId id, const base::Words& why) override {
        m_watcher.streamFailed(now, id, why);
    }
    void resolved(base::Instant now, machine::ResolveId id,
                  std::span<const base::Endpoint> addresses, const base::Words& why) override {
        m_watcher.resolved(now, id, addresses, why);
    }
    void expire(base::Instant now) override { m_watcher.expire(now); }
    std::optional<base::Instant> deadline() const override { return m_watcher.deadline(); }
    void takeActions(std::vector<machine::Action>& out) override {
        m_watcher.takeActions(out);
        if (show) {
            for (const machine::Action& action : out) {
                show(action);
            }
        }
    }

private:
    watch::Watcher m_watcher;
};

inline const base::Endpoint kWatcherAddress{base::IpAddress::v4(192, 0, 2, 1), 7946};

/// A cluster, a watcher in front of it, and everything that the watcher said.
class WatchedCluster {
public:
    struct Said {
        base::Instant when{};
        watch::Event event;
    };

    explicit WatchedCluster(sim::ClusterOptions clusterOptions, watch::Options options = {},
                            std::uint64_t seed = 1)
        : cluster(std::move(clusterOptions)),
          shown(options, cluster.options().secrets.security(), seed) {
        m_id = cluster.attach(shown, kWatcherAddress, [this] { listen(); });
    }
    WatchedCluster(const WatchedCluster&) = delete;
    WatchedCluster& operator=(const WatchedCluster&) = delete;

    watch::Watcher& watcher() { return shown.watcher(); }
    sim::HostId id() const { return m_id; }

    watch::CommandId command(watch::Command command) {
        watcher().command(cluster.now(), ++m_lastCommand, std::move(command));
        cluster.attend(m_id);
        return m_lastCommand;
    }
    /// The last word on a command, awaited for at most `ceiling` of virtual time.
    std::optional<watch::Outcome> await(watch::CommandId id, base::Duration ceiling = 60s) {
        cluster.runUntil([&] { return outcome(id).has_value(); }, ceiling);
        return outcome(id);
    }
    std::optional<watch::Outcome> run(watch::Command wanted, base::Duration ceiling = 60s) {
        return await(command(std::move(wanted)), ceiling);
    }

    std::optional<watch::Outcome> outcome(watch::CommandId id) const {
        for (const auto& [when, event] : said) {
            const auto* found = std::get_if<watch::Outcome>(&event);
            if (found != nullptr && found->id == id && found->final) {
                return *found;
            }
        }
        return std::nullopt;
    }
    template <typename T>
    std::vector<T> all() const {
        std::vector<T> found;
        for (const auto& [when, event] : said) {
            if (const T* match = std::get_if<T>(&event)) {
                found.push_back(*match);
            }
        }
        return found;
    }
    /// The last view of an observer.
    watch::ViewRef view(const std::string& observer) const {
        watch::ViewRef found;
        for (const auto& one : all<watch::Answered>()) {
            found = one.view->observer == observer ? one.view : found;
        }
        return found;
    }
    std::string addressOf(sim::HostId host) const {
        return cluster.host(host).address().toString();
    }

    sim::Cluster cluster;
    ShownWatcher shown;
    std::vector<Said> said;
    /// Off for long runs: events are handed to `hear` alone.
    bool keeps = true;
    std::function<void(const watch::Event&)> hear;

private:
    void listen() {
        std::vector<watch::Event> events;
        watcher().takeEvents(events);
        for (watch::Event& event : events) {
            if (hear) {
                hear(event);
            }
            if (keeps) {
                said.push_back({cluster.now(), std::move(event)});
            }
        }
    }

    sim::HostId m_id = sim::kNoHost;
    watch::CommandId m_lastCommand = 0;
};

inline sim::ClusterOptions convergedCluster(std::size_t nodes, std::uint64_t seed = 1) {
    sim::ClusterOptions options;
    options.nodes = nodes;
    options.seed = seed;
    options.converged = true;
    return options;
}

}  // namespace swimscope::test

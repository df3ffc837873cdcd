#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/random.h"
#include "engine/swim/node.h"
#include "tests/support/virtual_host.h"

/// Nodes on a wire that exists only in memory, in a time that only moves when told to.
namespace swimscope::test {

class VirtualNetwork {
public:
    base::Duration latency = 1ms;
    /// Share of datagrams that get lost, in percent.
    std::uint64_t lossPercent = 0;
    /// Sees every datagram that is sent.
    std::function<void(const base::Endpoint& from, const base::Endpoint& to, base::BytesView)> tap;
    std::map<std::string, std::vector<base::Endpoint>> names;
    /// Shared by the nodes added from then on; nothing gives each its own.
    std::shared_ptr<swim::World> world;

    base::Instant now() const { return m_now; }

    Host& add(HostPlan plan) {
        auto host = std::make_unique<Host>();
        swim::Options options = plan.options;
        options.name = plan.name;
        const std::size_t number = plan.address ? 0 : m_addresses++;
        host->address = plan.address.value_or(
            base::Endpoint{base::IpAddress::v4(10, 0, static_cast<std::uint8_t>(number / 250),
                                               static_cast<std::uint8_t>(number % 250 + 1)),
                           7946});
        options.advertise = host->address;
        options.bindPort = host->address.port;
        host->delegate.meta = base::toBytes(std::string_view(plan.meta));
        wire::Security security;
        security.label = plan.label;
        if (!plan.keys.empty()) {
            security.keyring = *wire::Keyring::create(plan.keys, plan.keys.front());
        }
        host->node = std::make_unique<swim::Node>(options, std::move(security), host->delegate,
                                                  plan.seed + 7919 * ++m_seeds, world);
        m_hosts.push_back(std::move(host));
        Host& added = *m_hosts.back();
        input(added, [this, &added] { added.node->start(m_now); });
        return added;
    }

    swim::CommandId submit(Host& host, swim::Command command) {
        const swim::CommandId id = ++m_commands;
        input(host, [&] { host.node->command(m_now, id, std::move(command)); });
        return id;
    }
    swim::CommandId join(Host& host, const Host& seed) {
        return submit(host, swim::Join{{seed.address.toString()}});
    }

    /// As kill -9: nothing more is said, connections break.
    void kill(Host& host) {
        host.up = false;
        for (auto& [key, stream] : m_streams) {
            if (key.first == &host && stream.peer != nullptr && stream.peer->up) {
                Host* peer = stream.peer;
                const machine::ExchangeId id = stream.peerId;
                later(latency, [this, peer, id] {
                    deliver(*peer, [this, peer, id] {
                        if (m_streams.erase({peer, id}) > 0) {
                            peer->node->streamFailed(m_now, id,
                                                     base::verbatim("connection reset by peer"));
                        }
                    });
                });
            }
        }
    }
    /// As SIGSTOP and SIGCONT: what comes in waits.
    void freeze(Host& host) { host.frozen = true; }
    void thaw(Host& host) {
        host.frozen = false;
        auto kept = std::move(host.kept);
        host.kept.clear();
        for (auto& one : kept) {
            input(host, one);
        }
        input(host, [this, &host] { host.node->expire(m_now); });
    }
    /// Datagrams from a to b and back vanish; streams still work.
    void cutDatagrams(const Host& a, const Host& b) {
        m_cutDatagrams.insert({a.address, b.address});
        m_cutDatagrams.insert({b.address, a.address});
    }
    /// Nothing passes between the two.
    void cut(const Host& a, const Host& b) {
        cutDatagrams(a, b);
        m_cutStreams.insert({a.address, b.address});
        m_cutStreams.insert({b.address, a.address});
    }
    void healAll() {
        m_cutDatagrams.clear();
        m_cutStreams.clear();
    }

    /// A datagram from outside.
    void inject(Host& host, const base::Endpoint& from, base::Bytes bytes) {
        input(host, [&] { host.node->datagram(m_now, from, bytes); });
    }
    /// A whole stream from outside; returns what the node wrote back until it closed.
    base::Bytes converse(Host& host, const base::Endpoint& from, base::BytesView request) {
        const machine::ExchangeId id{host.nextAccepted += 2};
        m_outside.emplace(std::pair{&host, id}, base::Bytes{});
        input(host, [&] { host.node->streamAccepted(m_now, id, from); });
        input(host, [&] { host.node->streamData(m_now, id, request); });
        input(host, [&] { host.node->streamEnded(m_now, id); });
        base::Bytes answer = std::move(m_outside[{&host, id}]);
        m_outside.erase({&host, id});
        return answer;
    }

    void run(base::Duration duration) {
        runUntil([] { return false; }, duration);
    }
    /// True when `done` came to hold within `ceiling` of virtual time.
    bool runUntil(const std::function<bool()>& done, base::Duration ceiling) {
        const base::Instant end = m_now + ceiling;
        while (!done()) {
            const base::Instant next = nextInstant();
            if (next > end) {
                m_now = end;
                return done();
            }
            m_now = std::max(m_now, next);
            step();
        }
        return true;
    }

    /// Every host that is up lists exactly `count` living members.
    bool converged(std::size_t count) const {
        for (const auto& host : m_hosts) {
            if (host->up && !host->node->hasLeft() && host->node->livingCount() != count) {
                return false;
            }
        }
        return true;
    }

private:
    struct Pending {
        base::Instant when;
        std::uint64_t order = 0;
        std::shared_ptr<std::function<void()>> what;
        bool operator<(const Pending& other) const {
            return std::pair(when, order) > std::pair(other.when, other.order);
        }
    };
    struct Stream {
        Host* peer = nullptr;
        machine::ExchangeId peerId;
        bool open = false;
        std::vector<base::Bytes> waiting;
        bool closeWaiting = false;
    };
    using StreamKey = std::pair<Host*, machine::ExchangeId>;

    void later(base::Duration delay, std::function<void()> what) {
        m_pending.push(Pending{m_now + delay, ++m_order,
                               std::make_shared<std::function<void()>>(std::move(what))});
    }
    base::Instant nextInstant() const {
        base::Instant next = base::Instant::max();
        if (!m_pending.empty()) {
            next = m_pending.top().when;
        }
        for (const auto& host : m_hosts) {
            if (host->up && !host->frozen) {
                next = std::min(next, host->node->deadline().value_or(base::Instant::max()));
            }
        }
        return next;
    }
    void step() {
        while (!m_pending.empty() && m_pending.top().when <= m_now) {
            const auto what = m_pending.top().what;
            m_pending.pop();
            (*what)();
        }
        for (std::size_t i = 0; i < m_hosts.size(); ++i) {
            Host& host = *m_hosts[i];
            const auto deadline = host.node->deadline();
            if (host.up && !host.frozen && deadline && *deadline <= m_now) {
                input(host, [&] { host.node->expire(m_now); });
            }
        }
    }
    /// Runs one input and performs what the node asks for.
    void input(Host& host, const std::function<void()>& what) {
        what();
        std::vector<machine::Action> actions;
        host.node->takeActions(actions);
        for (auto& action : actions) {
            std::visit([&](auto& one) { perform(host, one); }, action);
        }
        std::vector<swim::Event> events;
        host.node->takeEvents(events);
        for (auto& event : events) {
            host.log.emplace_back(m_now, std::move(event));
        }
    }
    void deliver(Host& host, std::function<void()> what) {
        if (!host.up) {
            return;
        }
        if (host.frozen) {
            host.kept.push_back(std::move(what));
            return;
        }
        input(host, what);
    }
    Host* at(const base::Endpoint& address) {
        for (auto& host : m_hosts) {
            if (host->up && host->address.reaches(address)) {
                return host.get();
            }
        }
        return nullptr;
    }

    void perform(Host& from, machine::SendDatagram& send) {
        if (tap) {
            tap(from.address, send.to, send.bytes);
        }
        if (m_cutDatagrams.contains({from.address, send.to}) || m_random.below(100) < lossPercent) {
            return;
        }
        const base::Endpoint source = from.address;
        later(latency, [this, source, to = send.to, bytes = std::move(send.bytes)] {
            if (Host* host = at(to)) {
                deliver(*host, [this, host, source, bytes] {
                    host->node->datagram(m_now, source, bytes);
                });
            }
        });
    }
    void perform(Host& from, machine::OpenStream& open) {
        Host* dialler = &from;
        const auto id = open.id;
        m_streams[{dialler, id}] = Stream{};
        Host* to = at(open.to);
        const bool cutOff = m_cutStreams.contains({from.address, open.to});
        if (to == nullptr || cutOff) {
            const base::Words why = base::verbatim(cutOff ? "timed out" : "connection refused");
            later(cutOff ? open.timeout : latency, [this, dialler, id, why] {
                deliver(*dialler, [this, dialler, id, why] {
                    if (m_streams.erase({dialler, id}) > 0) {
                        dialler->node->streamFailed(m_now, id, why);
                    }
                });
            });
            return;
        }
        const machine::ExchangeId accepted{to->nextAccepted += 2};
        m_streams[{dialler, id}].peer = to;
        m_streams[{dialler, id}].peerId = accepted;
        m_streams[{to, accepted}] = Stream{dialler, id, true, {}, false};
        const base::Endpoint source{from.address.ip, 40000};
        later(latency, [this, to, accepted, source] {
            deliver(*to, [this, to, accepted, source] {
                to->node->streamAccepted(m_now, accepted, source);
            });
        });
        later(2 * latency, [this, dialler, id] { opened(*dialler, id); });
    }
    void opened(Host& dialler, machine::ExchangeId id) {
        const auto found = m_streams.find({&dialler, id});
        if (found == m_streams.end()) {
            return;
        }
        found->second.open = true;
        deliver(dialler, [this, &dialler, id] { dialler.node->streamOpened(m_now, id); });
    }
    void perform(Host& from, machine::SendOnStream& send) {
        if (const auto outside = m_outside.find({&from, send.id}); outside != m_outside.end()) {
            outside->second.insert(outside->second.end(), send.bytes.begin(), send.bytes.end());
            return;
        }
        const auto found = m_streams.find({&from, send.id});
        if (found == m_streams.end() || found->second.peer == nullptr) {
            return;
        }
        Host* to = found->second.peer;
        const auto id = found->second.peerId;
        later(latency, [this, to, id, bytes = std::move(send.bytes), payload = send.payload] {
            if (!m_streams.contains({to, id})) {
                return;
            }
            deliver(*to, [this, to, id, bytes, payload] {
                if (payload) {
                    to->node->streamPayload(m_now, id, payload);
                } else {
                    to->node->streamData(m_now, id, bytes);
                }
            });
        });
    }
    void perform(Host& from, machine::CloseStream& close) {
        const auto found = m_streams.find({&from, close.id});
        if (found == m_streams.end()) {
            return;
        }
        Host* to = found->second.peer;
        const auto id = found->second.peerId;
        m_streams.erase(found);
        if (to != nullptr) {
            later(latency, [this, to, id] {
                if (m_streams.contains({to, id})) {
                    deliver(*to, [this, to, id] { to->node->streamEnded(m_now, id); });
                }
            });
        }
    }
    void perform(Host& from, machine::Resolve& resolve) {
        const auto found = names.find(resolve.host);
        std::vector<base::Endpoint> addresses;
        if (found != names.end()) {
            addresses = found->second;
        }
        later(latency, [this, &from, id = resolve.id, addresses] {
            deliver(from, [this, &from, id, addresses] {
                from.node->resolved(
                    m_now, id, addresses,
                    addresses.empty() ? base::verbatim("host not found") : base::Sentence());
            });
        });
    }

    base::Instant m_now{1h};
    std::vector<std::unique_ptr<Host>> m_hosts;
    std::priority_queue<Pending> m_pending;
    std::map<StreamKey, Stream> m_streams;
    std::map<StreamKey, base::Bytes> m_outside;
    std::set<std::pair<base::Endpoint, base::Endpoint>> m_cutDatagrams;
    std::set<std::pair<base::Endpoint, base::Endpoint>> m_cutStreams;
    base::Random m_random{99};
    std::uint64_t m_order = 0;
    std::uint64_t m_commands = 0;
    std::uint64_t m_seeds = 0;
    std::uint32_t m_addresses = 0;
};

}  // namespace swimscope::test

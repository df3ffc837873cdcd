#include "engine/sim/cluster.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/sim/limits.h"

namespace swimscope::sim {

namespace {

/// How the seeds of processes follow from the cluster's, far apart from each other.
std::uint64_t processSeed(std::uint64_t seed, HostId host, std::uint32_t life) {
    base::Random random(seed ^ (std::uint64_t{host} << 32) ^ (std::uint64_t{life} * 0x9e3779b9u));
    return random.next();
}

}  // namespace

std::string usualHostName(HostId id) {
    char text[16];
    std::snprintf(text, sizeof text, "n-%04u", static_cast<unsigned>(id));
    return text;
}

swim::Options ClusterOptions::simulated(swim::Timing timing) {
    swim::Options options = swim::Options::of(timing);
    options.enableCompression = false;
    return options;
}

Cluster::Cluster(ClusterOptions options)
    : m_options(std::move(options)),
      m_world(std::make_shared<swim::World>(swim::IdentityPool::Keep::Always)),
      m_random(m_options.seed),
      m_network(m_options.link),
      m_streams(m_scheduler, m_network, m_random, *this) {
    m_world->exchangesTables = m_options.exchangesTables;
    m_truth.lossy = m_options.link.loss > 0;
    for (std::size_t i = 0; i < std::min(m_options.nodes, kMaxHosts); ++i) {
        addHost({});
    }
    if (m_options.converged) {
        startConverged();
    } else {
        startCold();
    }
}

Cluster::~Cluster() = default;

HostId Cluster::addHost(std::string name, std::string nodeName) {
    const auto id = static_cast<HostId>(m_hosts.size() + 1);
    HostPlan plan;
    plan.name = name.empty() ? usualHostName(id) : std::move(name);
    plan.nodeName = std::move(nodeName);
    const auto special = m_options.nodeOf.find(id);
    plan.options = special == m_options.nodeOf.end() ? m_options.node : special->second;
    plan.secrets = m_options.secrets;
    m_truth.add(plan.name);
    m_agreement.addHost();
    m_hosts.push_back(std::make_unique<Host>(id, std::move(plan), addressNumber(++m_addresses)));
    return id;
}

Host& Cluster::prepare(HostId id) {
    Host& host = *m_hosts[indexOf(id)];
    m_network.attach(id, host.address());
    host.boot(processSeed(m_options.seed, id, host.life() + 1), m_world);
    HostTruth& truth = m_truth.host(id);
    truth.running = true;
    truth.paused = false;
    truth.leaving = false;
    truth.life = host.life();
    return host;
}

void Cluster::boot(HostId id) {
    Host& host = prepare(id);
    m_agreement.enter(id, host.name(), m_now);
    if (m_judge != nullptr) {
        m_judge->booted(m_truth, id, m_now);
    }
    host.node().start(m_now);
    drain(host);
}

void Cluster::startCold() {
    const auto count = static_cast<std::int64_t>(m_hosts.size());
    for (std::int64_t i = 0; i < count; ++i) {
        const auto id = static_cast<HostId>(i + 1);
        at(m_now + m_options.joinSpread * i / count, [this, id] {
            boot(id);
            if (id > 1) {
                command(id, swim::Join{{m_hosts.front()->address().toString()}}, kOwnJoin);
            }
        });
    }
}

void Cluster::startConverged() {
    swim::MemberTable everybody(m_world);
    for (const auto& one : m_hosts) {
        const Host& host = *one;
        const swim::IdentityView identity{host.name(), host.address(), host.plan().meta,
                                          host.plan().options.versions};
        everybody.insert(identity, /*incarnation=*/1, swim::State::Alive, m_now, m_random);
    }
    for (const auto& one : m_hosts) {
        Host& host = *one;
        prepare(host.id());
        m_agreement.enterInformed(host.id(), host.name());
        host.node().start(m_now, everybody);
        drain(host);
    }
    m_agreement.settle(m_now);
}

void Cluster::joinSomebody(HostId id) {
    std::vector<HostId> others;
    for (const auto& one : m_hosts) {
        const Host& other = *one;
        if (other.id() != id && other.running() && !other.leaving()) {
            others.push_back(other.id());
        }
    }
    if (!others.empty()) {
        const HostId through = others[m_random.below(others.size())];
        command(id, swim::Join{{host(through).address().toString()}}, kOwnJoin);
    }
}

void Cluster::tellOn(HostId id, const swim::MessageReceived& message) {
    const auto found = m_news.find(message.bytes);
    if (found == m_news.end() || !found->second.insert(id).second) {
        return;
    }
    const std::uint32_t life = m_hosts[indexOf(id)]->life();
    at(m_now, [this, id, life, bytes = message.bytes] {
        if (lifeOf(id) == life) {
            command(id, swim::Broadcast{bytes}, kOwnIds);
        }
    });
}

void Cluster::ownOutcome(HostId id, const swim::Outcome& outcome) {
    const std::uint32_t life = m_hosts[indexOf(id)]->life();
    if (outcome.id == kOwnLeave && outcome.final) {
        at(m_now, [this, id, life] {
            if (lifeOf(id) == life) {
                kill(id);
            }
        });
    }
    if (outcome.id != kOwnJoin || !outcome.final || outcome.ok) {
        return;
    }
    at(m_now + kJoinRetry, [this, id, life] {
        const Host& asking = host(id);
        if (asking.running() && asking.life() == life && !asking.leaving()) {
            joinSomebody(id);
        }
    });
}

std::optional<base::Instant> Cluster::next() const {
    if (m_scheduler.empty()) {
        return std::nullopt;
    }
    return m_scheduler.first().at;
}

bool Cluster::step() {
    if (m_scheduler.empty()) {
        return false;
    }
    happen(m_scheduler.take());
    return true;
}

void Cluster::runUntil(base::Instant end) {
    while (!m_scheduler.empty() && m_scheduler.first().at <= end) {
        happen(m_scheduler.take());
    }
    m_now = std::max(m_now, end);
}

bool Cluster::runUntil(const std::function<bool()>& done, base::Duration ceiling) {
    const base::Instant end = m_now + ceiling;
    while (!done()) {
        if (m_scheduler.empty() || m_scheduler.first().at > end) {
            m_now = end;
            return false;
        }
        happen(m_scheduler.take());
    }
    return true;
}

void Cluster::happen(const Moment& moment) {
    m_now = moment.at;
    ++m_steps;
    lookAhead();
    switch (moment.what) {
        case What::Deadline:
            return deadline(moment.index, moment.sequence);
        case What::Datagram:
            return landed(moment.index, moment.detail);
        case What::Segment:
            return m_streams.segmentArrives(m_now, moment.index);
        case What::Connection:
            return m_streams.connectionGoesOn(m_now, moment.index, moment.detail);
        case What::Inbox:
            return serveInbox(moment.index);
        case What::Chore: {
            const std::function<void()> chore = std::move(m_chores[moment.index]);
            m_chores[moment.index] = nullptr;
            m_freeChores.push_back(moment.index);
            return chore();
        }
    }
}

void Cluster::at(base::Instant when, std::function<void()> what) {
    std::uint32_t index = 0;
    if (m_freeChores.empty()) {
        index = static_cast<std::uint32_t>(m_chores.size());
        m_chores.emplace_back();
    } else {
        index = m_freeChores.back();
        m_freeChores.pop_back();
    }
    m_chores[index] = std::move(what);
    m_scheduler.plan(std::max(when, m_now), What::Chore, index);
}

void Cluster::deadline(HostId id, std::uint64_t sequence) {
    if (isOutside(id)) {
        return outsideDeadline(id, sequence);
    }
    Host& host = *m_hosts[indexOf(id)];
    if (host.armedSequence != sequence) {
        return;
    }
    host.armedSequence = 0;
    if (!host.running() || host.paused()) {
        return;
    }
    if (host.due && *host.due > m_now) {
        return arm(host);
    }
    host.node().expire(m_now);
    drain(host, /*expired=*/true);
}

void Cluster::landed(std::uint32_t slot, std::uint32_t detail) {
    Flight& waiting = m_flights.at(slot);
    // A delayed flight has an older moment that came first; its slot may even carry another one.
    if (static_cast<std::uint32_t>(waiting.serial) != detail || waiting.arrival != m_now) {
        return;
    }
    Flight flight = m_flights.land(slot);
    if (isOutside(flight.to)) {
        return flight.dropped ? noteLost(flight)
                              : deliverOutside(flight.to, DatagramInput{flight.source,
                                                                        std::move(flight.bytes)});
    }
    Host& host = *m_hosts[indexOf(flight.to)];
    if (flight.dropped || !host.running() || host.address() != flight.target) {
        return noteLost(flight);
    }
    for (Watcher* watcher : m_watchers) {
        watcher->arrived(view(flight));
    }
    if (host.holds()) {
        return deliver(flight.to, DatagramInput{flight.source, std::move(flight.bytes)});
    }
    host.node().datagram(m_now, flight.source, flight.bytes);
    m_world->bench.spare.give(std::move(flight.bytes));
    drain(host);
}

void Cluster::deliver(HostId id, Input input) {
    if (isOutside(id)) {
        return deliverOutside(id, std::move(input));
    }
    Host& host = *m_hosts[indexOf(id)];
    if (!host.running()) {
        return;
    }
    if (!host.holds()) {
        host.handle(m_now, std::move(input));
        return drain(host);
    }
    const auto ready = host.hold(m_now, std::move(input), m_random);
    if (!ready) {
        ++m_traffic.datagramsLost;
    } else if (*ready > m_now || !host.paused()) {
        m_scheduler.plan(*ready, What::Inbox, id);
    }
}

void Cluster::serveInbox(HostId id) {
    Host& host = *m_hosts[indexOf(id)];
    while (host.running()) {
        auto input = host.release(m_now);
        if (!input) {
            return;
        }
        host.handle(m_now, std::move(*input));
        drain(host);
    }
}

void Cluster::drain(Host& host, bool expired) {
    host.node().takeActions(m_actions);
    if (host.blocked()) {
        auto& outbox = host.outbox();
        std::move(m_actions.begin(), m_actions.end(), std::back_inserter(outbox));
    } else {
        for (machine::Action& action : m_actions) {
            perform(host.id(), action);
        }
    }
    m_actions.clear();
    host.node().takeEvents(m_events);
    for (swim::Event& event : m_events) {
        tell(host, event);
    }
    m_events.clear();
    host.due = host.node().deadline();
    arm(host);
    if (m_judge != nullptr && expired) {
        pulse(host);
    }
}

void Cluster::pulse(const Host& host) {
    // Counting costs more than the rest of a quiet node's event: a sample is enough.
    constexpr std::uint64_t kSample = 64;
    std::uint64_t queued = 0;
    if (m_steps % kSample == 0) {
        queued = host.node().counters().queued;
    }
    m_judge->pulse(m_truth, host.id(), {m_now, /*expired=*/true, host.due, queued});
}

void Cluster::arm(Host& host) {
    if (!host.due || host.paused() || (host.armedSequence != 0 && host.armedAt <= *host.due)) {
        return;
    }
    host.armedAt = std::max(*host.due, m_now);
    host.armedSequence = m_scheduler.plan(host.armedAt, What::Deadline, host.id());
}

void Cluster::tell(Host& host, swim::Event& event) {
    m_trace.add(m_now, host.id(), event);
    m_agreement.report(host.id(), m_now, event);
    m_statistics.report(m_truth, host.id(), m_now, event);
    if (m_judge != nullptr) {
        m_judge->event(m_truth, host.id(), m_now, event);
    }
    if (const auto* message = std::get_if<swim::MessageReceived>(&event);
        message != nullptr && !m_news.empty()) {
        tellOn(host.id(), *message);
    }
    if (const auto* outcome = std::get_if<swim::Outcome>(&event);
        outcome != nullptr && outcome->id >= kOwnIds) {
        return ownOutcome(host.id(), *outcome);
    }
    if (m_watchers.empty()) {
        return;
    }
    observe::Report report;
    report.observer = host.id();
    report.instant = m_now;
    report.event = std::move(event);
    for (Watcher* watcher : m_watchers) {
        watcher->reported(report);
    }
}

swim::CommandId Cluster::command(HostId host, swim::Command command, swim::CommandId id) {
    if (id == 0) {
        id = ++m_lastCommand;
    }
    Host& asked = *m_hosts[indexOf(host)];
    if (asked.running()) {
        asked.node().command(m_now, id, std::move(command));
        drain(asked);
    }
    return id;
}

}  // namespace swimscope::sim

#include "engine/session/live_lab_host.h"

#include <utility>

#include "engine/session/entropy.h"

namespace swimscope::session {

struct LiveHost::Process {
    Process(LiveHost& host, swim::Options options, dialect::DialectOptions words,
            std::unique_ptr<net::Sockets> sockets)
        : speaker(std::move(options), host.m_plan.secrets.security(),
                  dialect::makeDialect(host.m_plan.dialect, std::move(words)), drawSeed()),
          gate(host.m_wires.gateOf(host.m_id, host.m_late)),
          gated(speaker, *gate),
          driver(host.m_loop, std::move(sockets), gated,
                 [&host](base::Instant now) { host.drain(now); }) {}

    dialect::Speaker speaker;
    std::unique_ptr<net::TrafficGate> gate;
    net::GatedMachine gated;
    net::Driver driver;
};

LiveHost::LiveHost(net::Loop& loop, LiveWires& wires, sim::HostId id, LivePlan plan,
                   OnEvent onEvent)
    : m_loop(loop),
      m_wires(wires),
      m_id(id),
      m_plan(std::move(plan)),
      m_onEvent(std::move(onEvent)) {}

LiveHost::~LiveHost() = default;

base::Status LiveHost::bind(const base::Endpoint& at) {
    if (at == m_address) {
        m_kept.reset();
    }
    auto sockets = net::Sockets::bind(m_loop, at);
    if (!sockets) {
        return base::Error{sockets.error()};
    }
    m_sockets = *std::move(sockets);
    m_address = m_sockets->local();
    m_kept.reset();
    return {};
}

void LiveHost::start() {
    ++m_life;
    m_leaving = false;
    swim::Options options = m_plan.options;
    options.name = m_plan.name;
    options.advertise = m_address;
    options.bindPort = m_address.port;
    dialect::DialectOptions words;
    words.nodeName = m_plan.name;
    words.meta = m_plan.meta;
    words.retransmitMult = options.retransmitMult;
    words.seed = drawSeed();
    m_process = std::make_unique<Process>(*this, std::move(options), std::move(words),
                                          std::move(m_sockets));
    m_process->speaker.start(m_loop.now());
    m_process->gated.setNow(m_loop.now());
    m_process->driver.start();
}

void LiveHost::kill() {
    m_sockets.reset();
    m_process.reset();
    m_kept = std::make_unique<net::PortHolder>(m_loop, m_address);
}

const swim::Node& LiveHost::node() const {
    return std::as_const(m_process->speaker).node();
}

dialect::Speaker& LiveHost::speaker() {
    return m_process->speaker;
}

void LiveHost::command(swim::CommandId id, swim::Command command) {
    m_process->gated.setNow(m_loop.now());
    m_process->speaker.command(m_loop.now(), id, std::move(command));
    poke();
}

void LiveHost::nudge() {
    m_process->gated.expire(m_loop.now());
    poke();
}

void LiveHost::setPaused(bool paused) {
    m_process->gated.setPaused(m_loop.now(), paused);
    poke();
}

bool LiveHost::paused() const {
    return m_process != nullptr && m_process->gated.paused();
}

void LiveHost::setBlocked(bool blocked) {
    m_process->gated.setBlocked(m_loop.now(), blocked);
    poke();
}

bool LiveHost::blocked() const {
    return m_process != nullptr && m_process->gated.blocked();
}

void LiveHost::setLate(const sim::Latency& late) {
    m_late = late;
    if (m_process != nullptr && !slow()) {
        m_process->gated.hurry(m_loop.now());
        poke();
    }
}

bool LiveHost::dropMessage(std::uint64_t serial) {
    const bool held = m_process != nullptr && m_process->gated.drop(serial);
    if (held) {
        poke();
    }
    return held;
}

bool LiveHost::delayMessage(std::uint64_t serial, base::Duration by) {
    const bool held = m_process != nullptr && m_process->gated.delay(serial, by);
    if (held) {
        poke();
    }
    return held;
}

bool LiveHost::dials(const base::Endpoint& from) const {
    return m_process != nullptr && m_process->driver.dials(from);
}

bool LiveHost::idle() const {
    return m_process == nullptr || m_process->driver.idle();
}

std::uint64_t LiveHost::datagramsLost() const {
    return m_process == nullptr ? 0
                                : m_process->driver.datagramsLost() + m_process->gated.overflowed();
}

void LiveHost::poke() {
    m_process->gated.setNow(m_loop.now());
    m_process->driver.poke();
}

void LiveHost::drain(base::Instant now) {
    m_process->speaker.takeEvents(m_events);
    for (dialect::Speaker::AnyEvent& event : m_events) {
        m_onEvent(now, std::move(event));
    }
    m_events.clear();
}

}  // namespace swimscope::session

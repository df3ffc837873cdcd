#include "engine/session/member_host.h"

#include <utility>

namespace swimscope::session {

MemberHost::MemberHost(net::Loop& loop, std::unique_ptr<net::Sockets> sockets,
                       swim::Options options, wire::Security security,
                       std::unique_ptr<dialect::Dialect> dialect, std::uint64_t seed,
                       Callbacks callbacks, const std::string& resolvConf)
    : m_loop(loop),
      m_callbacks(std::move(callbacks)),
      m_speaker(std::move(options), std::move(security), std::move(dialect), seed),
      m_driver(
          loop, std::move(sockets), m_speaker, [this](base::Instant now) { drain(now); },
          resolvConf) {}

MemberHost::~MemberHost() = default;

void MemberHost::start() {
    m_speaker.start(m_loop.now());
    m_driver.start();
}

void MemberHost::joinSeeds(std::vector<std::string> seeds) {
    m_seeds = SeedRetry(std::move(seeds));
    askSeeds();
}

void MemberHost::stopJoining() {
    m_seeds.answered();
}

void MemberHost::command(swim::CommandId id, swim::Command command) {
    m_speaker.command(m_loop.now(), id, std::move(command));
    m_driver.poke();
}

void MemberHost::nudge() {
    m_speaker.expire(m_loop.now());
    m_driver.poke();
}

void MemberHost::drain(base::Instant now) {
    m_speaker.takeEvents(m_events);
    for (dialect::Speaker::AnyEvent& event : m_events) {
        const auto* said = std::get_if<swim::Event>(&event);
        const auto* outcome = said ? std::get_if<swim::Outcome>(said) : nullptr;
        if (outcome && outcome->id == kSeedJoin) {
            seedsOutcome(*outcome);
        } else {
            m_callbacks.onEvent(now, std::move(event));
        }
    }
    m_events.clear();
}

void MemberHost::askSeeds() {
    if (m_seeds.wanted()) {
        command(kSeedJoin, swim::Join{m_seeds.seeds()});
    }
}

void MemberHost::seedsOutcome(const swim::Outcome& outcome) {
    if (!outcome.final || !m_seeds.wanted()) {
        return;
    }
    if (outcome.ok) {
        m_seeds.answered();
        m_callbacks.onSeeds(/*problem=*/false, outcome.text);
        return;
    }
    const base::Duration delay = m_seeds.failed();
    m_callbacks.onSeeds(/*problem=*/true, m_seeds.sentence(outcome.text, delay));
    m_loop.after(delay, [weak = std::weak_ptr<MemberHost*>(m_self)] {
        if (const auto alive = weak.lock()) {
            (*alive)->askSeeds();
        }
    });
}

}  // namespace swimscope::session

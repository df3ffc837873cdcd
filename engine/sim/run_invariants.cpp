#include "engine/sim/run_invariants.h"

#include <string>
#include <variant>

#include "engine/swim/limits.h"
#include "engine/swim/options.h"

namespace swimscope::sim {

void QueuesWithinLimits::pulse(const Truth&, HostId observer, const Pulse& pulse,
                               Findings& findings) {
    if (pulse.queued > swim::kMaxQueuedBroadcasts) {
        findings.add({name(), observer, pulse.now,
                      std::to_string(pulse.queued) + " broadcasts are queued, " +
                          std::to_string(swim::kMaxQueuedBroadcasts) + " are allowed"});
    }
}

void DeadlinesAhead::pulse(const Truth&, HostId observer, const Pulse& pulse, Findings& findings) {
    if (pulse.expired && pulse.deadline && *pulse.deadline <= pulse.now) {
        findings.add({name(), observer, pulse.now,
                      "after expire() the deadline is " +
                          std::to_string((pulse.now - *pulse.deadline).count()) +
                          " ns in the past"});
    }
}

void NoFalseDeath::see(const Happening& happening, Findings& findings) {
    const Truth& truth = happening.truth;
    if (truth.lossy || truth.host(happening.observer).touched) {
        return;
    }
    const auto healthy = [&truth](HostId id) {
        return id != kNoHost && truth.host(id).running && !truth.host(id).touched;
    };
    if (const auto* failed = std::get_if<swim::ProbeFailed>(&happening.event);
        failed != nullptr && healthy(truth.find(failed->node))) {
        findings.add({name(), happening.observer, happening.now,
                      "the probe of " + failed->node +
                          " failed, and nothing was done to either of the two"});
    }
    if (std::holds_alternative<swim::Died>(happening.event) && !truth.distorted &&
        healthy(happening.subject)) {
        findings.add({name(), happening.observer, happening.now,
                      truth.host(happening.subject).name + " is declared dead, and it is well"});
    }
}

void BroadcastsArrive::applied(const Truth& truth, base::Instant now, const Fault& fault,
                               Findings&) {
    const auto* broadcast = std::get_if<BroadcastText>(&fault);
    if (broadcast == nullptr || truth.lossy || truth.distorted ||
        swim::retransmitLimit(m_retransmitMult, truth.size()) < kCertain) {
        return;
    }
    Sent sent{broadcast->host, now, {}};
    for (HostId id = 1; id <= truth.size(); ++id) {
        const HostTruth& host = truth.host(id);
        if (id != broadcast->host && host.running && !host.touched) {
            sent.due[id] = host.life;
        }
    }
    if (2 * (sent.due.size() + 1) >= truth.size()) {
        m_sent[broadcast->bytes] = std::move(sent);
    }
}

void BroadcastsArrive::see(const Happening& happening, Findings&) {
    const auto* message = std::get_if<swim::MessageReceived>(&happening.event);
    if (message == nullptr) {
        return;
    }
    if (const auto found = m_sent.find(message->bytes); found != m_sent.end()) {
        found->second.due.erase(happening.observer);
    }
}

void BroadcastsArrive::end(const Truth& truth, base::Instant now, Findings& findings) {
    if (truth.lossy || truth.distorted) {
        return;
    }
    for (const auto& [bytes, sent] : m_sent) {
        if (now - sent.at < kBroadcastTime || !truth.host(sent.from).running) {
            continue;
        }
        for (const auto& [id, life] : sent.due) {
            const HostTruth& host = truth.host(id);
            if (host.running && host.life == life && !host.touched) {
                findings.add({name(), id, now,
                              host.name + " never got what " + truth.host(sent.from).name +
                                  " broadcast " + std::to_string(bytes.size()) + " bytes of"});
            }
        }
    }
}

}  // namespace swimscope::sim

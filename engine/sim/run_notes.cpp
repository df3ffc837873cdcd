#include "engine/sim/run_notes.h"

namespace swimscope::sim {

namespace {

LabMessage asShown(const MessageView& message) {
    return {message.serial,
            message.kind,
            message.from,
            message.to,
            message.sent,
            message.arrival,
            static_cast<std::uint32_t>(message.size)};
}

}  // namespace

RunNotes::RunNotes(Cluster& cluster) : m_cluster(cluster), m_decisions(cluster.options().nodes) {
    m_cluster.watch(this);
}

RunNotes::~RunNotes() {
    m_cluster.unwatch(this);
}

void RunNotes::reported(const observe::Report& report) {
    if (const auto* event = std::get_if<swim::Event>(&report.event)) {
        m_notes.heard(report.observer, *event);
        const Host& host = m_cluster.host(report.observer);
        m_decisions.keep(report.instant, report.observer,
                         host.running() ? host.node().table().size() : 1, *event);
    }
    if (m_heard) {
        m_heard(report);
    }
}

void RunNotes::sent(const MessageView& message) {
    m_notes.sent(message.kind);
    m_recent.add(asShown(message));
}

void RunNotes::lost(const MessageView& message) {
    // What never got into the air was sent all the same.
    if (message.serial == 0) {
        m_notes.sent(message.kind);
    }
    m_notes.lost(message.kind);
    m_lost.add(asShown(message));
}

void RunNotes::applied(base::Instant, const Fault& fault) {
    m_notes.applied(fault);
}

void RunNotes::poked(const Poke& poke) {
    if (!std::holds_alternative<Fault>(poke)) {
        m_notes.messageTouched();
    }
}

}  // namespace swimscope::sim

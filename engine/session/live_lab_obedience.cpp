#include "engine/session/live_lab_obedience.h"

#include <utility>

#include "engine/session/message_parts.h"
#include "engine/session/settings.h"
#include "engine/sim/fault_text.h"

namespace swimscope::session {

void LiveLabObedience::obey(LabCommand command) {
    m_ofTime = true;
    std::visit(*this, command);
}

void LiveLabObedience::obey(Command command) {
    std::visit(*this, command);
}

void LiveLabObedience::refuse() {
    answer(false,
           m_ofTime
               ? base::sentence("this lab runs on real sockets in real time: it cannot be stepped, "
                                "rewound, sped up, branched, compared or saved; a simulation can")
               : base::sentence("a node of a live lab cannot be told that"));
}

void LiveLabObedience::operator()(const GoOn&) {
    answer(true, base::sentence("the lab runs, in real time"));
}

void LiveLabObedience::operator()(const Halt&) {
    answer(false,
           base::sentence(
               "this lab runs in real time, which cannot be stopped; single nodes can be paused"));
}

void LiveLabObedience::poke(const sim::Poke& poke) {
    const base::Status status = cluster().apply(poke);
    if (!status) {
        return answer(false, status.error());
    }
    const auto* fault = std::get_if<sim::Fault>(&poke);
    const auto nameOf = [this](sim::HostId host) { return cluster().name(host); };
    answer(true,
           base::verbatim(fault != nullptr ? sim::faultText(*fault, nameOf) : sim::pokeText(poke)));
}

void LiveLabObedience::operator()(const PokeRun& poked) {
    poke(poked.poke);
}

void LiveLabObedience::operator()(const SetViewpoint& set) {
    if (set.host != sim::kNoHost && !cluster().known(set.host)) {
        return answer(false, base::sentence("there is no node {0}", set.host));
    }
    if (set.host != sim::kNoHost && cluster().ours(set.host) == nullptr) {
        return answer(false,
                      base::sentence(
                          "{0} is a program from outside: nobody but itself knows what it believes",
                          cluster().name(set.host)));
    }
    m_engine.m_viewpoint = set.host;
    m_engine.turn();
    answer(true, set.host == sim::kNoHost
                     ? base::sentence("seen from everybody")
                     : base::sentence("seen from {0}", cluster().name(set.host)));
}

void LiveLabObedience::operator()(const Inspect& inspect) {
    if (inspect.serial == 0) {
        m_engine.m_inspection = nullptr;
        return answer(true, base::sentence("nothing is shown"));
    }
    auto shown = std::make_shared<LabInspection>();
    shown->serial = inspect.serial;
    const LiveFlight* flight = cluster().wires().flight(inspect.serial);
    shown->gone = flight == nullptr;
    if (flight != nullptr) {
        shown->message = {flight->serial,
                          flight->kind,
                          flight->from,
                          flight->to,
                          flight->sent,
                          flight->arrival,
                          static_cast<std::uint32_t>(flight->size)};
        shown->parts =
            messageParts(flight->bytes, m_engine.m_settings.script->cluster.secrets.security());
    }
    const bool gone = shown->gone;
    m_engine.m_inspection = std::move(shown);
    answer(!gone, gone ? base::sentence("the message is not in the air any more")
                       : base::sentence("shown"));
}

void LiveLabObedience::operator()(const Members&) {
    observe::Roster all = m_engine.roster();
    const std::size_t count = all.members.size();
    all.id = m_id;
    m_engine.report(std::move(all));
    answer(true, base::counted(count, "{0} member", "{0} members"));
}

void LiveLabObedience::operator()(const Health&) {
    if (const sim::HostId host = self(); host != sim::kNoHost) {
        m_engine.tellTraffic(m_id);
        answer(true,
               base::sentence("health score {0}", cluster().ours(host)->node().counters().health));
    }
}

sim::HostId LiveLabObedience::self() {
    if (m_engine.m_viewpoint == sim::kNoHost) {
        answer(false, base::sentence("choose a node first: everybody cannot do that"));
    } else if (runningHost(cluster(), m_engine.m_viewpoint) == nullptr ||
               cluster().ours(m_engine.m_viewpoint)->paused()) {
        answer(false, base::sentence("{0} does not run", cluster().name(m_engine.m_viewpoint)));
    } else {
        return m_engine.m_viewpoint;
    }
    return sim::kNoHost;
}

sim::HostId LiveLabObedience::named(const std::string& name) {
    const sim::HostId host = cluster().find(name);
    if (host == sim::kNoHost) {
        answer(false, base::sentence("there is no node named {0}", name));
    }
    return host;
}

void LiveLabObedience::operator()(const Join& join) {
    const sim::HostId host = self();
    if (host == sim::kNoHost) {
        return;
    }
    swim::Join asked;
    for (const std::string& seed : join.seeds) {
        const sim::HostId known = cluster().find(seed);
        asked.seeds.push_back(known == sim::kNoHost ? seed : cluster().address(known).toString());
    }
    cluster().command(host, m_id, std::move(asked));
}

void LiveLabObedience::operator()(const Leave&) {
    if (const sim::HostId host = self(); host != sim::kNoHost) {
        poke(sim::Fault(sim::Leave{host}));
    }
}

void LiveLabObedience::operator()(const Send& send) {
    const sim::HostId from = self();
    const sim::HostId to = from == sim::kNoHost ? sim::kNoHost : named(send.node);
    if (to != sim::kNoHost) {
        poke(sim::Fault(sim::SendText{from, to, send.payload, send.reliable}));
    }
}

void LiveLabObedience::operator()(const Broadcast& broadcast) {
    if (const sim::HostId host = self(); host != sim::kNoHost) {
        poke(sim::Fault(sim::BroadcastText{host, broadcast.payload}));
    }
}

void LiveLabObedience::operator()(const UserEvent& event) {
    const sim::HostId host = self();
    if (host == sim::kNoHost) {
        return;
    }
    LiveHost& node = *cluster().ours(host);
    const base::Status status = node.speaker().dialect().userEvent(event.name, event.payload);
    node.nudge();
    answer(static_cast<bool>(status),
           status ? base::sentence("event {0} is queued for gossip", event.name)
                  : status.error().sentence());
}

void LiveLabObedience::operator()(const Ping& ping) {
    const sim::HostId host = self();
    if (host == sim::kNoHost) {
        return;
    }
    swim::Ping asked{ping.node};
    if (!ping.address.empty()) {
        const auto to = readAddress(ping.address, {{}, kDefaultPort});
        if (!to) {
            return answer(false, to.error());
        }
        asked.to = *to;
    }
    cluster().command(host, m_id, std::move(asked));
}

void LiveLabObedience::operator()(const SetMeta& set) {
    if (const sim::HostId host = self(); host != sim::kNoHost) {
        poke(sim::Fault(sim::SetMeta{host, set.meta}));
    }
}

void LiveLabObedience::operator()(const DemoKill& kill) {
    if (const sim::HostId host = named(kill.node); host != sim::kNoHost) {
        poke(sim::Fault(sim::Kill{host}));
    }
}

void LiveLabObedience::operator()(const DemoRestart& restart) {
    if (const sim::HostId host = named(restart.node); host != sim::kNoHost) {
        poke(sim::Fault(sim::Restart{host, /*newAddress=*/false, std::nullopt}));
    }
}

}  // namespace swimscope::session

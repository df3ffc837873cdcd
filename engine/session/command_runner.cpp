#include "engine/session/command_runner.h"

#include <array>
#include <utility>

#include "engine/observe/wording.h"
#include "engine/session/settings.h"

namespace swimscope::session {

namespace {

base::Sentence summary(const std::vector<swim::Member>& members) {
    std::array<std::size_t, 4> counts{};
    for (const swim::Member& member : members) {
        ++counts[static_cast<std::size_t>(member.state)];
    }
    base::Sentence states;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            const base::Sentence one = base::sentence(
                "{0} {1}", counts[i], observe::stateWord(static_cast<swim::State>(i)));
            states = states.empty() ? one : base::sentence("{0}, {1}", states, one);
        }
    }
    return base::plural(members.size(), "{0} member: {1}", "{0} members: {1}", members.size(),
                        states);
}

}  // namespace

void CommandRunner::run(Command command) {
    std::visit(*this, command);
}

void CommandRunner::operator()(const Join& join) {
    node(swim::Join{join.seeds});
}

void CommandRunner::operator()(const Leave&) {
    if (m_engine.m_left) {
        answer(false, base::sentence("we have already left"));
    } else if (m_engine.m_leaving) {
        answer(false, base::sentence("we are already leaving"));
    } else {
        m_engine.beginLeave(m_id);
    }
}

void CommandRunner::operator()(const Members&) {
    observe::Roster roster = m_engine.roster();
    roster.id = m_id;
    const base::Sentence text = summary(roster.members);
    m_engine.report(std::move(roster));
    answer(true, text);
}

void CommandRunner::operator()(const Send& send) {
    const auto wallClock = std::chrono::system_clock::now();
    auto bytes =
        send.raw ? send.payload : dialect().wrap(send.payload, send.contentType, wallClock);
    if (!bytes) {
        answer(false, bytes.error());
    } else if (send.reliable) {
        node(swim::SendReliable{send.node, *std::move(bytes)});
    } else {
        node(swim::SendBestEffort{send.node, *std::move(bytes)});
    }
}

void CommandRunner::operator()(const Broadcast& broadcast) {
    const auto wallClock = std::chrono::system_clock::now();
    auto bytes = broadcast.raw
                     ? broadcast.payload
                     : dialect().wrapBroadcast(broadcast.payload, broadcast.contentType, wallClock);
    if (!bytes) {
        answer(false, bytes.error());
    } else {
        node(swim::Broadcast{*std::move(bytes)});
    }
}

void CommandRunner::operator()(const UserEvent& event) {
    const base::Status status = dialect().userEvent(event.name, event.payload);
    m_engine.m_host->nudge();
    answer(status, base::sentence("event {0} is queued for gossip", event.name));
}

void CommandRunner::operator()(const Ping& ping) {
    swim::Ping asked{ping.node};
    if (!ping.address.empty()) {
        const auto to = readAddress(ping.address, {{}, kDefaultPort});
        if (!to) {
            answer(false, to.error());
            return;
        }
        asked.to = *to;
    }
    node(std::move(asked));
}

void CommandRunner::operator()(const SetMeta& set) {
    const base::Status status = dialect().setMeta(set.meta);
    if (!status) {
        answer(status, {});
    } else {
        node(swim::UpdateNode{});
    }
}

void CommandRunner::operator()(const SetTags& set) {
    dialect::Tags tags = dialect().tags();
    for (const auto& [key, value] : set.tags) {
        if (value.empty()) {
            tags.erase(key);
        } else {
            tags[key] = value;
        }
    }
    const base::Status status = dialect().setTags(std::move(tags));
    if (!status) {
        answer(status, {});
    } else {
        node(swim::UpdateNode{});
    }
}

void CommandRunner::operator()(const Health&) {
    const swim::Node& node = std::as_const(*m_engine.m_host).speaker().node();
    const std::uint32_t score = node.counters().health;
    const std::uint32_t worst = node.options().awarenessMaxMultiplier - 1;
    observe::Traffic traffic = m_engine.figures();
    traffic.id = m_id;
    m_engine.report(traffic);
    answer(true, score == 0
                     ? base::sentence("health score 0 (healthy)")
                     : base::sentence("health score {0} of {1} (this node misses answers and "
                                      "waits longer for them)",
                                      score, worst));
}

void CommandRunner::operator()(const Keys& keys) {
    switch (keys.action) {
        case Keys::Action::List:
            listKeys();
            return;
        case Keys::Action::Add:
            node(swim::KeyAdd{keys.key});
            return;
        case Keys::Action::Use:
            node(swim::KeyUse{keys.key});
            return;
        case Keys::Action::Remove:
            node(swim::KeyRemove{keys.key});
            return;
    }
}

void CommandRunner::operator()(const Verify& verify) {
    node(swim::SetVerify{verify.incoming, verify.outgoing});
}

void CommandRunner::listKeys() {
    const wire::Security& security = std::as_const(*m_engine.m_host).speaker().node().security();
    const std::size_t count = security.keyring.keys().size();
    if (count == 0) {
        answer(true, base::sentence("no keys are installed, traffic is not encrypted"));
    } else {
        answer(true, base::counted(count, "{0} key is installed, the first encrypts",
                                   "{0} keys are installed, the first encrypts"));
    }
}

void CommandRunner::operator()(const DemoKill& kill) {
    if (!m_engine.m_demo) {
        answer(false, base::sentence("there is no demo in this session"));
        return;
    }
    answer(m_engine.m_demo->kill(kill.node),
           base::sentence("{0} is down, without a word to the others", kill.node));
}

void CommandRunner::operator()(const DemoRestart& restart) {
    if (!m_engine.m_demo) {
        answer(false, base::sentence("there is no demo in this session"));
        return;
    }
    answer(m_engine.m_demo->restart(restart.node, {m_engine.m_address.address.toString()}),
           base::sentence("{0} is up again under the same address", restart.node));
}

void CommandRunner::operator()(const watch::Command&) {
    answer(false,
           base::sentence("this session is a member; watching is done by a session of its own"));
}

void CommandRunner::node(swim::Command command) {
    m_engine.m_host->command(m_id, std::move(command));
}

void CommandRunner::answer(bool ok, base::Words text) {
    m_engine.answer(m_id, ok, std::move(text));
}

void CommandRunner::answer(const base::Status& status, base::Words done) {
    answer(static_cast<bool>(status), status ? std::move(done) : status.error());
}

dialect::Dialect& CommandRunner::dialect() {
    return m_engine.m_host->speaker().dialect();
}

}  // namespace swimscope::session

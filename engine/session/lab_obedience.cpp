#include "engine/session/lab_obedience.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/session/limits.h"
#include "engine/session/message_parts.h"

namespace swimscope::session {

namespace {

std::string timeText(base::Instant instant) {
    return sim::secondsText(instant.time_since_epoch());
}

}  // namespace

void LabObedience::obey(LabCommand command) {
    std::visit(*this, command);
}

void LabObedience::obey(Command command) {
    std::visit(*this, command);
}

void LabObedience::operator()(const GoOn&) {
    m_engine.abandon();
    m_engine.setRunning(true);
    answer(true, base::sentence("the lab runs"));
}

void LabObedience::operator()(const Halt&) {
    m_engine.abandon();
    m_engine.setRunning(false);
    m_engine.catchUp();
    answer(true, base::sentence("the lab stands still at {0}", timeText(cluster().now())));
}

void LabObedience::operator()(const Step& step) {
    m_engine.abandon();
    m_engine.setRunning(false);
    const std::uint32_t count = std::clamp(step.count, 1u, kMaxSteps);
    const swim::Options& options = cluster().options().node;
    sim::Goal goal;
    switch (step.unit) {
        case Step::Unit::Event:
            goal.steps = cluster().steps() + count;
            break;
        case Step::Unit::ProbePeriod:
            goal.until = cluster().now() + options.probeInterval * count;
            break;
        case Step::Unit::GossipTick:
            goal.until = cluster().now() + options.gossipInterval * count;
            break;
    }
    m_engine.m_task = LabEngine::Task{
        m_id, goal, /*seeks=*/false, base::sentence("stepped"), sim::kNoBranch, std::nullopt};
}

void LabObedience::operator()(const SetSpeed& set) {
    if (!std::isfinite(set.factor) || set.factor < Pacer::kSlowest ||
        set.factor > Pacer::kFastest) {
        return answer(false, base::sentence("the speed is between 0.1 and 100"));
    }
    m_engine.m_pacer.setSpeed(set.factor, m_engine.m_loop.now(), cluster().now());
    answer(true, base::sentence("the speed is set"));
}

void LabObedience::operator()(const Seek& seek) {
    m_engine.seekTo(m_id, seek.branch, {std::max(seek.to, base::Instant{})},
                    base::sentence("at {0}", timeText(seek.to)));
}

void LabObedience::operator()(const SeekSteps& seek) {
    m_engine.seekTo(m_id, sim::kNoBranch, {base::Instant::max(), seek.steps},
                    base::sentence("behind {0} events", seek.steps));
}

void LabObedience::operator()(const CancelSeek&) {
    m_engine.abandon();
    answer(true, base::sentence("nothing is being sought"));
}

void LabObedience::poke(const sim::Poke& poke) {
    m_engine.abandon();
    const base::Status status = timeline().poke(poke);
    m_engine.m_picture.branchesChanged();
    answer(status, base::verbatim(sim::pokeText(poke)));
}

void LabObedience::operator()(const PokeRun& poked) {
    poke(poked.poke);
}

void LabObedience::operator()(const SetViewpoint& set) {
    if (set.host > cluster().size()) {
        return answer(false, base::sentence("there is no node {0}", set.host));
    }
    m_engine.m_viewpoint = set.host;
    m_engine.turn(observe::Turned::Why::OtherView);
    answer(true, set.host == sim::kNoHost
                     ? base::sentence("seen from everybody")
                     : base::sentence("seen from {0}", cluster().host(set.host).name()));
}

void LabObedience::operator()(const SwitchBranch& to) {
    const auto& branches = timeline().branches();
    if (to.branch < 1 || to.branch > branches.size()) {
        return answer(false, base::sentence("there is no branch {0}", to.branch));
    }
    const sim::Branch& branch = branches[to.branch - 1];
    m_engine.seekTo(m_id, to.branch, sim::Goal::at(branch.end),
                    base::sentence("on the branch {0}", branch.name));
}

void LabObedience::operator()(const RenameBranch& rename) {
    const base::Status status = timeline().rename(rename.branch, rename.name);
    m_engine.m_picture.branchesChanged();
    answer(status, base::sentence("the branch is called {0}", rename.name));
}

void LabObedience::operator()(const UndoPoke&) {
    m_engine.abandon();
    m_engine.setRunning(false);
    m_engine.sought(m_id, timeline().undo(), {}, base::sentence("undone"));
}

void LabObedience::operator()(const RedoPoke&) {
    m_engine.abandon();
    m_engine.setRunning(false);
    m_engine.sought(m_id, timeline().redo(), {}, base::sentence("done again"));
}

void LabObedience::operator()(const Inspect& inspect) {
    auto shown = std::make_shared<LabInspection>();
    shown->serial = inspect.serial;
    shown->gone = true;
    const wire::Security security = cluster().options().secrets.security();
    cluster().forEachMessage([&](const sim::MessageView& message) {
        if (message.serial == inspect.serial && message.serial != 0) {
            shown->gone = false;
            shown->message = {message.serial,
                              message.kind,
                              message.from,
                              message.to,
                              message.sent,
                              message.arrival,
                              static_cast<std::uint32_t>(message.size)};
            shown->parts = messageParts(message.bytes, security);
        }
    });
    const bool gone = shown->gone && inspect.serial != 0;
    m_engine.m_inspection = inspect.serial == 0 ? nullptr : std::move(shown);
    answer(!gone, gone ? base::sentence("the message is not in the air any more")
                       : base::sentence("shown"));
}

void LabObedience::operator()(const SaveRun& save) {
    m_engine.abandon();
    const CheckedLab& settings = m_engine.m_settings;
    const std::string text = sim::writeRun(sim::savedRun(
        timeline().run(), timeline().branch().name, settings.run.script, settings.run.overrides));
    if (save.done) {
        save.done(text);
    }
    answer(true, base::sentence("the run is saved up to {0}", timeText(cluster().now())));
}

void LabObedience::operator()(const CompareWith& compare) {
    answer(m_engine.m_company.compare(m_engine.m_settings.run, compare.options, timeline()),
           base::sentence("a second run goes beside this one"));
}

void LabObedience::operator()(const StopComparing&) {
    m_engine.m_company.stopComparing();
    answer(true, base::sentence("nothing is compared"));
}

void LabObedience::operator()(const FollowUpdate& follow) {
    m_engine.m_company.follow(follow.mark, timeline());
    answer(true, base::sentence("an update is followed"));
}

void LabObedience::operator()(const StartRumour& start) {
    m_engine.abandon();
    // No two of a run are alike, or the second would be known before it began.
    const std::string text = "rumour " + std::to_string(timeline().run().poked() + 1);
    const base::Status status =
        timeline().poke(sim::Fault(sim::BroadcastText{start.host, base::toBytes(text)}));
    m_engine.m_picture.branchesChanged();
    if (status) {
        m_engine.m_company.follow(timeline().run().notes().marks().back(), timeline());
    }
    answer(status, base::sentence("the rumour \"{0}\" is told", text));
}

void LabObedience::operator()(const StopFollowing&) {
    m_engine.m_company.stopFollowing();
    answer(true, base::sentence("no update is followed"));
}

void LabObedience::operator()(const TellChronicle& tell) {
    if (tell.subject == sim::kNoHost || tell.subject > cluster().size() || tell.to <= tell.from) {
        return answer(false, base::sentence("there is no such host or no such window"));
    }
    m_engine.m_company.tell({tell.from, tell.to, tell.subject}, timeline());
    answer(true, base::sentence("a chronicle is made"));
}

void LabObedience::operator()(const StopTelling&) {
    m_engine.m_company.stopTelling();
    answer(true, base::sentence("no chronicle is made"));
}

void LabObedience::operator()(const Members&) {
    observe::Roster all = m_engine.roster();
    const std::size_t count = all.members.size();
    all.id = m_id;
    m_engine.report(std::move(all));
    answer(true, base::counted(count, "{0} member", "{0} members"));
}

void LabObedience::operator()(const Health&) {
    const sim::Host* host = m_engine.viewed();
    if (host == nullptr) {
        return answer(false, base::sentence("nobody runs at the viewpoint"));
    }
    m_engine.tellTraffic();
    answer(true, base::sentence("health score {0}", host->node().counters().health));
}

sim::HostId LabObedience::self() {
    if (m_engine.m_viewpoint == sim::kNoHost) {
        answer(false, base::sentence("choose a node first: everybody cannot do that"));
    }
    return m_engine.m_viewpoint;
}

sim::HostId LabObedience::named(const std::string& name) {
    const sim::HostId host = cluster().find(name);
    if (host == sim::kNoHost) {
        answer(false, base::sentence("there is no node named {0}", name));
    }
    return host;
}

void LabObedience::operator()(const Join& join) {
    sim::JoinHosts fault;
    fault.host = self();
    for (const std::string& seed : join.seeds) {
        if (fault.host == sim::kNoHost) {
            return;
        }
        fault.through.push_back(named(seed));
        if (fault.through.back() == sim::kNoHost) {
            return;
        }
    }
    if (fault.host != sim::kNoHost) {
        poke(sim::Fault(fault));
    }
}

void LabObedience::operator()(const Leave&) {
    if (const sim::HostId host = self(); host != sim::kNoHost) {
        poke(sim::Fault(sim::Leave{host}));
    }
}

void LabObedience::operator()(const Send& send) {
    const sim::HostId from = self();
    const sim::HostId to = from == sim::kNoHost ? sim::kNoHost : named(send.node);
    if (to != sim::kNoHost) {
        poke(sim::Fault(sim::SendText{from, to, send.payload, send.reliable}));
    }
}

void LabObedience::operator()(const Broadcast& broadcast) {
    if (const sim::HostId host = self(); host != sim::kNoHost) {
        poke(sim::Fault(sim::BroadcastText{host, broadcast.payload}));
    }
}

void LabObedience::operator()(const SetMeta& set) {
    if (const sim::HostId host = self(); host != sim::kNoHost) {
        poke(sim::Fault(sim::SetMeta{host, set.meta}));
    }
}

void LabObedience::operator()(const DemoKill& kill) {
    if (const sim::HostId host = named(kill.node); host != sim::kNoHost) {
        poke(sim::Fault(sim::Kill{host}));
    }
}

void LabObedience::operator()(const DemoRestart& restart) {
    if (const sim::HostId host = named(restart.node); host != sim::kNoHost) {
        poke(sim::Fault(sim::Restart{host, /*newAddress=*/false, std::nullopt}));
    }
}

void LabObedience::answer(const base::Status& status, base::Words done) {
    answer(static_cast<bool>(status), status ? std::move(done) : status.error());
}

}  // namespace swimscope::session

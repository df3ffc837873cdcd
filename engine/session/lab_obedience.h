#pragma once

#include <string>
#include <string_view>

#include "engine/session/command.h"
#include "engine/session/lab_engine.h"

namespace swimscope::session {

/// Does one command on a lab. Each is answered once, here or when what it began has ended.
class LabObedience {
public:
    LabObedience(LabEngine& engine, swim::CommandId id) : m_engine(engine), m_id(id) {}

    void obey(LabCommand command);
    void obey(Command command);

    void operator()(const GoOn& go);
    void operator()(const Halt& halt);
    void operator()(const Step& step);
    void operator()(const SetSpeed& set);
    void operator()(const Seek& seek);
    void operator()(const SeekSteps& seek);
    void operator()(const CancelSeek& cancel);
    void operator()(const PokeRun& poke);
    void operator()(const SetViewpoint& set);
    void operator()(const SwitchBranch& to);
    void operator()(const RenameBranch& rename);
    void operator()(const UndoPoke& undo);
    void operator()(const RedoPoke& redo);
    void operator()(const Inspect& inspect);
    void operator()(const SaveRun& save);
    void operator()(const CompareWith& compare);
    void operator()(const StopComparing& stop);
    void operator()(const FollowUpdate& follow);
    void operator()(const StartRumour& start);
    void operator()(const StopFollowing& stop);
    void operator()(const TellChronicle& tell);
    void operator()(const StopTelling& stop);

    // What members do, at the viewpoint.
    void operator()(const Members& members);
    void operator()(const Health& health);
    void operator()(const Join& join);
    void operator()(const Leave& leave);
    void operator()(const Send& send);
    void operator()(const Broadcast& broadcast);
    void operator()(const SetMeta& set);
    void operator()(const DemoKill& kill);
    void operator()(const DemoRestart& restart);
    template <typename Other>
    void operator()(const Other&) {
        answer(false, base::sentence("a simulated node cannot do that"));
    }

private:
    sim::Timeline& timeline() { return *m_engine.m_timeline; }
    const sim::Cluster& cluster() { return timeline().run().cluster(); }
    void poke(const sim::Poke& poke);
    /// Of the viewpoint; says so and gives kNoHost when it is everybody's.
    sim::HostId self();
    sim::HostId named(const std::string& name);
    void answer(bool ok, base::Words text) { m_engine.answer(m_id, ok, std::move(text)); }
    void answer(const base::Status& status, base::Words done);

    LabEngine& m_engine;
    swim::CommandId m_id;
};

}  // namespace swimscope::session

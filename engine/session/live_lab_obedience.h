#pragma once

#include <string>

#include "engine/session/command.h"
#include "engine/session/live_lab_engine.h"

namespace swimscope::session {

/// Does one command on a live lab. Each is answered once; what a node of ours is asked to do is
/// answered by its outcome.
class LiveLabObedience {
public:
    LiveLabObedience(LiveLabEngine& engine, swim::CommandId id) : m_engine(engine), m_id(id) {}

    void obey(LabCommand command);
    void obey(Command command);

    void operator()(const GoOn& go);
    void operator()(const Halt& halt);
    void operator()(const PokeRun& poke);
    void operator()(const SetViewpoint& set);
    void operator()(const Inspect& inspect);

    // What members do, at the viewpoint.
    void operator()(const Members& members);
    void operator()(const Health& health);
    void operator()(const Join& join);
    void operator()(const Leave& leave);
    void operator()(const Send& send);
    void operator()(const Broadcast& broadcast);
    void operator()(const UserEvent& event);
    void operator()(const Ping& ping);
    void operator()(const SetMeta& set);
    void operator()(const DemoKill& kill);
    void operator()(const DemoRestart& restart);
    template <typename Other>
    void operator()(const Other&) {
        refuse();
    }

private:
    LiveCluster& cluster() { return *m_engine.m_cluster; }
    void refuse();
    void poke(const sim::Poke& poke);
    /// Of the viewpoint, when it runs; says so and gives kNoHost when it does not.
    sim::HostId self();
    sim::HostId named(const std::string& name);
    void answer(bool ok, base::Words text) { m_engine.answer(m_id, ok, std::move(text)); }

    LiveLabEngine& m_engine;
    swim::CommandId m_id;
    bool m_ofTime = false;
};

}  // namespace swimscope::session

#pragma once

#include <string>

#include "engine/session/command.h"
#include "engine/session/member_engine.h"

namespace swimscope::session {

/// Does one command on a member engine. What the node does itself it answers itself; the rest is
/// answered here, once.
class CommandRunner {
public:
    CommandRunner(MemberEngine& engine, swim::CommandId id) : m_engine(engine), m_id(id) {}

    void run(Command command);

    void operator()(const Join& join);
    void operator()(const Leave& leave);
    void operator()(const Members& members);
    void operator()(const Send& send);
    void operator()(const Broadcast& broadcast);
    void operator()(const UserEvent& event);
    void operator()(const Ping& ping);
    void operator()(const SetMeta& set);
    void operator()(const SetTags& set);
    void operator()(const Health& health);
    void operator()(const Keys& keys);
    void operator()(const Verify& verify);
    void operator()(const DemoKill& kill);
    void operator()(const DemoRestart& restart);
    void operator()(const watch::Command& command);

private:
    void node(swim::Command command);
    void answer(bool ok, base::Words text);
    void answer(const base::Status& status, base::Words done);
    dialect::Dialect& dialect();
    void listKeys();

    MemberEngine& m_engine;
    swim::CommandId m_id;
};

}  // namespace swimscope::session

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/net/loop.h"
#include "engine/observe/report.h"
#include "engine/session/address_choice.h"
#include "engine/session/command.h"
#include "engine/session/demo_cluster.h"
#include "engine/session/member_host.h"
#include "engine/session/settings.h"
#include "engine/session/warnings.h"

namespace swimscope::session {

/// The part of a member session that lives on the engine thread: our node, the demo beside it, and
/// how commands become work for them. Everything it learns goes to `sink` as reports.
class MemberEngine {
public:
    using Sink = std::function<void(observe::Report)>;

    MemberEngine(net::Loop& loop, CheckedSettings settings, Sink sink);
    ~MemberEngine();

    /// Sockets of our node and of the demo; before the engine thread runs. An error is one
    /// sentence.
    base::Status bind();
    void start();
    void execute(swim::CommandId id, Command command);
    /// Leaves unless that is done, waits briefly for open streams, calls `done` once.
    void finish(std::function<void()> done);
    /// Our table now.
    observe::Roster roster() const;
    /// Reports that the mailbox has dropped, for the traffic report.
    void countDropped(std::function<std::uint64_t()> dropped) { m_dropped = std::move(dropped); }

private:
    friend class CommandRunner;
    static constexpr swim::CommandId kFinalLeave = MemberHost::kOwnIds + 2;

    base::Status makeHost();
    void makeDemo();
    void onEvent(base::Instant now, dialect::Speaker::AnyEvent event);
    void onSeeds(bool problem, const base::Words& text);
    void onOutcome(const swim::Outcome& outcome);
    void report(observe::Event event);
    void notice(observe::Notice::Severity severity, base::Words text);
    void answer(swim::CommandId id, bool ok, base::Words text);
    void beginLeave(swim::CommandId id);
    void warn(const std::optional<base::Sentence>& sentence);
    observe::Traffic figures() const;
    observe::Rooms rooms() const;
    void traffic();
    void drainThen(std::function<void()> done, base::Instant end);
    void later(base::Duration delay, std::function<void(MemberEngine&)> work);

    net::Loop& m_loop;
    CheckedSettings m_settings;
    Sink m_sink;
    std::function<std::uint64_t()> m_dropped = [] { return std::uint64_t{0}; };
    AddressChoice m_address;
    Warnings m_warnings{{}};
    std::unique_ptr<MemberHost> m_host;
    std::unique_ptr<DemoCluster> m_demo;
    std::optional<swim::CommandId> m_leaving;
    bool m_left = false;
    std::function<void()> m_afterLeave;
    observe::Traffic m_reported;
    /// Expires with the engine, for what is still planned then.
    std::shared_ptr<MemberEngine*> m_self = std::make_shared<MemberEngine*>(this);
};

}  // namespace swimscope::session

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/net/loop.h"
#include "engine/observe/report.h"
#include "engine/session/member_host.h"
#include "engine/session/session.h"

namespace swimscope::session {

/// Real nodes on loopback sockets inside this process, for somebody who has no cluster at hand.
/// They share the loop, and know each other and us only through their sockets. Lives on the loop's
/// thread.
class DemoCluster {
public:
    using OnChange = std::function<void(const observe::DemoNode&)>;

    /// `settings` says how many and how they speak (timing, keys, label, dialect).
    DemoCluster(net::Loop& loop, const MemberSettings& settings, OnChange onChange);
    ~DemoCluster();

    /// Binds a port for every node; an error is one sentence.
    base::Status bind();
    /// Starts all nodes; the others join the first.
    void start();
    /// Where another node joins them.
    std::vector<std::string> seeds() const;
    /// Gone at once, without a word to the others. An error when there is no such running node.
    base::Status kill(const std::string& name);
    /// Back under the same name and address; `alsoAsk` are addresses to join besides the others.
    base::Status restart(const std::string& name, const std::vector<std::string>& alsoAsk);

private:
    struct DemoMember;

    base::Status bindMember(DemoMember& member, const base::Endpoint& at);
    void startMember(DemoMember& member, const std::vector<std::string>& seeds);
    void report(const DemoMember& member);
    DemoMember* find(const std::string& name);

    net::Loop& m_loop;
    const MemberSettings m_settings;
    OnChange m_onChange;
    std::vector<std::unique_ptr<DemoMember>> m_members;
};

}  // namespace swimscope::session

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/dialect/speaker.h"
#include "engine/net/driver.h"
#include "engine/net/loop.h"
#include "engine/session/seed_retry.h"

namespace swimscope::session {

/// A speaking node on real sockets: machine and driver together, and the seeds it keeps asking
/// until one answers. Lives on the loop's thread; must not be destroyed from its own callbacks.
class MemberHost {
public:
    struct Callbacks {
        std::function<void(base::Instant, dialect::Speaker::AnyEvent)> onEvent;
        /// Seeds did not answer, or one did.
        std::function<void(bool problem, const base::Words& text)> onSeeds;
    };
    /// Ids from here on are our own questions to the node; their outcomes are not shown.
    static constexpr swim::CommandId kOwnIds = swim::CommandId{1} << 63;

    MemberHost(net::Loop& loop, std::unique_ptr<net::Sockets> sockets, swim::Options options,
               wire::Security security, std::unique_ptr<dialect::Dialect> dialect,
               std::uint64_t seed, Callbacks callbacks,
               const std::string& resolvConf = net::kResolvConf);
    ~MemberHost();

    void start();
    void joinSeeds(std::vector<std::string> seeds);
    void stopJoining();
    void command(swim::CommandId id, swim::Command command);
    /// The dialect was given something to say: lets the node notice.
    void nudge();

    dialect::Speaker& speaker() { return m_speaker; }
    const dialect::Speaker& speaker() const { return m_speaker; }
    bool idle() const { return m_driver.idle(); }
    std::uint64_t datagramsLost() const { return m_driver.datagramsLost(); }

private:
    static constexpr swim::CommandId kSeedJoin = kOwnIds + 1;

    void drain(base::Instant now);
    void seedsOutcome(const swim::Outcome& outcome);
    void askSeeds();

    net::Loop& m_loop;
    Callbacks m_callbacks;
    dialect::Speaker m_speaker;
    net::Driver m_driver;
    SeedRetry m_seeds{{}};
    std::vector<dialect::Speaker::AnyEvent> m_events;
    /// Expires with the host, for what is still planned then.
    std::shared_ptr<MemberHost*> m_self = std::make_shared<MemberHost*>(this);
};

}  // namespace swimscope::session

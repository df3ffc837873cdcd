#include "engine/sim/host.h"

#include <gtest/gtest.h>

#include "engine/sim/limits.h"
#include "engine/sim/network.h"

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

class HostTest : public testing::Test {
protected:
    HostTest() : m_host(1, plan(), addressNumber(1)) {
        m_host.boot(1, nullptr);
        m_host.node().start(base::Instant(0s));
    }
    static HostPlan plan() {
        HostPlan plan;
        plan.name = "n-0001";
        plan.meta = base::toBytes(std::string_view("role=db"));
        return plan;
    }
    std::optional<base::Instant> hold(base::Duration at, std::size_t bytes = 10) {
        return m_host.hold(base::Instant(at), DatagramInput{addressNumber(2), base::Bytes(bytes)},
                           m_random);
    }

    Host m_host;
    base::Random m_random{1};
};

TEST_F(HostTest, RunsARealNodeWithItsMetadata) {
    EXPECT_TRUE(m_host.running());
    ASSERT_EQ(m_host.node().members().size(), 1u);
    EXPECT_EQ(m_host.node().members()[0].identity->meta, plan().meta);
    EXPECT_EQ(m_host.node().members()[0].identity->address, addressNumber(1));
}

TEST_F(HostTest, ALateHostHandlesInputsLateAndInOrder) {
    m_host.setLate(Latency::constant(500ms));
    EXPECT_TRUE(m_host.holds());
    EXPECT_EQ(hold(1s), base::Instant(1500ms));
    m_host.setLate(Latency::constant(1ms));
    EXPECT_EQ(hold(1100ms), base::Instant(1500ms));
    EXPECT_FALSE(m_host.release(base::Instant(1400ms)));
    EXPECT_TRUE(m_host.release(base::Instant(1500ms)));
    m_host.setLate({});
    EXPECT_TRUE(m_host.release(base::Instant(1100ms)));
    EXPECT_FALSE(m_host.holds());
}

TEST_F(HostTest, APausedHostHandlesNothing) {
    m_host.setPaused(true);
    hold(1s);
    EXPECT_FALSE(m_host.release(base::Instant(9s)));
    m_host.setPaused(false);
    EXPECT_TRUE(m_host.release(base::Instant(9s)));
}

TEST_F(HostTest, TheSocketBufferIsBounded) {
    m_host.setPaused(true);
    EXPECT_TRUE(hold(1s, kSocketBuffer));
    EXPECT_FALSE(hold(1s, 1));
}

TEST_F(HostTest, AHaltForgetsWhatWaited) {
    m_host.setPaused(true);
    hold(1s);
    m_host.halt();
    EXPECT_FALSE(m_host.running());
    EXPECT_EQ(m_host.waiting(), 0u);
    m_host.boot(2, nullptr);
    EXPECT_EQ(m_host.life(), 2u);
    EXPECT_FALSE(m_host.holds());
}

TEST_F(HostTest, CanBeFetchedAtAnyTime) {
    const auto fetch = [this] {
        for (std::size_t step = 0; step < 2 + swim::Node::kFetchSteps; ++step) {
            m_host.fetch(step, /*toExpire=*/true);
            m_host.fetch(step, /*toExpire=*/false);
        }
    };
    fetch();
    EXPECT_EQ(m_host.node().members().size(), 1u);
    m_host.halt();
    fetch();
    EXPECT_FALSE(m_host.running());
}

TEST_F(HostTest, SecretsBecomeAKeyring) {
    const Secrets secrets{{base::Bytes(16, 1), base::Bytes(16, 2), base::Bytes(5, 3)}, "blue"};
    const wire::Security security = secrets.security();
    EXPECT_EQ(security.label, "blue");
    EXPECT_EQ(security.keyring.keys().size(), 2u);
    EXPECT_FALSE(Secrets{}.security().encryptionEnabled());
}

}  // namespace
}  // namespace swimscope::sim

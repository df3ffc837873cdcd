#include "engine/sim/agreement.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

swim::Member named(const char* name) {
    auto identity = std::make_shared<swim::Identity>();
    identity->name = name;
    return {identity, 1, swim::State::Alive, {}};
}

class AgreementTest : public testing::Test {
protected:
    AgreementTest() {
        m_agreement.addHost();
        m_agreement.addHost();
        m_agreement.enter(1, "a", base::Instant(0s));
        m_agreement.enter(2, "b", base::Instant(0s));
        m_agreement.report(1, base::Instant(0s), swim::Joined{named("a")});
        m_agreement.report(2, base::Instant(0s), swim::Joined{named("b")});
    }
    Agreement m_agreement;
};

TEST_F(AgreementTest, IsReachedWhenEverybodyListsEverybody) {
    EXPECT_FALSE(m_agreement.all());
    m_agreement.report(1, base::Instant(1s), swim::Joined{named("b")});
    EXPECT_FALSE(m_agreement.all());
    m_agreement.report(2, base::Instant(2s), swim::Joined{named("a")});
    EXPECT_TRUE(m_agreement.all());
    EXPECT_EQ(m_agreement.since(), base::Instant(2s));
}

TEST_F(AgreementTest, AWrongNameIsNoAgreementThoughTheCountIsRight) {
    m_agreement.report(1, base::Instant(1s), swim::Joined{named("c")});
    m_agreement.report(2, base::Instant(1s), swim::Joined{named("a")});
    EXPECT_FALSE(m_agreement.all());
}

TEST_F(AgreementTest, ADeathIsAgreedOnWhenTheSurvivorsKnow) {
    m_agreement.report(1, base::Instant(1s), swim::Joined{named("b")});
    m_agreement.report(2, base::Instant(1s), swim::Joined{named("a")});
    m_agreement.leave(2, base::Instant(3s));
    EXPECT_FALSE(m_agreement.all());
    EXPECT_FALSE(m_agreement.since());
    m_agreement.report(1, base::Instant(9s), swim::Died{named("b"), "a"});
    EXPECT_EQ(m_agreement.since(), base::Instant(9s));
}

TEST_F(AgreementTest, InformedHostsAgreeFromTheStart) {
    Agreement agreement;
    agreement.addHost();
    agreement.addHost();
    agreement.enterInformed(1, "a");
    agreement.enterInformed(2, "b");
    agreement.settle(base::Instant(0s));
    EXPECT_TRUE(agreement.all());
    EXPECT_EQ(agreement.taking(), 2u);
    EXPECT_EQ(agreement.agreeing(), 2u);
}

}  // namespace
}  // namespace swimscope::sim

#include <gtest/gtest.h>

#include "live_lab_watched.h"

namespace swimscope::session {
namespace {

class LiveLabOrders : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(lab.error, "");
        ASSERT_TRUE(lab.settles(3));
    }
    template <typename Wanted>
    bool isSaid(Wanted wanted) {
        return lab.awaitReport([&](const observe::Report& report) {
            const auto* event = std::get_if<dialect::Event>(&report.event);
            const auto* message = event ? std::get_if<dialect::Message>(event) : nullptr;
            return message && wanted(report.observer, base::asText(message->bytes));
        });
    }

    WatchedLiveLab lab{liveLab(3)};
};

TEST_F(LiveLabOrders, ANodeThatIsAddedJoinsTheOthers) {
    ASSERT_TRUE(lab.poke(sim::AddHost{"newcomer"}).ok);
    EXPECT_TRUE(lab.settles(4));
    EXPECT_EQ((*lab.lab->frame()->identities)[3].name, "newcomer");
    EXPECT_FALSE(lab.poke(sim::AddHost{"newcomer"}).ok);
}

TEST_F(LiveLabOrders, ATextForAllIsHeardByTheOthers) {
    ASSERT_TRUE(lab.poke(sim::BroadcastText{1, base::toBytes("hello")}).ok);
    for (const observe::ObserverId observer : {2u, 3u}) {
        EXPECT_TRUE(isSaid([observer](observe::ObserverId by, std::string_view text) {
            return by == observer && text == "hello";
        }));
    }
}

TEST_F(LiveLabOrders, ATextForOneIsHeardByIt) {
    ASSERT_TRUE(lab.poke(sim::SendText{1, 3, base::toBytes("psst"), /*reliable=*/true}).ok);
    EXPECT_TRUE(isSaid(
        [](observe::ObserverId by, std::string_view text) { return by == 3 && text == "psst"; }));
}

TEST_F(LiveLabOrders, NewMetadataIsToldToAll) {
    ASSERT_TRUE(lab.poke(sim::SetMeta{2, base::toBytes("role=db")}).ok);
    EXPECT_TRUE(lab.awaitReport([](const observe::Report& report) {
        const auto* updated = WatchedLab::find<swim::Updated>(report);
        return updated && report.observer == 3 && updated->member.name() == "n-0002";
    }));
}

TEST_F(LiveLabOrders, AKeyCannotBeTakenInByAClusterThatSpeaksPlainly) {
    EXPECT_TRUE(lab.poke(sim::RotateKey{1, sim::RotateKey::Step::Add, base::Bytes(16, 1)}).ok)
        << "asked for; the node's own rules decide";
    EXPECT_TRUE(lab.holds([](const LabFrame& frame) { return WatchedLiveLab::allAlive(frame); }));
}

}  // namespace
}  // namespace swimscope::session

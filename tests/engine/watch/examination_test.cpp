#include "engine/watch/examination.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/watch/limits.h"

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;

class Examinations : public testing::Test {
protected:
    Desk desk{Options{}, wire::Security{}, /*seed=*/1};
    base::Instant now{1h};

    std::vector<machine::Action> actions() {
        std::vector<machine::Action> out;
        desk.outlet.take(out);
        return out;
    }
    machine::ExchangeId openedStream(Examination& one) {
        for (const machine::Action& action : actions()) {
            if (const auto* open = std::get_if<machine::OpenStream>(&action)) {
                one.opened(now, open->id);
                return open->id;
            }
        }
        ADD_FAILURE() << "no stream was asked for";
        return {};
    }
};

TEST_F(Examinations, BeginWithAStreamAndPingsAtOnce) {
    Examination one(desk, Diagnose{"10.0.0.1", "a"});
    one.begin(now);
    const auto asked = actions();
    ASSERT_EQ(asked.size(), 3u);
    EXPECT_EQ(std::get<machine::SendDatagram>(asked[0]).to.port, 7946) << "the default port";
    EXPECT_TRUE(std::holds_alternative<machine::SendDatagram>(asked[1]));
    EXPECT_TRUE(std::holds_alternative<machine::OpenStream>(asked[2]));
    EXPECT_TRUE(one.deadline());
}

TEST_F(Examinations, InputsOfOthersAreLeftAlone) {
    Examination one(desk, Diagnose{"10.0.0.1", ""});
    one.begin(now);
    EXPECT_FALSE(one.data(now, {999}, base::asBytes("x")));
    EXPECT_FALSE(one.ended(now, {999}));
    EXPECT_FALSE(one.failed(now, {999}, base::verbatim("x")));
    EXPECT_FALSE(one.ack(now, wire::Ack{1, {}}));
    EXPECT_FALSE(one.undelivered(*base::Endpoint::parse("10.0.0.2:7946"), base::verbatim("x")));
    EXPECT_FALSE(one.resolved(now, {7}, {}, base::verbatim("x")));
}

TEST_F(Examinations, AnEndlessAnswerIsCutAtItsLimit) {
    Examination one(desk, Diagnose{"10.0.0.1", ""});
    one.begin(now);
    const machine::ExchangeId id = openedStream(one);
    base::Bytes head;
    base::fromHex("0683a44a6f696ec2a54e6f646573ce00100000ac557365725374617465", head);
    head.insert(head.end(), {'L', 'e', 'n', 0});
    one.data(now, id, head);
    base::Bytes node;
    base::fromHex("81a44e616d65da0400", node);
    node.resize(node.size() + 1024, 'x');
    std::size_t sent = 0;
    while (one.chart().reactions.empty() && sent < 2 * kMaxExamined) {
        one.data(now, id, node);
        sent += node.size();
    }
    ASSERT_EQ(one.chart().reactions.size(), 1u);
    EXPECT_EQ(one.chart().reactions[0].reply, Reply::BrokenOff);
    EXPECT_LE(sent, kMaxExamined + 2 * node.size());
}

TEST_F(Examinations, AbandonedOnesCloseTheirStream) {
    Examination one(desk, Diagnose{"10.0.0.1", ""});
    one.begin(now);
    const machine::ExchangeId id = openedStream(one);
    one.abandon();
    const auto asked = actions();
    EXPECT_TRUE(std::any_of(asked.begin(), asked.end(), [&](const machine::Action& action) {
        const auto* close = std::get_if<machine::CloseStream>(&action);
        return close != nullptr && close->id == id;
    }));
    EXPECT_TRUE(one.over());
    EXPECT_FALSE(one.deadline());
}

}  // namespace
}  // namespace swimscope::watch

#include "engine/watch/doctor_reading.h"

#include <gtest/gtest.h>

#include "engine/watch/limits.h"

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;

RawReaction raw(std::string_view hex, RawReaction::End end = RawReaction::End::Closed) {
    RawReaction reaction;
    reaction.end = end;
    base::fromHex(hex, reaction.head);
    reaction.received = reaction.head.size();
    return reaction;
}

Reply replyTo(const RawReaction& reaction) {
    return readReaction(Opening::AsConfigured, reaction, nullptr).reply;
}

TEST(DoctorReading, EndsWithoutBytesAreToldApart) {
    RawReaction refused = raw("", RawReaction::End::NotOpened);
    refused.why = base::verbatim("Connection refused");
    EXPECT_EQ(replyTo(refused), Reply::Refused);
    refused.why = base::verbatim("No route to host");
    EXPECT_EQ(replyTo(refused), Reply::NoRoute);
    EXPECT_EQ(replyTo(raw("", RawReaction::End::Quiet)), Reply::Mute);
    EXPECT_EQ(replyTo(raw("", RawReaction::End::Closed)), Reply::Closed);
}

TEST(DoctorReading, FirstBytesTellWhoSpeaks) {
    EXPECT_EQ(replyTo(raw("485454502f312e30")), Reply::Http);
    EXPECT_EQ(replyTo(raw("000012040000000000")), Reply::Http2);
    EXPECT_EQ(replyTo(raw("15030100020228")), Reply::Tls);
    EXPECT_EQ(replyTo(raw("0a0000002d01aabb")), Reply::Sealed);
    EXPECT_EQ(replyTo(raw("0a0000002d02aabb")), Reply::Garbage) << "no such block version";
    EXPECT_EQ(replyTo(raw("0affffffff01aabb")), Reply::Garbage) << "longer than any stream";
    EXPECT_EQ(replyTo(raw("2d45525220")), Reply::Text);
    EXPECT_EQ(replyTo(raw("0683a44a")), Reply::BrokenOff);
    EXPECT_EQ(replyTo(raw("ff00ff00")), Reply::Garbage);
}

TEST(DoctorReading, WithAKeyABlockIsWrongOnlyWhenItDoesNotOpen) {
    RawReaction block = raw("0a0000002d01aabb");
    block.haveKey = true;
    EXPECT_EQ(replyTo(block), Reply::BrokenOff);
    block.fault = wire::StreamFault::Undecryptable;
    EXPECT_EQ(replyTo(block), Reply::WrongKey);
}

TEST(DoctorReading, EvidenceIsBounded) {
    const RawReaction much = raw(std::string(4000, 'f'));
    const Reaction reaction = readReaction(Opening::AsConfigured, much, nullptr);
    EXPECT_EQ(reaction.bytes.size(), kMaxEvidence);
    EXPECT_EQ(reaction.received, 2000u);
}

Chart chartOf(std::initializer_list<std::pair<Opening, Reply>> reactions) {
    Chart chart;
    for (const auto& [opening, reply] : reactions) {
        Reaction reaction;
        reaction.opening = opening;
        reaction.reply = reply;
        chart.reactions.push_back(reaction);
    }
    return chart;
}

TEST(DoctorReading, WhoeverClosesIsAskedInEveryOtherWay) {
    Chart chart = chartOf({});
    EXPECT_EQ(nextOpening(chart), Opening::AsConfigured);
    chart = chartOf({{Opening::AsConfigured, Reply::Closed}});
    chart.label = "eu";
    for (const Opening expected :
         {Opening::Ping, Opening::Unlabelled, Opening::Dskit, Opening::TlsHello}) {
        EXPECT_EQ(nextOpening(chart), expected);
        chart.reactions.push_back({expected, Reply::Closed, {}, {}, 0, {}, {}});
    }
    EXPECT_FALSE(nextOpening(chart));
}

TEST(DoctorReading, TheFirstWayThatIsUnderstoodEndsTheSearch) {
    Chart chart = chartOf({{Opening::AsConfigured, Reply::Closed},
                           {Opening::Ping, Reply::Closed},
                           {Opening::Dskit, Reply::Table}});
    EXPECT_FALSE(nextOpening(chart));
}

TEST(DoctorReading, ANameIsAskedForByStreamOnlyWherePingsFail) {
    Chart chart = chartOf({{Opening::AsConfigured, Reply::Table}});
    chart.expected = "b";
    EXPECT_FALSE(nextOpening(chart)) << "the pings may still be answered";
    chart.pingsOver = true;
    EXPECT_EQ(nextOpening(chart), Opening::NamedPing);
    chart.unnamed.rtt = 1ms;
    EXPECT_FALSE(nextOpening(chart));
}

TEST(DoctorReading, PingsMatterWhereTcpSaysTooLittle) {
    EXPECT_TRUE(pingsMatter(chartOf({{Opening::AsConfigured, Reply::Table}})));
    Chart refused = chartOf({{Opening::AsConfigured, Reply::Refused}});
    refused.unnamed.sent = 1;
    EXPECT_TRUE(pingsMatter(refused));
    refused.unnamed.sent = 2;
    EXPECT_FALSE(pingsMatter(refused)) << "one lost ping is enough";
    EXPECT_FALSE(pingsMatter(chartOf({{Opening::AsConfigured, Reply::Sealed}})));
}

}  // namespace
}  // namespace swimscope::watch

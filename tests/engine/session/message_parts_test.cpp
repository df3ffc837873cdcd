#include "engine/session/message_parts.h"

#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"

namespace swimscope::session {
namespace {

std::string fieldOf(const LabPart& part, const std::string& name) {
    for (const auto& [field, value] : part.fields) {
        if (field.english() == name) {
            return value.english();
        }
    }
    return "none";
}

TEST(MessageParts, APingWithNewsIsSeveralParts) {
    wire::Ping ping;
    ping.seqNo = 7;
    ping.node = "n-0002";
    const auto first = wire::encoded(ping);
    const auto second = wire::encoded(wire::Suspect{3, "n-0004", "n-0001"});
    const base::BytesView messages[] = {first, second};
    wire::PacketOptions options;
    options.compress = false;
    const auto parts = messageParts(wire::encodePacket(messages, {}, options), {});
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].kind.english(), "ping");
    EXPECT_EQ(fieldOf(parts[0], "node"), "n-0002");
    EXPECT_EQ(fieldOf(parts[0], "sequence number"), "7");
    EXPECT_EQ(parts[1].kind.english(), "suspect");
    EXPECT_EQ(fieldOf(parts[1], "incarnation"), "3");
    EXPECT_EQ(fieldOf(parts[1], "from"), "n-0001");
}

TEST(MessageParts, NonsenseIsSaidToBe) {
    const auto parts = messageParts(base::toBytes("\x07\xff\xff"), {});
    ASSERT_FALSE(parts.empty());
    EXPECT_EQ(parts[0].kind.english(), "unreadable");
    EXPECT_TRUE(messageParts({}, {}).empty() ||
                messageParts({}, {})[0].kind.english() == "unreadable");
}

}  // namespace
}  // namespace swimscope::session

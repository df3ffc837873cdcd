#include <functional>

#include <gtest/gtest.h>

#include "engine/base/random.h"
#include "engine/wire/message_codec.h"
#include "tests/support/message_equality.h"
#include "tests/support/message_fields.h"

namespace swimscope::wire {
namespace {

/// The only message that never stands alone, decoded as if it did.
base::Result<PushNodeState> nodeStateOf(base::BytesView body, Scratch& scratch) {
    return takePushNodeState(body, scratch);
}

using test::hexBytes;
using test::Json;
using test::MessageFields;

template <typename T>
using Decoder = base::Result<T> (*)(base::BytesView, Scratch&);

template <typename T>
void expectDecoded(Decoder<T> decode, base::BytesView body, const T& wanted) {
    Scratch scratch;
    const auto decoded = decode(body, scratch);
    ASSERT_TRUE(decoded) << decoded.error();
    EXPECT_EQ(*decoded, wanted);
}

void expectFields(const std::string& type, base::BytesView body, const Json& fields) {
    const MessageFields wanted(fields);
    if (type == "ping") {
        expectDecoded(decodePing, body, wanted.ping());
    } else if (type == "indirectPing") {
        expectDecoded(decodeIndirectPing, body, wanted.indirectPing());
    } else if (type == "ackResp") {
        expectDecoded(decodeAck, body, wanted.ack());
    } else if (type == "nackResp") {
        expectDecoded(decodeNack, body, wanted.nack());
    } else if (type == "suspect") {
        expectDecoded(decodeSuspect, body, wanted.suspect());
    } else if (type == "dead") {
        expectDecoded(decodeDead, body, wanted.dead());
    } else if (type == "alive") {
        expectDecoded(decodeAlive, body, wanted.alive());
    } else if (type == "errResp") {
        expectDecoded(decodeErr, body, wanted.err());
    } else if (type == "compress") {
        expectDecoded(decodeCompress, body, wanted.compress());
    } else if (type == "pushNodeState") {
        expectDecoded(nodeStateOf, body, wanted.pushNodeState());
    } else if (type == "pushPullHeader") {
        expectDecoded(decodePushPullHeader, body, wanted.pushPullHeader());
    } else if (type == "userMsgHeader") {
        expectDecoded(decodeUserMsgHeader, body, wanted.userMsgHeader());
    } else {
        ADD_FAILURE() << "no such type " << type;
    }
}

/// Every decoder there is; true when it accepts.
const std::vector<std::function<bool(base::BytesView, Scratch&)>>& allDecoders() {
    static const std::vector<std::function<bool(base::BytesView, Scratch&)>> kAll = {
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodePing(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodeIndirectPing(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodeAck(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodeNack(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodeErr(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodeSuspect(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodeDead(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodeAlive(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodePushPullHeader(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(nodeStateOf(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodeUserMsgHeader(b, s)); },
        [](base::BytesView b, Scratch& s) { return static_cast<bool>(decodeCompress(b, s)); }};
    return kAll;
}

class MessageDecodeVectors : public testing::TestWithParam<std::string> {};

TEST_P(MessageDecodeVectors, EveryMessageGivesItsFields) {
    for (const Json& vector : test::vectorsIn(GetParam() + "/messages.json")) {
        if (!vector.contains("hex")) {
            continue;  // Too long to be listed; written and hashed by the encoder's test.
        }
        SCOPED_TRACE(vector.at("name").get<std::string>());
        const base::Bytes bytes = hexBytes(vector.at("hex"));
        const std::size_t typeBytes = vector.contains("type_byte") ? 1 : 0;
        expectFields(vector.at("type"), base::BytesView(bytes).subspan(typeBytes),
                     vector.at("fields"));
    }
}

TEST_P(MessageDecodeVectors, UnusualInputIsTakenAsTheNewerLibraryTakesIt) {
    const bool newer = GetParam() == "head";
    const std::string file = GetParam() + "/decode_tolerance.json";
    for (const Json& vector : test::vectorsIn(file)) {
        const auto name = vector.at("name").get<std::string>();
        SCOPED_TRACE(name);
        const base::Bytes body = hexBytes(vector.at("hex"));
        const bool isPing = name.starts_with("ping-");
        const bool isIndirect = name.starts_with("nack-");
        Scratch scratch;
        const bool accepted = isPing       ? static_cast<bool>(decodePing(body, scratch))
                              : isIndirect ? static_cast<bool>(decodeIndirectPing(body, scratch))
                                           : static_cast<bool>(decodeAck(body, scratch));
        // The older library refuses binary forms for strings and keys; nothing else differs.
        const bool differs =
            !newer && name.find("bin8") != std::string::npos && name != "ack-bin8-payload";
        EXPECT_EQ(accepted, differs || vector.at("ok").get<bool>());
        if (vector.contains("decoded")) {
            expectFields(isPing       ? "ping"
                         : isIndirect ? "indirectPing"
                                      : "ackResp",
                         body, vector.at("decoded"));
        }
    }
}

TEST_P(MessageDecodeVectors, EveryTruncationOfEveryMessageIsAnError) {
    for (const Json& vector : test::vectorsIn(GetParam() + "/messages.json")) {
        if (!vector.contains("hex") || vector.at("type") == "pushNodeState") {
            continue;
        }
        SCOPED_TRACE(vector.at("name").get<std::string>());
        const base::Bytes bytes = hexBytes(vector.at("hex"));
        for (std::size_t length = 1; length < bytes.size(); ++length) {
            // A copy of exactly this length, so that a read beyond it is seen by the sanitizer.
            const base::Bytes cut(bytes.begin() + 1, bytes.begin() + static_cast<long>(length));
            Scratch scratch;
            for (const auto& accepts : allDecoders()) {
                EXPECT_FALSE(accepts(cut, scratch)) << length;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Generations, MessageDecodeVectors,
                         testing::ValuesIn(test::vectorGenerations()), test::GenerationName());

bool acceptsNowhere(const base::Bytes& body) {
    Scratch scratch;
    for (const auto& accepts : allDecoders()) {
        if (accepts(body, scratch)) {
            return false;
        }
    }
    return scratch.empty();
}

TEST(MessageDecode, CountsBeyondTheInputAreErrorsThatAllocateNothing) {
    EXPECT_TRUE(acceptsNowhere(hexBytes("dfffffffff")));
    EXPECT_TRUE(acceptsNowhere(hexBytes("deffff")));
    EXPECT_TRUE(acceptsNowhere(hexBytes("81dbffffffff61")));
    EXPECT_TRUE(acceptsNowhere(hexBytes("81a161ddffffffff00")));
    EXPECT_TRUE(acceptsNowhere(hexBytes("ddffffffff")));
}

TEST(MessageDecode, DeepNestingInAnUnknownKeyIsAnError) {
    base::Bytes body = hexBytes("81a178");
    body.insert(body.end(), 60000, 0x91);
    EXPECT_TRUE(acceptsNowhere(body));
}

TEST(MessageDecode, AMessageAsAnArrayFollowsTheOrderOfDeclaration) {
    Scratch scratch;
    const base::Bytes body = hexBytes("9305a161a162");
    const auto suspect = decodeSuspect(body, scratch);
    ASSERT_TRUE(suspect);
    EXPECT_EQ(*suspect, (Suspect{5, "a", "b"}));
    const auto more = decodeNack(hexBytes("9307a16191c0"), scratch);
    ASSERT_TRUE(more);
    EXPECT_EQ(more->seqNo, 7u);
}

TEST(MessageDecode, TakingAValueLeavesTheNext) {
    base::Bytes bytes;
    const base::Bytes addr = {127, 0, 0, 1};
    const PushNodeState first{"a", addr, 1, {}, 2, 3, {}};
    const PushNodeState second{"b", addr, 4, {}, 5, 9, {}};
    encode(first, bytes);
    encode(second, bytes);
    base::BytesView rest = bytes;
    Scratch scratch;
    EXPECT_EQ(*takePushNodeState(rest, scratch), first);
    EXPECT_EQ(*takePushNodeState(rest, scratch), second);
    EXPECT_TRUE(rest.empty());
    EXPECT_FALSE(takePushNodeState(rest, scratch));
}

TEST(MessageDecode, MutatedMessagesNeverDoHarm) {
    constexpr std::uint64_t kSeed = 4711;
    base::Random random(kSeed);
    std::vector<base::Bytes> bodies;
    for (const Json& vector : test::vectorsIn("head/messages.json")) {
        if (vector.contains("hex")) {
            const base::Bytes bytes = hexBytes(vector.at("hex"));
            bodies.emplace_back(bytes.begin() + 1, bytes.end());
        }
    }
    for (int round = 0; round < 20000; ++round) {
        SCOPED_TRACE("seed " + std::to_string(kSeed) + " round " + std::to_string(round));
        base::Bytes body = bodies[random.below(bodies.size())];
        for (std::uint64_t flips = random.below(4) + 1; flips > 0; --flips) {
            body[random.below(body.size())] = static_cast<std::uint8_t>(random.next());
        }
        Scratch scratch;
        allDecoders()[random.below(allDecoders().size())](body, scratch);
        std::size_t kept = 0;
        for (const base::Bytes& bytes : scratch) {
            kept += bytes.size();
        }
        ASSERT_LE(kept, body.size());
    }
}

}  // namespace
}  // namespace swimscope::wire

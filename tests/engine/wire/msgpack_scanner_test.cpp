#include "engine/wire/msgpack_scanner.h"

#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"

namespace swimscope::wire {
namespace {

using State = MsgpackScanner::State;

base::Bytes hex(const char* text) {
    base::Bytes out;
    EXPECT_TRUE(base::fromHex(text, out));
    return out;
}

/// One value of every encoding there is.
const char* const kValues[] = {"00",
                               "7f",
                               "e0",
                               "80",
                               "90",
                               "a0",
                               "c0",
                               "c2",
                               "c3",
                               "a3616263",
                               "c403010203",
                               "c5000101",
                               "c60000000101",
                               "c7020001ff",
                               "c800020101ff",
                               "c9000000010101",
                               "ca00000000",
                               "cb0000000000000000",
                               "cc01",
                               "cd0001",
                               "ce00000001",
                               "cf0000000000000001",
                               "d001",
                               "d10001",
                               "d200000001",
                               "d30000000000000001",
                               "d40101",
                               "d5010101",
                               "d60101010101",
                               "d7010101010101010101",
                               "d80101010101010101010101010101010101",
                               "d90161",
                               "da000161",
                               "db0000000161",
                               "930102a161",
                               "dc0002c0c0",
                               "dd00000001c0",
                               "82a161019101c0",
                               "de0001c0c0",
                               "df00000001c0c0"};

TEST(MsgpackScanner, EveryEncodingEndsWhereItEnds) {
    for (const char* value : kValues) {
        SCOPED_TRACE(value);
        base::Bytes bytes = hex(value);
        const std::size_t length = bytes.size();
        bytes.insert(bytes.end(), {0xc1, 0xff});
        MsgpackScanner scanner;
        EXPECT_EQ(scanner.advance(bytes), State::Done);
        EXPECT_EQ(scanner.length(), length);
    }
}

TEST(MsgpackScanner, ByteByByteGivesTheSame) {
    for (const char* value : kValues) {
        SCOPED_TRACE(value);
        const base::Bytes bytes = hex(value);
        MsgpackScanner scanner;
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            const base::BytesView cut = base::BytesView(bytes).first(length);
            EXPECT_EQ(scanner.advance(cut), State::NeedMore);
            EXPECT_EQ(MsgpackScanner().advance(cut), State::NeedMore) << "in one piece";
        }
        EXPECT_EQ(scanner.advance(bytes), State::Done);
        EXPECT_EQ(scanner.length(), bytes.size());
    }
}

TEST(MsgpackScanner, TheReservedByteIsNoValue) {
    EXPECT_EQ(MsgpackScanner().advance(hex("c1")), State::Invalid);
    EXPECT_EQ(MsgpackScanner().advance(hex("9101c1")), State::Done);
    EXPECT_EQ(MsgpackScanner().advance(hex("9201c1")), State::Invalid);
}

TEST(MsgpackScanner, DeepNestingIsCutAtTheLimit) {
    for (const std::uint8_t open : {0x91, 0x81}) {
        base::Bytes deepest(kMaxMsgpackDepth - 1, open);
        deepest.push_back(0xc0);
        if (open == 0x91) {
            EXPECT_EQ(MsgpackScanner().advance(deepest), State::Done);
        }
        EXPECT_EQ(MsgpackScanner().advance(base::Bytes(100000, open)), State::Invalid);
    }
}

TEST(MsgpackScanner, HugeCountsOnlyWaitForTheirBytes) {
    for (const char* value : {"dbffffffff", "c6ffffffff61", "ddffffffff00", "dfffffffff0000",
                              "c9ffffffff01", "dddddddddd"}) {
        EXPECT_EQ(MsgpackScanner().advance(hex(value)), State::NeedMore) << value;
    }
}

}  // namespace
}  // namespace swimscope::wire

#include "engine/wire/msgpack_reader.h"

#include <limits>

#include <gtest/gtest.h>

namespace swimscope::wire {
namespace {

base::Bytes hex(const std::string& text) {
    base::Bytes out;
    EXPECT_TRUE(base::fromHex(text, out));
    return out;
}

std::optional<std::uint64_t> unsignedFrom(const char* text, std::uint64_t max = ~std::uint64_t{0}) {
    const base::Bytes bytes = hex(text);
    std::uint64_t value = 0;
    return MsgpackReader(bytes).readUnsigned(max, value) ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> signedFrom(const char* text) {
    const base::Bytes bytes = hex(text);
    std::int64_t value = 0;
    return MsgpackReader(bytes).readSigned(value) ? std::optional(value) : std::nullopt;
}

std::optional<bool> boolFrom(const char* text) {
    const base::Bytes bytes = hex(text);
    bool value = false;
    return MsgpackReader(bytes).readBool(value) ? std::optional(value) : std::nullopt;
}

TEST(MsgpackReader, UnsignedNumbersComeInAnyWidth) {
    for (const char* text : {"07", "cc07", "cd0007", "ce00000007", "cf0000000000000007", "d007",
                             "d10007", "d200000007", "d30000000000000007"}) {
        EXPECT_EQ(unsignedFrom(text), 7u) << text;
    }
    EXPECT_EQ(unsignedFrom("c0"), 0u);
    EXPECT_EQ(unsignedFrom("cfffffffffffffffff"), ~std::uint64_t{0});
}

TEST(MsgpackReader, NumbersThatDoNotFitAreRefused) {
    for (const char* text : {"ff", "d0ff", "d1ffff", "d2ffffffff", "d3ffffffffffffffff",
                             "ca3f800000", "cb3ff0000000000000", "c3", "a137", "", "cd07", "90"}) {
        EXPECT_FALSE(unsignedFrom(text)) << text;
    }
    EXPECT_FALSE(unsignedFrom("cd0100", 255));
    EXPECT_EQ(unsignedFrom("ccff", 255), 255u);
}

TEST(MsgpackReader, SignedNumbersCoverTheWholeRange) {
    EXPECT_EQ(signedFrom("ff"), -1);
    EXPECT_EQ(signedFrom("e0"), -32);
    EXPECT_EQ(signedFrom("d080"), -128);
    EXPECT_EQ(signedFrom("d18000"), -32768);
    EXPECT_EQ(signedFrom("d27fffffff"), 0x7fffffff);
    EXPECT_EQ(signedFrom("d38000000000000000"), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(signedFrom("cf7fffffffffffffff"), std::numeric_limits<std::int64_t>::max());
    EXPECT_FALSE(signedFrom("cf8000000000000000"));
}

TEST(MsgpackReader, ABoolIsItselfOrASmallFixint) {
    EXPECT_EQ(boolFrom("c3"), true);
    EXPECT_EQ(boolFrom("01"), true);
    EXPECT_EQ(boolFrom("c2"), false);
    EXPECT_EQ(boolFrom("00"), false);
    EXPECT_EQ(boolFrom("c0"), false);
    for (const char* text : {"cc01", "02", "ff", "a0", ""}) {
        EXPECT_FALSE(boolFrom(text)) << text;
    }
}

TEST(MsgpackReader, TextComesInAnyStringOrBinaryForm) {
    for (const char* text : {"a3616263", "d903616263", "da0003616263", "db00000003616263",
                             "c403616263", "c50003616263", "c600000003616263"}) {
        const base::Bytes bytes = hex(text);
        std::string_view out;
        ASSERT_TRUE(MsgpackReader(bytes).readText(out)) << text;
        EXPECT_EQ(out, "abc");
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            EXPECT_FALSE(MsgpackReader(base::BytesView(bytes).first(length)).readText(out));
        }
    }
    for (const char* text : {"05", "93010203", "c3", "80", "d40161"}) {
        const base::Bytes bytes = hex(text);
        std::string_view out;
        EXPECT_FALSE(MsgpackReader(bytes).readText(out)) << text;
    }
}

TEST(MsgpackReader, ByteStringsTellNilFromEmptyAndComeAsArraysToo) {
    Scratch scratch;
    std::optional<base::BytesView> out;
    base::Bytes bytes = hex("c0");
    ASSERT_TRUE(MsgpackReader(bytes).readBytes(out, scratch));
    EXPECT_FALSE(out);
    bytes = hex("a0");
    ASSERT_TRUE(MsgpackReader(bytes).readBytes(out, scratch));
    ASSERT_TRUE(out);
    EXPECT_TRUE(out->empty());
    for (const char* text : {"9301cc0203", "dc0003010203", "dd0000000301d00203"}) {
        bytes = hex(text);
        ASSERT_TRUE(MsgpackReader(bytes).readBytes(out, scratch)) << text;
        EXPECT_EQ(base::toHex(*out), "010203");
    }
}

TEST(MsgpackReader, AnArrayThatCannotBeAllocatesNothing) {
    Scratch scratch;
    std::optional<base::BytesView> out;
    for (const char* text : {"ddffffffff01", "dcffff01"}) {
        const base::Bytes bytes = hex(text);
        EXPECT_FALSE(MsgpackReader(bytes).readBytes(out, scratch));
        EXPECT_TRUE(scratch.empty());
    }
    const base::Bytes tooBig = hex("92cd010001");
    EXPECT_FALSE(MsgpackReader(tooBig).readBytes(out, scratch));
}

TEST(MsgpackReader, StructHeadersComeAsMapArrayOrNil) {
    using Form = MsgpackReader::StructForm;
    struct Case {
        const char* text;
        Form form;
        std::uint32_t fields;
    };
    for (const Case& item : {Case{"82", Form::Map, 2}, Case{"de0102", Form::Map, 258},
                             Case{"df00010002", Form::Map, 65538}, Case{"93", Form::Array, 3},
                             Case{"dc0003", Form::Array, 3}, Case{"dd00000004", Form::Array, 4},
                             Case{"c0", Form::Map, 0}}) {
        const base::Bytes bytes = hex(item.text);
        Form form{};
        std::uint32_t fields = 0;
        ASSERT_TRUE(MsgpackReader(bytes).readStruct(form, fields)) << item.text;
        EXPECT_EQ(form, item.form);
        EXPECT_EQ(fields, item.fields);
    }
    for (const char* text : {"", "a0", "07", "de00", "df000000", "c1", "db"}) {
        const base::Bytes bytes = hex(text);
        Form form{};
        std::uint32_t fields = 0;
        EXPECT_FALSE(MsgpackReader(bytes).readStruct(form, fields)) << text;
    }
}

TEST(MsgpackReader, SkippingLeavesTheNextValue) {
    const base::Bytes two = hex("82a16191c0a162c4010107");
    MsgpackReader skipping(two);
    EXPECT_TRUE(skipping.skip());
    std::uint64_t value = 0;
    EXPECT_TRUE(skipping.readUnsigned(7, value));
    EXPECT_EQ(value, 7u);
    EXPECT_EQ(skipping.remaining(), 0u);
    EXPECT_FALSE(skipping.skip());
}

}  // namespace
}  // namespace swimscope::wire

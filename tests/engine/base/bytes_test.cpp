#include "engine/base/bytes.h"

#include <gtest/gtest.h>

namespace swimscope::base {
namespace {

TEST(Bytes, TextAndBytesAreViewsOfEachOther) {
    const std::string text = "node-a";
    EXPECT_EQ(asText(asBytes(text)), text);
    EXPECT_EQ(toBytes(text), toBytes(asBytes(text)));
    EXPECT_TRUE(equal(toBytes("ab"), asBytes("ab")));
    EXPECT_FALSE(equal(toBytes("ab"), asBytes("abc")));
    EXPECT_TRUE(equal({}, {}));
}

TEST(Bytes, HexIsWrittenLowerCaseAndReadInEitherCase) {
    EXPECT_EQ(toHex(Bytes{0x00, 0x1f, 0xff}), "001fff");
    Bytes out;
    ASSERT_TRUE(fromHex("00 1F:fF", out));
    EXPECT_EQ(out, (Bytes{0x00, 0x1f, 0xff}));
    EXPECT_TRUE(fromHex("", out));
    EXPECT_TRUE(out.empty());
}

TEST(Bytes, BadHexLeavesNothing) {
    Bytes out{1};
    EXPECT_FALSE(fromHex("abc", out));
    EXPECT_TRUE(out.empty());
    EXPECT_FALSE(fromHex("aa0x", out));
    EXPECT_TRUE(out.empty());
}

TEST(Bytes, Base64OfTheStandardExamples) {
    const std::pair<const char*, const char*> cases[] = {{"", ""},
                                                         {"f", "Zg=="},
                                                         {"fo", "Zm8="},
                                                         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg=="},
                                                         {"fooba", "Zm9vYmE="},
                                                         {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : cases) {
        EXPECT_EQ(toBase64(asBytes(plain)), coded);
        Bytes out;
        ASSERT_TRUE(fromBase64(coded, out)) << coded;
        EXPECT_EQ(out, toBytes(plain));
    }
}

TEST(Bytes, Base64TakesMissingPaddingAndSurroundingBlanks) {
    Bytes out;
    ASSERT_TRUE(fromBase64(" Zm9vYg\n", out));
    EXPECT_EQ(out, toBytes("foob"));
}

TEST(Bytes, BadBase64LeavesNothing) {
    for (const char* text : {"Z", "Zg=", "Zg===", "Z g=", "Zm9*", "=", "Zm9v===="}) {
        Bytes out{1};
        EXPECT_FALSE(fromBase64(text, out)) << text;
        EXPECT_TRUE(out.empty());
    }
}

TEST(Bytes, EveryByteValueSurvivesBase64) {
    Bytes all(256);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = static_cast<std::uint8_t>(i);
    }
    Bytes back;
    ASSERT_TRUE(fromBase64(toBase64(all), back));
    EXPECT_EQ(back, all);
}

TEST(Bytes, PrintableTextIsWellFormedUtf8WithoutControls) {
    EXPECT_TRUE(isPrintableUtf8(asBytes("")));
    EXPECT_TRUE(isPrintableUtf8(asBytes("plain\ttext\n")));
    EXPECT_TRUE(
        isPrintableUtf8(asBytes("n\xc3\xb6"
                                "de \xe4\xb8\xad \xf0\x9f\x90\x9f")));
}

TEST(Bytes, ControlsAndDamagedUtf8AreNotPrintable) {
    for (const std::string_view text :
         {std::string_view("a\0b", 3), std::string_view("\x1b[0m"), std::string_view("\x7f"),
          std::string_view("\xc2\x85"), std::string_view("\xff"), std::string_view("\xc3"),
          std::string_view("\xc0\x80"), std::string_view("\xe0\x80\x80"),
          std::string_view("\xed\xa0\x80"), std::string_view("\xf4\x90\x80\x80"),
          std::string_view("\xf0\x80\x80\x80"), std::string_view("\x80"),
          std::string_view("\xe4\xb8")}) {
        EXPECT_FALSE(isPrintableUtf8(asBytes(text))) << toHex(asBytes(text));
    }
}

TEST(Bytes, ClippedTextSaysSoAndCutsNoCharacter) {
    EXPECT_EQ(clipped("short", 5), "short");
    EXPECT_EQ(clipped("longer", 4), "long...");
    EXPECT_EQ(clipped("ab\xe4\xb8\xad", 4), "ab...");
    // Bytes that are no text are cut somewhere near.
    EXPECT_EQ(clipped(std::string(20, '\x80'), 10).size(), 10u);
}

}  // namespace
}  // namespace swimscope::base

#include "engine/headless/json_line.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace swimscope::headless {
namespace {

TEST(JsonLine, WritesFieldsInOrderOnOneLine) {
    JsonLine line;
    line.add("a", "x").add("b", true).add("c", std::uint64_t{7}).add("d", 1.5);
    EXPECT_EQ(line.finish(), "{\"a\":\"x\",\"b\":true,\"c\":7,\"d\":1.500}\n");
    EXPECT_EQ(JsonLine().finish(), "{}\n");
}

TEST(JsonLine, WritesTagsAsAnObject) {
    JsonLine line;
    line.add("none", std::map<std::string, std::string>{});
    line.add("tags", std::map<std::string, std::string>{{"role", "db"}, {"q\"", "\\"}});
    EXPECT_EQ(line.finish(), "{\"none\":{},\"tags\":{\"q\\\"\":\"\\\\\",\"role\":\"db\"}}\n");
}

TEST(JsonLine, BytesAreTextWhenTheyCanBeReadAndHexOtherwise) {
    JsonLine line;
    line.addBytes(base::asBytes("grüße"));
    line.addBytes(base::Bytes{0xff, 0x00}, "meta", "metaHex");
    EXPECT_EQ(line.finish(), "{\"text\":\"grüße\",\"metaHex\":\"ff00\"}\n");
}

TEST(JsonLine, EveryByteMakesValidJson) {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string text = {'a', static_cast<char>(byte), 'z'};
        const auto parsed = nlohmann::json::parse(jsonString(text), nullptr, /*exceptions=*/false);
        ASSERT_TRUE(parsed.is_string()) << byte;
        if (byte < 128) {
            EXPECT_EQ(parsed.get<std::string>(), text);
        }
    }
}

TEST(JsonLine, KeepsGoodUtf8AndEscapesBad) {
    for (const char* good : {"é", "€", "😀"}) {
        EXPECT_EQ(jsonString(good), "\"" + std::string(good) + "\"");
    }
    // Overlong, surrogate, too large, cut off.
    for (const char* bad : {"\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                            "\xf0\x80\x80\x80", "\xe2\x82", "\xf5"}) {
        const std::string json = jsonString(bad);
        EXPECT_EQ(json.find(bad), std::string::npos);
        EXPECT_FALSE(nlohmann::json::parse(json, nullptr, false).is_discarded());
    }
}

}  // namespace
}  // namespace swimscope::headless

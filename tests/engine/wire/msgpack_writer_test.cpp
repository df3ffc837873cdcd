#include "engine/wire/msgpack_writer.h"

#include <functional>
#include <limits>

#include <gtest/gtest.h>

namespace swimscope::wire {
namespace {

std::string written(const std::function<void(MsgpackWriter&)>& write, std::size_t bound = 64) {
    base::Bytes out;
    MsgpackWriter writer(out, bound);
    write(writer);
    writer.finish();
    return base::toHex(out);
}

std::string number(std::uint64_t value) {
    return written([=](MsgpackWriter& writer) { writer.number(value); });
}

std::string signedNumber(std::int64_t value) {
    return written([=](MsgpackWriter& writer) { writer.signedNumber(value); });
}

TEST(MsgpackWriter, NumbersTakeTheSmallestUnsignedForm) {
    EXPECT_EQ(number(0), "00");
    EXPECT_EQ(number(127), "7f");
    EXPECT_EQ(number(128), "cc80");
    EXPECT_EQ(number(255), "ccff");
    EXPECT_EQ(number(256), "cd0100");
    EXPECT_EQ(number(65536), "ce00010000");
    EXPECT_EQ(number(0x100000000), "cf0000000100000000");
}

TEST(MsgpackWriter, SignedNumbersAreUnsignedUnlessNegative) {
    EXPECT_EQ(signedNumber(200), "ccc8");
    EXPECT_EQ(signedNumber(-1), "ff");
    EXPECT_EQ(signedNumber(-32), "e0");
    EXPECT_EQ(signedNumber(-33), "d0df");
    EXPECT_EQ(signedNumber(-129), "d1ff7f");
    EXPECT_EQ(signedNumber(-40000), "d2ffff63c0");
    EXPECT_EQ(signedNumber(std::numeric_limits<std::int64_t>::min()), "d38000000000000000");
}

TEST(MsgpackWriter, StringsNeverUseTheEightBitForm) {
    for (const auto& [length, header] :
         std::initializer_list<std::pair<std::size_t, const char*>>{{0, "a0"},
                                                                    {31, "bf"},
                                                                    {32, "da0020"},
                                                                    {255, "da00ff"},
                                                                    {65535, "daffff"},
                                                                    {65536, "db00010000"}}) {
        const std::string text(length, 'x');
        const std::string hex =
            written([&](MsgpackWriter& writer) { writer.text(text); }, length + 5);
        EXPECT_TRUE(hex.starts_with(header)) << length;
        EXPECT_EQ(hex.size(), std::string(header).size() + 2 * length);
    }
}

TEST(MsgpackWriter, AppendsAndCutsTheRest) {
    base::Bytes out = {1};
    MsgpackWriter writer(out, 1000);
    writer.map(2);
    writer.key("SeqNo");
    writer.nil();
    writer.key("Nack");
    writer.boolean(true);
    writer.finish();
    EXPECT_EQ(base::toHex(out), "0182a55365714e6fc0a44e61636bc3");
}

}  // namespace
}  // namespace swimscope::wire

#include "engine/dialect/msgpack.h"

#include <gtest/gtest.h>

namespace swimscope::dialect {
namespace {

std::string packed(const std::function<void(Packer&)>& write) {
    base::Bytes out;
    Packer packer(out);
    write(packer);
    return base::toHex(out);
}

TEST(Packer, WritesTheFormsOfOurEncoder) {
    EXPECT_EQ(packed([](Packer& p) { p.map(2); }), "82");
    EXPECT_EQ(packed([](Packer& p) { p.map(16); }), "de0010");
    EXPECT_EQ(packed([](Packer& p) { p.array(512); }), "dc0200");
    EXPECT_EQ(packed([](Packer& p) { p.array(70000); }), "dd00011170");
    EXPECT_EQ(packed([](Packer& p) { p.bytesOrNil({}); }), "c0");
    EXPECT_EQ(packed([](Packer& p) { p.text(std::string(32, 'x')); }).substr(0, 6), "da0020");
    EXPECT_EQ(packed([](Packer& p) { p.real(1.5); }), "cb3ff8000000000000");
    EXPECT_EQ(packed([](Packer& p) { p.signedNumber(-1); }), "ff");
}

TEST(Unpacker, ReadsBackWhatWasWritten) {
    base::Bytes bytes;
    Packer packer(bytes);
    packer.map(3);
    packer.text("a");
    packer.array(2);
    packer.number(300);
    packer.number(1);
    packer.text("b");
    packer.real(-0.25);
    packer.text("c");
    packer.boolean(true);
    std::vector<std::uint32_t> numbers;
    double real = 0;
    bool flag = false;
    Unpacker reader(bytes);
    EXPECT_TRUE(reader.map([&](std::string_view key) {
        if (key == "a") {
            return reader.array([&] { return reader.into(numbers.emplace_back()); });
        }
        return key == "b" ? reader.into(real) : reader.into(flag);
    }));
    EXPECT_EQ(numbers, (std::vector<std::uint32_t>{300, 1}));
    EXPECT_EQ(real, -0.25);
    EXPECT_TRUE(flag);
    EXPECT_TRUE(reader.rest().empty());
}

TEST(Unpacker, ReadsFloatsOfBothWidths) {
    double real = 0;
    const base::Bytes narrow{0xca, 0x3f, 0xc0, 0, 0};
    EXPECT_TRUE(Unpacker(narrow).into(real));
    EXPECT_EQ(real, 1.5);
    const base::Bytes integer{0x01};
    EXPECT_FALSE(Unpacker(integer).into(real));
    const base::Bytes cut{0xcb, 0, 0};
    EXPECT_FALSE(Unpacker(cut).into(real));
}

TEST(Unpacker, ACountThatCannotBeTrueIsRefusedAtOnce) {
    const base::Bytes bytes{0xdd, 0xff, 0xff, 0xff, 0xff, 0x00};
    int items = 0;
    Unpacker reader(bytes);
    EXPECT_FALSE(reader.array([&] {
        ++items;
        return reader.skip();
    }));
    EXPECT_EQ(items, 0);
}

TEST(Unpacker, NilIsAnEmptyCollection) {
    const base::Bytes bytes{0xc0, 0xc0, 0x07};
    Unpacker reader(bytes);
    EXPECT_TRUE(reader.map([](std::string_view) { return false; }));
    EXPECT_TRUE(reader.array([] { return false; }));
    EXPECT_FALSE(reader.takeNil());
    EXPECT_EQ(reader.rest().size(), 1u);
}

}  // namespace
}  // namespace swimscope::dialect

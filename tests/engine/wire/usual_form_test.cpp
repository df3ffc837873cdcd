#include "engine/wire/usual_form.h"

#include <algorithm>
#include <optional>

#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"

namespace swimscope::wire {
namespace {

const base::Bytes kAddr{10, 0, 0, 1};
const base::Bytes kVsn{1, 5, 2, 0, 255, 0};

base::BytesView bodyOf(const base::Bytes& message) {
    return base::BytesView(message).subspan(1);
}

/// Into one that holds something else already.
std::optional<Alive> usualAlive(base::BytesView body) {
    Alive alive{9, "another", kVsn, 9, kAddr, kAddr};
    return readUsualAlive(body, alive) ? std::optional(alive) : std::nullopt;
}

void expectSame(const Alive& a, const Alive& b) {
    EXPECT_EQ(a.incarnation, b.incarnation);
    EXPECT_EQ(a.node, b.node);
    EXPECT_TRUE(base::equal(a.addr, b.addr));
    EXPECT_EQ(a.port, b.port);
    EXPECT_TRUE(base::equal(a.meta, b.meta));
    EXPECT_TRUE(base::equal(a.vsn, b.vsn));
}

TEST(UsualForm, ReadsWhatWeWriteWhateverItsSize) {
    for (const std::uint32_t incarnation :
         {0u, 127u, 128u, 255u, 256u, 65535u, 65536u, 0xffffffffu}) {
        for (const std::size_t length : {0, 1, 31, 32, 600, 65535}) {
            const base::Bytes meta(length, 'm');
            const Alive alive{incarnation, "node", kAddr, 7946, meta, kVsn};
            const base::Bytes bytes = encoded(alive);
            const auto read = usualAlive(bodyOf(bytes));
            ASSERT_TRUE(read) << incarnation << " " << length;
            expectSame(*read, alive);
        }
    }
}

TEST(UsualForm, EveryCutIsNoUsualForm) {
    const base::Bytes bytes = encoded(Alive{300, "node", kAddr, 7946, kVsn, kVsn});
    const base::BytesView body = bodyOf(bytes);
    for (std::size_t length = 0; length < body.size(); ++length) {
        EXPECT_FALSE(usualAlive(body.first(length))) << length;
    }
}

TEST(UsualForm, OtherFormsAreLeftToTheTolerantDecoder) {
    const base::Bytes usual = encoded(Alive{1, "node", kAddr, 7946, {}, kVsn});
    // A 16 bit map header; a port beyond 16 bits; a bin8 address.
    base::Bytes wide(usual.begin() + 2, usual.end());
    wide.insert(wide.begin(), {0xde, 0, 6});
    EXPECT_FALSE(usualAlive(wide));
    Scratch scratch;
    const auto tolerant = decodeAlive(wide, scratch);
    ASSERT_TRUE(tolerant);
    EXPECT_EQ(tolerant->node, "node");
    EXPECT_FALSE(usualAlive(base::Bytes{0xc0}));
    EXPECT_FALSE(usualAlive({}));
}

TEST(UsualForm, ANumberThatDoesNotFitIsNotCutShort) {
    base::Bytes body = base::toBytes(bodyOf(encoded(Alive{1, "n", kAddr, 0x1234, {}, kVsn})));
    const base::Bytes port{0xcd, 0x12, 0x34};
    const auto at = std::search(body.begin(), body.end(), port.begin(), port.end());
    ASSERT_NE(at, body.end());
    const auto place = at - body.begin();
    body.erase(at, at + 3);
    const base::Bytes large{0xce, 0, 1, 0x12, 0x34};
    body.insert(body.begin() + place, large.begin(), large.end());
    EXPECT_FALSE(usualAlive(body));
    Scratch scratch;
    EXPECT_FALSE(decodeAlive(body, scratch));
}

TEST(UsualForm, NodeStatesAreCutOffOneByOne) {
    const PushNodeState first{"a", kAddr, 7946, kVsn, 70000, 2, kVsn};
    const PushNodeState second{"b", kAddr, 1, {}, 1, 0, kVsn};
    base::Bytes bytes = encoded(first);
    const base::Bytes more = encoded(second);
    bytes.insert(bytes.end(), more.begin(), more.end());
    bytes.push_back(0x07);
    base::BytesView rest(bytes);
    const auto one = takeUsualNodeState(rest);
    const auto two = takeUsualNodeState(rest);
    ASSERT_TRUE(one && two);
    EXPECT_EQ(one->name, "a");
    EXPECT_EQ(one->state, 2);
    EXPECT_EQ(one->incarnation, 70000u);
    EXPECT_EQ(two->name, "b");
    EXPECT_EQ(rest.size(), 1u);
    EXPECT_FALSE(takeUsualNodeState(rest));
    EXPECT_EQ(rest.size(), 1u);
}

}  // namespace
}  // namespace swimscope::wire

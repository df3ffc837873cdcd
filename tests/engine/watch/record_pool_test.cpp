#include "engine/watch/record_pool.h"

#include <string>

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

const base::Bytes kHome = {10, 0, 0, 1};

wire::PushNodeState node(std::string_view name, std::string_view meta = {}) {
    return {name, kHome, 7946, base::asBytes(meta), 1, 0, {}};
}

TEST(RecordPool, EqualRecordsAreOne) {
    RecordPool pool;
    const RecordRef first = pool.record(node("a", "x"), 7946);
    EXPECT_EQ(pool.record(node("a", "x"), 7946), first);
    EXPECT_NE(pool.record(node("a", "y"), 7946), first);
    EXPECT_NE(pool.record(node("b", "x"), 7946), first);
    EXPECT_EQ(first->name, "a");
    EXPECT_EQ(first->address.toString(), "10.0.0.1:7946");
    EXPECT_EQ(base::asText(first->meta), "x");
}

TEST(RecordPool, OwnsNothing) {
    RecordPool pool;
    const std::weak_ptr<const Record> gone = pool.record(node("a"), 7946);
    EXPECT_TRUE(gone.expired());
    EXPECT_EQ(pool.record(node("a"), 7946)->name, "a");
}

TEST(RecordPool, ARecordWithoutAPortGetsTheDefaultOne) {
    RecordPool pool;
    wire::PushNodeState bare = node("a");
    bare.port = 0;
    EXPECT_EQ(pool.record(bare, 8301)->address.port, 8301);
}

TEST(RecordPool, AnAddressOfAnImpossibleLengthIsNone) {
    RecordPool pool;
    const base::Bytes endless(300, 1);
    wire::PushNodeState odd = node("a");
    odd.addr = endless;
    EXPECT_TRUE(pool.record(odd, 7946)->address.ip.empty());
}

TEST(RecordPool, MoreRecordsThanItHoldsAreStillRight) {
    RecordPool pool;
    std::vector<RecordRef> kept;
    for (int i = 0; i < 200000; ++i) {
        const std::string name = "node-" + std::to_string(i);
        kept.push_back(pool.record(node(name), 7946));
    }
    for (int i = 0; i < 200000; ++i) {
        ASSERT_EQ(kept[static_cast<std::size_t>(i)]->name, "node-" + std::to_string(i));
    }
}

}  // namespace
}  // namespace swimscope::watch

#include "engine/base/cow_array.h"

#include <gtest/gtest.h>

namespace swimscope::base {
namespace {

using Array = CowArray<int, 4>;

Array counting(std::size_t size) {
    Array array;
    array.grow(size);
    for (std::size_t i = 0; i < size; ++i) {
        array.edit(i) = static_cast<int>(i);
    }
    return array;
}

TEST(CowArray, HoldsWhatWasWritten) {
    const Array array = counting(10);
    EXPECT_EQ(array.size(), 10u);
    EXPECT_EQ(array.blockCount(), 3u);
    for (std::size_t i = 0; i < 10; ++i) {
        EXPECT_EQ(array[i], static_cast<int>(i));
    }
}

TEST(CowArray, FetchingChangesNothing) {
    Array array = counting(5);
    array.fetch();
    Array().fetch();
    EXPECT_EQ(array[4], 4);
}

TEST(CowArray, NewElementsAreZero) {
    Array array = counting(3);
    array.grow(9);
    EXPECT_EQ(array[2], 2);
    EXPECT_EQ(array[3], 0);
    EXPECT_EQ(array[8], 0);
    array.grow(1);
    EXPECT_EQ(array.size(), 9u);
}

TEST(CowArray, AWriteDoesNotReachACopy) {
    const Array before = counting(10);
    Array after = before;
    after.edit(5) = 50;
    EXPECT_EQ(before[5], 5);
    EXPECT_EQ(after[5], 50);
    EXPECT_EQ(after[4], 4);
}

TEST(CowArray, OnlyTheWrittenBlockIsCopied) {
    const Array before = counting(10);
    Array after = before;
    after.edit(5) = 50;
    EXPECT_TRUE(after.sharesBlock(0, before));
    EXPECT_FALSE(after.sharesBlock(1, before));
    EXPECT_TRUE(after.sharesBlock(2, before));
    EXPECT_FALSE(after.sharesBlock(3, before));
}

TEST(CowArray, AnArrayWithoutCopiesWritesInPlace) {
    Array array = counting(4);
    const int* place = &array[1];
    array.edit(1) = 7;
    EXPECT_EQ(place, &array[1]);
}

}  // namespace
}  // namespace swimscope::base

#include "engine/swim/identity_pool.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

IdentityView viewNamed(std::string_view name, base::BytesView meta = {}) {
    return {name, {base::IpAddress::v4(10, 0, 0, 1), 7946}, meta, {1, 5, 2, 0, 255, 0}};
}

std::uint32_t held(IdentityPool& pool, const IdentityView& view) {
    const std::uint32_t id = pool.intern(view);
    pool.hold(id);
    return id;
}

TEST(IdentityPool, TheSameContentsAreOneIdentity) {
    IdentityPool pool;
    const std::uint32_t first = held(pool, viewNamed("a"));
    EXPECT_EQ(pool.intern(viewNamed("a")), first);
    EXPECT_EQ(pool.identity(first)->name, "a");
    EXPECT_EQ(pool.findName("a"), pool.nameOf(first));
    EXPECT_EQ(pool.findName("b"), IdentityPool::kNone);
}

TEST(IdentityPool, NamesOfEveryLengthAreToldApart) {
    IdentityPool pool(IdentityPool::Keep::Always);
    EXPECT_EQ(pool.findName(""), IdentityPool::kNone);
    EXPECT_EQ(pool.guessName(IdentityPool::hashOf("a")), IdentityPool::kNone);
    std::vector<std::string> names;
    for (std::size_t length = 0; length <= 40; ++length) {
        names.push_back(std::string(length, 'n'));
        for (std::size_t place = 0; place < length; ++place) {
            names.push_back(std::string(length, 'n'));
            names.back()[place] = 'm';
        }
    }
    std::vector<std::uint32_t> numbers;
    for (const std::string& name : names) {
        EXPECT_EQ(pool.findName(name), IdentityPool::kNone) << name;
        numbers.push_back(pool.nameOf(pool.intern(viewNamed(name))));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::uint32_t hash = IdentityPool::hashOf(names[i]);
        pool.fetchHash(hash);
        pool.fetchName(pool.guessName(hash));
        EXPECT_EQ(pool.findName(names[i]), numbers[i]) << names[i];
        EXPECT_EQ(pool.findName(names[i], hash), numbers[i]) << names[i];
    }
}

TEST(IdentityPool, NewContentsUnderAnOldNameKeepTheNamesNumber) {
    IdentityPool pool;
    const base::Bytes meta{1};
    const std::uint32_t before = held(pool, viewNamed("a"));
    const std::uint32_t after = held(pool, viewNamed("a", meta));
    EXPECT_NE(before, after);
    EXPECT_EQ(pool.nameOf(before), pool.nameOf(after));
    EXPECT_TRUE(pool.identity(before)->meta.empty());
    EXPECT_EQ(pool.identity(after)->meta, meta);
}

TEST(IdentityPool, WhatNobodyHoldsIsForgottenAndItsNumbersReused) {
    IdentityPool pool;
    const std::uint32_t first = held(pool, viewNamed("a"));
    const std::uint32_t name = pool.nameOf(first);
    pool.hold(first);
    pool.release(first);
    EXPECT_EQ(pool.findName("a"), name);
    pool.release(first);
    EXPECT_EQ(pool.findName("a"), IdentityPool::kNone);
    EXPECT_EQ(pool.nameCount(), 0u);
    EXPECT_EQ(pool.nameOf(held(pool, viewNamed("b"))), name);
    EXPECT_EQ(pool.nameLimit(), 1u);
}

TEST(IdentityPool, ANameLivesAsLongAsOneOfItsIdentities) {
    IdentityPool pool;
    const base::Bytes meta{1};
    const std::uint32_t before = held(pool, viewNamed("a"));
    const std::uint32_t after = held(pool, viewNamed("a", meta));
    pool.release(after);
    EXPECT_NE(pool.findName("a"), IdentityPool::kNone);
    EXPECT_EQ(pool.identity(before)->name, "a");
    const std::uint32_t again = held(pool, viewNamed("a", meta));
    EXPECT_EQ(pool.nameOf(again), pool.nameOf(before));
}

TEST(IdentityPool, APoolThatKeepsEverythingForgetsNothing) {
    IdentityPool pool(IdentityPool::Keep::Always);
    const std::uint32_t id = held(pool, viewNamed("a"));
    pool.release(id);
    pool.release(id);
    EXPECT_EQ(pool.identity(id)->name, "a");
}

TEST(IdentityPool, ThousandsOfNamesComeAndGo) {
    IdentityPool pool;
    std::vector<std::uint32_t> ids;
    for (int i = 0; i < 3000; ++i) {
        ids.push_back(held(pool, viewNamed("node-" + std::to_string(i))));
    }
    for (std::size_t i = 0; i < ids.size(); i += 3) {
        pool.release(ids[i]);
    }
    EXPECT_EQ(pool.nameCount(), 2000u);
    for (int i = 0; i < 3000; ++i) {
        EXPECT_EQ(pool.findName("node-" + std::to_string(i)) == IdentityPool::kNone, i % 3 == 0);
    }
}

}  // namespace
}  // namespace swimscope::swim

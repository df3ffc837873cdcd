#include "engine/dialect/serf_keys.h"

#include <gtest/gtest.h>

#include "engine/dialect/limits.h"
#include "engine/dialect/serf_key_codec.h"

namespace swimscope::dialect {
namespace {

const base::Bytes kFirst(16, 1);
const base::Bytes kSecond(32, 2);

wire::Keyring ringOf(std::vector<base::Bytes> keys) {
    auto ring = wire::Keyring::create(keys, keys.front());
    EXPECT_TRUE(ring);
    return *std::move(ring);
}

KeyAnswer ask(const char* name, const base::Bytes& key, const wire::Keyring& ring) {
    return answerKeyQuery(name, encode(SerfKeyRequest{key}), &ring);
}

TEST(SerfKeys, InstallAddsToTheRing) {
    const auto answer = ask("_serf_install-key", kSecond, ringOf({kFirst}));
    EXPECT_TRUE(answer.response.result);
    ASSERT_TRUE(answer.command);
    EXPECT_EQ(std::get<swim::KeyAdd>(*answer.command).key, kSecond);
}

TEST(SerfKeys, UseNeedsAnInstalledKey) {
    const auto good = ask("_serf_use-key", kSecond, ringOf({kFirst, kSecond}));
    EXPECT_TRUE(good.response.result);
    EXPECT_TRUE(std::holds_alternative<swim::KeyUse>(*good.command));
    const auto bad = ask("_serf_use-key", kSecond, ringOf({kFirst}));
    EXPECT_FALSE(bad.response.result);
    EXPECT_FALSE(bad.command);
}

TEST(SerfKeys, ThePrimaryIsNotRemoved) {
    EXPECT_FALSE(ask("_serf_remove-key", kFirst, ringOf({kFirst, kSecond})).response.result);
    const auto answer = ask("_serf_remove-key", kSecond, ringOf({kFirst, kSecond}));
    EXPECT_TRUE(answer.response.result);
    EXPECT_TRUE(std::holds_alternative<swim::KeyRemove>(*answer.command));
}

TEST(SerfKeys, ListNamesAllKeysAndThePrimary) {
    const auto answer = ask("_serf_list-keys", {}, ringOf({kFirst, kSecond}));
    EXPECT_TRUE(answer.response.result);
    EXPECT_FALSE(answer.command);
    EXPECT_EQ(answer.response.primaryKey, base::toBase64(kFirst));
    EXPECT_EQ(answer.response.keys,
              (std::vector<std::string>{base::toBase64(kFirst), base::toBase64(kSecond)}));
}

TEST(SerfKeys, ALongListIsCutToTheResponseLimit) {
    std::vector<base::Bytes> keys;
    for (int i = 0; i < 60; ++i) {
        keys.emplace_back(32, static_cast<std::uint8_t>(i));
    }
    const auto answer = ask("_serf_list-keys", {}, ringOf(keys));
    EXPECT_LT(encode(answer.response).size(), kQueryResponseLimit);
    EXPECT_LT(answer.response.keys.size(), 60u);
    EXPECT_NE(answer.response.message.find("of 60 keys"), std::string::npos);
}

TEST(SerfKeys, ARingWithoutKeysIsLeftAlone) {
    const wire::Keyring empty;
    for (const char* name : {"_serf_install-key", "_serf_use-key", "_serf_list-keys"}) {
        const auto answer = ask(name, kFirst, empty);
        EXPECT_FALSE(answer.response.result);
        EXPECT_FALSE(answer.command);
        EXPECT_FALSE(answer.response.message.empty());
    }
    EXPECT_FALSE(answerKeyQuery("_serf_list-keys", {}, nullptr).response.result);
}

TEST(SerfKeys, BadRequestsAreRefused) {
    EXPECT_FALSE(ask("_serf_install-key", base::Bytes(5, 1), ringOf({kFirst})).response.result);
    const auto ring = ringOf({kFirst});
    EXPECT_FALSE(answerKeyQuery("_serf_install-key", {}, &ring).response.result);
}

TEST(SerfKeys, KnowsItsQueries) {
    EXPECT_TRUE(isKeyQuery("_serf_list-keys"));
    EXPECT_FALSE(isKeyQuery("_serf_ping"));
    EXPECT_FALSE(isKeyQuery("uptime"));
}

}  // namespace
}  // namespace swimscope::dialect

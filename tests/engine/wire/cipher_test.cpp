#include "engine/wire/cipher.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/securities.h"
#include "tests/support/vectors.h"

namespace swimscope::wire {
namespace {

using test::hexBytes;
using test::Json;
using test::testKey;

class CipherVectors : public testing::TestWithParam<std::string> {
protected:
    Json cases(const char* list) { return test::vectorsIn(GetParam() + "/encrypt.json", list); }
};

TEST_P(CipherVectors, BlocksAreSealedByteForByteAndOpenAgain) {
    for (const Json& vector : cases("vectors")) {
        SCOPED_TRACE(vector.dump());
        const base::Bytes plain = hexBytes(vector.at("plain_hex"));
        const base::Bytes aad = hexBytes(vector.at("aad_hex"));
        const base::Bytes block = hexBytes(vector.at("cipher_hex"));
        const auto version = vector.at("version").get<std::uint8_t>();
        Nonce nonce;
        const base::Bytes nonceBytes = hexBytes(vector.at("nonce_hex"));
        ASSERT_EQ(nonceBytes.size(), nonce.size());
        std::copy(nonceBytes.begin(), nonceBytes.end(), nonce.begin());
        auto cipher = Cipher::create(hexBytes(vector.at("key_hex")));
        ASSERT_TRUE(cipher);

        base::Bytes sealed;
        (*cipher)->seal(version, nonce, plain, aad, sealed);
        EXPECT_EQ(sealed, block);
        EXPECT_EQ(sealedLength(version, plain.size()),
                  vector.at("computed_length").get<std::size_t>());
        base::Bytes opened;
        EXPECT_TRUE((*cipher)->open(block, aad, opened));
        EXPECT_EQ(opened, plain);
    }
}

TEST_P(CipherVectors, TheRingOpensWhatItMay) {
    for (const Json& item : cases("decrypt_cases")) {
        SCOPED_TRACE(item.at("name").get<std::string>());
        std::vector<base::Bytes> keys;
        for (const Json& key : item.at("keys_hex")) {
            keys.push_back(hexBytes(key));
        }
        const Security security = test::securityWith(keys);
        const auto opened =
            openWithRing(security.keyring, hexBytes(item.at("hex")), hexBytes(item.at("aad_hex")));
        EXPECT_EQ(static_cast<bool>(opened), item.at("result") == "ok");
        if (opened) {
            EXPECT_EQ(*opened, hexBytes(item.at("plain_hex")));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Generations, CipherVectors, testing::ValuesIn(test::vectorGenerations()),
                         test::GenerationName());

TEST(Cipher, OnlyThreeKeyLengthsExist) {
    for (std::size_t length = 0; length < 70; ++length) {
        const bool valid = length == 16 || length == 24 || length == 32;
        EXPECT_EQ(static_cast<bool>(Cipher::create(base::Bytes(length))), valid) << length;
    }
}

/// A block of version 0 whose last plain byte is `pad`: sealed unpadded and relabelled, since the
/// version byte is not authenticated.
base::Bytes blockWithPad(Cipher& cipher, std::size_t length, std::uint8_t pad) {
    base::Bytes block;
    cipher.seal(1, Nonce{}, base::Bytes(length, pad), {}, block);
    block[0] = 0;
    return block;
}

TEST(Cipher, APadThatCannotBeIsRefusedAlthoughTheTagFits) {
    auto cipher = Cipher::create(testKey('A'));
    ASSERT_TRUE(cipher);
    for (const int pad : {0, 17, 255}) {
        base::Bytes out = {7};
        EXPECT_FALSE(
            (*cipher)->open(blockWithPad(**cipher, 32, static_cast<std::uint8_t>(pad)), {}, out));
        EXPECT_EQ(out, base::Bytes{7}) << "nothing is left behind";
    }
    base::Bytes out;
    EXPECT_FALSE((*cipher)->open(blockWithPad(**cipher, 3, 16), {}, out)) << "longer than the text";
    EXPECT_FALSE((*cipher)->open(blockWithPad(**cipher, 0, 1), {}, out)) << "no text at all";
    EXPECT_TRUE((*cipher)->open(blockWithPad(**cipher, 16, 16), {}, out));
    EXPECT_TRUE(out.empty());
}

TEST(Cipher, EveryTruncationAndEveryFlippedByteIsRefused) {
    auto cipher = Cipher::create(testKey('A'));
    ASSERT_TRUE(cipher);
    const Security security = test::securityWith({testKey('A')});
    for (const std::uint8_t version : {0, 1}) {
        base::Bytes block;
        (*cipher)->seal(version, Nonce{}, base::asBytes("hello"), base::asBytes("label"), block);
        for (std::size_t length = 0; length < block.size(); ++length) {
            const base::BytesView cut = base::BytesView(block).first(length);
            EXPECT_FALSE(openWithRing(security.keyring, cut, base::asBytes("label")));
        }
        for (std::size_t i = 1; i < block.size(); ++i) {
            base::Bytes damaged = block;
            damaged[i] ^= 1;
            EXPECT_FALSE(openWithRing(security.keyring, damaged, base::asBytes("label")));
        }
        EXPECT_TRUE(openWithRing(security.keyring, block, base::asBytes("label")));
    }
}

TEST(Cipher, AContextForgetsTheMessageBefore) {
    auto cipher = Cipher::create(testKey('A'));
    ASSERT_TRUE(cipher);
    base::Bytes first;
    base::Bytes second;
    (*cipher)->seal(1, Nonce{1}, base::asBytes("one"), base::asBytes("aad"), first);
    base::Bytes out;
    EXPECT_FALSE((*cipher)->open(first, base::asBytes("other"), out));
    (*cipher)->seal(1, Nonce{1}, base::asBytes("one"), base::asBytes("aad"), second);
    EXPECT_EQ(first, second);
    EXPECT_TRUE((*cipher)->open(second, base::asBytes("aad"), out));
    EXPECT_EQ(out, base::toBytes("one"));
}

}  // namespace
}  // namespace swimscope::wire

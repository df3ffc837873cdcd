#include "engine/wire/keyring.h"

#include <optional>

#include <gtest/gtest.h>

#include "tests/support/securities.h"
#include "tests/support/vectors.h"

namespace swimscope::wire {
namespace {

using test::Json;
using test::testKey;

/// Carries out the operations as keyring.json words them.
class Script {
public:
    base::Status run(const std::string& op) {
        if (op.starts_with("new")) {
            return create(op);
        }
        const std::string what = op.substr(op.find(' ') + 1);
        const base::Bytes key = what == "17 byte key" ? base::Bytes(17, 'x')
                                : what == "unknown"   ? testKey('?')
                                                      : testKey(what[0]);
        if (op.starts_with("empty ring")) {
            ring = Keyring();
            return ring.add(testKey('B'));
        }
        if (op.starts_with("add")) {
            return ring.add(key);
        }
        return op.starts_with("use") ? ring.use(key) : ring.remove(key);
    }

    Keyring ring;

private:
    base::Status create(const std::string& op) {
        std::vector<base::Bytes> keys;
        if (const std::size_t open = op.find('['); open != std::string::npos) {
            for (const char letter : op.substr(open + 1, op.find(']') - open - 1)) {
                if (letter != ',') {
                    keys.push_back(testKey(letter));
                }
            }
        }
        base::Bytes primary;
        if (const std::size_t at = op.find("primary="); at != std::string::npos) {
            primary = testKey(op[at + 8]);
        }
        auto made = Keyring::create(keys, primary);
        if (!made) {
            return base::Error{made.error()};
        }
        ring = std::move(*made);
        return {};
    }
};

class KeyringVectors : public testing::TestWithParam<std::string> {};

TEST_P(KeyringVectors, EveryStepLeavesTheListedOrder) {
    Script script;
    for (const Json& step : test::vectorsIn(GetParam() + "/keyring.json")) {
        SCOPED_TRACE(step.dump());
        const base::Status status = script.run(step.at("op").get<std::string>());
        EXPECT_EQ(!status, step.contains("error"));
        if (!step.contains("keys_after")) {
            continue;
        }
        std::vector<base::Bytes> wanted;
        if (!step.at("keys_after").is_null()) {
            for (const Json& key : step.at("keys_after")) {
                wanted.push_back(base::toBytes(key.get<std::string>()));
            }
        }
        EXPECT_EQ(script.ring.keys(), wanted);
        EXPECT_EQ(script.ring.ciphers().size(), wanted.size());
    }
}

INSTANTIATE_TEST_SUITE_P(Generations, KeyringVectors, testing::ValuesIn(test::vectorGenerations()),
                         test::GenerationName());

TEST(Keyring, TheContextsMoveWithTheirKeys) {
    auto ring = Keyring::create(test::BytesList{testKey('B')}, testKey('A'));
    ASSERT_TRUE(ring);
    ASSERT_TRUE(ring->use(testKey('B')));
    base::Bytes block;
    ring->ciphers().front()->seal(1, Nonce{}, base::asBytes("text"), {}, block);
    auto other = Keyring::create({}, testKey('B'));
    ASSERT_TRUE(other);
    const auto opened = openWithRing(*other, block, {});
    ASSERT_TRUE(opened);
    EXPECT_EQ(*opened, base::toBytes("text"));
}

TEST(Keyring, AnErrorNeverShowsTheKey) {
    Keyring ring;
    const base::Status status = ring.add(base::asBytes("secretsecretsecre"));
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().find("secret"), std::string::npos);
}

TEST(Keyring, AnEmptyRingHasNoPrimary) {
    EXPECT_TRUE(Keyring().empty());
    EXPECT_TRUE(Keyring().primary().empty());
}

}  // namespace
}  // namespace swimscope::wire

#include <algorithm>
#include <deque>

#include <gtest/gtest.h>

#include "engine/wire/stream_codec.h"
#include "tests/support/message_fields.h"
#include "tests/support/securities.h"

namespace swimscope::wire {
namespace {

using test::hexBytes;
using test::Json;

class StreamEncodeVectors : public testing::TestWithParam<std::string> {
protected:
    Json vectors() { return test::vectorsIn(GetParam() + "/streams.json"); }
};

bool isBare(const Json& vector) {
    return !vector.at("compression").get<bool>() && vector.at("key_hex") == "" &&
           vector.at("label") == "";
}

/// The stream of the same content without any layer.
base::Bytes bareFormOf(const Json& vector, const Json& vectors) {
    for (const Json& other : vectors) {
        if (isBare(other) && other.at("kind") == vector.at("kind") &&
            other.value("user_state_hex", "") == vector.value("user_state_hex", "")) {
            return hexBytes(other.at("stream_hex"));
        }
    }
    ADD_FAILURE() << "no bare form of " << vector.dump();
    return {};
}

TEST_P(StreamEncodeVectors, TheLayersAreWrittenByteForByte) {
    const Json all = vectors();
    for (const Json& vector : all) {
        SCOPED_TRACE(vector.dump());
        const auto key = vector.at("key_hex").get<std::string>();
        const Security security = test::securityWith(
            key.empty() ? test::BytesList{} : test::BytesList{hexBytes(key)}, vector.at("label"),
            vector.at("protocol_version").get<std::uint8_t>());
        const base::Bytes wanted = hexBytes(vector.at("stream_hex"));
        const bool answer = vector.at("kind") == "err-response";
        base::Bytes stream = answer ? base::Bytes{} : encodeLabelHeader(security);
        Nonce nonce{};
        if (security.encryptionEnabled()) {
            constexpr long kBlockHeader = 6;
            std::copy_n(wanted.begin() + std::ssize(stream) + kBlockHeader, nonce.size(),
                        nonce.begin());
        }
        const base::Bytes body =
            encodeStream(bareFormOf(vector, all), security, vector.at("compression"), nonce);
        stream.insert(stream.end(), body.begin(), body.end());
        EXPECT_EQ(stream, wanted);
    }
}

/// An empty Meta is nil in our form.
base::Bytes withNilMeta(const base::Bytes& bytes) {
    std::string hex = base::toHex(bytes);
    const std::string empty = "a44d657461a0";
    for (std::size_t at = hex.find(empty); at != std::string::npos; at = hex.find(empty)) {
        hex.replace(at, empty.size(), "a44d657461c0");
    }
    base::Bytes out;
    EXPECT_TRUE(base::fromHex(hex, out));
    return out;
}

TEST_P(StreamEncodeVectors, TheBareFormsAreWrittenByteForByte) {
    std::size_t compared = 0;
    for (const Json& vector : vectors()) {
        if (!isBare(vector)) {
            continue;
        }
        SCOPED_TRACE(vector.dump());
        const base::Bytes wanted = hexBytes(vector.at("stream_hex"));
        const std::string kind = vector.at("kind");
        if (kind == "push-pull") {
            std::deque<test::MessageFields> fields;
            std::vector<PushNodeState> nodes;
            for (const Json& node : vector.at("nodes")) {
                nodes.push_back(fields.emplace_back(node).pushNodeState());
            }
            EXPECT_EQ(encodePushPull(vector.at("join"), nodes,
                                     hexBytes(vector.value("user_state_hex", ""))),
                      withNilMeta(wanted));
        } else if (kind == "user-msg") {
            EXPECT_EQ(encodeUserStream(hexBytes(vector.at("payload_hex"))), wanted);
        } else if (kind == "tcp-ping") {
            const base::Bytes addr = {10, 0, 0, 1};
            EXPECT_EQ(encoded(Ping{42, "dst", addr, 7946, "self"}), wanted);
        } else {
            EXPECT_EQ(encoded(Err{"boom"}), wanted);
        }
        ++compared;
    }
    EXPECT_GE(compared, 5u);
}

INSTANTIATE_TEST_SUITE_P(Generations, StreamEncodeVectors,
                         testing::ValuesIn(test::vectorGenerations()), test::GenerationName());

TEST(StreamEncode, WithoutOutgoingVerificationNothingIsEncrypted) {
    Security security = test::securityWith({test::testKey('A')});
    security.verifyOutgoing = false;
    const base::Bytes message = encodeUserStream(base::asBytes("x"));
    EXPECT_EQ(encodeStream(message, security, /*compress=*/false, {}), message);
}

TEST(StreamEncode, WithoutALabelThereIsNoHeader) {
    EXPECT_TRUE(encodeLabelHeader(Security{}).empty());
}

}  // namespace
}  // namespace swimscope::wire

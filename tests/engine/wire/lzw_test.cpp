#include "engine/wire/lzw.h"

#include <gtest/gtest.h>

#include "engine/base/random.h"
#include "engine/wire/limits.h"
#include "engine/wire/message_codec.h"
#include "tests/support/sha256.h"
#include "tests/support/vectors.h"

namespace swimscope::wire {
namespace {

using test::hexBytes;
using test::Json;

base::Bytes compressed(base::BytesView input) {
    base::Bytes out;
    lzwCompress(input, out);
    return out;
}

/// The input of a vector: listed, or made by the generator it names.
base::Bytes inputOf(const Json& vector) {
    if (vector.contains("input_hex")) {
        return hexBytes(vector.at("input_hex"));
    }
    const auto length = vector.at("input_len").get<std::size_t>();
    const auto generator = vector.at("input_gen").get<std::string>();
    constexpr std::string_view kLcg = "LCG seed ";
    if (generator.starts_with(kLcg)) {
        return test::lcgBytes(static_cast<std::uint32_t>(std::stoul(generator.substr(kLcg.size()))),
                              length);
    }
    if (generator.starts_with("byte 00")) {
        return base::Bytes(length);
    }
    const std::size_t open = generator.find('\'') + 1;
    const std::string text = generator.substr(open, generator.rfind('\'') - open);
    base::Bytes out;
    while (out.size() < length) {
        out.insert(out.end(), text.begin(), text.end());
    }
    return out;
}

class LzwVectors : public testing::TestWithParam<std::string> {};

TEST_P(LzwVectors, StreamsAreWrittenByteForByteAndInflateAgain) {
    for (const Json& vector : test::vectorsIn(GetParam() + "/lzw.json")) {
        SCOPED_TRACE(vector.at("name").get<std::string>());
        const base::Bytes input = inputOf(vector);
        ASSERT_EQ(test::sha256Hex(input), vector.at("input_sha256"));
        const base::Bytes stream = compressed(input);
        EXPECT_EQ(stream.size(), vector.at("lzw_len").get<std::size_t>());
        EXPECT_EQ(test::sha256Hex(stream), vector.at("lzw_sha256"));
        base::Bytes back;
        EXPECT_EQ(lzwDecompress(stream, kMaxInflated, back), LzwResult::Ok);
        EXPECT_EQ(back, input);

        const base::Bytes wrapped = encoded(Compress{0, stream});
        EXPECT_EQ(wrapped.size(), vector.at("wrapped_len").get<std::size_t>());
        if (vector.contains("wrapped_hex")) {
            EXPECT_EQ(wrapped, hexBytes(vector.at("wrapped_hex")));
        } else {
            const base::Bytes head = hexBytes(vector.at("wrapped_head_hex"));
            EXPECT_TRUE(base::equal(base::BytesView(wrapped).first(head.size()), head));
        }
    }
}

TEST_P(LzwVectors, UnusualStreamsInflateOrFailAsInGo) {
    for (const Json& vector : test::vectorsIn(GetParam() + "/lzw_decode_edge.json")) {
        SCOPED_TRACE(vector.at("name").get<std::string>());
        base::Bytes out;
        const LzwResult result = lzwDecompress(hexBytes(vector.at("lzw_hex")), kMaxInflated, out);
        EXPECT_EQ(result == LzwResult::Ok, vector.at("ok").get<bool>());
        if (result == LzwResult::Ok) {
            EXPECT_EQ(out, hexBytes(vector.at("output_hex")));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Generations, LzwVectors, testing::ValuesIn(test::vectorGenerations()),
                         test::GenerationName());

TEST(Lzw, ACoderStartsAfreshOnEachCallAndAppends) {
    std::size_t written = 0;
    LzwEncoder encoder;
    LzwDecoder decoder;
    const base::Bytes text = base::toBytes("the same text, the same text");
    base::Bytes first;
    encoder.encode(text, first);
    base::Bytes second = {0xaa};
    encoder.encode(test::lcgBytes(1, 9000), second);
    encoder.encode(text, second);
    EXPECT_TRUE(base::equal(base::BytesView(second).last(first.size()), first));
    base::Bytes out = {0xbb};
    EXPECT_EQ(decoder.decode(first, 1000, out, written), LzwResult::Ok);
    EXPECT_EQ(out.size(), 1 + text.size());
    EXPECT_EQ(out[0], 0xbb);
}

TEST(Lzw, ABombStopsAtItsCap) {
    const base::Bytes bomb = compressed(base::Bytes(1 << 20));
    ASSERT_LT(bomb.size(), 5000u);
    base::Bytes out = {1};
    EXPECT_EQ(lzwDecompress(bomb, (1 << 20) - 1, out), LzwResult::TooLarge);
    EXPECT_EQ(out, base::Bytes{1});
    EXPECT_LT(out.capacity(), std::size_t{2} << 20);
    EXPECT_EQ(lzwDecompress(bomb, 1 << 20, out), LzwResult::Ok);
}

TEST(Lzw, ATableThatIsNeverClearedStopsGrowing) {
    // Go decodes past a full table without a clear; 4095 stays the last entry.
    base::Bytes stream;
    std::uint64_t bits = 0;
    unsigned count = 0;
    const auto put = [&](std::uint32_t code, unsigned width) {
        bits |= std::uint64_t{code} << count;
        for (count += width; count >= 8; count -= 8, bits >>= 8) {
            stream.push_back(static_cast<std::uint8_t>(bits));
        }
    };
    std::size_t codes = 0;
    unsigned width = 9;
    for (std::uint32_t high = 257; codes < 5000; ++codes) {
        put('a', width);
        high = high < 4095 ? high + 1 : high;
        width = high >= 2048 ? 12 : high >= 1024 ? 11 : high >= 512 ? 10 : 9;
    }
    put(4095, width);
    put(257, width);
    put(0, 8);
    base::Bytes out;
    EXPECT_EQ(lzwDecompress(stream, kMaxInflated, out), LzwResult::Ok);
    EXPECT_EQ(out, base::Bytes(5002, 'a'));
}

TEST(Lzw, EveryTruncationIsDamagedAndLeavesNothing) {
    const base::Bytes stream = compressed(test::lcgBytes(5, 5000));
    for (std::size_t length = 0; length + 1 < stream.size(); ++length) {
        base::Bytes out;
        EXPECT_EQ(lzwDecompress(base::BytesView(stream).first(length), kMaxInflated, out),
                  LzwResult::Damaged);
        EXPECT_TRUE(out.empty());
    }
}

TEST(Lzw, AnyInputSurvivesTheRoundTrip) {
    constexpr std::uint64_t kSeed = 20240701;
    base::Random random(kSeed);
    for (int round = 0; round < 300; ++round) {
        SCOPED_TRACE("seed " + std::to_string(kSeed) + " round " + std::to_string(round));
        base::Bytes input(random.below(round % 10 == 0 ? 40000 : 2000));
        const std::uint64_t alphabet = 1 + random.below(256);
        for (std::uint8_t& byte : input) {
            byte = static_cast<std::uint8_t>(random.below(alphabet));
        }
        base::Bytes back;
        ASSERT_EQ(lzwDecompress(compressed(input), kMaxInflated, back), LzwResult::Ok);
        ASSERT_EQ(back, input);
    }
}

TEST(Lzw, RandomStreamsNeverPassTheCap) {
    constexpr std::uint64_t kSeed = 77;
    base::Random random(kSeed);
    for (int round = 0; round < 2000; ++round) {
        SCOPED_TRACE("seed " + std::to_string(kSeed) + " round " + std::to_string(round));
        base::Bytes stream(random.below(600));
        random.fill(stream);
        base::Bytes out;
        if (lzwDecompress(stream, 1000, out) != LzwResult::Ok) {
            ASSERT_TRUE(out.empty());
        }
        ASSERT_LE(out.size(), 1000u);
    }
}

}  // namespace
}  // namespace swimscope::wire

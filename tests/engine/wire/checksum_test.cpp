#include "engine/wire/checksum.h"

#include <gtest/gtest.h>

#include "engine/base/random.h"
#include "tests/support/packet_recorder.h"
#include "tests/support/vectors.h"

namespace swimscope::wire {
namespace {

using test::hexBytes;
using test::Json;

/// As the standard has it, a bit at a time.
std::uint32_t slowCrc(base::BytesView bytes) {
    std::uint32_t crc = 0xffffffffu;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320u : 0);
        }
    }
    return ~crc;
}

TEST(Checksum, IsTheSameForEveryLengthAndPlaceInMemory) {
    base::Bytes bytes(1500);
    base::Random(7).fill(bytes);
    for (std::size_t length = 0; length <= 300; ++length) {
        for (const std::size_t start : {0u, 1u, 7u, 1000u}) {
            const auto view = base::BytesView(bytes).subspan(start, length);
            EXPECT_EQ(crc32(view), slowCrc(view)) << length << " bytes from " << start;
        }
    }
    EXPECT_EQ(crc32(bytes), slowCrc(bytes));
}

class ChecksumVectors : public testing::TestWithParam<std::string> {};

TEST_P(ChecksumVectors, TheValuesAndThePacketsAreThose) {
    for (const Json& vector : test::vectorsIn(GetParam() + "/crc.json")) {
        const base::Bytes input = hexBytes(vector.at("input_hex"));
        const base::Bytes wanted = hexBytes(vector.at("crc32_ieee"));
        const std::uint32_t crc = crc32(input);
        const base::Bytes value = {
            static_cast<std::uint8_t>(crc >> 24), static_cast<std::uint8_t>(crc >> 16),
            static_cast<std::uint8_t>(crc >> 8), static_cast<std::uint8_t>(crc)};
        EXPECT_EQ(value, wanted);
        if (input.empty()) {
            continue;
        }
        const base::BytesView message = input;
        PacketOptions options;
        options.compress = false;
        options.crc = true;
        EXPECT_EQ(encodePacket({&message, 1}, Security{}, options),
                  hexBytes(vector.at("packet_hex")));
    }
}

TEST_P(ChecksumVectors, AFlippedBitAnywhereIsNoticed) {
    for (const Json& vector : test::vectorsIn(GetParam() + "/crc.json")) {
        const base::Bytes packet = hexBytes(vector.at("packet_hex"));
        for (std::size_t bit = 8; bit < packet.size() * 8; ++bit) {
            base::Bytes damaged = packet;
            damaged[bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8);
            const auto seen = test::decodePacket(damaged, Security{});
            EXPECT_TRUE(seen.messages.empty());
            EXPECT_EQ(seen.faults, std::vector{PacketFault::BadCrc});
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Generations, ChecksumVectors, testing::ValuesIn(test::vectorGenerations()),
                         test::GenerationName());

}  // namespace
}  // namespace swimscope::wire

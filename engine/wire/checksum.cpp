#include "engine/wire/checksum.h"

#include <array>

#include <zlib.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace swimscope::wire {

namespace {

std::uint32_t continued(std::uint32_t crc, base::BytesView bytes) {
    return static_cast<std::uint32_t>(::crc32_z(crc, bytes.data(), bytes.size()));
}

#if defined(__x86_64__)

/// x to this power modulo the polynomial, bits mirrored as CRC-32 has them, and one place up,
/// because a product of two mirrored numbers comes out one place down.
constexpr std::uint64_t powerOfX(int exponent) {
    std::uint32_t value = 0x80000000u;
    for (; exponent > 0; --exponent) {
        value = (value >> 1) ^ ((value & 1) != 0 ? 0xedb88320u : 0);
    }
    return std::uint64_t{value} << 1;
}

constexpr std::size_t kLane = 16;
constexpr std::size_t kLanes = 4;

[[gnu::target("pclmul,sse2")]] __m128i load(const std::uint8_t* from) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
}

/// A lane is worth the same so many bits further on when its halves are multiplied by these powers.
template <int Bits>
[[gnu::target("pclmul,sse2")]] __m128i moved(__m128i lane) {
    constexpr auto kFirst = static_cast<long long>(powerOfX(Bits + 32));
    constexpr auto kSecond = static_cast<long long>(powerOfX(Bits - 32));
    const __m128i powers = _mm_set_epi64x(kSecond, kFirst);
    return _mm_xor_si128(_mm_clmulepi64_si128(lane, powers, 0x00),
                         _mm_clmulepi64_si128(lane, powers, 0x11));
}

/// Folds the bytes into 16 that have the same remainder, four lanes at a time because a
/// multiplication takes longer than the start of the next.
[[gnu::target("pclmul,sse2")]] std::uint32_t byFolding(base::BytesView bytes) {
    const std::uint8_t* next = bytes.data();
    std::size_t left = bytes.size();
    // The register starts with all ones.
    __m128i first = _mm_xor_si128(load(next), _mm_cvtsi32_si128(-1));
    __m128i second = load(next + kLane);
    __m128i third = load(next + 2 * kLane);
    __m128i fourth = load(next + 3 * kLane);
    for (;;) {
        next += kLanes * kLane;
        left -= kLanes * kLane;
        if (left < kLanes * kLane) {
            break;
        }
        first = _mm_xor_si128(moved<512>(first), load(next));
        second = _mm_xor_si128(moved<512>(second), load(next + kLane));
        third = _mm_xor_si128(moved<512>(third), load(next + 2 * kLane));
        fourth = _mm_xor_si128(moved<512>(fourth), load(next + 3 * kLane));
    }
    second = _mm_xor_si128(moved<128>(first), second);
    third = _mm_xor_si128(moved<128>(second), third);
    fourth = _mm_xor_si128(moved<128>(third), fourth);
    for (; left >= kLane; next += kLane, left -= kLane) {
        fourth = _mm_xor_si128(moved<128>(fourth), load(next));
    }
    std::array<std::uint8_t, kLane> folded;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(folded.data()), fourth);
    // The start is in the lane already, so the table goes on from an empty register.
    return continued(continued(0xffffffffu, folded), {next, left});
}

#endif

}  // namespace

std::uint32_t crc32(base::BytesView bytes) {
#if defined(__x86_64__)
    static const bool kFolds = __builtin_cpu_supports("pclmul") != 0;
    if (kFolds && bytes.size() >= kLanes * kLane) {
        return byFolding(bytes);
    }
#endif
    return continued(0, bytes);
}

}  // namespace swimscope::wire

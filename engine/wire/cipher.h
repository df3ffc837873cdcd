#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "engine/base/bytes.h"
#include "engine/base/result.h"

namespace swimscope::wire {

/// Twelve bytes that are never used twice with one key. They come from outside: the engine draws
/// them, so that a simulation repeats byte for byte.
using Nonce = std::array<std::uint8_t, 12>;

/// AES-GCM with one key of 16, 24 or 32 bytes; the key schedule is kept (protocol.md 3.3).
class Cipher {
public:
    static base::Result<std::unique_ptr<Cipher>> create(base::BytesView key);
    ~Cipher();

    /// Appends version, nonce, ciphertext, tag. Version 0 pads (PKCS#7), version 1 does not.
    void seal(std::uint8_t version, const Nonce& nonce, base::BytesView plain, base::BytesView aad,
              base::Bytes& out);
    /// Appends the plaintext of a whole block; false when the tag does not fit or the pad is wrong.
    bool open(base::BytesView block, base::BytesView aad, base::Bytes& out);

private:
    Cipher();
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Length of the block for a plaintext of `plainLength` bytes.
std::size_t sealedLength(std::uint8_t version, std::size_t plainLength);

class Keyring;

/// Checks version and length, then tries every key in ring order. The first form appends the
/// plaintext to `out`, whose room can be used again for the next block.
base::Status openWithRing(const Keyring& ring, base::BytesView block, base::BytesView aad,
                          base::Bytes& out);
base::Result<base::Bytes> openWithRing(const Keyring& ring, base::BytesView block,
                                       base::BytesView aad);

}  // namespace swimscope::wire

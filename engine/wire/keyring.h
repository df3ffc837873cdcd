#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/wire/cipher.h"

namespace swimscope::wire {

/// Ordered keys without duplicates; the first is the primary, the only one used to encrypt, all are
/// tried to decrypt (protocol.md 3.4). Each key holds its cipher context, so that no key schedule
/// is made per packet. Not thread safe.
class Keyring {
public:
    Keyring();
    ~Keyring();
    Keyring(Keyring&&) noexcept;
    Keyring& operator=(Keyring&&) noexcept;

    /// Primary first, then the keys in order. Keys without a primary are an error; both empty is
    /// encryption off.
    static base::Result<Keyring> create(std::span<const base::Bytes> keys, base::BytesView primary);

    bool empty() const;
    std::vector<base::Bytes> keys() const;
    base::BytesView primary() const;

    base::Status add(base::BytesView key);
    base::Status use(base::BytesView key);
    base::Status remove(base::BytesView key);

    /// The contexts in ring order; the first encrypts.
    std::span<const std::unique_ptr<Cipher>> ciphers() const;

private:
    std::vector<base::Bytes> m_keys;
    std::vector<std::unique_ptr<Cipher>> m_ciphers;
};

}  // namespace swimscope::wire

#include "engine/wire/keyring.h"

#include <algorithm>

namespace swimscope::wire {

namespace {

std::size_t indexOf(const std::vector<base::Bytes>& keys, base::BytesView key) {
    const auto same = [key](const base::Bytes& other) { return base::equal(other, key); };
    return static_cast<std::size_t>(std::find_if(keys.begin(), keys.end(), same) - keys.begin());
}

}  // namespace

Keyring::Keyring() = default;
Keyring::~Keyring() = default;
Keyring::Keyring(Keyring&&) noexcept = default;
Keyring& Keyring::operator=(Keyring&&) noexcept = default;

base::Result<Keyring> Keyring::create(std::span<const base::Bytes> keys, base::BytesView primary) {
    Keyring ring;
    if (primary.empty()) {
        if (!keys.empty()) {
            return base::Error{base::sentence("a key ring with keys needs a primary key")};
        }
        return ring;
    }
    if (const base::Status added = ring.add(primary); !added) {
        return base::Error{added.error()};
    }
    for (const base::Bytes& key : keys) {
        if (const base::Status added = ring.add(key); !added) {
            return base::Error{added.error()};
        }
    }
    return ring;
}

bool Keyring::empty() const {
    return m_keys.empty();
}

std::vector<base::Bytes> Keyring::keys() const {
    return m_keys;
}

base::BytesView Keyring::primary() const {
    return m_keys.empty() ? base::BytesView{} : base::BytesView(m_keys.front());
}

base::Status Keyring::add(base::BytesView key) {
    if (indexOf(m_keys, key) < m_keys.size()) {
        return {};
    }
    auto cipher = Cipher::create(key);
    if (!cipher) {
        return base::Error{cipher.error()};
    }
    m_keys.push_back(base::toBytes(key));
    m_ciphers.push_back(std::move(*cipher));
    return {};
}

base::Status Keyring::use(base::BytesView key) {
    const auto index = static_cast<std::ptrdiff_t>(indexOf(m_keys, key));
    if (index == std::ssize(m_keys)) {
        return base::Error{base::sentence("the requested key is not in the key ring")};
    }
    std::rotate(m_keys.begin(), m_keys.begin() + index, m_keys.begin() + index + 1);
    std::rotate(m_ciphers.begin(), m_ciphers.begin() + index, m_ciphers.begin() + index + 1);
    return {};
}

base::Status Keyring::remove(base::BytesView key) {
    const auto index = static_cast<std::ptrdiff_t>(indexOf(m_keys, key));
    if (index == std::ssize(m_keys)) {
        return {};
    }
    if (index == 0) {
        return base::Error{base::sentence("the primary key cannot be removed")};
    }
    m_keys.erase(m_keys.begin() + index);
    m_ciphers.erase(m_ciphers.begin() + index);
    return {};
}

std::span<const std::unique_ptr<Cipher>> Keyring::ciphers() const {
    return m_ciphers;
}

}  // namespace swimscope::wire

#include "engine/wire/cipher.h"

#include <algorithm>

#include <openssl/evp.h>

#include "engine/wire/keyring.h"

namespace swimscope::wire {

namespace {

constexpr std::size_t kBlock = 16;
constexpr std::size_t kTag = 16;
constexpr std::size_t kHeader = 1 + std::tuple_size_v<Nonce>;

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const EVP_CIPHER* algorithmFor(std::size_t keyLength) {
    switch (keyLength) {
        case 16:
            return EVP_aes_128_gcm();
        case 24:
            return EVP_aes_192_gcm();
        case 32:
            return EVP_aes_256_gcm();
        default:
            return nullptr;
    }
}

/// PKCS#7 always pads, by a whole block when the text already fills its last one.
std::size_t padLength(std::uint8_t version, std::size_t plainLength) {
    return version == 0 ? kBlock - plainLength % kBlock : 0;
}

int asInt(std::size_t length) {
    return static_cast<int>(length);
}

}  // namespace

/// The contexts keep the expanded key and the GCM tables; each message only sets its nonce.
struct Cipher::Impl {
    Context sealing{EVP_CIPHER_CTX_new()};
    Context opening{EVP_CIPHER_CTX_new()};
};

Cipher::Cipher() : m_impl(std::make_unique<Impl>()) {}
Cipher::~Cipher() = default;

base::Result<std::unique_ptr<Cipher>> Cipher::create(base::BytesView key) {
    const EVP_CIPHER* algorithm = algorithmFor(key.size());
    if (algorithm == nullptr) {
        return base::Error{base::sentence("a key must have 16, 24 or 32 bytes")};
    }
    std::unique_ptr<Cipher> cipher(new Cipher);
    Impl& impl = *cipher->m_impl;
    if (!impl.sealing || !impl.opening ||
        EVP_EncryptInit_ex(impl.sealing.get(), algorithm, nullptr, key.data(), nullptr) != 1 ||
        EVP_DecryptInit_ex(impl.opening.get(), algorithm, nullptr, key.data(), nullptr) != 1) {
        return base::Error{base::sentence("the cryptographic library refused the key")};
    }
    return cipher;
}

void Cipher::seal(std::uint8_t version, const Nonce& nonce, base::BytesView plain,
                  base::BytesView aad, base::Bytes& out) {
    const std::size_t start = out.size();
    const std::size_t pad = padLength(version, plain.size());
    out.resize(start + sealedLength(version, plain.size()));
    std::uint8_t* next = out.data() + start;
    *next++ = version;
    next = std::copy(nonce.begin(), nonce.end(), next);
    EVP_CIPHER_CTX* context = m_impl->sealing.get();
    int written = 0;
    EVP_EncryptInit_ex(context, nullptr, nullptr, nullptr, nonce.data());
    if (!aad.empty()) {
        EVP_EncryptUpdate(context, nullptr, &written, aad.data(), asInt(aad.size()));
    }
    if (!plain.empty()) {
        EVP_EncryptUpdate(context, next, &written, plain.data(), asInt(plain.size()));
        next += plain.size();
    }
    if (pad > 0) {
        std::array<std::uint8_t, kBlock> padding;
        padding.fill(static_cast<std::uint8_t>(pad));
        EVP_EncryptUpdate(context, next, &written, padding.data(), asInt(pad));
        next += pad;
    }
    EVP_EncryptFinal_ex(context, next, &written);
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, asInt(kTag), next);
}

bool Cipher::open(base::BytesView block, base::BytesView aad, base::Bytes& out) {
    if (block.size() < kHeader + kTag || block[0] > 1) {
        return false;
    }
    const std::size_t start = out.size();
    const base::BytesView text = block.subspan(kHeader, block.size() - kHeader - kTag);
    out.resize(start + text.size());
    Nonce nonce;
    std::copy_n(block.begin() + 1, nonce.size(), nonce.begin());
    std::array<std::uint8_t, kTag> tag;
    std::copy(block.end() - kTag, block.end(), tag.begin());
    EVP_CIPHER_CTX* context = m_impl->opening.get();
    int written = 0;
    std::uint8_t none = 0;
    EVP_DecryptInit_ex(context, nullptr, nullptr, nullptr, nonce.data());
    if (!aad.empty()) {
        EVP_DecryptUpdate(context, nullptr, &written, aad.data(), asInt(aad.size()));
    }
    if (!text.empty()) {
        EVP_DecryptUpdate(context, out.data() + start, &written, text.data(), asInt(text.size()));
    }
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, asInt(kTag), tag.data());
    bool good = EVP_DecryptFinal_ex(context, &none, &written) == 1;
    std::size_t pad = 0;
    if (good && block[0] == 0) {
        // The tag covers the pad, but a sender that does not pad must not make us read past the
        // text.
        pad = text.empty() ? 0 : out.back();
        good = pad >= 1 && pad <= kBlock && pad <= text.size();
    }
    out.resize(good ? out.size() - pad : start);
    return good;
}

std::size_t sealedLength(std::uint8_t version, std::size_t plainLength) {
    return kHeader + plainLength + padLength(version, plainLength) + kTag;
}

base::Status openWithRing(const Keyring& ring, base::BytesView block, base::BytesView aad,
                          base::Bytes& out) {
    if (block.empty()) {
        return base::Error{base::sentence("the encrypted block is empty")};
    }
    if (block[0] > 1) {
        return base::Error{base::sentence("unknown version of the encrypted block")};
    }
    if (block.size() < sealedLength(block[0], 0)) {
        return base::Error{base::sentence("the encrypted block is too short")};
    }
    for (const auto& cipher : ring.ciphers()) {
        if (cipher->open(block, aad, out)) {
            return {};
        }
    }
    return base::Error{base::sentence("no installed key opens the message")};
}

base::Result<base::Bytes> openWithRing(const Keyring& ring, base::BytesView block,
                                       base::BytesView aad) {
    base::Bytes out;
    if (const base::Status opened = openWithRing(ring, block, aad, out); !opened) {
        return base::Error{opened.error()};
    }
    return out;
}

}  // namespace swimscope::wire

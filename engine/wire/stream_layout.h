#pragma once

#include <cstdint>

#include "engine/base/bytes.h"
#include "engine/wire/message.h"
#include "engine/wire/security.h"

namespace swimscope::wire {

inline constexpr auto kEncryptByte = static_cast<std::uint8_t>(MessageType::Encrypt);
/// Type byte and block length before the encrypted block of a stream.
inline constexpr std::size_t kEncryptStreamHeader = 5;

/// What an encrypted stream authenticates besides its text: type byte, length, label.
inline base::Bytes streamAad(base::BytesView header, const Security& security) {
    base::Bytes aad = base::toBytes(header);
    aad.insert(aad.end(), security.label.begin(), security.label.end());
    return aad;
}

}  // namespace swimscope::wire

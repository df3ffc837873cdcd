#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::base {

using Bytes = std::vector<std::uint8_t>;
/// Borrowed bytes; whoever hands them out says how long they live.
using BytesView = std::span<const std::uint8_t>;

/// Bytes of a text, borrowed: valid as long as the text is.
BytesView asBytes(std::string_view text);
/// Bytes seen as text, borrowed; no encoding is implied (names on the wire are not always UTF-8).
std::string_view asText(BytesView bytes);
Bytes toBytes(BytesView bytes);
Bytes toBytes(std::string_view text);

bool equal(BytesView a, BytesView b);

/// Lower case hexadecimal, two digits a byte, no separators.
std::string toHex(BytesView bytes);
/// Reads hexadecimal in either case; blanks and colons between digits are skipped.
/// False, with `out` empty, on any other character or an odd number of digits.
bool fromHex(std::string_view text, Bytes& out);

/// Standard base64 with padding (RFC 4648 section 4).
std::string toBase64(BytesView bytes);
/// Reads base64, with or without padding; surrounding blanks are skipped.
bool fromBase64(std::string_view text, Bytes& out);

/// Length of the well-formed UTF-8 sequence at the start of `bytes`, which are not empty; 0 when
/// there is none. Overlong forms, surrogates and anything past U+10FFFF are not well formed.
std::size_t utf8Length(BytesView bytes);

/// The text, or its first `max` bytes and "..." when it is longer; no UTF-8 sequence is cut.
std::string clipped(std::string_view text, std::size_t max);

/// True when the bytes are well-formed UTF-8 without control characters other than tab and newline.
bool isPrintableUtf8(BytesView bytes);

}  // namespace swimscope::base

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/bytes.h"

namespace swimscope::headless {

/// Text as a JSON string with its quotes. Bytes that are not well-formed UTF-8 become U+00XX
/// escapes of their values, so that a line is valid JSON whatever a peer calls itself.
std::string jsonString(std::string_view text);

/// One flat JSON object on one line, in the order in which fields are added.
class JsonLine {
public:
    JsonLine& add(std::string_view key, std::string_view value);
    JsonLine& add(std::string_view key, const char* value) {
        return add(key, std::string_view(value));
    }
    JsonLine& add(std::string_view key, bool value);
    JsonLine& add(std::string_view key, std::uint64_t value);
    JsonLine& add(std::string_view key, std::uint32_t value) {
        return add(key, std::uint64_t{value});
    }
    /// With three decimals.
    JsonLine& add(std::string_view key, double value);
    JsonLine& add(std::string_view key, const std::map<std::string, std::string>& values);
    JsonLine& add(std::string_view key, const std::vector<std::string>& values);
    JsonLine& addNull(std::string_view key);
    /// Under `textKey` when the bytes are printable UTF-8, else as hexadecimal under `hexKey`.
    JsonLine& addBytes(base::BytesView bytes, std::string_view textKey = "text",
                       std::string_view hexKey = "hex");

    /// The whole object and a newline.
    std::string finish();

private:
    JsonLine& raw(std::string_view key, std::string_view value);

    std::string m_text;
};

}  // namespace swimscope::headless

#include "engine/headless/json_line.h"

#include <array>
#include <cstdio>

namespace swimscope::headless {

namespace {

std::string escaped(std::uint8_t byte) {
    std::array<char, 8> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "\\u%04x", byte);
    return buffer.data();
}

}  // namespace

std::string jsonString(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const std::size_t length = base::utf8Length(base::asBytes(text));
        const auto first = static_cast<std::uint8_t>(text.front());
        if (length == 0 || first < 0x20 || first == 0x7f) {
            out += first == '\n' ? std::string("\\n") : escaped(first);
            text.remove_prefix(1);
            continue;
        }
        if (first == '"' || first == '\\') {
            out += '\\';
        }
        out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out + "\"";
}

JsonLine& JsonLine::raw(std::string_view key, std::string_view value) {
    m_text += m_text.empty() ? "{" : ",";
    m_text += jsonString(key);
    m_text += ':';
    m_text += value;
    return *this;
}

JsonLine& JsonLine::add(std::string_view key, std::string_view value) {
    return raw(key, jsonString(value));
}

JsonLine& JsonLine::add(std::string_view key, bool value) {
    return raw(key, value ? "true" : "false");
}

JsonLine& JsonLine::add(std::string_view key, std::uint64_t value) {
    return raw(key, std::to_string(value));
}

JsonLine& JsonLine::add(std::string_view key, double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.3f", value);
    return raw(key, buffer.data());
}

JsonLine& JsonLine::add(std::string_view key, const std::map<std::string, std::string>& values) {
    std::string object;
    for (const auto& [name, value] : values) {
        object += object.empty() ? "{" : ",";
        object += jsonString(name) + ":" + jsonString(value);
    }
    return raw(key, object.empty() ? "{}" : object + "}");
}

JsonLine& JsonLine::add(std::string_view key, const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values) {
        list += list.empty() ? "[" : ",";
        list += jsonString(value);
    }
    return raw(key, list.empty() ? "[]" : list + "]");
}

JsonLine& JsonLine::addNull(std::string_view key) {
    return raw(key, "null");
}

JsonLine& JsonLine::addBytes(base::BytesView bytes, std::string_view textKey,
                             std::string_view hexKey) {
    if (base::isPrintableUtf8(bytes)) {
        return add(textKey, base::asText(bytes));
    }
    return add(hexKey, base::toHex(bytes));
}

std::string JsonLine::finish() {
    return (m_text.empty() ? "{" : m_text) + "}\n";
}

}  // namespace swimscope::headless

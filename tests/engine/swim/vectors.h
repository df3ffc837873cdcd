#pragma once

#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/base/bytes.h"

namespace swimscope::swim {

/// One golden file, by its path below tests/vectors.
inline nlohmann::json loadVectors(const std::string& path) {
    std::ifstream file(std::string(SWIMSCOPE_VECTORS) + "/" + path);
    return nlohmann::json::parse(file);
}

inline base::Bytes hexBytes(const std::string& text) {
    base::Bytes bytes;
    base::fromHex(text, bytes);
    return bytes;
}

}  // namespace swimscope::swim

#pragma once

#include <fstream>
#include <map>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "engine/base/bytes.h"

namespace swimscope::dialect {

inline nlohmann::json vectorFile(const std::string& name) {
    std::ifstream file(std::string(SWIMSCOPE_VECTORS) + "/" + name);
    EXPECT_TRUE(file.good()) << name;
    return nlohmann::json::parse(file);
}

inline base::Bytes bytesOf(const std::string& hex) {
    base::Bytes bytes;
    EXPECT_TRUE(base::fromHex(hex, bytes)) << hex;
    return bytes;
}

/// The named vectors of serf.json of one generation, "head" or "v0.2.2".
inline std::map<std::string, base::Bytes> serfVectors(const std::string& generation) {
    std::map<std::string, base::Bytes> vectors;
    const auto contents = vectorFile(generation + "/serf.json");
    for (const auto& vector : contents["vectors"]) {
        vectors[vector["name"]] = bytesOf(vector["hex"]);
    }
    return vectors;
}

inline base::BytesView bodyOf(const base::Bytes& message) {
    return base::BytesView(message).subspan(1);
}

}  // namespace swimscope::dialect

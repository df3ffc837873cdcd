#pragma once

#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/base/bytes.h"

namespace swimscope::test {

using Json = nlohmann::json;

/// The two library generations whose output is under tests/vectors.
inline const std::vector<std::string>& vectorGenerations() {
    static const std::vector<std::string> kGenerations = {"v0.2.2", "head"};
    return kGenerations;
}

/// A generation as a part of a test's name.
struct GenerationName {
    template <typename Info>
    std::string operator()(const Info& info) const {
        return info.param == "head" ? "Head" : "Old";
    }
};

using BytesList = std::vector<base::Bytes>;

/// A file of tests/vectors, such as "head/lzw.json". A missing or damaged file throws, which fails
/// the test that asked for it.
inline Json loadVectors(const std::string& file) {
    std::ifstream stream(std::string(SWIMSCOPE_VECTORS) + "/" + file);
    return Json::parse(stream);
}

/// The cases of a file, by value, so that a loop over them keeps them alive.
inline Json vectorsIn(const std::string& file, const char* list = "vectors") {
    Json vectors = loadVectors(file).at(list);
    if (vectors.empty()) {
        throw std::runtime_error("no cases in " + file);
    }
    return vectors;
}

/// The bytes of a hexadecimal JSON string; null gives none.
inline base::Bytes hexBytes(const Json& value) {
    base::Bytes out;
    if (!value.is_null() && !base::fromHex(value.get<std::string>(), out)) {
        throw std::runtime_error("not hexadecimal: " + value.dump());
    }
    return out;
}

/// The pseudo random input of the vectors: x = x * 1664525 + 1013904223, the top byte of each x.
inline base::Bytes lcgBytes(std::uint32_t seed, std::size_t length) {
    base::Bytes out(length);
    for (std::uint8_t& byte : out) {
        seed = seed * 1664525u + 1013904223u;
        byte = static_cast<std::uint8_t>(seed >> 24);
    }
    return out;
}

}  // namespace swimscope::test

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/base/bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Replays seeds through a fuzz target: every hexadecimal string of the golden vectors, and every
/// line of the corpus files named on the command line. With `--write-corpus DIR` before them,
/// writes the same seeds as files for libFuzzer instead.
namespace {

namespace fs = std::filesystem;
using swimscope::base::Bytes;

/// Shorter strings are ports, names and keys.
constexpr std::size_t kShortestSeed = 4;

void collect(const nlohmann::json& value, std::vector<Bytes>& seeds) {
    if (value.is_string()) {
        Bytes bytes;
        if (swimscope::base::fromHex(value.get<std::string>(), bytes) &&
            bytes.size() >= kShortestSeed) {
            seeds.push_back(std::move(bytes));
        }
    } else if (value.is_structured()) {
        for (const nlohmann::json& item : value) {
            collect(item, seeds);
        }
    }
}

std::vector<Bytes> seedsOfVectors() {
    std::vector<Bytes> seeds;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(SWIMSCOPE_VECTORS)) {
        if (entry.path().extension() == ".json") {
            std::ifstream stream(entry.path());
            collect(nlohmann::json::parse(stream), seeds);
        }
    }
    return seeds;
}

/// An input a line, in hexadecimal.
std::vector<Bytes> seedsOfFile(const std::string& path) {
    std::ifstream stream(path);
    if (!stream) {
        throw std::runtime_error("there is no corpus " + path);
    }
    std::vector<Bytes> seeds;
    for (std::string line; std::getline(stream, line);) {
        if (!swimscope::base::fromHex(line, seeds.emplace_back())) {
            throw std::runtime_error(path + ": line " + std::to_string(seeds.size()) +
                                     " is not hexadecimal");
        }
    }
    if (seeds.empty()) {
        throw std::runtime_error(path + " is empty");
    }
    return seeds;
}

/// Each seed whole, and cut in half: half a message is the commonest damage.
std::size_t replaySeeds(const std::vector<Bytes>& seeds) {
    for (const Bytes& seed : seeds) {
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
        LLVMFuzzerTestOneInput(seed.data(), seed.size() / 2);
    }
    return 2 * seeds.size();
}

void writeCorpus(const fs::path& folder, const std::vector<Bytes>& seeds) {
    fs::create_directories(folder);
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        std::ofstream stream(folder / ("seed_" + std::to_string(i)), std::ios::binary);
        stream.write(reinterpret_cast<const char*>(seeds[i].data()),
                     static_cast<std::streamsize>(seeds[i].size()));
    }
    std::printf("wrote %zu seeds\n", seeds.size());
}

int run(std::vector<std::string> arguments) {
    std::string folder;
    if (arguments.size() >= 2 && arguments[0] == "--write-corpus") {
        folder = arguments[1];
        arguments.erase(arguments.begin(), arguments.begin() + 2);
    }
    std::vector<Bytes> seeds = seedsOfVectors();
    for (const std::string& path : arguments) {
        std::ranges::move(seedsOfFile(path), std::back_inserter(seeds));
    }
    if (!folder.empty()) {
        writeCorpus(folder, seeds);
        return 0;
    }
    const std::size_t replayed = replaySeeds(seeds);
    std::printf("replayed %zu inputs\n", replayed);
    return replayed > 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(std::vector<std::string>(argv + 1, argv + argc));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

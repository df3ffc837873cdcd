#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/base/bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Replays seeds through a fuzz target: every file of the folders named on the command line, and
/// every hexadecimal string of the golden vectors, so that no generated corpus has to be kept.
/// `--write-corpus DIR` writes the seeds of the vectors as files for libFuzzer instead.
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

Bytes readFile(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(stream), {});
}

std::size_t replayFolder(const fs::path& folder) {
    std::size_t replayed = 0;
    if (!fs::is_directory(folder)) {
        return 0;
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const Bytes bytes = readFile(entry.path());
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        ++replayed;
    }
    return replayed;
}

/// Each seed whole, and cut in half: half a message is the commonest damage.
std::size_t replaySeeds(const std::vector<Bytes>& seeds) {
    for (const Bytes& seed : seeds) {
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
        LLVMFuzzerTestOneInput(seed.data(), seed.size() / 2);
    }
    return 2 * seeds.size();
}

void writeCorpus(const fs::path& folder) {
    fs::create_directories(folder);
    const std::vector<Bytes> seeds = seedsOfVectors();
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        std::ofstream stream(folder / ("seed_" + std::to_string(i)), std::ios::binary);
        stream.write(reinterpret_cast<const char*>(seeds[i].data()),
                     static_cast<std::streamsize>(seeds[i].size()));
    }
    std::printf("wrote %zu seeds\n", seeds.size());
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.size() == 2 && arguments[0] == "--write-corpus") {
        writeCorpus(arguments[1]);
        return 0;
    }
    const std::size_t fromVectors = replaySeeds(seedsOfVectors());
    std::size_t fromFiles = 0;
    for (const std::string& folder : arguments) {
        fromFiles += replayFolder(folder);
    }
    std::printf("replayed %zu inputs of the vectors, %zu files\n", fromVectors, fromFiles);
    return fromVectors > 0 ? 0 : 1;
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

#include "engine/headless/key_options.h"

#include "engine/session/key_file.h"

namespace swimscope::headless {

base::Result<std::vector<base::Bytes>> readKeyOptions(
    const KeyOptions& options, const std::optional<std::string>& environment) {
    std::vector<base::Result<std::vector<base::Bytes>>> sources;
    for (const std::string& key : options.keys) {
        sources.push_back(session::readKeyText(key));
    }
    if (options.file) {
        sources.push_back(session::readKeyFile(*options.file));
    }
    sources.push_back(session::keysFromEnvironment(environment));
    std::vector<base::Bytes> keys;
    for (const auto& source : sources) {
        if (!source) {
            return base::Error{source.error()};
        }
        keys.insert(keys.end(), source->begin(), source->end());
    }
    return keys;
}

}  // namespace swimscope::headless

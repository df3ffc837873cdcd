#include "engine/session/key_file.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "engine/session/limits.h"

namespace swimscope::session {

namespace {

using KeyList = std::vector<base::Bytes>;

base::Status readLine(std::string_view line, KeyList& keys) {
    constexpr std::string_view kSeparators = " \t\r,";
    line = line.substr(0, line.find('#'));
    std::size_t at = 0;
    while ((at = line.find_first_not_of(kSeparators, at)) != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(kSeparators, at), line.size());
        base::Bytes key;
        if (!base::fromBase64(line.substr(at, end - at), key) || key.empty()) {
            return base::Error{base::sentence("a gossip key is written in base64")};
        }
        keys.push_back(std::move(key));
        at = end;
    }
    return {};
}

}  // namespace

base::Result<KeyList> readKeyText(std::string_view text) {
    KeyList keys;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const base::Status status = readLine(text.substr(0, end), keys); !status) {
            return base::Error{
                base::sentence("{0}, line {1} is not", status.error().sentence(), number)};
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (keys.empty()) {
        return base::Error{base::sentence("there is no key in it")};
    }
    return keys;
}

base::Result<KeyList> readKeyFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(kMaxKeyFile + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    // A folder can be opened, and fails only when it is read.
    if (!file.is_open() || file.bad()) {
        return base::Error{base::sentence("the key file {0} cannot be read", path)};
    }
    if (!file.eof()) {
        return base::Error{
            base::sentence("the key file {0} has more than {1} bytes", path, kMaxKeyFile)};
    }
    text.resize(static_cast<std::size_t>(file.gcount()));
    auto keys = readKeyText(text);
    return keys ? std::move(keys)
                : base::Result<KeyList>(base::Error{
                      base::sentence("the key file {0}: {1}", path, keys.error().sentence())});
}

base::Result<KeyList> keysFromEnvironment(const std::optional<std::string>& value) {
    if (!value) {
        return KeyList{};
    }
    auto keys = readKeyText(*value);
    return keys ? std::move(keys)
                : base::Result<KeyList>(base::Error{
                      base::sentence("SWIMSCOPE_KEYS is set: {0}", keys.error().sentence())});
}

}  // namespace swimscope::session

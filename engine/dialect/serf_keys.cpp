#include "engine/dialect/serf_keys.h"

#include <algorithm>

#include "engine/dialect/limits.h"
#include "engine/dialect/serf_key_codec.h"

namespace swimscope::dialect {

namespace {

constexpr std::string_view kInstall = "_serf_install-key";
constexpr std::string_view kUse = "_serf_use-key";
constexpr std::string_view kRemove = "_serf_remove-key";
constexpr std::string_view kList = "_serf_list-keys";

KeyAnswer refused(std::string why) {
    KeyAnswer answer;
    answer.response.message = std::move(why);
    return answer;
}

KeyAnswer done(swim::Command command) {
    KeyAnswer answer;
    answer.response.result = true;
    answer.command = std::move(command);
    return answer;
}

KeyAnswer listKeys(const wire::Keyring& ring) {
    KeyAnswer answer;
    answer.response.result = true;
    answer.response.primaryKey = base::toBase64(ring.primary());
    for (const base::Bytes& key : ring.keys()) {
        answer.response.keys.push_back(base::toBase64(key));
    }
    // The response around it takes some room of the same limit.
    constexpr std::size_t kRoom = kQueryResponseLimit - 200;
    const std::size_t all = answer.response.keys.size();
    while (answer.response.keys.size() > 1 && encode(answer.response).size() > kRoom) {
        answer.response.keys.pop_back();
        answer.response.message = "only " + std::to_string(answer.response.keys.size()) + " of " +
                                  std::to_string(all) + " keys fit the response";
    }
    return answer;
}

KeyAnswer modify(std::string_view name, const base::Bytes& key, const wire::Keyring& ring) {
    const auto keys = ring.keys();
    const bool known = std::find(keys.begin(), keys.end(), key) != keys.end();
    if (name == kInstall) {
        const bool fits = key.size() == 16 || key.size() == 24 || key.size() == 32;
        return fits ? done(swim::KeyAdd{key}) : refused("a key has 16, 24 or 32 bytes");
    }
    if (name == kUse) {
        return known ? done(swim::KeyUse{key}) : refused("the key is not in the ring");
    }
    if (base::equal(key, ring.primary())) {
        return refused("the primary key cannot be removed");
    }
    return done(swim::KeyRemove{key});
}

}  // namespace

bool isKeyQuery(std::string_view name) {
    return name == kInstall || name == kUse || name == kRemove || name == kList;
}

KeyAnswer answerKeyQuery(std::string_view name, base::BytesView payload,
                         const wire::Keyring* ring) {
    if (ring == nullptr || ring->empty()) {
        return refused("encryption is not enabled here");
    }
    if (name == kList) {
        return listKeys(*ring);
    }
    const auto request = decodeSerfKeyRequest(payload);
    return request ? modify(name, request->key, *ring) : refused(request.error());
}

}  // namespace swimscope::dialect

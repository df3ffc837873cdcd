#include "engine/watch/rumour_book.h"

#include <algorithm>
#include <span>

#include "engine/base/bytes.h"
#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

/// FNV-1a; a length goes before each part, so that parts do not run into each other.
class Mix {
public:
    explicit Mix(std::uint64_t seed) : m_value(14695981039346656037ull ^ seed) {}

    Mix& add(base::BytesView bytes) {
        add(bytes.size());
        for (const std::uint8_t byte : bytes) {
            step(byte);
        }
        return *this;
    }
    Mix& add(std::string_view text) { return add(base::asBytes(text)); }
    Mix& add(std::uint64_t number) {
        for (int shift = 0; shift < 64; shift += 8) {
            step(static_cast<std::uint8_t>(number >> shift));
        }
        return *this;
    }
    std::uint64_t value() const { return m_value; }

private:
    void step(std::uint8_t byte) { m_value = (m_value ^ byte) * 1099511628211ull; }

    std::uint64_t m_value;
};

std::uint64_t mixed(const Heard& heard, std::uint64_t seed) {
    return Mix(seed)
        .add(static_cast<std::uint64_t>(heard.kind))
        .add(heard.node)
        .add(heard.incarnation)
        .add(heard.from)
        .add(heard.address.ip.bytes())
        .add(heard.address.port)
        .add(heard.bytes)
        .value();
}

}  // namespace

RumourBook::Digest RumourBook::digestOf(const Heard& heard) {
    return {mixed(heard, 0), mixed(heard, 0x9e3779b97f4a7c15ull)};
}

void RumourBook::enter(Heard& heard) {
    const Digest digest = digestOf(heard);
    const auto [entry, isNew] = m_known.try_emplace(digest);
    if (isNew) {
        m_order.push_back(digest);
    }
    std::vector<std::uint64_t>& tellers = entry->second;
    const std::uint64_t teller =
        Mix(0).add(heard.tellerAddress.ip.bytes()).add(heard.tellerAddress.port).value();
    if (tellers.size() < kMaxTellers &&
        std::find(tellers.begin(), tellers.end(), teller) == tellers.end()) {
        tellers.push_back(teller);
    }
    heard.first = isNew;
    heard.tellers = tellers.size();
    if (m_order.size() > kMaxRumours) {
        m_known.erase(m_order.front());
        m_order.pop_front();
    }
}

}  // namespace swimscope::watch

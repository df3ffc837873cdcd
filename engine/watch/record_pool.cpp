#include "engine/watch/record_pool.h"

#include <cstdint>
#include <string_view>
#include <utility>

namespace swimscope::watch {

namespace {

constexpr std::size_t kSlots = std::size_t{1} << 16;
/// Neighbours that a record may take the place of.
constexpr std::size_t kWays = 8;

/// FNV-1a: the same on every machine.
class Hash {
public:
    void add(base::BytesView bytes) {
        for (const std::uint8_t byte : bytes) {
            add(byte);
        }
        add(static_cast<std::uint8_t>(bytes.size()));
    }
    void add(std::uint8_t byte) { m_value = (m_value ^ byte) * 0x100000001b3u; }
    std::size_t value() const { return static_cast<std::size_t>(m_value ^ m_value >> 32); }

private:
    std::uint64_t m_value = 0xcbf29ce484222325u;
};

std::uint16_t portOf(const wire::PushNodeState& node, std::uint16_t port) {
    return node.port == 0 ? port : node.port;
}

/// Addresses of an impossible length are shown as none.
base::Endpoint placeOf(const wire::PushNodeState& node, std::uint16_t port) {
    return {base::IpAddress::fromBytes(node.addr).value_or(base::IpAddress{}), portOf(node, port)};
}

bool says(const Record& record, const wire::PushNodeState& node, const base::Endpoint& place) {
    return record.name == node.name && record.address == place &&
           base::equal(record.meta, node.meta) && base::equal(record.versions, node.vsn);
}

}  // namespace

RecordPool::RecordPool() : m_slots(kSlots + kWays) {}

RecordRef RecordPool::record(const wire::PushNodeState& node, std::uint16_t port) {
    const base::Endpoint place = placeOf(node, port);
    Hash hash;
    hash.add(base::asBytes(node.name));
    hash.add(place.ip.bytes());
    hash.add(static_cast<std::uint8_t>(place.port));
    hash.add(static_cast<std::uint8_t>(place.port >> 8));
    hash.add(node.meta);
    hash.add(node.vsn);
    const std::size_t first = hash.value() % kSlots;
    std::size_t free = first;
    for (std::size_t slot = first + kWays; slot-- > first;) {
        RecordRef known = m_slots[slot].lock();
        if (!known) {
            free = slot;
        } else if (says(*known, node, place)) {
            return known;
        }
    }
    auto made = std::make_shared<const Record>(
        Record{std::string(node.name), place, base::toBytes(node.meta), base::toBytes(node.vsn)});
    m_slots[free] = made;
    return made;
}

}  // namespace swimscope::watch

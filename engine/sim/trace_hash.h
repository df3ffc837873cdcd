#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/sim/ids.h"
#include "engine/swim/event.h"

namespace swimscope::sim {

/// The same 64 bits for the same text on every compiler, library and byte order.
std::uint64_t stableHash(base::BytesView bytes);
std::uint64_t stableHash(std::string_view text);

/// A fingerprint of everything that the nodes of a run reported: instant, observer, kind and fields
/// of every event, in order. Independent of pointers, build type and compiler. Sentences for people
/// are left out, so that better words do not change it.
class TraceHash {
public:
    void add(base::Instant instant, HostId observer, const swim::Event& event);
    std::uint64_t value() const { return m_state; }
    /// Events added so far.
    std::uint64_t events() const { return m_events; }

private:
    std::uint64_t m_state = 0x5377696d73636f70u;
    std::uint64_t m_events = 0;
};

}  // namespace swimscope::sim

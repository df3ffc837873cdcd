#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/flight.h"
#include "engine/sim/ids.h"
#include "engine/sim/limits.h"

namespace swimscope::sim {

struct LabMessage {
    /// 0 for what cannot be dropped or delayed: a piece of a stream, or lost already.
    std::uint64_t serial = 0;
    MessageKind kind = MessageKind::Opaque;
    HostId from = kNoHost;
    HostId to = kNoHost;
    base::Instant sent{};
    base::Instant arrival{};
    std::uint32_t size = 0;
};

/// The last messages that were sent. Most are in the air for less time than lies between two
/// pictures of a lab, and would never be seen on one.
class RecentMessages {
public:
    void add(const LabMessage& message);
    /// Oldest first.
    std::vector<LabMessage> all() const;

private:
    std::vector<LabMessage> m_messages;
    /// The oldest one, once there are kMaxRecentMessages.
    std::size_t m_oldest = 0;
};

}  // namespace swimscope::sim

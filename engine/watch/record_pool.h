#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "engine/watch/view.h"
#include "engine/wire/message.h"

namespace swimscope::watch {

/// Gives equal rows of many answers one Record. It owns none: a record lives as long as a view
/// shows it. Its table has a fixed size; in a cluster beyond it some equal records are two, which
/// costs memory and nothing else.
class RecordPool {
public:
    RecordPool();

    /// `port` stands in where the node names none.
    RecordRef record(const wire::PushNodeState& node, std::uint16_t port);

private:
    std::vector<std::weak_ptr<const Record>> m_slots;
};

}  // namespace swimscope::watch

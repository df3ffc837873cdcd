#pragma once

#include <cstddef>

namespace swimscope::swim {

/// The largest message in bytes for each way of sending it, with the present keys and label.
struct MessageRoom {
    /// As a datagram that networks carry in one piece.
    std::size_t bestEffort = 0;
    /// As the largest datagram there is.
    std::size_t datagram = 0;
    std::size_t broadcast = 0;
    /// By stream.
    std::size_t reliable = 0;

    bool operator==(const MessageRoom&) const = default;
};

}  // namespace swimscope::swim

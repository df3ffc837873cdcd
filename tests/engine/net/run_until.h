#pragma once

#include <chrono>

#include <asio/io_context.hpp>

#include "engine/base/address.h"
#include "engine/net/loop.h"

namespace swimscope::net {

/// Turns the loop until `done()`; false when that has not happened within a minute.
template <typename Predicate>
bool runUntil(Loop& loop, Predicate done) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!done()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        loop.context().run_one_for(std::chrono::milliseconds(200));
    }
    return true;
}

inline const base::Endpoint kAnyLoopbackPort{base::IpAddress::v4(127, 0, 0, 1), 0};

}  // namespace swimscope::net

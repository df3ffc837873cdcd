#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "engine/base/random.h"
#include "engine/proto/envelope.h"

namespace swimscope::dialect {

/// One of our messages, with a fresh id.
proto::Envelope newEnvelope(base::Random& random, const std::string& sender,
                            base::BytesView payload, std::string_view contentType,
                            std::chrono::system_clock::time_point wallClock);

/// The largest payload whose envelope fits `room` bytes; 0 when not even an empty one does.
std::size_t envelopeRoom(std::size_t room, const std::string& sender, std::string_view contentType,
                         bool spread);

}  // namespace swimscope::dialect

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <variant>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/machine/exchange_id.h"

/// What a protocol machine asks of whoever drives it. Actions are performed in order.
namespace swimscope::machine {

struct SendDatagram {
    base::Endpoint to;
    base::Bytes bytes;
};

/// Dial `to`; answered by streamOpened or, at the latest after `timeout`, streamFailed. `node` is
/// the name of who is expected there, as far as known: a hint for transports that route by name.
struct OpenStream {
    ExchangeId id;
    base::Endpoint to;
    base::Duration timeout{};
    std::string node = {};
};

/// What a stream may carry in place of bytes between two machines of one process.
struct Payload {
    virtual ~Payload() = default;
    /// Bytes it stands for.
    virtual std::size_t size() const = 0;
};
using PayloadRef = std::shared_ptr<const Payload>;

/// Append bytes to a stream, or a payload where the machine was told that its driver takes them.
/// Sends before streamOpened are kept until it is open.
struct SendOnStream {
    ExchangeId id;
    base::Bytes bytes;
    PayloadRef payload = nullptr;
};

/// Close after everything sent so far has left; no further input comes for this id.
struct CloseStream {
    ExchangeId id;
};

/// Ask for all addresses of a host name; answered by resolved().
struct Resolve {
    ResolveId id;
    std::string host;
    std::uint16_t port = 0;
};

using Action = std::variant<SendDatagram, OpenStream, SendOnStream, CloseStream, Resolve>;

}  // namespace swimscope::machine

#pragma once

#include <memory>

#include "engine/base/address.h"
#include "engine/net/loop.h"

namespace swimscope::net {

/// Keeps the TCP port of an address from being listened on by others while nobody of ours does, so
/// that who closed its sockets can come back there. Callers are refused meanwhile, as if nothing
/// were there. Best effort: nothing is held when the system refuses. On the loop's thread.
class PortHolder {
public:
    PortHolder(Loop& loop, const base::Endpoint& at);
    ~PortHolder();

private:
    struct Socket;

    std::unique_ptr<Socket> m_socket;
};

}  // namespace swimscope::net

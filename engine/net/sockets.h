#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/result.h"
#include "engine/net/loop.h"

namespace swimscope::net {

struct BoundSocket;

/// Sockets that are bound to one or several addresses, TCP and UDP on the same port each.
class Sockets {
public:
    /// Binds both; port 0 lets the kernel choose one that is free for both (10 tries). The UDP
    /// receive buffer is asked to be 4 MiB and halved until the kernel agrees. An error is one
    /// sentence: "127.0.0.1:7946 is in use by another program".
    static base::Result<std::unique_ptr<Sockets>> bind(Loop& loop, const base::Endpoint& at);
    /// All of them or none. The first is the one that datagrams leave by; a later one with port 0
    /// takes the port of the first.
    static base::Result<std::unique_ptr<Sockets>> bind(Loop& loop,
                                                       std::span<const base::Endpoint> at);
    ~Sockets();

    /// Of the first.
    base::Endpoint local() const;
    std::vector<base::Endpoint> locals() const;
    /// Bytes that the kernel keeps for datagrams nobody has taken yet, as it says (Linux counts its
    /// own overhead in); of the first.
    int receiveBuffer() const;

    /// In the order of binding; whoever drives them moves them out.
    std::vector<BoundSocket>& bound() { return m_bound; }

private:
    Sockets();
    std::vector<BoundSocket> m_bound;
};

}  // namespace swimscope::net

#pragma once

#include <functional>
#include <memory>

#include "engine/base/address.h"
#include "engine/base/result.h"
#include "engine/machine/machine.h"
#include "engine/net/loop.h"

namespace swimscope::net {

/// Sockets that are bound to one address, TCP and UDP on the same port.
class Sockets {
public:
    /// Binds both; port 0 lets the kernel choose one that is free for both (10 tries). The UDP
    /// receive buffer is asked to be 4 MiB and halved until the kernel agrees. An error is one
    /// sentence: "127.0.0.1:7946 is in use by another program".
    static base::Result<std::unique_ptr<Sockets>> bind(Loop& loop, const base::Endpoint& at);
    ~Sockets();
    base::Endpoint local() const;

    struct Impl;
    Impl& impl() { return *m_impl; }

private:
    Sockets();
    std::unique_ptr<Impl> m_impl;
};

/// Carries bytes between sockets and a machine: performs its actions, arms its one timer. After
/// every input, with all actions done, `onDrained` is called so that the owner can take the events.
/// Lives on the loop's thread. Destroying it closes every socket at once, without a word to peers.
class Driver {
public:
    Driver(Loop& loop, std::unique_ptr<Sockets> sockets, machine::Machine& machine,
           std::function<void(base::Instant)> onDrained);
    ~Driver();

    /// Starts receiving.
    void start();
    /// The owner changed the machine itself (start, a command): do its actions, re-arm its timer.
    void poke();
    /// True when every byte handed to a stream has left and no stream is open.
    bool idle() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace swimscope::net

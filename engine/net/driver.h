#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "engine/machine/machine.h"
#include "engine/net/loop.h"
#include "engine/net/sockets.h"

namespace swimscope::net {

inline constexpr const char* kResolvConf = "/etc/resolv.conf";

/// Carries bytes between sockets and a machine: performs its actions, arms its one timer. After
/// every input, with all actions done, `onDrained` is called so that the owner can take the events.
/// `resolvConf` is the file that names the DNS server for seeds. Lives on the loop's thread.
/// Destroying it closes every socket at once, without a word to peers.
class Driver {
public:
    Driver(Loop& loop, std::unique_ptr<Sockets> sockets, machine::Machine& machine,
           std::function<void(base::Instant)> onDrained,
           const std::string& resolvConf = kResolvConf);
    ~Driver();

    /// Starts receiving.
    void start();
    /// The owner changed the machine itself (start, a command): do its actions, re-arm its timer.
    void poke();
    /// Whether a stream that was dialled here comes from that address; for whoever accepts it in
    /// the same process.
    bool dials(const base::Endpoint& from) const;
    /// True when every byte handed to a stream has left and no stream is open.
    bool idle() const;
    /// Datagrams that the kernel threw away because we did not take them in time, or could not use.
    std::uint64_t datagramsLost() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace swimscope::net

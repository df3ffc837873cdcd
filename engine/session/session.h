#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/dialect/event.h"
#include "engine/observe/batch.h"
#include "engine/session/command.h"
#include "engine/swim/options.h"
#include "engine/watch/options.h"

namespace swimscope::session {

/// A running source of reports that takes commands. Its engine thread is its own; every method may
/// be called from any one thread and none blocks, the destructor aside.
class Session {
public:
    virtual ~Session() = default;

    /// Returns the command's id at once; the outcome is a report with that id.
    virtual swim::CommandId submit(Command command) = 0;
    /// Swaps what has been reported since the last call into `batch`; false when nothing has.
    virtual bool take(observe::Batch& batch) = 0;
};

struct MemberSettings {
    /// Empty: the host's name.
    std::string name;
    /// "IP:PORT", "IP" or ":PORT"; empty is 0.0.0.0:7946. Port 0 lets the kernel choose.
    std::string bind;
    /// Further addresses to listen on, written like `bind`; those without a port take its port.
    std::vector<std::string> alsoBind;
    /// "IP:PORT" or "IP"; empty is the bind address, or for 0.0.0.0 a private address of this host.
    std::string advertise;
    std::vector<std::string> seeds;
    swim::Timing timing = swim::Timing::Lan;
    /// Raw gossip keys, primary first.
    std::vector<base::Bytes> keys;
    std::string label;
    /// A proxy has already taken the label off what comes in (protocol.md 3.5).
    bool skipInboundLabelCheck = false;
    /// With keys: refuse plaintext; encrypt what we send. Both off is the first step to switch
    /// encryption on in a running cluster.
    bool verifyIncoming = true;
    bool verifyOutgoing = true;
    /// "plain" or "serf".
    std::string dialect = "plain";
    dialect::Tags tags;
    base::Bytes meta;
    /// Blocks of addresses that may enter, "10.0.0.0/8"; none is everybody.
    std::vector<std::string> allow;
    /// memberlist protocol that we speak, 1 to 5.
    std::uint8_t protocolVersion = 2;
    /// Bytes of one datagram that we try to stay within, 256 to 65507.
    std::size_t udpBufferSize = 1400;
    bool compression = true;
    /// A dead node's name may be taken over from another address after this; 0 is never.
    base::Duration deadNodeReclaimTime{};
    /// Send nothing to an address without a node's name: seeds are then NAME/HOST:PORT.
    bool requireNodeNames = false;
    /// Ask by stream whether a node lives when it does not answer by datagram.
    bool tcpPings = true;
    /// Names of nodes that are not asked by stream.
    std::vector<std::string> noTcpPingsTo;
    /// File that names the DNS server for seeds; empty is the system's.
    std::string dnsConfig;
    /// The last word on every option of our node, after the settings above and the timing.
    std::function<void(swim::Options&)> tune;
    /// More than 0: that many real nodes on loopback inside this process, joined as one more.
    std::size_t demoNodes = 0;
};

/// Starts a member on its own engine thread. An error is one sentence: a port in use, a bad key, a
/// bad address. An unreachable seed is no error: it is retried, with notices, while the session
/// runs. `onWake` is called on the engine thread, at most once per taken batch, and only pokes a
/// loop. The destructor leaves politely (at most about 6 s) unless a Leave was done before.
base::Result<std::unique_ptr<Session>> startMember(MemberSettings settings,
                                                   std::function<void()> onWake);

/// How much the cluster notices of us. Peek only reads; Tap also pings, and each of its pings uses
/// up one retransmission of each rumour that rides on the answer. Neither announces anything.
enum class Contact : std::uint8_t { Peek, Tap };

struct WatchSettings {
    Contact contact = Contact::Peek;
    /// "HOST[:PORT]" of any members.
    std::vector<std::string> seeds;
    /// Between two rounds of peeks at everybody; 0 takes one round.
    base::Duration every = std::chrono::seconds(5);
    /// "IP:PORT", "IP" or ":PORT"; empty is every address and a port that the kernel chooses.
    std::string bind;
    /// Where members can reach us for pulses: "IP:PORT" or "IP"; empty is found out.
    std::string advertise;
    std::vector<base::Bytes> keys;
    std::string label;
    bool skipInboundLabelCheck = false;
    std::uint8_t protocolVersion = 2;
    /// "auto", "plain", "serf" (also Consul and Nomad) or "alertmanager": how the applications'
    /// bytes are read.
    std::string dialect = "auto";
    std::string dnsConfig;
    /// Begin with a round of peeks (and taps) by itself; off: only commands.
    bool begins = true;
    /// The last word on the watcher's limits.
    std::function<void(watch::Options&)> tune;
};

/// Starts a watcher on its own engine thread; errors and `onWake` as for a member. It joins nothing
/// and takes watch::Command; every other command is answered with why it cannot be done. A seed
/// that does not answer is diagnosed, and the diagnosis reported. The destructor ends at once.
base::Result<std::unique_ptr<Session>> startWatch(WatchSettings settings,
                                                  std::function<void()> onWake);

}  // namespace swimscope::session

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
    /// "IP:PORT" or "IP"; empty is the bind address, or for 0.0.0.0 a private address of this host.
    std::string advertise;
    std::vector<std::string> seeds;
    swim::Timing timing = swim::Timing::Lan;
    /// Raw gossip keys, primary first.
    std::vector<base::Bytes> keys;
    std::string label;
    /// "plain" or "serf".
    std::string dialect = "plain";
    dialect::Tags tags;
    base::Bytes meta;
    /// More than 0: that many real nodes on loopback inside this process, joined as one more.
    std::size_t demoNodes = 0;
};

/// Starts a member on its own engine thread. An error is one sentence: a port in use, a bad key, a
/// bad address. An unreachable seed is no error: it is retried, with notices, while the session
/// runs. `onWake` is called on the engine thread, at most once per taken batch, and only pokes a
/// loop. The destructor leaves politely (at most about 6 s) unless a Leave was done before.
base::Result<std::unique_ptr<Session>> startMember(MemberSettings settings,
                                                   std::function<void()> onWake);

}  // namespace swimscope::session

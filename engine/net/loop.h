#pragma once

#include <functional>
#include <memory>

#include "engine/base/time.h"

namespace asio {
class io_context;
}

namespace swimscope::net {

/// The event loop of one engine thread, and the only clock below the session. Several drivers may
/// share it. run() is called on the thread that shall be the engine thread; post() and stop() from
/// any thread; everything else on the engine thread.
class Loop {
public:
    Loop();
    ~Loop();

    /// Runs until stop().
    void run();
    void stop();
    void post(std::function<void()> work);
    /// Runs `work`, which may block for long, on a thread of its own, and then posts what it
    /// returns. A loop that has gone meanwhile waits for nobody: what comes back then is dropped,
    /// on that thread. False when there is no thread to be had.
    bool offload(std::function<std::function<void()>()> work);
    /// Calls `work` after `delay`, once; at most as precise as the kernel's timers.
    void after(base::Duration delay, std::function<void()> work);
    /// Monotonic time since the loop was made.
    base::Instant now() const;
    asio::io_context& context();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace swimscope::net

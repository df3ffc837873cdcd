#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

namespace swimscope::headless {

/// A descriptor that the engine thread makes readable, and that closes itself.
struct WakeUp {
    const int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    WakeUp() = default;
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;
    ~WakeUp() { ::close(fd); }

    void poke() const { eventfd_write(fd, 1); }
    void clear() const {
        eventfd_t ignored = 0;
        eventfd_read(fd, &ignored);
    }
};

}  // namespace swimscope::headless

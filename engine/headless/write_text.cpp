#include "engine/headless/write_text.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace swimscope::headless {

void writeText(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t wrote = ::write(descriptor, text.data(), text.size());
        if (wrote > 0) {
            text.remove_prefix(static_cast<std::size_t>(wrote));
        } else if (errno == EAGAIN) {
            pollfd wanted{descriptor, POLLOUT, 0};
            ::poll(&wanted, 1, -1);
        } else if (errno != EINTR) {
            return;
        }
    }
}

}  // namespace swimscope::headless

#include "engine/headless/output_port.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace swimscope::headless {

// A pipe or a terminal is opened anew, which gives a description of our own that may be
// non-blocking. A socket can be told so in each call. A file never makes anybody wait long. Where
// none of that works a pipe that polls writable still takes PIPE_BUF bytes without waiting.
OutputPort::OutputPort(int fd) : m_fd(fd) {
    struct stat status {};
    if (::fstat(fd, &status) != 0) {
        return;
    }
    if (S_ISSOCK(status.st_mode)) {
        m_way = Way::Socket;
    } else if (S_ISREG(status.st_mode)) {
        m_way = Way::Plain;
    } else {
        const std::string path = "/proc/self/fd/" + std::to_string(fd);
        const int own = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        m_own = own >= 0;
        m_fd = m_own ? own : fd;
        m_way = m_own ? Way::Plain : Way::Careful;
    }
}

OutputPort::~OutputPort() {
    if (m_own) {
        ::close(m_fd);
    }
}

std::size_t OutputPort::portion() const {
    if (m_way != Way::Careful) {
        return pending();
    }
    pollfd writable{m_fd, POLLOUT, 0};
    const bool ready = ::poll(&writable, 1, 0) > 0;
    return ready ? std::min<std::size_t>(pending(), PIPE_BUF) : 0;
}

bool OutputPort::flush() {
    while (pending() > 0) {
        const std::size_t size = portion();
        if (size == 0) {
            break;
        }
        const char* from = m_text.data() + m_at;
        const ssize_t written = m_way == Way::Socket
                                    ? ::send(m_fd, from, size, MSG_DONTWAIT | MSG_NOSIGNAL)
                                    : ::write(m_fd, from, size);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0 && errno != EAGAIN && errno != EWOULDBLOCK) {
            return false;
        }
        if (written < 0) {
            break;
        }
        m_at += static_cast<std::size_t>(written);
    }
    // The front is only given back when it is most of the buffer, so that a slow reader does not
    // make every write move all that waits.
    if (m_at * 2 >= m_text.size()) {
        m_text.erase(0, m_at);
        m_at = 0;
    }
    return true;
}

void OutputPort::finish(int signals, bool told, std::chrono::milliseconds patience) {
    while (flush() && pending() > 0) {
        std::array<pollfd, 2> fds{{{m_fd, POLLOUT, 0}, {told ? -1 : signals, POLLIN, 0}}};
        const int ready = ::poll(fds.data(), fds.size(), told ? int(patience.count()) : -1);
        if (fds[1].revents != 0) {
            told = true;
        } else if (ready <= 0) {
            return;
        }
    }
}

}  // namespace swimscope::headless

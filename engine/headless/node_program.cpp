#include "engine/headless/node_program.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <memory>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "engine/headless/line_reader.h"
#include "engine/headless/report_json.h"
#include "engine/headless/report_text.h"
#include "engine/session/console.h"

namespace swimscope::headless {

namespace {

/// Longer than the session needs for a polite exit.
constexpr std::chrono::seconds kLeaveCeiling{8};

bool writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return true;
}

/// Closes the descriptor that the engine thread pokes.
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

class NodeProgram {
public:
    NodeProgram(const Options& options, const Surface& surface)
        : m_json(options.json), m_surface(surface), m_input(surface.input) {}

    int run(const session::MemberSettings& settings);

private:
    void wait();
    void readInput();
    void obey(const std::string& line);
    void help();
    void refuse(const std::string& why);
    void printReports();
    void print(const std::string& text);
    void quit();

    const bool m_json;
    const Surface m_surface;
    int m_input;
    WakeUp m_wakeUp;
    std::unique_ptr<session::Session> m_session;
    LineReader m_lines;
    observe::Batch m_batch;
    bool m_quitting = false;
    bool m_ended = false;
    std::chrono::steady_clock::time_point m_patience;
};

int NodeProgram::run(const session::MemberSettings& settings) {
    auto session = session::startMember(settings, [this] { m_wakeUp.poke(); });
    if (!session) {
        writeAll(m_surface.errors, "swimscope-node: " + session.error() + "\n");
        return 1;
    }
    m_session = *std::move(session);
    while (!m_ended || !m_quitting) {
        wait();
        printReports();
        if (m_quitting && std::chrono::steady_clock::now() > m_patience) {
            break;
        }
    }
    m_session.reset();
    return 0;
}

/// Sleeps until there are reports, input or a signal, and takes the latter two.
void NodeProgram::wait() {
    std::array<pollfd, 3> fds{
        {{m_wakeUp.fd, POLLIN, 0}, {m_input, POLLIN, 0}, {m_surface.signals, POLLIN, 0}}};
    const int timeout = m_quitting ? 500 : -1;
    if (::poll(fds.data(), fds.size(), timeout) < 0) {
        return;
    }
    if (fds[0].revents != 0) {
        m_wakeUp.clear();
    }
    if (fds[1].revents != 0) {
        readInput();
    }
    if (fds[2].revents != 0) {
        std::array<char, 512> signal;
        if (::read(m_surface.signals, signal.data(), signal.size()) > 0) {
            quit();
        }
    }
}

void NodeProgram::readInput() {
    std::array<char, 65536> buffer;
    const ssize_t size = ::read(m_input, buffer.data(), buffer.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN)) {
        return;
    }
    if (size <= 0) {
        if (::isatty(m_input) == 1) {
            quit();
        }
        m_input = -1;
        return;
    }
    m_lines.feed({buffer.data(), static_cast<std::size_t>(size)});
    while (const auto line = m_lines.next()) {
        obey(*line);
    }
}

void NodeProgram::obey(const std::string& line) {
    if (line.find_first_not_of(" \t") == std::string::npos) {
        return;
    }
    auto parsed = session::parseConsoleLine(line);
    if (!parsed) {
        refuse(parsed.error());
    } else if (auto* command = std::get_if<session::Command>(&*parsed)) {
        m_session->submit(std::move(*command));
    } else if (std::holds_alternative<session::Help>(*parsed)) {
        help();
    } else {
        quit();
    }
}

void NodeProgram::help() {
    observe::Report report;
    report.wall = std::chrono::system_clock::now();
    report.event = observe::Notice{observe::Notice::Severity::Info, session::helpText()};
    print(m_json ? reportJson(report) : session::helpText());
}

void NodeProgram::refuse(const std::string& why) {
    const auto now = std::chrono::system_clock::now();
    print(m_json ? refusalJson(why, now) : "failed     " + printable(why) + "\n");
}

void NodeProgram::quit() {
    if (!std::exchange(m_quitting, true)) {
        m_patience = std::chrono::steady_clock::now() + kLeaveCeiling;
        if (!m_ended) {
            m_session->submit(session::Leave{});
        }
    }
}

void NodeProgram::printReports() {
    std::string text;
    while (m_session->take(m_batch)) {
        for (const observe::Report& report : m_batch.reports) {
            text += m_json ? reportJson(report) : reportText(report);
            m_ended = m_ended || std::holds_alternative<observe::Ended>(report.event);
        }
    }
    print(text);
}

void NodeProgram::print(const std::string& text) {
    // Nobody reads any more: there is no point in staying.
    if (!writeAll(m_surface.output, text)) {
        quit();
    }
}

}  // namespace

int runNode(const Options& options, const Surface& surface) {
    return NodeProgram(options, surface).run(options.settings);
}

}  // namespace swimscope::headless

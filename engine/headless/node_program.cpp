#include "engine/headless/node_program.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <memory>
#include <utility>

#include <poll.h>
#include <unistd.h>

#include "engine/headless/line_reader.h"
#include "engine/headless/output_port.h"
#include "engine/headless/report_json.h"
#include "engine/headless/report_text.h"
#include "engine/headless/wake_up.h"
#include "engine/session/console.h"

namespace swimscope::headless {

namespace {

/// Longer than the session needs for a polite exit.
constexpr std::chrono::seconds kLeaveCeiling{8};

/// What waits for a slow reader before we stop making more: commands and reports wait instead.
constexpr std::size_t kHighWater = 1u << 20;
/// After the session has ended, a reader that takes nothing for this long gets no more.
constexpr std::chrono::seconds kLastWords{1};
constexpr int kQuittingPollMs = 100;

class NodeProgram {
public:
    NodeProgram(const Options& options, const Surface& surface)
        : m_json(options.json),
          m_surface(surface),
          m_input(surface.input),
          m_output(surface.output) {}

    int run(const session::MemberSettings& settings);

private:
    using Clock = std::chrono::steady_clock;

    void wait();
    void takeSignal();
    void readInput();
    void obeyLines();
    void obey(const std::string& line);
    void help();
    void refuse(const std::string& why);
    void printReports();
    void printReport(const observe::Report& report);
    void print(const std::string& text);
    void flush();
    bool backlogged() const { return m_output.pending() >= kHighWater; }
    bool done() const;
    void quit();

    const bool m_json;
    const Surface m_surface;
    int m_input;
    OutputPort m_output;
    WakeUp m_wakeUp;
    std::unique_ptr<session::Session> m_session;
    LineReader m_lines;
    observe::Batch m_batch;
    std::size_t m_printed = 0;
    std::string m_name;
    bool m_quitting = false;
    bool m_ended = false;
    /// Nobody reads what we print.
    bool m_unread = false;
    Clock::time_point m_patience;
    Clock::time_point m_lastWords;
};

int NodeProgram::run(const session::MemberSettings& settings) {
    auto session = session::startMember(settings, [this] { m_wakeUp.poke(); });
    if (!session) {
        OutputPort errors(m_surface.errors);
        errors.append("swimscope-node: " + session.error() + "\n");
        errors.flush();
        return 1;
    }
    m_session = *std::move(session);
    while (!done()) {
        wait();
        obeyLines();
        printReports();
        flush();
    }
    m_session.reset();
    return 0;
}

bool NodeProgram::done() const {
    if (!m_quitting) {
        return false;
    }
    const auto now = Clock::now();
    const bool said = m_unread || m_output.pending() == 0 || now > m_lastWords;
    return (m_ended && said) || now > m_patience;
}

/// Sleeps until there are reports, input, room for output or a signal. A reader that is behind
/// stops the first two; a signal is always heard.
void NodeProgram::wait() {
    const bool behind = backlogged();
    const bool more = m_output.pending() > 0 && !m_unread;
    std::array<pollfd, 4> fds{{{behind && !m_quitting ? -1 : m_wakeUp.fd, POLLIN, 0},
                               {behind ? -1 : m_input, POLLIN, 0},
                               {m_surface.signals, POLLIN, 0},
                               {more ? m_output.fd() : -1, POLLOUT, 0}}};
    const int timeout = m_quitting ? kQuittingPollMs : -1;
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
        takeSignal();
    }
}

void NodeProgram::takeSignal() {
    std::array<char, 512> signal;
    if (::read(m_surface.signals, signal.data(), signal.size()) > 0) {
        quit();
    }
}

void NodeProgram::readInput() {
    std::array<char, 65536> buffer;
    const ssize_t size = ::read(m_input, buffer.data(), buffer.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN)) {
        return;
    }
    if (size > 0) {
        m_lines.feed({buffer.data(), static_cast<std::size_t>(size)});
        return;
    }
    m_lines.end();
    obeyLines();
    if (::isatty(m_input) == 1) {
        quit();
    }
    m_input = -1;
}

void NodeProgram::obeyLines() {
    while (!backlogged() && !m_quitting) {
        const auto line = m_lines.next();
        if (!line) {
            return;
        }
        if (line->tooLong) {
            refuse("the line is too long; a line has at most " +
                   std::to_string(LineReader::kMaxLine) + " bytes");
        } else {
            obey(line->text);
        }
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
    report.event =
        observe::Notice{observe::Notice::Severity::Info, base::verbatim(session::helpText())};
    print(m_json ? reportJson(report, m_name) : session::helpText());
}

void NodeProgram::refuse(const std::string& why) {
    const auto now = std::chrono::system_clock::now();
    print(m_json ? refusalJson(why, now) : "failed     " + printable(why) + "\n");
}

void NodeProgram::quit() {
    if (!std::exchange(m_quitting, true)) {
        m_patience = Clock::now() + kLeaveCeiling;
        m_lastWords = Clock::now() + kLastWords;
        if (!m_ended) {
            m_session->submit(session::Leave{});
        }
    }
}

void NodeProgram::printReports() {
    // While we quit, reports are read to the end to see it; print() then drops what has no room.
    while (!backlogged() || m_quitting) {
        if (m_printed == m_batch.reports.size()) {
            m_printed = 0;
            if (!m_session->take(m_batch)) {
                return;
            }
        }
        printReport(m_batch.reports[m_printed++]);
    }
}

void NodeProgram::printReport(const observe::Report& report) {
    if (const auto* started = std::get_if<observe::Started>(&report.event)) {
        m_name = started->name;
    }
    if (std::holds_alternative<observe::Ended>(report.event)) {
        m_ended = true;
        m_lastWords = Clock::now() + kLastWords;
    }
    print(m_json ? reportJson(report, m_name) : reportText(report));
}

void NodeProgram::print(const std::string& text) {
    if (!m_unread && !(m_quitting && backlogged())) {
        m_output.append(text);
    }
}

void NodeProgram::flush() {
    const std::size_t before = m_output.pending();
    if (!m_unread && !m_output.flush()) {
        // Nobody reads any more: there is no point in staying.
        m_unread = true;
        quit();
    }
    if (m_output.pending() < before) {
        m_lastWords = Clock::now() + kLastWords;
    }
}

}  // namespace

int runNode(const Options& options, const Surface& surface) {
    return NodeProgram(options, surface).run(options.settings);
}

}  // namespace swimscope::headless

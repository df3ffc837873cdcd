#include "engine/headless/lab_program.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <iterator>
#include <memory>
#include <utility>

#include <poll.h>
#include <unistd.h>

#include "engine/headless/lab_line.h"
#include "engine/headless/lab_nodes.h"
#include "engine/headless/line_reader.h"
#include "engine/headless/output_port.h"
#include "engine/headless/report_json.h"
#include "engine/headless/report_text.h"
#include "engine/headless/wake_up.h"
#include "engine/session/console.h"

namespace swimscope::headless {

namespace {

/// What waits for a slow reader before we stop making more.
constexpr std::size_t kLabHighWater = 1u << 20;
/// How often the picture is looked at.
constexpr int kPictureMs = 100;
/// A reader that takes nothing for this long after the end gets no more.
constexpr std::chrono::seconds kLabLastWords{1};

class LabProgram {
public:
    LabProgram(bool json, const Surface& surface)
        : m_json(json),
          m_surface(surface),
          m_input(surface.input),
          m_output(surface.output),
          m_nodes(json) {}

    int run(session::LabSettings settings);

private:
    void wait();
    void readInput();
    void obeyLines();
    void obey(const std::string& line);
    void help();
    void refuse(const std::string& why);
    void printReports();
    bool backlogged() const { return m_output.pending() >= kLabHighWater; }

    const bool m_json;
    const Surface m_surface;
    int m_input;
    OutputPort m_output;
    LabNodes m_nodes;
    WakeUp m_wakeUp;
    std::unique_ptr<session::Lab> m_lab;
    LineReader m_lines;
    std::string m_name;
    bool m_over = false;
    bool m_signalled = false;
};

int LabProgram::run(session::LabSettings settings) {
    auto lab = session::startLab(std::move(settings), [this] { m_wakeUp.poke(); });
    if (!lab) {
        OutputPort errors(m_surface.errors);
        errors.append("swimscope-node: " + lab.error() + "\n");
        errors.flush();
        return 1;
    }
    m_lab = *std::move(lab);
    while (!m_over) {
        wait();
        printReports();
        if (!backlogged()) {
            m_output.append(m_nodes.changes(*m_lab->frame()));
        }
        obeyLines();
        if (!m_output.flush()) {
            m_over = true;
        }
    }
    printReports();
    m_lab.reset();
    m_output.finish(m_surface.signals, m_signalled, kLabLastWords);
    return 0;
}

/// Sleeps until there are reports, input, room for output, a signal, or another picture.
void LabProgram::wait() {
    std::array<pollfd, 4> fds{{{backlogged() ? -1 : m_wakeUp.fd, POLLIN, 0},
                               {backlogged() ? -1 : m_input, POLLIN, 0},
                               {m_surface.signals, POLLIN, 0},
                               {m_output.pending() > 0 ? m_output.fd() : -1, POLLOUT, 0}}};
    if (::poll(fds.data(), fds.size(), kPictureMs) < 0) {
        return;
    }
    if (fds[0].revents != 0) {
        m_wakeUp.clear();
    }
    if (fds[1].revents != 0) {
        readInput();
    }
    if (fds[2].revents != 0) {
        m_signalled = true;
        m_over = true;
    }
}

void LabProgram::readInput() {
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
        m_over = true;
    }
    m_input = -1;
}

void LabProgram::obeyLines() {
    while (!m_over) {
        const auto line = m_lines.next();
        if (!line) {
            return;
        }
        if (line->tooLong) {
            refuse("the line is too long; a line has at most " +
                   std::to_string(LineReader::kMaxLine) + " bytes");
        } else if (line->text.find_first_not_of(" \t") != std::string::npos) {
            obey(line->text);
        }
    }
}

void LabProgram::obey(const std::string& line) {
    auto parsed = parseLabLine(line, *m_lab->frame());
    if (!parsed) {
        refuse(parsed.error());
    } else if (auto* control = std::get_if<session::LabCommand>(&*parsed)) {
        m_lab->control(std::move(*control));
    } else if (auto* command = std::get_if<session::Command>(&*parsed)) {
        m_lab->submit(std::move(*command));
    } else if (std::holds_alternative<ShowNodes>(*parsed)) {
        m_output.append(m_nodes.all(*m_lab->frame()));
    } else if (std::holds_alternative<session::Help>(*parsed)) {
        help();
    } else {
        m_over = true;
    }
}

void LabProgram::help() {
    observe::Report report;
    report.wall = std::chrono::system_clock::now();
    report.event =
        observe::Notice{observe::Notice::Severity::Info, base::verbatim(session::helpText())};
    m_output.append(m_json ? reportJson(report, m_name) : session::helpText());
}

void LabProgram::refuse(const std::string& why) {
    const auto now = std::chrono::system_clock::now();
    m_output.append(m_json ? refusalJson(why, now) : "failed     " + printable(why) + "\n");
}

void LabProgram::printReports() {
    observe::Batch batch;
    while (!backlogged() && m_lab->take(batch)) {
        for (const observe::Report& report : batch.reports) {
            if (const auto* started = std::get_if<observe::Started>(&report.event)) {
                m_name = started->name;
            }
            m_output.append(m_json ? reportJson(report, m_name) : reportText(report));
        }
    }
}

base::Status readScriptFile(LabProgramOptions& options) {
    if (options.script.empty()) {
        return {};
    }
    std::ifstream file(options.script, std::ios::binary);
    if (!file) {
        return base::Error{base::verbatim(options.script + " cannot be read")};
    }
    options.settings.script.assign(std::istreambuf_iterator<char>(file), {});
    return {};
}

}  // namespace

int runLab(LabProgramOptions options, const Surface& surface) {
    if (const base::Status read = readScriptFile(options); !read) {
        OutputPort errors(surface.errors);
        errors.append("swimscope-node: " + read.error() + "\n");
        errors.flush();
        return 1;
    }
    return LabProgram(options.json, surface).run(std::move(options.settings));
}

}  // namespace swimscope::headless

#include "engine/headless/node_program.h"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <unistd.h>

#include "engine/headless/line_reader.h"

namespace swimscope::headless {
namespace {

using nlohmann::json;

struct Pipe {
    Pipe() { EXPECT_EQ(pipe2(ends.data(), O_CLOEXEC), 0); }
    ~Pipe() {
        closeWriter();
        ::close(ends[0]);
    }
    void write(const std::string& text) const {
        EXPECT_EQ(::write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }
    /// For more than the pipe holds: the reader takes it meanwhile.
    void writeAll(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t size = ::write(ends[1], text.data(), text.size());
            ASSERT_GT(size, 0);
            text.remove_prefix(static_cast<std::size_t>(size));
        }
    }
    void closeWriter() {
        if (ends[1] >= 0) {
            ::close(ends[1]);
            ends[1] = -1;
        }
    }
    std::array<int, 2> ends{-1, -1};
};

/// The program on a thread of the test, with pipes for its surface.
class Program {
public:
    explicit Program(const std::string& bind = "127.0.0.1:0") {
        options.json = true;
        options.settings.name = "solo";
        options.settings.bind = bind;
        options.settings.timing = swim::Timing::Local;
    }
    ~Program() {
        if (m_thread.joinable()) {
            signals.write("x");
            m_thread.join();
        }
    }
    void start() {
        m_thread = std::thread([this] {
            code =
                runNode(options, {input.ends[0], output.ends[1], errors.ends[1], signals.ends[0]});
            output.closeWriter();
            errors.closeWriter();
        });
    }
    int end() {
        m_thread.join();
        return code;
    }
    /// The next line of this event; null when the output ends or after a minute.
    json await(const std::string& event) {
        while (const auto line = nextLine()) {
            const json object = json::parse(*line, nullptr, /*allow_exceptions=*/false);
            if (object.is_object() && object["event"] == event) {
                return object;
            }
        }
        return nullptr;
    }

    /// True once the pipe takes nothing more; false if that does not happen within a minute.
    bool outputIsStuck() const {
        pollfd fd{output.ends[1], POLLOUT, 0};
        const auto limit = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (poll(&fd, 1, 0) > 0) {
            if (std::chrono::steady_clock::now() > limit) {
                return false;
            }
            std::this_thread::yield();
        }
        return true;
    }

    Options options;
    Pipe input;
    Pipe output;
    Pipe errors;
    Pipe signals;
    int code = -1;

    static std::string readAll(int fd) {
        std::string text;
        std::array<char, 4096> buffer;
        ssize_t size = 0;
        while ((size = ::read(fd, buffer.data(), buffer.size())) > 0) {
            text.append(buffer.data(), static_cast<std::size_t>(size));
        }
        return text;
    }

private:
    std::optional<std::string> nextLine() {
        std::size_t end = 0;
        while ((end = m_text.find('\n')) == std::string::npos) {
            pollfd fd{output.ends[0], POLLIN, 0};
            std::array<char, 4096> buffer;
            if (poll(&fd, 1, 60000) <= 0) {
                return std::nullopt;
            }
            const ssize_t size = ::read(output.ends[0], buffer.data(), buffer.size());
            if (size <= 0) {
                return std::nullopt;
            }
            m_text.append(buffer.data(), static_cast<std::size_t>(size));
        }
        std::string line = m_text.substr(0, end);
        m_text.erase(0, end + 1);
        return line;
    }

    std::string m_text;
    std::thread m_thread;
};

TEST(NodeProgram, AnswersCommandsAndLeavesOnQuit) {
    Program program;
    program.start();
    EXPECT_EQ(program.await("started")["node"], "solo");
    EXPECT_EQ(program.await("joined")["node"], "solo");
    program.input.write("members\n");
    EXPECT_EQ(program.await("member")["state"], "alive");
    EXPECT_EQ(program.await("outcome")["id"], 1);
    program.input.write("frobnicate\n\nhealth\n");
    EXPECT_EQ(program.await("outcome")["ok"], false);
    EXPECT_EQ(program.await("outcome")["id"], 2);
    program.input.write("help\n");
    EXPECT_NE(program.await("notice")["text"].get<std::string>().find("broadcast"),
              std::string::npos);
    program.input.write("quit\n");
    EXPECT_EQ(program.await("left")["node"], "solo");
    EXPECT_FALSE(program.await("ended").is_null());
    EXPECT_EQ(program.end(), 0);
}

TEST(NodeProgram, LeavesOnASignal) {
    Program program;
    program.start();
    ASSERT_FALSE(program.await("started").is_null());
    program.signals.write("x");
    EXPECT_EQ(program.await("left")["node"], "solo");
    EXPECT_EQ(program.end(), 0);
}

TEST(NodeProgram, LivesOnWhenItsInputEnds) {
    Program program;
    program.start();
    program.input.write("health\n");
    program.input.closeWriter();
    EXPECT_EQ(program.await("outcome")["id"], 1);
    program.signals.write("x");
    EXPECT_FALSE(program.await("ended").is_null());
    EXPECT_EQ(program.end(), 0);
}

TEST(NodeProgram, StaysAfterALeaveUntilItIsToldToQuit) {
    Program program;
    program.start();
    program.input.write("leave\n");
    EXPECT_FALSE(program.await("ended").is_null());
    program.input.write("members\n");
    EXPECT_EQ(program.await("outcome")["id"], 2);
    program.input.write("quit\n");
    EXPECT_EQ(program.end(), 0);
}

TEST(NodeProgram, SaysInOneSentenceWhyItCannotStart) {
    Program first;
    first.start();
    const std::string address = first.await("started")["address"];
    Program second(address);
    second.start();
    EXPECT_EQ(second.end(), 1);
    EXPECT_EQ(Program::readAll(second.errors.ends[0]),
              "swimscope-node: " + address + " is in use by another program\n");
}

TEST(NodeProgram, ObeysALastLineWithoutItsEnd) {
    Program program;
    program.start();
    program.input.write("quit");
    program.input.closeWriter();
    EXPECT_EQ(program.await("left")["node"], "solo");
    EXPECT_EQ(program.end(), 0);
}

TEST(NodeProgram, ASignalIsHeardWhileNobodyReads) {
    Program program;
    program.start();
    ASSERT_FALSE(program.await("started").is_null());
    std::string lines;
    for (int i = 0; i < 2000; ++i) {
        lines += "help\n";
    }
    program.input.write(lines);
    // The pipe is full once it has stopped growing; then the signal comes.
    ASSERT_TRUE(program.outputIsStuck());
    program.signals.write("x");
    EXPECT_EQ(program.end(), 0);
}

TEST(NodeProgram, ANonBlockingOutputThatIsFullIsOnlyWaitedFor) {
    Program program;
    fcntl(program.output.ends[1], F_SETFL, O_NONBLOCK);
    program.start();
    ASSERT_FALSE(program.await("started").is_null());
    std::string lines;
    for (int i = 0; i < 500; ++i) {
        lines += "help\n";
    }
    program.input.write(lines + "health\n");
    ASSERT_TRUE(program.outputIsStuck());
    EXPECT_EQ(program.await("outcome")["id"], 1) << "it went on where it stopped";
    program.input.write("quit\n");
    EXPECT_FALSE(program.await("ended").is_null());
    EXPECT_EQ(program.end(), 0);
}

TEST(NodeProgram, AnswersALineThatIsTooLongAndCutsWhatItRepeats) {
    Program program;
    program.start();
    program.input.writeAll(std::string(LineReader::kMaxLine + 1, 'x') + "\n");
    EXPECT_NE(program.await("outcome")["text"].get<std::string>().find("too long"),
              std::string::npos);
    program.input.writeAll(std::string(3000, 'x') + "\n");
    EXPECT_LT(program.await("outcome")["text"].get<std::string>().size(), 200u);
}

}  // namespace
}  // namespace swimscope::headless

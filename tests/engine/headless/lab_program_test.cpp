#include "engine/headless/lab_program.h"

#include <array>
#include <string>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

namespace swimscope::headless {
namespace {

struct LabPipe {
    LabPipe() { EXPECT_EQ(pipe2(ends.data(), O_CLOEXEC), 0); }
    ~LabPipe() {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    void write(const std::string& text) const {
        EXPECT_EQ(::write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }
    std::array<int, 2> ends{-1, -1};
};

/// The program on a thread of the test.
class LabUnderTest {
public:
    explicit LabUnderTest(LabProgramOptions options) {
        m_thread = std::thread([this, options = std::move(options)]() mutable {
            m_result = runLab(std::move(options),
                              {input.ends[0], output.ends[1], output.ends[1], signals.ends[0]});
        });
    }
    ~LabUnderTest() {
        if (m_thread.joinable()) {
            signals.write("x");
            m_thread.join();
        }
    }
    void say(const std::string& line) { input.write(line + "\n"); }
    /// True when the output has come to hold the text, within a minute.
    bool says(const std::string& text) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (m_said.find(text) == std::string::npos) {
            pollfd fd{output.ends[0], POLLIN, 0};
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            if (::poll(&fd, 1, 200) > 0) {
                std::array<char, 65536> buffer;
                const ssize_t size = ::read(fd.fd, buffer.data(), buffer.size());
                m_said.append(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
            }
        }
        return true;
    }
    int end() {
        m_thread.join();
        return m_result;
    }

    LabPipe input;
    LabPipe output;
    LabPipe signals;

private:
    std::thread m_thread;
    std::string m_said;
    int m_result = -1;
};

LabProgramOptions liveOptions() {
    LabProgramOptions options;
    options.settings.live = true;
    options.settings.nodes = 3;
    options.settings.timing = swim::Timing::Local;
    return options;
}

TEST(LabProgram, SaysWhereToJoinObeysAndQuits) {
    LabUnderTest lab(liveOptions());
    EXPECT_TRUE(lab.says("Other programs join at 127.0.0.1:"));
    EXPECT_TRUE(lab.says("n-0003 at"));
    lab.say("kill n-0003");
    EXPECT_TRUE(lab.says("kill n-0003"));
    EXPECT_TRUE(lab.says("killed, believed suspect"));
    lab.say("halt");
    EXPECT_TRUE(lab.says("real time, which cannot be stopped"));
    lab.say("gibberish");
    EXPECT_TRUE(lab.says("failed     "));
    lab.say("quit");
    EXPECT_EQ(lab.end(), 0);
}

TEST(LabProgram, ASimulationStopsAndStepsAndSpeaksJson) {
    LabProgramOptions options;
    options.settings.nodes = 5;
    options.json = true;
    LabUnderTest lab(std::move(options));
    lab.say("halt");
    EXPECT_TRUE(lab.says("stands still"));
    lab.say("step 3");
    EXPECT_TRUE(lab.says("\"stepped\""));
    lab.say("nodes");
    EXPECT_TRUE(lab.says("\"live\":false"));
}

TEST(LabProgram, AScriptThatIsNotThereIsSaid) {
    LabProgramOptions options;
    options.script = "/nowhere/at/all.demo";
    LabUnderTest lab(std::move(options));
    EXPECT_TRUE(lab.says("cannot be read"));
    EXPECT_EQ(lab.end(), 1);
}

}  // namespace
}  // namespace swimscope::headless

#include "engine/headless/write_text.h"

#include <cerrno>
#include <csignal>
#include <string>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace swimscope::headless {
namespace {

struct TextPipe {
    int ends[2] = {-1, -1};
    TextPipe() { EXPECT_EQ(::pipe(ends), 0); }
    ~TextPipe() {
        ::close(ends[0]);
        ::close(ends[1]);
    }
};

TEST(WriteText, ASlowReaderOfANonBlockingPipeGetsAll) {
    TextPipe pipe;
    ::fcntl(pipe.ends[1], F_SETFL, O_NONBLOCK);
    const std::string text(1 << 20, 'x');
    std::string read;
    std::thread reader([&] {
        char buffer[4096];
        while (read.size() < text.size()) {
            const ssize_t got = ::read(pipe.ends[0], buffer, sizeof buffer);
            if (got <= 0) {
                return;
            }
            read.append(buffer, static_cast<std::size_t>(got));
        }
    });
    writeText(pipe.ends[1], text);
    reader.join();
    EXPECT_EQ(read, text);
}

TEST(WriteText, AReaderThatIsGoneEndsIt) {
    std::signal(SIGPIPE, SIG_IGN);
    TextPipe pipe;
    ::close(std::exchange(pipe.ends[0], -1));
    writeText(pipe.ends[1], "nobody hears this");
    EXPECT_EQ(errno, EPIPE);
}

}  // namespace
}  // namespace swimscope::headless

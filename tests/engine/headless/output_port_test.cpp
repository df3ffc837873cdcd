#include "engine/headless/output_port.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

namespace swimscope::headless {
namespace {

constexpr std::size_t kMuch = 4u << 20;

/// Both ends of a pipe or of a pair of sockets; 0 reads, 1 writes.
struct Ends {
    explicit Ends(bool socket = false) {
        EXPECT_EQ(socket ? socketpair(AF_UNIX, SOCK_STREAM, 0, fds.data()) : pipe(fds.data()), 0);
        // As main() does for the program.
        std::signal(SIGPIPE, SIG_IGN);
    }
    ~Ends() {
        closeReader();
        ::close(fds[1]);
    }
    void closeReader() {
        if (fds[0] >= 0) {
            ::close(fds[0]);
            fds[0] = -1;
        }
    }
    std::string take() const {
        std::string text(65536, '\0');
        text.resize(static_cast<std::size_t>(::read(fds[0], text.data(), text.size())));
        return text;
    }
    std::array<int, 2> fds{-1, -1};
};

class OutputPortTo : public testing::TestWithParam<bool> {};

TEST_P(OutputPortTo, AStuckReaderHoldsNobodyUpAndLosesNothing) {
    const Ends ends(GetParam());
    const int flags = fcntl(ends.fds[1], F_GETFL);
    OutputPort port(ends.fds[1]);
    std::string sent;
    for (int i = 0; sent.size() < kMuch; ++i) {
        sent += std::to_string(i) + "\n";
    }
    port.append(sent);
    EXPECT_TRUE(port.flush());
    EXPECT_GT(port.pending(), 0u);
    std::string got;
    while (got.size() < sent.size()) {
        got += ends.take();
        ASSERT_TRUE(port.flush());
    }
    EXPECT_TRUE(got == sent);
    EXPECT_EQ(port.pending(), 0u);
    EXPECT_EQ(fcntl(ends.fds[1], F_GETFL), flags) << "others may share the descriptor";
}

TEST_P(OutputPortTo, ADescriptorThatIsNonBlockingIsNoFailure) {
    const Ends ends(GetParam());
    fcntl(ends.fds[1], F_SETFL, O_NONBLOCK);
    OutputPort port(ends.fds[1]);
    port.append(std::string(kMuch, 'x'));
    EXPECT_TRUE(port.flush());
    EXPECT_TRUE(port.flush());
}

TEST_P(OutputPortTo, AReaderThatIsGoneIsTold) {
    Ends ends(GetParam());
    OutputPort port(ends.fds[1]);
    ends.closeReader();
    port.append("x");
    EXPECT_FALSE(port.flush());
}

TEST_P(OutputPortTo, WhoIsToldToEndWaitsForNoReader) {
    const Ends ends(GetParam());
    const Ends signal(false);
    ASSERT_EQ(::write(signal.fds[1], "x", 1), 1);
    OutputPort port(ends.fds[1]);
    port.append(std::string(kMuch, 'x'));
    port.finish(signal.fds[0], /*told=*/false, std::chrono::milliseconds(1));
    EXPECT_GT(port.pending(), 0u);
}

INSTANTIATE_TEST_SUITE_P(Kinds, OutputPortTo, testing::Bool(),
                         [](const auto& kind) { return kind.param ? "Socket" : "Pipe"; });

}  // namespace
}  // namespace swimscope::headless

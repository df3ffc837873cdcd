#include "running.h"

namespace swimscope::examples {
namespace {

/// Two channels that know each other.
struct Channels {
    std::string seed = freeAddress("127.0.0.43");
    Running a{SWIMSCOPE_BIN "/message_channel", {"a", seed}};
    Running b{SWIMSCOPE_BIN "/message_channel", {"b", "127.0.0.44:0", seed}};
    Channels() {
        EXPECT_TRUE(a.says("member b"));
        EXPECT_TRUE(b.says("member a"));
    }
};

TEST(MessageChannel, GossipsWhatIsSmallAndStreamsWhatIsLarge) {
    Channels channels;
    channels.a.hears("small hello\n");
    EXPECT_TRUE(channels.b.says("received small, 5 bytes by gossip"));
    channels.a.hears("large " + std::string(5000, 'x') + "\n");
    EXPECT_TRUE(channels.b.says("received large, 5000 bytes by stream"));
    // Key and data take six bytes more, and 700 are half a packet.
    channels.b.hears("k " + std::string(694, 'y') + "\n");
    EXPECT_TRUE(channels.a.says("received k, 694 bytes by gossip"));
    channels.b.hears("k " + std::string(695, 'y') + "\n");
    EXPECT_TRUE(channels.a.says("received k, 695 bytes by stream"));
    EXPECT_EQ(channels.a.end(), 0);
    EXPECT_EQ(channels.b.end(), 0);
}

TEST(MessageChannel, DropsAndCountsWhatItsQueueCannotHold) {
    Channels channels;
    channels.b.signal(SIGSTOP);
    const std::string large = "large " + std::string(1000, 'x') + "\n";
    for (int i = 0; i < 250; ++i) {
        channels.a.hears(large);
    }
    EXPECT_TRUE(channels.a.says("dropped large, 1 so far"));
    channels.b.signal(SIGCONT);
    EXPECT_TRUE(channels.b.says("received large, 1000 bytes by stream"));
}

}  // namespace
}  // namespace swimscope::examples

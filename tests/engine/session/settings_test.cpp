#include "engine/session/settings.h"

#include <gtest/gtest.h>

namespace swimscope::session {
namespace {

std::string errorOf(const MemberSettings& settings) {
    const auto checked = checkSettings(settings);
    return checked ? std::string() : checked.error().text();
}

TEST(Settings, FillInWhatIsLeftOut) {
    const auto checked = checkSettings({});
    ASSERT_TRUE(checked);
    EXPECT_FALSE(checked->given.name.empty());
    EXPECT_EQ(checked->bind.toString(), "0.0.0.0:7946");
    EXPECT_FALSE(checked->advertise);
    MemberSettings demo;
    demo.demoNodes = 5;
    EXPECT_EQ(checkSettings(demo)->bind.toString(), "127.0.0.1:0");
}

TEST(Settings, MakeOptionsOfWhatANodeMayDoDifferently) {
    MemberSettings settings;
    settings.name = "n1";
    settings.protocolVersion = 1;
    settings.udpBufferSize = 9000;
    settings.compression = false;
    settings.deadNodeReclaimTime = std::chrono::seconds(30);
    settings.requireNodeNames = true;
    settings.noTcpPingsTo = {"a"};
    settings.allow = {"10.0.0.0/8"};
    settings.verifyIncoming = false;
    settings.skipInboundLabelCheck = true;
    settings.tune = [](swim::Options& options) { options.suspicionMult = 9; };
    ASSERT_TRUE(checkSettings(settings));
    const auto options = makeOptions(settings);
    ASSERT_TRUE(options);
    EXPECT_EQ(options->versions.pCur, 1);
    EXPECT_EQ(options->udpBufferSize, 9000u);
    EXPECT_FALSE(options->enableCompression);
    EXPECT_EQ(options->deadNodeReclaimTime, std::chrono::seconds(30));
    EXPECT_TRUE(options->requireNodeNames);
    EXPECT_FALSE(options->disableTcpPings);
    EXPECT_TRUE(options->disableTcpPingsFor("a"));
    EXPECT_FALSE(options->disableTcpPingsFor("b"));
    EXPECT_FALSE(options->allowed.allows(base::IpAddress::v4(127, 0, 0, 1)));
    EXPECT_EQ(options->suspicionMult, 9u);
    const auto security = makeSecurity(settings);
    ASSERT_TRUE(security);
    EXPECT_FALSE(security->verifyIncoming);
    EXPECT_TRUE(security->verifyOutgoing);
    EXPECT_TRUE(security->skipInboundLabelCheck);
    EXPECT_EQ(security->protocolVersion, 1);
}

TEST(Settings, RefuseOptionsThatCannotWork) {
    MemberSettings settings;
    settings.allow = {"10.0.0.0"};
    EXPECT_NE(errorOf(settings).find("10.0.0.0"), std::string::npos);
    settings = {};
    settings.protocolVersion = 6;
    EXPECT_NE(errorOf(settings).find("protocol"), std::string::npos);
    settings = {};
    settings.udpBufferSize = 1;
    EXPECT_NE(errorOf(settings).find("UDP buffer"), std::string::npos);
    settings = {};
    settings.alsoBind = {":1"};
    EXPECT_NE(errorOf(settings).find("names no address"), std::string::npos);
}

TEST(Settings, ListenOnFurtherAddressesWithTheSamePort) {
    MemberSettings settings;
    settings.bind = "127.0.0.1:99";
    settings.alsoBind = {"::1", "127.0.0.2:98"};
    const auto checked = checkSettings(settings);
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->listen.size(), 3u);
    EXPECT_EQ(checked->listen[1].toString(), "[::1]:99");
    EXPECT_EQ(checked->listen[2].toString(), "127.0.0.2:98");
}

TEST(Settings, ReadEveryFormOfAnAddress) {
    const base::Endpoint standard{base::IpAddress::v4(0, 0, 0, 0), 7946};
    const auto read = [&](const char* text) {
        const auto result = readAddress(text, standard);
        return result ? result->toString() : "error";
    };
    EXPECT_EQ(read(""), "0.0.0.0:7946");
    EXPECT_EQ(read("127.0.0.1"), "127.0.0.1:7946");
    EXPECT_EQ(read("127.0.0.1:1"), "127.0.0.1:1");
    EXPECT_EQ(read(":0"), "0.0.0.0:0");
    EXPECT_EQ(read("::1"), "[::1]:7946");
    EXPECT_EQ(read("[::1]:5"), "[::1]:5");
    EXPECT_EQ(read("[::1]"), "[::1]:7946");
    for (const char* bad : {"host:1", "1.2.3.4:x", "1.2.3.4:65536", "1.2.3.4:", "[::1", "[]:"}) {
        EXPECT_EQ(read(bad), "error") << bad;
    }
}

TEST(Settings, RefuseKeysAndLabelsOfAWrongLengthWithTheLength) {
    MemberSettings settings;
    settings.keys = {base::Bytes(16, 1), base::Bytes(17, 1)};
    EXPECT_EQ(errorOf(settings), "a gossip key has 16, 24 or 32 bytes, this one has 17");
    settings.keys = {base::Bytes(16, 1), base::Bytes(24, 2), base::Bytes(32, 3)};
    EXPECT_EQ(errorOf(settings), "");
    settings.label = std::string(256, 'x');
    EXPECT_EQ(errorOf(settings), "a label has at most 255 bytes, this one has 256");
}

TEST(Settings, RefuseMetadataThatCannotBeAnnounced) {
    MemberSettings settings;
    settings.meta = base::Bytes(513, 'x');
    EXPECT_EQ(errorOf(settings), "metadata has at most 512 bytes, this has 513");
    settings.meta = base::toBytes("x");
    settings.tags = {{"a", "b"}};
    EXPECT_NE(errorOf(settings), "");
    settings.meta.clear();
    settings.tags = {{"a", std::string(600, 'x')}};
    EXPECT_NE(errorOf(settings), "");
    settings.tags.clear();
    settings.dialect = "serf";
    settings.meta = base::toBytes("x");
    EXPECT_NE(errorOf(settings), "");
}

TEST(Settings, RefuseUnknownDialectsNamesSeedsAndAddresses) {
    MemberSettings settings;
    settings.dialect = "klingon";
    EXPECT_EQ(errorOf(settings),
              "there is no dialect \"klingon\"; the dialects are plain and serf");
    settings = {};
    settings.name = std::string(256, 'x');
    EXPECT_NE(errorOf(settings), "");
    settings.name = "a\x01";
    EXPECT_NE(errorOf(settings), "");
    settings = {};
    settings.seeds = {""};
    EXPECT_NE(errorOf(settings), "");
    settings.seeds = {"/host"};
    EXPECT_NE(errorOf(settings), "");
    settings = {};
    settings.bind = "nonsense";
    EXPECT_EQ(errorOf(settings), "the bind address is wrong: \"nonsense\" is not an IP address");
    settings = {};
    settings.advertise = "0.0.0.0";
    EXPECT_NE(errorOf(settings), "");
    settings = {};
    settings.demoNodes = 100000;
    EXPECT_NE(errorOf(settings), "");
}

TEST(Settings, MakeARingWhosePrimaryIsTheFirstKey) {
    auto security = makeSecurity({base::Bytes(16, 1), base::Bytes(32, 2)}, "blue");
    ASSERT_TRUE(security);
    EXPECT_EQ(security->keyring.keys().size(), 2u);
    EXPECT_EQ(security->keyring.primary().size(), 16u);
    EXPECT_EQ(security->label, "blue");
    EXPECT_FALSE(makeSecurity({}, "")->encryptionEnabled());
}

TEST(Settings, RefuseSeedsThatCanNeverBeJoined) {
    for (const char* seed :
         {"127.0.0.1:99999", "127.0.0.1:0", "x/", "/x", "a b", "host:", "n/a b:1", " "}) {
        MemberSettings settings;
        settings.seeds = {"fine:1", seed};
        EXPECT_NE(errorOf(settings).find("is not an address to join"), std::string::npos) << seed;
    }
}

TEST(Settings, RefuseNamesOfMoreThanOneLine) {
    for (const char* name : {"a\nb", "a\tb", "a\rb"}) {
        MemberSettings settings;
        settings.name = name;
        EXPECT_EQ(errorOf(settings), "a node name is printable text on one line");
    }
}

}  // namespace
}  // namespace swimscope::session

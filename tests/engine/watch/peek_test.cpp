#include "engine/watch/peek.h"

#include <gtest/gtest.h>

#include "tests/support/securities.h"
#include "tests/support/vectors.h"
#include "tests/support/watched_cluster.h"

namespace swimscope::watch {
namespace {

using test::convergedCluster;
using test::WatchedCluster;
using namespace std::chrono_literals;

TEST(PeekTalk, BringsTheWholeTable) {
    WatchedCluster watched(convergedCluster(5));
    const auto outcome = watched.run(Peek{watched.addressOf(2)});
    ASSERT_TRUE(outcome && outcome->ok) << outcome->text;
    const auto answers = watched.all<Answered>();
    ASSERT_EQ(answers.size(), 1u);
    const View& view = *answers[0].view;
    EXPECT_EQ(view.observer, "n-0002");
    EXPECT_EQ(view.rows.size(), 5u);
    EXPECT_FALSE(view.partial);
    EXPECT_FALSE(view.encrypted);
    EXPECT_GT(view.wireBytes, 0u);
    EXPECT_GT(view.took(), base::Duration{});
    for (sim::HostId host = 1; host <= 5; ++host) {
        const Row* row = view.find(watched.cluster.host(host).name());
        ASSERT_NE(row, nullptr);
        EXPECT_EQ(row->belief, Belief::Alive);
        EXPECT_EQ(row->incarnation, 1u);
        EXPECT_EQ(row->record->address, watched.cluster.host(host).address());
        EXPECT_EQ(row->record->versions.size(), 6u);
    }
}

struct Secured {
    const char* what;
    std::vector<base::Bytes> keys;
    std::string label;
    std::uint8_t protocolVersion;
    bool compressed;
};

TEST(PeekTalk, WorksUnderEveryKindOfSecurity) {
    for (const Secured& one :
         {Secured{"plain", {}, "", 2, false}, Secured{"compressed", {}, "", 2, true},
          Secured{"label", {}, "lab", 2, false}, Secured{"key", {test::testKey('A')}, "", 2, true},
          Secured{"key and label", {test::testKey('A')}, "lab", 2, false}}) {
        SCOPED_TRACE(one.what);
        auto options = convergedCluster(3);
        options.secrets.keys = one.keys;
        options.secrets.label = one.label;
        options.node.enableCompression = one.compressed;
        WatchedCluster watched(options);
        const auto outcome = watched.run(Peek{watched.addressOf(1)});
        ASSERT_TRUE(outcome);
        ASSERT_TRUE(outcome->ok) << outcome->text;
        const View& view = *watched.all<Answered>().at(0).view;
        EXPECT_EQ(view.rows.size(), 3u);
        EXPECT_EQ(view.encrypted, !one.keys.empty());
        EXPECT_EQ(view.compressed, one.compressed);
    }
}

TEST(PeekTalk, BehindAForwardLearnsWhoAnsweredAndOnlyThenTells) {
    WatchedCluster watched(convergedCluster(9));
    const base::Endpoint door{base::IpAddress::v4(127, 0, 0, 1), 17946};
    watched.cluster.forward(door, 6);
    const auto outcome = watched.run(Peek{door.toString()});
    ASSERT_TRUE(outcome && outcome->ok);
    const auto answers = watched.all<Answered>();
    ASSERT_EQ(answers.size(), 1u);
    EXPECT_EQ(answers[0].view->observer, "n-0006");
    EXPECT_EQ(answers[0].view->asked, door);

    // The second time it is asked for that name first.
    const auto pings = watched.watcher().counters().pings;
    EXPECT_EQ(pings, 6u);
    watched.run(Peek{door.toString()});
    EXPECT_EQ(watched.watcher().counters().pings, pings + 1);
}

TEST(PeekTalk, TellsWhyNothingCame) {
    struct Trouble {
        const char* expected;
        std::string clusterLabel;
        std::vector<base::Bytes> clusterKeys;
        std::vector<base::Bytes> ourKeys;
    };
    const std::vector<Trouble> troubles = {
        {"closed without a word", "lab", {}, {}},
        {"encrypted, and we have no key", "", {test::testKey('A')}, {}},
        {"none of our keys opens it", "", {test::testKey('A')}, {test::testKey('B')}},
        {"is not encrypted, and we have a key", "", {}, {test::testKey('B')}},
    };
    for (const Trouble& one : troubles) {
        SCOPED_TRACE(one.expected);
        auto options = convergedCluster(3);
        options.secrets.keys = one.clusterKeys;
        options.secrets.label = one.clusterLabel;
        sim::Cluster cluster(options);
        Watcher watcher({}, test::securityWith(one.ourKeys), /*seed=*/1);
        const auto id = cluster.attach(watcher, test::kWatcherAddress);
        watcher.command(cluster.now(), 1, Peek{cluster.host(1).address().toString()});
        cluster.attend(id);
        cluster.runFor(30s);
        std::vector<Event> events;
        watcher.takeEvents(events);
        ASSERT_EQ(events.size(), 2u);
        EXPECT_NE(std::get<Unanswered>(events[0]).why.find(one.expected), std::string::npos)
            << std::get<Unanswered>(events[0]).why;
        EXPECT_FALSE(std::get<Outcome>(events[1]).ok);
        EXPECT_EQ(watcher.counters().failed, 1u);
    }
}

TEST(PeekTalk, ADeadHostIsRefusedOrTimesOut) {
    WatchedCluster watched(convergedCluster(3));
    ASSERT_TRUE(watched.cluster.apply(sim::Kill{2}));
    const auto refused = watched.run(Peek{watched.addressOf(2)});
    ASSERT_TRUE(refused);
    EXPECT_FALSE(refused->ok);
    EXPECT_NE(refused->text.find("connection refused"), std::string::npos) << refused->text;
    const auto lost = watched.run(Peek{"198.51.100.7"});
    ASSERT_TRUE(lost);
    EXPECT_NE(lost->text.find("connection timed out"), std::string::npos) << lost->text;
}

TEST(PeekTalk, AStoppedProcessAcceptsAndStaysMute) {
    WatchedCluster watched(convergedCluster(3));
    ASSERT_TRUE(watched.cluster.apply(sim::Pause{2}));
    const auto outcome = watched.run(Peek{watched.addressOf(2)});
    ASSERT_TRUE(outcome);
    EXPECT_NE(outcome->text.find("accepts and stays mute: not a byte within 10 s"),
              std::string::npos)
        << outcome->text;
}

/// Dials whatever the watcher wants to dial, and tells what that was.
std::vector<machine::OpenStream> dialled(Watcher& watcher) {
    std::vector<machine::Action> actions;
    std::vector<machine::OpenStream> opened;
    do {
        watcher.takeActions(actions);
        for (const machine::Action& action : actions) {
            if (const auto* open = std::get_if<machine::OpenStream>(&action)) {
                opened.push_back(*open);
                watcher.streamOpened({}, open->id);
            }
        }
    } while (!actions.empty());
    return opened;
}

ViewRef answerIn(Watcher& watcher) {
    std::vector<Event> events;
    watcher.takeEvents(events);
    for (const Event& event : events) {
        if (const auto* answered = std::get_if<Answered>(&event)) {
            return answered->view;
        }
    }
    return nullptr;
}

TEST(PeekTalk, ReadsWhatEveryGenerationWrites) {
    int read = 0;
    for (const std::string& generation : test::vectorGenerations()) {
        for (const test::Json& vector : test::vectorsIn(generation + "/streams.json")) {
            if (vector.at("kind") != "push-pull" || vector.at("label") != "") {
                continue;
            }
            SCOPED_TRACE(generation + ": " + vector.dump());
            const auto key = vector.at("key_hex").get<std::string>();
            Watcher watcher(
                {},
                test::securityWith(key.empty() ? std::vector<base::Bytes>{}
                                               : std::vector<base::Bytes>{test::hexBytes(key)}),
                /*seed=*/1);
            watcher.command({}, 1, Peek{"10.0.0.1"});
            auto streams = dialled(watcher);
            ASSERT_EQ(streams.size(), 1u);
            watcher.streamData({}, streams[0].id, test::hexBytes(vector.at("stream_hex")));
            for (int i = 0; i < 10; ++i) {
                for (const auto& guess : dialled(watcher)) {
                    watcher.streamEnded({}, guess.id);
                }
            }
            const ViewRef view = answerIn(watcher);
            if (vector.at("nodes").empty()) {
                EXPECT_EQ(view, nullptr);
                continue;
            }
            ASSERT_NE(view, nullptr);
            EXPECT_FALSE(view->partial) << view->why;
            EXPECT_EQ(view->rows.size(), vector.at("nodes").size());
            EXPECT_EQ(view->encrypted, !key.empty());
            ++read;
        }
    }
    EXPECT_GE(read, 4);
}

TEST(PeekTalk, AddressesOfBothFamiliesAreDialled) {
    for (const char* text : {"[2001:db8::7]:8301", "10.0.0.7:8301"}) {
        Watcher watcher({}, {}, /*seed=*/1);
        watcher.command({}, 1, Peek{text});
        const auto streams = dialled(watcher);
        ASSERT_EQ(streams.size(), 1u);
        EXPECT_EQ(streams[0].to.toString(), text);
        const base::Endpoint asked = streams[0].to;
        const wire::PushNodeState self{"self", asked.ip.bytes(), asked.port, {}, 1, 0, {}};
        watcher.streamData({}, streams[0].id, wire::encodePushPull(false, std::span(&self, 1), {}));
        const ViewRef view = answerIn(watcher);
        ASSERT_NE(view, nullptr);
        EXPECT_EQ(view->observer, "self");
        EXPECT_EQ(view->rows[0].record->address, asked);
    }
}

}  // namespace
}  // namespace swimscope::watch

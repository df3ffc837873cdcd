#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/base/random.h"
#include "engine/watch/limits.h"
#include "engine/watch/watcher.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/stream_codec.h"
#include "tests/support/heap_meter.h"
#include "tests/support/securities.h"

/// Peers that mean harm: each costs bounded memory and time, and one clear sentence.
namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMiB = std::size_t{1} << 20;
const base::Endpoint kFoe{base::IpAddress::v4(10, 0, 0, 66), 7946};

/// A watcher that peeks at a peer whose every byte the test decides.
class Confrontation {
public:
    explicit Confrontation(std::vector<base::Bytes> keys = {}, Command command = Peek{"10.0.0.66"})
        : m_watcher({}, test::securityWith(keys), /*seed=*/1) {
        m_watcher.command(m_now, 1, std::move(command));
        listen();
        test::g_heap.most = test::g_heap.now;
        m_before = test::g_heap.now;
    }

    /// False when the watcher does not listen any more.
    bool feed(base::BytesView bytes) {
        if (!m_stream) {
            return false;
        }
        m_fed += bytes.size();
        m_watcher.streamData(m_now, *m_stream, bytes);
        listen();
        return m_stream.has_value();
    }
    void close() {
        if (m_stream) {
            const auto stream = *std::exchange(m_stream, std::nullopt);
            m_watcher.streamEnded(m_now, stream);
            listen();
        }
    }
    void reset() {
        if (m_stream) {
            const auto stream = *std::exchange(m_stream, std::nullopt);
            m_watcher.streamFailed(m_now, stream, base::verbatim("connection reset by peer"));
            listen();
        }
    }
    void wait(base::Duration time) {
        m_now += time;
        m_watcher.expire(m_now);
        listen();
    }
    /// Answers nothing any more until the watcher has said its last word.
    void silence() {
        for (int i = 0; i < 200 && !m_outcome; ++i) {
            const auto due = m_watcher.deadline();
            if (!due) {
                break;
            }
            m_now = std::max(m_now, *due);
            m_watcher.expire(m_now);
            listen();
        }
    }

    bool over() const { return m_outcome.has_value(); }
    const Outcome& outcome() const { return *m_outcome; }
    const ViewRef& view() const { return m_view; }
    const base::Words& why() const { return m_why; }
    base::Duration took() const { return m_now - base::Instant{}; }
    std::size_t streams() const { return m_streams; }
    std::size_t fed() const { return m_fed; }
    /// Most memory that it took to hear the peer out.
    std::size_t cost() const { return test::g_heap.most - m_before; }
    Watcher& watcher() { return m_watcher; }

private:
    void listen() {
        std::vector<machine::Action> actions;
        do {
            m_watcher.takeActions(actions);
            for (const machine::Action& action : actions) {
                if (const auto* open = std::get_if<machine::OpenStream>(&action)) {
                    m_stream = open->id;
                    ++m_streams;
                    m_watcher.streamOpened(m_now, open->id);
                } else if (const auto* close = std::get_if<machine::CloseStream>(&action);
                           close != nullptr && m_stream == close->id) {
                    m_stream.reset();
                }
            }
        } while (!actions.empty());
        std::vector<Event> events;
        m_watcher.takeEvents(events);
        for (const Event& event : events) {
            if (const auto* answered = std::get_if<Answered>(&event)) {
                m_view = answered->view;
                m_why = answered->view->why;
            } else if (const auto* unanswered = std::get_if<Unanswered>(&event)) {
                m_why = unanswered->why;
            } else if (const auto* outcome = std::get_if<Outcome>(&event)) {
                EXPECT_FALSE(m_outcome) << "two last words";
                m_outcome = *outcome;
            }
        }
    }

    base::Instant m_now{};
    Watcher m_watcher;
    std::optional<machine::ExchangeId> m_stream;
    std::optional<Outcome> m_outcome;
    ViewRef m_view;
    base::Words m_why;
    std::size_t m_streams = 0;
    std::size_t m_fed = 0;
    std::size_t m_before = 0;
};

void expectOneClearSentence(const Confrontation& peer) {
    ASSERT_TRUE(peer.over());
    const std::string& text = peer.outcome().text;
    EXPECT_FALSE(text.empty());
    EXPECT_LT(text.size(), 400u) << text;
    EXPECT_EQ(text.find('\n'), std::string::npos) << text;
    EXPECT_TRUE(base::isPrintableUtf8(base::asBytes(text))) << text;
    if (peer.view()) {
        EXPECT_TRUE(peer.view()->partial);
        EXPECT_FALSE(peer.view()->why.empty());
    }
}

base::Bytes header(std::int64_t nodes, std::int64_t state) {
    return wire::encoded(wire::PushPullHeader{nodes, state, false});
}

base::Bytes nodeNamed(const std::string& name) {
    static const base::Bytes kAddress = {10, 0, 0, 66};
    base::Bytes out;
    wire::encode(wire::PushNodeState{name, kAddress, 7946, {}, 1, 0, {}}, out);
    return out;
}

TEST(Hostile, AMillionNodesClaimedWithFewBytesCostNothing) {
    for (const std::int64_t claimed :
         {std::int64_t{1048576}, std::int64_t{1} << 40, std::int64_t{-1}}) {
        Confrontation peer;
        peer.feed(header(claimed, 0));
        peer.feed(nodeNamed("evil"));
        peer.close();
        peer.silence();
        expectOneClearSentence(peer);
        EXPECT_LT(peer.cost(), kMiB / 4);
    }
}

TEST(Hostile, NodesWithoutEndAreCutAndShownAsPartial) {
    Confrontation peer;
    peer.feed(header(1048576, 0));
    base::Bytes chunk;
    for (std::size_t i = 0; !peer.over() && peer.fed() < 80 * kMiB; ++i) {
        const base::Bytes node = nodeNamed("evil-" + std::to_string(i));
        chunk.insert(chunk.end(), node.begin(), node.end());
        if (chunk.size() > kMiB) {
            if (!peer.feed(chunk)) {
                break;
            }
            chunk.clear();
        }
    }
    peer.silence();
    expectOneClearSentence(peer);
    ASSERT_TRUE(peer.view());
    EXPECT_LE(peer.view()->rows.size(), kMaxRows);
    EXPECT_LT(peer.cost(), 320 * kMiB);
}

TEST(Hostile, TinyNodesAreNoMoreThanTheLimitOfRows) {
    Confrontation peer;
    peer.feed(header(1048576, 0));
    // An empty map is a node without a name.
    peer.feed(base::Bytes(1048576, 0x80));
    peer.silence();
    ASSERT_TRUE(peer.over());
    ASSERT_TRUE(peer.view());
    EXPECT_EQ(peer.view()->rows.size(), 1u);
    EXPECT_LT(peer.cost(), 32 * kMiB);
}

TEST(Hostile, AStateWithoutEndIsCut) {
    Confrontation peer;
    peer.feed(header(1, 20 * static_cast<std::int64_t>(kMiB)));
    peer.feed(nodeNamed("evil"));
    const base::Bytes chunk(kMiB / 4, 7);
    while (peer.feed(chunk)) {
        peer.wait(200ms);
    }
    peer.silence();
    ASSERT_TRUE(peer.over());
    EXPECT_LE(peer.took(), 21s);
    EXPECT_LT(peer.cost(), 100 * kMiB);
}

TEST(Hostile, ABombInflatesToTheLimitAndNoFurther) {
    base::Bytes bomb = header(3, 0);
    const base::Bytes node = nodeNamed("evil");
    bomb.insert(bomb.end(), node.begin(), node.end());
    bomb.resize(90 * kMiB);
    const base::Bytes stream = wire::encodeStream(bomb, {}, /*compress=*/true, {});
    bomb = {};
    Confrontation peer;
    peer.feed(stream);
    peer.silence();
    expectOneClearSentence(peer);
    EXPECT_LT(stream.size(), kMiB);
    EXPECT_LT(peer.cost(), 100 * kMiB);
    EXPECT_NE(peer.why().find("inflates beyond the limit"), std::string::npos) << peer.why();
}

TEST(Hostile, ADripIsEndedInTimeAndShownAsPartial) {
    base::Bytes stream = header(3, 0);
    for (const char* name : {"a", "b", "c"}) {
        const base::Bytes node = nodeNamed(name);
        stream.insert(stream.end(), node.begin(), node.end());
    }
    Confrontation peer;
    const std::size_t front = stream.size() / 2;
    peer.feed(base::BytesView(stream).first(front));
    for (std::size_t i = front; i < stream.size() && !peer.over(); ++i) {
        peer.wait(1s);
        peer.feed(base::BytesView(stream).subspan(i, 1));
    }
    peer.silence();
    expectOneClearSentence(peer);
    ASSERT_TRUE(peer.view());
    EXPECT_EQ(peer.view()->rows.size(), 1u);
    EXPECT_NE(peer.why().find("not whole within 10 s"), std::string::npos) << peer.why();
    EXPECT_LE(peer.took(), 21s);
}

TEST(Hostile, MutePeersAndThoseThatCloseCostOneSentence) {
    for (const int how : {0, 1, 2}) {
        Confrontation peer;
        if (how == 0) {
            peer.close();
        } else if (how == 1) {
            peer.reset();
        }
        peer.silence();
        expectOneClearSentence(peer);
        EXPECT_FALSE(peer.view());
        EXPECT_LE(peer.took(), 21s);
        EXPECT_LT(peer.cost(), kMiB);
    }
}

TEST(Hostile, AnEncryptedBlockThatNeverEndsHoldsWhatCame) {
    Confrontation peer({test::testKey('A')});
    peer.feed(base::Bytes{10, 0x01, 0x40, 0x00, 0x00});
    const base::Bytes chunk(kMiB, 9);
    for (int i = 0; i < 19; ++i) {
        peer.feed(chunk);
    }
    peer.silence();
    expectOneClearSentence(peer);
    EXPECT_LT(peer.cost(), 64 * kMiB);
}

TEST(Hostile, ManyNamesAtOneAddressAreGuessedOnlySoOften) {
    base::Bytes stream = header(5000, 0);
    for (int i = 0; i < 5000; ++i) {
        const base::Bytes node = nodeNamed("evil-" + std::to_string(i));
        stream.insert(stream.end(), node.begin(), node.end());
    }
    Confrontation peer;
    peer.feed(stream);
    for (int i = 0; i < 10000 && !peer.over(); ++i) {
        peer.close();
    }
    ASSERT_TRUE(peer.over());
    EXPECT_LE(peer.streams(), 1 + kMaxNameGuesses);
    ASSERT_TRUE(peer.view());
    EXPECT_EQ(peer.view()->observer, "");
    EXPECT_EQ(peer.view()->rows.size(), 5000u);
}

TEST(Hostile, AnErrorIsQuotedAndNotAtLength) {
    Confrontation peer;
    const std::string text(100000, 'x');
    peer.feed(wire::encoded(wire::Err{text}));
    peer.silence();
    expectOneClearSentence(peer);
}

TEST(Hostile, RandomBytesNeverDoHarm) {
    const std::uint64_t seed =
        testing::UnitTest::GetInstance()->random_seed() == 0
            ? 4242
            : static_cast<std::uint64_t>(testing::UnitTest::GetInstance()->random_seed());
    SCOPED_TRACE("repeat with --gtest_filter=Hostile.RandomBytesNeverDoHarm --gtest_random_seed=" +
                 std::to_string(seed));
    base::Random random(seed);
    base::Bytes whole = header(20, 5);
    for (int i = 0; i < 20; ++i) {
        const base::Bytes node = nodeNamed("node-" + std::to_string(i));
        whole.insert(whole.end(), node.begin(), node.end());
    }
    whole.insert(whole.end(), {1, 2, 3, 4, 5});
    const wire::Security plain;
    const wire::Security key = test::securityWith({test::testKey('A')});
    for (int run = 0; run < 1000; ++run) {
        const bool keyed = random.below(2) == 0;
        base::Bytes bytes =
            random.below(4) == 0
                ? base::Bytes(random.below(300))
                : wire::encodeStream(whole, *(keyed ? &key : &plain), random.below(2) == 0, {});
        if (bytes.size() <= 300 && random.below(2) == 0) {
            random.fill(bytes);
        }
        for (std::uint64_t i = random.below(6); i > 0 && !bytes.empty(); --i) {
            bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.next());
        }
        bytes.resize(random.below(bytes.size() + 1));
        Confrontation peer(keyed ? std::vector<base::Bytes>{test::testKey('A')}
                                 : std::vector<base::Bytes>{});
        for (base::BytesView rest = bytes; !rest.empty();) {
            const std::size_t piece = 1 + random.below(rest.size());
            peer.feed(rest.first(piece));
            rest = rest.subspan(piece);
        }
        random.below(2) == 0 ? peer.close() : peer.reset();
        // Whoever was named is guessed at by stream pings, which get more of the same.
        for (int i = 0; i < 100 && !peer.over(); ++i) {
            peer.feed(bytes);
            peer.close();
        }
        peer.silence();
        ASSERT_TRUE(peer.over()) << "run " << run;
        ASSERT_LT(peer.cost(), 8 * kMiB) << "run " << run;
    }
}

TEST(Hostile, RandomDatagramsNeverDoHarm) {
    constexpr std::uint64_t kSeed = 77;
    base::Random random(kSeed);
    Watcher watcher({}, {}, /*seed=*/1);
    std::vector<Event> events;
    for (int run = 0; run < 20000; ++run) {
        base::Bytes bytes(random.below(64));
        random.fill(bytes);
        if (!bytes.empty() && random.below(2) == 0) {
            bytes[0] = static_cast<std::uint8_t>(random.below(14));
        }
        watcher.datagram({}, kFoe, bytes);
        watcher.takeEvents(events);
    }
    EXPECT_GT(watcher.counters().rejected, 0u);
}

}  // namespace
}  // namespace swimscope::watch

#include "engine/dialect/serf.h"
#include "engine/swim/node.h"
#include "engine/wire/stream_codec.h"
#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

using namespace std::chrono_literals;

/// The live agent of the script, played by our own node with the Serf dialect.
class ScriptedAgent {
public:
    ScriptedAgent() : m_serf(named()), m_node(options(), {}, m_serf, /*seed=*/1) {
        m_node.start(m_now);
        settle();
    }

    void perform(const nlohmann::json& step) {
        m_now += 120ms;
        const base::Bytes bytes = bytesOf(step["hex"]);
        if (step["via"] == "udp") {
            m_node.datagram(m_now, {base::IpAddress::v4(127, 0, 61, 200), 7946}, bytes);
        } else {
            wire::Scratch scratch;
            base::BytesView rest(bytes);
            const auto node = wire::takePushNodeState(rest, scratch);
            ASSERT_TRUE(node);
            const machine::ExchangeId id{m_exchange += 2};
            m_node.streamAccepted(m_now, id, {base::IpAddress::v4(127, 0, 61, 200), 4000});
            m_node.streamData(m_now, id, wire::encodePushPull(/*join=*/false, {{*node}}, {}));
            m_node.streamEnded(m_now, id);
        }
        settle();
    }
    std::map<std::string, std::string> statuses() const {
        std::map<std::string, std::string> all;
        for (const swim::Member& row : m_node.members()) {
            const auto status = m_serf.members().status(row.name());
            all[row.name()] = status ? serfStatusName(*status) : "unknown";
        }
        return all;
    }

private:
    static DialectOptions named() {
        DialectOptions options;
        options.nodeName = "n51";
        return options;
    }
    static swim::Options options() {
        swim::Options options = swim::Options::of(swim::Timing::Lan);
        options.name = "n51";
        options.advertise = {base::IpAddress::v4(127, 0, 61, 51), 7946};
        options.versions = {1, 5, 2, 2, 5, 5};
        return options;
    }
    void settle() {
        std::vector<swim::Event> events;
        m_node.takeEvents(events);
        for (const swim::Event& event : events) {
            Outbox out;
            m_serf.observe(m_now, event, out);
        }
        std::vector<machine::Action> actions;
        m_node.takeActions(actions);
    }

    base::Instant m_now{};
    Serf m_serf;
    swim::Node m_node;
    std::uint64_t m_exchange = 0;
};

TEST(SerfTransitions, EveryStepOfTheLiveScriptGivesTheSameStatuses) {
    const auto script = vectorFile("transitions_serf.json");
    ScriptedAgent agent;
    for (const auto& step : script["steps"]) {
        agent.perform(step);
        const std::map<std::string, std::string> want = step["serf_status"];
        EXPECT_EQ(agent.statuses(), want) << step["step"];
    }
    EXPECT_EQ(script["steps"].size(), 59u);
}

}  // namespace
}  // namespace swimscope::dialect

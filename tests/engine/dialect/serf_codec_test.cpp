#include "engine/dialect/serf_codec.h"

#include "tests/engine/dialect/query_filters.h"
#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

SerfQuery uptimeQuery() {
    SerfQuery query;
    query.ltime = 9;
    query.id = 3000000000;
    query.addr = {10, 0, 0, 1};
    query.port = 7946;
    query.sourceNode = "node-a";
    query.filters = {encodeNodeFilter({"node-a", "node-b"}), encodeTagFilter("^web$", "role")};
    query.flags = kSerfFlagAck;
    query.relayFactor = 2;
    query.timeoutNs = 15'000'000'000;
    query.name = "uptime";
    query.payload = {'p'};
    return query;
}

class SerfCodec : public ::testing::TestWithParam<const char*> {
protected:
    base::Bytes vector(const std::string& name) { return serfVectors(GetParam())[name]; }
    /// Signed numbers above 127 are the one thing that the generations write differently; we write
    /// them as the older one does.
    bool writesAsWeDo() const { return GetParam() == std::string("v0.2.2"); }
};
INSTANTIATE_TEST_SUITE_P(BothGenerations, SerfCodec, ::testing::Values("head", "v0.2.2"),
                         [](const auto& generation) {
                             return std::string(generation.param) == "head" ? "Head" : "Old";
                         });

TEST_P(SerfCodec, Intents) {
    EXPECT_EQ(encode(SerfJoin{17, "node-a"}), vector("join-intent"));
    EXPECT_EQ(encode(SerfLeave{300, "node-a", false}), vector("leave-intent"));
    EXPECT_EQ(encode(SerfLeave{300, "node-a", true}), vector("leave-intent-prune"));
    const auto join = decodeSerfJoin(bodyOf(vector("join-intent")));
    ASSERT_TRUE(join);
    EXPECT_EQ(join->ltime, 17u);
    EXPECT_EQ(join->node, "node-a");
    const auto leave = decodeSerfLeave(bodyOf(vector("leave-intent-prune")));
    ASSERT_TRUE(leave);
    EXPECT_EQ(leave->ltime, 300u);
    EXPECT_TRUE(leave->prune);
}

TEST_P(SerfCodec, UserEvents) {
    EXPECT_EQ(encode(SerfUserEvent{5, "deploy", base::toBytes(std::string_view("v1.2.3")), true}),
              vector("user-event"));
    EXPECT_EQ(encode(SerfUserEvent{1099511627776, "x", {}, false}),
              vector("user-event-nil-payload"));
    const auto event = decodeSerfUserEvent(bodyOf(vector("user-event")));
    ASSERT_TRUE(event);
    EXPECT_EQ(event->name, "deploy");
    EXPECT_EQ(base::asText(event->payload), "v1.2.3");
    EXPECT_TRUE(event->coalesce);
}

TEST_P(SerfCodec, Queries) {
    EXPECT_EQ(encodeNodeFilter({"node-a", "node-b"}), vector("filter-node"));
    EXPECT_EQ(encodeTagFilter("^web$", "role"), vector("filter-tag"));
    if (writesAsWeDo()) {
        EXPECT_EQ(encode(uptimeQuery()), vector("query"));
    }
    const auto query = decodeSerfQuery(bodyOf(vector("query")));
    ASSERT_TRUE(query) << query.error();
    EXPECT_EQ(query->id, 3000000000u);
    EXPECT_EQ(query->timeoutNs, 15'000'000'000);
    EXPECT_EQ(encode(*query), encode(uptimeQuery()));
    const auto ping = decodeSerfQuery(bodyOf(vector("query-internal-ping")));
    ASSERT_TRUE(ping);
    EXPECT_EQ(ping->name, "_serf_ping");
    EXPECT_TRUE(ping->filters.empty());
}

TEST_P(SerfCodec, Responses) {
    const SerfQueryResponse answer{9, 3000000000, "node-b", 0,
                                   base::toBytes(std::string_view("42s"))};
    EXPECT_EQ(encode(answer), vector("query-response"));
    EXPECT_EQ(encode(SerfQueryResponse{9, 3000000000, "node-b", kSerfFlagAck, {}}),
              vector("query-ack"));
    const auto ack = decodeSerfQueryResponse(bodyOf(vector("query-ack")));
    ASSERT_TRUE(ack);
    EXPECT_EQ(ack->flags, kSerfFlagAck);
    EXPECT_EQ(ack->from, "node-b");
}

TEST_P(SerfCodec, Relays) {
    const auto relay = decodeSerfRelay(bodyOf(vector("relay")));
    ASSERT_TRUE(relay);
    EXPECT_EQ(relay->destAddr, (base::Bytes{10, 0, 0, 1}));
    EXPECT_EQ(relay->destPort, 7946);
    EXPECT_EQ(relay->destName, "node-a");
    EXPECT_EQ(relay->inner, vector("query-ack"));
    if (writesAsWeDo()) {
        EXPECT_EQ(encode(*relay), vector("relay"));
    }
}

TEST_P(SerfCodec, NoCutMessageIsRead) {
    for (const char* name : {"join-intent", "leave-intent", "user-event", "query", "query-ack"}) {
        const base::Bytes whole = vector(name);
        for (std::size_t size = 1; size < whole.size(); ++size) {
            const auto body = base::BytesView(whole).first(size).subspan(1);
            EXPECT_FALSE(decodeSerfJoin(body));
            EXPECT_FALSE(decodeSerfLeave(body));
            EXPECT_FALSE(decodeSerfUserEvent(body));
            EXPECT_FALSE(decodeSerfQuery(body));
            EXPECT_FALSE(decodeSerfQueryResponse(body));
        }
    }
}

/// The user messages a live agent gossiped, from the peeled packets of a capture file: each message
/// is 08 and a Serf message, alone or as the last part of a compound.
std::vector<base::Bytes> captured(const std::string& file) {
    std::vector<base::Bytes> messages;
    const auto contents = vectorFile(file);
    for (const auto& capture : contents["captures"]) {
        if (!capture.contains("peeled_hex") || capture["transport"] != "udp") {
            continue;
        }
        const auto& peeled = capture["peeled_hex"];
        for (const auto& hex : peeled.is_array() ? peeled : nlohmann::json::array({peeled})) {
            const base::Bytes message = bytesOf(hex);
            if (!message.empty() && message[0] == 8) {
                messages.emplace_back(message.begin() + 1, message.end());
            }
        }
    }
    return messages;
}

TEST(SerfCaptures, CapturedMessagesAreReadAndWrittenBackUnchanged) {
    std::map<std::uint8_t, int> seen;
    for (const char* file : {"captures_serf.json", "captures_serf_encrypted.json"}) {
        for (const base::Bytes& message : captured(file)) {
            ++seen[message[0]];
            const auto body = bodyOf(message);
            base::Bytes again;
            switch (static_cast<SerfType>(message[0])) {
                case SerfType::Leave:
                    again = encode(*decodeSerfLeave(body));
                    break;
                case SerfType::Join:
                    again = encode(*decodeSerfJoin(body));
                    break;
                case SerfType::UserEvent:
                    again = encode(*decodeSerfUserEvent(body));
                    break;
                case SerfType::Query:
                    again = encode(*decodeSerfQuery(body));
                    break;
                case SerfType::QueryResponse:
                    again = encode(*decodeSerfQueryResponse(body));
                    break;
                case SerfType::Relay:
                    again = encode(*decodeSerfRelay(body));
                    break;
                default:
                    FAIL() << int(message[0]);
            }
            EXPECT_EQ(base::toHex(again), base::toHex(message));
        }
    }
    for (const SerfType type : {SerfType::Leave, SerfType::Join, SerfType::UserEvent,
                                SerfType::Query, SerfType::QueryResponse}) {
        EXPECT_GT(seen[static_cast<std::uint8_t>(type)], 0) << int(type);
    }
}

TEST(SerfCaptures, TypesHaveNames) {
    EXPECT_STREQ(serfTypeName(4), "query");
    EXPECT_STREQ(serfTypeName(99), "unknown");
}

}  // namespace
}  // namespace swimscope::dialect

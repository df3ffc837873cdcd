#include "engine/dialect/coordinate.h"

#include <limits>

#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

Coordinate read(const nlohmann::json& json) {
    return {json["Vec"].get<std::vector<double>>(), json["Error"], json["Adjustment"],
            json["Height"]};
}

TEST(Coordinate, AckPayloadsAreReadAndWrittenAsAgentsDo) {
    for (const char* generation : {"head", "v0.2.2"}) {
        auto vectors = serfVectors(generation);
        EXPECT_EQ(encodeAckPayload(Coordinate{}), vectors["ack-payload-fresh"]);
        const auto set = decodeAckPayload(vectors["ack-payload-set"]);
        ASSERT_TRUE(set) << set.error();
        EXPECT_EQ(set->vec[5], 3.141592653589793);
        EXPECT_EQ(set->adjustment, -0.0004);
        EXPECT_EQ(encodeAckPayload(*set), vectors["ack-payload-set"]);
    }
}

TEST(Coordinate, OtherPayloadsAreNone) {
    EXPECT_FALSE(decodeAckPayload({}));
    EXPECT_FALSE(decodeAckPayload(base::Bytes{2, 0x80}));
    base::Bytes cut = encodeAckPayload(Coordinate{});
    cut.pop_back();
    EXPECT_FALSE(decodeAckPayload(cut));
    Coordinate endless;
    endless.height = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(decodeAckPayload(encodeAckPayload(endless)));
}

TEST(Coordinate, TooManyDimensionsAreRefused) {
    Coordinate wide;
    wide.vec.resize(9);
    EXPECT_FALSE(decodeAckPayload(encodeAckPayload(wide)));
}

TEST(Vivaldi, FollowsTheGoldenSteps) {
    for (const char* generation : {"head", "v0.2.2"}) {
        const auto golden = vectorFile(std::string(generation) + "/serf.json")["vivaldi"];
        CoordinateClient client(/*seed=*/1, read(golden["start"]));
        const Coordinate peer = read(golden["peer"]);
        for (const auto& step : golden["updates"]) {
            ASSERT_TRUE(client.update("peer", peer, base::Duration(step["rtt_ns"])));
            const Coordinate want = read(step);
            EXPECT_NEAR(client.own().error, want.error, 1e-12);
            EXPECT_NEAR(client.own().adjustment, want.adjustment, 1e-12);
            EXPECT_NEAR(client.own().height, want.height, 1e-12);
            for (std::size_t i = 0; i < want.vec.size(); ++i) {
                EXPECT_NEAR(client.own().vec[i], want.vec[i], 1e-12) << step["step"] << " " << i;
            }
            EXPECT_EQ(distance(client.own(), peer).count(), step["dist_ns"].get<std::int64_t>());
        }
    }
}

TEST(Vivaldi, RefusesWhatNoMeasurementGives) {
    CoordinateClient client(/*seed=*/1);
    EXPECT_FALSE(client.update("x", Coordinate{}, std::chrono::seconds(-1)));
    EXPECT_FALSE(client.update("x", Coordinate{}, std::chrono::seconds(11)));
    Coordinate flat;
    flat.vec.resize(3);
    EXPECT_FALSE(client.update("x", flat, std::chrono::milliseconds(1)));
    Coordinate broken;
    broken.error = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(client.update("x", broken, std::chrono::milliseconds(1)));
}

TEST(Vivaldi, TwoAtTheSamePlaceMoveApart) {
    CoordinateClient client(/*seed=*/1);
    ASSERT_TRUE(client.update("x", Coordinate{}, std::chrono::milliseconds(20)));
    EXPECT_GT(distance(client.own(), Coordinate{}), std::chrono::milliseconds(1));
    client.forget("x");
    EXPECT_TRUE(client.update("x", Coordinate{}, std::chrono::milliseconds(20)));
}

}  // namespace
}  // namespace swimscope::dialect

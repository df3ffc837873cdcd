#include "engine/proto/alertmanager.h"

#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace swimscope::proto {
namespace {

base::Bytes captured(const std::string& name, const char* field) {
    std::ifstream file(std::string(SWIMSCOPE_VECTORS) + "/captures_alertmanager.json");
    const auto vectors = nlohmann::json::parse(file)["vectors"];
    base::Bytes bytes;
    for (const auto& vector : vectors) {
        if (vector["name"] == name) {
            EXPECT_TRUE(base::fromHex(vector[field].get<std::string>(), bytes));
        }
    }
    EXPECT_FALSE(bytes.empty());
    return bytes;
}

TEST(Alertmanager, ReadsACapturedSilence) {
    const auto part = decodePart(captured("part-silence", "part_hex"));
    ASSERT_TRUE(part) << part.error();
    EXPECT_EQ(part->key, "sil");
    const auto silences = decodeSilences(part->data);
    ASSERT_TRUE(silences) << silences.error();
    ASSERT_EQ(silences->size(), 1u);
    const AlertmanagerSilence& silence = silences->front();
    EXPECT_EQ(silence.id, "b84c3e97-f93d-456d-8b08-371a97f35291");
    ASSERT_EQ(silence.matchers.size(), 1u);
    EXPECT_EQ(silence.matchers[0].name + silence.matchers[0].relation + silence.matchers[0].pattern,
              "a=b");
    EXPECT_EQ(silence.createdBy, "me");
    EXPECT_EQ(silence.comment, "hi");
    EXPECT_TRUE(silence.startsAt && silence.endsAt && silence.expiresAt);
}

TEST(Alertmanager, PartsAreWrittenAsCaptured) {
    const base::Bytes bytes = captured("part-silence", "part_hex");
    const auto part = decodePart(bytes);
    ASSERT_TRUE(part);
    EXPECT_EQ(encode(*part), bytes);
}

TEST(Alertmanager, AnEmptyStateHasBothParts) {
    const base::Bytes bytes = captured("full-state-empty", "user_state_hex");
    const auto parts = decodeFullState(bytes);
    ASSERT_TRUE(parts) << parts.error();
    ASSERT_EQ(parts->size(), 2u);
    EXPECT_EQ(parts->at(0).key, "nfl");
    EXPECT_EQ(parts->at(1).key, "sil");
    EXPECT_EQ(encodeFullState({{"nfl", {}}, {"sil", {}}}).size(), 14u);
}

TEST(Alertmanager, ReadsAStateWithTwoSilences) {
    const auto parts = decodeFullState(captured("full-state-two-silences", "user_state_hex"));
    ASSERT_TRUE(parts) << parts.error();
    const auto silences = decodeSilences(parts->back().data);
    ASSERT_TRUE(silences) << silences.error();
    EXPECT_EQ(silences->size(), 2u);
}

TEST(Alertmanager, ReadsANotification) {
    // One entry: group_key "g", receiver {"team", "web"}, firing [1, 2], resolved_alerts [3].
    base::Bytes data;
    ASSERT_TRUE(
        base::fromHex("19 0a17 0a0167 120b 0a047465616d 1203776562 3202 0102 3a01 03", data));
    const auto notifications = decodeNotifications(data);
    ASSERT_TRUE(notifications) << notifications.error();
    ASSERT_EQ(notifications->size(), 1u);
    EXPECT_EQ(notifications->front().groupKey, "g");
    EXPECT_EQ(notifications->front().receiver, "team");
    EXPECT_EQ(notifications->front().integration, "web");
    EXPECT_EQ(notifications->front().firing, 2u);
    EXPECT_EQ(notifications->front().resolved, 1u);
}

TEST(Alertmanager, OtherProgramsMessagesAreNoParts) {
    EXPECT_FALSE(decodePart({}));
    EXPECT_FALSE(decodePart(base::asBytes("hello")));
    EXPECT_FALSE(decodePart(encode(AlertmanagerPart{"abc", {}})));
}

TEST(Alertmanager, CutOffRecordsAreAnError) {
    EXPECT_FALSE(decodeSilences(base::Bytes{0x05, 0x0a}));
    EXPECT_FALSE(
        decodeSilences(base::Bytes{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}));
}

}  // namespace
}  // namespace swimscope::proto

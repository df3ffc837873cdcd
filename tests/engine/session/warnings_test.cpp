#include "engine/session/warnings.h"

#include <memory>

#include <gtest/gtest.h>

#include "engine/wire/limits.h"

namespace swimscope::session {
namespace {

swim::Member memberAt(const std::string& name, std::string_view address) {
    auto identity = std::make_shared<swim::Identity>();
    identity->name = name;
    identity->address = *base::Endpoint::parse(address);
    return {identity, 1, swim::State::Alive, {}};
}

bool says(const std::optional<base::Sentence>& sentence, std::string_view part) {
    return sentence && sentence->english().find(part) != std::string::npos;
}

TEST(Warnings, LoopbackHereAndNotThereIsSaidOnce) {
    Warnings warnings(*base::Endpoint::parse("127.0.0.1:7946"));
    EXPECT_FALSE(warnings.onMember(memberAt("a", "127.0.0.2:7946")));
    EXPECT_TRUE(says(warnings.onMember(memberAt("b", "10.0.0.2:7946")), "cannot dial us"));
    EXPECT_FALSE(warnings.onMember(memberAt("c", "10.0.0.3:7946")));
}

TEST(Warnings, LoopbackThereAndNotHereIsSaidOnce) {
    Warnings warnings(*base::Endpoint::parse("10.0.0.1:7946"));
    EXPECT_FALSE(warnings.onMember(memberAt("us", "10.0.0.1:7946")));
    EXPECT_FALSE(warnings.onMember(memberAt("a", "10.0.0.2:7946")));
    EXPECT_TRUE(says(warnings.onMember(memberAt("b", "[::1]:7946")), "loopback address ::1"));
    EXPECT_FALSE(warnings.onMember(memberAt("c", "127.0.0.1:7946")));
}

TEST(Warnings, AnAddressNobodyCanDialIsSaid) {
    Warnings warnings(*base::Endpoint::parse("10.0.0.1:7946"));
    EXPECT_TRUE(says(warnings.onMember(memberAt("b", "0.0.0.0:7946")), "b announces 0.0.0.0"));
}

TEST(Warnings, AStateThatNearsItsLimitIsSaidOnce) {
    Warnings warnings(*base::Endpoint::parse("10.0.0.1:7946"));
    swim::Counters counters;
    counters.sizeLocal = wire::kMaxEncryptedStream / 2;
    EXPECT_FALSE(warnings.onFigures(counters, 0));
    counters.sizeRemote = wire::kMaxEncryptedStream * 6 / 10 + 1;
    EXPECT_TRUE(says(warnings.onFigures(counters, 0), "12 MiB"));
    EXPECT_FALSE(warnings.onFigures(counters, 0));
}

TEST(Warnings, LostDatagramsAreSaidOnce) {
    Warnings warnings(*base::Endpoint::parse("10.0.0.1:7946"));
    EXPECT_TRUE(says(warnings.onFigures({}, 3), "3 datagrams"));
    EXPECT_FALSE(warnings.onFigures({}, 4));
}

}  // namespace
}  // namespace swimscope::session

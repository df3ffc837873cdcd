#include "engine/headless/links_text.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

using namespace std::chrono_literals;
using Verdict = watch::LinkProbed::Verdict;

LinkMap pairs(const std::vector<watch::LinkProbed>& links) {
    LinkMap map;
    for (const watch::LinkProbed& link : links) {
        map[{link.from, link.to}] = link;
    }
    return map;
}

TEST(LinksText, AMatrixOfRoundTrips) {
    const std::string text = linksText(pairs(
        {{"a", "b", Verdict::Reaches, 2ms, {}, {}}, {"b", "a", Verdict::HelperMute, {}, {}, {}}}));
    EXPECT_EQ(text,
              "1 of 2 directed pairs reach each other\n"
              "FROM \\ TO (ms)  a  b\n"
              "a               -  2.0\n"
              "b               ?  -\n"
              "b -> a: b did not say\n");
}

TEST(LinksText, AsymmetricPairsComeFirst) {
    const std::string text = linksText(pairs({{"a", "b", Verdict::DoesNot, {}, {}, {}},
                                              {"b", "a", Verdict::DoesNot, {}, {}, {}},
                                              {"c", "d", Verdict::DoesNot, {}, {}, true},
                                              {"d", "c", Verdict::DoesNot, {}, {}, false}}));
    const auto oneWay = text.find("d -> c: packets do not arrive");
    const auto both = text.find("a -> b: no answer");
    ASSERT_NE(oneWay, std::string::npos) << text;
    ASSERT_NE(both, std::string::npos) << text;
    EXPECT_LT(oneWay, both);
}

TEST(LinksText, ManyMembersAreAList) {
    LinkMap map;
    for (int i = 0; i < 200; ++i) {
        const std::string name = "n" + std::to_string(i);
        map[{name, "x"}] = {name, "x", Verdict::DoesNot, {}, {}, {}};
    }
    const std::string text = linksText(map);
    EXPECT_EQ(text.find("FROM"), std::string::npos);
    EXPECT_NE(text.find("and 100 more pairs"), std::string::npos);
}

}  // namespace
}  // namespace swimscope::headless

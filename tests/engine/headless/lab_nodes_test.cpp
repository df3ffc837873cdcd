#include "engine/headless/lab_nodes.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace swimscope::headless {
namespace {

session::LabFrame twoNodes() {
    session::LabFrame frame;
    frame.live = true;
    frame.identities = std::make_shared<const std::vector<session::LabIdentity>>(
        std::vector<session::LabIdentity>{{"n-0001", {base::IpAddress::v4(127, 0, 0, 1), 17946}},
                                          {"pupil", {base::IpAddress::v4(127, 0, 0, 1), 7950}}});
    frame.nodes.resize(2);
    frame.nodes[0].id = 1;
    frame.nodes[0].truth = session::LabTruth::Running;
    frame.nodes[0].belief = swim::State::Alive;
    frame.nodes[1].id = 2;
    frame.nodes[1].outside = true;
    frame.nodes[1].truth = session::LabTruth::Killed;
    frame.nodes[1].belief = swim::State::Dead;
    frame.nodes[1].against = {0, 1, 2, 0};
    return frame;
}

TEST(LabNodes, OnlyWhatHasChangedIsSaidAgain) {
    LabNodes nodes(/*json=*/true);
    session::LabFrame frame = twoNodes();
    EXPECT_NE(nodes.changes(frame).find("pupil"), std::string::npos);
    EXPECT_EQ(nodes.changes(frame), "");
    frame.nodes[0].truth = session::LabTruth::Paused;
    const auto line = nlohmann::json::parse(nodes.changes(frame));
    EXPECT_EQ(line["node"], "n-0001");
    EXPECT_EQ(line["truth"], "paused");
    EXPECT_EQ(line["live"], true);
}

TEST(LabNodes, AllIsAll) {
    const LabNodes nodes(/*json=*/true);
    const std::string text = nodes.all(twoNodes());
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
    const auto line = nlohmann::json::parse(text.substr(text.find('\n') + 1));
    EXPECT_EQ(line["outside"], true);
    EXPECT_EQ(line["belief"], "dead");
    EXPECT_EQ(line["suspect"], 1);
    EXPECT_EQ(line["dead"], 2);
}

TEST(LabNodes, PeopleReadASentence) {
    const LabNodes nodes(/*json=*/false);
    EXPECT_NE(nodes.all(twoNodes())
                  .find("pupil (127.0.0.1:7950) from outside, killed, believed dead, suspected by "
                        "1, dead for 2"),
              std::string::npos);
}

}  // namespace
}  // namespace swimscope::headless

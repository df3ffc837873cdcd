#include "engine/sim/row_invariants.h"

#include <gtest/gtest.h>

#include "tests/support/sim_events.h"

namespace swimscope::sim {
namespace {

using swim::State;
using test::simMember;
using test::Trial;

TEST(RowInvariants, AnIncarnationThatFallsIsFound) {
    Trial<IncarnationsRise> trial;
    trial.hears(swim::Joined{simMember("n-0002", 5, State::Alive)});
    trial.hears(swim::Suspected{simMember("n-0002", 5, State::Suspect), "n-0003", {}});
    EXPECT_EQ(trial.violations(), 0u);
    trial.hears(swim::Refuted{simMember("n-0002", 4, State::Alive)});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RowInvariants, TheDeadComeBackWithAHigherIncarnationOrElsewhere) {
    Trial<IncarnationsRise> trial;
    trial.hears(swim::Joined{simMember("n-0002", 5, State::Alive)});
    trial.hears(swim::Died{simMember("n-0002", 5, State::Dead), "n-0001"});
    trial.hears(swim::Joined{simMember("n-0002", 1, State::Alive, "", /*lastByte=*/9)});
    EXPECT_EQ(trial.violations(), 0u);
    trial.hears(swim::Left{simMember("n-0002", 1, State::Left, "", /*lastByte=*/9)});
    trial.hears(swim::Joined{simMember("n-0002", 1, State::Alive, "", /*lastByte=*/9)});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RowInvariants, AForgottenRowMayStartAgain) {
    Trial<IncarnationsRise> trial;
    trial.hears(swim::Joined{simMember("n-0002", 5, State::Alive)});
    trial.hears(swim::Died{simMember("n-0002", 5, State::Dead), "n-0001"});
    trial.hears(swim::Reaped{"n-0002"});
    trial.hears(swim::Joined{simMember("n-0002", 1, State::Alive)});
    EXPECT_EQ(trial.violations(), 0u);
}

TEST(RowInvariants, AnIllegalChangeIsFound) {
    Trial<LegalChanges> trial;
    trial.hears(swim::Joined{simMember("n-0002", 1, State::Alive)});
    trial.hears(swim::Suspected{simMember("n-0002", 1, State::Suspect), "n-0003", {}});
    trial.hears(swim::Died{simMember("n-0002", 1, State::Dead), "n-0003"});
    EXPECT_EQ(trial.violations(), 0u);
    trial.hears(swim::Left{simMember("n-0002", 1, State::Left)});
    EXPECT_EQ(trial.violations(), 1u);
    trial.hears(swim::Suspected{simMember("n-0003", 1, State::Suspect), "n-0001", {}});
    EXPECT_EQ(trial.violations(), 2u);
}

TEST(RowInvariants, ARowThatWasNeverThereCannotBeForgotten) {
    Trial<LegalChanges> trial;
    trial.hears(swim::Reaped{"n-0002"});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RowInvariants, TwoMetadataOfOneIncarnationAreFound) {
    Trial<OneMetaPerIncarnation> trial;
    trial.hears(swim::Joined{simMember("n-0002", 3, State::Alive, "role=db")});
    trial.hears(swim::Joined{simMember("n-0002", 4, State::Alive, "role=web")});
    EXPECT_EQ(trial.violations(), 0u);
    trial.hears(swim::Refuted{simMember("n-0002", 4, State::Alive, "role=db")});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RowInvariants, ASecondLifeMayAnnounceItselfAnew) {
    Trial<OneMetaPerIncarnation> trial;
    trial.hears(swim::Joined{simMember("n-0002", 1, State::Alive, "first")});
    trial.truth.host(2).life = 2;
    trial.hears(swim::Joined{simMember("n-0002", 1, State::Alive, "second")});
    EXPECT_EQ(trial.violations(), 0u);
}

TEST(RowInvariants, WhoRunsAndListsItselfAsDeadIsFound) {
    Trial<NotDeadToItself> trial;
    trial.hears(swim::Joined{simMember("n-0001", 1, State::Alive)});
    trial.hears(swim::Died{simMember("n-0002", 1, State::Dead), "n-0003"});
    EXPECT_EQ(trial.violations(), 0u);
    trial.hears(swim::Died{simMember("n-0001", 1, State::Dead), "n-0003"});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RowInvariants, WhoLeavesMayListItselfAsLeft) {
    Trial<NotDeadToItself> trial;
    trial.truth.host(1).leaving = true;
    trial.hears(swim::Left{simMember("n-0001", 1, State::Left)});
    EXPECT_EQ(trial.violations(), 0u);
}

TEST(RowInvariants, ASecondEventForOneChangeIsFound) {
    Trial<OneEventPerChange> trial;
    trial.hears(swim::Joined{simMember("n-0002", 1, State::Alive)});
    EXPECT_EQ(trial.violations(), 0u);
    trial.hears(swim::Joined{simMember("n-0002", 2, State::Alive)});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RowInvariants, AChangeWithoutAnEventIsFound) {
    OneEventPerChange rule;
    Findings findings;
    const Truth truth;
    const std::vector<swim::Member> table{simMember("n-0002", 1, State::Dead)};
    const std::vector<std::optional<RowSeen>> same{RowSeen{State::Dead, 1, 0}};
    const std::vector<std::optional<RowSeen>> other{RowSeen{State::Alive, 1, 0}};
    rule.audit(truth, 1, {}, table, same, findings);
    EXPECT_EQ(findings.count(), 0u);
    rule.audit(truth, 1, {}, table, other, findings);
    EXPECT_EQ(findings.count(), 1u);
    rule.audit(truth, 1, {}, table, std::vector<std::optional<RowSeen>>{std::nullopt}, findings);
    EXPECT_EQ(findings.count(), 2u);
}

}  // namespace
}  // namespace swimscope::sim

#include "engine/observe/wording.h"

#include <gtest/gtest.h>

namespace swimscope::observe {
namespace {

TEST(Wording, NamesEveryBeliefAsScriptsReadIt) {
    for (const auto belief : {watch::Belief::Alive, watch::Belief::Suspect, watch::Belief::Dead,
                              watch::Belief::Left, watch::Belief::Unknown}) {
        EXPECT_EQ(beliefWord(belief).english(), watch::beliefName(belief));
    }
}

TEST(Wording, SaysWhoHoldsAMemberHow) {
    EXPECT_EQ(heldAt({"a"}, watch::Belief::Dead, 3).english(), "a holds it dead at incarnation 3");
    EXPECT_EQ(heldAt({"a", "b"}, watch::Belief::Alive, 4).english(),
              "a and b hold it alive at incarnation 4");
}

TEST(Wording, PutsNamesBehindWhatTheyShare) {
    EXPECT_EQ(ofWhom(sentence("left"), {"a", "b"}).english(), "left: a and b");
    EXPECT_EQ(observers(1).english(), "1 observer");
}

}  // namespace
}  // namespace swimscope::observe

#include "engine/base/sentence.h"

#include <gtest/gtest.h>

namespace swimscope::base {
namespace {

using namespace std::chrono_literals;

std::string namesInEnglish(const std::vector<std::string>& names, std::size_t most = 4) {
    return listed(names, most).english();
}

TEST(Sentence, FillsItsTemplate) {
    const Sentence said = sentence("{1} of {0} is at {1}", std::string("b"), std::string_view("a"));
    EXPECT_EQ(said.english(), "a of b is at a");
    EXPECT_STREQ(said.key(), "{1} of {0} is at {1}");
    EXPECT_EQ(sentence("it runs").english(), "it runs");
}

TEST(Sentence, SaysNothingUntilSomethingIsSaid) {
    EXPECT_TRUE(Sentence().empty());
    EXPECT_EQ(Sentence().english(), "");
    EXPECT_TRUE(verbatim("").empty());
}

TEST(Sentence, HoldsOthers) {
    const Sentence said =
        sentence("{0}, for {1}", sentence("{0} is dead", std::string("a")), inWords(2s));
    EXPECT_EQ(said.english(), "a is dead, for 2 s");
}

TEST(Sentence, NeverReadsAnArgumentAsATemplate) {
    EXPECT_EQ(sentence("{0} listens", std::string("{0}{1}{")).english(), "{0}{1}{ listens");
    EXPECT_EQ(verbatim("{9} %1").english(), "{9} %1");
}

TEST(Sentence, CountsInOneAndMany) {
    const auto members = [](std::uint64_t count) {
        return counted(count, "{0} member", "{0} members");
    };
    EXPECT_EQ(members(1).english(), "1 member");
    EXPECT_EQ(members(0).english(), "0 members");
    EXPECT_STREQ(members(1).key(), "{0} members");
    EXPECT_TRUE(members(1).isPlural());
    EXPECT_EQ(plural(1, "{0} holds it", "{0} hold it", std::string("a")).english(), "a holds it");
}

TEST(Sentence, IsEqualByWhatItSays) {
    const auto said = [](int number) { return sentence("{0} rows", number); };
    EXPECT_EQ(said(3), said(3));
    EXPECT_FALSE(said(3) == said(4));
    EXPECT_FALSE(said(3) == sentence("{0} records", 3));
    EXPECT_EQ(Sentence(), Sentence());
    EXPECT_FALSE(said(3) == Sentence());
}

TEST(Sentence, ClipsWhatAPeerMadeEndless) {
    const Sentence said = sentence("it says {0}", std::string(1 << 20, 'x'));
    EXPECT_LT(said.english().size(), kMaxArgumentBytes + 32);
}

TEST(Sentence, ListsNamesAsPeopleDo) {
    EXPECT_EQ(namesInEnglish({}), "");
    EXPECT_EQ(namesInEnglish({"a"}), "a");
    EXPECT_EQ(namesInEnglish({"a", "b"}), "a and b");
    EXPECT_EQ(namesInEnglish({"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(namesInEnglish({"a", "b", "c", "d", "e"}, 2), "a, b and 3 more");
    EXPECT_EQ(namesInEnglish({"a", "b"}, 0), "2 more");
    EXPECT_EQ(namesInEnglish({""}), "(no name)");
}

TEST(Sentence, SaysDurationsInTheirUnit) {
    EXPECT_EQ(inWords(400us).english(), "0.4 ms");
    EXPECT_EQ(inWords(85ms).english(), "85 ms");
    EXPECT_EQ(inWords(1500ms).english(), "1.5 s");
    EXPECT_EQ(inWords(1s).english(), "1 s");
    EXPECT_EQ(inWords(90s).english(), "90 s");
    EXPECT_EQ(inWords(3min).english(), "3 min");
    EXPECT_EQ(inWords(-3min).english(), "0 ms");
    EXPECT_EQ(inMilliseconds(1250ms).english(), "1250.0 ms");
}

TEST(Sentence, LinesAreSaidOneByOne) {
    EXPECT_EQ(english({sentence("one"), verbatim("two")}),
              (std::vector<std::string>{"one", "two"}));
}

}  // namespace
}  // namespace swimscope::base

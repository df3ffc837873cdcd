#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/sim/script.h"

// What every lesson must be for people; that it plays to its end and that its claims hold is tested
// by the program itself (sim.demo.NAME).
namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLongestCaption = 190;
constexpr std::size_t kLongestChineseCaption = 3 * 90;

std::string textOf(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> lessonFiles() {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(SWIMSCOPE_DEMOS)) {
        if (entry.path().extension() == ".demo") {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

void expectBothLanguages(const Texts& texts) {
    for (const char* language : {"", "zh_CN"}) {
        const auto found = texts.find(language);
        ASSERT_NE(found, texts.end()) << "no text in language \"" << language << '"';
        EXPECT_FALSE(found->second.empty());
    }
}

class Lesson : public testing::TestWithParam<std::filesystem::path> {
protected:
    void SetUp() override {
        auto read = readScript(textOf(GetParam()));
        ASSERT_TRUE(read) << read.error();
        script = *std::move(read);
    }
    template <typename What>
    std::vector<std::pair<base::Instant, What>> all() const {
        std::vector<std::pair<base::Instant, What>> found;
        for (const ScriptEntry& entry : script.entries) {
            if (const auto* what = std::get_if<What>(&entry.what)) {
                found.emplace_back(entry.at, *what);
            }
        }
        return found;
    }
    Script script;
};

TEST_P(Lesson, SpeaksBothLanguages) {
    expectBothLanguages(script.title);
    for (const auto& [at, caption] : all<Caption>()) {
        expectBothLanguages(caption.text);
    }
    for (const auto& [at, question] : all<Question>()) {
        expectBothLanguages(question.text);
        for (const Question::Choice& choice : question.choices) {
            expectBothLanguages(choice.text);
        }
    }
}

TEST_P(Lesson, CanBeReadWhileItPlays) {
    const auto captions = all<Caption>();
    EXPECT_GE(captions.size(), 5u);
    EXPECT_LE(captions.size(), 9u);
    base::Instant before{};
    for (const auto& [at, caption] : captions) {
        EXPECT_LE(caption.text.at("").size(), kLongestCaption) << caption.text.at("");
        EXPECT_LE(caption.text.at("zh_CN").size(), kLongestChineseCaption);
        EXPECT_TRUE(before == base::Instant{} || at - before >= 6s)
            << caption.text.at("") << " follows after " << base::toSeconds(at - before) << " s";
        before = at;
    }
    EXPECT_GE(script.duration, 40s);
    EXPECT_LE(script.duration, 180s);
}

TEST_P(Lesson, AsksForAPredictionBeforeSomethingHappens) {
    const auto questions = all<Question>();
    ASSERT_FALSE(questions.empty());
    const auto faults = all<Fault>();
    for (const auto& [at, question] : questions) {
        EXPECT_GE(question.choices.size(), 2u);
        EXPECT_LE(question.choices.size(), 4u);
        EXPECT_EQ(std::count_if(question.choices.begin(), question.choices.end(),
                                [](const Question::Choice& choice) { return choice.right; }),
                  1);
        EXPECT_GT(question.answered, at) << "the answer comes with the question";
        EXPECT_LT(question.answered.time_since_epoch(), script.duration);
    }
    EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [&](const auto& fault) {
        return fault.first > questions.front().first;
    })) << "nothing is done after the question";
}

TEST_P(Lesson, ClaimsWhatItTells) {
    EXPECT_GE(all<Claim>().size() + script.atTheEnd.size(), 3u);
}

TEST_P(Lesson, ACopyWithAMistakeNamesItsLine) {
    const std::string text = textOf(GetParam()) + "at 5s explode n-0001\n";
    const auto lines = std::count(text.begin(), text.end(), '\n');
    const auto read = readScript(text);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().text().starts_with("line " + std::to_string(lines) + ": "))
        << read.error();
}

INSTANTIATE_TEST_SUITE_P(Demos, Lesson, testing::ValuesIn(lessonFiles()), [](const auto& file) {
    std::string name = file.param.stem().string();
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-'; }, '_');
    return name;
});

TEST(Lessons, AreAtLeastTen) {
    EXPECT_GE(lessonFiles().size(), 10u);
}

}  // namespace
}  // namespace swimscope::sim

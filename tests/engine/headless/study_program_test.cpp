#include "engine/headless/study_program.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace swimscope::headless {
namespace {

/// What a descriptor was written, in a file without a name.
class WrittenText {
public:
    WrittenText() : m_file(std::tmpfile()) {}
    ~WrittenText() { std::fclose(m_file); }
    int descriptor() const { return fileno(m_file); }
    std::string text() const {
        std::string all;
        char buffer[4096];
        std::rewind(m_file);
        for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, m_file)) > 0;) {
            all.append(buffer, got);
        }
        return all;
    }

private:
    std::FILE* m_file;
};

TEST(StudyProgram, PrintsItsTablesAndDrawsItsCharts) {
    const auto picture = std::filesystem::temp_directory_path() /
                         ("swimscope-study-" + std::to_string(::getpid()) + ".svg");
    StudyCommand command;
    command.options.quick = true;
    command.form = StudyCommand::Form::Json;
    command.svgFile = picture.string();
    WrittenText output;
    WrittenText errors;
    EXPECT_EQ(runStudy(command, output.descriptor(), errors.descriptor()), 0);
    EXPECT_EQ(nlohmann::json::parse(output.text())["study"], "swim");
    std::ifstream drawn(picture);
    const std::string svg(std::istreambuf_iterator<char>(drawn), {});
    EXPECT_NE(svg.find("<polyline"), std::string::npos);
    std::filesystem::remove(picture);
}

TEST(StudyProgram, APictureThatCannotBeWrittenIsSaidBeforeTheWork) {
    StudyCommand command;
    command.svgFile = "/nowhere/at/all.svg";
    WrittenText output;
    WrittenText errors;
    EXPECT_EQ(runStudy(command, output.descriptor(), errors.descriptor()), 2);
    EXPECT_NE(errors.text().find("/nowhere/at/all.svg cannot be written"), std::string::npos);
    EXPECT_TRUE(output.text().empty());
}

}  // namespace
}  // namespace swimscope::headless

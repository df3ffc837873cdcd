#include "engine/headless/study_program.h"

#include <fstream>
#include <string>

#include "engine/headless/progress_bar.h"
#include "engine/headless/study_report.h"
#include "engine/headless/write_text.h"

namespace swimscope::headless {

namespace {

sim::StudyResult carryOut(const StudyCommand& command, const sim::StudyProgress& progress) {
    switch (command.kind) {
        case StudyCommand::Kind::Swim:
            return studySwim(command.options, progress);
        case StudyCommand::Kind::Spread:
            return studySpread(command.options, progress);
        case StudyCommand::Kind::Lifeguard:
            break;
    }
    return studyLifeguard(command.options, progress);
}

std::string inForm(const sim::StudyResult& result, StudyCommand::Form form) {
    switch (form) {
        case StudyCommand::Form::Json:
            return studyJson(result);
        case StudyCommand::Form::Csv:
            return studyCsv(result);
        case StudyCommand::Form::Text:
            break;
    }
    return studyText(result);
}

}  // namespace

int runStudy(const StudyCommand& command, int output, int errors) {
    std::ofstream picture;
    if (!command.svgFile.empty()) {
        // Opened first: a study takes minutes, and a wrong path should not cost them.
        picture.open(command.svgFile, std::ios::binary);
        if (!picture) {
            writeText(errors, "swimscope-node: " + command.svgFile + " cannot be written\n");
            return 2;
        }
    }
    ProgressBar bar(errors);
    const sim::StudyResult result =
        carryOut(command, [&bar](double share, const std::string& what) { bar.show(share, what); });
    bar.finish();
    writeText(output, inForm(result, command.form));
    if (picture.is_open()) {
        picture << studySvg(result);
        picture.close();
        if (!picture) {
            writeText(errors, "swimscope-node: " + command.svgFile + " cannot be written\n");
            return 1;
        }
    }
    return 0;
}

}  // namespace swimscope::headless

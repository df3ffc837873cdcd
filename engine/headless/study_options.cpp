#include "engine/headless/study_options.h"

#include <algorithm>
#include <map>
#include <utility>

#include <CLI/CLI.hpp>

#include "engine/headless/refusal.h"

namespace swimscope::headless {

ParsedStudyCommand parseStudyCommand(std::vector<std::string> arguments) {
    CLI::App app("The papers' experiments, in simulation only.", "swimscope-node study");
    StudyCommand command;
    std::string kind;
    bool json = false;
    bool csv = false;
    app.add_option("study", kind, "swim, spread or lifeguard")->required();
    app.add_option("--seed", command.options.seed, "Decides all that chance decides (1)");
    app.add_flag("--quick", command.options.quick, "Small clusters: the shape, in seconds");
    app.add_flag("--json", json, "Ends with one JSON object on standard output");
    app.add_flag("--csv", csv, "Tables as comma-separated values");
    app.add_option("--svg", command.svgFile, "Draw the charts into this file");
    ParsedStudyCommand parsed;
    try {
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        parsed.output = app.help();
        return parsed;
    } catch (const CLI::ParseError& error) {
        return refused<ParsedStudyCommand>(error.what());
    }
    static const std::map<std::string, StudyCommand::Kind> kKinds = {
        {"swim", StudyCommand::Kind::Swim},
        {"spread", StudyCommand::Kind::Spread},
        {"lifeguard", StudyCommand::Kind::Lifeguard}};
    const auto found = kKinds.find(kind);
    if (found == kKinds.end()) {
        return refused<ParsedStudyCommand>("there is no study \"" + kind +
                                           "\"; there are swim, spread, lifeguard");
    }
    if (json && csv) {
        return refused<ParsedStudyCommand>("--json and --csv exclude each other");
    }
    command.kind = found->second;
    command.form = json  ? StudyCommand::Form::Json
                   : csv ? StudyCommand::Form::Csv
                         : StudyCommand::Form::Text;
    parsed.command = std::move(command);
    return parsed;
}

}  // namespace swimscope::headless

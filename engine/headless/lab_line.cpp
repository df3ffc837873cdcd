#include "engine/headless/lab_line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <sstream>
#include <vector>

#include "engine/sim/cluster.h"
#include "engine/sim/poke.h"

namespace swimscope::headless {

namespace {

using Tokens = std::vector<std::string>;

Tokens tokensOf(const std::string& line) {
    std::istringstream text(line);
    Tokens tokens;
    for (std::string token; text >> token;) {
        tokens.push_back(std::move(token));
    }
    return tokens;
}

std::optional<sim::HostId> hostNamed(const std::string& name, const session::LabFrame& frame) {
    const auto& all = *frame.identities;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto& identity) { return identity.name == name; });
    return found == all.end() ? std::nullopt
                              : std::optional(static_cast<sim::HostId>(found - all.begin() + 1));
}

/// Scripts call hosts by numbers; a program from outside has a name of its own.
std::string withNumbers(const Tokens& tokens, const session::LabFrame& frame) {
    std::string text;
    for (const std::string& token : tokens) {
        const auto host = text.empty() ? std::nullopt : hostNamed(token, frame);
        text += (text.empty() ? "" : " ") + (host ? sim::usualHostName(*host) : token);
    }
    return text;
}

double numberIn(const Tokens& tokens, double otherwise) {
    double value = otherwise;
    if (tokens.size() > 1) {
        const std::string& word = tokens[1];
        std::from_chars(word.data(), word.data() + word.size(), value);
    }
    return value;
}

base::Result<LabLine> viewLine(const Tokens& tokens, const session::LabFrame& frame) {
    if (tokens.size() != 2) {
        return base::Error{base::verbatim("view wants the name of a node, or all")};
    }
    const auto host =
        tokens[1] == "all" ? std::optional(sim::kNoHost) : hostNamed(tokens[1], frame);
    if (!host) {
        return base::Error{base::verbatim("there is no node named " + tokens[1])};
    }
    return LabLine(session::LabCommand(session::SetViewpoint{*host}));
}

/// Words about time; nothing for other words.
std::optional<session::LabCommand> timeLine(const Tokens& tokens) {
    const std::string& verb = tokens.front();
    if (verb == "run") {
        return session::GoOn{};
    }
    if (verb == "halt") {
        return session::Halt{};
    }
    if (verb == "undo") {
        return session::UndoPoke{};
    }
    if (verb == "redo") {
        return session::RedoPoke{};
    }
    if (verb == "speed") {
        return session::SetSpeed{numberIn(tokens, 1)};
    }
    if (verb == "step") {
        const double count = std::clamp(numberIn(tokens, 1), 1.0, 1e6);
        return session::Step{session::Step::Unit::Event, static_cast<std::uint32_t>(count)};
    }
    return std::nullopt;
}

/// Words of scripts that mean something else than the console's: about nodes that they name.
bool isAboutNodes(const Tokens& tokens) {
    constexpr std::array kBoth{"leave", "join", "broadcast", "send", "key"};
    const bool both = std::find(kBoth.begin(), kBoth.end(), tokens.front()) != kBoth.end();
    return !both || (tokens.front() == "leave" && tokens.size() > 1);
}

}  // namespace

base::Result<LabLine> parseLabLine(const std::string& line, const session::LabFrame& frame) {
    const Tokens tokens = tokensOf(line);
    if (tokens.empty()) {
        return base::Error{base::verbatim("an empty line says nothing")};
    }
    if (tokens.front() == "nodes" && tokens.size() == 1) {
        return LabLine(ShowNodes{});
    }
    if (tokens.front() == "view") {
        return viewLine(tokens, frame);
    }
    if (auto command = timeLine(tokens)) {
        return LabLine(*std::move(command));
    }
    std::string why;
    if (isAboutNodes(tokens)) {
        if (auto poke = sim::readPoke(withNumbers(tokens, frame))) {
            return LabLine(session::LabCommand(session::PokeRun{*std::move(poke)}));
        } else {
            why = poke.error();
        }
    }
    auto console = session::parseConsoleLine(line);
    if (!console) {
        return base::Error{why.empty() ? console.error().sentence()
                                       : base::sentence("{0}; {1}", why, console.error())};
    }
    return std::visit([](auto& said) { return LabLine(std::move(said)); }, *console);
}

}  // namespace swimscope::headless

#include "engine/sim/comparison.h"

#include <algorithm>
#include <utility>

#include "engine/sim/script_options.h"

namespace swimscope::sim {

namespace {

constexpr std::size_t kMaxRivalProblems = 20;

std::string lineOf(const std::string& name, const std::string& value) {
    return (name == "timing" ? "timing " : "option " + name + " ") + value + "\n";
}

base::Status checkWords(const OptionMap& options) {
    for (const auto& [name, value] : options) {
        const std::string line = name + value;
        if (line.find_first_of(" \t\r\n#") != std::string::npos) {
            return base::Error{base::sentence("an option is one word, and so is its value")};
        }
        if (const auto read = readScript(lineOf(name, value)); !read) {
            return base::Error{withoutLine(read.error().sentence())};
        }
    }
    return {};
}

void changeSingleHosts(Script& script, const OptionMap& options) {
    const HostNames nobody(0);
    for (auto& [host, own] : script.cluster.nodeOf) {
        for (const auto& [name, value] : options) {
            Words words(value, nobody);
            readOptionValue(own, name, words);
        }
    }
}

std::vector<LabDifference> differencesOf(const Script& here, const Script& there) {
    const auto ours = optionValues(here.cluster.node);
    const auto theirs = optionValues(there.cluster.node);
    std::vector<LabDifference> differences;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        if (ours[i].second != theirs[i].second) {
            differences.push_back({ours[i].first, ours[i].second, theirs[i].second});
        }
    }
    return differences;
}

LabSide sideOf(const Execution& run) {
    return {run.curve().now(), std::make_shared<const Curve>(run.curve().points()),
            run.curve().discoveries()};
}

}  // namespace

base::Result<std::shared_ptr<const Script>> withOptions(std::string_view script,
                                                        const ScriptOverrides& overrides,
                                                        const OptionMap& options) {
    if (options.empty()) {
        return base::Error{base::sentence("say which option shall be different")};
    }
    if (auto status = checkWords(options); !status) {
        return base::Error{status.error()};
    }
    std::string text(script);
    text += "\n";
    for (const auto& [name, value] : options) {
        text += lineOf(name, value);
    }
    auto read = readScript(text, overrides);
    if (!read) {
        return base::Error{withoutLine(read.error().sentence())};
    }
    auto changed = std::make_shared<Script>(*std::move(read));
    changeSingleHosts(*changed, options);
    return std::shared_ptr<const Script>(std::move(changed));
}

Comparison::Comparison(std::shared_ptr<const Script> rival, const OptionMap& options,
                       const Timeline& timeline)
    : m_script(std::move(rival)) {
    m_shown.options.assign(options.begin(), options.end());
    m_shown.differences = differencesOf(*timeline.script(), *m_script);
    restart();
    follow(timeline);
}

void Comparison::restart() {
    m_rival = std::make_unique<Execution>(m_script, std::vector<PlacedPoke>{});
    m_pokes.clear();
    m_poked = 0;
    m_shown.messagesLeftAlone = 0;
    m_shown.problems.clear();
}

bool Comparison::isTheSameSoFar(const Timeline& timeline) const {
    const Execution& run = timeline.run();
    if (run.place().at < m_rival->place().at || run.poked() < m_pokes.size()) {
        return false;
    }
    return timeline.branch().id == m_branch ||
           std::equal(m_pokes.begin(), m_pokes.end(), run.pokes().begin(), samePoke);
}

void Comparison::follow(const Timeline& timeline) {
    if (!isTheSameSoFar(timeline)) {
        restart();
    }
    const Execution& run = timeline.run();
    m_branch = timeline.branch().id;
    m_pokes.insert(m_pokes.end(), run.pokes().begin() + static_cast<std::ptrdiff_t>(m_pokes.size()),
                   run.pokes().begin() + static_cast<std::ptrdiff_t>(run.poked()));
    m_goal = run.place().at;
}

bool Comparison::work(std::uint64_t budget) {
    while (m_poked < m_pokes.size()) {
        if (!m_rival->advance({m_pokes[m_poked].place.at}, budget)) {
            return false;
        }
        pokeRival(m_pokes[m_poked++].poke);
    }
    return m_rival->advance({m_goal}, budget);
}

void Comparison::pokeRival(const Poke& poke) {
    if (!std::holds_alternative<Fault>(poke)) {
        ++m_shown.messagesLeftAlone;
    } else if (const auto status = m_rival->poke(poke);
               !status && m_shown.problems.size() < kMaxRivalProblems) {
        m_shown.problems.push_back(
            base::sentence("\"{0}\": {1}", pokeText(poke), status.error().sentence()));
    }
}

std::shared_ptr<const LabComparison> Comparison::picture(const Timeline& timeline) {
    ++m_shown.number;
    m_shown.here = sideOf(timeline.run());
    m_shown.there = sideOf(*m_rival);
    m_shown.nodes = timeline.run().cluster().size();
    m_shown.behind = std::max(base::Duration{}, timeline.run().place().at - m_rival->place().at);
    return std::make_shared<const LabComparison>(m_shown);
}

}  // namespace swimscope::sim

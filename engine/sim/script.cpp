#include "engine/sim/script.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "engine/sim/fault_text.h"
#include "engine/sim/limits.h"
#include "engine/sim/script_line.h"
#include "engine/sim/script_options.h"

namespace swimscope::sim {

namespace {

struct SourceLine {
    std::size_t number = 0;
    std::string_view text;
};

/// A word with a language in brackets, "caption[zh_CN]", taken apart.
struct Tagged {
    std::string_view word;
    std::string language;
};

Tagged untag(std::string_view word) {
    const auto bracket = word.find('[');
    if (bracket == std::string_view::npos || !word.ends_with(']')) {
        return {word, ""};
    }
    return {word.substr(0, bracket),
            std::string(word.substr(bracket + 1, word.size() - bracket - 2))};
}

class Reader {
public:
    explicit Reader(const ScriptOverrides& overrides) : m_overrides(overrides) {
        m_script.cluster.node = ClusterOptions::simulated(swim::Timing::Lan);
    }

    base::Result<Script> read(std::string_view text) {
        if (text.size() > kMaxScriptBytes) {
            return base::Error{atLine(1, base::sentence("the script is longer than a megabyte"))};
        }
        split(text);
        // Three times over the lines: how many hosts, what they are called, all the rest.
        if (!pass(&Reader::readHead)) {
            return base::Error{m_error};
        }
        m_script.cluster.nodes = m_overrides.nodes.value_or(m_script.cluster.nodes);
        m_script.cluster.seed = m_overrides.seed.value_or(m_script.cluster.seed);
        m_names = HostNames(m_script.cluster.nodes);
        if (!pass(&Reader::readNewcomers)) {
            return base::Error{m_error};
        }
        nameNewcomers();
        if (!pass(&Reader::readRest)) {
            return base::Error{m_error};
        }
        std::stable_sort(m_script.entries.begin(), m_script.entries.end(),
                         [](const ScriptEntry& a, const ScriptEntry& b) { return a.at < b.at; });
        if (auto status = checkOptions(); !status) {
            return base::Error{atLine(m_optionLine, status.error().sentence())};
        }
        return std::move(m_script);
    }

private:
    using Read = void (Reader::*)(const SourceLine&, Words&);

    base::Status checkOptions() const {
        std::vector<swim::Options> all{m_script.cluster.node};
        for (const auto& [host, options] : m_script.cluster.nodeOf) {
            all.push_back(options);
        }
        for (swim::Options& options : all) {
            options.name = usualHostName(1);
            options.advertise = addressNumber(1);
            if (auto status = options.validate(); !status) {
                return status;
            }
        }
        return {};
    }

    void split(std::string_view text) {
        std::size_t number = 0;
        while (!text.empty()) {
            const auto end = text.find('\n');
            const std::string_view line = text.substr(0, end);
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
            ++number;
            const auto first = line.find_first_not_of(" \t\r");
            if (first != std::string_view::npos && line[first] != '#') {
                m_lines.push_back({number, line});
            }
        }
    }

    bool pass(Read how) {
        for (const SourceLine& line : m_lines) {
            Words words(line.text, m_names);
            (this->*how)(line, words);
            if (words.error()) {
                m_error = atLine(line.number, *words.error());
                return false;
            }
        }
        return true;
    }

    void readHead(const SourceLine& line, Words& words) {
        const Tagged first = untag(words.word(base::sentence("a word")));
        if (first.word == "nodes") {
            const std::uint64_t count = words.number(base::sentence("a number of nodes"));
            if (count < 1 || count > kMaxHosts) {
                words.fail(base::sentence("a cluster has 1 to {0} nodes", kMaxHosts));
            }
            m_script.cluster.nodes = count;
        } else if (first.word == "seed") {
            m_script.cluster.seed = words.number(base::sentence("a seed"));
        } else if (first.word == "timing") {
            readTiming(words);
        } else if (first.word == "title") {
            m_script.title[first.language] = words.rest();
        } else if (first.word == "start") {
            m_script.cluster.converged = words.take("converged");
            if (!m_script.cluster.converged && !words.take("cold")) {
                words.fail(base::sentence("a cluster starts cold or converged"));
            }
        } else if (first.word == "run") {
            m_script.duration = words.duration();
        } else {
            static_cast<void>(line);
            return;
        }
        words.end();
    }

    void readTiming(Words& words) {
        if (words.take("lan")) {
            m_script.cluster.node = ClusterOptions::simulated(swim::Timing::Lan);
        } else if (words.take("wan")) {
            m_script.cluster.node = ClusterOptions::simulated(swim::Timing::Wan);
        } else if (words.take("local")) {
            m_script.cluster.node = ClusterOptions::simulated(swim::Timing::Local);
        } else {
            words.fail(base::sentence("the timings are lan, wan and local"));
        }
    }

    /// Newcomers get their numbers in the order in which they appear in the run.
    void readNewcomers(const SourceLine&, Words& words) {
        if (!words.take("at")) {
            return;
        }
        const base::Duration at = words.duration();
        if (words.take("add")) {
            m_newcomers.emplace_back(at, words.done()
                                             ? std::string()
                                             : std::string(words.word(base::sentence("a name"))));
        }
    }

    void nameNewcomers() {
        std::stable_sort(m_newcomers.begin(), m_newcomers.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        auto id = static_cast<HostId>(m_script.cluster.nodes);
        for (const auto& [at, name] : m_newcomers) {
            ++id;
            m_names.add(name.empty() ? usualHostName(id) : name, id);
        }
    }

    void readRest(const SourceLine& line, Words& words) {
        const Tagged first = untag(words.word(base::sentence("a word")));
        static constexpr std::string_view kHead[] = {"nodes", "seed",  "timing",
                                                     "title", "start", "run"};
        if (std::find(std::begin(kHead), std::end(kHead), first.word) != std::end(kHead)) {
            return;
        }
        if (first.word == "at") {
            readFault(line, words);
        } else if (first.word == "expect") {
            readExpect(line, words);
        } else if (first.word == "caption") {
            readCaption(line, words, first.language);
        } else if (first.word == "question") {
            readQuestion(line, words, first.language);
        } else if (first.word == "choice" || first.word == "right") {
            readChoice(words, first.word == "right", first.language);
        } else if (first.word == "answer") {
            readAnswer(words);
        } else if (first.word == "option") {
            readOption(line, words);
        } else if (first.word == "link") {
            readLink(words);
        } else if (first.word == "secret") {
            m_script.cluster.secrets.keys.push_back(words.hex());
            words.end();
        } else if (first.word == "label") {
            m_script.cluster.secrets.label = words.rest();
        } else {
            words.fail(base::sentence("no line begins with \"{0}\"", first.word));
        }
    }

    void readFault(const SourceLine& line, Words& words) {
        const base::Instant at{words.duration()};
        for (Fault& fault : readFaults(words)) {
            m_script.entries.push_back({at, line.number, std::move(fault)});
        }
    }

    void readCaption(const SourceLine& line, Words& words, const std::string& language) {
        if (!words.take("at")) {
            words.fail(base::sentence("a caption says when: caption at 5s TEXT"));
        }
        const base::Instant at{words.duration()};
        const std::string text = words.rest();
        // A translation belongs to the caption of the same time before it.
        if (!language.empty() && !m_script.entries.empty()) {
            ScriptEntry& last = m_script.entries.back();
            if (auto* caption = std::get_if<Caption>(&last.what);
                caption != nullptr && last.at == at && !caption->text.contains(language)) {
                caption->text[language] = text;
                return;
            }
        }
        m_script.entries.push_back({at, line.number, Caption{{{language, text}}}});
    }

    void readQuestion(const SourceLine& line, Words& words, const std::string& language) {
        if (!words.take("at")) {
            words.fail(base::sentence("a question says when: question at 5s TEXT"));
        }
        const base::Instant at{words.duration()};
        const std::string text = words.rest();
        if (Question* question = lastQuestion(); question != nullptr && !language.empty() &&
                                                 m_script.entries.back().at == at &&
                                                 !question->text.contains(language)) {
            question->text[language] = text;
            return;
        }
        m_script.entries.push_back({at, line.number, Question{{{language, text}}, {}, at}});
    }

    void readChoice(Words& words, bool right, const std::string& language) {
        Question* question = lastQuestion();
        if (question == nullptr) {
            return words.fail(base::sentence("a choice stands below its question"));
        }
        const std::string text = words.rest();
        if (!language.empty() && !question->choices.empty() &&
            !question->choices.back().text.contains(language)) {
            question->choices.back().text[language] = text;
            return;
        }
        question->choices.push_back({{{language, text}}, right});
    }

    void readAnswer(Words& words) {
        Question* question = lastQuestion();
        if (question == nullptr || !words.take("at")) {
            return words.fail(
                base::sentence("the time of an answer stands below its question: answer at 5s"));
        }
        const base::Instant at{words.duration()};
        if (at < m_script.entries.back().at) {
            return words.fail(base::sentence("an answer comes after its question"));
        }
        question->answered = at;
        words.end();
    }

    Question* lastQuestion() {
        return m_script.entries.empty() ? nullptr
                                        : std::get_if<Question>(&m_script.entries.back().what);
    }

    void readOption(const SourceLine& line, Words& words) {
        const std::string_view name = words.word(base::sentence("the name of an option"));
        swim::Options changed = m_script.cluster.node;
        if (!readOptionValue(changed, name, words)) {
            return words.fail(base::sentence("there is no option \"{0}\"", name));
        }
        m_optionLine = line.number;
        if (!words.take("for")) {
            m_script.cluster.node = std::move(changed);
            return words.end();
        }
        // Read again for each host, on top of what was set for it before.
        for (const HostId host : words.hosts()) {
            Words again(line.text, m_names);
            again.take("option");
            again.take(name);
            const auto [options, isNew] =
                m_script.cluster.nodeOf.try_emplace(host, m_script.cluster.node);
            readOptionValue(options->second, name, again);
        }
        words.end();
    }

    void readLink(Words& words) {
        Link& link = m_script.cluster.link;
        if (words.take("latency")) {
            link.latency = words.latency();
        } else if (words.take("loss")) {
            link.loss = words.share();
        } else if (words.take("duplicate")) {
            link.duplicate = words.share();
        } else if (words.take("reorder")) {
            link.reorder = words.share();
            if (words.take("by")) {
                link.reorderBy = words.duration();
            }
        } else {
            words.fail(base::sentence("links have latency, loss, duplicate and reorder"));
        }
        words.end();
    }

    void readExpect(const SourceLine& line, Words& words) {
        const bool timed = words.take("at");
        const base::Instant at{timed ? words.duration() : base::Duration{}};
        ScriptEntry entry{at, line.number, readClaim(words)};
        words.end();
        (timed ? m_script.entries : m_script.atTheEnd).push_back(std::move(entry));
    }

    std::vector<HostId> readObservers(Words& words) {
        if (!words.take("for") || words.take("all")) {
            return {};
        }
        return words.hosts();
    }

    Claim readClaim(Words& words) {
        if (words.take("converged")) {
            return Converged{true};
        }
        if (words.take("apart")) {
            return Converged{false};
        }
        if (words.take("false-deaths")) {
            if (!words.take("at-most")) {
                words.fail(base::sentence("false-deaths are limited: false-deaths at-most 0"));
            }
            return FalseDeathsAtMost{words.number(base::sentence("a number"))};
        }
        if (words.take("heard")) {
            std::vector<HostId> hosts;
            if (!words.take("all")) {
                hosts = words.hosts();
            }
            return Heard{words.rest(), std::move(hosts)};
        }
        return readBelief(words);
    }

    Claim readBelief(Words& words) {
        const HostId subject = words.host();
        if (words.take("meta")) {
            return MetaKnown{subject, std::string(words.word(base::sentence("metadata"))),
                             readObservers(words)};
        }
        const bool was = words.take("was");
        if (was || words.take("never")) {
            const auto state = words.state();
            if (!state) {
                words.fail(base::sentence("\"gone\" can only be claimed of the present"));
            }
            return EverBelieved{subject, state.value_or(swim::State::Dead), was,
                                readObservers(words)};
        }
        const auto state = words.state();
        return Believed{subject, state, readObservers(words)};
    }

    ScriptOverrides m_overrides;
    Script m_script;
    HostNames m_names{0};
    std::vector<SourceLine> m_lines;
    std::vector<std::pair<base::Duration, std::string>> m_newcomers;
    std::size_t m_optionLine = 0;
    base::Sentence m_error;
};

}  // namespace

base::Result<Script> readScript(std::string_view text, const ScriptOverrides& overrides) {
    return Reader(overrides).read(text);
}

}  // namespace swimscope::sim

#include "engine/sim/run_text.h"

#include <charconv>
#include <cstdio>
#include <optional>
#include <utility>

#include "engine/sim/limits.h"
#include "engine/sim/script_line.h"

namespace swimscope::sim {

namespace {

constexpr std::string_view kFirstLine = "swimscope run 1";

std::string placeText(const Place& place) {
    return std::to_string(place.steps) + " " + secondsText(place.at.time_since_epoch());
}

Place readPlace(Words& words) {
    Place place;
    place.steps = words.number(base::sentence("a number of events"));
    place.at = base::Instant{words.duration()};
    return place;
}

std::uint64_t readHash(Words& words) {
    const std::string_view text = words.word(base::sentence("a hash"));
    std::uint64_t hash = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hash, 16);
    if (text.size() != 16 || error != std::errc{} || end != text.data() + text.size()) {
        words.fail(base::sentence("a hash is 16 hexadecimal digits"));
    }
    return hash;
}

class RunReader {
public:
    explicit RunReader(std::string_view text) : m_rest(text) {}

    base::Result<SavedRun> read() {
        if (m_rest.size() > kMaxRunBytes) {
            return base::Error{atLine(1, base::sentence("a saved run is at most 4 MiB"))};
        }
        if (nextLine() != kFirstLine) {
            return base::Error{
                atLine(1, base::sentence("a saved run begins with \"{0}\"", kFirstLine))};
        }
        while (!m_rest.empty()) {
            const std::string_view line = nextLine();
            if (line == "script") {
                return whole();
            }
            if (auto why = readHead(line)) {
                return base::Error{atLine(m_line, *why)};
            }
        }
        return base::Error{atLine(
            m_line, base::sentence("the line \"script\" is missing, with the script below it"))};
    }

private:
    std::string_view nextLine() {
        const auto end = m_rest.find('\n');
        std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        ++m_line;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        return line;
    }

    std::optional<base::Sentence> readHead(std::string_view line) {
        const HostNames names(kMaxHosts);
        Words words(line, names);
        if (words.done() || words.peek().starts_with('#')) {
            return std::nullopt;
        }
        if (words.take("poke")) {
            return readPlacedPoke(words);
        }
        if (words.take("name")) {
            m_run.name = words.rest();
        } else if (words.take("nodes")) {
            m_run.overrides.nodes = words.number(base::sentence("a number of nodes"));
            if (*m_run.overrides.nodes < 1 || *m_run.overrides.nodes > kMaxHosts) {
                words.fail(base::sentence("a cluster has 1 to {0} nodes", kMaxHosts));
            }
        } else if (words.take("seed")) {
            m_run.overrides.seed = words.number(base::sentence("a seed"));
        } else if (words.take("end")) {
            m_run.end = readPlace(words);
            m_ended = true;
        } else if (words.take("hash")) {
            m_run.hash = readHash(words);
            m_hashed = true;
        } else {
            return base::sentence("no line of a saved run begins with \"{0}\"", words.peek());
        }
        words.end();
        return words.error();
    }

    std::optional<base::Sentence> readPlacedPoke(Words& words) {
        const Place place = readPlace(words);
        const std::string what = words.rest();
        if (words.error()) {
            return words.error();
        }
        if (m_run.pokes.size() >= kMaxPokes) {
            return base::sentence("a run is poked at most {0} times", kMaxPokes);
        }
        if (!m_run.pokes.empty() && (place.steps < m_run.pokes.back().place.steps ||
                                     place.at < m_run.pokes.back().place.at)) {
            return base::sentence("pokes stand in the order in which they were done");
        }
        auto poke = readPoke(what);
        if (!poke) {
            return poke.error().sentence();
        }
        m_run.pokes.push_back({place, *std::move(poke)});
        return std::nullopt;
    }

    base::Result<SavedRun> whole() {
        if (!m_ended || !m_hashed) {
            return base::Error{
                atLine(m_line, m_ended ? base::sentence("above this line \"hash\" is missing")
                                       : base::sentence("above this line \"end\" is missing"))};
        }
        m_run.script = std::string(m_rest);
        // Empty lines above, so that an error counts from the top of the file.
        const std::string padded = std::string(m_line, '\n') + m_run.script;
        const auto script = readScript(padded, m_run.overrides);
        if (!script) {
            return base::Error{script.error()};
        }
        return std::move(m_run);
    }

    std::string_view m_rest;
    std::size_t m_line = 0;
    SavedRun m_run;
    bool m_ended = false;
    bool m_hashed = false;
};

}  // namespace

std::string hashText(std::uint64_t hash) {
    char text[20];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

std::string writeRun(const SavedRun& run) {
    std::string text = std::string(kFirstLine) + "\nname " + run.name + "\n";
    if (run.overrides.nodes) {
        text += "nodes " + std::to_string(*run.overrides.nodes) + "\n";
    }
    if (run.overrides.seed) {
        text += "seed " + std::to_string(*run.overrides.seed) + "\n";
    }
    for (const PlacedPoke& poke : run.pokes) {
        text += "poke " + placeText(poke.place) + " " + pokeText(poke.poke) + "\n";
    }
    text += "end " + placeText(run.end) + "\nhash " + hashText(run.hash) + "\nscript\n";
    return text + run.script;
}

base::Result<SavedRun> readRun(std::string_view text) {
    return RunReader(text).read();
}

base::Result<std::shared_ptr<const Script>> scriptOf(const SavedRun& run) {
    auto script = readScript(run.script, run.overrides);
    if (!script) {
        return base::Error{script.error()};
    }
    return std::shared_ptr<const Script>(std::make_shared<Script>(*std::move(script)));
}

SavedRun savedRun(const Execution& run, std::string name, std::string script,
                  const ScriptOverrides& overrides) {
    SavedRun saved;
    saved.name = std::move(name);
    saved.overrides = overrides;
    saved.script = std::move(script);
    saved.pokes.assign(run.pokes().begin(),
                       run.pokes().begin() + static_cast<std::ptrdiff_t>(run.poked()));
    saved.end = run.place();
    saved.hash = run.cluster().traceHash();
    return saved;
}

}  // namespace swimscope::sim

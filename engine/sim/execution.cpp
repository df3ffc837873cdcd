#include "engine/sim/execution.h"

#include <algorithm>
#include <utility>

#include "engine/sim/limits.h"

namespace swimscope::sim {

namespace {

/// A poke as its text says it, so that a run that was saved and opened is the same run.
base::Result<Poke> asWritten(const Poke& poke) {
    const std::string text = pokeText(poke);
    if (text.find('\n') != std::string::npos) {
        return base::Error{base::sentence("the text of a message is one line here")};
    }
    auto read = readPoke(text);
    if (!read || pokeText(*read) != text) {
        return base::Error{base::sentence(
            "\"{0}\" cannot be written down: {1}", text,
            read ? base::sentence("it reads differently") : read.error().sentence())};
    }
    return read;
}

}  // namespace

Execution::Execution(std::shared_ptr<const Script> script, std::vector<PlacedPoke> pokes)
    : m_script(std::move(script)),
      m_pokes(std::move(pokes)),
      m_cluster(m_script->cluster),
      m_notes(m_cluster),
      m_curve(m_cluster),
      m_player(m_cluster, *m_script) {}

Execution::~Execution() = default;

std::optional<base::Instant> Execution::next() const {
    auto next = m_cluster.next();
    if (m_poked < m_pokes.size() && m_pokes[m_poked].place.steps == m_cluster.steps()) {
        const base::Instant at = m_pokes[m_poked].place.at;
        next = next ? std::min(*next, at) : at;
    }
    return next;
}

void Execution::setPokes(const std::vector<PlacedPoke>& pokes) {
    m_pokes.resize(m_poked);
    for (std::size_t i = m_poked; i < pokes.size(); ++i) {
        m_pokes.push_back(pokes[i]);
    }
}

bool Execution::pokeDue(const Goal& goal) const {
    if (m_poked == m_pokes.size()) {
        return false;
    }
    const Place& place = m_pokes[m_poked].place;
    const bool waits = goal.until == base::Instant::max() && m_cluster.steps() >= goal.steps;
    return place.steps <= m_cluster.steps() && place.at <= goal.until && !waits;
}

void Execution::replayPoke() {
    const PlacedPoke& next = m_pokes[m_poked++];
    const auto event = m_cluster.next();
    if (next.place.at > m_cluster.now() && !(event && *event <= next.place.at)) {
        m_cluster.runUntil(next.place.at);
    }
    if (next.place != place()) {
        m_problems.push_back(
            base::sentence("\"{0}\" has no such place in this run", pokeText(next.poke)));
    } else if (const auto status = applyPoke(m_cluster, next.poke); !status) {
        m_problems.push_back(
            base::sentence("\"{0}\": {1}", pokeText(next.poke), status.error().sentence()));
    } else {
        m_notes.poked(next.poke);
    }
}

/// What the script claims of its end is checked there, though the run may go on.
void Execution::finishScript(const Goal& goal, const std::optional<base::Instant>& event) {
    const base::Instant end{m_script->duration};
    if (m_finished || goal.until < end || (event && *event <= end)) {
        return;
    }
    m_finished = true;
    if (m_cluster.now() <= end && goal.steps > m_cluster.steps()) {
        m_cluster.runUntil(end);
    }
    m_player.finish();
}

bool Execution::advance(const Goal& goal, std::uint64_t budget) {
    for (std::uint64_t done = 0;; ++done) {
        while (pokeDue(goal)) {
            if (m_pokes[m_poked].place.at > base::Instant{m_script->duration}) {
                finishScript(goal, m_cluster.next());
            }
            replayPoke();
        }
        const auto event = m_cluster.next();
        finishScript(goal, event);
        const bool quiet = !event || *event > goal.until;
        if (m_cluster.steps() >= goal.steps || quiet) {
            if (quiet && goal.until != base::Instant::max()) {
                m_cluster.runUntil(goal.until);
                m_curve.look();
            }
            return true;
        }
        if (done >= budget) {
            return false;
        }
        m_cluster.step();
        m_curve.look();
    }
}

base::Status Execution::poke(const Poke& poke) {
    if (m_poked >= kMaxPokes) {
        return base::Error{base::sentence(
            "this run has been poked {0} times, which is all it remembers", kMaxPokes)};
    }
    auto written = asWritten(poke);
    if (!written) {
        return base::Error{written.error()};
    }
    if (auto status = applyPoke(m_cluster, *written); !status) {
        return status;
    }
    m_pokes.resize(m_poked);
    m_pokes.push_back({place(), *written});
    m_notes.poked(*written);
    ++m_poked;
    return {};
}

}  // namespace swimscope::sim

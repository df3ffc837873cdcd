#include "engine/sim/chronicle.h"

#include <algorithm>
#include <string>

#include "engine/sim/limits.h"

namespace swimscope::sim {

namespace {

/// The pokes that were done before a place, in words that can be compared.
std::vector<std::string> pokesBefore(const std::vector<PlacedPoke>& pokes, const Place& place) {
    std::vector<std::string> texts;
    for (const PlacedPoke& poke : pokes) {
        if (poke.place < place) {
            texts.push_back(std::to_string(poke.place.steps) + " " + pokeText(poke.poke));
        }
    }
    return texts;
}

base::Instant earlierBy(base::Instant when, base::Duration by) {
    return when - std::min(by, when - base::Instant{});
}

}  // namespace

Chronicler::Chronicler(const Timeline& timeline, const ChronicleWindow& window)
    : m_script(timeline.script()), m_window(window) {
    restart(timeline);
}

Chronicler::~Chronicler() {
    end();
}

void Chronicler::end() {
    if (m_run != nullptr && m_watch != nullptr) {
        m_run->unwatch(m_watch.get());
    }
    m_watch.reset();
    m_run.reset();
}

void Chronicler::restart(const Timeline& timeline) {
    end();
    m_branch = timeline.branch().id;
    m_pokes = timeline.branch().pokes;
    m_end = timeline.end();
    m_run = std::make_unique<Execution>(m_script, m_pokes);
    m_done = false;
}

/// What is behind us happened on that branch too. A poke at the very place where we are may not
/// have been done yet.
bool Chronicler::holdsOn(const Branch& branch) const {
    const Place here = m_run->place();
    return here <= branch.end && m_run->poked() == pokesBefore(branch.pokes, here).size() &&
           pokesBefore(m_pokes, here) == pokesBefore(branch.pokes, here);
}

void Chronicler::follow(const Timeline& timeline) {
    const Branch& branch = timeline.branch();
    const bool another = branch.id != m_branch || branch.pokes.size() != m_pokes.size();
    if (another && !holdsOn(branch)) {
        return restart(timeline);
    }
    if (another) {
        m_branch = branch.id;
        m_pokes = branch.pokes;
        m_run->setPokes(m_pokes);
    }
    m_end = branch.end;
}

bool Chronicler::canGoOn(const ChronicleWindow& window) const {
    return m_watch == nullptr
               ? m_run->place().at <= earlierBy(window.from, kChronicleLead)
               : window.subject == m_window.subject && window.from >= m_watch->began();
}

void Chronicler::tell(const Timeline& timeline, const ChronicleWindow& window) {
    const bool goesOn = canGoOn(window);
    m_window = window;
    m_shown = nullptr;
    m_done = false;
    if (!goesOn) {
        return restart(timeline);
    }
    if (m_watch != nullptr) {
        const base::Duration kept = std::max(window.to - window.from, kChronicleLead);
        m_watch->forgetBefore(earlierBy(window.from, kept));
    }
    follow(timeline);
}

base::Instant Chronicler::beginning() const {
    return earlierBy(m_window.from, kChronicleLead);
}

Goal Chronicler::goal() const {
    return m_end.at <= m_window.to ? Goal::at(m_end) : Goal{m_window.to};
}

bool Chronicler::work(std::uint64_t budget) {
    if (m_watch == nullptr) {
        const Goal start{std::min(beginning(), m_end.at)};
        if (!m_run->advance(start, budget)) {
            return false;
        }
        m_watch = std::make_unique<ChronicleWatch>(m_run->cluster(), m_window.subject);
        m_run->watch(m_watch.get());
    }
    for (std::uint64_t i = 0; i < budget; ++i) {
        const bool there = m_run->place().at > m_window.to || m_run->advance(goal(), 1);
        m_watch->look();
        if (there) {
            m_done = true;
            return true;
        }
    }
    return false;
}

std::shared_ptr<const Chronicle> Chronicler::picture() {
    if (m_done && m_shown != nullptr && !m_shown->progress &&
        m_shownChanges == m_watch->changes() &&
        m_shown->until == std::min(m_run->place().at, m_window.to)) {
        return m_shown;
    }
    auto shown = std::make_shared<Chronicle>();
    shown->number = ++m_number;
    shown->window = m_window;
    if (m_done) {
        shown->until = std::min(m_run->place().at, m_window.to);
        m_watch->tell(*shown);
        m_shownChanges = m_watch->changes();
    } else {
        const double whole = base::toSeconds(
            std::min(m_window.to, std::max(m_end.at, base::Instant{})).time_since_epoch());
        const double done = base::toSeconds(m_run->place().at.time_since_epoch());
        shown->progress = whole <= 0 ? 1 : std::clamp(done / whole, 0.0, 1.0);
    }
    m_shown = shown;
    return m_shown;
}

}  // namespace swimscope::sim

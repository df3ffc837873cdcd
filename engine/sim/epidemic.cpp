#include "engine/sim/epidemic.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/sim/limits.h"
#include "engine/sim/spread_formula.h"

namespace swimscope::sim {

namespace {

/// When so large a share knew for the first time.
std::optional<base::Duration> timeOfShare(const std::vector<Hearing>& heard, double share) {
    const auto found = std::find_if(heard.begin(), heard.end(), [share](const Hearing& one) {
        return one.members > 0 && one.share() >= share;
    });
    return found == heard.end() ? std::nullopt : std::optional(found->after);
}

std::shared_ptr<const std::vector<Hearing>> thinned(const std::vector<Hearing>& heard) {
    auto shown = std::make_shared<std::vector<Hearing>>();
    const std::size_t stride = heard.size() / kMaxHearings + 1;
    for (std::size_t i = 0; i < heard.size(); i += stride) {
        shown->push_back(heard[i]);
    }
    if (!heard.empty() && shown->back() != heard.back()) {
        shown->push_back(heard.back());
    }
    return shown;
}

base::Duration secondsOf(double seconds) {
    return std::isfinite(seconds)
               ? std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(seconds))
               : base::Duration{};
}

}  // namespace

SpreadTheory spreadTheory(const Cluster& cluster, std::size_t members) {
    constexpr int kCurveSteps = 120;
    const swim::Options& options = cluster.options().node;
    SpreadTheory theory;
    theory.members = members;
    theory.fanOut = options.gossipNodes;
    theory.interval = options.gossipInterval;
    theory.loss = cluster.network().everywhere().loss;
    theory.retransmitLimit = swim::retransmitLimit(options.retransmitMult, members);
    const SpreadFormula formula{members, theory.fanOut, base::toSeconds(theory.interval),
                                theory.loss};
    theory.half = secondsOf(formula.secondsTo(0.5));
    theory.most = secondsOf(formula.secondsTo(0.99));
    const double end = 2 * formula.secondsTo(0.99);
    for (int i = 0; std::isfinite(end) && i <= kCurveSteps; ++i) {
        const double after = end * i / kCurveSteps;
        theory.curve.emplace_back(after, formula.shareAfter(after));
    }
    return theory;
}

Epidemic::Epidemic(const Timeline& timeline, const Mark& mark)
    : m_script(timeline.script()), m_mark(mark) {
    restart(timeline);
}

Epidemic::~Epidemic() {
    end();
}

void Epidemic::restart(const Timeline& timeline) {
    end();
    const Branch& branch = timeline.branch();
    const std::uint64_t number = m_shown.number;
    m_shown = LabEpidemic{};
    m_shown.number = number;
    m_shown.mark = m_mark;
    m_shown.subject = m_mark.host;
    m_shown.looking = 0;
    m_done = 0;
    m_branch = branch.id;
    m_pokes = branch.pokes;
    m_goal = branch.end;
    m_place = {};
    m_run = std::make_unique<Execution>(m_script, m_pokes);
    m_hearsay = std::make_unique<Hearsay>(m_run->cluster(), m_mark);
    m_run->watch(m_hearsay.get());
}

void Epidemic::end() {
    if (m_run != nullptr && m_hearsay != nullptr) {
        m_run->unwatch(m_hearsay.get());
    }
    m_run.reset();
}

/// Whether everything up to where we are happened on that branch too.
bool Epidemic::holdsOn(const Branch& branch) const {
    const auto before = [this](const std::vector<PlacedPoke>& pokes) {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < pokes.size(); ++i) {
            if (i < m_done || pokes[i].place < m_place) {
                texts.push_back(std::to_string(pokes[i].place.steps) + " " +
                                pokeText(pokes[i].poke));
            }
        }
        return texts;
    };
    return m_place <= branch.end && before(m_pokes) == before(branch.pokes);
}

void Epidemic::follow(const Timeline& timeline) {
    const Branch& branch = timeline.branch();
    if (branch.id != m_branch && !holdsOn(branch)) {
        return restart(timeline);
    }
    if (branch.id != m_branch || branch.pokes.size() != m_pokes.size()) {
        m_branch = branch.id;
        m_pokes = branch.pokes;
        if (m_run != nullptr) {
            m_run->setPokes(m_pokes);
        }
    }
    m_goal = branch.end;
}

bool Epidemic::work(std::uint64_t budget) {
    for (std::uint64_t i = 0; m_run != nullptr && i < budget; ++i) {
        const bool there = m_run->advance(Goal::at(m_goal), 1);
        afterEvent();
        if (there) {
            // The mark may lie on another branch, beyond the end of this one.
            m_shown.missing = !m_hearsay->found();
            return true;
        }
    }
    return m_run == nullptr;
}

void Epidemic::afterEvent() {
    m_hearsay->look();
    m_place = m_run->place();
    m_done = m_run->poked();
    if (!m_hearsay->found()) {
        m_shown.missing = m_place.steps > m_mark.steps;
        if (m_shown.missing) {
            end();
        }
        return;
    }
    if (m_shown.looking) {
        begin();
    }
    if (m_place.at >= m_shown.began + horizon()) {
        m_shown.over = true;
        end();
    }
}

void Epidemic::begin() {
    m_shown.looking.reset();
    m_shown.missing = false;
    m_shown.kind = m_hearsay->kind();
    m_shown.origin = m_hearsay->origin();
    m_shown.incarnation = m_hearsay->incarnation();
    m_shown.text = m_hearsay->text();
    m_shown.began = m_hearsay->began();
    if (m_shown.kind == UpdateKind::Text) {
        m_shown.subject = kNoHost;
    }
    const auto& heard = m_hearsay->heard();
    m_shown.theory = spreadTheory(m_run->cluster(), heard.empty() ? 1 : heard.front().members);
}

base::Duration Epidemic::horizon() const {
    const base::Duration wanted =
        m_shown.theory.interval * (m_shown.theory.retransmitLimit * 2 + kFollowedIntervals);
    return std::clamp(wanted, kShortestFollowing, kLongestFollowing);
}

std::shared_ptr<const LabEpidemic> Epidemic::picture() {
    ++m_shown.number;
    if (m_shown.looking) {
        const double whole = base::toSeconds(m_mark.at.time_since_epoch());
        const double done = base::toSeconds(m_place.at.time_since_epoch());
        m_shown.looking = whole <= 0 ? 1 : std::clamp(done / whole, 0.0, 1.0);
    } else {
        const auto& heard = m_hearsay->heard();
        m_shown.until = m_place.at;
        m_shown.heard = thinned(heard);
        m_shown.know = heard.empty() ? 0 : heard.back().know;
        m_shown.members = heard.empty() ? 0 : heard.back().members;
        m_shown.overtaken = m_hearsay->overtaken();
        m_shown.half = timeOfShare(heard, 0.5);
        m_shown.most = timeOfShare(heard, 0.99);
        m_shown.all = timeOfShare(heard, 1);
        m_shown.told = m_hearsay->told();
    }
    return std::make_shared<const LabEpidemic>(m_shown);
}

}  // namespace swimscope::sim

#include "engine/sim/timeline.h"

#include <algorithm>
#include <cstdio>

#include "engine/sim/limits.h"

namespace swimscope::sim {

namespace {

bool isPast(const Place& place, const Goal& goal) {
    return place.at > goal.until || place.steps > goal.steps;
}

std::string nameFor(const char* how, const PlacedPoke& poke) {
    char at[32];
    std::snprintf(at, sizeof at, " at %.3f s", base::toSeconds(poke.place.at.time_since_epoch()));
    return how + pokeText(poke.poke) + at;
}

bool same(const PlacedPoke& a, const PlacedPoke& b) {
    return a.place == b.place && pokeText(a.poke) == pokeText(b.poke);
}

}  // namespace

Timeline::Timeline(std::shared_ptr<const Script> script, std::vector<PlacedPoke> pokes)
    : m_script(std::move(script)), m_run(std::make_unique<Execution>(m_script, pokes)) {
    m_branches.push_back({1, kNoBranch, {}, "main", std::move(pokes), {}, {}});
    m_branch = 1;
}

Timeline::~Timeline() = default;

void Timeline::setHeard(Execution::Heard heard) {
    m_heard = std::move(heard);
    m_run->setHeard(m_heard);
}

bool Timeline::advance(const Goal& goal, std::uint64_t budget) {
    const bool done = m_run->advance(goal, budget);
    remember();
    return done;
}

void Timeline::remember() {
    Branch& branch = at(m_branch);
    branch.end = std::max(branch.end, m_run->place());
    const auto& marks = m_run->notes().marks();
    if (marks.size() > branch.marks.size()) {
        branch.marks.insert(branch.marks.end(),
                            marks.begin() + static_cast<std::ptrdiff_t>(branch.marks.size()),
                            marks.end());
    }
}

bool Timeline::canGoForward(BranchId branch, const Goal& goal) const {
    return branch == m_branch && !isPast(m_run->place(), goal);
}

base::Status Timeline::seek(BranchId branch, const Goal& goal) {
    if (!known(branch)) {
        return base::Error{base::sentence("there is no branch {0}", branch)};
    }
    cancel();
    Seek seek{branch, goal, nullptr, m_run->place()};
    if (canGoForward(branch, goal)) {
        m_run->setHeard({});
    } else {
        seek.run = std::make_unique<Execution>(m_script, at(branch).pokes);
        seek.from = {};
    }
    m_seek = std::move(seek);
    return {};
}

bool Timeline::work(std::uint64_t budget) {
    if (!m_seek) {
        return true;
    }
    Execution& run = m_seek->run ? *m_seek->run : *m_run;
    if (!run.advance(m_seek->goal, budget)) {
        return false;
    }
    if (m_seek->run) {
        m_run = std::move(m_seek->run);
        m_branch = m_seek->branch;
    }
    m_seek.reset();
    m_run->setHeard(m_heard);
    remember();
    return true;
}

double Timeline::progress() const {
    if (!m_seek) {
        return 1;
    }
    const Execution& run = m_seek->run ? *m_seek->run : *m_run;
    const Place from = m_seek->from;
    const Place now = run.place();
    const Goal& goal = m_seek->goal;
    const auto share = [](double done, double all) { return all <= 0 ? 1.0 : done / all; };
    if (goal.until != base::Instant::max()) {
        return std::clamp(
            share(base::toSeconds(now.at - from.at), base::toSeconds(goal.until - from.at)), 0.0,
            1.0);
    }
    return std::clamp(share(static_cast<double>(now.steps - from.steps),
                            static_cast<double>(goal.steps - from.steps)),
                      0.0, 1.0);
}

void Timeline::cancel() {
    if (m_seek) {
        m_seek.reset();
        m_run->setHeard(m_heard);
        remember();
    }
}

BranchId Timeline::add(std::string name, std::vector<PlacedPoke> pokes) {
    Branch branch;
    branch.id = static_cast<BranchId>(m_branches.size() + 1);
    branch.parent = m_branch;
    branch.fork = m_run->place();
    branch.end = branch.fork;
    branch.name = std::move(name);
    branch.pokes = std::move(pokes);
    m_branches.push_back(std::move(branch));
    return m_branches.back().id;
}

BranchId Timeline::findWith(const std::vector<PlacedPoke>& pokes) const {
    const auto found =
        std::find_if(m_branches.begin(), m_branches.end(), [&pokes](const Branch& branch) {
            return std::equal(branch.pokes.begin(), branch.pokes.end(), pokes.begin(), pokes.end(),
                              same);
        });
    return found == m_branches.end() ? kNoBranch : found->id;
}

base::Status Timeline::poke(const Poke& poke) {
    cancel();
    Branch& here = at(m_branch);
    const bool futureKnown = m_run->place() < here.end || m_run->poked() < here.pokes.size();
    if (futureKnown && m_branches.size() >= kMaxBranches) {
        return base::Error{base::sentence("a lab remembers {0} branches", kMaxBranches)};
    }
    if (auto status = m_run->poke(poke); !status) {
        return status;
    }
    m_undone.clear();
    if (futureKnown) {
        m_branch = add(nameFor("", m_run->pokes().back()), m_run->pokes());
    } else {
        here.pokes = m_run->pokes();
    }
    remember();
    return {};
}

base::Status Timeline::undo() {
    cancel();
    if (!canUndo()) {
        return base::Error{base::sentence("nothing has been done here that could be undone")};
    }
    const std::size_t last = m_run->poked() - 1;
    const PlacedPoke undone = m_run->pokes()[last];
    const std::vector<PlacedPoke> before(
        m_run->pokes().begin(), m_run->pokes().begin() + static_cast<std::ptrdiff_t>(last));
    BranchId without = findWith(before);
    if (without == kNoBranch) {
        if (m_branches.size() >= kMaxBranches) {
            return base::Error{base::sentence("a lab remembers {0} branches", kMaxBranches)};
        }
        without = add(nameFor("without ", undone), before);
        at(without).fork = undone.place;
        at(without).end = undone.place;
    }
    m_undone.emplace_back(m_branch, undone.place);
    return seek(without, Goal::at(undone.place));
}

base::Status Timeline::redo() {
    cancel();
    if (!canRedo()) {
        return base::Error{base::sentence("nothing has been undone that could be done again")};
    }
    const auto [branch, place] = m_undone.back();
    m_undone.pop_back();
    return seek(branch, Goal::at(place));
}

base::Status Timeline::rename(BranchId branch, std::string name) {
    if (!known(branch)) {
        return base::Error{base::sentence("there is no branch {0}", branch)};
    }
    if (name.empty() || name.find('\n') != std::string::npos) {
        return base::Error{base::sentence("the name of a branch is one line")};
    }
    at(branch).name = std::move(name);
    return {};
}

}  // namespace swimscope::sim

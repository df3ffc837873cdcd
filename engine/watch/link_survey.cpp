#include "engine/watch/link_survey.h"

#include <algorithm>

#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

/// Longer than the longest probe timeout that is usual: 3 s, of memberlist's WAN profile.
constexpr base::Duration kAnswerWait = std::chrono::seconds(5);
constexpr unsigned kAttempts = 2;
/// Between two looks whether anybody is known by now.
constexpr base::Duration kPatience = std::chrono::seconds(1);
/// Tasks that wait for their own helper while others go on.
constexpr std::size_t kMaxPutOff = 256;
constexpr const char* kToken = "swimscope-link-";

std::optional<base::Instant> earlier(std::optional<base::Instant> a,
                                     std::optional<base::Instant> b) {
    if (!a || !b) {
        return a ? a : b;
    }
    return std::min(*a, *b);
}

}  // namespace

bool LinkSurvey::command(base::Instant now, CommandId id, const Command& command) {
    const auto* ask = std::get_if<MeasureLinks>(&command);
    if (ask == nullptr) {
        return false;
    }
    if (m_id) {
        stop(now);
    }
    if (ask->every <= base::Duration::zero() && desk().contacts.living() < 2) {
        desk().settle(
            id, /*ok=*/false,
            base::sentence("fewer than two living members are known: peek or sweep first"));
        return true;
    }
    m_id = id;
    m_every = ask->every;
    beginRound(now);
    return true;
}

void LinkSurvey::stop(base::Instant) {
    if (m_id) {
        desk().settle(*m_id, /*ok=*/true, base::sentence("stopped"));
    }
    m_id.reset();
    m_part = Part::Idle;
    m_members.clear();
    m_asked.clear();
    m_tasks.clear();
}

void LinkSurvey::beginRound(base::Instant now) {
    m_members.gather(now);
    m_failed.clear();
    m_planned.clear();
    m_tasks.clear();
    m_counts = {};
    m_round = LinkRound(m_members.size());
    if (m_members.size() < 2) {
        m_part = Part::Waiting;
        m_nextRound = now + kPatience;
        return;
    }
    desk().tell(
        Outcome{*m_id, /*final=*/false, /*ok=*/true,
                base::sentence("{0} members, {1} pairs", m_members.size(), m_round.pairs())});
    m_part = Part::Greeting;
    advance(now);
}

void LinkSurvey::endRound(base::Instant now) {
    base::Sentence text =
        base::sentence("{0} pairs reach each other, {1} do not, {2} helpers' answers are missing",
                       m_counts.reach, m_counts.fail, m_counts.mute);
    if (m_counts.skipped > 0) {
        text = base::sentence("{0}, {1} pairs were gone before their turn", text, m_counts.skipped);
    }
    if (m_every <= base::Duration::zero()) {
        desk().settle(*m_id, /*ok=*/true, std::move(text));
        m_id.reset();
        m_part = Part::Idle;
        return;
    }
    desk().tell(Outcome{*m_id, /*final=*/false, /*ok=*/true, std::move(text)});
    m_part = Part::Waiting;
    m_nextRound = now + m_every;
}

/// Does what may be done now, through as many parts of the round as are over.
void LinkSurvey::advance(base::Instant now) {
    if (m_part == Part::Waiting && now >= m_nextRound) {
        beginRound(now);
        return;
    }
    if (m_part == Part::Greeting) {
        m_members.expire(now);
        if (m_members.measured()) {
            m_part = Part::Asking;
        }
    }
    if (m_part == Part::Asking) {
        askMore(now);
        if (m_tasks.empty() && m_asked.empty() && !m_round.next()) {
            planRemainingDirections();
            m_part = Part::Directions;
        }
    }
    if (m_part == Part::Directions) {
        askMore(now);
        if (m_tasks.empty() && m_asked.empty()) {
            endRound(now);
        }
    }
}

std::optional<LinkTask> LinkSurvey::takeReady(base::Instant now) {
    const auto ready = [&](const LinkTask& task) {
        return desk().budget.readyAt(now, m_members[task.helper()].address) <= now;
    };
    const auto found = std::find_if(m_tasks.begin(), m_tasks.end(), ready);
    if (found != m_tasks.end()) {
        const LinkTask task = *found;
        m_tasks.erase(found);
        return task;
    }
    while (const auto next = m_part == Part::Asking ? m_round.next() : std::nullopt) {
        if (!m_members.lives(next->from) || !m_members.lives(next->to)) {
            ++m_counts.skipped;
            m_round.pass();
            continue;
        }
        if (ready(*next)) {
            m_round.pass();
            return next;
        }
        // A helper that was asked for something else must not hold up all the others.
        if (m_tasks.size() >= kMaxPutOff) {
            return std::nullopt;
        }
        m_tasks.push_back(*next);
        m_round.pass();
    }
    return std::nullopt;
}

std::optional<base::Instant> LinkSurvey::readyAt(base::Instant now) const {
    std::optional<base::Instant> first;
    const auto consider = [&](std::size_t helper) {
        first = earlier(first, desk().budget.readyAt(now, m_members[helper].address));
    };
    for (const LinkTask& task : m_tasks) {
        consider(task.helper());
    }
    if (const auto next = m_part == Part::Asking ? m_round.next() : std::nullopt) {
        consider(next->helper());
    }
    return first;
}

void LinkSurvey::askMore(base::Instant now) {
    while (m_asked.size() < kMaxWaiting) {
        const auto task = takeReady(now);
        if (!task) {
            return;
        }
        if (task->oneWay) {
            askDirection(now, *task);
        } else {
            ask(now, *task);
        }
    }
}

void LinkSurvey::ask(base::Instant now, const LinkTask& task) {
    const LinkMembers::Member& helper = m_members[task.from];
    const LinkMembers::Member& target = m_members[task.to];
    const std::uint32_t seqNo = desk().outlet.nextSeqNo();
    m_asked.add(seqNo, now + kAnswerWait, {task, now, {}, false});
    ++desk().borrowed;
    desk().budget.spend(now, helper.address);
    desk().outlet.borrowedPing(helper.address, seqNo, target.address, target.name);
}

void LinkSurvey::planDirections(std::size_t a, std::size_t b) {
    const bool weReachBoth = m_members[a].rtt && m_members[b].rtt;
    if (!desk().options.self || !weReachBoth || m_planned.size() >= kMaxDirections ||
        !m_planned.insert(std::minmax(a, b)).second) {
        return;
    }
    m_tasks.push_back({a, b, 1, /*oneWay=*/true});
    m_tasks.push_back({b, a, 1, /*oneWay=*/true});
}

/// Of those of whom only one does not reach the other.
void LinkSurvey::planRemainingDirections() {
    for (const auto& [pair, link] : m_failed) {
        planDirections(pair.first, pair.second);
    }
}

void LinkSurvey::askDirection(base::Instant now, const LinkTask& task) {
    const LinkMembers::Member& helper = m_members[task.to];
    const std::uint32_t seqNo = desk().outlet.nextSeqNo();
    std::string token = kToken + std::to_string(seqNo);
    ++desk().borrowed;
    desk().budget.spend(now, helper.address);
    desk().outlet.borrowedPing(helper.address, seqNo, *desk().options.self, token);
    m_asked.add(seqNo, now + kAnswerWait, {task, now, std::move(token), false});
}

bool LinkSurvey::ping(base::Instant, const base::Endpoint&, const wire::Ping& ping) {
    const std::string_view prefix = kToken;
    if (ping.node.substr(0, prefix.size()) != prefix) {
        return false;
    }
    std::uint32_t seqNo = 0;
    for (const char digit : ping.node.substr(prefix.size())) {
        seqNo = seqNo * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    Asked* asked = m_asked.find(seqNo);
    if (asked == nullptr || asked->token != ping.node || asked->seen) {
        return true;
    }
    asked->seen = true;
    const LinkMembers::Member& from = m_members[asked->task.from];
    const LinkMembers::Member& to = m_members[asked->task.to];
    // Twice, for one may get lost on our side of the test.
    for (int i = 0; i < 2; ++i) {
        ++desk().pings;
        desk().outlet.pingAnsweredTo(from.address, ping.seqNo, from.name, to.address, to.name);
    }
    return true;
}

LinkProbed LinkSurvey::linkOf(const LinkTask& task) const {
    LinkProbed link;
    link.from = m_members[task.from].name;
    link.to = m_members[task.to].name;
    return link;
}

base::Duration LinkSurvey::lessOurs(const Asked& asked, base::Instant now) const {
    const base::Duration ours = m_members[asked.task.from].rtt.value_or(base::Duration::zero());
    return std::max(base::Duration::zero(), now - asked.at - ours);
}

void LinkSurvey::answered(base::Instant now, const Asked& asked) {
    if (asked.task.oneWay) {
        tellDirection(asked, /*delivers=*/true);
        return;
    }
    ++m_counts.reach;
    LinkProbed link = linkOf(asked.task);
    link.verdict = LinkProbed::Verdict::Reaches;
    if (m_members[asked.task.from].rtt) {
        link.rtt = lessOurs(asked, now);
    }
    desk().tell(std::move(link));
}

void LinkSurvey::refused(base::Instant now, const Asked& asked) {
    if (asked.task.attempt < kAttempts) {
        m_tasks.push_back(asked.task.again());
        return;
    }
    if (asked.task.oneWay) {
        // Without its ping to us there was nothing that could have been answered.
        if (asked.seen) {
            tellDirection(asked, /*delivers=*/false);
        }
        return;
    }
    ++m_counts.fail;
    LinkProbed link = linkOf(asked.task);
    link.verdict = LinkProbed::Verdict::DoesNot;
    if (m_members[asked.task.from].rtt) {
        link.probeTimeout = lessOurs(asked, now);
    }
    desk().tell(link);
    if (m_failed.size() >= kMaxFailedLinks) {
        return;
    }
    m_failed[{asked.task.from, asked.task.to}] = std::move(link);
    if (m_failed.contains({asked.task.to, asked.task.from})) {
        planDirections(asked.task.from, asked.task.to);
    }
}

void LinkSurvey::silent(const Asked& asked) {
    if (asked.task.attempt < kAttempts) {
        m_tasks.push_back(asked.task.again());
        return;
    }
    if (asked.task.oneWay) {
        return;
    }
    ++m_counts.mute;
    LinkProbed link = linkOf(asked.task);
    link.verdict = LinkProbed::Verdict::HelperMute;
    desk().tell(std::move(link));
}

void LinkSurvey::tellDirection(const Asked& asked, bool delivers) {
    const auto failed = m_failed.find({asked.task.from, asked.task.to});
    LinkProbed link = failed != m_failed.end() ? failed->second : linkOf(asked.task);
    if (failed == m_failed.end()) {
        link.verdict = LinkProbed::Verdict::Reaches;
    }
    link.delivers = delivers;
    desk().tell(std::move(link));
}

bool LinkSurvey::ack(base::Instant now, const base::Endpoint&, const wire::Ack& ack) {
    if (m_members.ack(now, ack)) {
        advance(now);
        return true;
    }
    if (const auto asked = m_asked.take(ack.seqNo)) {
        answered(now, *asked);
        advance(now);
        return true;
    }
    return false;
}

bool LinkSurvey::nack(base::Instant now, const base::Endpoint&, const wire::Nack& nack) {
    const auto asked = m_asked.take(nack.seqNo);
    if (!asked) {
        return false;
    }
    refused(now, *asked);
    advance(now);
    return true;
}

void LinkSurvey::expire(base::Instant now) {
    if (m_part == Part::Idle) {
        return;
    }
    while (const auto asked = m_asked.takeDue(now)) {
        silent(*asked);
    }
    advance(now);
}

std::optional<base::Instant> LinkSurvey::deadline() const {
    switch (m_part) {
        case Part::Idle:
            return std::nullopt;
        case Part::Waiting:
            return m_nextRound;
        case Part::Greeting:
            return m_members.deadline();
        case Part::Asking:
        case Part::Directions:
            break;
    }
    return earlier(m_asked.deadline(),
                   m_asked.size() < kMaxWaiting ? readyAt(base::Instant::min()) : std::nullopt);
}

}  // namespace swimscope::watch

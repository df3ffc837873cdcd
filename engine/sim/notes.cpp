#include "engine/sim/notes.h"

#include <type_traits>
#include <variant>

#include "engine/sim/limits.h"

namespace swimscope::sim {

namespace {

std::size_t numberOf(swim::State state) {
    return static_cast<std::size_t>(state);
}

template <typename T>
inline constexpr bool kIsLifeFault =
    std::is_same_v<T, Kill> || std::is_same_v<T, Leave> || std::is_same_v<T, Restart>;

}  // namespace

void Notes::heard(HostId observer, const swim::Event& event) {
    // What a node says on its way out counts for nobody.
    if (m_cluster.notedLeaving(observer)) {
        return;
    }
    if (const auto* joined = std::get_if<swim::Joined>(&event)) {
        believe(observer, joined->member.name(), swim::State::Alive);
    } else if (const auto* suspected = std::get_if<swim::Suspected>(&event)) {
        believe(observer, suspected->member.name(), swim::State::Suspect);
    } else if (const auto* refuted = std::get_if<swim::Refuted>(&event)) {
        believe(observer, refuted->member.name(), swim::State::Alive);
    } else if (const auto* died = std::get_if<swim::Died>(&event)) {
        believe(observer, died->member.name(), swim::State::Dead);
    } else if (const auto* left = std::get_if<swim::Left>(&event)) {
        believe(observer, left->member.name(), swim::State::Left);
    } else if (const auto* reaped = std::get_if<swim::Reaped>(&event)) {
        const HostId subject = m_cluster.noted(reaped->name);
        if (subject != kNoHost) {
            m_beliefs.unlist(observer, subject);
        }
    }
}

void Notes::believe(HostId observer, const std::string& subject, swim::State state) {
    const HostId about = m_cluster.noted(subject);
    if (about == kNoHost) {
        return;
    }
    if (about == observer) {
        if (state == swim::State::Alive) {
            mark(MarkKind::Started, about);
        }
        return;
    }
    markBelief(observer, about, state);
    m_beliefs.hold(observer, about, state);
}

void Notes::markBelief(HostId observer, HostId subject, swim::State state) {
    const auto& against = m_beliefs.against(subject);
    if (m_lastBelief.size() < subject) {
        m_lastBelief.resize(subject, MarkKind::Refuted);
    }
    MarkKind& last = m_lastBelief[indexOf(subject)];
    const std::size_t dead = against[numberOf(swim::State::Dead)];
    MarkKind now = last;
    switch (state) {
        case swim::State::Alive:
            now = last == MarkKind::Left ? last : MarkKind::Refuted;
            break;
        case swim::State::Suspect:
            now = against[numberOf(state)] + dead == 0 ? MarkKind::Suspected : last;
            break;
        case swim::State::Dead:
            now = dead == 0 ? MarkKind::Died : last;
            break;
        case swim::State::Left:
            now = against[numberOf(state)] == 0 ? MarkKind::Left : last;
            break;
    }
    if (now != last) {
        last = now;
        mark(now, subject, observer);
    }
}

void Notes::applied(const Fault& fault) {
    std::visit(
        [this](const auto& one) {
            using One = std::decay_t<decltype(one)>;
            if constexpr (kIsLifeFault<One>) {
                m_beliefs.forget(one.host);
            }
            if constexpr (std::is_same_v<One, Kill>) {
                mark(MarkKind::Killed, one.host);
            } else if constexpr (std::is_same_v<One, Leave>) {
                mark(MarkKind::Leaving, one.host);
            } else if constexpr (requires { one.host; }) {
                mark(MarkKind::Touched, one.host);
            } else {
                mark(MarkKind::Touched, kNoHost);
            }
        },
        fault);
}

void Notes::mark(MarkKind kind, HostId host, HostId observer) {
    if (m_marks.size() >= kMaxMarks) {
        ++m_leftOut;
        return;
    }
    m_marks.push_back({m_cluster.noteTime(), m_cluster.noteSteps(), kind, host, observer});
}

}  // namespace swimscope::sim

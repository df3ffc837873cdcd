#include "gui/models/chronicle_digest.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace swimscope::gui {

namespace {

/// Lanes of a window in which nobody took part.
constexpr std::size_t kQuietLanes = 12;

bool isDoubt(std::optional<swim::State> state) {
    return state && *state != swim::State::Alive;
}

/// What there is to know of a host before it has a lane.
struct Part {
    bool takes = false;
    bool probes = false;
    bool helps = false;
    std::optional<base::Instant> doubted;
    std::optional<base::Instant> spoke;
};

class Digesting {
public:
    Digesting(const sim::Chronicle& chronicle, LaneChoice choice)
        : m_chronicle(chronicle), m_choice(choice) {}

    ChronicleDigest run() {
        readBeliefs();
        readMessages();
        chooseLanes();
        fillLanes();
        drawArrows();
        takeNotes();
        countDoubts();
        findProbe();
        return std::move(m_digest);
    }

private:
    sim::HostId subject() const { return m_chronicle.window.subject; }
    base::Instant begin() const { return m_chronicle.window.from; }

    void readBeliefs() {
        std::map<sim::HostId, std::optional<swim::State>> before;
        for (const sim::ChronicleBelief& belief : m_chronicle.beliefs) {
            Part& part = m_parts[belief.observer];
            const auto known = before.find(belief.observer);
            const bool changed = known != before.end() && known->second != belief.state;
            part.takes = part.takes || changed || isDoubt(belief.state);
            if (isDoubt(belief.state) && !part.doubted) {
                part.doubted = belief.at;
                notice(belief);
            }
            before[belief.observer] = belief.state;
        }
        m_digest.hosts = static_cast<int>(m_parts.size());
    }

    void notice(const sim::ChronicleBelief& belief) {
        m_digest.quiet = false;
        if (m_first == sim::kNoHost && belief.observer != subject()) {
            m_first = belief.observer;
        }
    }

    void readMessages() {
        for (const sim::ChronicleMessage& message : m_chronicle.messages) {
            if (message.arrival && !message.lost) {
                m_delays.push_back(*message.arrival - message.sent);
            }
            if (!message.aboutSubject) {
                continue;
            }
            for (const sim::HostId host : {message.from, message.to}) {
                if (const auto part = m_parts.find(host); part != m_parts.end()) {
                    part->second.takes = true;
                    part->second.spoke = part->second.spoke.value_or(message.sent);
                }
            }
            if (message.kind == sim::MessageKind::IndirectPing && message.from != subject()) {
                m_helpers[message.from].insert(message.to);
            }
        }
        std::nth_element(m_delays.begin(),
                         m_delays.begin() + static_cast<std::ptrdiff_t>(m_delays.size() / 2),
                         m_delays.end());
        m_usual = m_delays.empty() ? (m_chronicle.window.to - begin()) / 100
                                   : m_delays[m_delays.size() / 2];
    }

    /// Who noticed first, its helpers, the subject, the others as they came to doubt or to speak.
    auto rank(sim::HostId host) const {
        const Part& part = m_parts.at(host);
        const auto helpers = m_helpers.find(m_first);
        const bool helps = helpers != m_helpers.end() && helpers->second.contains(host);
        const int group = host == m_first ? 0 : host == subject() ? 2 : helps ? 1 : 3;
        return std::tuple(group, part.doubted.value_or(base::Instant::max()),
                          part.spoke.value_or(base::Instant::max()), host);
    }

    void chooseLanes() {
        std::vector<sim::HostId> hosts;
        for (const auto& [host, part] : m_parts) {
            if (m_choice == LaneChoice::All || part.takes || host == subject()) {
                hosts.push_back(host);
            }
        }
        if (hosts.size() < 2) {
            hosts.clear();
            for (const auto& [host, part] : m_parts) {
                if (hosts.size() < kQuietLanes || host == subject()) {
                    hosts.push_back(host);
                }
            }
        }
        std::sort(hosts.begin(), hosts.end(),
                  [this](sim::HostId a, sim::HostId b) { return rank(a) < rank(b); });
        for (const sim::HostId host : hosts) {
            m_laneOf[host] = static_cast<int>(m_digest.lanes.size());
            m_digest.lanes.push_back({host, {}, {}});
        }
        m_digest.subjectLane = laneOf(subject());
    }

    int laneOf(sim::HostId host) const {
        const auto found = m_laneOf.find(host);
        return found == m_laneOf.end() ? -1 : found->second;
    }

    void fillLanes() {
        const base::Instant until = m_chronicle.until;
        for (const sim::ChronicleBelief& belief : m_chronicle.beliefs) {
            if (const int lane = laneOf(belief.observer); lane >= 0) {
                auto& spans = m_digest.lanes[static_cast<std::size_t>(lane)].beliefs;
                if (!spans.empty()) {
                    spans.back().to = belief.at;
                }
                spans.push_back({belief.at, until, belief.state, belief.incarnation});
            }
        }
        for (const sim::ChronicleTruth& truth : m_chronicle.truths) {
            if (const int lane = laneOf(truth.host); lane >= 0) {
                auto& spans = m_digest.lanes[static_cast<std::size_t>(lane)].truths;
                if (!spans.empty()) {
                    spans.back().to = truth.at;
                }
                spans.push_back({truth.at, until, truth.truth});
            }
        }
    }

    static ArrowTale taleOf(const sim::ChronicleMessage& message) {
        if (message.says) {
            return isDoubt(message.says->state) ? ArrowTale::Doubt : ArrowTale::Trust;
        }
        return message.aboutSubject ? ArrowTale::Probe : ArrowTale::Other;
    }

    void drawArrows() {
        for (std::size_t i = 0; i < m_chronicle.messages.size(); ++i) {
            const sim::ChronicleMessage& message = m_chronicle.messages[i];
            ChronicleArrow arrow{i,  laneOf(message.from), laneOf(message.to), message.sent,
                                 {}, taleOf(message)};
            m_digest.quiet = m_digest.quiet && !isDoubt(saidOf(message));
            if (arrow.from < 0 || arrow.to < 0 || arrow.from == arrow.to) {
                continue;
            }
            arrow.end = message.arrival.value_or(message.sent + m_usual);
            m_digest.arrows.push_back(arrow);
        }
        std::stable_sort(m_digest.arrows.begin(), m_digest.arrows.end(),
                         [](const ChronicleArrow& a, const ChronicleArrow& b) {
                             return a.tale == ArrowTale::Other && b.tale != ArrowTale::Other;
                         });
        leaveOut();
    }

    void leaveOut() {
        auto& arrows = m_digest.arrows;
        if (arrows.size() <= kMostArrows) {
            return;
        }
        const auto told = std::find_if(
            arrows.begin(), arrows.end(),
            [](const ChronicleArrow& arrow) { return arrow.tale != ArrowTale::Other; });
        const std::size_t before = arrows.size();
        arrows.erase(arrows.begin(), told);
        arrows.resize(std::min(arrows.size(), kMostArrows));
        m_digest.arrowsLeftOut = before - arrows.size();
    }

    static std::optional<swim::State> saidOf(const sim::ChronicleMessage& message) {
        return message.says ? std::optional(message.says->state) : std::nullopt;
    }

    void takeNotes() {
        for (const ChronicleArrow& arrow : m_digest.arrows) {
            const sim::ChronicleMessage& message = m_chronicle.messages[arrow.message];
            const bool probe = message.kind == sim::MessageKind::Ping ||
                               message.kind == sim::MessageKind::IndirectPing;
            if (message.lost && message.aboutSubject && probe) {
                m_digest.notes.push_back({ChronicleNote::Kind::LostProbe,
                                          arrow.from,
                                          message.sent,
                                          message.probe,
                                          {},
                                          arrow.message});
            }
        }
        noteBeliefs();
        noteTruths();
        std::stable_sort(
            m_digest.notes.begin(), m_digest.notes.end(),
            [](const ChronicleNote& a, const ChronicleNote& b) { return a.at < b.at; });
    }

    /// The first of each kind, and every answer of the subject.
    void noteBeliefs() {
        std::set<swim::State> told;
        std::optional<std::uint32_t> own;
        for (const sim::ChronicleBelief& belief : m_chronicle.beliefs) {
            const int lane = laneOf(belief.observer);
            if (belief.observer == subject()) {
                if (belief.state && own && belief.incarnation > *own) {
                    note(ChronicleNote::Kind::Refutes, lane, belief.at, belief.incarnation);
                }
                own = belief.state ? std::optional(belief.incarnation) : own;
            } else if (isDoubt(belief.state) && belief.at > begin() &&
                       told.insert(*belief.state).second) {
                note(*belief.state == swim::State::Suspect ? ChronicleNote::Kind::Suspects
                     : *belief.state == swim::State::Dead  ? ChronicleNote::Kind::Dies
                                                           : ChronicleNote::Kind::Leaves,
                     lane, belief.at, 0);
            }
        }
    }

    void note(ChronicleNote::Kind kind, int lane, base::Instant at, std::uint32_t number) {
        m_digest.notes.push_back({kind, lane, at, number, {}, 0});
    }

    void noteTruths() {
        for (std::size_t lane = 0; lane < m_digest.lanes.size(); ++lane) {
            for (const TruthSpan& span : m_digest.lanes[lane].truths) {
                const bool dull =
                    span.truth == sim::LabTruth::Running || span.truth == sim::LabTruth::NotStarted;
                if (!dull) {
                    m_digest.notes.push_back({ChronicleNote::Kind::Truth, static_cast<int>(lane),
                                              span.from, 0, span.truth, 0});
                }
            }
        }
    }

    void countDoubts() {
        std::map<sim::HostId, std::optional<swim::State>> held;
        DoubtCount count{begin(), 0, 0};
        const auto add = [&count](std::optional<swim::State> state, int by) {
            count.suspect += state == swim::State::Suspect ? by : 0;
            count.dead += state == swim::State::Dead ? by : 0;
        };
        for (const sim::ChronicleBelief& belief : m_chronicle.beliefs) {
            if (belief.observer == subject()) {
                continue;
            }
            auto& before = held[belief.observer];
            add(before, -1);
            add(belief.state, 1);
            before = belief.state;
            count.at = belief.at;
            if (!m_digest.doubts.empty() && m_digest.doubts.back().at == count.at) {
                m_digest.doubts.back() = count;
            } else {
                m_digest.doubts.push_back(count);
            }
        }
    }

    /// The last ping of who noticed first, before it did.
    void findProbe() {
        const auto part = m_parts.find(m_first);
        if (part == m_parts.end() || *part->second.doubted <= begin()) {
            return;
        }
        const base::Instant doubted = *part->second.doubted;
        for (const sim::ChronicleMessage& message : m_chronicle.messages) {
            if (message.kind == sim::MessageKind::Ping && message.from == m_first &&
                message.to == subject() && message.sent < doubted) {
                m_digest.probe = ProbeBand{m_first, message.sent, doubted};
            }
        }
    }

    const sim::Chronicle& m_chronicle;
    LaneChoice m_choice;
    ChronicleDigest m_digest;
    std::map<sim::HostId, Part> m_parts;
    std::map<sim::HostId, std::set<sim::HostId>> m_helpers;
    std::map<sim::HostId, int> m_laneOf;
    std::vector<base::Duration> m_delays;
    base::Duration m_usual{};
    sim::HostId m_first = sim::kNoHost;
};

}  // namespace

ChronicleDigest digestChronicle(const sim::Chronicle& chronicle, LaneChoice choice) {
    return Digesting(chronicle, choice).run();
}

}  // namespace swimscope::gui

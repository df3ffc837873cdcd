// What the records take from a session that reads: the words of many observers about each member,
// who accuses it, and when it was last heard.
#include <algorithm>
#include <chrono>
#include <utility>

#include "engine/observe/told_member.h"
#include "gui/models/node_store.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

Accuser::Hand handFrom(observe::Hand hand) {
    switch (hand) {
        case observe::Hand::First:
            return Accuser::Hand::First;
        case observe::Hand::Retold:
            return Accuser::Hand::Retold;
        case observe::Hand::Second:
            break;
    }
    return Accuser::Hand::Second;
}

}  // namespace

void NodeStore::on(const observe::Report& report, const watch::Event& event) {
    std::visit([&](const auto& inner) { on(report, inner); }, event);
}

void NodeStore::on(const observe::Report& report, const watch::Answered& event) {
    const std::string& observer = event.view->observer;
    m_mute.erase(observer);
    for (const VantagePoints::Id id : m_vantage.put(event.view)) {
        showWord(report, id);
        const VantagePoints::Word word = m_vantage.wordAbout(id);
        if (word.record && word.belief != watch::Belief::Alive && !m_mute.empty()) {
            forgetIfGone(report, word.record->name);
        }
    }
    countObservers();
    heardFrom(observer, wallTime(report));
}

void NodeStore::on(const observe::Report& report, const watch::Unanswered& event) {
    const watch::View* view = m_vantage.view(event.name);
    if (view && view->asked == event.asked) {
        m_mute.insert(event.name);
        forgetIfGone(report, event.name);
        countObservers();
    }
}

/// What a member said while it lived is no opinion of today, once it does not answer and others
/// hold it suspect, dead or left.
void NodeStore::forgetIfGone(const observe::Report& report, const std::string& observer) {
    const auto id = m_vantage.find(observer);
    if (m_mute.count(observer) == 0 || m_vantage.observers() < 2 || !id ||
        m_vantage.wordAbout(*id).belief == watch::Belief::Alive) {
        return;
    }
    m_mute.erase(observer);
    for (const VantagePoints::Id touched : m_vantage.forget(observer)) {
        showWord(report, touched);
    }
}

void NodeStore::showWord(const observe::Report& report, VantagePoints::Id id) {
    if (id >= m_places.size()) {
        m_places.resize(id + 1);
    }
    Place& place = m_places[id];
    const VantagePoints::Word word = m_vantage.wordAbout(id);
    if (!word.record) {
        place = {};
        if (NodeRecord* record = known(m_vantage.name(id))) {
            record->ghost = true;
            record->agreeing = record->observers = 0;
            m_changes.states = true;
        }
        return;
    }
    const bool asBefore = place.index >= 0 && place.record == word.record &&
                          at(place.index).incarnation == word.incarnation && !at(place.index).ghost;
    if (asBefore) {
        touch(place.index);
    } else {
        const watch::Row row{word.record, word.incarnation, word.belief};
        const NodeRecord& record = recordOf(observe::memberOf(row, word.belief), wallTime(report));
        place = {static_cast<int>(&record - m_records.data()), word.record};
    }
    NodeRecord& record = m_records[static_cast<std::size_t>(place.index)];
    record.read = true;
    // A further observer that says the same is no news.
    if (record.observers > 0 &&
        record.observers - record.agreeing != m_vantage.observers() - word.agreeing) {
        changed(record, Agreement);
    }
    record.agreeing = word.agreeing;
    record.observers = m_vantage.observers();
    m_observersMoved = m_observersMoved || record.observers != m_observers;
    if (const swim::State state = observe::stateOf(word.belief); record.state != state) {
        enter(record, state, wallTime(report));
    }
    nameAccusers(record, id);
}

void NodeStore::nameAccusers(NodeRecord& record, VantagePoints::Id id) {
    const int before = record.accuserCount;
    record.clearAccusers();
    if (record.state != swim::State::Left) {
        collectAccusers(record, id);
    }
    if (record.accuserCount > before) {
        changed(record, Accusation);
    }
}

void NodeStore::collectAccusers(NodeRecord& record, VantagePoints::Id id) {
    const auto accused = m_accused.empty() ? m_accused.end() : m_accused.find(m_vantage.name(id));
    if (accused != m_accused.end()) {
        for (const observe::Accusation& one : accused->second) {
            if (one.incarnation >= record.incarnation) {
                record.addAccuser(
                    {TextFormat::nodeName(one.accuser), handFrom(one.hand), one.dead});
            }
        }
    }
    // Words of tables stand behind those of gossip, but before what was only passed on.
    std::vector<Accuser>& all = record.accusers;
    const std::vector<Accuser> told = std::exchange(all, {});
    const auto passedOn = std::find_if(told.begin(), told.end(), [](const Accuser& accuser) {
        return accuser.hand > Accuser::Hand::Table;
    });
    all.assign(told.begin(), passedOn);
    m_vantage.visitAccusers(id, [&](const QString& observer, bool dead) {
        const bool known = std::any_of(told.begin(), told.end(), [&](const Accuser& accuser) {
            return accuser.name == observer;
        });
        record.accuserCount += known ? 0 : 1;
        if (!known && all.size() < NodeRecord::kMaxAccusers) {
            all.push_back({observer, Accuser::Hand::Table, dead});
        }
    });
    all.insert(all.end(), passedOn, told.end());
}

void NodeStore::countObservers() {
    // One may have come and another gone: rows told in between have a count of their own.
    const bool between = std::exchange(m_observersMoved, false);
    if (m_vantage.observers() == std::exchange(m_observers, m_vantage.observers()) && !between) {
        return;
    }
    m_changes.observers = true;
    for (NodeRecord& record : m_records) {
        record.observers = record.ghost ? 0 : m_observers;
    }
}

void NodeStore::on(const observe::Report& report, const watch::Pinged& event) {
    if (event.rtt) {
        heardFrom(event.node, wallTime(report));
    }
    addSample(event.node, wallTime(report), event.rtt);
}

void NodeStore::on(const observe::Report& report, const watch::Heard& event) {
    heardFrom(event.teller, wallTime(report));
}

void NodeStore::on(const observe::Report& report, const watch::LinkProbed& event) {
    using Verdict = watch::LinkProbed::Verdict;
    if (event.verdict != Verdict::HelperMute) {
        heardFrom(event.from, wallTime(report));
    }
    if (event.verdict == Verdict::Reaches) {
        heardFrom(event.to, wallTime(report));
    }
}

void NodeStore::on(const observe::Report& report, const watch::PulseTaken& event) {
    heardFrom(event.node, wallTime(report));
}

void NodeStore::on(const observe::Report&, const observe::Accused& event) {
    if (event.accusations.empty()) {
        m_accused.erase(event.node);
    } else {
        m_accused[event.node] = event.accusations;
    }
    const auto id = m_vantage.find(event.node);
    NodeRecord* record = id ? known(event.node) : nullptr;
    if (record) {
        nameAccusers(*record, *id);
    }
}

void NodeStore::heardFrom(const std::string& node, qint64 at) {
    if (NodeRecord* record = known(node)) {
        record->lastHeard = std::max(record->lastHeard.value_or(at), at);
    }
}

std::vector<WhoSays> NodeStore::whoSays(const QString& name) const {
    const int index = find(name);
    if (index < 0 || at(index).observers == 0) {
        return {};
    }
    return whoSaysWhat(
        m_vantage.sayings(TextFormat::rawName(name)), at(index), [this](base::Instant instant) {
            const auto before =
                std::chrono::duration_cast<std::chrono::milliseconds>(m_instant - instant);
            return m_wall - before.count();
        });
}

}  // namespace swimscope::gui

#include "gui/models/vantage_points.h"

#include <algorithm>
#include <memory>

namespace swimscope::gui {

namespace {

swim::State stateOf(watch::Belief belief) {
    switch (belief) {
        case watch::Belief::Alive:
            return swim::State::Alive;
        case watch::Belief::Suspect:
            return swim::State::Suspect;
        case watch::Belief::Left:
            return swim::State::Left;
        case watch::Belief::Dead:
        case watch::Belief::Unknown:
            break;
    }
    return swim::State::Dead;
}

swim::Versions versionsOf(const base::Bytes& v) {
    return v.size() == 6 ? swim::Versions{v[0], v[1], v[2], v[3], v[4], v[5]} : swim::Versions{};
}

bool newer(const watch::Row& a, const watch::Row& b) {
    return a.incarnation != b.incarnation ? a.incarnation > b.incarnation : a.belief > b.belief;
}

bool same(const watch::Row& a, const watch::Row& b) {
    return a.belief == b.belief && a.incarnation == b.incarnation &&
           (a.record == b.record || *a.record == *b.record);
}

}  // namespace

std::vector<std::string> VantagePoints::put(const watch::ViewRef& view) {
    std::vector<std::string> changed;
    if (view->observer.empty()) {
        return changed;
    }
    watch::ViewRef& held = m_views[view->observer];
    if (held && view->partial && view->rows.size() < held->rows.size()) {
        return changed;
    }
    for (const watch::Row& row : view->rows) {
        const watch::Row* before = held ? held->find(row.name()) : nullptr;
        if (!before || !same(*before, row)) {
            changed.push_back(row.name());
        }
    }
    if (held) {
        for (const watch::Row& row : held->rows) {
            if (!view->find(row.name())) {
                changed.push_back(row.name());
            }
        }
    }
    held = view;
    return changed;
}

void VantagePoints::forget(std::string_view observer) {
    if (const auto found = m_views.find(observer); found != m_views.end()) {
        m_views.erase(found);
    }
}

VantagePoints::Word VantagePoints::wordAbout(std::string_view name) const {
    Word word;
    word.observers = observers();
    const watch::Row* newest = nullptr;
    for (const auto& [observer, view] : m_views) {
        const watch::Row* row = view->find(name);
        if (row && (!newest || newer(*row, *newest))) {
            newest = row;
        }
    }
    if (!newest) {
        return word;
    }
    word.listed = true;
    for (const auto& [observer, view] : m_views) {
        const watch::Row* row = view->find(name);
        word.agreeing += row && row->belief == newest->belief ? 1 : 0;
    }
    const watch::Record& record = *newest->record;
    word.member.identity = std::make_shared<swim::Identity>(
        swim::Identity{record.name, record.address, record.meta, versionsOf(record.versions)});
    word.member.incarnation = newest->incarnation;
    word.member.state = stateOf(newest->belief);
    return word;
}

}  // namespace swimscope::gui

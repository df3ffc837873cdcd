#include "gui/models/vantage_points.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "engine/observe/belief_matrix.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

bool sameRecord(const watch::Row& a, const watch::Row& b) {
    return a.record == b.record || *a.record == *b.record;
}

bool accuses(watch::Belief belief) {
    return belief == watch::Belief::Suspect || belief == watch::Belief::Dead;
}

std::size_t at(watch::Belief belief) {
    return static_cast<std::size_t>(belief);
}

}  // namespace

std::vector<VantagePoints::Id> VantagePoints::put(const watch::ViewRef& view) {
    std::vector<Id> changed;
    if (view->observer.empty()) {
        return changed;
    }
    const auto known = m_indexes.find(view->observer);
    if (known != m_indexes.end() && view->partial &&
        view->rows.size() < m_columns[known->second].view->rows.size()) {
        return changed;
    }
    releaseUnlisted();
    if (!m_epoch) {
        m_epoch = view->answeredAt;
    }
    merge(indexOf(view->observer), view, changed);
    return changed;
}

/// Both views are in the order of names, so one walk finds what came, went and changed.
void VantagePoints::merge(std::uint32_t index, const watch::ViewRef& view,
                          std::vector<Id>& changed) {
    const watch::ViewRef before = m_columns[index].view;
    const std::vector<Id> oldIds = std::move(m_columns[index].ids);
    std::vector<Slot> slots(m_columns[index].slots.size());
    std::vector<Id> ids;
    ids.reserve(view->rows.size());
    const std::uint32_t now = stamp(view->answeredAt);
    const std::size_t oldRows = before ? before->rows.size() : 0;
    std::size_t old = 0;
    const auto dropUntil = [&](const watch::Row* next) {
        while (old < oldRows && (!next || (before->rows[old].record != next->record &&
                                           before->rows[old].name() < next->name()))) {
            remove(oldIds[old], index, before->rows[old]);
            changed.push_back(oldIds[old++]);
        }
    };
    for (std::size_t i = 0; i < view->rows.size(); ++i) {
        const watch::Row& row = view->rows[i];
        dropUntil(&row);
        std::uint32_t since = now;
        if (old < oldRows &&
            (before->rows[old].record == row.record || before->rows[old].name() == row.name())) {
            const Id id = oldIds[old];
            const watch::Row& was = before->rows[old++];
            ids.push_back(id);
            if (compare(id, index, was, row)) {
                changed.push_back(id);
            } else {
                since = m_columns[index].slots[id].since;
            }
        } else {
            ids.push_back(idOf(row.name()));
            add(ids.back(), index, row);
            changed.push_back(ids.back());
        }
        if (ids.back() >= slots.size()) {
            slots.resize(m_names.size());
        }
        slots[ids.back()] = {static_cast<std::uint32_t>(i + 1), since};
    }
    dropUntil(nullptr);
    Column& column = m_columns[index];
    column.view = view;
    column.ids = std::move(ids);
    column.slots = std::move(slots);
    // A word that lost its last holder is looked for among the rows as they are now.
    for (const Id id : changed) {
        if (m_tallies[id].listed > 0 && m_tallies[id].holders == 0) {
            lookAtAll(id);
        }
    }
}

/// Whether anything about the row is another than before.
bool VantagePoints::compare(Id id, std::uint32_t index, const watch::Row& before,
                            const watch::Row& now) {
    if (before.belief == now.belief && before.incarnation == now.incarnation) {
        if (sameRecord(before, now)) {
            return false;
        }
        if (m_tallies[id].record == before.record) {
            m_tallies[id].record = now.record;
        }
        return true;
    }
    const bool keepsPlace = accuses(before.belief) && accuses(now.belief);
    auto& accusing = m_tallies[id].accusing;
    const auto place =
        keepsPlace ? std::find(accusing.begin(), accusing.end(), index) - accusing.begin() : 0;
    remove(id, index, before);
    add(id, index, now);
    if (keepsPlace) {
        std::rotate(accusing.begin() + place, accusing.end() - 1, accusing.end());
    }
    return true;
}

void VantagePoints::add(Id id, std::uint32_t index, const watch::Row& row) {
    Tally& tally = m_tallies[id];
    ++tally.beliefs[at(row.belief)];
    ++tally.listed;
    if (accuses(row.belief)) {
        tally.accusing.push_back(index);
    }
    const bool newer = row.incarnation != tally.incarnation ? row.incarnation > tally.incarnation
                                                            : row.belief > tally.belief;
    if (tally.listed == 1 || newer) {
        tally.incarnation = row.incarnation;
        tally.belief = row.belief;
        tally.record = row.record;
        tally.holders = 1;
    } else if (row.incarnation == tally.incarnation && row.belief == tally.belief) {
        ++tally.holders;
    }
}

void VantagePoints::remove(Id id, std::uint32_t index, const watch::Row& row) {
    Tally& tally = m_tallies[id];
    --tally.beliefs[at(row.belief)];
    if (--tally.listed == 0) {
        tally = Tally{};
        m_unlisted.push_back(id);
        return;
    }
    if (accuses(row.belief)) {
        tally.accusing.erase(std::find(tally.accusing.begin(), tally.accusing.end(), index));
    }
    if (row.incarnation == tally.incarnation && row.belief == tally.belief && tally.holders > 0) {
        --tally.holders;
    }
}

void VantagePoints::lookAtAll(Id id) {
    Tally& tally = m_tallies[id];
    tally.holders = 0;
    for (const auto& [observer, index] : m_indexes) {
        const watch::Row* row = rowOf(m_columns[index], id);
        if (!row) {
            continue;
        }
        const bool same = row->incarnation == tally.incarnation && row->belief == tally.belief;
        const bool newer = row->incarnation != tally.incarnation
                               ? row->incarnation > tally.incarnation
                               : row->belief > tally.belief;
        if (tally.holders == 0 || newer) {
            tally.incarnation = row->incarnation;
            tally.belief = row->belief;
            tally.record = row->record;
            tally.holders = 1;
        } else if (same) {
            ++tally.holders;
        }
    }
}

std::vector<VantagePoints::Id> VantagePoints::forget(std::string_view observer) {
    const auto found = m_indexes.find(observer);
    if (found == m_indexes.end()) {
        return {};
    }
    const std::uint32_t index = found->second;
    m_indexes.erase(found);
    const Column gone = std::exchange(m_columns[index], {});
    for (std::size_t i = 0; i < gone.ids.size(); ++i) {
        const Id id = gone.ids[i];
        remove(id, index, gone.view->rows[i]);
        if (m_tallies[id].listed > 0 && m_tallies[id].holders == 0) {
            lookAtAll(id);
        }
    }
    return gone.ids;
}

VantagePoints::Word VantagePoints::wordAbout(Id id) const {
    const Tally& tally = m_tallies[id];
    return {tally.record, tally.incarnation, tally.belief,
            static_cast<int>(tally.beliefs[at(tally.belief)])};
}

std::optional<VantagePoints::Id> VantagePoints::find(const std::string& name) const {
    const auto found = m_ids.find(name);
    return found == m_ids.end() ? std::nullopt : std::optional<Id>(found->second);
}

const watch::View* VantagePoints::view(std::string_view observer) const {
    const auto found = m_indexes.find(observer);
    return found == m_indexes.end() ? nullptr : m_columns[found->second].view.get();
}

std::vector<VantagePoints::Saying> VantagePoints::sayings(const std::string& name) const {
    std::vector<Saying> all;
    const std::optional<Id> id = find(name);
    const Tally* tally = id ? &m_tallies[*id] : nullptr;
    std::vector<const watch::Row*> rows;
    // The metadata that most hold at the newest incarnation, by the vote of Boyer and Moore.
    const watch::Record* usual = nullptr;
    int lead = 0;
    for (const auto& [observer, index] : m_indexes) {
        const Column& column = m_columns[index];
        const watch::Row* row = id ? rowOf(column, *id) : nullptr;
        rows.push_back(row);
        Saying saying;
        saying.observer = column.observer;
        saying.answered = column.view->answeredAt;
        if (row) {
            saying.listed = true;
            saying.belief = row->belief;
            saying.incarnation = row->incarnation;
            saying.since = *m_epoch + std::chrono::milliseconds(column.slots[*id].since);
        }
        all.push_back(std::move(saying));
        if (row && row->incarnation == tally->incarnation) {
            usual = lead == 0 ? row->record.get() : usual;
            lead += observe::sameMetadata(usual->meta, row->record->meta) ? 1 : -1;
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].otherMeta = rows[i] && usual && rows[i]->incarnation == tally->incarnation &&
                           !observe::sameMetadata(usual->meta, rows[i]->record->meta);
    }
    return all;
}

VantagePoints::Id VantagePoints::idOf(const std::string& name) {
    const auto known = m_ids.find(name);
    if (known != m_ids.end()) {
        return known->second;
    }
    Id id = static_cast<Id>(m_names.size());
    if (m_free.empty()) {
        m_names.push_back(name);
        m_tallies.emplace_back();
    } else {
        id = m_free.back();
        m_free.pop_back();
        m_names[id] = name;
    }
    m_ids.emplace(name, id);
    return id;
}

void VantagePoints::releaseUnlisted() {
    for (const Id id : m_unlisted) {
        // It may have come back meanwhile, or stand here twice.
        const auto known = m_ids.find(m_names[id]);
        if (m_tallies[id].listed == 0 && known != m_ids.end() && known->second == id) {
            m_ids.erase(known);
            m_names[id].clear();
            m_free.push_back(id);
        }
    }
    m_unlisted.clear();
}

std::uint32_t VantagePoints::indexOf(const std::string& observer) {
    const auto known = m_indexes.find(observer);
    if (known != m_indexes.end()) {
        return known->second;
    }
    const auto free = std::find_if(m_columns.begin(), m_columns.end(),
                                   [](const Column& column) { return !column.view; });
    const auto index = static_cast<std::uint32_t>(free - m_columns.begin());
    if (free == m_columns.end()) {
        m_columns.emplace_back();
    }
    m_columns[index].observer = TextFormat::nodeName(observer);
    m_indexes.emplace(observer, index);
    return index;
}

const watch::Row* VantagePoints::rowOf(const Column& column, Id id) const {
    const std::uint32_t row = id < column.slots.size() ? column.slots[id].row : 0;
    return row == 0 ? nullptr : &column.view->rows[row - 1];
}

std::uint32_t VantagePoints::stamp(base::Instant instant) const {
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(instant - *m_epoch);
    return static_cast<std::uint32_t>(std::max<std::int64_t>(0, since.count()));
}

}  // namespace swimscope::gui

#include "engine/observe/belief_matrix.h"

#include <algorithm>
#include <array>
#include <limits>

#include "engine/dialect/tags.h"

namespace swimscope::observe {

namespace {

/// Graver beliefs count before milder ones that as many observers hold.
constexpr std::array kGravestFirst = {watch::Belief::Dead, watch::Belief::Left,
                                      watch::Belief::Suspect, watch::Belief::Unknown,
                                      watch::Belief::Alive};

/// Where observers hold more kinds of metadata of one member than these, the later ones are other.
constexpr std::size_t kMostMetadataGroups = 32;

bool sameWord(const watch::Row& a, const watch::Row& b) {
    return a.belief == b.belief && a.incarnation == b.incarnation &&
           (a.record == b.record || sameMetadata(a.record->meta, b.record->meta));
}

bool present(const watch::Row& row) {
    return row.belief != watch::Belief::Dead && row.belief != watch::Belief::Left;
}

bool fresher(const watch::Row& row, const watch::Row& than) {
    return row.incarnation > than.incarnation ||
           (row.incarnation == than.incarnation && row.belief == watch::Belief::Alive &&
            than.belief != watch::Belief::Alive);
}

}  // namespace

bool sameMetadata(base::BytesView a, base::BytesView b) {
    if (base::equal(a, b)) {
        return true;
    }
    const dialect::Tags tags = dialect::decodeTagMap(a);
    return !tags.empty() && a.size() == b.size() && tags == dialect::decodeTagMap(b);
}

bool BeliefMatrix::put(watch::ViewRef view) {
    if (!view || view->observer.empty()) {
        return false;
    }
    const std::optional<std::size_t> known = findObserver(view->observer);
    if (known && view->partial && view->rows.size() < m_columns[*known].view->rows.size()) {
        return false;
    }
    if (!m_epoch) {
        m_epoch = view->answeredAt;
    }
    Column& column = m_columns[columnOf(view->observer, view->answeredAt)];
    fill(column, *view);
    column.view = std::move(view);
    return true;
}

std::size_t BeliefMatrix::columnOf(const std::string& observer, base::Instant first) {
    const auto at = std::lower_bound(m_observers.begin(), m_observers.end(), observer);
    const auto index = static_cast<std::size_t>(at - m_observers.begin());
    if (at == m_observers.end() || *at != observer) {
        m_observers.insert(at, observer);
        m_columns.insert(m_columns.begin() + static_cast<std::ptrdiff_t>(index),
                         Column{nullptr, first, std::make_shared<const std::vector<Slot>>()});
    }
    return index;
}

void BeliefMatrix::fill(Column& column, const watch::View& view) {
    const std::uint32_t now = toStamp(view.answeredAt);
    std::vector<Slot> slots;
    slots.reserve(std::max(column.slots().size(), view.rows.size()));
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const watch::Row& row = view.rows[i];
        const Id id = idOf(row.name());
        if (slots.size() <= id) {
            slots.resize(id + 1);
        }
        if (slots[id].row == 0) {
            ++m_references[id];
        }
        const watch::Row* before = rowById(id, column);
        const bool same = before && sameWord(*before, row);
        slots[id].row = static_cast<std::uint32_t>(i + 1);
        slots[id].changed = !same && column.view ? 1 : 0;
        slots[id].since = same ? column.slots()[id].since : now;
        const bool summed =
            same && (before->record == row.record || *before->record == *row.record);
        if (!summed && id < m_summaries.size()) {
            m_summaries[id].known = false;
        }
    }
    for (std::size_t id = 0; id < column.slots().size(); ++id) {
        const Slot& before = column.slots()[id];
        const bool listed = id < slots.size() && slots[id].row != 0;
        if (!listed && (before.row != 0 || before.since != 0)) {
            slots.resize(std::max(slots.size(), id + 1));
            slots[id].changed = before.row != 0 ? 1 : 0;
            slots[id].since = before.row != 0 ? now : before.since;
        }
        if (before.row != 0) {
            if (!listed && id < m_summaries.size()) {
                m_summaries[id].known = false;
            }
            if (--m_references[id] == 0) {
                release(static_cast<Id>(id));
            }
        }
    }
    column.shared = std::make_shared<const std::vector<Slot>>(std::move(slots));
}

void BeliefMatrix::forget(std::string_view observer) {
    const std::optional<std::size_t> index = findObserver(observer);
    if (!index) {
        return;
    }
    Column& column = m_columns[*index];
    for (std::size_t id = 0; id < column.slots().size(); ++id) {
        if (column.slots()[id].row == 0) {
            continue;
        }
        if (id < m_summaries.size()) {
            m_summaries[id].known = false;
        }
        if (--m_references[id] == 0) {
            release(static_cast<Id>(id));
        }
    }
    m_columns.erase(m_columns.begin() + static_cast<std::ptrdiff_t>(*index));
    m_observers.erase(m_observers.begin() + static_cast<std::ptrdiff_t>(*index));
}

void BeliefMatrix::clear() {
    *this = BeliefMatrix();
}

BeliefMatrix::Id BeliefMatrix::idOf(const std::string& name) {
    if (const auto known = m_ids.find(name); known != m_ids.end()) {
        return known->second;
    }
    Id id = 0;
    if (m_free.empty()) {
        id = static_cast<Id>(m_names.size());
        m_names.push_back(name);
        m_references.push_back(0);
    } else {
        id = m_free.back();
        m_free.pop_back();
        m_names[id] = name;
        // Nothing that was known of the number's last owner may be told of this one.
        for (Column& column : m_columns) {
            const Slot before = column.slot(id);
            if (before.row != 0 || before.changed != 0 || before.since != 0) {
                auto slots = std::make_shared<std::vector<Slot>>(column.slots());
                (*slots)[id] = Slot{};
                column.shared = std::move(slots);
            }
        }
        if (id < m_summaries.size()) {
            m_summaries[id].known = false;
        }
    }
    m_ids.emplace(m_names[id], id);
    m_namesChanged = true;
    return id;
}

void BeliefMatrix::release(Id id) {
    m_ids.erase(m_names[id]);
    m_names[id].clear();
    m_free.push_back(id);
    m_namesChanged = true;
}

std::uint32_t BeliefMatrix::toStamp(base::Instant instant) const {
    using std::chrono::milliseconds;
    const auto elapsed = std::chrono::duration_cast<milliseconds>(instant - *m_epoch).count();
    constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(elapsed, 0, kMost));
}

void BeliefMatrix::refresh() const {
    if (!m_namesChanged) {
        return;
    }
    m_namesChanged = false;
    m_order.clear();
    for (Id id = 0; id < m_names.size(); ++id) {
        if (m_references[id] > 0) {
            m_order.push_back(id);
        }
    }
    std::sort(m_order.begin(), m_order.end(),
              [this](Id a, Id b) { return m_names[a] < m_names[b]; });
    m_observed.clear();
    m_observed.reserve(m_order.size());
    for (const Id id : m_order) {
        m_observed.push_back(m_names[id]);
    }
    m_summaries.resize(m_names.size());
}

const std::vector<std::string>& BeliefMatrix::observed() const {
    refresh();
    return m_observed;
}

std::optional<std::size_t> BeliefMatrix::findObserved(std::string_view name) const {
    refresh();
    const auto at = std::lower_bound(m_observed.begin(), m_observed.end(), name);
    if (at == m_observed.end() || *at != name) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(at - m_observed.begin());
}

std::optional<std::size_t> BeliefMatrix::findObserver(std::string_view name) const {
    const auto at = std::lower_bound(m_observers.begin(), m_observers.end(), name);
    if (at == m_observers.end() || *at != name) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(at - m_observers.begin());
}

const watch::Row* BeliefMatrix::rowById(Id id, const Column& column) const {
    const Slot slot = column.slot(id);
    return slot.row == 0 ? nullptr : &column.view->rows[slot.row - 1];
}

const watch::Row* BeliefMatrix::row(std::size_t observed, std::size_t observer) const {
    refresh();
    return rowById(m_order[observed], m_columns[observer]);
}

base::Instant BeliefMatrix::since(std::size_t observed, std::size_t observer) const {
    refresh();
    const Column& column = m_columns[observer];
    const Slot slot = column.slot(m_order[observed]);
    if (slot.row == 0 && slot.since == 0) {
        return column.first;
    }
    return *m_epoch + std::chrono::milliseconds(slot.since);
}

BeliefMatrix::Cell BeliefMatrix::cell(std::size_t observed, std::size_t observer) const {
    Cell cell;
    cell.since = since(observed, observer);
    cell.changed = changed(observed, observer);
    const watch::Row* held = row(observed, observer);
    if (held == nullptr) {
        return cell;
    }
    cell.listed = true;
    cell.belief = held->belief;
    cell.incarnation = held->incarnation;
    bool known = false;
    for (const auto& [incarnation, record] : summary(observed).common) {
        if (incarnation == held->incarnation) {
            known = true;
            if (record == held->record || sameMetadata(record->meta, held->record->meta)) {
                return cell;
            }
        }
    }
    cell.otherMeta = known;
    return cell;
}

bool BeliefMatrix::changed(std::size_t observed, std::size_t observer) const {
    refresh();
    return m_columns[observer].slot(m_order[observed]).changed != 0;
}

void BeliefMatrix::countAll() const {
    for (std::size_t observed = 0; observed < this->observed().size(); ++observed) {
        summary(observed);
    }
}

const BeliefMatrix::Summary& BeliefMatrix::summary(std::size_t observed) const {
    refresh();
    const Id id = m_order[observed];
    if (!m_summaries[id].known) {
        m_summaries[id] = summarise(id, m_names[id]);
        ++m_rowsCounted;
    }
    return m_summaries[id];
}

BeliefMatrix::Summary BeliefMatrix::summarise(Id id, std::string_view name) const {
    std::array<std::size_t, kGravestFirst.size()> counts{};
    const watch::Row* own = nullptr;
    const watch::Row* first = nullptr;
    const watch::Row* newest = nullptr;
    const watch::Row* placed = nullptr;
    Summary summary;
    summary.known = true;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const watch::Row* row = rowById(id, m_columns[i]);
        if (!row) {
            continue;
        }
        if (m_observers[i] == name) {
            own = row;
        } else {
            ++counts[static_cast<std::size_t>(row->belief)];
        }
        if (!newest || fresher(*row, *newest)) {
            newest = row;
        }
        if (present(*row)) {
            summary.addressDiffers =
                summary.addressDiffers || (placed && placed->record != row->record &&
                                           !placed->record->address.reaches(row->record->address));
            placed = row;
        }
        // With more than two incarnations about, later ones are compared with the newest only: the
        // question is whether to look closer, and equal records are one object in the usual case.
        if (first && first->incarnation == row->incarnation && first->record != row->record &&
            !sameMetadata(first->record->meta, row->record->meta)) {
            summary.metadataDiffers = true;
        }
        if (!first || first->incarnation < row->incarnation) {
            first = row;
        }
    }
    summary.newest = newest ? newest->record : nullptr;
    if (summary.metadataDiffers) {
        summary.common = commonMeta(id);
    }
    std::size_t most = 0;
    for (const watch::Belief belief : kGravestFirst) {
        const std::size_t count = counts[static_cast<std::size_t>(belief)];
        if (count > most) {
            most = count;
            summary.majority = belief;
        }
    }
    if (most == 0 && own) {
        summary.majority = own->belief;
    }
    summary.agreeing = most + (own && own->belief == summary.majority ? 1 : 0);
    return summary;
}

std::vector<std::pair<std::uint32_t, watch::RecordRef>> BeliefMatrix::commonMeta(Id id) const {
    struct Group {
        const watch::Row* row;
        std::size_t count;
    };
    std::vector<Group> groups;
    for (const Column& column : m_columns) {
        const watch::Row* row = rowById(id, column);
        if (!row) {
            continue;
        }
        const auto known = std::find_if(groups.begin(), groups.end(), [row](const Group& group) {
            return group.row->incarnation == row->incarnation &&
                   (group.row->record == row->record ||
                    sameMetadata(group.row->record->meta, row->record->meta));
        });
        if (known != groups.end()) {
            ++known->count;
        } else if (groups.size() < kMostMetadataGroups) {
            groups.push_back({row, 1});
        }
    }
    std::vector<std::pair<std::uint32_t, watch::RecordRef>> common;
    for (const Group& group : groups) {
        const bool beaten = std::any_of(groups.begin(), groups.end(), [&group](const Group& other) {
            return other.row->incarnation == group.row->incarnation && other.count > group.count;
        });
        if (!beaten) {
            common.emplace_back(group.row->incarnation, group.row->record);
        }
    }
    return common;
}

}  // namespace swimscope::observe

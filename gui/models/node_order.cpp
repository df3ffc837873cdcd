#include "gui/models/node_order.h"

#include <algorithm>
#include <limits>

#include "gui/models/node_row.h"
#include "gui/models/node_table_model.h"

namespace swimscope::gui {

namespace {

/// A cell made comparable once, before the sort compares it many times; small, since it is moved as
/// often.
struct Key {
    double number = 0;
    /// Of the name among all names.
    int rank = 0;
    int index = 0;
};

double numberOf(const NodeRecord& record, int column) {
    constexpr double kMissing = std::numeric_limits<double>::infinity();
    switch (column) {
        case NodeTableModel::StateColumn:
            return stateRank(record.state);
        case NodeTableModel::Rtt:
            return shownRtt(record).value_or(kMissing);
        case NodeTableModel::Loss:
            return shownLoss(record).value_or(kMissing);
        case NodeTableModel::Agree:
            return record.agreement().value_or(kMissing);
        case NodeTableModel::Accusers:
            return -record.accuserCount;
        case NodeTableModel::LastHeard:
            return record.lastHeard ? -static_cast<double>(*record.lastHeard) : kMissing;
        case NodeTableModel::StateFor:
            return -static_cast<double>(record.since);
        case NodeTableModel::Incarnation:
            return record.incarnation;
        default:
            return 0;
    }
}

QString textOf(const NodeRecord& record, int column) {
    switch (column) {
        case NodeTableModel::Address:
            return record.address;
        case NodeTableModel::Tags:
            return tagsText(record);
        default:
            return {};
    }
}

qsizetype digitsAt(QStringView text, qsizetype from) {
    qsizetype end = from;
    while (end < text.size() && text[end].isDigit()) {
        ++end;
    }
    return end - from;
}

int compareDigits(QStringView a, QStringView b) {
    while (a.size() > 1 && a.front() == QLatin1Char('0')) {
        a = a.mid(1);
    }
    while (b.size() > 1 && b.front() == QLatin1Char('0')) {
        b = b.mid(1);
    }
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

}  // namespace

int compareNatural(QStringView a, QStringView b) {
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const qsizetype digitsA = digitsAt(a, i);
        const qsizetype digitsB = digitsAt(b, j);
        int order = 0;
        if (digitsA > 0 && digitsB > 0) {
            order = compareDigits(a.mid(i, digitsA), b.mid(j, digitsB));
        } else {
            order = a.mid(i, 1).compare(b.mid(j, 1), Qt::CaseInsensitive);
        }
        if (order != 0) {
            return order;
        }
        i += std::max<qsizetype>(digitsA, 1);
        j += std::max<qsizetype>(digitsB, 1);
    }
    const qsizetype restA = a.size() - i;
    const qsizetype restB = b.size() - j;
    // Names that differ only in case or leading zeros still need one order.
    return restA != restB ? (restA < restB ? -1 : 1) : a.compare(b);
}

int stateRank(swim::State state) {
    switch (state) {
        case swim::State::Suspect:
            return 0;
        case swim::State::Dead:
            return 1;
        case swim::State::Left:
            return 2;
        case swim::State::Alive:
            return 3;
    }
    return 3;
}

std::vector<int> sortedNodes(const NodeStore& store, std::vector<int> indexes, int column,
                             Qt::SortOrder order) {
    const bool down = order == Qt::DescendingOrder;
    const bool byText = column == NodeTableModel::Address || column == NodeTableModel::Tags;
    const std::vector<int>& ranks = store.nameRanks();
    std::vector<Key> keys;
    std::vector<QString> texts(byText ? static_cast<std::size_t>(store.size()) : 0);
    keys.reserve(indexes.size());
    for (const int index : indexes) {
        const NodeRecord& record = store.at(index);
        const int rank = ranks[static_cast<std::size_t>(index)];
        keys.push_back(
            {column == NodeTableModel::Name ? rank : numberOf(record, column), rank, index});
        if (byText) {
            texts[static_cast<std::size_t>(index)] = textOf(record, column);
        }
    }
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        if (a.number != b.number) {
            return down ? a.number > b.number : a.number < b.number;
        }
        if (byText) {
            const int text = compareNatural(texts[static_cast<std::size_t>(a.index)],
                                            texts[static_cast<std::size_t>(b.index)]);
            if (text != 0) {
                return down ? text > 0 : text < 0;
            }
        }
        return a.rank < b.rank;
    });
    std::transform(keys.begin(), keys.end(), indexes.begin(),
                   [](const Key& key) { return key.index; });
    return indexes;
}

}  // namespace swimscope::gui

#include "gui/models/who_says.h"

#include <algorithm>
#include <map>
#include <utility>

#include "gui/models/belief_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// What an observer holds; all that do not list the node hold the same.
using Stand = std::pair<bool, watch::Belief>;

Stand standOf(const VantagePoints::Saying& saying) {
    return {saying.listed, saying.listed ? saying.belief : watch::Belief::Unknown};
}

std::optional<Accuser::Hand> handAmong(const VantagePoints::Saying& saying,
                                       const NodeRecord& record) {
    const bool accuses = saying.listed && (saying.belief == watch::Belief::Suspect ||
                                           saying.belief == watch::Belief::Dead);
    if (!accuses) {
        return std::nullopt;
    }
    const auto named =
        std::find_if(record.accusers.begin(), record.accusers.end(),
                     [&](const Accuser& accuser) { return accuser.name == saying.observer; });
    return named == record.accusers.end() ? Accuser::Hand::Table : named->hand;
}

}  // namespace

std::vector<WhoSays> whoSaysWhat(const std::vector<VantagePoints::Saying>& sayings,
                                 const NodeRecord& record,
                                 const std::function<qint64(base::Instant)>& wallOf) {
    std::map<Stand, int> groups;
    std::uint32_t newest = 0;
    for (const VantagePoints::Saying& saying : sayings) {
        ++groups[standOf(saying)];
        newest = std::max(newest, saying.incarnation);
    }
    const auto most =
        std::max_element(groups.begin(), groups.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    std::vector<std::pair<int, WhoSays>> order;
    for (const VantagePoints::Saying& saying : sayings) {
        WhoSays word;
        word.observer = saying.observer;
        word.self = saying.observer == record.name;
        word.listed = saying.listed;
        word.belief = saying.belief;
        word.incarnation = saying.incarnation;
        word.otherMeta = saying.otherMeta;
        word.dissents = standOf(saying) != most->first;
        word.behind = saying.listed && saying.incarnation < newest;
        word.since = saying.listed ? wallOf(saying.since) : wallOf(saying.answered);
        word.answered = wallOf(saying.answered);
        word.hand = handAmong(saying, record);
        const bool plain = !word.dissents && !word.otherMeta && !word.behind;
        order.emplace_back(plain           ? 1 << 30
                           : word.dissents ? groups[standOf(saying)]
                                           : 1 << 29,
                           std::move(word));
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        if (a.first != b.first) {
            return a.first < b.first;
        }
        const auto rank = [](const WhoSays& word) { return -static_cast<int>(word.belief); };
        if (rank(a.second) != rank(b.second)) {
            return rank(a.second) < rank(b.second);
        }
        return a.second.since < b.second.since;
    });
    std::vector<WhoSays> words;
    words.reserve(order.size());
    for (auto& [rank, word] : order) {
        words.push_back(std::move(word));
    }
    return words;
}

WhoSaysModel::WhoSaysModel(QObject* parent) : QAbstractListModel(parent) {}

int WhoSaysModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

void WhoSaysModel::setWords(std::vector<WhoSays> words, qint64 now) {
    const bool aged = std::exchange(m_now, now) / 1000 != now / 1000;
    if (words.size() != m_words.size()) {
        beginResetModel();
        m_words = std::move(words);
        endResetModel();
        return;
    }
    const bool other = words != m_words;
    m_words = std::move(words);
    if (!m_words.empty() && (other || aged)) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int WhoSaysModel::dissenters() const {
    return static_cast<int>(
        std::count_if(m_words.begin(), m_words.end(), [](const WhoSays& w) { return w.dissents; }));
}

namespace {

QString remarkOf(const WhoSays& word) {
    if (word.otherMeta) {
        return WhoSaysModel::tr("other metadata");
    }
    if (word.self) {
        return WhoSaysModel::tr("itself");
    }
    if (word.hand) {
        switch (*word.hand) {
            case Accuser::Hand::First:
                return WhoSaysModel::tr("first hand");
            case Accuser::Hand::Retold:
                return WhoSaysModel::tr("by gossip");
            case Accuser::Hand::Table:
                return WhoSaysModel::tr("by its table");
            case Accuser::Hand::Second:
                break;
        }
        return WhoSaysModel::tr("passed on");
    }
    return word.behind ? WhoSaysModel::tr("not heard yet") : QString();
}

QString beliefOf(const WhoSays& word) {
    return word.listed ? WhoSaysModel::tr("%1 at %2", "a state at an incarnation")
                             .arg(BeliefText::word(word.belief))
                             .arg(word.incarnation)
                       : WhoSaysModel::tr("not listed");
}

}  // namespace

QString WhoSaysModel::spoken(const WhoSays& word) const {
    QString text = word.listed
                       ? tr("%1: %2 for %3")
                             .arg(word.observer, beliefOf(word),
                                  TextFormat::duration(std::max<qint64>(0, m_now - word.since)))
                       : tr("%1: %2").arg(word.observer, beliefOf(word));
    if (const QString remark = remarkOf(word); !remark.isEmpty()) {
        text += tr(", %1").arg(remark);
    }
    return text;
}

QVariant WhoSaysModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const WhoSays& word = m_words[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case ObserverRole:
            return word.observer;
        case BeliefRole:
            return beliefOf(word);
        case RemarkRole:
            return remarkOf(word);
        case AgeRole:
            // Since when somebody does not list it nobody saw.
            return word.listed ? TextFormat::duration(std::max<qint64>(0, m_now - word.since))
                               : QString();
        case WordRole:
            return QVariant::fromValue(static_cast<void*>(const_cast<WhoSays*>(&word)));
        case Qt::AccessibleTextRole:
            return spoken(word);
        case Qt::ToolTipRole:
            return TextFormat::toolTip(
                spoken(word) + QLatin1Char('\n') +
                tr("Its table was read %1 ago")
                    .arg(TextFormat::duration(std::max<qint64>(0, m_now - word.answered))));
        default:
            return {};
    }
}

}  // namespace swimscope::gui

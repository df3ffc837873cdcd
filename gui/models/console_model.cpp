#include "gui/models/console_model.h"

#include <QFontDatabase>
#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/base/bytes.h"

namespace swimscope::gui {

namespace {

/// Typed lines kept for the arrow keys and the next start.
constexpr qsizetype kMaxHistory = 500;

bool isKey(const QString& word) {
    base::Bytes bytes;
    return base::fromBase64(word.toStdString(), bytes) &&
           (bytes.size() == 16 || bytes.size() == 24 || bytes.size() == 32);
}

}  // namespace

ConsoleModel::ConsoleModel(QObject* parent) : QAbstractListModel(parent) {}

int ConsoleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ConsoleModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return line.text;
        case Qt::FontRole:
            return QFontDatabase::systemFont(QFontDatabase::FixedFont);
        case Qt::AccessibleTextRole:
            return line.kind == Failure ? tr("Error: %1").arg(line.text) : line.text;
        case KindRole:
            return line.kind;
        default:
            return {};
    }
}

void ConsoleModel::add(Kind kind, const QString& text) {
    QString shown = text;
    if (kind == Input) {
        if (holdsSecret(text)) {
            shown = tr("(a line with a key, not shown)");
        } else if (!text.trimmed().isEmpty() && (m_history.isEmpty() || m_history.last() != text)) {
            m_history.append(text);
            m_history = m_history.mid(qMax<qsizetype>(0, m_history.size() - kMaxHistory));
        }
    }
    QStringList lines = shown.split(QLatin1Char('\n'));
    if (lines.size() > 1 && lines.last().isEmpty()) {
        lines.removeLast();
    }
    lines = lines.mid(qMax<qsizetype>(0, lines.size() - kMaxLines));
    const qsizetype surplus = static_cast<qsizetype>(m_lines.size()) + lines.size() - kMaxLines;
    if (surplus > 0) {
        beginRemoveRows({}, 0, static_cast<int>(surplus) - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + surplus);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(lines.size()) - 1);
    for (const QString& line : std::as_const(lines)) {
        m_lines.push_back({kind, line});
    }
    endInsertRows();
}

bool ConsoleModel::holdsSecret(const QString& line) {
    // Quotes may stand anywhere in a word; without them no way of typing a key is missed.
    QString bare = line;
    bare.remove(QLatin1Char('"')).remove(QLatin1Char('\\'));
    const QStringList words = bare.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty() || words == QStringList{QStringLiteral("keys")} ||
        words == QStringList{QStringLiteral("keys"), QStringLiteral("list")}) {
        return false;
    }
    return words.first().startsWith(QLatin1String("key"), Qt::CaseInsensitive) ||
           std::any_of(words.begin(), words.end(), isKey);
}

void ConsoleModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

QStringList ConsoleModel::history() const {
    return m_history;
}

void ConsoleModel::setHistory(const QStringList& lines) {
    m_history.clear();
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(m_history),
                 [](const QString& line) { return !holdsSecret(line); });
    m_history = m_history.mid(qMax<qsizetype>(0, m_history.size() - kMaxHistory));
}

}  // namespace swimscope::gui

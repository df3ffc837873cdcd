#include "gui/models/console_model.h"

#include <QFontDatabase>
#include <utility>

namespace swimscope::gui {

namespace {

/// Typed lines kept for the arrow keys and the next start.
constexpr qsizetype kMaxHistory = 500;

/// A line that may carry a key; such a line is shown without it and not remembered.
bool holdsSecret(const QStringList& words) {
    return words.size() > 2 &&
           words.first().compare(QLatin1String("keys"), Qt::CaseInsensitive) == 0;
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
        const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (holdsSecret(words)) {
            shown = tr("%1 %2 (key not shown)").arg(words[0], words[1]);
        } else if (!words.isEmpty() && (m_history.isEmpty() || m_history.last() != text)) {
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

void ConsoleModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

QStringList ConsoleModel::history() const {
    return m_history;
}

void ConsoleModel::setHistory(const QStringList& lines) {
    m_history = lines.mid(qMax<qsizetype>(0, lines.size() - kMaxHistory));
}

}  // namespace swimscope::gui

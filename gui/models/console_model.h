#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <deque>

namespace swimscope::gui {

/// What could stand in a console line from character `from` on.
struct ConsoleCompletion {
    qsizetype from = 0;
    QStringList words;
};

/// The console's lines: what was typed, what was answered. Bounded. Remembers typed lines.
class ConsoleModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Kind { Input, Answer, Failure };
    enum Role { KindRole = Qt::UserRole + 1 };
    static constexpr int kMaxLines = 5000;

    explicit ConsoleModel(QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Of a typed line that holds a key only the fact is kept.
    void add(Kind kind, const QString& text);
    /// True for a line that names keys, or has a word that could be one (16, 24 or 32 bytes in
    /// base64); asking for their list is none. Sees too much rather than too little.
    static bool holdsSecret(const QString& line);
    void clear();
    /// Typed lines, oldest first, without repeats in a row.
    QStringList history() const;
    void setHistory(const QStringList& lines);

private:
    struct Line {
        Kind kind;
        QString text;
    };
    std::deque<Line> m_lines;
    QStringList m_history;
};

}  // namespace swimscope::gui

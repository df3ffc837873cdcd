#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <deque>

namespace swimscope::gui {

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

    void add(Kind kind, const QString& text);
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

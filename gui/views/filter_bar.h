#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QStringList>
#include <functional>

#include "gui/models/filter_completion.h"

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace swimscope::gui {

/// The filter field above a table, with quick filters, a count and a line that says what is wrong.
/// Words complete while one types; Down in an empty field offers the filters used before.
class FilterBar final : public QFrame {
    Q_OBJECT

public:
    using Completer = std::function<FilterCompletion(const QString& upToCursor)>;
    enum class Trouble { Wrong, Incomplete };
    static constexpr qsizetype kMaxHistory = 30;

    explicit FilterBar(QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    /// What can be asked for, as a tool tip of the field.
    void setHelp(const QString& text);
    /// Empty: the filter is right. The field tells right, unfinished and wrong apart by outline and
    /// sentence.
    void setError(const QString& sentence, Trouble trouble = Trouble::Wrong);
    void setCompleter(Completer completer) { m_complete = std::move(completer); }
    /// Right filters that were used, the newest first.
    QStringList history() const { return m_history; }
    void setHistory(const QStringList& filters) { m_history = filters.mid(0, kMaxHistory); }
    void setCount(const QString& text);
    /// A checkable chip that puts `filter` into the field.
    QToolButton* addChip(const QString& objectName, const QString& filter);
    /// A tool at the far right.
    void addTool(QWidget* tool);
    void focusField();

Q_SIGNALS:
    void filterChanged(const QString& text);
    /// Esc in an empty field: the person wants back to the table.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateChips();
    void offerCompletions();
    void offerHistory();
    void offer(qsizetype from, const QStringList& words);
    void take(const QString& word);
    void remember();
    void retranslate();

    QLineEdit* m_field;
    QLabel* m_error;
    QLabel* m_count;
    QHBoxLayout* m_row;
    QHBoxLayout* m_chips;
    QList<QToolButton*> m_chipButtons;
    Completer m_complete;
    QCompleter* m_popup;
    QStringListModel* m_words;
    /// Where the offered words would stand.
    qsizetype m_from = 0;
    QStringList m_history;
};

}  // namespace swimscope::gui

#pragma once

#include <QFrame>
#include <QHBoxLayout>

class QLabel;
class QLineEdit;
class QToolButton;

namespace swimscope::gui {

/// The filter field above a table, with quick filters, a count and a line that says what is wrong.
class FilterBar final : public QFrame {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    /// Empty: the filter is right. The field tells right from wrong by outline, icon and sentence.
    void setError(const QString& sentence);
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
    void retranslate();

    QLineEdit* m_field;
    QLabel* m_error;
    QLabel* m_count;
    QHBoxLayout* m_row;
    QHBoxLayout* m_chips;
    QList<QToolButton*> m_chipButtons;
};

}  // namespace swimscope::gui

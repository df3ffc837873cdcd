#pragma once

#include <QWidget>
#include <vector>

#include "gui/models/who_says.h"

class QLabel;
class QListView;
class QPushButton;

namespace swimscope::gui {

/// What each observer says of one node, in the details: as many rows as there are, eight of them
/// seen at once.
class WhoSaysList final : public QWidget {
    Q_OBJECT

public:
    explicit WhoSaysList(QWidget* parent = nullptr);
    /// Hides itself when nobody says anything.
    void setWords(std::vector<WhoSays> words, qint64 now);

Q_SIGNALS:
    /// A row was chosen; empty: all observers are wanted.
    void observerChosen(const QString& observer);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCount();
    void choose(const QModelIndex& index);
    void retranslate();

    WhoSaysModel m_model;
    QLabel* m_title;
    QPushButton* m_all;
    QLabel* m_count;
    QListView* m_list;
};

}  // namespace swimscope::gui

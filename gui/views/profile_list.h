#pragma once

#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace swimscope::gui {

class ProfileStore;

/// The saved clusters at the side of the connection dialog: name, colour, production, and what can
/// be done with a profile as a whole. Wishes are signals; the list follows the store by itself.
class ProfileList final : public QFrame {
    Q_OBJECT

public:
    explicit ProfileList(const ProfileStore& store, QWidget* parent = nullptr);
    /// Empty: none, what is shown was never saved.
    QString chosen() const { return m_chosen; }
    void setChosen(const QString& id);

Q_SIGNALS:
    void profileChosen(const QString& id);
    void newRequested();
    void copyRequested();
    void deleteRequested();
    void importRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTools();
    void rebuild();
    void retranslate();

    const ProfileStore& m_store;
    QString m_chosen;
    QLabel* m_title;
    QListWidget* m_list;
    QLabel* m_empty;
    QLabel* m_problems;
    QToolButton* m_new;
    QToolButton* m_copy;
    QToolButton* m_delete;
    QPushButton* m_import;
    QPushButton* m_export;
};

}  // namespace swimscope::gui

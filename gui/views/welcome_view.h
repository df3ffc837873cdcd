#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace swimscope::gui {

/// The first screen: join a cluster, or open the demo that needs none.
class WelcomeView final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeView(QWidget* parent = nullptr);

Q_SIGNALS:
    /// `seed` may be empty: the connection dialog asks for the rest.
    void connectRequested(const QString& seed);
    void demoRequested(int nodes);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeJoinCard();
    QWidget* makeDemoCard();
    void retranslate();

    QLabel* m_mark;
    QLabel* m_name;
    QLabel* m_slogan;
    QLabel* m_joinTitle;
    QLabel* m_joinText;
    QLineEdit* m_seed;
    QPushButton* m_join;
    QPushButton* m_more;
    QLabel* m_demoTitle;
    QLabel* m_demoText;
    QLabel* m_demoHint;
    QList<QPushButton*> m_demoButtons;
};

}  // namespace swimscope::gui

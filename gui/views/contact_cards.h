#pragma once

#include <QList>
#include <QWidget>

#include "gui/models/connection_settings.h"

class QFrame;
class QLabel;
class QRadioButton;

namespace swimscope::gui {

/// The contact levels side by side, each with what the cluster will see of it.
class ContactCards final : public QWidget {
    Q_OBJECT

public:
    explicit ContactCards(QWidget* parent = nullptr);
    Contact contact() const;
    void setContact(Contact contact);

Q_SIGNALS:
    void contactChanged();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Card {
        QFrame* frame;
        QRadioButton* button;
        QLabel* text;
    };

    Card makeCard(const char* name, const char* iconName);
    void refresh();
    void retranslate();

    QList<Card> m_cards;
};

}  // namespace swimscope::gui

#include "gui/views/contact_cards.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

constexpr std::array kContactLevels{Contact::Peek, Contact::Tap, Contact::Join};

}  // namespace

ContactCards::ContactCards(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("contactCards"));
    m_cards << makeCard("Peek", "peek") << makeCard("Tap", "tap") << makeCard("Join", "join");
    auto* group = new QButtonGroup(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const Card& card : m_cards) {
        row->addWidget(card.frame, 1);
        group->addButton(card.button);
        connect(card.button, &QRadioButton::toggled, this, [this](bool chosen) {
            if (chosen) {
                refresh();
                Q_EMIT contactChanged();
            }
        });
    }
    retranslate();
    m_cards[0].button->setChecked(true);
}

ContactCards::Card ContactCards::makeCard(const char* name, const char* iconName) {
    const QLatin1String word(name);
    QFrame* frame = makePanel(this, QStringLiteral("contactCard") + word, "choice");
    auto* button = new QRadioButton(frame);
    button->setObjectName(QStringLiteral("contact") + word);
    button->setFont(typeFont(TypeRole::Heading));
    button->setIcon(icon(QLatin1String(iconName)));
    QLabel* text =
        makeLabel(frame, QStringLiteral("contactText") + word, TypeRole::Small, "secondary");
    text->setWordWrap(true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(4);
    column->addWidget(button);
    column->addWidget(text, 1, Qt::AlignTop);
    frame->installEventFilter(this);
    return {frame, button, text};
}

Contact ContactCards::contact() const {
    for (int i = 0; i < m_cards.size(); ++i) {
        if (m_cards[i].button->isChecked()) {
            return kContactLevels.at(static_cast<std::size_t>(i));
        }
    }
    return Contact::Peek;
}

void ContactCards::setContact(Contact contact) {
    for (int i = 0; i < m_cards.size(); ++i) {
        if (kContactLevels.at(static_cast<std::size_t>(i)) == contact) {
            m_cards[i].button->setChecked(true);
        }
    }
}

void ContactCards::refresh() {
    for (const Card& card : m_cards) {
        setLook(*card.frame, "chosen", card.button->isChecked());
    }
}

bool ContactCards::eventFilter(QObject* watched, QEvent* event) {
    // The whole card is the button.
    if (event->type() == QEvent::MouseButtonRelease) {
        for (const Card& card : m_cards) {
            if (card.frame == watched) {
                card.button->setFocus(Qt::MouseFocusReason);
                card.button->setChecked(true);
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ContactCards::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ContactCards::retranslate() {
    setAccessibleName(tr("Contact"));
    const std::array names{tr("Peek"), tr("Tap"), tr("Join")};
    const std::array texts{
        tr("Reads members' tables over TCP. They see: one line in a debug log."),
        tr("Peek, and gentle pings. They see: pings, each using up a little gossip."),
        tr("A full member. They see: a node that comes, is probed, and goes."),
    };
    for (std::size_t i = 0; i < kContactLevels.size(); ++i) {
        const Card& card = m_cards[static_cast<int>(i)];
        card.button->setText(names.at(i));
        card.button->setAccessibleName(names.at(i));
        card.button->setAccessibleDescription(texts.at(i));
        card.text->setText(texts.at(i));
    }
}

}  // namespace swimscope::gui

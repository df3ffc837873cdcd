#include "gui/views/welcome_view.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

constexpr int kContentWidth = 900;
constexpr int kWelcomeMarkSize = 48;
constexpr std::array kDemoSizes = {3, 5, 20};

/// A label that keeps its icon in the theme's colour is not worth a class: a button draws it.
QPushButton* cardIcon(QWidget* parent, const QString& name) {
    auto* button = makeButton(parent, name + QStringLiteral("CardIcon"), "flat");
    button->setIcon(icon(name, IconTone::Accent));
    button->setIconSize({20, 20});
    button->setFocusPolicy(Qt::NoFocus);
    button->setAttribute(Qt::WA_TransparentForMouseEvents);
    button->setFixedSize(24, 28);
    button->setStyleSheet(QStringLiteral("padding: 0; border: none;"));
    return button;
}

QHBoxLayout* titleRow(QWidget* iconWidget, QLabel* title) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(iconWidget);
    row->addWidget(title, 1);
    return row;
}

}  // namespace

WelcomeView::WelcomeView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("welcomeView"));
    auto* middle = new QWidget(this);
    middle->setObjectName(QStringLiteral("welcomeContent"));
    middle->setMaximumWidth(kContentWidth);
    auto* content = new QVBoxLayout(middle);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(24);
    content->addWidget(makeHead());
    auto* cards = new QHBoxLayout;
    cards->setSpacing(20);
    cards->addWidget(makeJoinCard(), 11);
    cards->addWidget(makeDemoCard(), 10);
    content->addLayout(cards);
    auto* centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(middle, 1000);
    centre->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addStretch(2);
    column->addLayout(centre);
    column->addStretch(3);
    setFocusProxy(m_seed);
    retranslate();
}

QWidget* WelcomeView::makeHead() {
    auto* head = new QWidget(this);
    head->setObjectName(QStringLiteral("welcomeHead"));
    m_mark = makeLabel(head, QStringLiteral("welcomeMark"));
    m_mark->setPixmap(iconPixmap(QStringLiteral("swimscope"), theme().text, kWelcomeMarkSize, 2.0));
    m_name = makeLabel(head, QStringLiteral("welcomeName"), TypeRole::Page);
    m_slogan = makeLabel(head, QStringLiteral("welcomeSlogan"), TypeRole::Body, "secondary");
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_slogan);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_mark);
    row->addLayout(words, 1);
    return head;
}

QWidget* WelcomeView::makeJoinCard() {
    QFrame* card = makePanel(this, QStringLiteral("joinCard"), "card");
    m_joinTitle = makeLabel(card, QStringLiteral("joinTitle"), TypeRole::Title);
    m_joinText = makeLabel(card, QStringLiteral("joinText"), TypeRole::Body, "secondary");
    m_joinText->setWordWrap(true);
    m_seed = new QLineEdit(card);
    m_seed->setObjectName(QStringLiteral("welcomeSeed"));
    m_seed->setMinimumHeight(32);
    m_join = makeButton(card, QStringLiteral("welcomeJoin"), "primary");
    m_join->setMinimumHeight(32);
    m_more = makeButton(card, QStringLiteral("welcomeMore"), "link");
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_seed, 1);
    line->addWidget(m_join);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(titleRow(cardIcon(card, QStringLiteral("join")), m_joinTitle));
    column->addWidget(m_joinText);
    column->addSpacing(6);
    column->addLayout(line);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_join, &QPushButton::clicked, this,
            [this] { Q_EMIT connectRequested(m_seed->text().trimmed()); });
    connect(m_seed, &QLineEdit::returnPressed, m_join, &QPushButton::click);
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT connectRequested({}); });
    return card;
}

QWidget* WelcomeView::makeDemoCard() {
    QFrame* card = makePanel(this, QStringLiteral("demoCard"), "card");
    m_demoTitle = makeLabel(card, QStringLiteral("demoTitle"), TypeRole::Title);
    m_demoText = makeLabel(card, QStringLiteral("demoText"), TypeRole::Body, "secondary");
    m_demoText->setWordWrap(true);
    m_demoHint = makeLabel(card, QStringLiteral("demoHint"), TypeRole::Small, "hint");
    m_demoHint->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (const int size : kDemoSizes) {
        auto* button = makeButton(card, QStringLiteral("demo%1").arg(size));
        button->setMinimumHeight(32);
        connect(button, &QPushButton::clicked, this, [this, size] { Q_EMIT demoRequested(size); });
        m_demoButtons << button;
        line->addWidget(button, 1);
    }
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(titleRow(cardIcon(card, QStringLiteral("lab")), m_demoTitle));
    column->addWidget(m_demoText);
    column->addSpacing(6);
    column->addLayout(line);
    column->addWidget(m_demoHint);
    column->addStretch(1);
    return card;
}

void WelcomeView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void WelcomeView::retranslate() {
    setAccessibleName(tr("Welcome"));
    m_mark->setAccessibleName(tr("Swimscope's mark"));
    m_name->setText(QStringLiteral("Swimscope"));
    m_slogan->setText(tr("See a gossip cluster as its members see it"));
    m_joinTitle->setText(tr("Join a cluster"));
    m_joinText->setText(
        tr("Become a full member: others see you come, probe you, and see you leave."));
    m_seed->setPlaceholderText(tr("host:port, such as 10.0.1.50:7946"));
    m_seed->setAccessibleName(tr("Address of any member"));
    m_join->setText(tr("Join…"));
    m_join->setAccessibleName(tr("Join the cluster at this address"));
    m_more->setText(tr("Encryption keys, label, Serf, name…"));
    m_more->setAccessibleName(tr("More ways to connect"));
    m_demoTitle->setText(tr("Open the demo"));
    m_demoText->setText(
        tr("Real nodes inside this process, on loopback only. Kill and restart them."));
    m_demoHint->setText(
        tr("Any program that speaks memberlist can join the demo at the address shown."));
    for (std::size_t i = 0; i < kDemoSizes.size(); ++i) {
        QPushButton* button = m_demoButtons[static_cast<int>(i)];
        button->setText(tr("%n node(s)", nullptr, kDemoSizes[i]));
        button->setAccessibleName(tr("Open a demo of %n node(s)", nullptr, kDemoSizes[i]));
    }
}

}  // namespace swimscope::gui

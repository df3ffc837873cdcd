#include "gui/views/welcome_view.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>
#include <utility>

#include "gui/views/cluster_colour.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kContentWidth = 900;
constexpr int kWelcomeMarkSize = 48;
constexpr int kRecentHeight = 34;
constexpr int kRecentNameWidth = 180;
constexpr std::array kDemoSizes = {3, 5, 20};
constexpr std::array kLabSizes = {3, 20, 200};

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

QWidget* makeRecentRow(QWidget* parent, const RecentCluster& recent, const QString& last) {
    auto* row = new QWidget(parent);
    row->setObjectName(QStringLiteral("recentRow"));
    row->setAttribute(Qt::WA_TransparentForMouseEvents);
    QLabel* swatch = makeLabel(row, QStringLiteral("recentSwatch"));
    swatch->setPixmap(clusterSwatch(clusterColour(recent.colour), 10));
    swatch->setAccessibleName(recent.name);
    QLabel* name = makeLabel(row, QStringLiteral("recentName"), TypeRole::BodyStrong);
    name->setText(elideMiddle(recent.name, name->font(), gui::scaled(kRecentNameWidth)));
    QLabel* place = makeLabel(row, QStringLiteral("recentPlace"), TypeRole::Small, "secondary");
    const QString seed = recent.settings.seeds.value(0);
    place->setText(seed == recent.name ? QString() : seed);
    place->setAccessibleName(seed);
    place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QLabel* when = makeLabel(row, QStringLiteral("recentWhen"), TypeRole::Small, "secondary");
    when->setText(last);
    name->setAccessibleName(recent.name);
    when->setAccessibleName(last);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(swatch);
    line->addWidget(name);
    line->addWidget(place, 1);
    if (recent.production) {
        QLabel* badge = makeLabel(row, QStringLiteral("recentBadge"), TypeRole::Tiny, "production");
        badge->setText(WelcomeView::tr("production"));
        badge->setAccessibleName(badge->text());
        line->addWidget(badge);
    }
    line->addWidget(when);
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
    cards->addWidget(makePeekCard(), 11);
    cards->addWidget(makeLabCard(), 10);
    content->addLayout(cards);
    content->addWidget(makeDemoRow());
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

QWidget* WelcomeView::makePeekCard() {
    QFrame* card = makePanel(this, QStringLiteral("peekCard"), "card");
    m_peekTitle = makeLabel(card, QStringLiteral("peekTitle"), TypeRole::Title);
    m_peekText = makeLabel(card, QStringLiteral("peekText"), TypeRole::Body, "secondary");
    m_peekText->setWordWrap(true);
    m_seed = new QLineEdit(card);
    m_seed->setObjectName(QStringLiteral("welcomeSeed"));
    m_seed->setMinimumHeight(32);
    m_peek = makeButton(card, QStringLiteral("welcomePeek"), "primary");
    m_peek->setMinimumHeight(32);
    m_problem = makeLabel(card, QStringLiteral("welcomeProblem"), TypeRole::Small, "error");
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_recentTitle = makeLabel(card, QStringLiteral("recentTitle"), TypeRole::Small, "secondary");
    m_recent = new QListWidget(card);
    m_recent->setObjectName(QStringLiteral("recentList"));
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recentTitle->setBuddy(m_recent);
    m_noRecent = makeLabel(card, QStringLiteral("noRecent"), TypeRole::Small, "hint");
    m_more = makeButton(card, QStringLiteral("welcomeMore"), "link");
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_seed, 1);
    line->addWidget(m_peek);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(titleRow(cardIcon(card, QStringLiteral("peek")), m_peekTitle));
    column->addWidget(m_peekText);
    column->addSpacing(6);
    column->addLayout(line);
    column->addWidget(m_problem);
    column->addWidget(m_recentTitle);
    column->addWidget(m_noRecent);
    column->addWidget(m_recent);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_peek, &QPushButton::clicked, this, &WelcomeView::peek);
    connect(m_seed, &QLineEdit::returnPressed, this, &WelcomeView::peek);
    connect(m_seed, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    connect(m_more, &QPushButton::clicked, this, &WelcomeView::connectRequested);
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { openRecent(m_recent->row(item)); });
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { openRecent(m_recent->row(item)); });
    return card;
}

void WelcomeView::peek() {
    const QString seed = m_seed->text().trimmed();
    if (seed.isEmpty()) {
        return setProblem(tr("Reading begins at a member: give an address"));
    }
    Q_EMIT peekRequested(seed);
}

void WelcomeView::setProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setAccessibleName(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void WelcomeView::setRecent(const QList<RecentCluster>& recent, qint64 now) {
    m_recents = recent;
    m_now = now;
    fillRecent();
}

void WelcomeView::fillRecent() {
    m_recent->clear();
    const int height = scaled(kRecentHeight);
    for (const RecentCluster& recent : std::as_const(m_recents)) {
        const QString when = agoText(recent.at, m_now);
        const QString how = contactWord(recent.settings.contact);
        const QString last = when.isEmpty() ? how : tr("%1, %2").arg(how, when);
        auto* item = new QListWidgetItem(m_recent);
        item->setSizeHint({0, height});
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(recent.name, last));
        item->setToolTip(recent.settings.seeds.join(QStringLiteral(", ")));
        m_recent->setItemWidget(item, makeRecentRow(m_recent, recent, last));
    }
    m_recent->setFixedHeight(height * static_cast<int>(m_recents.size()));
    m_recent->setVisible(!m_recents.isEmpty());
    m_noRecent->setVisible(m_recents.isEmpty());
}

void WelcomeView::openRecent(int row) {
    if (row >= 0 && row < m_recents.size()) {
        // The list may be made anew while the wish is fulfilled.
        const RecentCluster wanted = m_recents[row];
        Q_EMIT recentRequested(wanted);
    }
}

QWidget* WelcomeView::makeLabCard() {
    QFrame* card = makePanel(this, QStringLiteral("labCard"), "card");
    m_labTitle = makeLabel(card, QStringLiteral("labTitle"), TypeRole::Title);
    m_labText = makeLabel(card, QStringLiteral("labText"), TypeRole::Body, "secondary");
    m_labText->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (const int size : kLabSizes) {
        auto* button = makeButton(card, QStringLiteral("lab%1").arg(size));
        button->setMinimumHeight(32);
        connect(button, &QPushButton::clicked, this, [this, size] { Q_EMIT labRequested(size); });
        m_labButtons << button;
        line->addWidget(button, 1);
    }
    m_lessonsTitle = makeLabel(card, QStringLiteral("lessonsTitle"), TypeRole::Small, "secondary");
    m_lessons = new QGridLayout;
    m_lessons->setHorizontalSpacing(12);
    m_lessons->setVerticalSpacing(2);
    m_newLab = makeButton(card, QStringLiteral("welcomeNewLab"), "link");
    m_openRun = makeButton(card, QStringLiteral("welcomeOpenRun"), "link");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(titleRow(cardIcon(card, QStringLiteral("lab")), m_labTitle));
    column->addWidget(m_labText);
    column->addSpacing(6);
    column->addLayout(line);
    column->addWidget(m_lessonsTitle);
    column->addLayout(m_lessons);
    auto* more = new QHBoxLayout;
    more->setSpacing(16);
    more->addWidget(m_newLab);
    more->addWidget(m_openRun);
    more->addStretch(1);
    column->addLayout(more);
    column->addStretch(1);
    connect(m_newLab, &QPushButton::clicked, this, &WelcomeView::newLabRequested);
    connect(m_openRun, &QPushButton::clicked, this, &WelcomeView::openRunRequested);
    return card;
}

QWidget* WelcomeView::makeDemoRow() {
    QFrame* card = makePanel(this, QStringLiteral("demoCard"), "card");
    m_demoTitle = makeLabel(card, QStringLiteral("demoTitle"), TypeRole::Heading);
    m_demoText = makeLabel(card, QStringLiteral("demoText"), TypeRole::Small, "secondary");
    m_demoText->setWordWrap(true);
    auto* line = new QHBoxLayout(card);
    line->setContentsMargins(20, 12, 20, 12);
    line->setSpacing(8);
    line->addWidget(cardIcon(card, QStringLiteral("nodes")));
    line->addWidget(m_demoTitle);
    line->addSpacing(4);
    line->addWidget(m_demoText, 1);
    for (const int size : kDemoSizes) {
        auto* button = makeButton(card, QStringLiteral("demo%1").arg(size));
        connect(button, &QPushButton::clicked, this, [this, size] { Q_EMIT demoRequested(size); });
        m_demoButtons << button;
        line->addWidget(button);
    }
    return card;
}

void WelcomeView::setLessons(const QStringList& titles) {
    qDeleteAll(m_lessonButtons);
    m_lessonButtons.clear();
    const int rows = static_cast<int>(titles.size() + 1) / 2;
    for (int i = 0; i < titles.size(); ++i) {
        auto* button = makeButton(this, QStringLiteral("lesson%1").arg(i + 1), "lesson");
        button->setText(QStringLiteral("%1  %2").arg(i + 1).arg(titles[i]));
        button->setAccessibleName(tr("Lesson %1: %2").arg(i + 1).arg(titles[i]));
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT lessonRequested(i); });
        m_lessons->addWidget(button, i % rows, i / rows);
        m_lessonButtons << button;
    }
    m_lessonsTitle->setVisible(!titles.isEmpty());
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
    m_peekTitle->setText(tr("Watch a cluster"));
    m_peekText->setText(tr("Reads from one member. Nothing is announced or left behind."));
    m_seed->setPlaceholderText(tr("host:port, such as 10.0.1.50:7946"));
    m_seed->setAccessibleName(tr("Address of any member"));
    m_peek->setText(tr("Peek"));
    m_peek->setAccessibleName(tr("Read the cluster at this address"));
    m_recentTitle->setText(tr("Recent"));
    m_recent->setAccessibleName(tr("Recent clusters"));
    m_noRecent->setText(tr("Nothing yet. Try the demo: it stays on this computer."));
    m_more->setText(tr("More ways to connect…"));
    m_more->setAccessibleName(tr("More ways to connect"));
    fillRecent();
    m_labTitle->setText(tr("Open the lab"));
    m_labText->setText(tr("A living cluster in ten seconds. No network is touched."));
    for (std::size_t i = 0; i < kLabSizes.size(); ++i) {
        QPushButton* button = m_labButtons[static_cast<int>(i)];
        button->setText(tr("%n node(s)", nullptr, kLabSizes[i]));
        button->setAccessibleName(tr("Open a lab of %n node(s)", nullptr, kLabSizes[i]));
    }
    m_lessonsTitle->setText(tr("Lessons"));
    m_newLab->setText(tr("Another lab…"));
    m_openRun->setText(tr("Open a run or script…"));
    for (QPushButton* button : {m_newLab, m_openRun}) {
        button->setAccessibleName(button->text());
    }
    m_demoTitle->setText(tr("Open the demo"));
    m_demoText->setText(tr("Real nodes on this computer that any memberlist program can join"));
    for (std::size_t i = 0; i < kDemoSizes.size(); ++i) {
        QPushButton* button = m_demoButtons[static_cast<int>(i)];
        button->setText(tr("%n node(s)", nullptr, kDemoSizes[i]));
        button->setAccessibleName(tr("Open a demo of %n node(s)", nullptr, kDemoSizes[i]));
    }
}

}  // namespace swimscope::gui

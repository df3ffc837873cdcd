#include "gui/views/profile_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/models/profile_store.h"
#include "gui/views/cluster_colour.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

constexpr int kSideWidth = 208;

/// The mark is a word of its own at the right end, so a row is a widget over the item.
QWidget* makeProfileRow(QWidget* parent, const ClusterProfile& profile, const QString& mark) {
    auto* row = new QWidget(parent);
    row->setObjectName(QStringLiteral("profileRow"));
    row->setAttribute(Qt::WA_TransparentForMouseEvents);
    QLabel* swatch = makeLabel(row, QStringLiteral("profileSwatch"));
    swatch->setPixmap(clusterSwatch(clusterColour(profile.colour), 10));
    swatch->setAccessibleName(profile.name);
    QLabel* name = makeLabel(row, QStringLiteral("profileRowName"));
    name->setText(profile.name);
    name->setAccessibleName(profile.name);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(8, 0, 8, 0);
    line->setSpacing(8);
    line->addWidget(swatch);
    line->addWidget(name, 1);
    if (profile.production) {
        QLabel* badge =
            makeLabel(row, QStringLiteral("profileBadge"), TypeRole::Tiny, "production");
        badge->setText(mark);
        badge->setAccessibleName(mark);
        line->addWidget(badge);
    }
    return row;
}

}  // namespace

ProfileList::ProfileList(const ProfileStore& store, QWidget* parent)
    : QFrame(parent), m_store(store) {
    setObjectName(QStringLiteral("profileSide"));
    setProperty("panel", QStringLiteral("profiles"));
    setFixedWidth(kSideWidth);
    m_title = makeLabel(this, QStringLiteral("profilesTitle"), TypeRole::Small, "secondary");
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("profileList"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setBuddy(m_list);
    m_empty = makeLabel(this, QStringLiteral("profilesEmpty"), TypeRole::Small, "hint");
    m_empty->setWordWrap(true);
    m_problems = makeLabel(this, QStringLiteral("profileProblems"), TypeRole::Small, "warning");
    m_problems->setWordWrap(true);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 14, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_problems);
    column->addWidget(makeTools());
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && item->data(Qt::UserRole).toString() != m_chosen) {
            m_chosen = item->data(Qt::UserRole).toString();
            retranslate();
            Q_EMIT profileChosen(m_chosen);
        }
    });
    connect(&store, &ProfileStore::changed, this, &ProfileList::rebuild);
    rebuild();
}

QWidget* ProfileList::makeTools() {
    auto* tools = new QWidget(this);
    tools->setObjectName(QStringLiteral("profileTools"));
    m_new = makeIconButton(tools, QStringLiteral("newProfile"), QStringLiteral("plus"));
    m_copy = makeIconButton(tools, QStringLiteral("copyProfile"), QStringLiteral("copy"));
    m_delete = makeIconButton(tools, QStringLiteral("deleteProfile"), QStringLiteral("minus"));
    m_import = makeButton(tools, QStringLiteral("importProfile"), "link");
    m_export = makeButton(tools, QStringLiteral("exportProfile"), "link");
    auto* line = new QHBoxLayout;
    line->setSpacing(2);
    line->addWidget(m_new);
    line->addWidget(m_copy);
    line->addWidget(m_delete);
    line->addStretch(1);
    auto* files = new QHBoxLayout;
    files->setSpacing(12);
    files->addWidget(m_import);
    files->addWidget(m_export);
    files->addStretch(1);
    auto* both = new QVBoxLayout(tools);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(4);
    both->addLayout(line);
    both->addLayout(files);
    connect(m_new, &QToolButton::clicked, this, &ProfileList::newRequested);
    connect(m_copy, &QToolButton::clicked, this, &ProfileList::copyRequested);
    connect(m_delete, &QToolButton::clicked, this, &ProfileList::deleteRequested);
    connect(m_import, &QPushButton::clicked, this, &ProfileList::importRequested);
    connect(m_export, &QPushButton::clicked, this, &ProfileList::exportRequested);
    return tools;
}

void ProfileList::setChosen(const QString& id) {
    m_chosen = id;
    rebuild();
}

void ProfileList::rebuild() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const int height = fontMetrics().height() + 14;
    for (const ClusterProfile& profile : m_store.profiles()) {
        // The text is for the keyboard's search and for screen readers; the row paints it.
        auto* item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, profile.id);
        item->setData(Qt::AccessibleTextRole,
                      profile.production ? tr("%1, production").arg(profile.name) : profile.name);
        item->setToolTip(profile.settings.seeds.join(QStringLiteral(", ")));
        item->setSizeHint({0, height});
        m_list->setItemWidget(item, makeProfileRow(m_list, profile, tr("prod")));
        if (profile.id == m_chosen) {
            m_list->setCurrentItem(item);
        }
    }
    if (m_chosen.isEmpty()) {
        m_list->setCurrentItem(nullptr);
        m_list->clearSelection();
    }
    retranslate();
}

void ProfileList::retranslate() {
    m_title->setText(tr("Profiles"));
    m_list->setAccessibleName(m_title->text());
    m_empty->setText(tr("None yet. Save keeps a connection under a name."));
    m_empty->setVisible(m_store.profiles().isEmpty());
    const QStringList& problems = m_store.problems();
    m_problems->setVisible(!problems.isEmpty());
    m_problems->setText(problems.value(0));
    m_problems->setToolTip(problems.join(QLatin1Char('\n')));
    const bool any = !m_chosen.isEmpty();
    const QString none = tr("Choose a profile first");
    const auto say = [&](QWidget& button, const QString& words, bool needsOne) {
        button.setEnabled(any || !needsOne);
        button.setToolTip(any || !needsOne ? words : none);
        button.setAccessibleName(words);
        button.setAccessibleDescription(any || !needsOne ? QString() : none);
    };
    say(*m_new, tr("New connection"), false);
    say(*m_copy, tr("Copy the profile, without its keys"), true);
    say(*m_delete, tr("Delete the profile…"), true);
    m_import->setText(tr("Import…"));
    m_export->setText(tr("Export…"));
    say(*m_import, tr("Import a profile from a file"), false);
    say(*m_export, tr("Export the profile to a file, without its keys"), true);
}

void ProfileList::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
}

}  // namespace swimscope::gui

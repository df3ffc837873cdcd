#include "gui/lab/branch_list.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScreen>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/lab/fault_words.h"
#include "gui/lab/time_text.h"
#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kBranchRole = Qt::UserRole;
constexpr int kListWidth = 560;
constexpr int kMostRows = 12;
constexpr int kPokesTold = 4;
enum Column { Name, Fork, End, Pokes, ColumnCount };

/// What was done on this branch itself; what led to it stands at its parents.
QString ownPokes(const LabModel& model, const sim::LabBranch& branch) {
    QStringList lines;
    int left = 0;
    for (const sim::PlacedPoke& placed : branch.pokes) {
        if (placed.place.at < branch.fork) {
            continue;
        }
        if (lines.size() < kPokesTold) {
            lines << FaultWords::poke(model, placed.poke);
        } else {
            ++left;
        }
    }
    if (left > 0) {
        lines << BranchList::tr("and %n more", nullptr, left);
    }
    return lines.join(FaultWords::tr("; "));
}

}  // namespace

BranchList::BranchList(LabModel& model, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_model(model) {
    setObjectName(QStringLiteral("branchList"));
    setProperty("panel", QStringLiteral("card"));
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("branchTree"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setIndentation(scaled(14));
    m_tree->setAllColumnsShowFocus(true);
    m_hint = makeLabel(this, QStringLiteral("branchHint"), TypeRole::Small, "secondary");
    m_hint->setContentsMargins(8, 4, 8, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 8);
    column->setSpacing(2);
    column->addWidget(m_tree);
    column->addWidget(m_hint);
    connect(m_tree, &QTreeWidget::itemClicked, this, &BranchList::switchTo);
    connect(m_tree, &QTreeWidget::itemActivated, this, &BranchList::switchTo);
    connect(m_tree, &QTreeWidget::itemChanged, this, &BranchList::rename);
    connect(&model, &LabModel::frameChanged, this, &BranchList::onFrame);
    retranslate();
}

void BranchList::popUp(const QWidget& owner) {
    onFrame();
    const int rows = std::clamp(m_model.frame().branches != nullptr
                                    ? static_cast<int>(m_model.frame().branches->size())
                                    : 1,
                                2, kMostRows);
    const int row = std::max(scaled(26), m_tree->sizeHintForRow(0));
    m_tree->setFixedHeight(m_tree->header()->sizeHint().height() + rows * row + 4);
    resize(scaled(kListWidth), 0);
    adjustSize();
    resize(scaled(kListWidth), sizeHint().height());
    const QPoint corner = owner.mapToGlobal(QPoint(owner.width(), 0));
    const QRect screen = owner.screen()->availableGeometry();
    QPoint at(corner.x() - width(), corner.y() - height() - 4);
    at.setX(std::max(screen.left(), at.x()));
    at.setY(std::max(screen.top(), at.y()));
    move(at);
    show();
    m_tree->setFocus();
}

void BranchList::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    refill();
}

void BranchList::onFrame() {
    const sim::LabFrame& frame = m_model.frame();
    // A list that changes below its editor would take the half-written name away.
    const bool editing = m_tree->findChild<QLineEdit*>() != nullptr;
    if (isVisible() && !editing && (frame.branches != m_shown || frame.branch != m_present)) {
        refill();
    }
}

QTreeWidgetItem* BranchList::itemOf(sim::BranchId branch) const {
    for (QTreeWidgetItemIterator at(m_tree); *at != nullptr; ++at) {
        if ((*at)->data(Name, kBranchRole).toUInt() == branch) {
            return *at;
        }
    }
    return nullptr;
}

/// Names that nobody gave are made of what was done; a person's own stay as they are.
QString BranchList::nameOf(const sim::LabBranch& branch) {
    static const QRegularExpression made(QStringLiteral("^(without )?(.+) at ([0-9.]+) s$"));
    const QString name = TextFormat::text(branch.name);
    if (name == QLatin1String("main")) {
        return tr("main");
    }
    const auto parts = made.match(name);
    if (!parts.hasMatch()) {
        return name;
    }
    const auto poke = sim::readPoke(parts.captured(2).toStdString());
    const QString done = poke ? FaultWords::poke(m_model, *poke) : parts.captured(2);
    return parts.captured(1).isEmpty() ? tr("%1 at %2 s").arg(done, parts.captured(3))
                                       : tr("without: %1 at %2 s").arg(done, parts.captured(3));
}

QTreeWidgetItem* BranchList::add(const sim::LabBranch& branch) {
    QTreeWidgetItem* parent = itemOf(branch.parent);
    auto* item = parent != nullptr ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
    item->setData(Name, kBranchRole, branch.id);
    item->setText(Name, nameOf(branch));
    item->setToolTip(Name, TextFormat::toolTip(item->text(Name)));
    item->setText(Fork, parent != nullptr ? TextFormat::none() : QString());
    if (parent != nullptr) {
        item->setText(Fork, TimeText::exact(branch.fork));
    }
    item->setText(End, TimeText::exact(branch.end));
    item->setText(Pokes, ownPokes(m_model, branch));
    item->setToolTip(Pokes, TextFormat::toolTip(item->text(Pokes)));
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    return item;
}

void BranchList::refill() {
    const sim::LabFrame& frame = m_model.frame();
    const QSignalBlocker quiet(m_tree);
    m_shown = frame.branches;
    m_present = frame.branch;
    m_tree->clear();
    if (m_shown == nullptr) {
        return;
    }
    for (const sim::LabBranch& branch : *m_shown) {
        QTreeWidgetItem* item = add(branch);
        if (branch.id != m_present) {
            continue;
        }
        QFont bold = m_tree->font();
        bold.setBold(true);
        item->setFont(Name, bold);
        item->setIcon(Name, icon(QStringLiteral("check"), IconTone::Accent));
        item->setData(Name, Qt::AccessibleTextRole,
                      tr("%1, the present one").arg(item->text(Name)));
        m_tree->setCurrentItem(item);
    }
    m_tree->expandAll();
}

void BranchList::switchTo(QTreeWidgetItem* item) {
    const sim::BranchId branch = item->data(Name, kBranchRole).toUInt();
    if (branch != m_model.frame().branch) {
        m_model.wish(sim::SwitchBranch{branch});
    }
}

void BranchList::rename(QTreeWidgetItem* item, int column) {
    const QString name = item->text(Name).trimmed();
    if (column == Name && !name.isEmpty()) {
        m_model.wish(sim::RenameBranch{item->data(Name, kBranchRole).toUInt(), name.toStdString()});
    }
}

void BranchList::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void BranchList::retranslate() {
    setAccessibleName(tr("Branches"));
    m_tree->setAccessibleName(tr("Branches"));
    m_tree->setHeaderLabels({tr("Branch"), tr("Begins at"), tr("Known to"), tr("What was done")});
    QHeaderView* head = m_tree->header();
    head->setStretchLastSection(true);
    head->resizeSection(Name, scaled(190));
    head->resizeSection(Fork, scaled(90));
    head->resizeSection(End, scaled(90));
    m_hint->setText(tr("A click goes to a branch, F2 renames it."));
    if (isVisible()) {
        refill();
    }
}

}  // namespace swimscope::gui

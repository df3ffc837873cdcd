#include "gui/lab/discovery_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kDiscoveryColumns = 5;
constexpr int kDiscoveryRow = 26;

/// Stands below its head, which the style sheet moves in.
class Inset final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem moved = option;
        moved.rect.adjust(scaled(5), 0, 0, 0);
        moved.state.setFlag(QStyle::State_HasFocus, false);
        QStyledItemDelegate::paint(painter, moved, index);
    }
};

QString oneTime(std::optional<base::Duration> time) {
    return time ? QLocale().toString(base::toSeconds(*time), 'f', 2) + QStringLiteral(" s")
                : TextFormat::none();
}

const sim::Discovery* sameKill(const std::vector<sim::Discovery>& all,
                               const sim::Discovery& wanted) {
    const auto found = std::find_if(all.begin(), all.end(), [&wanted](const auto& one) {
        return one.host == wanted.host && one.killed == wanted.killed;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

DiscoveryTable::DiscoveryTable(QWidget* parent) : QTableWidget(0, kDiscoveryColumns, parent) {
    setObjectName(QStringLiteral("discoveryTable"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(scaled(kDiscoveryRow));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int narrow : {0, 1}) {
        horizontalHeader()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    }
    setItemDelegate(new Inset(this));
    retranslate();
}

QString DiscoveryTable::knownToAll(const sim::Discovery& one) const {
    if (one.over && one.know < one.others) {
        return tr("never: it runs again");
    }
    return one.know >= one.others ? oneTime(one.lastDead)
                                  : tr("%1 of %2").arg(one.know).arg(one.others);
}

QString DiscoveryTable::both(std::optional<base::Duration> here,
                             std::optional<base::Duration> there) const {
    return tr("%1 against %2").arg(oneTime(here), oneTime(there));
}

void DiscoveryTable::showKills(const LabModel& model, const sim::LabComparison& comparison) {
    if (comparison.here.discoveries == m_here && comparison.there.discoveries == m_there) {
        return;
    }
    m_here = comparison.here.discoveries;
    m_there = comparison.there.discoveries;
    setRowCount(static_cast<int>(m_here.size()));
    const sim::Discovery nothing;
    for (int row = 0; row < rowCount(); ++row) {
        const sim::Discovery& here = m_here[static_cast<std::size_t>(row)];
        const sim::Discovery* other = sameKill(m_there, here);
        const sim::Discovery& there = other ? *other : nothing;
        const QStringList texts = {
            model.nodeName(here.host),
            QLocale().toString(base::toSeconds(here.killed.time_since_epoch()), 'f', 2) +
                QStringLiteral(" s"),
            both(here.suspected, there.suspected),
            both(here.firstDead, there.firstDead),
            tr("%1 against %2")
                .arg(knownToAll(here), other ? knownToAll(there) : TextFormat::none()),
        };
        for (int column = 0; column < kDiscoveryColumns; ++column) {
            setItem(row, column, new QTableWidgetItem(texts[column]));
        }
    }
    setFixedHeight(horizontalHeader()->sizeHint().height() +
                   rowCount() * verticalHeader()->defaultSectionSize() + 2);
}

void DiscoveryTable::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_here.clear();
        m_there.clear();
        retranslate();
    }
}

void DiscoveryTable::retranslate() {
    setAccessibleName(tr("How killed nodes were found out, in this run and in the other"));
    setHorizontalHeaderLabels({tr("Node"), tr("Killed at"), tr("First suspected after"),
                               tr("First dead after"), tr("Known to all after")});
}

}  // namespace swimscope::gui

#include "gui/views/view_rail.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kWideWidth = 168;
constexpr int kCompactWidth = 48;
constexpr int kItemHeight = 30;
constexpr int kIconSize = 18;
constexpr int kTitleHeight = 22;

}  // namespace

RailItem::RailItem(const QString& objectName, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName) {
    setObjectName(objectName);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    fixHeight(*this, kItemHeight);
}

void RailItem::setBadge(int count) {
    m_badge = count;
    update();
}

void RailItem::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
    update();
}

QSize RailItem::sizeHint() const {
    return {m_compact ? kCompactWidth : scaled(kWideWidth), scaled(kItemHeight)};
}

void RailItem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(8, 0, -8, 0);
    painter.setPen(hasFocus() ? QPen(theme().focus, 2) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? theme().sel : (underMouse() ? theme().selIdle : theme().window));
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accent);
        painter.drawRoundedRect(QRectF(0, 8, 3, height() - 16), 1.5, 1.5);
    }
    const QColor ink = isChecked() ? theme().selText : theme().text2;
    const int left = m_compact ? box.center().x() - kIconSize / 2 + 1 : box.left() + 8;
    painter.drawPixmap(left, (height() - kIconSize) / 2,
                       iconPixmap(m_iconName, ink, kIconSize, devicePixelRatioF()));
    if (!m_compact) {
        painter.setPen(ink);
        painter.setFont(typeFont(isChecked() ? TypeRole::Heading : TypeRole::Body));
        painter.drawText(box.adjusted(35, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
    if (m_badge > 0) {
        paintBadge(painter, box);
    }
}

void RailItem::paintBadge(QPainter& painter, const QRect& box) const {
    painter.setPen(Qt::NoPen);
    if (m_compact) {
        painter.setBrush(theme().accent);
        painter.drawEllipse(QPointF(box.right() - 5, box.top() + 7), 3.5, 3.5);
        return;
    }
    const QFont font = typeFont(TypeRole::TinyStrong);
    const QString number = m_badge > 999 ? QStringLiteral("999+") : QString::number(m_badge);
    const int width = qMax(18, QFontMetrics(font).horizontalAdvance(number) + 10);
    const QRect pill(box.right() - width - 7, box.center().y() - 7, width, 16);
    painter.setBrush(isChecked() ? theme().surface : theme().selIdle);
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(theme().text2);
    painter.setFont(font);
    painter.drawText(pill, Qt::AlignCenter, number);
}

ViewRail::ViewRail(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("viewRail"));
    setProperty("panel", QStringLiteral("rail"));
    m_watch = makeLabel(this, QStringLiteral("railWatch"), TypeRole::TinyStrong, "secondary");
    m_wire = makeLabel(this, QStringLiteral("railWire"), TypeRole::TinyStrong, "secondary");
    m_learn = makeLabel(this, QStringLiteral("railLearn"), TypeRole::TinyStrong, "secondary");
    // Margins of a hidden label do not survive a change of the style sheet.
    for (QLabel* title : {m_watch, m_wire, m_learn}) {
        title->setIndent(16);
        title->setMinimumHeight(scaled(kTitleHeight));
        title->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    m_items << new RailItem(QStringLiteral("railNodes"), QStringLiteral("nodes"), this)
            << new RailItem(QStringLiteral("railBeliefs"), QStringLiteral("beliefs"), this)
            << new RailItem(QStringLiteral("railLinks"), QStringLiteral("links"), this)
            << new RailItem(QStringLiteral("railFindings"), QStringLiteral("findings"), this)
            << new RailItem(QStringLiteral("railEvents"), QStringLiteral("events"), this)
            << new RailItem(QStringLiteral("railMessages"), QStringLiteral("messages"), this)
            << new RailItem(QStringLiteral("railLab"), QStringLiteral("lab"), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(1);
    column->addWidget(m_watch);
    for (const View view : {Nodes, Beliefs, Links, Findings}) {
        column->addWidget(m_items[view]);
    }
    column->addSpacing(8);
    column->addWidget(m_wire);
    column->addWidget(m_items[Events]);
    column->addWidget(m_items[Messages]);
    column->addSpacing(8);
    column->addWidget(m_learn);
    column->addWidget(m_items[Lab]);
    column->addStretch(1);
    connect(&Zoom::instance(), &Zoom::changed, this, [this] { setCompact(m_compact); });
    for (int i = 0; i < m_items.size(); ++i) {
        connect(m_items[i], &QAbstractButton::clicked, this, [this, i] { Q_EMIT viewChosen(i); });
    }
    setView(Nodes);
    setCompact(false);
    setLab(false);
    retranslate();
}

void ViewRail::setLab(bool lab) {
    m_lab = lab;
    for (int view = 0; view < ViewCount; ++view) {
        m_items[view]->setVisible(offers(view));
    }
    setCompact(m_compact);
}

bool ViewRail::offers(int view) const {
    return view == Lab ? m_lab : !m_lab || (view != Links && view != Findings);
}

void ViewRail::setView(int view) {
    m_items.at(view)->setChecked(true);
}

int ViewRail::view() const {
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->isChecked()) {
            return i;
        }
    }
    return Nodes;
}

void ViewRail::setBadge(int view, int count) {
    m_items.at(view)->setBadge(count);
}

void ViewRail::setCompact(bool compact) {
    m_compact = compact;
    setFixedWidth(compact ? kCompactWidth : scaled(kWideWidth));
    m_watch->setVisible(!compact);
    m_wire->setVisible(!compact);
    m_learn->setVisible(!compact && m_lab);
    for (RailItem* item : std::as_const(m_items)) {
        item->setCompact(compact);
    }
}

void ViewRail::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ViewRail::retranslate() {
    setAccessibleName(tr("Views"));
    m_watch->setText(tr("Watch"));
    m_wire->setText(tr("Wire"));
    m_learn->setText(tr("Learn"));
    const QStringList names{tr("Nodes"),  tr("Beliefs"),  tr("Links"), tr("Findings"),
                            tr("Events"), tr("Messages"), tr("Lab")};
    for (int i = 0; i < m_items.size(); ++i) {
        m_items[i]->setText(names[i]);
        m_items[i]->setAccessibleName(names[i]);
        m_items[i]->setToolTip(QStringLiteral("%1 (Ctrl+%2)").arg(names[i]).arg(i + 1));
    }
}

}  // namespace swimscope::gui

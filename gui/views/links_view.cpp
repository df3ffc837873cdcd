#include "gui/views/links_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "gui/models/links_model.h"
#include "gui/models/text_format.h"
#include "gui/views/fact_grid.h"
#include "gui/views/links_matrix.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kLinksBar = 40;
constexpr int kSideWidth = 292;
constexpr int kHeatHeight = 26;

/// The steps of the round trip, as wide as the panel; or one of the other marks of a cell.
class LinkKey final : public QWidget {
public:
    enum Kind { Heat, Barred, Unasked, Mute };
    LinkKey(Kind kind, const LinksModel& model, QWidget* parent)
        : QWidget(parent), m_kind(kind), m_model(model) {
        setObjectName(QStringLiteral("linkKey"));
        if (kind == Heat) {
            setFixedHeight(kHeatHeight);
        } else {
            setFixedSize(16, 16);
        }
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (m_kind == Heat) {
            return paintHeat(painter);
        }
        const QRectF box(2, 2, 12, 12);
        if (m_kind == Barred) {
            paintBarred(painter, box);
        } else if (m_kind == Mute) {
            painter.setFont(typeFont(TypeRole::TinyStrong));
            painter.setPen(theme().text2);
            painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("?"));
        } else {
            painter.setPen(QPen(theme().borderStrong, 1, Qt::DotLine));
            painter.drawRect(box);
        }
    }

private:
    void paintHeat(QPainter& painter) const {
        const int steps = static_cast<int>(theme().heat.size());
        for (int i = 0; i < steps; ++i) {
            const int left = width() * i / steps;
            painter.fillRect(QRect(left, 0, width() * (i + 1) / steps - left - 1, 10),
                             theme().heat[static_cast<std::size_t>(i)]);
        }
        painter.setFont(typeFont(TypeRole::Tiny));
        painter.setPen(theme().text2);
        for (int i = 0; i < static_cast<int>(m_model.steps().size()); ++i) {
            const double step = m_model.steps()[static_cast<std::size_t>(i)];
            painter.drawText(QRect(width() * (i + 1) / steps - 25, 11, 50, 15), Qt::AlignCenter,
                             QLocale().toString(step, 'f', step < 10 ? 1 : 0));
        }
    }

    Kind m_kind;
    const LinksModel& m_model;
};

QString oddText(const OddLink& odd) {
    const QString pair = QStringLiteral("%1 → %2").arg(odd.from, odd.to);
    switch (odd.kind) {
        case OddLink::OneWay:
            return LinksView::tr("%1: one way is cut").arg(pair);
        case OddLink::NoAnswer:
            return LinksView::tr("%1: no answer").arg(pair);
        case OddLink::Uneven:
            break;
    }
    return LinksView::tr("%1: much slower than back").arg(pair);
}

}  // namespace

LinksView::LinksView(LinksModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("linksView"));
    auto* left = new QWidget(this);
    left->setObjectName(QStringLiteral("linksLeft"));
    m_matrix = new LinksMatrix(model, left);
    m_stack = new QStackedWidget(left);
    m_stack->setObjectName(QStringLiteral("linksStack"));
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(m_matrix);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left, 1);
    row->addWidget(makePanel());
    connect(&model, &LinksModel::changed, this, &LinksView::refresh);
    connect(m_matrix, &MatrixView::cellSelected, this, &LinksView::showPair);
    connect(m_matrix, &MatrixView::copyRequested, this,
            [this] { QApplication::clipboard()->setText(rowAsTsv()); });
    retranslate();
}

QWidget* LinksView::makeBar() {
    auto* bar = gui::makePanel(this, QStringLiteral("linksBar"), "bar");
    fixHeight(*bar, kLinksBar);
    m_note = makeLabel(bar, QStringLiteral("linksNote"), TypeRole::Small, "secondary");
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress = makeLabel(bar, QStringLiteral("linksProgress"), TypeRole::Small, "secondary");
    m_measure = makeButton(bar, QStringLiteral("measureLinks"), nullptr, QStringLiteral("links"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_note, 1);
    row->addWidget(m_progress);
    row->addWidget(m_measure);
    connect(m_measure, &QPushButton::clicked, this, &LinksView::measureRequested);
    return bar;
}

QWidget* LinksView::makeEmpty() {
    auto* page = gui::makePanel(this, QStringLiteral("linksEmptyPage"), "surface");
    m_empty = makeLabel(page, QStringLiteral("linksEmpty"), TypeRole::Body, "secondary");
    m_empty->setWordWrap(true);
    m_emptyMeasure =
        makeButton(page, QStringLiteral("emptyMeasure"), "primary", QStringLiteral("links"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addWidget(m_empty);
    column->addWidget(m_emptyMeasure, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_emptyMeasure, &QPushButton::clicked, this, &LinksView::measureRequested);
    return page;
}

QWidget* LinksView::makePanel() {
    auto* panel = gui::makePanel(this, QStringLiteral("linksPanel"), "side");
    panel->setFixedWidth(kSideWidth);
    auto* bar = gui::makePanel(panel, QStringLiteral("linksPanelBar"), "dockTitle");
    fixHeight(*bar, 32);
    m_oddTitle = makeLabel(bar, QStringLiteral("oddTitle"), TypeRole::Heading);
    auto* barRow = new QHBoxLayout(bar);
    barRow->setContentsMargins(12, 0, 12, 0);
    barRow->addWidget(m_oddTitle);
    m_odd = new QListWidget(panel);
    m_odd->setObjectName(QStringLiteral("oddLinks"));
    m_odd->setFrameShape(QFrame::NoFrame);
    m_odd->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_odd, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < static_cast<int>(m_model.odd().size())) {
            const OddLink& odd = m_model.odd()[static_cast<std::size_t>(row)];
            selectPair(odd.from, odd.to);
        }
    });
    auto* body = new QWidget(panel);
    body->setObjectName(QStringLiteral("linkBody"));
    m_pair = makeLabel(body, QStringLiteral("linkPair"), TypeRole::Title);
    m_sentence = makeLabel(body, QStringLiteral("linkSentence"));
    for (QLabel* label : {m_pair, m_sentence}) {
        label->setWordWrap(true);
    }
    m_grid = new FactGrid(
        body, QStringLiteral("linkFacts"),
        {QStringLiteral("linkThere"), QStringLiteral("linkBack"), QStringLiteral("linkMeasured"),
         QStringLiteral("linkTimeout"), QStringLiteral("linkDelivers")});
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    column->addWidget(m_pair);
    column->addWidget(m_sentence);
    column->addWidget(m_grid);
    column->addStretch(1);
    column->addWidget(makeHairline(body));
    column->addWidget(makeKey(body));
    auto* all = new QVBoxLayout(panel);
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(bar);
    all->addWidget(m_odd, 1);
    all->addWidget(makeHairline(panel));
    all->addWidget(body);
    return panel;
}

QWidget* LinksView::makeKey(QWidget* parent) {
    auto* key = new QWidget(parent);
    key->setObjectName(QStringLiteral("linksKey"));
    m_keyTitle = makeLabel(key, QStringLiteral("linksKeyTitle"), TypeRole::Heading);
    auto* column = new QVBoxLayout(key);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_keyTitle);
    column->addWidget(new LinkKey(LinkKey::Heat, m_model, key));
    for (const auto kind : {LinkKey::Barred, LinkKey::Mute, LinkKey::Unasked}) {
        m_keys << makeLabel(key, QStringLiteral("linkKeyWord"));
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(new LinkKey(kind, m_model, key));
        row->addWidget(m_keys.last(), 1);
        column->addLayout(row);
    }
    return key;
}

void LinksView::selectPair(const QString& from, const QString& to) {
    const int row = m_model.indexOf(from);
    const int column = m_model.indexOf(to);
    if (row >= 0 && column >= 0) {
        m_matrix->setSelected(row, column);
        Q_EMIT m_matrix->cellSelected(row, column);
    }
}

QString LinksView::rowAsTsv() const {
    const int row = m_matrix->selectedRow();
    return row < 0 ? QString() : m_model.rowAsTsv(row);
}

QString LinksView::pairAsJson() const {
    const int row = m_matrix->selectedRow();
    return row < 0 ? QString() : m_model.pairAsJson(row, m_matrix->selectedColumn());
}

void LinksView::tick(qint64 now) {
    if (!isVisible()) {
        return;  // The pair that is selected is one of an older table; refresh() comes with the
                 // page.
    }
    m_now = now;
    showPair();
}

void LinksView::setCanMeasure(bool can) {
    m_canMeasure = can;
    m_measure->setEnabled(can);
    retranslate();
}

void LinksView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void LinksView::refresh() {
    if (!isVisible()) {
        return;
    }
    m_now = QDateTime::currentMSecsSinceEpoch();
    const qint64 names = m_model.count();
    m_stack->setCurrentIndex(names > 0 ? 1 : 0);
    m_progress->setText(names == 0 ? QString()
                                   : tr("%1 of %2 pairs")
                                         .arg(TextFormat::number(m_model.measuredPairs()),
                                              TextFormat::number(names * (names - 1))));
    m_matrix->follow();
    fillOdd();
    showPair();
}

void LinksView::fillOdd() {
    QStringList texts;
    for (const OddLink& odd : m_model.odd()) {
        texts << oddText(odd);
    }
    m_oddTitle->setText(tr("One-way and odd links (%1)").arg(texts.size()));
    QStringList shown;
    for (int row = 0; row < m_odd->count(); ++row) {
        shown << m_odd->item(row)->text();
    }
    if (shown != texts) {
        const QSignalBlocker quiet(m_odd);
        m_odd->clear();
        m_odd->addItems(texts);
    }
    if (m_matrix->selectedRow() < 0 && !m_model.odd().empty()) {
        selectPair(m_model.odd().front().from, m_model.odd().front().to);
    }
}

void LinksView::showPair() {
    const int row = m_matrix->selectedRow();
    const int column = m_matrix->selectedColumn();
    m_grid->setVisible(row >= 0 && row != column);
    if (row < 0 || row == column) {
        m_pair->setText(row < 0 ? QString() : m_model.name(row));
        m_sentence->setText(tr("Choose a cell to read how one member reaches another."));
        return;
    }
    const LinkRecord* there = m_model.link(row, column);
    const LinkRecord* back = m_model.link(column, row);
    m_pair->setText(tr("%1 to %2").arg(m_model.name(row), m_model.name(column)));
    m_sentence->setText(tr("%1 %2.").arg(m_model.name(row), linkWords(there)));
    m_grid->setFact(There, tr("There"), linkWords(there));
    m_grid->setFact(Back, tr("Back"), linkWords(back));
    m_grid->setFact(
        Measured, tr("Measured"),
        there == nullptr
            ? QString()
            : tr("%1 ago, by borrowed ping").arg(TextFormat::duration(m_now - there->at)));
    m_grid->setFact(Timeout, tr("Nack after"),
                    there == nullptr || there->probeTimeoutMs < 0
                        ? QString()
                        : TextFormat::rtt(there->probeTimeoutMs));
    m_grid->setFact(Delivers, tr("Datagrams"),
                    there == nullptr || !there->delivers ? QString()
                    : *there->delivers                   ? tr("arrive")
                                                         : tr("do not arrive"));
}

void LinksView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void LinksView::retranslate() {
    setAccessibleName(tr("Links"));
    m_matrix->setAccessibleName(tr("Links: the row asks, the column is asked"));
    m_note->setText(tr("Row asks, column is asked. Members measure for us by indirect ping."));
    m_measure->setText(tr("Measure"));
    m_measure->setAccessibleName(tr("Ask every member to ping every other"));
    m_measure->setToolTip(m_canMeasure ? m_measure->accessibleName()
                                       : tr("Only a session that reads (Peek, Tap) can measure."));
    m_emptyMeasure->setText(tr("Measure all links"));
    m_emptyMeasure->setAccessibleName(m_measure->accessibleName());
    m_emptyMeasure->setVisible(m_canMeasure);
    m_empty->setText(m_canMeasure
                         ? tr("No link has been measured yet. Each member can be asked to ping "
                              "each other one; nothing is announced to the cluster.")
                         : tr("Links are measured by asking members to ping each other. Connect "
                              "with Peek or Tap to do that."));
    m_oddTitle->setText(tr("One-way and odd links (%1)").arg(m_odd->count()));
    m_odd->setAccessibleName(tr("One-way and odd links"));
    m_keyTitle->setText(tr("Key: round trip in ms"));
    const QStringList words{tr("cannot reach"), tr("the asked member is mute"),
                            tr("not asked yet")};
    for (int i = 0; i < m_keys.size(); ++i) {
        m_keys[i]->setText(words[i]);
    }
    showPair();
}

}  // namespace swimscope::gui

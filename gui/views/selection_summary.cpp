#include "gui/views/selection_summary.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "gui/models/node_row.h"
#include "gui/models/node_table_model.h"
#include "gui/models/text_format.h"
#include "gui/views/node_details_view.h"
#include "gui/views/state_glyph.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kSummaryHeight = 34;

/// The sentence of the details; a healthy node has none, so its facts stand in.
QString summaryOf(const NodeRecord& record, qint64 now) {
    const QString sentence = nodeSentence(record, now);
    if (!sentence.isEmpty()) {
        return sentence;
    }
    return QStringLiteral("%1 %2  ·  %3")
        .arg(stateText(record), TextFormat::duration(now - record.since), record.address)
        .toHtmlEscaped();
}

}  // namespace

SelectionSummary::SelectionSummary(const NodeTableModel& model, QWidget* parent)
    : QFrame(parent), m_model(model) {
    setObjectName(QStringLiteral("selectionSummary"));
    fixHeight(*this, kSummaryHeight);
    m_glyph = new GlyphLabel(Glyph::Unknown, 14, this);
    m_name = makeLabel(this, QStringLiteral("summaryName"), TypeRole::Heading);
    m_sentence = makeLabel(this, QStringLiteral("summarySentence"));
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_details = makeButton(this, QStringLiteral("summaryDetails"), "link");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    row->addWidget(m_glyph);
    row->addWidget(m_name);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_details);
    connect(m_details, &QPushButton::clicked, this, &SelectionSummary::detailsRequested);
    retranslate();
}

void SelectionSummary::setNode(const QString& name) {
    m_node = name;
    tick(m_model.clock());
}

void SelectionSummary::setDetailsOpen(bool open) {
    m_detailsOpen = open;
    tick(m_model.clock());
}

void SelectionSummary::tick(qint64 now) {
    const NodeRecord* record = m_node.isEmpty() ? nullptr : m_model.record(m_node);
    setVisible(record != nullptr && !m_detailsOpen);
    if (record == nullptr) {
        return;
    }
    const bool calm = record->state == swim::State::Alive && !record->ghost;
    setLook(*this, "panel", calm ? QStringLiteral("foot") : QString());
    setLook(*this, "banner",
            calm ? QString() : QString::fromLatin1(swim::stateName(record->state)));
    m_glyph->setGlyph(glyphOf(record->state));
    m_name->setText(record->name);
    m_name->setAccessibleName(record->name);
    m_sentence->setText(summaryOf(*record, now));
    m_sentence->setAccessibleName(m_sentence->text());
}

void SelectionSummary::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SelectionSummary::retranslate() {
    setAccessibleName(tr("Selected node"));
    m_details->setText(tr("Details  F9"));
    m_details->setAccessibleName(tr("Open the details of this node"));
    tick(m_model.clock());
}

}  // namespace swimscope::gui

#include "gui/views/verdict_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/models/engine_text.h"
#include "gui/views/state_glyph.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

/// Peers' words are text and nothing else, and both they and the bytes are there to be copied.
void letSelect(QLabel& label) {
    label.setTextFormat(Qt::PlainText);
    label.setWordWrap(true);
    label.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

}  // namespace

VerdictPanel::VerdictPanel(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("verdictPanel"));
    setProperty("panel", QStringLiteral("verdict"));
    auto* head = new QFrame(this);
    head->setObjectName(QStringLiteral("verdictHead"));
    m_glyph = new GlyphLabel(Glyph::Info, 18, head);
    m_sentence = makeLabel(head, QStringLiteral("verdictSentence"), TypeRole::Heading);
    m_fix = makeLabel(head, QStringLiteral("verdictFix"));
    letSelect(*m_sentence);
    letSelect(*m_fix);
    m_toggle = makeButton(head, QStringLiteral("verdictToggle"), "link");
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_fix);
    words->addWidget(m_toggle, 0, Qt::AlignLeft);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(12, 8, 12, 8);
    line->setSpacing(12);
    line->addWidget(m_glyph, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addLayout(m_actions);
    line->setAlignment(m_actions, Qt::AlignTop);
    m_body = makePanel(this, QStringLiteral("verdictBody"), "verdictBody");
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_seenName = makeLabel(m_body, QStringLiteral("verdictSeenName"), TypeRole::Small, "secondary");
    m_seen = makeFact("verdictEvidence", false);
    m_bytesName =
        makeLabel(m_body, QStringLiteral("verdictBytesName"), TypeRole::Small, "secondary");
    m_bytes = makeFact("verdictBytes", true);
    grid->addWidget(m_seenName, 0, 0, Qt::AlignTop);
    grid->addWidget(m_seen, 0, 1);
    grid->addWidget(m_bytesName, 1, 0, Qt::AlignTop);
    grid->addWidget(m_bytes, 1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_body);
    connect(m_toggle, &QPushButton::clicked, this, [this] { setEvidenceShown(!m_evidenceShown); });
    refresh();
}

QLabel* VerdictPanel::makeFact(const char* name, bool bytes) {
    QLabel* label =
        makeLabel(m_body, QLatin1String(name), bytes ? TypeRole::Mono : TypeRole::Small);
    letSelect(*label);
    return label;
}

void VerdictPanel::showVerdict(const ContactVerdict& verdict) {
    const QString sentence = engineText(verdict.sentence);
    if (verdict.verdict == watch::Verdict::Healthy) {
        present(int(Glyph::Ok), "ok", sentence);
    } else if (reaches(verdict.verdict)) {
        present(int(Glyph::Warning), "warning", sentence);
    } else {
        present(int(Glyph::Error), "error", sentence);
    }
    m_shown = verdict;
    m_fix->setText(engineText(verdict.fix));
    m_fix->setVisible(!verdict.fix.empty());
    m_seen->setText(engineText(verdict.evidence).join(QLatin1Char('\n')));
    m_bytes->setText(verdict.bytes);
    m_hasEvidence = !verdict.evidence.empty() || !verdict.bytes.isEmpty();
    setAccessibleDescription(m_fix->text());
    refresh();
}

void VerdictPanel::showProgress(const QString& sentence) {
    present(int(Glyph::Info), "info", sentence);
}

void VerdictPanel::showError(const QString& sentence) {
    present(int(Glyph::Error), "error", sentence);
}

void VerdictPanel::present(int glyph, const char* banner, const QString& sentence) {
    m_glyph->setGlyph(static_cast<Glyph>(glyph));
    setLook(*findChild<QFrame*>(QStringLiteral("verdictHead")), "banner", QLatin1String(banner));
    m_sentence->setText(sentence);
    m_fix->clear();
    m_fix->hide();
    m_shown.reset();
    m_hasEvidence = false;
    setAccessibleDescription({});
    refresh();
}

void VerdictPanel::setEvidenceShown(bool shown) {
    m_evidenceShown = shown;
    refresh();
}

void VerdictPanel::refresh() {
    m_seenName->setText(tr("Seen"));
    m_bytesName->setText(tr("Bytes"));
    m_toggle->setText(m_evidenceShown ? tr("Hide evidence") : tr("Show evidence"));
    m_toggle->setAccessibleName(m_toggle->text());
    m_toggle->setVisible(m_hasEvidence);
    m_body->setVisible(m_hasEvidence && m_evidenceShown);
    m_bytesName->setVisible(!m_bytes->text().isEmpty());
    m_bytes->setVisible(!m_bytes->text().isEmpty());
    m_seen->setAccessibleName(tr("What was done and what came back"));
    m_bytes->setAccessibleName(tr("The bytes that decided"));
    m_sentence->setAccessibleName(m_sentence->text());
    m_fix->setAccessibleName(m_fix->text());
    setAccessibleName(m_sentence->text().isEmpty() ? tr("Verdict") : m_sentence->text());
}

void VerdictPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_shown ? showVerdict(ContactVerdict(*m_shown)) : refresh();
    }
}

}  // namespace swimscope::gui

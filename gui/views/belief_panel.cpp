#include "gui/views/belief_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "gui/models/belief_text.h"
#include "gui/models/text_format.h"
#include "gui/views/beliefs_matrix.h"
#include "gui/views/fact_grid.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kBeliefPanelWidth = 292;
constexpr int kPanelTitleHeight = 32;

/// The marks of the matrix that are no state.
class KeyMark final : public QWidget {
public:
    enum Kind { Dot, Self, Box, Absent, Missing, Changed };
    KeyMark(Kind kind, QWidget* parent) : QWidget(parent), m_kind(kind) {
        setObjectName(QStringLiteral("keyMark"));
        setFixedSize(14, 14);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF centre(7, 7);
        if (m_kind == Box) {
            painter.setPen(QPen(theme().text, 2));
            painter.drawRoundedRect(QRectF(1, 1, 12, 12), 3, 3);
        } else if (m_kind == Missing) {
            painter.setFont(typeFont(TypeRole::Tiny));
            painter.setPen(theme().text2);
            painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("?"));
        } else if (m_kind == Changed) {
            painter.fillRect(QRect(5, 5, 4, 4), theme().accent);
        } else if (m_kind == Absent) {
            painter.setPen(theme().text3);
            painter.drawLine(QPointF(4, 7), QPointF(10, 7));
        } else {
            if (m_kind == Self) {
                painter.setPen(QPen(theme().aliveO, 1.2));
                painter.drawEllipse(centre, 5.5, 5.5);
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().aliveF);
            painter.drawEllipse(centre, 2.6, 2.6);
        }
    }

private:
    Kind m_kind;
};

}  // namespace

BeliefPanel::BeliefPanel(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("beliefPanel"));
    setProperty("panel", QStringLiteral("side"));
    setFixedWidth(kBeliefPanelWidth);
    auto* bar = makePanel(this, QStringLiteral("beliefPanelBar"), "dockTitle");
    fixHeight(*bar, kPanelTitleHeight);
    m_title = makeLabel(bar, QStringLiteral("beliefPanelTitle"), TypeRole::Heading);
    auto* barRow = new QHBoxLayout(bar);
    barRow->setContentsMargins(12, 0, 12, 0);
    barRow->addWidget(m_title);
    auto* body = new QWidget;
    body->setObjectName(QStringLiteral("beliefPanelBody"));
    m_hint = makeLabel(body, QStringLiteral("beliefHint"), TypeRole::Body, "secondary");
    m_hint->setWordWrap(true);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(12, 14, 12, 12);
    column->setSpacing(14);
    column->addWidget(m_hint);
    m_cell = makeCell();
    column->addWidget(m_cell);
    column->addWidget(makeHairline(body));
    column->addWidget(makeKey());
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("beliefPanelScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(bar);
    all->addWidget(scroll, 1);
    retranslate();
}

QWidget* BeliefPanel::makeCell() {
    auto* cell = new QWidget(this);
    cell->setObjectName(QStringLiteral("beliefCell"));
    m_pair = makeLabel(cell, QStringLiteral("beliefPair"), TypeRole::Title);
    m_pair->setWordWrap(true);
    m_pair->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_glyph = new GlyphLabel(Glyph::Unknown, 14, cell);
    m_belief = makeLabel(cell, QStringLiteral("beliefWord"));
    m_grid = new FactGrid(cell, QStringLiteral("beliefFacts"),
                          {QStringLiteral("beliefSince"), QStringLiteral("beliefAnswered"),
                           QStringLiteral("beliefItself"), QStringLiteral("beliefFirst"),
                           QStringLiteral("beliefAccusers"), QStringLiteral("beliefAgree"),
                           QStringLiteral("beliefPartial")});
    m_banner = new QFrame(cell);
    m_banner->setObjectName(QStringLiteral("beliefBanner"));
    m_banner->setProperty("banner", QStringLiteral("info"));
    m_meaning = makeLabel(m_banner, QStringLiteral("beliefMeaning"));
    m_meaning->setWordWrap(true);
    auto* inside = new QVBoxLayout(m_banner);
    inside->setContentsMargins(10, 8, 10, 8);
    inside->addWidget(m_meaning);
    m_showNode =
        makeButton(cell, QStringLiteral("beliefShowNode"), nullptr, QStringLiteral("nodes"));
    connect(m_showNode, &QPushButton::clicked, this, [this] {
        if (m_facts) {
            Q_EMIT nodeRequested(m_facts->node);
        }
    });
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_glyph);
    line->addWidget(m_belief, 1);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_pair);
    column->addLayout(line);
    column->addWidget(m_grid);
    column->addWidget(m_banner);
    column->addWidget(m_showNode, 0, Qt::AlignLeft);
    return cell;
}

QWidget* BeliefPanel::makeKey() {
    auto* key = new QWidget(this);
    key->setObjectName(QStringLiteral("beliefKey"));
    m_keyTitle = makeLabel(key, QStringLiteral("beliefKeyTitle"), TypeRole::Heading);
    auto* column = new QVBoxLayout(key);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_keyTitle);
    const QList<QWidget*> marks{
        new KeyMark(KeyMark::Dot, key),       new GlyphLabel(Glyph::Suspect, 14, key),
        new GlyphLabel(Glyph::Dead, 14, key), new GlyphLabel(Glyph::Left, 14, key),
        new KeyMark(KeyMark::Self, key),      new KeyMark(KeyMark::Absent, key),
        new KeyMark(KeyMark::Missing, key),   new KeyMark(KeyMark::Changed, key),
        new KeyMark(KeyMark::Box, key)};
    for (QWidget* mark : marks) {
        m_keys << makeLabel(key, QStringLiteral("beliefKeyWord"));
        auto* row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(mark);
        row->addWidget(m_keys.last(), 1);
        column->addLayout(row);
    }
    return key;
}

void BeliefPanel::setFacts(const std::optional<BeliefFacts>& facts, qint64 now) {
    m_facts = facts;
    m_now = now;
    showFacts();
}

void BeliefPanel::showFacts() {
    m_hint->setVisible(!m_facts);
    m_cell->setVisible(m_facts.has_value());
    if (!m_facts) {
        return;
    }
    const BeliefFacts& facts = *m_facts;
    const auto ago = [this](qint64 at) {
        return tr("%1, %2 ago").arg(TextFormat::timeOfDay(at), TextFormat::duration(m_now - at));
    };
    m_pair->setText(facts.self ? tr("%1 about itself").arg(facts.observer)
                               : tr("%1 about %2").arg(facts.observer, facts.node));
    m_glyph->setGlyph(facts.cell.listed ? glyphOf(facts.cell.belief) : Glyph::Unknown);
    m_belief->setText(BeliefText::belief(facts.cell));
    m_grid->setFact(Since, tr("Since"), facts.cell.listed ? ago(facts.since) : QString());
    m_grid->setFact(Answered, tr("Answered"), ago(facts.answered));
    m_grid->setFact(Itself, tr("Itself says"),
                    facts.own && !facts.self ? BeliefText::belief(*facts.own) : QString());
    m_grid->setFact(First, tr("Noticed first"), BeliefText::firstNotice(facts));
    m_grid->setFact(Accusers, tr("Accused by"), facts.accusers.join(QStringLiteral(", ")));
    m_grid->setFact(Agree, tr("Agree"), tr("%1 of %2").arg(facts.agreeing).arg(facts.observers));
    m_grid->setFact(Partial, tr("Partial"), facts.partial);
    m_meaning->setText(BeliefText::meaning(facts));
    m_banner->setVisible(!m_meaning->text().isEmpty());
}

void BeliefPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void BeliefPanel::retranslate() {
    setAccessibleName(tr("The chosen belief"));
    m_title->setText(tr("Cell"));
    m_hint->setText(tr("Choose a cell to read who believes what of whom."));
    m_showNode->setText(tr("Show the node"));
    m_showNode->setAccessibleName(tr("Show the observed node among the nodes"));
    m_keyTitle->setText(tr("Key"));
    const QStringList words{tr("alive, quiet on purpose"),
                            BeliefText::word(watch::Belief::Suspect),
                            BeliefText::word(watch::Belief::Dead),
                            BeliefText::word(watch::Belief::Left),
                            tr("the observer itself"),
                            tr("not listed"),
                            tr("missing from a partial answer (*)"),
                            tr("changed since the answer before"),
                            tr("island: observers that agree")};
    for (int i = 0; i < m_keys.size(); ++i) {
        m_keys[i]->setText(words[i]);
    }
    showFacts();
}

}  // namespace swimscope::gui

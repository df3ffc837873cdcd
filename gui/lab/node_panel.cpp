#include "gui/lab/node_panel.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/lab/calm_refresh.h"
#include "gui/lab/deadline_card.h"
#include "gui/lab/fault_menu.h"
#include "gui/lab/fault_words.h"
#include "gui/lab/map_text.h"
#include "gui/lab/why_list.h"
#include "gui/models/lab_model.h"
#include "gui/views/state_glyph.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kNameGlyph = 16;

const char* toneOf(swim::State state) {
    switch (state) {
        case swim::State::Alive:
            return "ok";
        case swim::State::Suspect:
            return "warning";
        case swim::State::Dead:
            return "error";
        case swim::State::Left:
            break;
    }
    return "secondary";
}

/// Between its names a person chooses one; of several nodes the last one counts.
bool isDown(const sim::LabNode& node) {
    return node.truth == sim::LabTruth::Killed || node.truth == sim::LabTruth::Left ||
           node.truth == sim::LabTruth::NotStarted;
}

}  // namespace

NodePanel::NodePanel(LabModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("nodePanel"));
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("nodeFaultMenu"));
    m_why = new WhyList(model, this);
    m_deadline = new DeadlineCard(this);
    m_health = makeLabel(this, QStringLiteral("nodeHealth"), TypeRole::Small, "secondary");
    m_health->setWordWrap(true);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(12, 8, 12, 12);
    foot->setSpacing(10);
    m_links = makeLabel(this, QStringLiteral("nodeLinks"), TypeRole::Small, "error");
    m_links->setWordWrap(true);
    foot->addWidget(m_links);
    foot->addWidget(m_deadline);
    foot->addWidget(m_health);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_why, 1);
    column->addLayout(foot);
    m_calm = new CalmRefresh(
        model, [this] { refresh(); }, this);
    retranslate();
}

QWidget* NodePanel::makeHead() {
    auto* head = new QWidget(this);
    m_glyph = new GlyphLabel(Glyph::Unknown, scaled(kNameGlyph), head);
    m_name = makeLabel(head, QStringLiteral("nodeName"), TypeRole::Title);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = makeLabel(head, QStringLiteral("nodeState"));
    m_truth = makeLabel(head, QStringLiteral("nodeTruth"), TypeRole::Small, "secondary");
    auto* names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_glyph);
    names->addWidget(m_name);
    names->addWidget(m_state);
    names->addStretch(1);
    names->addWidget(m_truth);
    makeButtons(*head);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(10);
    column->addLayout(names);
    column->addWidget(m_buttons);
    return head;
}

void NodePanel::makeButtons(QWidget& parent) {
    m_buttons = new QWidget(&parent);
    m_first = makeButton(m_buttons, QStringLiteral("nodeFirstFault"));
    m_second = makeButton(m_buttons, QStringLiteral("nodeSecondFault"));
    m_cut = makeButton(m_buttons, QStringLiteral("nodeCut"), nullptr, QStringLiteral("cut-link"));
    m_more = makeIconButton(m_buttons, QStringLiteral("nodeMore"), QStringLiteral("more"));
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QPushButton* button : {m_first, m_second, m_cut}) {
        button->setIconSize({16, 16});
        row->addWidget(button, 1);
    }
    row->addWidget(m_more);
    connect(m_first, &QPushButton::clicked, this, [this] { m_firstAct(); });
    connect(m_second, &QPushButton::clicked, this, [this] { m_secondAct(); });
    connect(m_cut, &QPushButton::clicked, this, [this] { openMenu(*m_cut, "faultCut"); });
    connect(m_more, &QToolButton::clicked, this, [this] { openMenu(*m_more, nullptr); });
}

void NodePanel::openMenu(QWidget& below, const char* submenu) {
    fillFaultMenu(*m_menu, m_model);
    QMenu* menu = submenu == nullptr ? m_menu : m_menu->findChild<QMenu*>(QLatin1String(submenu));
    menu->popup(below.mapToGlobal(QPoint(0, below.height() + 2)));
}

void NodePanel::refresh() {
    const bool selected = m_model.current() != sim::kNoHost;
    const sim::LabFrame& frame = m_model.frame();
    const sim::LabNode* node = m_model.node(selected ? m_model.current() : frame.viewpoint);
    showName();
    showState(node);
    showButtons(selected ? node : nullptr);
    m_deadline->show(selected && node != nullptr ? node->suspicion : std::nullopt, frame.now);
    showLinks(selected && node != nullptr ? node->id : sim::kNoHost);
    showHealth(node);
}

void NodePanel::showName() {
    const auto count = static_cast<int>(m_model.selection().size());
    const QString viewpoint = m_model.nodeName(m_model.frame().viewpoint);
    if (count > 1) {
        m_name->setText(tr("%n node(s)", nullptr, count));
    } else if (count == 1) {
        m_name->setText(m_model.nodeName(m_model.current()));
    } else if (m_model.hasNodes()) {
        m_name->setText(viewpoint.isEmpty() ? tr("Everybody") : viewpoint);
    } else {
        m_name->setText({});
    }
}

void NodePanel::showState(const sim::LabNode* node) {
    const bool one = node != nullptr && m_model.selection().size() <= 1;
    const bool chosen = m_model.current() != sim::kNoHost;
    m_glyph->setVisible(one);
    m_state->setVisible(one);
    m_truth->setVisible(one && node->truth != sim::LabTruth::Running);
    if (!one) {
        return;
    }
    const bool known = node->belief.has_value();
    m_glyph->setGlyph(known ? glyphOf(*node->belief) : Glyph::Unknown);
    if (!chosen) {
        m_state->setText(tr("viewpoint"));
        setLook(*m_state, "tone", QStringLiteral("secondary"));
    } else {
        m_state->setText(known ? stateWord(*node->belief) : tr("unknown"));
        setLook(*m_state, "tone", QLatin1String(known ? toneOf(*node->belief) : "secondary"));
    }
    m_truth->setText(tr("truly: %1").arg(MapText::truth(node->truth)));
}

NodePanel::Offer NodePanel::faultOffer(int kind, const QString& text, const QString& iconName) {
    const auto fault = static_cast<ProcessFault::Kind>(kind);
    const QString whyNot = ProcessFault::whyNot(fault, m_model, m_model.current());
    if (!whyNot.isEmpty()) {
        return {text, whyNot, iconName, {}};
    }
    return {text, {}, iconName, [this, fault] {
                for (const sim::HostId host : m_model.selection()) {
                    if (ProcessFault::whyNot(fault, m_model, host).isEmpty()) {
                        m_model.wishPoke(ProcessFault::make(fault, host));
                    }
                }
            }};
}

NodePanel::Offer NodePanel::firstOffer(const sim::LabNode& node) {
    if (isDown(node)) {
        return faultOffer(ProcessFault::Restart, tr("Restart"), QStringLiteral("restart"));
    }
    if (node.truth == sim::LabTruth::Paused) {
        return faultOffer(ProcessFault::Resume, tr("Resume"), QStringLiteral("run"));
    }
    if (node.truth == sim::LabTruth::CutOff || node.truth == sim::LabTruth::Slow) {
        return {tr("Heal"), tr("Ends every cut, partition, slowness and pause"),
                QStringLiteral("links"), [this] { m_model.wishPoke(sim::Heal{}); }};
    }
    return faultOffer(ProcessFault::Pause, tr("Pause"), QStringLiteral("pause"));
}

NodePanel::Offer NodePanel::secondOffer(const sim::LabNode& node) {
    return isDown(node) ? Offer{}
                        : faultOffer(ProcessFault::Kill, tr("Kill"), QStringLiteral("kill"));
}

void NodePanel::put(QPushButton& button, const Offer& offer) {
    button.setVisible(!offer.text.isEmpty());
    button.setText(offer.text);
    button.setAccessibleName(offer.text);
    button.setIcon(icon(offer.iconName));
    button.setEnabled(static_cast<bool>(offer.act));
    button.setToolTip(offer.tip);
    button.setAccessibleDescription(offer.tip);
}

void NodePanel::showButtons(const sim::LabNode* node) {
    m_buttons->setVisible(node != nullptr);
    if (node == nullptr) {
        m_offered.clear();
        return;
    }
    const Offer first = firstOffer(*node);
    const Offer second = secondOffer(*node);
    // A button that is made anew under the pointer would lose its press.
    const QString offered = first.text + first.tip + second.text + second.tip;
    if (offered == m_offered) {
        return;
    }
    m_offered = offered;
    m_firstAct = first.act;
    m_secondAct = second.act;
    put(*m_first, first);
    put(*m_second, second);
    m_cut->setVisible(!isDown(*node));
}

void NodePanel::showLinks(sim::HostId host) {
    const QString words = host == sim::kNoHost
                              ? FaultWords::inForce(m_model).join(QLatin1Char('\n'))
                              : FaultWords::inForceAt(m_model, host);
    m_links->setText(words.isEmpty() ? QString() : tr("Links: %1").arg(words));
    m_links->setVisible(!words.isEmpty());
}

void NodePanel::showHealth(const sim::LabNode* node) {
    const bool clockwork = node != nullptr && !isDown(*node) && m_model.selection().size() <= 1;
    m_health->setVisible(clockwork);
    if (!clockwork) {
        return;
    }
    const QString name = m_model.nodeName(node->id);
    QString text =
        tr("%1 runs at incarnation %2 with the health score %3.")
            .arg(name, QString::number(node->incarnation), QString::number(node->health));
    const QString probed = m_model.nodeName(node->probing);
    if (!probed.isEmpty()) {
        text += tr(" It probes %1.").arg(probed);
    }
    m_health->setText(text);
}

void NodePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void NodePanel::retranslate() {
    setAccessibleName(tr("Selected node"));
    m_cut->setText(tr("Cut…"));
    m_cut->setAccessibleName(tr("Cut"));
    m_more->setToolTip(tr("Everything that can be done to it"));
    m_more->setAccessibleName(tr("Everything that can be done to it"));
    m_offered.clear();
    refresh();
}

}  // namespace swimscope::gui

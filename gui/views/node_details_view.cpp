#include "gui/views/node_details_view.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "gui/models/node_row.h"
#include "gui/models/node_table_model.h"
#include "gui/models/text_format.h"
#include "gui/views/rtt_chart.h"
#include "gui/views/state_glyph.h"
#include "gui/views/state_strip.h"
#include "gui/views/who_says_list.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

constexpr int kNameGlyph = 18;
/// Accusers in a sentence; the tool tip of the table names more.
constexpr int kAccusersNamed = 5;

QHBoxLayout* headingRow(QLabel* title, QLabel* numbers) {
    auto* row = new QHBoxLayout;
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(numbers);
    return row;
}

QString bold(const QString& text) {
    return QStringLiteral("<b>%1</b> ").arg(text.toHtmlEscaped());
}

QString accusedBy(const NodeRecord& record) {
    const QStringList names = record.accuserNames().mid(0, kAccusersNamed);
    const auto more = record.accuserCount - static_cast<int>(names.size());
    const QString all = names.join(QStringLiteral(", "));
    return more > 0 ? NodeDetailsView::tr("%1 and %n more", nullptr, more).arg(all) : all;
}

QString suspectSentence(const NodeRecord& record, qint64 now) {
    QString text =
        bold(NodeDetailsView::tr("Suspect for %1.").arg(TextFormat::duration(now - record.since)));
    if (record.deathAt && *record.deathAt > now) {
        text += NodeDetailsView::tr("Declared dead in %1 unless it refutes.")
                    .arg(TextFormat::duration(*record.deathAt - now)) +
                QLatin1Char(' ');
    }
    if (!record.accusers.empty()) {
        text += NodeDetailsView::tr("Accused by %1.").arg(accusedBy(record)).toHtmlEscaped();
    }
    return text;
}

QString metaName(const NodeRecord& record) {
    const QString text = tagsText(record);
    return text.isEmpty() ? NodeDetailsView::tr("none") : text;
}

QString versionText(const swim::Versions& v) {
    return NodeDetailsView::tr("protocol %1 to %2, speaks %3; delegate %4 to %5, speaks %6")
        .arg(v.pMin)
        .arg(v.pMax)
        .arg(v.pCur)
        .arg(v.dMin)
        .arg(v.dMax)
        .arg(v.dCur);
}

}  // namespace

QString nodeSentence(const NodeRecord& record, qint64 now) {
    const QString age = TextFormat::duration(now - record.since);
    if (record.ghost) {
        return bold(NodeDetailsView::tr("Forgotten.")) +
               (record.read
                    ? NodeDetailsView::tr("No table lists this node any more; this is what was "
                                          "known.")
                    : NodeDetailsView::tr("Our member no longer keeps this node; this is what was "
                                          "known."));
    }
    switch (record.state) {
        case swim::State::Suspect:
            return suspectSentence(record, now);
        case swim::State::Dead:
            if (record.read) {
                return bold(NodeDetailsView::tr("Dead for %1.").arg(age)) +
                       NodeDetailsView::tr("Declared dead by %1.")
                           .arg(accusedBy(record))
                           .toHtmlEscaped();
            }
            return bold(NodeDetailsView::tr("Dead for %1.").arg(age)) +
                   (record.demo && !record.running
                        ? NodeDetailsView::tr("You stopped this demo node. Restart brings it back.")
                        : NodeDetailsView::tr("It answered no probe and did not refute in time."));
        case swim::State::Left:
            return bold(NodeDetailsView::tr("Left %1 ago.").arg(age)) +
                   NodeDetailsView::tr("It said goodbye, so nobody looks for it.");
        case swim::State::Alive:
            break;
    }
    return {};
}

NodeDetailsView::NodeDetailsView(const NodeTableModel& model, QWidget* parent)
    : QFrame(parent), m_model(model) {
    setObjectName(QStringLiteral("nodeDetails"));
    setProperty("panel", QStringLiteral("surface"));
    m_body = new QWidget;
    m_body->setObjectName(QStringLiteral("nodeDetailsBody"));
    auto* sections = new QVBoxLayout(m_body);
    sections->setContentsMargins(12, 12, 12, 12);
    sections->setSpacing(16);
    sections->addWidget(makeHead());
    m_rttSection = makeRttSection();
    sections->addWidget(m_rttSection);
    sections->addWidget(makeHistorySection());
    m_whoSays = new WhoSaysList(m_body);
    sections->addWidget(m_whoSays);
    connect(m_whoSays, &WhoSaysList::observerChosen, this,
            [this](const QString& observer) { Q_EMIT beliefRequested(m_node, observer); });
    sections->addWidget(makeFactsSection());
    sections->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("nodeDetailsScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_body);
    // A scroll area fills both by itself; the surface is the frame's.
    scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    m_empty = makeLabel(this, QStringLiteral("nodeDetailsEmpty"), TypeRole::Body, "secondary");
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(12, 12, 12, 12);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    connect(&model, &NodeTableModel::nodeChanged, this, [this](const QString& name) {
        if (name == m_node) {
            tick(m_model.clock());
        }
    });
    retranslate();
}

QWidget* NodeDetailsView::makeHead() {
    auto* head = new QWidget(this);
    head->setObjectName(QStringLiteral("nodeHead"));
    m_glyph = new GlyphLabel(Glyph::Unknown, kNameGlyph, head);
    m_name = makeLabel(head, QStringLiteral("nodeName"), TypeRole::Page);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary = makeLabel(head, QStringLiteral("nodeSummary"), TypeRole::Small, "secondary");
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setWordWrap(true);
    m_banner = new QFrame(head);
    m_banner->setObjectName(QStringLiteral("nodeBanner"));
    m_sentence = makeLabel(m_banner, QStringLiteral("nodeSentence"));
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setWordWrap(true);
    auto* inside = new QVBoxLayout(m_banner);
    inside->setContentsMargins(10, 8, 10, 8);
    inside->addWidget(m_sentence);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_glyph);
    row->addWidget(m_name, 1);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_summary);
    column->addSpacing(6);
    column->addWidget(m_banner);
    return head;
}

QWidget* NodeDetailsView::makeRttSection() {
    auto* section = new QWidget(this);
    section->setObjectName(QStringLiteral("rttSection"));
    m_rttTitle = makeLabel(section, QStringLiteral("rttTitle"), TypeRole::Heading);
    m_rttNumbers = makeLabel(section, QStringLiteral("rttNumbers"), TypeRole::Small, "secondary");
    m_chart = new RttChart(section);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_rttNumbers->setWordWrap(true);
    column->addWidget(m_rttTitle);
    column->addWidget(m_rttNumbers);
    column->addWidget(m_chart);
    return section;
}

QWidget* NodeDetailsView::makeHistorySection() {
    auto* section = new QWidget(this);
    section->setObjectName(QStringLiteral("historySection"));
    m_historyTitle = makeLabel(section, QStringLiteral("historyTitle"), TypeRole::Heading);
    m_historyNumbers =
        makeLabel(section, QStringLiteral("historyNumbers"), TypeRole::Small, "secondary");
    m_strip = new StateStrip(section);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(headingRow(m_historyTitle, m_historyNumbers));
    column->addWidget(m_strip);
    return section;
}

QWidget* NodeDetailsView::makeFactsSection() {
    auto* section = new QWidget(this);
    section->setObjectName(QStringLiteral("factsSection"));
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto addFact = [&](QLabel*& title, QLabel*& value, const QString& name) {
        title = makeLabel(section, name + QStringLiteral("Title"), TypeRole::Heading);
        value = makeLabel(section, name + QStringLiteral("Value"), TypeRole::Body, "secondary");
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setWordWrap(true);
        column->addWidget(title);
        column->addWidget(value);
        column->addSpacing(10);
    };
    addFact(m_accuserTitle, m_accusers, QStringLiteral("accusers"));
    addFact(m_metaTitle, m_meta, QStringLiteral("meta"));
    m_meta->setTextFormat(Qt::RichText);
    addFact(m_versionTitle, m_versions, QStringLiteral("versions"));
    return section;
}

QWidget* NodeDetailsView::makeFoot() {
    QFrame* foot = makePanel(this, QStringLiteral("nodeFoot"), "foot");
    m_ping = makeButton(foot, QStringLiteral("pingButton"), nullptr, QStringLiteral("send"));
    m_message = makeButton(foot, QStringLiteral("messageButton"));
    m_kill = makeButton(foot, QStringLiteral("killButton"), nullptr, QStringLiteral("kill"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(6);
    row->addWidget(m_ping);
    row->addWidget(m_message);
    row->addWidget(m_kill);
    row->addStretch(1);
    connect(m_ping, &QPushButton::clicked, this, [this] { Q_EMIT pingRequested(m_node); });
    connect(m_message, &QPushButton::clicked, this, [this] { Q_EMIT messageRequested(m_node); });
    connect(m_kill, &QPushButton::clicked, this, [this] {
        const NodeRecord* record = m_model.record(m_node);
        const bool isUp = record != nullptr && record->running;
        isUp ? Q_EMIT killRequested(m_node) : Q_EMIT restartRequested(m_node);
    });
    return foot;
}

void NodeDetailsView::setNode(const QString& name) {
    m_node = name;
    tick(m_model.clock());
}

void NodeDetailsView::tick(qint64 now) {
    m_now = now;
    const NodeRecord* record = m_node.isEmpty() ? nullptr : m_model.record(m_node);
    m_body->setVisible(record != nullptr);
    m_empty->setVisible(record == nullptr);
    m_ping->parentWidget()->setVisible(record != nullptr);
    if (record != nullptr) {
        showRecord(*record);
    }
}

void NodeDetailsView::showRecord(const NodeRecord& record) {
    m_glyph->setGlyph(record.ghost ? Glyph::Unknown : glyphOf(record.state));
    m_glyph->setAccessibleName(stateWord(record.state));
    m_name->setText(record.name);
    m_name->setToolTip(TextFormat::toolTip(record.name));
    QStringList summary{record.address, stateText(record),
                        tr("incarnation %1").arg(record.incarnation)};
    if (record.self) {
        summary << tr("this is us");
    }
    if (record.observers > 0) {
        summary << tr("%1 of %2 observers agree").arg(record.agreeing).arg(record.observers);
    }
    m_summary->setText(summary.join(QStringLiteral("  ·  ")));
    showBanner(record);
    showRtt(record);
    m_strip->setHistory(record.history, m_now);
    m_historyNumbers->setText(tr("%n suspicion(s)", nullptr, m_strip->suspicions()));
    showFacts(record);
    m_whoSays->setWords(m_model.whoSays(record.name), m_now);
    // A screen reader says a label's name in place of its text, so the name is the text.
    for (QLabel* label : {m_name, m_summary, m_accusers, m_versions}) {
        label->setAccessibleName(label->text().isEmpty() ? accessibleName() : label->text());
    }
    m_meta->setAccessibleName(metaName(record));
    const bool watched = record.read;
    const QString reason =
        watched ? tr("This session only reads: it sends nothing by hand") : QString();
    for (QPushButton* button : {m_ping, m_message}) {
        const QString& why = button == m_ping && !watched ? m_noPing : reason;
        button->setEnabled(!record.self && why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
    m_kill->setVisible(record.demo);
    m_kill->setText(record.running ? tr("Kill") : tr("Restart"));
    m_kill->setIcon(icon(record.running ? QStringLiteral("kill") : QStringLiteral("restart")));
    m_kill->setAccessibleName(record.running ? tr("Kill this demo node")
                                             : tr("Restart this demo node"));
}

void NodeDetailsView::showBanner(const NodeRecord& record) {
    const QString sentence = nodeSentence(record, m_now);
    const QString look =
        record.ghost ? QStringLiteral("left") : QString::fromLatin1(swim::stateName(record.state));
    setLook(*m_banner, "banner", look);
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
    m_banner->setVisible(!sentence.isEmpty());
}

void NodeDetailsView::showRtt(const NodeRecord& record) {
    m_chart->setSamples(record.rtt, m_now);
    m_chart->setVisible(!record.self);
    // Who only reads tables measures nothing.
    m_rttSection->setVisible(!record.read || !record.rtt.empty());
    const RttSummary summary = record.rttSummary();
    if (record.self) {
        m_rttNumbers->setText(tr("we do not ping ourselves"));
    } else if (summary.samples == 0) {
        m_rttNumbers->setText(tr("no samples"));
    } else {
        m_rttNumbers->setText(tr("min %1  median %2  p99 %3 ms  loss %4 %")
                                  .arg(QLocale().toString(summary.min, 'f', 2),
                                       QLocale().toString(summary.median, 'f', 2),
                                       QLocale().toString(summary.p99, 'f', 2),
                                       TextFormat::percent(summary.lossPercent)));
    }
}

void NodeDetailsView::showFacts(const NodeRecord& record) {
    QStringList accusers;
    for (const Accuser& accuser : record.accusers) {
        accusers << accuserText(accuser);
    }
    // Many of them are only listed among the observers, above.
    const bool told = record.observers == 0 || record.accuserCount <= kAccusersNamed;
    m_accusers->setText(accusers.join(QLatin1Char('\n')));
    m_accusers->setVisible(!accusers.isEmpty() && told);
    m_accuserTitle->setVisible(!m_accusers->isHidden());
    QStringList lines;
    for (const auto& [key, value] : record.tags) {
        lines << QStringLiteral("%1 <b>%2</b>")
                     .arg(TextFormat::text(key).toHtmlEscaped(),
                          TextFormat::text(value).toHtmlEscaped());
    }
    if (lines.isEmpty()) {
        lines << metaName(record).toHtmlEscaped();
    }
    m_meta->setText(lines.join(QStringLiteral("<br>")));
    m_metaTitle->setText(tr("Metadata, %1").arg(TextFormat::size(qint64(record.meta.size()))));
    m_versions->setText(versionText(record.versions));
}

void NodeDetailsView::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void NodeDetailsView::retranslate() {
    setAccessibleName(tr("Node details"));
    m_empty->setText(tr("Select a node to see its round trips, history and metadata."));
    for (QWidget* widget :
         QList<QWidget*>{m_name, m_summary, m_accusers, m_meta, m_versions, m_kill}) {
        widget->setAccessibleName(accessibleName());
    }
    m_rttTitle->setText(tr("Round trip"));
    m_historyTitle->setText(tr("State"));
    m_accuserTitle->setText(tr("Who accuses"));
    m_versionTitle->setText(tr("Versions"));
    m_ping->setText(tr("Ping now"));
    m_ping->setAccessibleName(tr("Ping this node now"));
    m_message->setText(tr("Message…"));
    m_message->setAccessibleName(tr("Send a message to this node"));
    tick(m_model.clock());
}

}  // namespace swimscope::gui

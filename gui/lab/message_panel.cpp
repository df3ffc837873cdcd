#include "gui/lab/message_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/lab/message_glyph.h"
#include "gui/lab/time_text.h"
#include "gui/models/engine_text.h"
#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kMessageHead = 32;
using std::chrono::milliseconds;

/// The message as the newest picture has it, null when it is not in the air any more. On another
/// branch the same number may be another message's.
const sim::LabMessage* inTheAir(const sim::LabFrame& frame, const sim::LabMessage& shown) {
    const auto found =
        std::find_if(frame.messages.begin(), frame.messages.end(), [&shown](const auto& message) {
            return message.serial == shown.serial && message.from == shown.from &&
                   message.to == shown.to && message.sent == shown.sent;
        });
    return found == frame.messages.end() ? nullptr : &*found;
}

}  // namespace

MessagePanel::MessagePanel(LabModel& model, QWidget* parent) : QFrame(parent), m_model(model) {
    setObjectName(QStringLiteral("messagePanel"));
    setProperty("panel", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeContent(), 1);
    column->addWidget(makeActs());
    connect(&model, &LabModel::frameChanged, this, &MessagePanel::onFrame);
    connect(&model, &LabModel::selectionChanged, this, [this] {
        if (m_shown != nullptr && m_model.current() != sim::kNoHost) {
            m_model.wish(sim::Inspect{0});
        }
    });
    retranslate();
}

QWidget* MessagePanel::makeHead() {
    QFrame* head = makePanel(this, QStringLiteral("messageHead"), "dockTitle");
    fixHeight(*head, kMessageHead);
    m_title = makeLabel(head, QStringLiteral("messageTitle"), TypeRole::Heading);
    m_close = makeIconButton(head, QStringLiteral("messageClose"), QStringLiteral("close"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 8, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] { m_model.wish(sim::Inspect{0}); });
    return head;
}

QWidget* MessagePanel::makeContent() {
    auto* body = new QWidget(this);
    m_way = makeLabel(body, QStringLiteral("messageWay"), TypeRole::Heading);
    m_flight = makeLabel(body, QStringLiteral("messageFlight"), TypeRole::Small, "secondary");
    m_flight->setWordWrap(true);
    auto* area = new QScrollArea(body);
    area->setObjectName(QStringLiteral("messageScroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll = area;
    auto* ground = makePanel(area, QStringLiteral("messageGround"), "surface");
    m_content = makeLabel(ground, QStringLiteral("messageContent"), TypeRole::Mono);
    m_content->setWordWrap(true);
    m_content->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_content->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* inner = new QVBoxLayout(ground);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_content);
    area->setWidget(ground);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(12, 8, 12, 4);
    column->setSpacing(4);
    column->addWidget(m_way);
    column->addWidget(m_flight);
    column->addWidget(area, 1);
    return body;
}

QWidget* MessagePanel::makeActs() {
    auto* acts = new QWidget(this);
    m_drop = makeButton(acts, QStringLiteral("messageDrop"));
    m_delay = makeButton(acts, QStringLiteral("messageDelay"));
    m_delayLong = makeButton(acts, QStringLiteral("messageDelayLong"));
    auto* row = new QHBoxLayout(acts);
    row->setContentsMargins(12, 4, 12, 12);
    row->setSpacing(6);
    for (QPushButton* button : {m_drop, m_delay, m_delayLong}) {
        row->addWidget(button, 1);
    }
    const auto delay = [this](milliseconds by) {
        m_model.wish(sim::PokeRun{sim::DelayMessage{m_shown->serial, by}});
    };
    connect(m_drop, &QPushButton::clicked, this,
            [this] { m_model.wish(sim::PokeRun{sim::DropMessage{m_shown->serial}}); });
    connect(m_delay, &QPushButton::clicked, this, [delay] { delay(milliseconds(100)); });
    connect(m_delayLong, &QPushButton::clicked, this, [delay] { delay(milliseconds(1000)); });
    return acts;
}

void MessagePanel::onFrame() {
    if (m_model.frame().inspection != m_shown) {
        showContent();
    }
    if (m_shown != nullptr) {
        showFlight();
    }
}

void MessagePanel::showContent() {
    m_shown = m_model.frame().inspection;
    setVisible(m_shown != nullptr);
    Q_EMIT opened(m_shown != nullptr);
    if (m_shown == nullptr) {
        return;
    }
    const sim::LabMessage& message = m_shown->message;
    m_title->setText(m_shown->parts.empty() ? tr("Message") : messageKindWord(message.kind));
    m_way->setText(
        m_shown->gone && message.from == sim::kNoHost
            ? QString()
            : tr("%1 → %2").arg(m_model.nodeName(message.from), m_model.nodeName(message.to)));
    m_content->setText(contentText());
}

QString MessagePanel::contentText() const {
    QStringList lines;
    for (const sim::LabPart& part : m_shown->parts) {
        lines << engineText(part.kind);
        for (const auto& [name, value] : part.fields) {
            lines << QStringLiteral("  %1  %2").arg(engineText(name), engineText(value));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void MessagePanel::showFlight() {
    const sim::LabFrame& frame = m_model.frame();
    const sim::LabMessage* message = m_shown->gone ? nullptr : inTheAir(frame, m_shown->message);
    const bool there = message != nullptr;
    const QString gone = tr("It is not in the air any more.");
    if (!there) {
        m_flight->setText(gone);
    } else {
        m_flight->setText(
            tr("Sent at %1, arrives in %2 ms, %3")
                .arg(TimeText::exact(message->sent),
                     QLocale().toString(base::toMilliseconds(message->arrival - frame.now), 'f', 1),
                     TextFormat::size(message->size)));
    }
    const QString live = tr("Single messages can be touched in a simulation only.");
    for (QPushButton* button : {m_drop, m_delay, m_delayLong}) {
        button->setEnabled(there && !frame.live && !m_model.over());
        button->setToolTip(frame.live ? live : (there ? QString() : gone));
    }
}

void MessagePanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MessagePanel::retranslate() {
    setAccessibleName(tr("Message"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
    m_scroll->setAccessibleName(tr("What the message holds"));
    m_drop->setText(tr("Drop"));
    m_delay->setText(tr("Delay 100 ms"));
    m_delayLong->setText(tr("Delay 1 s"));
    for (QPushButton* button : {m_drop, m_delay, m_delayLong}) {
        button->setAccessibleName(button->text());
    }
    showContent();
    onFrame();
}

}  // namespace swimscope::gui

#include "gui/views/message_composer.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/base/bytes.h"
#include "gui/models/text_format.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

constexpr int kEditorHeight = 112;
constexpr int kCompactEditorHeight = 52;
constexpr int kLabelWidth = 72;

QWidget* rowWidget(QWidget* parent, const QString& name, const QList<QWidget*>& widgets,
                   int spacing) {
    auto* row = new QWidget(parent);
    row->setObjectName(name);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    for (QWidget* widget : widgets) {
        layout->addWidget(widget);
    }
    layout->addStretch(1);
    return row;
}

}  // namespace

std::optional<QByteArray> parseHex(const QString& text) {
    base::Bytes bytes;
    if (!base::fromHex(text.simplified().toStdString(), bytes)) {
        return std::nullopt;
    }
    return byteArrayOf(bytes);
}

MessageComposer::MessageComposer(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("messageComposer"));
    setProperty("panel", QStringLiteral("bar"));
    m_toLabel = makeLabel(this, QStringLiteral("toLabel"), TypeRole::Body, "secondary");
    m_howLabel = makeLabel(this, QStringLiteral("howLabel"), TypeRole::Body, "secondary");
    m_payloadLabel = makeLabel(this, QStringLiteral("payloadLabel"), TypeRole::Body, "secondary");
    m_toLabel->setMinimumWidth(kLabelWidth);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_toLabel, 0, 0);
    grid->addWidget(makeTargetRow(), 0, 1);
    grid->addWidget(m_howLabel, 1, 0);
    grid->addWidget(makeHowRow(), 1, 1);
    grid->addWidget(m_payloadLabel, 2, 0);
    m_format = makeSegments(this, QStringLiteral("format"), 2);
    grid->addWidget(rowWidget(this, QStringLiteral("formatRow"), {m_format[0], m_format[1]}, 0), 2,
                    1);
    grid->addWidget(makePayloadBox(), 3, 1);
    m_shortcut = makeLabel(this, QStringLiteral("sendShortcut"), TypeRole::Small, "hint");
    m_send = makeButton(this, QStringLiteral("sendButton"), "primary", QStringLiteral("send"));
    m_unlock = makeButton(this, QStringLiteral("unlockButton"));
    m_unlock->hide();
    connect(m_unlock, &QPushButton::clicked, this, &MessageComposer::unlockRequested);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_unlock);
    foot->addStretch(1);
    foot->addWidget(m_shortcut);
    foot->addWidget(m_send);
    grid->addLayout(foot, 4, 1);
    for (QToolButton* button : m_how + m_format) {
        connect(button, &QToolButton::toggled, this, &MessageComposer::refresh);
    }
    connect(m_send, &QPushButton::clicked, this, &MessageComposer::send);
    retranslate();
}

QWidget* MessageComposer::makeTargetRow() {
    m_toNode = new QRadioButton(this);
    m_toNode->setObjectName(QStringLiteral("toNode"));
    m_toNode->setChecked(true);
    m_toAll = new QRadioButton(this);
    m_toAll->setObjectName(QStringLiteral("toEveryone"));
    m_nodes = new QComboBox(this);
    m_nodes->setObjectName(QStringLiteral("targetNode"));
    m_nodes->setMinimumWidth(200);
    m_nodes->setMaxVisibleItems(16);
    connect(m_toAll, &QRadioButton::toggled, this, &MessageComposer::refresh);
    connect(m_nodes, &QComboBox::currentTextChanged, this, &MessageComposer::refresh);
    return rowWidget(this, QStringLiteral("targetRow"), {m_toNode, m_nodes, m_toAll}, 12);
}

QWidget* MessageComposer::makeHowRow() {
    m_how = makeSegments(this, QStringLiteral("how"), 2);
    m_howHint = makeLabel(this, QStringLiteral("howHint"), TypeRole::Small, "secondary");
    m_howHint->setContentsMargins(12, 0, 0, 0);
    return rowWidget(this, QStringLiteral("howRow"), {m_how[0], m_how[1], m_howHint}, 0);
}

QWidget* MessageComposer::makePayloadBox() {
    m_editor = makePanel(this, QStringLiteral("payloadBox"), "editor");
    m_text = new QPlainTextEdit(m_editor);
    m_text->setObjectName(QStringLiteral("payloadText"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(typeFont(TypeRole::Mono));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(48);
    m_text->setMaximumHeight(kEditorHeight);
    m_text->installEventFilter(this);
    m_text->viewport()->setAutoFillBackground(false);
    QFrame* foot = makePanel(m_editor, QStringLiteral("payloadFoot"), "editorFoot");
    m_verdict = makeLabel(foot, QStringLiteral("payloadVerdict"), TypeRole::Small, "hint");
    m_size = makeLabel(foot, QStringLiteral("sizeMeter"), TypeRole::Small, "secondary");
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(10, 5, 10, 5);
    line->addWidget(m_verdict, 1);
    line->addWidget(m_size);
    auto* column = new QVBoxLayout(m_editor);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_text, 1);
    column->addWidget(foot);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MessageComposer::refresh);
    return m_editor;
}

void MessageComposer::setNodes(const QStringList& names) {
    const QString chosen = m_nodes->currentText();
    QStringList present;
    for (int i = 0; i < m_nodes->count(); ++i) {
        present << m_nodes->itemText(i);
    }
    if (present == names) {
        return;
    }
    const QSignalBlocker quiet(m_nodes);
    m_nodes->clear();
    m_nodes->addItems(names);
    m_nodes->setCurrentIndex(qMax(names.isEmpty() ? -1 : 0, int(names.indexOf(chosen))));
    refresh();
}

void MessageComposer::setTarget(const QString& node) {
    m_toNode->setChecked(true);
    const int place = m_nodes->findText(node);
    if (place >= 0) {
        m_nodes->setCurrentIndex(place);
    }
    refresh();
}

void MessageComposer::setContent(const QByteArray& bytes) {
    const bool printable = base::isPrintableUtf8(viewOf(bytes));
    m_format[printable ? 0 : 1]->setChecked(true);
    m_text->setPlainText(printable ? QString::fromUtf8(bytes)
                                   : QString::fromLatin1(bytes.toHex(' ')));
}

void MessageComposer::setAllowed(bool allowed, const QString& reason, const QString& way) {
    m_allowed = allowed;
    m_lockReason = reason;
    m_unlock->setText(way);
    m_unlock->setAccessibleName(way);
    m_unlock->setAccessibleDescription(reason);
    m_unlock->setVisible(!allowed && !way.isEmpty());
    refresh();
}

void MessageComposer::setRooms(const MessageRoom& text, const MessageRoom& bytes) {
    if (text == m_textRoom && bytes == m_bytesRoom) {
        return;
    }
    m_textRoom = text;
    m_bytesRoom = bytes;
    refresh();
}

void MessageComposer::focusPayload() {
    m_text->setFocus();
}

void MessageComposer::setCompact(bool compact) {
    m_text->setMaximumHeight(compact ? kCompactEditorHeight : kEditorHeight);
}

bool MessageComposer::isBroadcast() const {
    return m_toAll->isChecked();
}

bool MessageComposer::isReliable() const {
    return !isBroadcast() && m_how[0]->isChecked();
}

bool MessageComposer::isHex() const {
    return m_format[1]->isChecked();
}

std::optional<QByteArray> MessageComposer::payload() const {
    const QString text = m_text->toPlainText();
    return isHex() ? parseHex(text) : std::optional(text.toUtf8());
}

int MessageComposer::limit() const {
    if (isBroadcast()) {
        return room().everyone;
    }
    return isReliable() ? room().reliable : room().bestEffort;
}

QString MessageComposer::problem() const {
    if (!m_allowed) {
        return m_lockReason;
    }
    if (!isBroadcast() && m_nodes->currentText().isEmpty()) {
        return tr("There is no other node to write to yet.");
    }
    const auto bytes = payload();
    if (!bytes) {
        return tr("This is not hexadecimal: pairs of the digits 0-9 and a-f are expected.");
    }
    if (bytes->isEmpty()) {
        return tr("The message is empty.");
    }
    if (bytes->size() > limit()) {
        return tooLongSentence();
    }
    return {};
}

QString MessageComposer::tooLongSentence() const {
    if (isReliable()) {
        return tr("Receivers close a stream this long; send less.");
    }
    if (!isBroadcast()) {
        return tr("A packet this long is cut off on the way; send it reliably or send less.");
    }
    return room().everyoneIsEvent
               ? tr("Serf refuses a user event this long; send less, or to single nodes.")
               : tr("Gossip carries no message this long; send less, or to single nodes.");
}

QString MessageComposer::sizeSentence(int bytes) const {
    const QString size = QLocale().toString(bytes);
    if (isBroadcast() && room().everyoneIsEvent) {
        return tr("%1 of %2 B, one Serf user event").arg(size, QLocale().toString(limit()));
    }
    if (!isReliable()) {
        return tr("%1 of %2 B, one packet").arg(size, QLocale().toString(limit()));
    }
    const QString most = QLocale().toString(room().bestEffort);
    return bytes <= room().bestEffort ? tr("%1 B, also fits best effort (%2 B)").arg(size, most)
                                      : tr("%1 B, too long for best effort (%2 B)").arg(size, most);
}

void MessageComposer::send() {
    const auto bytes = payload();
    if (!problem().isEmpty() || !bytes) {
        return;
    }
    Q_EMIT sendRequested(isBroadcast() ? QString() : m_nodes->currentText(), *bytes, isReliable(),
                         !isHex());
}

void MessageComposer::refresh() {
    const auto bytes = payload();
    const int size = bytes ? static_cast<int>(bytes->size()) : 0;
    const QString trouble = problem();
    const bool tooLong = size > limit();
    m_nodes->setEnabled(!isBroadcast());
    m_how[0]->setEnabled(!isBroadcast());
    if (isBroadcast() && m_how[0]->isChecked()) {
        m_how[1]->setChecked(true);
    }
    m_howHint->setText(isBroadcast()  ? tr("retold by gossip; nobody confirms it")
                       : isReliable() ? tr("over TCP; arrives or says why not")
                                      : tr("one UDP packet; no receipt exists"));
    m_size->setText(sizeSentence(size));
    setLook(*m_size, "tone", tooLong ? QStringLiteral("error") : QStringLiteral("secondary"));
    const bool quiet = trouble.isEmpty() || size == 0;
    setLook(*m_verdict, "tone",
            quiet && m_allowed && bytes ? QStringLiteral("hint") : QStringLiteral("error"));
    m_verdict->setText(trouble);
    m_send->setEnabled(trouble.isEmpty());
    const QString object = isBroadcast() ? tr("everyone") : m_nodes->currentText();
    m_send->setText(object.isEmpty() ? tr("Send") : tr("Send to %1").arg(object));
    m_send->setToolTip(trouble);
    m_send->setAccessibleName(m_send->text());
    m_send->setAccessibleDescription(trouble);
}

bool MessageComposer::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            send();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void MessageComposer::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MessageComposer::retranslate() {
    setAccessibleName(tr("New message"));
    m_toLabel->setText(tr("To"));
    m_toNode->setText(tr("One node"));
    m_toAll->setText(tr("Everyone"));
    m_nodes->setAccessibleName(tr("Node to write to"));
    m_howLabel->setText(tr("How"));
    m_how[0]->setText(tr("Reliable"));
    m_how[1]->setText(tr("Best effort"));
    m_payloadLabel->setText(tr("Payload"));
    m_format[0]->setText(tr("Text"));
    m_format[1]->setText(tr("Hex"));
    m_text->setAccessibleName(tr("Payload of the message"));
    m_text->setPlaceholderText(tr("What to send"));
    m_shortcut->setText(tr("Ctrl+Enter"));
    for (QAbstractButton* button :
         QList<QAbstractButton*>{m_toNode, m_toAll, m_how[0], m_how[1], m_format[0], m_format[1]}) {
        button->setAccessibleName(button->text());
    }
    refresh();
}

}  // namespace swimscope::gui

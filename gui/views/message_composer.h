#pragma once

#include <QByteArray>
#include <QFrame>
#include <QList>
#include <QStringList>
#include <optional>

#include "gui/models/message_room.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace swimscope::gui {

/// Reads pairs of hexadecimal digits, blanks between them ignored; nothing on anything else.
std::optional<QByteArray> parseHex(const QString& text);

/// Writes one message: to whom, how, and the bytes. Says why it cannot be sent before it is tried.
class MessageComposer final : public QFrame {
    Q_OBJECT

public:
    explicit MessageComposer(QWidget* parent = nullptr);
    /// The nodes that can be written to; the present choice is kept when it is still there.
    void setNodes(const QStringList& names);
    void setTarget(const QString& node);
    void setContent(const QByteArray& payload);
    /// False: the strip has locked sending, or there is no session; `reason` says which.
    /// `way` names the button that leads out of it; empty: there is none.
    void setAllowed(bool allowed, const QString& reason, const QString& way = {});
    /// What fits in this session, for the meter.
    void setRooms(const MessageRoom& text, const MessageRoom& bytes);
    void focusPayload();
    /// A lower payload field, where the window is low.
    void setCompact(bool compact);
    /// Empty when the message can go.
    QString problem() const;

Q_SIGNALS:
    /// The way out was pressed.
    void unlockRequested();
    /// `node` empty is everyone.
    void sendRequested(const QString& node, const QByteArray& payload, bool reliable, bool text);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTargetRow();
    QWidget* makeHowRow();
    QWidget* makePayloadBox();
    bool isBroadcast() const;
    bool isReliable() const;
    bool isHex() const;
    std::optional<QByteArray> payload() const;
    int limit() const;
    QString sizeSentence(int bytes) const;
    QString tooLongSentence() const;
    void send();
    void refresh();
    void retranslate();

    QLabel* m_toLabel;
    QRadioButton* m_toNode;
    QRadioButton* m_toAll;
    QComboBox* m_nodes;
    QLabel* m_howLabel;
    QList<QToolButton*> m_how;
    QLabel* m_howHint;
    QLabel* m_payloadLabel;
    QList<QToolButton*> m_format;
    QFrame* m_editor;
    QPlainTextEdit* m_text;
    QLabel* m_verdict;
    QLabel* m_size;
    QLabel* m_shortcut;
    QPushButton* m_unlock;
    QPushButton* m_send;
    const MessageRoom& room() const { return isHex() ? m_bytesRoom : m_textRoom; }

    MessageRoom m_textRoom;
    MessageRoom m_bytesRoom;
    bool m_allowed = false;
    QString m_lockReason;
};

}  // namespace swimscope::gui

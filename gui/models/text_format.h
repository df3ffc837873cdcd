#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <string>

#include "engine/base/bytes.h"
#include "engine/base/words.h"
#include "engine/dialect/event.h"
#include "engine/swim/member.h"

namespace swimscope::gui {

/// Values as people read them. Numbers follow the user's locale; units stay as the field writes
/// them.
class TextFormat {
    Q_DECLARE_TR_FUNCTIONS(TextFormat)

public:
    /// An age of `milliseconds`: "3.2 s", "11 min 08 s", "1 h 52 min", "12 d 04:38".
    static QString duration(qint64 milliseconds);
    /// "0.8 ms": one decimal always, so a column of them lines up.
    static QString rtt(double milliseconds);
    /// "0", "0.8", "100": at most one decimal, no unit.
    static QString percent(double percent);
    static QString number(qint64 value);
    /// "37 B", "1.4 kB", "3.0 MB"; 1 kB is 1000 bytes.
    static QString size(qint64 bytes);
    /// "14:06:41" or, with milliseconds, "14:06:41.250", in local time.
    static QString timeOfDay(qint64 millisecondsSinceEpoch, bool withMilliseconds = false);
    static QString dateAndTime(qint64 millisecondsSinceEpoch);

    /// "01 02 2a", with an ellipsis after `maxBytes`.
    static QString hex(base::BytesView bytes, int maxBytes);
    /// One line: the text itself when the bytes are printable UTF-8, hexadecimal otherwise; cut to
    /// about `maxChars` characters.
    static QString preview(base::BytesView bytes, int maxChars);

    /// Metadata that is no tags, as preview() shows it; nothing when it only says in Serf's way
    /// that there are no tags.
    /// "12.345 s" of a time that begins at nothing.
    static QString seconds(base::Instant instant);
    static QString metadata(base::BytesView meta, int maxChars);

    /// Text on the wire need not be UTF-8; what is not becomes replacement characters.
    static QString text(const std::string& raw);
    /// What the engine says comes in the window's language from engineText.
    static QString text(const base::Words& said) = delete;
    /// A node's name as it is shown, found and clicked: different names always look different. One
    /// that is no printable UTF-8 shows the bytes in question as "\xff".
    static QString nodeName(const std::string& raw);
    /// The bytes that nodeName() showed; a name a person typed is taken as UTF-8.
    static std::string rawName(const QString& shown);
    /// What a tool tip may say of a peer's words: never taken for HTML.
    static QString toolTip(const QString& text);
    static QString stateWord(swim::State state);
    /// "role=db zone=a".
    static QString tags(const dialect::Tags& tags);
    /// Stands where a value does not exist.
    static QString none();
};

base::BytesView viewOf(const QByteArray& bytes);
QByteArray byteArrayOf(base::BytesView bytes);

}  // namespace swimscope::gui

#include "gui/models/text_format.h"

#include <QDateTime>
#include <QLocale>
#include <QTextDocument>
#include <algorithm>
#include <cctype>

#include "engine/dialect/dialect.h"

namespace swimscope::gui {

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QString twoDigits(qint64 value) {
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

QString oneDecimal(double value) {
    return QLocale().toString(value, 'f', 1);
}

}  // namespace

QString TextFormat::duration(qint64 milliseconds) {
    const qint64 age = std::max<qint64>(milliseconds, 0);
    if (age < kMinute) {
        // Cut, not rounded: "60.0 s" would be a minute.
        return tr("%1 s").arg(oneDecimal(static_cast<double>(age / 100) / 10));
    }
    if (age < kHour) {
        return tr("%1 min %2 s").arg(age / kMinute).arg(twoDigits(age % kMinute / kSecond));
    }
    if (age < kDay) {
        return tr("%1 h %2 min").arg(age / kHour).arg(twoDigits(age % kHour / kMinute));
    }
    return tr("%1 d %2:%3")
        .arg(QLocale().toString(age / kDay), twoDigits(age % kDay / kHour),
             twoDigits(age % kHour / kMinute));
}

QString TextFormat::rtt(double milliseconds) {
    return tr("%1 ms").arg(oneDecimal(milliseconds));
}

QString TextFormat::percent(double percent) {
    const double rounded = static_cast<double>(qRound64(percent * 10)) / 10;
    const bool whole = qFuzzyCompare(rounded + 1, static_cast<double>(qRound64(rounded)) + 1);
    return QLocale().toString(rounded, 'f', whole ? 0 : 1);
}

QString TextFormat::number(qint64 value) {
    return QLocale().toString(value);
}

QString TextFormat::size(qint64 bytes) {
    if (bytes < 1000) {
        return tr("%1 B").arg(number(bytes));
    }
    if (bytes < 1000 * 1000) {
        return tr("%1 kB").arg(oneDecimal(static_cast<double>(bytes) / 1e3));
    }
    return tr("%1 MB").arg(oneDecimal(static_cast<double>(bytes) / 1e6));
}

QString TextFormat::timeOfDay(qint64 millisecondsSinceEpoch, bool withMilliseconds) {
    const QTime time = QDateTime::fromMSecsSinceEpoch(millisecondsSinceEpoch).time();
    return time.toString(withMilliseconds ? QStringLiteral("HH:mm:ss.zzz")
                                          : QStringLiteral("HH:mm:ss"));
}

QString TextFormat::dateAndTime(qint64 millisecondsSinceEpoch) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(millisecondsSinceEpoch),
                              QLocale::LongFormat);
}

QString TextFormat::hex(base::BytesView bytes, int maxBytes) {
    const auto shown = std::min<qsizetype>(static_cast<qsizetype>(bytes.size()), maxBytes);
    QString line =
        QString::fromLatin1(byteArrayOf(bytes.first(static_cast<std::size_t>(shown))).toHex(' '));
    if (shown < static_cast<qsizetype>(bytes.size())) {
        line += QStringLiteral(" …");
    }
    return line;
}

QString TextFormat::preview(base::BytesView bytes, int maxChars) {
    if (!base::isPrintableUtf8(bytes)) {
        return hex(bytes, maxChars / 3);
    }
    // Four bytes hold at least one character, so this much is enough to cut from.
    const std::size_t enough = std::min(bytes.size(), static_cast<std::size_t>(maxChars) * 4 + 4);
    QString line = QString::fromUtf8(byteArrayOf(bytes.first(enough)));
    line.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
    if (line.size() > maxChars) {
        line.truncate(maxChars);
        line += QStringLiteral("…");
    }
    return line;
}

QString TextFormat::seconds(base::Instant instant) {
    return tr("%1 s", "a time in seconds")
        .arg(QLocale().toString(base::toSeconds(instant.time_since_epoch()), 'f', 3));
}

QString TextFormat::metadata(base::BytesView meta, int maxChars) {
    return preview(dialect::shownMeta(meta), maxChars);
}

QString TextFormat::text(const std::string& raw) {
    return QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size()));
}

QString TextFormat::nodeName(const std::string& raw) {
    const QString shown = text(raw);
    const auto letters = shown.toUcs4();
    const bool isPlain =
        raw.find("\\x") == std::string::npos && shown.toStdString() == raw &&
        std::all_of(letters.begin(), letters.end(), [](uint c) { return QChar::isPrint(c); });
    if (isPlain) {
        return shown;
    }
    QString escaped;
    for (const char c : raw) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte >= 0x7f || c == '\\') {
            escaped += QStringLiteral("\\x%1").arg(byte, 2, 16, QLatin1Char('0'));
        } else {
            escaped += QLatin1Char(c);
        }
    }
    return escaped;
}

std::string TextFormat::rawName(const QString& shown) {
    const std::string text = shown.toStdString();
    std::string raw;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text.compare(i, 2, "\\x") == 0 && i + 3 < text.size() &&
                              std::isxdigit(static_cast<unsigned char>(text[i + 2])) != 0 &&
                              std::isxdigit(static_cast<unsigned char>(text[i + 3])) != 0;
        if (isEscape) {
            raw += static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16));
            i += 3;
        } else {
            raw += text[i];
        }
    }
    return raw;
}

QString TextFormat::toolTip(const QString& text) {
    if (!Qt::mightBeRichText(text)) {
        return text;
    }
    return QStringLiteral("<qt>%1</qt>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

QString TextFormat::stateWord(swim::State state) {
    switch (state) {
        case swim::State::Alive:
            return tr("alive");
        case swim::State::Suspect:
            return tr("suspect");
        case swim::State::Dead:
            return tr("dead");
        case swim::State::Left:
            return tr("left");
    }
    return {};
}

QString TextFormat::tags(const dialect::Tags& tags) {
    QString line;
    for (const auto& [key, value] : tags) {
        if (!line.isEmpty()) {
            line += QLatin1Char(' ');
        }
        line += text(key) + QLatin1Char('=') + text(value);
    }
    return line;
}

QString TextFormat::none() {
    return QStringLiteral("–");
}

base::BytesView viewOf(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

QByteArray byteArrayOf(base::BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

}  // namespace swimscope::gui

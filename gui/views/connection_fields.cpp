#include "gui/views/connection_fields.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "engine/base/bytes.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {
namespace {

constexpr int kMaxLabelBytes = 255;
constexpr int kMaxNameBytes = 255;
constexpr int kMaxMetaBytes = 512;
constexpr int kMaxPort = 65535;

struct ConnectionFields {
    Q_DECLARE_TR_FUNCTIONS(ConnectionFields)
};

QStringList pieces(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[\\s,]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}

bool isPort(const QString& text) {
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    return isNumber && port >= 0 && port <= kMaxPort;
}

/// The port's text of "host:port" and "[v6]:port"; empty when there is none.
QString portOf(const QString& address) {
    const auto colon = address.lastIndexOf(QLatin1Char(':'));
    const bool bareV6 =
        address.count(QLatin1Char(':')) > 1 && !address.startsWith(QLatin1Char('['));
    const bool insideBrackets = address.endsWith(QLatin1Char(']'));
    return colon < 0 || bareV6 || insideBrackets ? QString() : address.mid(colon + 1);
}

QString addressError(const QString& address) {
    const QString port = portOf(address);
    const bool endsOpen =
        address.endsWith(QLatin1Char(':')) && !address.endsWith(QLatin1String("::"));
    if (endsOpen || (!port.isEmpty() && !isPort(port))) {
        return ConnectionFields::tr("%1: the port is a number from 0 to 65535").arg(address);
    }
    return {};
}

}  // namespace

Parsed<QStringList> parseSeeds(const QString& text) {
    Parsed<QStringList> result{pieces(text), {}};
    for (const QString& seed : std::as_const(result.value)) {
        result.error = addressError(seed.mid(seed.indexOf(QLatin1Char('/')) + 1));
        if (!result.error.isEmpty()) {
            break;
        }
    }
    return result;
}

QString bindError(const QString& text) {
    const QString address = text.trimmed();
    if (pieces(address).size() > 1) {
        return ConnectionFields::tr("One address only");
    }
    return addressError(address);
}

Parsed<QVector<QByteArray>> parseKeys(const QString& text) {
    Parsed<QVector<QByteArray>> result;
    int number = 0;
    for (const QString& piece : pieces(text)) {
        ++number;
        base::Bytes bytes;
        if (!base::fromBase64(piece.toStdString(), bytes)) {
            result.error = ConnectionFields::tr("Key %1 is not base64").arg(number);
            return result;
        }
        if (bytes.size() != 16 && bytes.size() != 24 && bytes.size() != 32) {
            result.error = ConnectionFields::tr("Key %1 has %2 bytes; 16, 24 or 32 are needed")
                               .arg(number)
                               .arg(bytes.size());
            return result;
        }
        result.value << byteArrayOf(bytes);
    }
    return result;
}

Parsed<QMap<QString, QString>> parseTags(const QString& text) {
    Parsed<QMap<QString, QString>> result;
    for (const QString& piece : pieces(text)) {
        const auto equals = piece.indexOf(QLatin1Char('='));
        if (equals <= 0) {
            result.error = ConnectionFields::tr("%1: key=value is expected").arg(piece);
            return result;
        }
        result.value.insert(piece.left(equals), piece.mid(equals + 1));
    }
    return result;
}

QString tagsAsText(const QMap<QString, QString>& tags) {
    QStringList words;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        words << tag.key() + QLatin1Char('=') + tag.value();
    }
    return words.join(QLatin1Char(' '));
}

QString labelError(const QString& text) {
    return text.toUtf8().size() > kMaxLabelBytes
               ? ConnectionFields::tr("At most %1 bytes").arg(kMaxLabelBytes)
               : QString();
}

QString nameError(const QString& text) {
    return text.toUtf8().size() > kMaxNameBytes
               ? ConnectionFields::tr("At most %1 bytes").arg(kMaxNameBytes)
               : QString();
}

QString metaError(const QString& text) {
    return text.toUtf8().size() > kMaxMetaBytes
               ? ConnectionFields::tr("At most %1 bytes").arg(kMaxMetaBytes)
               : QString();
}

}  // namespace swimscope::gui

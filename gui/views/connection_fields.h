#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

namespace swimscope::gui {

/// A text read into a value, or one sentence about what is wrong with it.
template <typename Value>
struct Parsed {
    Value value;
    QString error;
};

/// Addresses between blanks or commas: "host:port", "name/host:port", "[v6]:port", a bare host.
Parsed<QStringList> parseSeeds(const QString& text);
/// "IP:PORT", "IP" or ":PORT"; empty is fine.
QString bindError(const QString& text);
/// Base64 of 16, 24 or 32 bytes each, between blanks or commas, primary first.
Parsed<QVector<QByteArray>> parseKeys(const QString& text);
/// "key=value" between blanks or commas.
Parsed<QMap<QString, QString>> parseTags(const QString& text);
QString tagsAsText(const QMap<QString, QString>& tags);
QString labelError(const QString& text);
QString nameError(const QString& text);
QString metaError(const QString& text);

}  // namespace swimscope::gui

#pragma once

#include <QFont>
#include <QString>

namespace swimscope::gui {

/// The design's type roles, scaled with the application's font: body is that font itself.
enum class TypeRole {
    Body,
    BodyStrong,
    Small,
    SmallStrong,
    Tiny,
    TinyStrong,
    Heading,
    Title,
    Page,
    Mono
};

QFont typeFont(TypeRole role);
/// Makes the body font at least 10 pt: bare X servers offer less, and the design counts on it.
void applyBodyFont();
/// As much of the text as fits `width` pixels, cut in the middle, since a name's ends tell most.
QString elideMiddle(const QString& text, const QFont& font, int width);

}  // namespace swimscope::gui

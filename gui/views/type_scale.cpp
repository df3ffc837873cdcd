#include "gui/views/type_scale.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>

namespace swimscope::gui {
namespace {

constexpr double kBodySize = 13;
constexpr double kLeastPoints = 10;

QFont scaled(double size, QFont::Weight weight) {
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * size / kBodySize);
    font.setWeight(weight);
    return font;
}

QFont monoFont() {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() * 12.5 / kBodySize);
    return font;
}

}  // namespace

QFont typeFont(TypeRole role) {
    switch (role) {
        case TypeRole::Body:
            return scaled(13, QFont::Normal);
        case TypeRole::BodyStrong:
            return scaled(13, QFont::Medium);
        case TypeRole::Small:
            return scaled(12, QFont::Normal);
        case TypeRole::SmallStrong:
            return scaled(12, QFont::DemiBold);
        case TypeRole::Tiny:
            return scaled(11, QFont::Normal);
        case TypeRole::TinyStrong:
            return scaled(11, QFont::DemiBold);
        case TypeRole::Heading:
            return scaled(13, QFont::DemiBold);
        case TypeRole::Title:
            return scaled(15, QFont::DemiBold);
        case TypeRole::Page:
            return scaled(20, QFont::DemiBold);
        case TypeRole::Mono:
            return monoFont();
    }
    return QApplication::font();
}

void applyBodyFont() {
    QFont font = QApplication::font();
    if (font.pointSizeF() < kLeastPoints) {
        font.setPointSizeF(kLeastPoints);
        QApplication::setFont(font);
    }
}

QString elideMiddle(const QString& text, const QFont& font, int width) {
    return QFontMetrics(font).elidedText(text, Qt::ElideMiddle, width);
}

}  // namespace swimscope::gui

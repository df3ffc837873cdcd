#include "gui/views/style_sheet.h"

#include <QFile>

#include "gui/views/theme.h"

namespace swimscope::gui {

QString fillTokens(QString sheet, const Theme& theme) {
    for (const Theme::Token& token : Theme::tokens()) {
        const QString mark = QLatin1Char('@') + QLatin1String(token.name) + QLatin1Char('@');
        sheet.replace(mark, (theme.*token.colour).name());
    }
    return sheet.replace(QLatin1String("@mode@"), QLatin1String(theme.isDark ? "dark" : "light"));
}

QString styleSheet(const Theme& theme) {
    QFile file(QStringLiteral(":/swimscope/style/window.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return fillTokens(QString::fromUtf8(file.readAll()), theme);
}

}  // namespace swimscope::gui

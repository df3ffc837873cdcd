#include "gui/views/style_sheet.h"

#include <QRegularExpression>

#include "gui/views/theme.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class StyleSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesNoTokenOpen() {
        static const QRegularExpression token("@[A-Za-z0-9]+@");
        for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
            const QString sheet = styleSheet(*theme);
            QVERIFY(sheet.size() > 1000);
            QVERIFY2(!token.match(sheet).hasMatch(), qPrintable(token.match(sheet).captured()));
        }
    }

    void fillsColoursAndMode() {
        const QString filled = fillTokens("a: @text@; b: url(arrow-@mode@.svg);", Theme::dark());
        QCOMPARE(filled, QString("a: %1; b: url(arrow-dark.svg);").arg(Theme::dark().text.name()));
    }

    void keepsWhatItDoesNotKnow() {
        QCOMPARE(fillTokens("@nonsense@", Theme::light()), QStringLiteral("@nonsense@"));
    }

    void namesOnlyPicturesThatExist() {
        static const QRegularExpression url("url\\(([^)]+)\\)");
        for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
            auto found = url.globalMatch(styleSheet(*theme));
            while (found.hasNext()) {
                const QString path = found.next().captured(1).remove('"');
                QVERIFY2(QFile::exists(path), qPrintable(path));
            }
        }
    }
};

SWIMSCOPE_GUI_TEST(StyleSheetTest)
#include "style_sheet_test.moc"

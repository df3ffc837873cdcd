#include "gui/views/theme.h"

#include <QApplication>
#include <QSignalSpy>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::contrast;

/// What ordinary text needs to be read by tired eyes.
constexpr double kReadable = 4.5;

class ThemeTest : public QObject {
    Q_OBJECT

    static void readable(const Theme& theme, const char* ink, QColor Theme::*text,
                         const char* ground, QColor Theme::*on) {
        const double ratio = contrast(theme.*text, theme.*on);
        QVERIFY2(ratio >= kReadable,
                 qPrintable(QString("%1 on %2 has %3").arg(ink, ground).arg(ratio, 0, 'f', 2)));
    }

private Q_SLOTS:
    void cleanup() { ThemeNotifier::instance().apply(ThemeChoice::Light); }

    void keepsTextReadable_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void keepsTextReadable() {
        QFETCH(bool, dark);
        const Theme& t = dark ? Theme::dark() : Theme::light();
        QCOMPARE(t.isDark, dark);
        for (const auto ground :
             {&Theme::window, &Theme::surface, &Theme::sunken, &Theme::raised}) {
            readable(t, "text", &Theme::text, "a ground", ground);
            readable(t, "text2", &Theme::text2, "a ground", ground);
        }
        readable(t, "text3", &Theme::text3, "surface", &Theme::surface);
        readable(t, "text3", &Theme::text3, "window", &Theme::window);
        readable(t, "text", &Theme::text, "sel", &Theme::sel);
        readable(t, "text2", &Theme::text2, "sel", &Theme::sel);
        readable(t, "selText", &Theme::selText, "sel", &Theme::sel);
        readable(t, "text", &Theme::text, "selIdle", &Theme::selIdle);
        readable(t, "onAccent", &Theme::onAccent, "accent", &Theme::accent);
        readable(t, "link", &Theme::link, "surface", &Theme::surface);
        readable(t, "error", &Theme::error, "surface", &Theme::surface);
        readable(t, "tooltipText", &Theme::tooltipText, "tooltip", &Theme::tooltip);
        readable(t, "joinT", &Theme::joinT, "joinB", &Theme::joinB);
        readable(t, "repT", &Theme::repT, "repB", &Theme::repB);
    }

    void keepsStateWordsReadable_data() { keepsTextReadable_data(); }
    void keepsStateWordsReadable() {
        QFETCH(bool, dark);
        const Theme& t = dark ? Theme::dark() : Theme::light();
        for (const auto ground : {&Theme::surface, &Theme::sel}) {
            readable(t, "aliveT", &Theme::aliveT, "surface or sel", ground);
            readable(t, "suspT", &Theme::suspT, "surface or sel", ground);
            readable(t, "deadT", &Theme::deadT, "surface or sel", ground);
            readable(t, "leftT", &Theme::leftT, "surface or sel", ground);
        }
        readable(t, "suspT", &Theme::suspT, "suspB", &Theme::suspB);
        readable(t, "deadT", &Theme::deadT, "deadB", &Theme::deadB);
        readable(t, "leftT", &Theme::leftT, "leftB", &Theme::leftB);
    }

    void namesEveryTokenOnceWithAColour() {
        QStringList names;
        for (const Theme::Token& token : Theme::tokens()) {
            const QString name = QString::fromLatin1(token.name);
            QVERIFY2(!names.contains(name), token.name);
            names << name;
            QVERIFY2((Theme::light().*token.colour).isValid(), token.name);
            QVERIFY2((Theme::dark().*token.colour).isValid(), token.name);
        }
        QVERIFY(names.contains("text"));
        QVERIFY(names.contains("suspB"));
        for (const QColor& heat : Theme::dark().heat) {
            QVERIFY(heat.isValid());
        }
    }

    void appliesPaletteAndStyleSheet() {
        QSignalSpy changed(&ThemeNotifier::instance(), &ThemeNotifier::changed);
        ThemeNotifier::instance().apply(ThemeChoice::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme().isDark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().window);
        QVERIFY(qApp->styleSheet().contains(Theme::dark().focus.name()));
        ThemeNotifier::instance().apply(ThemeChoice::Light);
        QVERIFY(!theme().isDark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::light().surface);
        QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text),
                 Theme::light().disabled);
    }

    void isStrongForAProjectorAndTakesItBack() {
        ThemeNotifier::instance().apply(ThemeChoice::Light);
        ThemeNotifier::instance().setStrong(true);
        QCOMPARE(theme().text3, Theme::light().text);
        ThemeNotifier::instance().apply(ThemeChoice::Dark);
        QCOMPARE(theme().axis, Theme::dark().text);
        ThemeNotifier::instance().setStrong(false);
        QCOMPARE(theme().text3, Theme::dark().text3);
        ThemeNotifier::instance().apply(ThemeChoice::Light);
    }

    void readsAndWritesItsWords() {
        for (const char* word : {"system", "light", "dark"}) {
            QCOMPARE(themeChoiceWord(themeChoiceOf(word)), QString(word));
        }
        QCOMPARE(themeChoiceOf("purple"), ThemeChoice::System);
    }
};

SWIMSCOPE_GUI_TEST(ThemeTest)
#include "theme_test.moc"

#include "gui/app/translator.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class TranslatorTest : public QObject {
    Q_OBJECT

    static QString translations(const char* language) {
        QFile file(QStringLiteral(SWIMSCOPE_RESOURCES "/translations/swimscope_%1.ts")
                       .arg(QLatin1String(language)));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void cleanup() { Translator().setLanguage("en"); }

    void leavesNothingUntranslated_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("Chinese") << "zh_CN";
        QTest::newRow("English plurals") << "en";
    }
    void leavesNothingUntranslated() {
        QFETCH(QString, language);
        const QString text = translations(qPrintable(language));
        QVERIFY(text.size() > 1000);
        // English needs plural forms only; a text without a translation is shown as it is.
        static const QRegularExpression open("<message[^>]*>(?:(?!</message>).)*unfinished",
                                             QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression openPlural(
            "<message numerus=\"yes\">(?:(?!</message>).)*unfinished",
            QRegularExpression::DotMatchesEverythingOption);
        const auto match = (language == "en" ? openPlural : open).match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    }

    void changesLanguageAndBack() {
        Translator translator;
        translator.setLanguage("zh_CN");
        const QString chinese = QCoreApplication::translate("WindowMenus", "&Quit");
        QVERIFY2(chinese != "&Quit", qPrintable(chinese));
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        translator.setLanguage("en");
        QCOMPARE(QCoreApplication::translate("WindowMenus", "&Quit"), QStringLiteral("&Quit"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void followsTheDesktopUnlessTold() {
        Translator translator;
        translator.setLanguage({});
        QCOMPARE(translator.language(), QStringLiteral("system"));
        QVERIFY(QStringList({"en", "zh_CN"}).contains(Translator::systemLanguage()));
    }
};

SWIMSCOPE_GUI_TEST(TranslatorTest)
#include "translator_test.moc"

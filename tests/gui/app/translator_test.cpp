#include "gui/app/translator.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include "gui/models/engine_text.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
namespace base = swimscope::base;

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
        static const QRegularExpression open(
            "<message[^>]*>(?:(?!</message>).)*type=\"unfinished\"",
            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression openPlural(
            "<message numerus=\"yes\">(?:(?!</message>).)*type=\"unfinished\"",
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

    void saysTheEnginesSentencesInTheLanguage() {
        const auto names = [](std::size_t count) {
            return base::listed(std::vector<std::string>{"a", "b", "c", "d"}, count);
        };
        const base::Sentence ghost = base::sentence(
            "{0}; {1}",
            base::sentence("{0} is held dead by {1} of {2}", std::string("db-3"), 2,
                           base::counted(3, "{0} observer", "{0} observers")),
            base::plural(2, "{0}, and so does {1}", "{0}, and so do {1}",
                         base::sentence("{0} still holds it alive at incarnation {1}",
                                        std::string("web-1"), 7),
                         names(3)));
        Translator translator;
        translator.setLanguage("zh_CN");
        QCOMPARE(engineText(ghost),
                 QStringLiteral("3 个观察者中有 2 个认为 db-3 已失效；web-1 仍认为它存活，"
                                "Incarnation 编号 7，a、b、c 和另外 1 个也是如此"));
        QCOMPARE(engineText(base::inWords(std::chrono::milliseconds(1500))),
                 QStringLiteral("1.5 秒"));
        translator.setLanguage("en");
        QCOMPARE(engineText(base::counted(1, "{0} observer", "{0} observers")),
                 QStringLiteral("1 observer"));
        QCOMPARE(engineText(ghost), englishText(ghost));
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

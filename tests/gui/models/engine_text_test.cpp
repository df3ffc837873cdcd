#include "gui/models/engine_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QTranslator>

#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;

/// A language of three sentences.
class SmallTranslator final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*,
                      int count) const override {
        if (qstrcmp(context, "Engine") != 0) {
            return {};
        }
        static const QHash<QByteArray, QString> words{
            {"{0} of {1}", QStringLiteral("{1} 中的 {0} 个")},
            {"{0} is {1}", QStringLiteral("{0} 是 {1} 的")},
            {"dead", QStringLiteral("失效")},
        };
        if (qstrcmp(source, "{0} members") == 0) {
            return QStringLiteral("{0} 个成员 #%1").arg(count);
        }
        return words.value(source);
    }
    bool isEmpty() const override { return false; }
};

class EngineTextTest : public QObject {
    Q_OBJECT

    static QString inTheOtherLanguage(const base::Sentence& said) {
        SmallTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QString text = engineText(said);
        QCoreApplication::removeTranslator(&translator);
        return text;
    }
    static base::Sentence members(std::uint64_t count) {
        return base::counted(count, "{0} member", "{0} members");
    }

private Q_SLOTS:
    void saysItInEnglishWithoutATranslation() {
        QCOMPARE(engineText(members(1)), QStringLiteral("1 member"));
        QCOMPARE(engineText(base::sentence("{1} of {0}", members(3), 2)),
                 QStringLiteral("2 of 3 members"));
        QCOMPARE(engineText(base::Sentence()), QString());
    }

    void ordersArgumentsAsTheLanguageWants() {
        QCOMPARE(inTheOtherLanguage(base::sentence("{0} of {1}", 2, std::string("a"))),
                 QStringLiteral("a 中的 2 个"));
    }

    void asksForTheFormOfACount() {
        QCOMPARE(inTheOtherLanguage(members(7)), QStringLiteral("7 个成员 #7"));
    }

    void setsNoBlankBetweenChineseWords() {
        QCOMPARE(inTheOtherLanguage(
                     base::sentence("{0} is {1}", std::string("db"), base::sentence("dead"))),
                 QStringLiteral("db 是失效的"));
        QCOMPARE(
            inTheOtherLanguage(base::sentence("{0} is {1}", std::string("a"), std::string("b"))),
            QStringLiteral("a 是 b 的"));
    }

    void leavesAPeersWordsAlone() {
        QCOMPARE(engineText(base::sentence("{0} says {1}", std::string("%1"), std::string("{0}"))),
                 QStringLiteral("%1 says {0}"));
        QCOMPARE(engineText(base::verbatim("a\xff")), QStringLiteral("a\uFFFD"));
    }

    void keepsEnglishForScripts() {
        SmallTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QCOMPARE(englishText(members(2)), QStringLiteral("2 members"));
        QCOMPARE(englishText(std::vector{members(1), base::sentence("dead")}),
                 QStringList({"1 member", "dead"}));
        QCOMPARE(engineText(std::vector{base::sentence("dead")}), QStringList({"失效"}));
        QCoreApplication::removeTranslator(&translator);
    }
};

SWIMSCOPE_GUI_TEST(EngineTextTest)
#include "engine_text_test.moc"

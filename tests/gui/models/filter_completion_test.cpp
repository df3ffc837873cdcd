#include "gui/models/filter_completion.h"

#include <QtTest>

#include "gui/models/node_filter.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class FilterCompletionTest : public QObject {
    Q_OBJECT

    static FilterCompletion complete(const QString& text) {
        return completeFilter(
            text, {{"web-1", "web 2"}, {{"role", {"db", "web"}}, {"zone", {"a", "b"}}}});
    }

private Q_SLOTS:
    void offersFieldsAndTags() {
        QCOMPARE(complete("st").words, (QStringList{"state:", "status:"}));
        QCOMPARE(complete("st").from, 0);
        QCOMPARE(complete("state:dead tag").words,
                 (QStringList{"tags:", "tag.role:", "tag.zone:"}));
        QCOMPARE(complete("state:dead tag").from, 11);
        QCOMPARE(complete("rt").words, QStringList{"rtt>"});
        QVERIFY(complete("").words.isEmpty());
        QVERIFY(complete("state:dead ").words.isEmpty());
    }

    void offersTheValuesOfAField() {
        QCOMPARE(complete("state:").words, NodeFilter::states());
        QCOMPARE(complete("(!state:s").words, QStringList{"suspect"});
        QCOMPARE(complete("(!state:s").from, 8);
        QVERIFY(complete("state:suspect").words.isEmpty());
        QCOMPARE(complete("tag.role:").words, (QStringList{"db", "web"}));
        QCOMPARE(complete("zone:").words, (QStringList{"a", "b"}));
        QCOMPARE(complete("name~w").words, (QStringList{"web-1", "\"web 2\""}));
        QCOMPARE(complete("name:\"web ").words, QStringList{"\"web 2\""});
        QVERIFY(complete("rtt>").words.isEmpty());
        QCOMPARE(complete("ag").words, QStringList{"agree<"});
        QCOMPARE(complete("he").words, QStringList{"heard>"});
        QCOMPARE(complete("ac").words, QStringList{"accuser:"});
        QCOMPARE(complete("agree:").words, (QStringList{"all", "split"}));
        QCOMPARE(complete("accuser:w").words, (QStringList{"web-1", "\"web 2\""}));
    }

    void offersOnlyWhatTheLanguageReads() {
        for (const QString& word : complete("t").words + complete("s").words) {
            const bool number = word.endsWith('>');
            const QString value = word == "state:" ? "dead" : number ? "1" : "x";
            QCOMPARE(NodeFilter::parse(word + value).error, QString());
        }
    }
};

SWIMSCOPE_GUI_TEST(FilterCompletionTest)
#include "filter_completion_test.moc"

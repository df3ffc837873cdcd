#include "gui/models/node_digest.h"

#include <QtTest>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::Story;

class NodeDigestTest : public QObject {
    Q_OBJECT

    NodeStore m_store;

    void tell(Story& story) {
        for (const auto& report : story.take()) {
            m_store.apply(report);
        }
    }

private Q_SLOTS:
    void init() { m_store.clear(); }

    void offersWordsInNaturalOrder() {
        Story story;
        tell(story.joined("web-10", 1, "role=db zone=a").joined("web-9", 1, "role=web"));
        const FilterVocabulary seen = vocabularyOf(m_store);
        QCOMPARE(seen.names, (QStringList{"web-9", "web-10"}));
        QCOMPARE(seen.tags.value("role"), (QStringList{"db", "web"}));
        QCOMPARE(seen.tags.value("zone"), QStringList{"a"});
    }

    void hintsAtFieldsWhereNobodyMatches() {
        const auto hint = [this](const char* text) {
            const QString filter = QString::fromLatin1(text);
            return fieldHint(m_store, filter, NodeFilter::parse(filter).filter);
        };
        QCOMPARE(hint("stat"), QString());
        Story story;
        tell(story.joined("status-1").joined("web-1"));
        QCOMPARE(hint("stat"), QString());
        QCOMPARE(hint("xyz"), QString());
        QVERIFY(hint("name:web-1 rt").contains("rtt>"));
    }

    void scalesByWhatWasMeasured() {
        Story story;
        tell(story.joined("a").joined("b"));
        QVERIFY(!sparklineScaleOf(m_store));
        for (int i = 0; i < 100; ++i) {
            story.answered("a", 2).unanswered("b");
        }
        tell(story);
        QCOMPARE(*sparklineScaleOf(m_store), 4.0);
        for (int i = 0; i < 60; ++i) {
            story.answered("b", 50);
        }
        tell(story);
        QCOMPARE(*sparklineScaleOf(m_store), 50.0);
    }
};

SWIMSCOPE_GUI_TEST(NodeDigestTest)
#include "node_digest_test.moc"

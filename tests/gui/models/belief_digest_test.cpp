#include "gui/models/belief_digest.h"

#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class BeliefDigestTest : public QObject {
    Q_OBJECT

    static void hear(BeliefDigester& digester, Story& story) {
        for (const observe::Report& report : story.take()) {
            digester.hear(report);
        }
    }
    static QString nameAt(const BeliefDigest& digest, std::size_t row) {
        return QString::fromStdString(digest.beliefs.observed()[digest.rows[row]]);
    }

private Q_SLOTS:
    void putsDisagreementsFirstByIsland() {
        BeliefDigester digester;
        Story story;
        hear(digester, answered(story, splitCluster()));
        const auto digest = digester.digest();
        QCOMPARE(digest->islands.size(), std::size_t{2});
        QCOMPARE(digest->disagreeing, 5);
        QCOMPARE(nameAt(*digest, 0), QStringLiteral("a"));
        QCOMPARE(nameAt(*digest, 5), QStringLiteral("x"));
        QCOMPARE(digest->columnRows[0].value(), digest->rows[0]);
    }

    void aDigestDoesNotChangeWhenMoreIsHeard() {
        BeliefDigester digester;
        Story story;
        hear(digester, answered(story, {Table("a").holds("a").holds("b"), Table("b").holds("a")}));
        const auto before = digester.digest();
        hear(digester, answered(story, {Table("a").holds("a").holds("b", watch::Belief::Dead, 3),
                                        Table("c").holds("c")}));
        const auto after = digester.digest();
        QCOMPARE(before->beliefs.observers().size(), std::size_t{2});
        QCOMPARE(before->beliefs.cell(1, 0).belief, watch::Belief::Alive);
        QCOMPARE(after->beliefs.observers().size(), std::size_t{3});
        QCOMPARE(after->beliefs.cell(1, 0).belief, watch::Belief::Dead);
    }

    void anAnswerIsCountedForTheRowsThatItChangedAndNoOther() {
        constexpr int kMembers = 500;
        const auto table = [](const std::string& observer, int dead) {
            Table rows(observer);
            for (int i = 0; i < kMembers; ++i) {
                rows.holds("node-" + std::to_string(i),
                           i < dead ? watch::Belief::Dead : watch::Belief::Alive);
            }
            return rows;
        };
        BeliefDigester digester;
        Story story;
        hear(digester,
             answered(story, {table("node-1", 0), table("node-2", 0), table("node-3", 0)}));
        const std::size_t before = digester.digest()->beliefs.rowsCounted();
        hear(digester, answered(story, {table("node-1", 7)}));
        const auto changed = digester.digest();
        QCOMPARE(changed->beliefs.rowsCounted() - before, std::size_t{7});
        QCOMPARE(changed->disagreeing, 7);
        hear(digester, answered(story, {table("node-2", 0)}));
        QCOMPARE(digester.digest()->beliefs.rowsCounted(), changed->beliefs.rowsCounted());
    }
};

SWIMSCOPE_GUI_TEST(BeliefDigestTest)
#include "belief_digest_test.moc"

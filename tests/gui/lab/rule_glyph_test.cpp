#include "gui/lab/rule_glyph.h"

#include <QPainter>
#include <QSet>
#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::paintRule;
using swimscope::gui::RuleGlyph;
using swimscope::gui::theme;
using swimscope::gui::test::inkIn;
using swimscope::gui::test::painted;
namespace sim = swimscope::sim;

class RuleGlyphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasAWordAndAShape() {
        QSet<QString> words;
        for (int i = 0; i <= static_cast<int>(sim::Rule::Reap); ++i) {
            const auto rule = static_cast<sim::Rule>(i);
            words.insert(RuleGlyph::word(rule));
            const QImage image = painted({16, 16}, theme().surface, [rule](QPainter& painter) {
                paintRule(painter, QRectF(0, 0, 16, 16), rule);
            });
            QVERIFY2(inkIn(image, theme().surface) > 8, qPrintable(RuleGlyph::word(rule)));
        }
        QCOMPARE(words.size(), static_cast<int>(sim::Rule::Reap) + 1);
    }

    void theWidgetSaysItsRule() {
        RuleGlyph glyph;
        glyph.setRule(sim::Rule::Death);
        QCOMPARE(glyph.accessibleName(), QStringLiteral("Death"));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(RuleGlyphTest)
#include "rule_glyph_test.moc"

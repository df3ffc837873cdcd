#include "gui/views/cluster_colour.h"

#include "gui/views/theme.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class ClusterColourTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ThemeNotifier::instance().apply(ThemeChoice::Light); }

    void showsEachChoiceInItsThemesShade() {
        QCOMPARE(clusterColours().size(), 6);
        ThemeNotifier::instance().apply(ThemeChoice::Dark);
        QCOMPARE(clusterColour(clusterColours()[2]), Theme::dark().s1);
        ThemeNotifier::instance().apply(ThemeChoice::Light);
        QCOMPARE(clusterColour(clusterColours()[2]), Theme::light().s1);
    }

    void takesAnyColourAndDoubtsNone() {
        QCOMPARE(clusterColour("#010203").name(), QStringLiteral("#010203"));
        QCOMPARE(clusterColour({}), theme().suspF);
        QCOMPARE(clusterColour("no colour"), theme().suspF);
        QCOMPARE(clusterSwatch(theme().s1, 10).deviceIndependentSize(), QSizeF(10, 10));
    }
};

SWIMSCOPE_GUI_TEST(ClusterColourTest)
#include "cluster_colour_test.moc"

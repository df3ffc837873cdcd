#include "gui/views/widget_kit.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class WidgetKitTest : public QObject {
    Q_OBJECT

    QWidget m_parent;

private Q_SLOTS:
    void namesAWidgetForTestsAndReaders() {
        QWidget widget;
        nameWidget(widget, "thing", "A thing");
        QCOMPARE(widget.objectName(), QStringLiteral("thing"));
        QCOMPARE(widget.accessibleName(), QStringLiteral("A thing"));
    }

    void showsTextsOfPeersAsPlainText() {
        QLabel* label = makeLabel(&m_parent, "label", TypeRole::Small, "hint");
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(label->property("tone").toString(), QStringLiteral("hint"));
        QCOMPARE(label->font(), typeFont(TypeRole::Small));
    }

    void makesButtonsThatEnterDoesNotPressByAccident() {
        QPushButton* button = makeButton(&m_parent, "go", "primary", "send");
        QVERIFY(!button->autoDefault());
        QVERIFY(!button->icon().isNull());
        QCOMPARE(button->property("kind").toString(), QStringLiteral("primary"));
    }

    void letsTheKeyboardReachIconButtons() {
        QCOMPARE(makeIconButton(&m_parent, "close", "close")->focusPolicy(), Qt::TabFocus);
    }

    void makesSegmentsThatExcludeEachOther() {
        const QList<QToolButton*> segments = makeSegments(&m_parent, "how", 3);
        QCOMPARE(segments.size(), 3);
        QVERIFY(segments[0]->isChecked());
        segments[2]->click();
        QVERIFY(segments[2]->isChecked());
        QVERIFY(!segments[0]->isChecked());
        QCOMPARE(segments[1]->property("segment").toString(), QStringLiteral("middle"));
        QCOMPARE(segments[2]->property("segment").toString(), QStringLiteral("last"));
    }

    void changesALook() {
        QFrame* panel = makePanel(&m_parent, "panel", "bar");
        QCOMPARE(panel->property("panel").toString(), QStringLiteral("bar"));
        setLook(*panel, "panel", "chrome");
        QCOMPARE(panel->property("panel").toString(), QStringLiteral("chrome"));
        QCOMPARE(makeHairline(&m_parent)->height(), 1);
    }
};

SWIMSCOPE_GUI_TEST(WidgetKitTest)
#include "widget_kit_test.moc"

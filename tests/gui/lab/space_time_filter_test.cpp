#include "gui/lab/space_time_filter.h"

#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::MessageLook;
using swimscope::gui::SpaceTimeFilter;
using swimscope::gui::test::nameless;

class SpaceTimeFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSwitchSaysWhatItIsAbout() {
        SpaceTimeFilter filter;
        filter.show();
        QSignalSpy changed(&filter, &SpaceTimeFilter::shownChanged);
        auto* ack = filter.findChild<QToolButton*>(
            QStringLiteral("spaceTimeKind%1").arg(static_cast<int>(MessageLook::Ack)));
        QVERIFY(ack->isChecked());
        QTest::mouseClick(ack, Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QVERIFY(changed.at(0).at(0).value<MessageLook>() == MessageLook::Ack);
        QVERIFY(!changed.at(0).at(1).toBool());
        QCOMPARE(nameless(filter), QStringList());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(SpaceTimeFilterTest)
#include "space_time_filter_test.moc"

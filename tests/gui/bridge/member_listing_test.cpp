#include "gui/bridge/member_listing.h"

#include <QtTest>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::member;
namespace swim = swimscope::swim;

class MemberListingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alignsColumnsAndSortsByName() {
        const QString text = memberListing({member("web-1", swim::State::Suspect, 14, "hello"),
                                            member("a", swim::State::Alive, 1)});
        QCOMPARE(text.split('\n'), (QStringList{"NAME   ADDRESS        STATE    INC  TAGS",
                                                "a      10.0.0.1:7946  alive    1",
                                                "web-1  10.0.0.1:7946  suspect  14   hello"}));
    }

    void keepsItsTitleWithoutMembers() {
        QCOMPARE(memberListing({}), QStringLiteral("NAME  ADDRESS  STATE  INC  TAGS"));
    }
};

SWIMSCOPE_GUI_TEST(MemberListingTest)
#include "member_listing_test.moc"

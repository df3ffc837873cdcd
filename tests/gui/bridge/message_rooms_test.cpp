#include "gui/bridge/message_rooms.h"

#include <QtTest>

#include "engine/dialect/dialect.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
namespace base = swimscope::base;
namespace dialect = swimscope::dialect;
namespace session = swimscope::session;

class MessageRoomsTest : public QObject {
    Q_OBJECT

    static session::CheckedSettings checked(session::MemberSettings settings) {
        settings.name = settings.name.empty() ? "scope" : settings.name;
        auto result = session::checkSettings(std::move(settings));
        return result ? *std::move(result) : session::CheckedSettings{};
    }

private Q_SLOTS:
    void leavesRoomForLabelNameAndEncryption() {
        session::MemberSettings bare;
        session::MemberSettings sealed;
        sealed.label = "blue";
        sealed.keys = {base::Bytes(16, 1)};
        sealed.name = "scope-with-a-longer-name";
        const MessageRoom a = messageRoomOf(checked(bare));
        const MessageRoom b = messageRoomOf(checked(sealed));
        const int name = 19;
        QCOMPARE(a.bestEffort - b.bestEffort, 2 + 4 + 29 + name);
        QCOMPARE(a.everyone - b.everyone, 2 + 4 + 29 + name);
        QVERIFY2(a.bestEffort > 1300 && a.bestEffort < 1400,
                 qPrintable(QString::number(a.bestEffort)));
        QVERIFY(a.reliable > (19 << 20));
        QVERIFY(!a.everyoneIsEvent);
    }

    void followsThePacketSize() {
        session::MemberSettings small;
        small.udpBufferSize = 512;
        const MessageRoom room = messageRoomOf(checked(small));
        QVERIFY(room.bestEffort > 400 && room.bestEffort < 512);
    }

    /// Serf's own limit is 512 bytes for the event as it is encoded, name included.
    void knowsSerfsLimitForEverybody() {
        session::MemberSettings serf;
        serf.dialect = "serf";
        const MessageRoom room = messageRoomOf(checked(serf));
        QVERIFY(room.everyoneIsEvent);
        QVERIFY2(room.everyone > 400 && room.everyone < 512,
                 qPrintable(QString::number(room.everyone)));
        dialect::DialectOptions options;
        options.nodeName = "scope";
        const auto speaker = dialect::makeSerf(options);
        const auto fits = static_cast<std::size_t>(room.everyone);
        QVERIFY(bool(speaker->wrapBroadcast(base::Bytes(fits), "text/plain", {})));
        QVERIFY(!speaker->wrapBroadcast(base::Bytes(fits + 1), "text/plain", {}));
        QVERIFY(room.bestEffort > 1300);
    }
};

SWIMSCOPE_GUI_TEST(MessageRoomsTest)
#include "message_rooms_test.moc"

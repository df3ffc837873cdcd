#include "gui/lab/message_glyph.h"

#include <QSet>
#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::MessageLook;
using swimscope::gui::theme;
using swimscope::gui::test::inkIn;
using swimscope::gui::test::painted;
namespace sim = swimscope::sim;

class MessageGlyphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLookHasItsOwnShape() {
        QSet<QByteArray> seen;
        for (int look = 0; look < static_cast<int>(MessageLook::Count); ++look) {
            const QImage image = painted({20, 20}, theme().surface, [&](QPainter& painter) {
                                     swimscope::gui::paintMessage(
                                         painter, {10, 10}, static_cast<MessageLook>(look), 0);
                                 }).convertToFormat(QImage::Format_Grayscale8);
            seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()),
                                   static_cast<qsizetype>(image.sizeInBytes())));
        }
        QCOMPARE(seen.size(), static_cast<int>(MessageLook::Count));
    }

    void everyKindHasWords() {
        QSet<QString> words;
        for (int kind = 0; kind <= static_cast<int>(sim::MessageKind::Opaque); ++kind) {
            const auto one = static_cast<sim::MessageKind>(kind);
            words.insert(swimscope::gui::messageKindWord(one));
            QVERIFY(!swimscope::gui::messageWord(swimscope::gui::lookOf(one)).isEmpty());
        }
        QCOMPARE(words.size(), static_cast<int>(sim::MessageKind::Opaque) + 1);
    }

    void newsOfAnyKindIsGossip() {
        for (const auto kind : {sim::MessageKind::Suspect, sim::MessageKind::Dead,
                                sim::MessageKind::Alive, sim::MessageKind::Gossip}) {
            QCOMPARE(swimscope::gui::lookOf(kind), MessageLook::Gossip);
        }
        QCOMPARE(swimscope::gui::lookOf(sim::MessageKind::Stream), MessageLook::PushPull);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MessageGlyphTest)
#include "message_glyph_test.moc"

#include "gui/views/state_glyph.h"

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;
namespace swim = swimscope::swim;

class StateGlyphTest : public QObject {
    Q_OBJECT

    /// The mark's form with no trace of its colour: every pixel that is not the ground.
    static QImage form(Glyph glyph) {
        const QColor ground = theme().surface;
        const QImage image = painted({28, 28}, ground, [&](QPainter& painter) {
            paintGlyph(painter, QRectF(2, 2, 24, 24), glyph);
        });
        return image.convertToFormat(QImage::Format_Grayscale8);
    }
    static int differing(const QImage& a, const QImage& b) {
        int count = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40 ? 1 : 0;
            }
        }
        return count;
    }
    static QList<Glyph> states() {
        return {Glyph::Alive, Glyph::Suspect, Glyph::Dead, Glyph::Left, Glyph::Unknown};
    }

private Q_SLOTS:
    void cleanup() { ThemeNotifier::instance().apply(ThemeChoice::Light); }

    void tellsStatesApartWithoutColour_data() {
        QTest::addColumn<QString>("choice");
        QTest::newRow("light") << "light";
        QTest::newRow("dark") << "dark";
    }
    void tellsStatesApartWithoutColour() {
        QFETCH(QString, choice);
        ThemeNotifier::instance().apply(themeChoiceOf(choice));
        const QList<Glyph> all = states();
        for (int i = 0; i < all.size(); ++i) {
            for (int j = i + 1; j < all.size(); ++j) {
                const int pixels = differing(form(all[i]), form(all[j]));
                QVERIFY2(
                    pixels > 20,
                    qPrintable(QString("%1 and %2 differ in %3 pixels").arg(i).arg(j).arg(pixels)));
            }
        }
    }

    void paintsEveryGlyph() {
        for (int glyph = 0; glyph <= int(Glyph::Ok); ++glyph) {
            const QImage image = painted({20, 20}, theme().surface, [&](QPainter& painter) {
                paintGlyph(painter, QRectF(0, 0, 20, 20), Glyph(glyph));
            });
            QVERIFY2(inkIn(image, theme().surface) > 10, qPrintable(QString::number(glyph)));
        }
    }

    void namesStatesAndTheirColours() {
        QCOMPARE(glyphOf(swim::State::Suspect), Glyph::Suspect);
        QCOMPARE(glyphOf(swim::State::Left), Glyph::Left);
        QCOMPARE(stateWord(swim::State::Dead), QStringLiteral("dead"));
        QCOMPARE(stateText(swim::State::Suspect), theme().suspT);
        QCOMPARE(stateFill(swim::State::Dead), theme().deadF);
        QCOMPARE(stateOutline(swim::State::Suspect), theme().suspO);
        QCOMPARE(stateTint(swim::State::Left), theme().leftB);
    }

    void isAWidgetOfTheAskedSize() {
        GlyphLabel label(Glyph::Alive, 18);
        QCOMPARE(label.sizeHint(), QSize(18, 18));
        label.setGlyph(Glyph::Dead);
        QCOMPARE(label.glyph(), Glyph::Dead);
    }
};

SWIMSCOPE_GUI_TEST(StateGlyphTest)
#include "state_glyph_test.moc"

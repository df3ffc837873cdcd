#include "gui/views/icons.h"

#include <QDir>

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class IconsTest : public QObject {
    Q_OBJECT

    /// All but the application's mark, which has colours of its own.
    static QStringList names() {
        QStringList result;
        for (const QString& file : QDir(":/swimscope/icons").entryList({"*.svg"})) {
            result << file.chopped(4);
        }
        result.removeAll("swimscope");
        return result;
    }
    /// Every pixel that is fully covered has the asked colour.
    static int pureInk(const QImage& image, const QColor& colour) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() == 255 && pixel.rgb() == colour.rgb()) {
                    ++count;
                }
            }
        }
        return count;
    }

private Q_SLOTS:
    void cleanup() { ThemeNotifier::instance().apply(ThemeChoice::Light); }

    void drawsEveryIconInTheAskedColour_data() {
        QTest::addColumn<double>("ratio");
        QTest::newRow("plain screen") << 1.0;
        QTest::newRow("dense screen") << 2.0;
    }
    void drawsEveryIconInTheAskedColour() {
        QFETCH(double, ratio);
        QVERIFY(names().size() > 20);
        const QColor colour(200, 30, 60);
        for (const QString& name : names()) {
            const QPixmap pixmap = iconPixmap(name, colour, 32, ratio);
            QCOMPARE(pixmap.devicePixelRatio(), ratio);
            QCOMPARE(pixmap.width(), int(32 * ratio));
            QVERIFY2(pureInk(pixmap.toImage(), colour) > 0, qPrintable(name));
        }
    }

    void isBlankForAnUnknownName() {
        const QImage image = iconPixmap("no-such-icon", Qt::black, 16, 1).toImage();
        QCOMPARE(inkIn(image, Qt::transparent), 0);
    }

    void followsTheThemeByItself() {
        const QIcon send = icon("send");
        ThemeNotifier::instance().apply(ThemeChoice::Light);
        QVERIFY(pureInk(send.pixmap(48, 48).toImage(), Theme::light().text) > 0);
        ThemeNotifier::instance().apply(ThemeChoice::Dark);
        QVERIFY(pureInk(send.pixmap(48, 48).toImage(), Theme::dark().text) > 0);
        QVERIFY(pureInk(send.pixmap(QSize(48, 48), QIcon::Disabled).toImage(),
                        Theme::dark().disabled) > 0);
    }

    void takesATonesColour() {
        QCOMPARE(iconColour(IconTone::Accent), theme().link);
        QCOMPARE(iconColour(IconTone::OnAccent), theme().onAccent);
        QCOMPARE(iconColour(IconTone::Secondary), theme().text2);
    }

    void hasAMarkInAllUsualSizes() {
        const QIcon mark = applicationIcon();
        QVERIFY(mark.availableSizes().contains(QSize(16, 16)));
        QVERIFY(mark.availableSizes().contains(QSize(256, 256)));
        QVERIFY(inkIn(mark.pixmap(64, 64).toImage(), Qt::transparent) > 100);
    }
};

SWIMSCOPE_GUI_TEST(IconsTest)
#include "icons_test.moc"

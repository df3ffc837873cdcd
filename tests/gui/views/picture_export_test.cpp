#include "gui/views/picture_export.h"

#include <QFile>
#include <QImage>
#include <QLabel>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::exportPicture;

class PictureExportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

private Q_SLOTS:
    void writesBothKinds() {
        QLabel label(QStringLiteral("n-07 suspect"));
        label.resize(200, 80);
        const QString png = m_directory.filePath("a.png");
        QCOMPARE(exportPicture(label, png), QString());
        QCOMPARE(QImage(png).size(), QSize(400, 160));
        const QString svg = m_directory.filePath("a.SVG");
        QCOMPARE(exportPicture(label, svg), QString());
        const QSvgRenderer read(svg);
        QVERIFY(read.isValid());
        QCOMPARE(read.viewBox(), QRect(0, 0, 200, 80));
    }

    void saysWhyNot() {
        QLabel label;
        label.resize(20, 20);
        QVERIFY(exportPicture(label, m_directory.filePath("a.txt")).contains(".svg"));
        const QString nowhere = m_directory.filePath("absent/a.png");
        QVERIFY(exportPicture(label, nowhere).contains(nowhere));
        QVERIFY(!QFile::exists(nowhere));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(PictureExportTest)
#include "picture_export_test.moc"

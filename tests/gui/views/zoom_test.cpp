#include "gui/views/zoom.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include "gui/models/event_log_model.h"
#include "gui/views/cell_paint.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class ZoomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        Zoom::instance().set(100);
        ThemeNotifier::instance().apply(ThemeChoice::Light);
    }

    void growsAllTextAndComesBack() {
        QWidget window;
        const QLabel* page = makeLabel(&window, QStringLiteral("page"), TypeRole::Page);
        const QLabel plain(QStringLiteral("text"), &window);
        const double before = page->font().pointSizeF();
        const double body = plain.font().pointSizeF();
        QSignalSpy changed(&Zoom::instance(), &Zoom::changed);
        Zoom::instance().set(150);
        QCOMPARE(changed.count(), 1);
        QVERIFY(qAbs(page->font().pointSizeF() - before * 1.5) < 0.01);
        QVERIFY2(qAbs(plain.font().pointSizeF() - body * 1.5) < 0.01,
                 qPrintable(QString::number(plain.font().pointSizeF())));
        QVERIFY(qAbs(typeFont(TypeRole::Page).pointSizeF() - before * 1.5) < 0.01);
        Zoom::instance().set(100);
        QVERIFY(qAbs(page->font().pointSizeF() - before) < 0.01);
    }

    void growsWhatTheStyleSheetDresses() {
        ThemeNotifier::instance().apply(ThemeChoice::Light);
        QWidget window;
        const QLineEdit field(&window);
        const QPushButton* button = makeButton(&window, QStringLiteral("button"), "primary");
        QLabel* page = makeLabel(&window, QStringLiteral("page"), TypeRole::Page, "hint");
        const double pageBefore = page->font().pointSizeF();
        window.show();
        const double before = field.font().pointSizeF();
        Zoom::instance().set(150);
        QVERIFY(qAbs(field.font().pointSizeF() - before * 1.5) < 0.01);
        QVERIFY(qAbs(button->font().pointSizeF() - before * 1.5) < 0.01);
        setLook(*page, "tone", QStringLiteral("error"));
        QVERIFY(qAbs(page->font().pointSizeF() - pageBefore * 1.5) < 0.01);
        ThemeNotifier::instance().apply(ThemeChoice::Dark);
        QVERIFY(qAbs(page->font().pointSizeF() - pageBefore * 1.5) < 0.01);
        Zoom::instance().set(100);
        QVERIFY(qAbs(button->font().pointSizeF() - before) < 0.01);
        QVERIFY(qAbs(page->font().pointSizeF() - pageBefore) < 0.01);
    }

    void growsFixedHeightsAndTables() {
        QWidget strip;
        fixHeight(strip, 30);
        EventLogModel model;
        QTableView table;
        setUpTable(table, QStringLiteral("table"));
        table.setModel(&model);
        table.setColumnWidth(0, 100);
        const int row = table.verticalHeader()->defaultSectionSize();
        Zoom::instance().set(150);
        QCOMPARE(strip.height(), 45);
        QCOMPARE(table.verticalHeader()->defaultSectionSize(), row * 3 / 2);
        QCOMPARE(table.columnWidth(0), 150);
        QWidget later;
        fixHeight(later, 20);
        QCOMPARE(later.height(), 30);
    }

    void staysWithinItsBounds() {
        Zoom::instance().set(1000);
        QCOMPARE(Zoom::instance().percent(), Zoom::kMost);
        Zoom::instance().set(1);
        QCOMPARE(Zoom::instance().percent(), Zoom::kLeast);
    }
};

SWIMSCOPE_GUI_TEST(ZoomTest)
#include "zoom_test.moc"

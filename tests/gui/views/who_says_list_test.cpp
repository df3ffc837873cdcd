#include "gui/views/who_says_list.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
namespace watch = swimscope::watch;

class WhoSaysListTest : public QObject {
    Q_OBJECT

    static std::vector<WhoSays> words(int count) {
        std::vector<WhoSays> all;
        for (int i = 0; i < count; ++i) {
            WhoSays word;
            word.observer = QStringLiteral("db-%1").arg(i);
            word.listed = true;
            word.belief = i == 0 ? watch::Belief::Suspect : watch::Belief::Alive;
            word.dissents = i == 0;
            word.incarnation = 14;
            all.push_back(word);
        }
        return all;
    }

private Q_SLOTS:
    void hidesWhenNobodySaysAnything() {
        WhoSaysList list;
        list.setWords({}, 0);
        QVERIFY(list.isHidden());
        list.setWords(words(3), 0);
        QVERIFY(!list.isHidden());
        QCOMPARE(list.findChild<QLabel*>("whoSaysCount")->text(),
                 QStringLiteral("1 of 3 observer(s) differ from most"));
    }

    void showsAFewAndScrollsThroughTheRest() {
        WhoSaysList list;
        list.setWords(words(4), 0);
        const auto* view = list.findChild<QListView*>("whoSaysList");
        const int four = view->height();
        list.setWords(words(200), 0);
        QCOMPARE(view->height(), four * 2);
        QCOMPARE(view->model()->rowCount(), 200);
    }

    void aRowLeadsToItsCell() {
        WhoSaysList list;
        list.resize(300, 260);
        list.setVisible(true);
        list.setWords(words(3), 0);
        QSignalSpy chosen(&list, &WhoSaysList::observerChosen);
        auto* view = list.findChild<QListView*>("whoSaysList");
        const QRect second = view->visualRect(view->model()->index(1, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, second.center());
        QCOMPARE(chosen.takeFirst().at(0).toString(), QStringLiteral("db-1"));
        view->setCurrentIndex(view->model()->index(2, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().at(0).toString(), QStringLiteral("db-2"));
        list.findChild<QPushButton*>("whoSaysAll")->click();
        QCOMPARE(chosen.takeFirst().at(0).toString(), QString());
    }

    void paintsItsRows() {
        WhoSaysList list;
        list.resize(300, 260);
        std::vector<WhoSays> some = words(3);
        some[1].listed = false;
        some[2].otherMeta = true;
        list.setWords(some, 5000);
        QVERIFY(!list.grab().isNull());
    }
};

SWIMSCOPE_GUI_TEST(WhoSaysListTest)
#include "who_says_list_test.moc"

#include "gui/bridge/errand_runner.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <ctime>
#include <memory>
#include <thread>
#include <vector>

#include "gui/models/beliefs_model.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

namespace {

/// Processor time of this thread, microseconds: a busy machine does not count.
std::clock_t ownTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<std::clock_t>(time.tv_sec * 1000000 + time.tv_nsec / 1000);
}

/// Tables of `observers` of `members`, whose records are shared as an engine shares them; every
/// tenth observer holds every seventh member dead.
std::vector<swimscope::observe::Report> largeCluster(int observers, int members) {
    std::vector<swimscope::watch::RecordRef> records;
    for (int i = 0; i < members; ++i) {
        auto record = std::make_shared<swimscope::watch::Record>();
        record->name = QStringLiteral("node-%1").arg(i, 5, 10, QLatin1Char('0')).toStdString();
        records.push_back(std::move(record));
    }
    test::Story story;
    for (int i = 0; i < observers; ++i) {
        auto view = std::make_shared<swimscope::watch::View>();
        view->observer = records[static_cast<std::size_t>(i)]->name;
        for (int row = 0; row < members; ++row) {
            const bool dead = i % 10 == 0 && row % 7 == 0;
            view->rows.push_back(
                {records[static_cast<std::size_t>(row)], 1,
                 dead ? swimscope::watch::Belief::Dead : swimscope::watch::Belief::Alive});
        }
        view->askedAt = view->answeredAt = story.instant();
        story.add(swimscope::watch::Event{swimscope::watch::Answered{std::move(view)}});
    }
    return story.take();
}

}  // namespace

class ErrandRunnerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesErrandsElsewhereAndInOrder() {
        ErrandRunner runner;
        const auto here = std::this_thread::get_id();
        auto jobs = std::make_shared<std::vector<int>>();
        std::vector<int> done;
        std::atomic<bool> elsewhere = true;
        for (int i = 0; i < 5; ++i) {
            runner.run(
                [jobs, i, here, &elsewhere] {
                    jobs->push_back(i);
                    elsewhere = elsewhere && std::this_thread::get_id() != here;
                },
                [&done, i, here] {
                    QCOMPARE(std::this_thread::get_id() == here, true);
                    done.push_back(i);
                });
        }
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), std::size_t{5}, 30000);
        const std::vector<int> order{0, 1, 2, 3, 4};
        QVERIFY(*jobs == order);
        QVERIFY(done == order);
        QVERIFY(elsewhere);
    }

    /// Prints how long the window was held up; what is asserted is that it came to all answers.
    void digestsALargeClusterBesideTheWindow() {
        BeliefsModel model;
        ErrandRunner runner;
        model.setErrands(runner.errands());
        const auto reports = largeCluster(100, 5000);
        double longest = 0;
        double longestWork = 0;
        QElapsedTimer gap;
        std::clock_t work = 0;
        const auto start = [&] {
            gap.start();
            work = ownTime();
        };
        const auto turn = [&] {
            QCoreApplication::processEvents();
            longest = std::max(longest, static_cast<double>(gap.nsecsElapsed()) / 1e6);
            longestWork = std::max(longestWork, static_cast<double>(ownTime() - work) / 1e3);
            start();
        };
        start();
        model.apply(reports);
        model.refresh();
        QDeadlineTimer ceiling(60000);
        while (model.columnCount() < 100 && !ceiling.hasExpired()) {
            turn();
        }
        QCOMPARE(model.columnCount(), 100);
        QCOMPARE(model.rowCount(), 5000);
        QCOMPARE(model.disagreeingRows(), 715);
        qInfo("100 observers of 5,000: a turn of the window took %.2f ms at most, %.2f ms of work",
              longest, longestWork);
    }

    void nothingIsDoneAnyMoreWhenTheRunnerIsGone() {
        auto runner = std::make_unique<ErrandRunner>();
        int done = 0;
        const Errands errands = runner->errands();
        errands([] {}, [&done] { ++done; });
        runner.reset();
        QCoreApplication::processEvents();
        QCOMPARE(done, 0);
    }
};

SWIMSCOPE_GUI_TEST(ErrandRunnerTest)
#include "errand_runner_test.moc"

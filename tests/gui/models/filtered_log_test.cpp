#include "gui/models/filtered_log.h"

#include <QStringList>
#include <QtTest>

#include "tests/gui/support/test_program.h"

using swimscope::gui::FilteredLog;

namespace {

struct Entry {
    int value = 0;
    std::size_t weight = 1;
    std::size_t bytes() const { return weight; }
};

}  // namespace

class FilteredLogTest : public QObject {
    Q_OBJECT

    QStringList m_told;

    FilteredLog<Entry> make(std::size_t maxLines, std::size_t maxBytes) {
        m_told.clear();
        const auto range = [this](const char* word) {
            return [this, word](int first, int last) {
                m_told << QStringLiteral("%1 %2-%3").arg(QLatin1String(word)).arg(first).arg(last);
            };
        };
        return {maxLines, maxBytes, {range("insert"), [] {}, range("remove"), [] {}}};
    }
    static std::vector<Entry> entries(int from, int to, std::size_t weight = 1) {
        std::vector<Entry> list;
        for (int i = from; i <= to; ++i) {
            list.push_back({i, weight});
        }
        return list;
    }
    static QList<int> values(const FilteredLog<Entry>& log) {
        QList<int> list;
        for (int row = 0; row < log.rowCount(); ++row) {
            list << log.at(row).value;
        }
        return list;
    }
    static bool isEven(const Entry& entry) { return entry.value % 2 == 0; }

private Q_SLOTS:
    void forgetsTheOldestLines() {
        auto log = make(4, 1000);
        log.append(entries(1, 3));
        log.append(entries(4, 6));
        QCOMPARE(values(log), (QList<int>{3, 4, 5, 6}));
        QCOMPARE(m_told, (QStringList{"insert 0-2", "remove 0-1", "insert 1-3"}));
        QVERIFY(log.find(1) == nullptr);
        QCOMPARE(log.find(2)->value, 3);
        QCOMPARE(log.rowOf(2), 0);
        QCOMPARE(log.rowOf(0), -1);
    }

    void keepsToItsBytes() {
        auto log = make(100, 50);
        log.append(entries(1, 5, 10));
        log.append(entries(6, 6, 30));
        QCOMPARE(values(log), (QList<int>{4, 5, 6}));
        QCOMPARE(log.bytes(), std::size_t(50));
        log.append(entries(7, 7, 5000));
        QCOMPARE(values(log), QList<int>{7});
        log.append(entries(8, 8, 1));
        QCOMPARE(values(log), QList<int>{8});
    }

    void numbersLinesThatCameAndWentInOneBatch() {
        auto log = make(3, 1000);
        log.append(entries(1, 10));
        QCOMPARE(values(log), (QList<int>{8, 9, 10}));
        QCOMPARE(log.nextNumber(), std::uint64_t(10));
        QCOMPARE(log.numberAt(0), std::uint64_t(7));
        auto heavy = make(100, 25);
        heavy.append(entries(1, 10, 10));
        QCOMPARE(values(heavy), (QList<int>{9, 10}));
    }

    void showsWhatPassesTheFilter() {
        auto log = make(4, 1000);
        log.append(entries(1, 4));
        log.setFilter(isEven);
        QCOMPARE(values(log), (QList<int>{2, 4}));
        m_told.clear();
        log.append(entries(5, 5));
        QCOMPARE(m_told, QStringList());
        log.append(entries(6, 6));
        QCOMPARE(m_told, (QStringList{"remove 0-0", "insert 1-1"}));
        QCOMPARE(values(log), (QList<int>{4, 6}));
        QCOMPARE(log.rowOf(5), 1);
        QCOMPARE(log.rowOf(4), -1);
        log.setFilter({});
        QCOMPARE(values(log), (QList<int>{3, 4, 5, 6}));
    }

    void givesNoNumberTwice() {
        auto log = make(4, 1000);
        log.append(entries(1, 2));
        log.clear();
        QCOMPARE(log.rowCount(), 0);
        QCOMPARE(log.bytes(), std::size_t(0));
        log.append(entries(3, 3));
        QCOMPARE(log.numberAt(0), std::uint64_t(2));
        QVERIFY(log.find(1) == nullptr);
    }
};

SWIMSCOPE_GUI_TEST(FilteredLogTest)
#include "filtered_log_test.moc"

#include "gui/models/event_log_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTranslator>
#include <QtTest>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::kStart;
using swimscope::gui::test::rows;
using swimscope::gui::test::Story;
namespace observe = swimscope::observe;
namespace swim = swimscope::swim;

namespace {

/// A language that is easily told from English.
class Shouting final : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return QString::fromUtf8(text).toUpper();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class EventLogModelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EventLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QStringList log() { return rows(*m_model, {EventLogModel::Kind, EventLogModel::Node}); }
    void tell(Story& story) { m_model->apply(story.take()); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() {
        m_tester.reset();
        m_model = std::make_unique<EventLogModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void appendsABatchAtOnce() {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        Story story;
        tell(story.joined("a").joined("b").answered("a", 1).left("b"));
        QCOMPARE(log(), (QStringList{"join a", "join b", "leave b"}));
        QCOMPARE(inserted.count(), 1);
        tell(story.answered("a", 1));
        QCOMPARE(inserted.count(), 1);
    }

    void givesWhatTheDelegateNeeds() {
        Story story;
        tell(story.after(250).died("a"));
        const QModelIndex cell = m_model->index(0, EventLogModel::Detail);
        QCOMPARE(cell.data(EventLogModel::SeverityRole).toInt(), int(EventLogModel::Warning));
        QCOMPARE(cell.data(EventLogModel::NodeNameRole).toString(), QStringLiteral("a"));
        QCOMPARE(cell.data(EventLogModel::TimeRole).toLongLong(), kStart + 250);
        QCOMPARE(cell.data(EventLogModel::StateRole).toInt(), int(swim::State::Dead));
        QVERIFY(m_model->index(0, EventLogModel::Time).data().toString().endsWith(":05.250"));
        for (int column = 0; column < EventLogModel::ColumnCount; ++column) {
            QVERIFY(
                !m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
    }

    void neverTakesPeersWordsForMarkup() {
        Story story;
        tell(story.suspected("<b>a</b>", "<img src=x>").joined("\xff"));
        for (int column = 0; column < EventLogModel::ColumnCount; ++column) {
            const QString tip = m_model->index(0, column).data(Qt::ToolTipRole).toString();
            QVERIFY2(!tip.contains("<img") && !tip.contains("<b>"), qPrintable(tip));
        }
        QCOMPARE(m_model->index(1, 0).data(EventLogModel::NodeNameRole).toString(),
                 QStringLiteral("\\xff"));
    }

    void knowsOurOwnProbes() {
        Story story;
        tell(story.started("me").suspected("a", "me"));
        QCOMPARE(rows(*m_model, {EventLogModel::Source}), (QStringList{"session", "own probe"}));
    }

    void filtersInEveryColumnWithoutCase() {
        Story story;
        tell(story.joined("web-1").joined("db-1").suspected("web-1", "db-1"));
        m_model->setFilter("SUSPECT");
        QCOMPARE(log(), QStringList{"suspect web-1"});
        m_model->setFilter("heard from db");
        QCOMPARE(log(), QStringList{"suspect web-1"});
        tell(story.died("web-1").left("other"));
        QCOMPARE(log(), (QStringList{"suspect web-1", "dead web-1"}));
        QCOMPARE(m_model->totalCount(), 5);
        m_model->setFilter("");
        QCOMPARE(m_model->rowCount(), 5);
    }

    void forgetsTheOldestBeyondItsBound() {
        m_tester.reset();
        Story story;
        for (int i = 0; i < EventLogModel::kMaxRows; ++i) {
            story.left(i % 2 == 0 ? "even" : "odd");
        }
        tell(story);
        m_model->setFilter("odd");
        QCOMPARE(m_model->rowCount(), EventLogModel::kMaxRows / 2);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        tell(story.joined("odd-1").joined("new"));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(m_model->totalCount(), EventLogModel::kMaxRows);
        QCOMPARE(m_model->rowCount(), EventLogModel::kMaxRows / 2);
        QCOMPARE(log().last(), QStringLiteral("join odd-1"));
        QCOMPARE(log().first(), QStringLiteral("leave odd"));
        m_model->setFilter("");
        QCOMPARE(m_model->index(m_model->rowCount() - 1, EventLogModel::Node).data().toString(),
                 QStringLiteral("new"));
    }

    void countsRefusalsInsteadOfListingThem() {
        Story story;
        const auto refuse = [&](std::uint8_t host, const char* reason) {
            swimscope::swim::Rejected event;
            event.from = {swimscope::base::IpAddress::v4(10, 0, 0, host), 7946};
            event.reason = swimscope::base::verbatim(reason);
            story.told(event);
        };
        for (int i = 0; i < 1000; ++i) {
            refuse(1, "bad checksum");
        }
        refuse(2, "bad checksum");
        tell(story);
        QCOMPARE(m_model->rowCount(), 2);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        refuse(1, "bad checksum");
        refuse(1, "bad checksum");
        tell(story);
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(changed.count(), 1);
        const QString detail = m_model->index(0, EventLogModel::Detail).data().toString();
        QVERIFY2(detail.contains("bad checksum (1,002 times"), qPrintable(detail));
        story.after(61000);
        refuse(1, "bad checksum");
        tell(story);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->index(2, EventLogModel::Detail).data().toString(),
                 QStringLiteral("bad checksum"));
    }

    void givesRefusalsOfCountlessAddressesOneLine() {
        Story story;
        for (std::uint8_t host = 1; host <= 200; ++host) {
            swimscope::swim::Rejected event;
            event.from = {swimscope::base::IpAddress::v4(10, 0, 0, host), 7946};
            event.reason = swimscope::base::verbatim("bad checksum");
            story.told(event);
        }
        tell(story);
        QCOMPARE(m_model->rowCount(), int(EventLogModel::kMaxRefusals) + 1);
        const QModelIndex last = m_model->index(m_model->rowCount() - 1, EventLogModel::Detail);
        QVERIFY2(last.data().toString().contains("(150 times"), qPrintable(last.data().toString()));
    }

    void hearsOthersInALabOnlyAndNamesThem() {
        m_model->setObserverNames([](observe::ObserverId id) { return QString("n-%1").arg(id); });
        Story story;
        tell(story.seenBy(2).joined("a"));
        QCOMPARE(m_model->rowCount(), 0);
        tell(story.seenBy(0).add(observe::Turned{}).seenBy(2).suspected("a", "n-2"));
        QCOMPARE(log(), (QStringList{"lab ", "suspect a"}));
        QCOMPARE(m_model->index(1, EventLogModel::Source).data().toString(),
                 QStringLiteral("n-2, own probe"));
        m_model->clear();
        tell(story.joined("b"));
        QCOMPARE(m_model->rowCount(), 0);
    }

    void forgetsWhatIsTakenBackAlsoBehindAFilter() {
        Story story;
        tell(story.joined("a").after(1000).joined("b").after(1000).joined("c"));
        m_model->setFilter("join");
        observe::Turned back;
        back.why = observe::Turned::Why::Jump;
        back.undoneFrom = swimscope::base::Instant(std::chrono::milliseconds(1000));
        tell(story.add(back));
        QCOMPARE(log(), QStringList{"join a"});
        m_model->setFilter({});
        QCOMPARE(log(), (QStringList{"join a", "lab "}));
        tell(story.joined("d"));
        QCOMPARE(log().last(), QStringLiteral("join d"));
    }

    void isToldAnewInAnotherLanguage() {
        Story story;
        swimscope::swim::Rejected event;
        event.reason = swimscope::base::sentence("the datagram is empty");
        tell(story.joined("a").told(event).told(event));
        const auto detail = [&] {
            return m_model->index(1, EventLogModel::Detail).data().toString();
        };
        QVERIFY2(detail().startsWith("the datagram is empty (2 times"), qPrintable(detail()));
        Shouting shouting;
        QCoreApplication::installTranslator(&shouting);
        m_model->retranslate();
        QCoreApplication::removeTranslator(&shouting);
        QCOMPARE(m_model->index(0, EventLogModel::Kind).data().toString(), QString("JOIN"));
        QCOMPARE(m_model->index(0, EventLogModel::Node).data().toString(), QString("a"));
        QVERIFY2(detail().startsWith("THE DATAGRAM IS EMPTY"), qPrintable(detail()));
        m_model->setFilter("DATAGRAM");
        QCOMPARE(m_model->rowCount(), 1);
    }

    void keepsTheNumberOfALineThroughFilters() {
        Story story;
        tell(story.joined("a").joined("b").left("b"));
        const auto number = m_model->index(2, 0).data(EventLogModel::NumberRole).toULongLong();
        m_model->setFilter("leave");
        QCOMPARE(m_model->rowOf(number), 0);
        m_model->setFilter("join");
        QCOMPARE(m_model->rowOf(number), -1);
    }

    void clears() {
        Story story;
        tell(story.joined("a"));
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->totalCount(), 0);
    }
};

SWIMSCOPE_GUI_TEST(EventLogModelTest)
#include "event_log_model_test.moc"

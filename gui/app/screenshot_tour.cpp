#include "gui/app/screenshot_tour.h"

#include <QApplication>
#include <QCursor>
#include <QEventLoop>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <array>
#include <cstdio>
#include <utility>

#include "gui/app/main_window.h"
#include "gui/bridge/session_bridge.h"
#include "gui/lab/compare_words.h"
#include "gui/lab/lab_page.h"
#include "gui/lab/new_lab_dialog.h"
#include "gui/models/key_vault.h"
#include "gui/models/profile_store.h"
#include "gui/models/text_format.h"
#include "gui/views/connection_dialog.h"
#include "gui/views/theme.h"
#include "gui/views/view_rail.h"

namespace swimscope::gui {
namespace {

constexpr int kEventLines = 20;
constexpr int kRetryMilliseconds = 500;
/// A view of the lab may have a part of the run gone through again.
constexpr int kLabViewMilliseconds = 1500;
/// How long a killed node may take to become suspect before the pictures are taken anyway.
constexpr int kMostRetries = 40;

/// Lets layouts and paint events of the last change happen before a picture is taken, and so long
/// whatever a view asks of its session.
void settle(int milliseconds = 0) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

QString line(const QString& name, const QString& value) {
    return name.leftJustified(14) + value + QLatin1Char('\n');
}

QString membersText(const NodeTableModel& nodes) {
    QString text;
    for (const QString& name : nodes.nodeNames()) {
        const NodeRecord* record = nodes.record(name);
        const RttSummary rtt = record->rttSummary();
        text += QStringLiteral(
                    "  %1 %2 %3 incarnation %4  rtt min %5 median %6 p99 %7 ms, %8 samples, loss "
                    "%9 %\n")
                    .arg(name.leftJustified(16), record->address.leftJustified(22),
                         QString::fromLatin1(swim::stateName(record->state)).leftJustified(8))
                    .arg(record->incarnation)
                    .arg(rtt.min, 0, 'f', 3)
                    .arg(rtt.median, 0, 'f', 3)
                    .arg(rtt.p99, 0, 'f', 3)
                    .arg(rtt.samples)
                    .arg(rtt.lossPercent, 0, 'f', 1);
    }
    return text;
}

QString tailText(const QAbstractItemModel& model, int rows) {
    QString text;
    for (int row = qMax(0, model.rowCount() - rows); row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << model.index(row, column).data().toString();
        }
        text += QStringLiteral("  ") + cells.join(QStringLiteral("  ")) + QLatin1Char('\n');
    }
    return text;
}

}  // namespace

ScreenshotTour::ScreenshotTour(MainWindow& window, SessionBridge& bridge, const QString& directory,
                               int seconds, QObject* parent)
    : QObject(parent),
      m_window(window),
      m_bridge(bridge),
      m_directory(directory),
      m_seconds(seconds) {}

void ScreenshotTour::shootFirstScreen(MainWindow& window, const QString& directory) {
    const ThemeChoice before = ThemeNotifier::instance().choice();
    QDir().mkpath(directory);
    for (const char* theme : {"light", "dark"}) {
        ThemeNotifier::instance().apply(themeChoiceOf(QLatin1String(theme)));
        settle();
        window.grab().save(
            QDir(directory).filePath(QStringLiteral("welcome-%1.png").arg(QLatin1String(theme))));
    }
    ThemeNotifier::instance().apply(before);
}

void ScreenshotTour::start() {
    m_directory.mkpath(QStringLiteral("."));
    QTimer::singleShot(m_seconds * 500, this, &ScreenshotTour::actHalfway);
    QTimer::singleShot(m_seconds * 1000, this, &ScreenshotTour::photograph);
}

/// One node dies and one becomes slow, so that there is something to see from the first. A script
/// has its own troubles.
void ScreenshotTour::hurtLab() {
    LabModel& lab = m_bridge.lab();
    const auto nodes = static_cast<sim::HostId>(lab.frame().nodes.size());
    if (nodes < 3 || !lab.frame().script || !lab.frame().script->entries.empty()) {
        return;
    }
    lab.select({nodes / 2});
    sim::CompareWith rival;
    const RivalOptions options = CompareWords::presets().front().options;
    for (auto it = options.cbegin(); it != options.cend(); ++it) {
        rival.options[it.key().toStdString()] = it.value().toStdString();
    }
    if (!lab.frame().live) {
        lab.wish(std::move(rival));
        lab.wish(sim::StartRumour{nodes / 4 + 1});
    }
    lab.wishPoke(sim::Kill{nodes - 1});
    lab.wishPoke(sim::Slow{nodes / 2, sim::Latency::constant(std::chrono::seconds(3))});
}

void ScreenshotTour::actHalfway() {
    if (m_bridge.status().lab() != LabKind::None) {
        return hurtLab();
    }
    QStringList others;
    for (const QString& name : m_bridge.nodes().nodeNames()) {
        const NodeRecord* record = m_bridge.nodes().record(name);
        if (record->demo && !record->self) {
            others << name;
        }
    }
    m_bridge.submitLine(QStringLiteral("members"));
    m_bridge.submitLine(QStringLiteral("health"));
    // Somebody else's cluster is looked at and not spoken to.
    if (others.isEmpty()) {
        return;
    }
    m_victim = others.last();
    m_bridge.killDemoNode(m_victim);
    m_bridge.send(others.first(), QByteArrayLiteral("{\"cmd\":\"flush\",\"cache\":\"sessions\"}"),
                  /*reliable=*/true, /*text=*/true);
    m_bridge.send(others.first(), QByteArrayLiteral("\x01\x02\x2a\xff\x10"), /*reliable=*/false,
                  /*text=*/false);
    m_bridge.ping(others.first());
    m_bridge.send({}, QByteArrayLiteral("deploy v42"), /*reliable=*/false, /*text=*/true);
    m_bridge.submitLine(QStringLiteral("send nobody-here hello"));
}

void ScreenshotTour::photograph() {
    const NodeTableModel& nodes = m_bridge.nodes();
    const int troubled = nodes.countOf(swim::State::Suspect) + nodes.countOf(swim::State::Dead);
    if (!m_victim.isEmpty() && troubled == 0 && m_waited < kMostRetries) {
        ++m_waited;
        QTimer::singleShot(kRetryMilliseconds, this, &ScreenshotTour::photograph);
        return;
    }
    if (!m_victim.isEmpty()) {
        m_window.selectNode(m_victim);
    }
    const ThemeChoice before = ThemeNotifier::instance().choice();
    shootTheme(QStringLiteral("light"));
    shootTheme(QStringLiteral("dark"));
    ThemeNotifier::instance().apply(before);
    finish();
}

void ScreenshotTour::shootLab(const QString& theme) {
    const std::array<const char*, LabPage::ViewCount> names = {"map", "space-time", "compare",
                                                               "rumour"};
    for (int view = 0; view < LabPage::ViewCount; ++view) {
        m_window.showLabView(view);
        settle(kLabViewMilliseconds);
        shoot(QStringLiteral("lab-%1-%2")
                  .arg(QLatin1String(names[static_cast<std::size_t>(view)]), theme));
    }
    m_window.showLabView(LabPage::Map);
    m_window.setProjector(true);
    settle(kLabViewMilliseconds);
    shoot(QStringLiteral("lab-projector-") + theme);
    m_window.setProjector(false);
    settle(kRetryMilliseconds);
    NewLabDialog dialog(&m_window);
    dialog.show();
    settle();
    dialog.grab().save(m_directory.filePath(QStringLiteral("lab-new-%1.png").arg(theme)));
}

void ScreenshotTour::shootTheme(const QString& theme) {
    ThemeNotifier::instance().apply(themeChoiceOf(theme));
    // A pointer over the table would hold back the sorting, and only an active window shows a full
    // selection.
    QCursor::setPos(0, 0);
    m_window.activateWindow();
    QApplication::setActiveWindow(&m_window);
    if (m_bridge.status().lab() != LabKind::None) {
        shootLab(theme);
    }
    m_window.showView(ViewRail::Nodes);
    shoot(QStringLiteral("nodes-") + theme);
    const bool reading = m_bridge.beliefs().reading();
    if (reading || m_bridge.status().lab() != LabKind::None) {
        m_window.showView(ViewRail::Beliefs);
        shoot(QStringLiteral("beliefs-") + theme);
    }
    if (reading) {
        m_window.showView(ViewRail::Links);
        shoot(QStringLiteral("links-") + theme);
        m_window.showView(ViewRail::Findings);
        shoot(QStringLiteral("findings-") + theme);
    }
    m_window.showView(ViewRail::Events);
    shoot(QStringLiteral("events-") + theme);
    m_window.showView(ViewRail::Messages);
    shoot(QStringLiteral("messages-") + theme);
    m_window.showView(ViewRail::Nodes);
    m_window.setConsoleShown(true);
    shoot(QStringLiteral("console-") + theme);
    m_window.setConsoleShown(false);
    // Pictures are shown to others: nobody's own profiles are in them.
    const QTemporaryDir empty;
    ProfileStore profiles(empty.path());
    KeyVault vault(makeKeyring());
    ConnectionDialog dialog(profiles, vault, &m_window);
    dialog.show();
    settle();
    dialog.grab().save(m_directory.filePath(QStringLiteral("connection-%1.png").arg(theme)));
}

void ScreenshotTour::shoot(const QString& name) {
    m_window.tick();
    settle();
    m_window.grab().save(m_directory.filePath(name + QStringLiteral(".png")));
}

QString ScreenshotTour::summary(SessionBridge& bridge) {
    const NodeTableModel& nodes = bridge.nodes();
    const SessionStatus& status = bridge.status();
    QString text = line(QStringLiteral("member"),
                        status.nodeName() + QStringLiteral(" at ") + status.address());
    text += line(QStringLiteral("dialect"), status.dialect());
    text += line(QStringLiteral("encrypted"),
                 status.encrypted() ? QStringLiteral("yes") : QStringLiteral("no"));
    text += line(QStringLiteral("health score"), QString::number(status.healthScore()));
    text += line(QStringLiteral("packets/s"), QStringLiteral("in %1, out %2")
                                                  .arg(status.packetsInRate(), 0, 'f', 1)
                                                  .arg(status.packetsOutRate(), 0, 'f', 1));
    text += line(QStringLiteral("dropped"), QString::number(status.dropped()));
    text += line(QStringLiteral("rejected"), QString::number(status.rejected()));
    text += line(QStringLiteral("states"), QStringLiteral("%1 alive, %2 suspect, %3 dead, %4 left")
                                               .arg(nodes.countOf(swim::State::Alive))
                                               .arg(nodes.countOf(swim::State::Suspect))
                                               .arg(nodes.countOf(swim::State::Dead))
                                               .arg(nodes.countOf(swim::State::Left)));
    text += QStringLiteral("\nmembers\n") + membersText(nodes);
    text += QStringLiteral("\nevents (the last of %1)\n").arg(bridge.events().totalCount()) +
            tailText(bridge.events(), kEventLines);
    text += QStringLiteral("\nmessages\n") + tailText(bridge.messages(), kEventLines);
    return text;
}

void ScreenshotTour::finish() {
    QFile file(m_directory.filePath(QStringLiteral("summary.txt")));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        file.write(summary(m_bridge).toUtf8());
    }
    std::printf("%s\n", qPrintable(m_directory.absolutePath()));
    std::fflush(stdout);
    m_window.close();
}

}  // namespace swimscope::gui

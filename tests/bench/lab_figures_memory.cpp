#include <QFile>

#include "gui/bridge/session_bridge.h"
#include "gui/lab/map_view.h"
#include "tests/bench/lab_figures.h"

namespace swimscope::figures {

namespace {

constexpr int kMemoryPatience = 1'200'000;
constexpr double kMegabyte = 1024 * 1024;
/// What the second half of the run may add to what the first half took.
constexpr double kFlat = 8;
constexpr double kRunSpeed = 10;

/// Of this process, resident; 0 where the system does not say.
double residentMegabytes() {
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray pages = status.readAll().split(' ').value(1);
    return pages.toDouble() * 4096 / kMegabyte;
}

}  // namespace

/// A run of ten virtual minutes, ten times as fast as the clock, with somebody dying and coming
/// back.
bool memoryFigures(WatchedApplication& application) {
    gui::SessionBridge bridge;
    gui::MapView view(bridge.lab());
    view.resize(1280, 800);
    view.show();
    gui::ConnectionSettings settings;
    gui::LabRequest lab;
    lab.nodes = 50;
    settings.lab = lab;
    bridge.start(settings);
    gui::LabModel& model = bridge.lab();
    application.runUntil([&] { return model.hasNodes(); }, kMemoryPatience);
    model.wish(sim::SetSpeed{kRunSpeed});
    application.watch(&view);
    const double first = residentMegabytes();
    double half = first;
    for (int minute = 1; minute <= 10; ++minute) {
        const sim::HostId host = static_cast<sim::HostId>(minute % 5 + 2);
        model.wishPoke(sim::Kill{host});
        const auto reached = [&](base::Duration time) {
            return [&model, time] { return model.frame().now.time_since_epoch() >= time; };
        };
        application.runUntil(reached(std::chrono::seconds(60 * minute - 20)), kMemoryPatience);
        sim::Restart restart;
        restart.host = host;
        model.wishPoke(restart);
        application.runUntil(reached(std::chrono::minutes(minute)), kMemoryPatience);
        half = minute == 5 ? residentMegabytes() : half;
    }
    const double last = residentMegabytes();
    say("memory 50 nodes: %.1f MB at the start, %.1f MB after 5 minutes, %.1f MB after 10 (%+.1f)",
        first, half, last, last - half);
    say("                 longest stall %.1f ms", application.events().most());
    application.watch(nullptr);
    bridge.stop();
    application.runUntil([&] { return !bridge.isRunning(); }, kMemoryPatience);
    return last - half <= kFlat;
}

}  // namespace swimscope::figures

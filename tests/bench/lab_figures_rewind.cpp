#include "gui/bridge/session_bridge.h"
#include "gui/lab/map_view.h"
#include "tests/bench/lab_figures.h"

namespace swimscope::figures {

namespace {

constexpr double kRewindLimit = 1000;
constexpr double kRewindStall = 50;
constexpr int kRewindPatience = 120'000;
constexpr auto kFiveMinutes = std::chrono::minutes(5);

base::Instant at(base::Duration time) {
    return base::Instant(time);
}

/// Goes there, and how long that took; less than 0 when it did not arrive.
double seek(WatchedApplication& application, gui::LabModel& model, base::Instant to) {
    QElapsedTimer clock;
    clock.start();
    model.wish(sim::Seek{to});
    const auto there = [&] { return model.frame().now == to && !model.frame().seeking; };
    return application.runUntil(there, kRewindPatience) ? static_cast<double>(clock.elapsed()) : -1;
}

}  // namespace

bool rewindFigures(WatchedApplication& application) {
    gui::SessionBridge bridge;
    gui::MapView view(bridge.lab());
    view.resize(1280, 800);
    view.show();
    gui::ConnectionSettings settings;
    gui::LabRequest lab;
    lab.nodes = 50;
    lab.seed = 7;
    lab.running = false;
    settings.lab = lab;
    bridge.start(settings);
    gui::LabModel& model = bridge.lab();
    application.runUntil([&] { return model.hasNodes(); }, kRewindPatience);
    const double forth = seek(application, model, at(kFiveMinutes));
    application.watch(&view.map());
    const double back = seek(application, model, at(kFiveMinutes - std::chrono::seconds(1)));
    const double stall = application.events().most();
    say("rewind 50 nodes, 5 minutes: there %.0f ms, back by 1 s %.0f ms, longest stall %.2f ms",
        forth, back, stall);
    application.watch(nullptr);
    bridge.stop();
    application.runUntil([&] { return !bridge.isRunning(); }, kRewindPatience);
    return forth >= 0 && back >= 0 && back <= kRewindLimit && stall <= kRewindStall;
}

}  // namespace swimscope::figures

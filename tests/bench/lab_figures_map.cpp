#include "gui/bridge/session_bridge.h"
#include "gui/lab/lab_map.h"
#include "gui/lab/map_view.h"
#include "tests/bench/lab_figures.h"

namespace swimscope::figures {

namespace {

constexpr double kFrameLimit = 16.7;
constexpr double kPaintLimit = 5;
constexpr double kStallLimit = 50;
constexpr int kMakingLimit = 180'000;

gui::ConnectionSettings labOf(int nodes) {
    gui::ConnectionSettings settings;
    gui::LabRequest lab;
    lab.nodes = nodes;
    lab.seed = 7;
    settings.lab = lab;
    return settings;
}

/// Somebody dies, so that looks change, suspicions spread and countdowns run.
void stir(gui::LabModel& model, int nodes) {
    for (int i = 1; i <= 5; ++i) {
        const auto host = static_cast<sim::HostId>(1 + i * nodes / 7);
        model.wishPoke(sim::Kill{host});
    }
    model.select({static_cast<sim::HostId>(1 + nodes / 7)});
}

bool measureMap(WatchedApplication& application, int nodes, int seconds) {
    gui::SessionBridge bridge;
    gui::MapView view(bridge.lab());
    view.resize(1280, 800);
    view.show();
    if (const QString error = bridge.start(labOf(nodes)); !error.isEmpty()) {
        say("map %d nodes: %s", nodes, qPrintable(error));
        return false;
    }
    const auto made = [&] { return static_cast<int>(bridge.lab().frame().nodes.size()) == nodes; };
    if (!application.runUntil(made, kMakingLimit)) {
        say("map %d nodes: not made in time", nodes);
        return false;
    }
    application.runFor(500);
    const double from = base::toSeconds(bridge.lab().frame().now.time_since_epoch());
    const std::uint64_t first = bridge.lab().frame().number;
    application.watch(&view.map());
    stir(bridge.lab(), nodes);
    application.runFor(seconds * 1000);
    const sim::LabFrame& frame = bridge.lab().frame();
    const Times& paints = application.paints();
    const Times& events = application.events();
    say("map %6d nodes: paint p50 %.2f ms, p99 %.2f ms, most %.2f ms (%zu paints)", nodes,
        paints.quantile(0.5), paints.quantile(0.99), paints.most(), paints.count());
    say("                  of it own time p50 %.2f ms, p99 %.2f ms, most %.2f ms",
        application.ownPaints().quantile(0.5), application.ownPaints().quantile(0.99),
        application.ownPaints().most());
    say("                  between paints p50 %.1f ms, p99 %.1f ms",
        application.intervals().quantile(0.5), application.intervals().quantile(0.99));
    say("                  event loop: p99 %.2f ms, longest stall %.2f ms, own time %.2f ms",
        events.quantile(0.99), events.most(), application.ownEvents().most());
    say("                  engine: %llu frames, %.1f virtual s in %d s, %llu datagrams sent",
        static_cast<unsigned long long>(frame.number - first),
        base::toSeconds(frame.now.time_since_epoch()) - from, seconds,
        static_cast<unsigned long long>(frame.traffic.datagrams));
    const bool kept = paints.quantile(0.99) <= kFrameLimit && events.most() <= kStallLimit &&
                      paints.quantile(0.5) <= kPaintLimit;
    application.watch(nullptr);
    bridge.stop();
    application.runUntil([&] { return !bridge.isRunning(); }, kMakingLimit);
    return kept;
}

}  // namespace

bool mapFigures(WatchedApplication& application, int seconds) {
    bool kept = true;
    for (const int nodes : {50, 1000, 10'000}) {
        kept = measureMap(application, nodes, seconds) && kept;
    }
    return kept;
}

}  // namespace swimscope::figures

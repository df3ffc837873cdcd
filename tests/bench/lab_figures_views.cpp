#include <QLabel>

#include "gui/bridge/session_bridge.h"
#include "gui/lab/compare_words.h"
#include "gui/lab/lab_page.h"
#include "gui/models/beliefs_model.h"
#include "tests/bench/lab_figures.h"

namespace swimscope::figures {

namespace {

constexpr double kViewStall = 50;
constexpr int kViewPatience = 120'000;

void compareAndFollow(gui::LabModel& model) {
    sim::CompareWith rival;
    const gui::RivalOptions options = gui::CompareWords::presets().front().options;
    for (auto it = options.cbegin(); it != options.cend(); ++it) {
        rival.options[it.key().toStdString()] = it.value().toStdString();
    }
    model.wish(std::move(rival));
    model.wish(sim::StartRumour{2});
    model.wishPoke(sim::Kill{3});
}

/// Every view in turn, with a comparison, a rumour and a death under way, and a jump back in time.
bool measureViews(WatchedApplication& application, int nodes, int seconds) {
    gui::SessionBridge bridge;
    gui::ConnectionSettings settings;
    gui::LabRequest lab;
    lab.nodes = nodes;
    settings.lab = lab;
    gui::LabPage page(bridge.lab());
    page.resize(1280, 800);
    page.show();
    application.runFor(100);
    application.watch(&page);
    bridge.start(settings);
    gui::LabModel& model = bridge.lab();
    if (!application.runUntil([&] { return model.hasNodes(); }, kViewPatience)) {
        say("views %d nodes: not made in time", nodes);
        return false;
    }
    const double opened = application.events().most();
    say("views %6d nodes: longest stall while it opens %.1f ms", nodes, opened);
    compareAndFollow(model);
    double worst = opened;
    static constexpr const char* kNames[] = {"map", "space-time", "compare", "rumour"};
    for (int shown = 0; shown < gui::LabPage::ViewCount; ++shown) {
        application.forget();
        page.setView(static_cast<gui::LabPage::View>(shown));
        application.runFor(seconds * 1000);
        say("                   %-10s longest stall %.1f ms, own time %.1f ms, p99 %.2f ms",
            kNames[shown], application.events().most(), application.ownEvents().most(),
            application.events().quantile(0.99));
        worst = std::max(worst, application.events().most());
    }
    application.forget();
    model.wish(sim::Seek{base::Instant(std::chrono::seconds(1))});
    application.runFor(seconds * 1000);
    say("                   after a jump back in time: longest stall %.1f ms",
        application.events().most());
    worst = std::max(worst, application.events().most());
    application.watch(nullptr);
    bridge.stop();
    application.runUntil([&] { return !bridge.isRunning(); }, kViewPatience);
    return worst <= kViewStall;
}

}  // namespace

bool viewFigures(WatchedApplication& application, int seconds) {
    bool kept = true;
    for (const int nodes : {50, 1000}) {
        kept = measureViews(application, nodes, seconds) && kept;
    }
    return kept;
}

}  // namespace swimscope::figures

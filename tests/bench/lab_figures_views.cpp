#include <QLabel>
#include <QTimer>

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
    application.forget();
    // As a click does it, so that what it costs is counted.
    QTimer::singleShot(0, &page, [&] { bridge.start(settings); });
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
        QTimer::singleShot(
            0, &page, [&page, shown] { page.setView(static_cast<gui::LabPage::View>(shown)); });
        application.runFor(seconds * 1000);
        say("                   %-10s longest stall %.1f ms, own time %.1f ms, p99 %.2f ms",
            kNames[shown], application.events().most(), application.ownEvents().most(),
            application.events().quantile(0.99));
        worst = std::max(worst, application.events().most());
    }
    application.forget();
    const base::Instant back{std::chrono::seconds(1)};
    QTimer::singleShot(0, &page, [&model, back] { model.wish(sim::Seek{back}); });
    const bool arrived = application.runUntil(
        [&] { return !model.frame().seeking && model.frame().now == back; }, kViewPatience);
    application.runFor(seconds * 1000);
    say("                   %s: longest stall %.1f ms",
        arrived ? "back in time" : "never got back in time", application.events().most());
    worst = std::max(worst, application.events().most());
    application.watch(nullptr);
    bridge.stop();
    application.runUntil([&] { return !bridge.isRunning(); }, kViewPatience);
    return arrived && worst <= kViewStall;
}

}  // namespace

bool viewFigures(WatchedApplication& application, int seconds) {
    bool kept = true;
    for (const int nodes : {50, 1000, 10000}) {
        kept = measureViews(application, nodes, seconds) && kept;
    }
    return kept;
}

}  // namespace swimscope::figures

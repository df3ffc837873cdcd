#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "gui/models/node_table_model.h"

namespace {

using namespace swimscope;

std::string nameOf(std::size_t i) {
    const std::string digits = std::to_string(i);
    return "node-" + std::string(5 - std::min<std::size_t>(5, digits.size()), '0') + digits;
}

/// A cluster whose members all answer peeks; records are shared as a watcher shares them.
class Cluster {
public:
    explicit Cluster(std::size_t members) {
        for (std::size_t i = 0; i < members; ++i) {
            auto record = std::make_shared<watch::Record>();
            record->name = nameOf(i);
            record->address = {base::IpAddress::v4(10, 0, static_cast<std::uint8_t>(i / 250),
                                                   static_cast<std::uint8_t>(i % 250 + 1)),
                               7946};
            record->meta = base::toBytes(std::string_view("role=web"));
            m_records.push_back(std::move(record));
        }
    }
    using Belief = std::function<watch::Belief(std::size_t member)>;
    std::vector<observe::Report> answer(std::size_t observer, const Belief& belief) {
        auto view = std::make_shared<watch::View>();
        view->observer = m_records[observer]->name;
        view->asked = m_records[observer]->address;
        for (std::size_t i = 0; i < m_records.size(); ++i) {
            view->rows.push_back({m_records[i], 1, belief(i)});
        }
        m_now += std::chrono::milliseconds(5);
        view->askedAt = view->answeredAt = m_now;
        observe::Report report;
        report.instant = m_now;
        report.wall = std::chrono::system_clock::time_point(m_now.time_since_epoch());
        report.event = watch::Event(watch::Answered{std::move(view)});
        return {std::move(report)};
    }

private:
    std::vector<watch::RecordRef> m_records;
    base::Instant m_now{};
};

double at(std::vector<double>& milliseconds, double share) {
    std::sort(milliseconds.begin(), milliseconds.end());
    return milliseconds[static_cast<std::size_t>(share *
                                                 static_cast<double>(milliseconds.size() - 1))];
}

/// Answers of `range(1)` observers, each with `range(0)` rows, into the node table. The share of
/// members that an observer holds suspect is `range(2)` in a thousand; which ones moves on with
/// every answer, so that each brings that many changes.
void answers(benchmark::State& state) {
    const auto members = static_cast<std::size_t>(state.range(0));
    const auto observers = static_cast<std::size_t>(state.range(1));
    const auto changing = static_cast<std::size_t>(state.range(2));
    Cluster cluster(members);
    gui::NodeTableModel model;
    std::vector<double> first;
    std::vector<double> later;
    std::size_t turn = 0;
    const auto feed = [&](std::size_t observer, std::vector<double>& into) {
        const std::size_t shift = turn++ * 7;
        const auto reports = cluster.answer(observer, [&](std::size_t i) {
            return (i + shift) % 1009 < changing ? watch::Belief::Suspect : watch::Belief::Alive;
        });
        const auto begin = std::chrono::steady_clock::now();
        model.apply(reports);
        into.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
                .count());
        return into.back() / 1000;
    };
    for (std::size_t observer = 0; observer < observers; ++observer) {
        feed(observer, first);
    }
    std::size_t observer = 0;
    for (auto unused : state) {
        state.SetIterationTime(feed(observer++ % observers, later));
        benchmark::DoNotOptimize(unused);
    }
    state.counters["first_p95_ms"] = at(first, 0.95);
    state.counters["first_max_ms"] = at(first, 1);
    state.counters["p95_ms"] = at(later, 0.95);
    state.counters["max_ms"] = at(later, 1);
}
BENCHMARK(answers)
    ->ArgNames({"members", "observers", "permille"})
    ->Args({5000, 100, 0})
    ->Args({5000, 100, 10})
    ->Args({5000, 100, 500})
    ->Args({5000, 1000, 10})
    ->Iterations(100)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// One coarse tick: what ages is told, the order is made anew when it is stale.
void ticks(benchmark::State& state) {
    Cluster cluster(static_cast<std::size_t>(state.range(0)));
    gui::NodeTableModel model;
    for (std::size_t observer = 0; observer < 100; ++observer) {
        model.apply(cluster.answer(observer, [](std::size_t) { return watch::Belief::Alive; }));
    }
    model.sort(gui::NodeTableModel::LastHeard, Qt::AscendingOrder);
    if (state.range(1) != 0) {
        model.setFilter(QStringLiteral("heard>10s | agree:all"));
    }
    qint64 now = 0;
    for (auto unused : state) {
        model.tick(now += 1000);
        benchmark::DoNotOptimize(unused);
    }
}
BENCHMARK(ticks)
    ->ArgNames({"members", "filter"})
    ->Args({5000, 0})
    ->Args({5000, 1})
    ->Unit(benchmark::kMillisecond);

}  // namespace

#include <memory>

#include <benchmark/benchmark.h>
#include <malloc.h>

#include "engine/base/random.h"
#include "engine/sim/adversary.h"
#include "engine/sim/cluster.h"
#include "engine/sim/referee.h"
#include "engine/sim/timeline.h"

namespace {

using namespace swimscope;
using namespace std::chrono_literals;

std::size_t heapBytes() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// One moment planned and one taken, in a queue of `range` moments.
void planAndTake(benchmark::State& state) {
    sim::Scheduler scheduler;
    base::Random random(1);
    const auto soon = [&random] {
        return base::Duration(static_cast<std::int64_t>(random.below(1'000'000'000)));
    };
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        scheduler.plan(base::Instant(soon()), sim::What::Deadline, 1);
    }
    for (auto unused : state) {
        const sim::Moment moment = scheduler.take();
        scheduler.plan(moment.at + soon(), sim::What::Deadline, 1);
        benchmark::DoNotOptimize(unused);
    }
}
BENCHMARK(planAndTake)->Arg(1'000)->Arg(10'000)->Arg(100'000);

/// Sixty virtual seconds of a cluster in which everybody knows everybody and nothing happens.
void idle(benchmark::State& state) {
    std::uint64_t steps = 0;
    std::size_t bytes = 0;
    const auto nodes = static_cast<std::size_t>(state.range(0));
    for (auto unused : state) {
        const std::size_t before = heapBytes();
        sim::ClusterOptions options;
        options.nodes = nodes;
        options.converged = true;
        sim::Cluster cluster(options);
        cluster.runFor(60s);
        steps += cluster.steps();
        bytes = heapBytes() - before;
        benchmark::DoNotOptimize(unused);
    }
    state.counters["events/s"] =
        benchmark::Counter(static_cast<double>(steps), benchmark::Counter::kIsRate);
    state.counters["bytes/entry"] =
        static_cast<double>(bytes) / static_cast<double>(nodes) / static_cast<double>(nodes);
}
BENCHMARK(idle)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kSecond)->Iterations(1);

/// Five minutes of fifty nodes, one of which is killed on the way, had again from the start: what a
/// person waits for at most after dragging the time line back.
void rewind(benchmark::State& state) {
    auto script = std::make_shared<sim::Script>();
    script->cluster.nodes = 50;
    script->cluster.converged = true;
    sim::Timeline timeline(script);
    timeline.advance({base::Instant{60s}}, UINT64_MAX);
    if (!timeline.poke(sim::Fault(sim::Kill{7}))) {
        state.SkipWithError("the node cannot be killed");
    }
    timeline.advance({base::Instant{300s}}, UINT64_MAX);
    const std::uint64_t hash = timeline.run().cluster().traceHash();
    const sim::Goal goal{base::Instant{300s}};
    for (auto unused : state) {
        // An execution from the start, whatever is known.
        sim::Execution again(script, timeline.branch().pokes);
        again.advance(goal, UINT64_MAX);
        if (again.cluster().traceHash() != hash) {
            state.SkipWithError("the run came out differently");
        }
        benchmark::DoNotOptimize(unused);
    }
    state.counters["events"] = static_cast<double>(timeline.run().cluster().steps());
}
BENCHMARK(rewind)->Unit(benchmark::kMillisecond);

/// From nobody knowing anybody until everybody knows everybody.
void coldJoin(benchmark::State& state) {
    std::uint64_t steps = 0;
    std::size_t bytes = 0;
    double took = 0;
    const auto nodes = static_cast<std::size_t>(state.range(0));
    for (auto unused : state) {
        const std::size_t before = heapBytes();
        sim::ClusterOptions options;
        options.nodes = nodes;
        sim::Cluster cluster(options);
        const auto agreed = [&] {
            return cluster.agreement().all() && cluster.agreement().taking() == nodes;
        };
        if (!cluster.runUntil(agreed, 1h)) {
            state.SkipWithError("no agreement within an hour");
        }
        steps += cluster.steps();
        took = base::toSeconds(cluster.now().time_since_epoch());
        bytes = heapBytes() - before;
        benchmark::DoNotOptimize(unused);
    }
    state.counters["events/s"] =
        benchmark::Counter(static_cast<double>(steps), benchmark::Counter::kIsRate);
    state.counters["virtual s"] = took;
    state.counters["bytes/entry"] =
        static_cast<double>(bytes) / static_cast<double>(nodes) / static_cast<double>(nodes);
}
BENCHMARK(coldJoin)->Arg(100)->Arg(300)->Arg(1'000)->Unit(benchmark::kSecond)->Iterations(1);

/// What the referee and its nine checkers add to a busy run.
void judged(benchmark::State& state) {
    for (auto unused : state) {
        sim::ClusterOptions options;
        options.nodes = 100;
        sim::Cluster cluster(options);
        const auto referee = sim::Referee::strict(options.node);
        cluster.judgeBy(state.range(0) == 1 ? referee.get() : nullptr);
        cluster.runFor(30s);
        benchmark::DoNotOptimize(unused);
    }
}
BENCHMARK(judged)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void adversarySeed(benchmark::State& state) {
    std::uint64_t seed = 0;
    for (auto unused : state) {
        benchmark::DoNotOptimize(sim::Adversary(++seed).run().hash);
        benchmark::DoNotOptimize(unused);
    }
}
BENCHMARK(adversarySeed)->Unit(benchmark::kMillisecond);

}  // namespace

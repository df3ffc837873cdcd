#include "engine/headless/simulate_program.h"

#include <cstdio>
#include <string>

#include <unistd.h>

#include "engine/headless/json_line.h"
#include "engine/headless/process_cost.h"
#include "engine/headless/progress_bar.h"
#include "engine/sim/cluster.h"

namespace swimscope::headless {

namespace {

constexpr int kSlices = 200;

std::string hexText(std::uint64_t value) {
    char text[20];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
    return text;
}

std::string secondsText(base::Duration duration) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f s", base::toSeconds(duration));
    return text;
}

void print(int descriptor, const std::string& text) {
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t wrote = ::write(descriptor, text.data() + done, text.size() - done);
        if (wrote <= 0) {
            return;
        }
        done += static_cast<std::size_t>(wrote);
    }
}

void runWithProgress(sim::Cluster& cluster, base::Duration duration, int errors) {
    ProgressBar bar(errors);
    const base::Instant start = cluster.now();
    for (int slice = 1; slice <= kSlices; ++slice) {
        cluster.runUntil(start + duration * slice / kSlices);
        bar.show(static_cast<double>(slice) / kSlices,
                 secondsText(cluster.now() - start) + " of " + secondsText(duration));
    }
}

}  // namespace

int runSimulation(const SimulateOptions& options, int output, int errors) {
    sim::ClusterOptions clusterOptions;
    clusterOptions.nodes = options.nodes.value_or(50);
    clusterOptions.seed = options.seed.value_or(1);
    clusterOptions.converged = options.converged;
    const base::Duration duration = options.duration.value_or(std::chrono::seconds(60));
    sim::Cluster cluster(clusterOptions);
    runWithProgress(cluster, duration, errors);
    const auto since = cluster.agreement().since();
    const sim::Traffic traffic = cluster.traffic();
    std::string text;
    text += "nodes            " + std::to_string(cluster.size()) + "\n";
    text += "converged        " + (since ? "at " + secondsText(since->time_since_epoch()) : "no") +
            "\n";
    text += "messages         " + std::to_string(traffic.messages() / cluster.size()) + " a node\n";
    text += "bytes            " + std::to_string(traffic.bytes() / cluster.size()) + " a node\n";
    text += "hash             " + hexText(cluster.traceHash()) + "\n";
    print(output, text);
    return 0;
}

}  // namespace swimscope::headless

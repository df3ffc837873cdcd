#include "engine/headless/simulate_report.h"

#include <cstdio>

#include "engine/headless/json_line.h"

namespace swimscope::headless {

namespace {

std::string number(double value, const char* format) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string row(const std::string& label, const std::string& value) {
    return label + std::string(label.size() < 17 ? 17 - label.size() : 1, ' ') + value + "\n";
}

std::string milliseconds(const std::optional<base::Duration>& duration) {
    return duration ? number(base::toMilliseconds(*duration), "%.3f") : "null";
}

}  // namespace

std::string hashText(std::uint64_t hash) {
    char text[20];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

SimulationResult resultOf(const sim::Cluster& cluster) {
    SimulationResult result;
    const sim::Statistics& statistics = cluster.statistics();
    const sim::Traffic traffic = cluster.traffic();
    const auto nodes = static_cast<double>(cluster.size());
    result.seed = cluster.options().seed;
    result.hash = cluster.traceHash();
    result.nodes = cluster.size();
    result.virtualSeconds = base::toSeconds(cluster.now().time_since_epoch());
    result.convergedAt = cluster.agreement().since();
    result.falseDeaths = statistics.falseDeaths();
    result.falseDeathsOfHealthy = statistics.falseDeathsOfHealthy();
    result.detectionMedian = statistics.detection(0.5);
    result.detection99 = statistics.detection(0.99);
    result.messagesPerNode = static_cast<double>(traffic.messages()) / nodes;
    result.bytesPerNode = static_cast<double>(traffic.bytes()) / nodes;
    result.events = cluster.eventsReported();
    result.steps = cluster.steps();
    return result;
}

std::string resultText(const SimulationResult& result) {
    std::string text = row("nodes", std::to_string(result.nodes));
    text += row("seed", std::to_string(result.seed));
    text += row("virtual time", number(result.virtualSeconds, "%.3f s"));
    text += row("processor time", number(result.cpuSeconds, "%.2f s") + " for " +
                                      std::to_string(result.steps) + " steps");
    text += row("memory", number(static_cast<double>(result.peakBytes) / 1e6, "%.1f MB at most"));
    text += row(
        "converged",
        result.convergedAt
            ? "since " + number(base::toSeconds(result.convergedAt->time_since_epoch()), "%.3f s")
            : "no");
    if (result.detectionMedian && result.detection99) {
        text +=
            row("detection", number(base::toSeconds(*result.detectionMedian), "%.3f s median, ") +
                                 number(base::toSeconds(*result.detection99), "%.3f s for 99 %%"));
    }
    text += row("false deaths", std::to_string(result.falseDeaths) + ", of untouched nodes " +
                                    std::to_string(result.falseDeathsOfHealthy));
    text += row("messages", number(result.messagesPerNode, "%.1f a node"));
    text += row("bytes", number(result.bytesPerNode, "%.0f a node"));
    for (const std::string& problem : result.problems) {
        text += row("FAILED", problem);
    }
    text += row("hash", hashText(result.hash));
    return text;
}

std::string resultJson(const SimulationResult& result) {
    std::string problems;
    for (const std::string& problem : result.problems) {
        problems += (problems.empty() ? "" : ",") + jsonString(problem);
    }
    std::string json = "{\"hash\":\"" + hashText(result.hash) + "\"";
    const auto add = [&json](const char* key, const std::string& value) {
        json += std::string(",\"") + key + "\":" + value;
    };
    add("seed", std::to_string(result.seed));
    add("nodes", std::to_string(result.nodes));
    add("virtualSeconds", number(result.virtualSeconds, "%.3f"));
    add("cpuSeconds", number(result.cpuSeconds, "%.3f"));
    add("peakBytes", std::to_string(result.peakBytes));
    add("converged", result.convergedAt ? "true" : "false");
    add("convergedMs",
        milliseconds(result.convergedAt ? std::optional(result.convergedAt->time_since_epoch())
                                        : std::nullopt));
    add("falseDeaths", std::to_string(result.falseDeaths));
    add("detectionMs", "{\"median\":" + milliseconds(result.detectionMedian) +
                           ",\"p99\":" + milliseconds(result.detection99) + "}");
    add("messagesPerNode", number(result.messagesPerNode, "%.3f"));
    add("bytesPerNode", number(result.bytesPerNode, "%.3f"));
    add("events", std::to_string(result.events));
    add("steps", std::to_string(result.steps));
    add("problems", "[" + problems + "]");
    return json + "}\n";
}

}  // namespace swimscope::headless

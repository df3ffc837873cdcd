#include "engine/headless/figures.h"

#include "engine/base/time.h"

namespace swimscope::headless {

namespace {

void addTimings(std::vector<Figure>& figures, const std::string& name,
                const swim::Timings& timings) {
    const double total = base::toMilliseconds(timings.total);
    const auto count = static_cast<double>(timings.count);
    figures.push_back({name + ".count", count});
    figures.push_back({name + ".meanMs", timings.count == 0 ? 0 : total / count, true});
    figures.push_back({name + ".longestMs", base::toMilliseconds(timings.longest), true});
}

}  // namespace

std::vector<Figure> figuresOf(const observe::Traffic& traffic) {
    const swim::Counters& c = traffic.counters;
    std::vector<Figure> figures;
    const auto add = [&](const char* name, std::uint64_t value) {
        figures.push_back({name, static_cast<double>(value)});
    };
    add("tcp.accept", c.streamsIn);
    add("tcp.connect", c.streamsOut);
    add("tcp.sent", c.streamBytesOut);
    add("tcp.received", c.streamBytesIn);
    add("udp.sent", c.bytesOut);
    add("udp.received", c.bytesIn);
    add("udp.packetsSent", c.packetsOut);
    add("udp.packetsReceived", c.packetsIn);
    add("udp.lost", traffic.lost);
    for (std::size_t i = 0; i < traffic.members.size(); ++i) {
        const std::string state = swim::stateName(static_cast<swim::State>(i));
        figures.push_back({"node.instances." + state, static_cast<double>(traffic.members[i])});
    }
    add("size.local", c.sizeLocal);
    add("size.remote", c.sizeRemote);
    add("health.score", c.health);
    add("degraded.probe", c.probesDegraded);
    add("degraded.timeout", c.timeoutsDegraded);
    add("msg.alive", c.aliveTaken);
    add("msg.suspect", c.suspectTaken);
    add("msg.dead", c.deadTaken);
    add("msg.duplicate", c.duplicates);
    add("msg.rejected", c.rejected);
    add("refutations", c.refutations);
    add("queue.broadcasts", c.queued);
    addTimings(figures, "probeNode", c.probeTimes);
    add("probeNode.failed", c.probesFailed);
    add("gossip.count", c.gossipRounds);
    addTimings(figures, "pushPullNode", c.pushPullTimes);
    add("pushPullNode.refused", c.pushPullsRefused);
    add("mailbox.dropped", traffic.dropped);
    return figures;
}

}  // namespace swimscope::headless

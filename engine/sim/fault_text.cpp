#include "engine/sim/fault_text.h"

#include <cstdio>
#include <utility>

namespace swimscope::sim {

namespace {

using NameOf = std::function<std::string(HostId)>;
using Faults = std::vector<Fault>;

template <typename T>
Faults forEach(Words& words) {
    Faults faults;
    for (const HostId host : words.hosts()) {
        faults.push_back(T{host});
    }
    return faults;
}

Faults readRestart(Words& words) {
    Restart restart;
    restart.host = words.host();
    if (words.take("elsewhere")) {
        restart.newAddress = true;
    }
    if (words.take("meta")) {
        restart.meta = base::toBytes(words.rest());
    }
    return {restart};
}

Faults readSlow(Words& words) {
    const auto hosts = words.hosts();
    const Latency by = words.latency();
    Faults faults;
    for (const HostId host : hosts) {
        faults.push_back(Slow{host, by});
    }
    return faults;
}

Faults readSteady(Words& words) {
    Faults faults;
    for (const HostId host : words.hosts()) {
        faults.push_back(Slow{host, {}});
        faults.push_back(Stutter{host, {}, {}});
    }
    return faults;
}

Faults readStutter(Words& words) {
    const auto hosts = words.hosts();
    const base::Duration blocked = words.duration();
    const base::Duration open = words.duration();
    Faults faults;
    for (const HostId host : hosts) {
        faults.push_back(Stutter{host, blocked, open});
    }
    return faults;
}

Faults readCut(Words& words) {
    Cut cut;
    cut.from = words.host();
    cut.to = words.host();
    cut.oneWay = words.take("one-way");
    return {cut};
}

Faults readMend(Words& words) {
    Mend mend;
    mend.from = words.host();
    mend.to = words.host();
    return {mend};
}

Faults readPartition(Words& words) {
    Partition partition;
    do {
        partition.groups.push_back(words.hosts());
    } while (words.take("|"));
    return {partition};
}

Between readBetween(Words& words) {
    Between where;
    if (words.take("at")) {
        where.from = words.host();
        where.to = words.hostAhead() ? words.host() : kNoHost;
    }
    return where;
}

Faults readReorder(Words& words) {
    SetReorder reorder;
    reorder.share = words.share();
    if (words.take("by")) {
        reorder.by = words.duration();
    }
    reorder.where = readBetween(words);
    return {reorder};
}

Faults readAdd(Words& words) {
    AddHost add;
    if (!words.done()) {
        add.name = words.word(base::sentence("a name"));
    }
    if (words.take("called")) {
        add.namesake = words.host();
    }
    return {std::move(add)};
}

Faults readJoin(Words& words) {
    JoinHosts join;
    join.host = words.host();
    if (words.take("through")) {
        join.through = words.hosts();
    }
    return {join};
}

Faults readSend(Words& words, bool reliable) {
    SendText send;
    send.host = words.host();
    send.to = words.host();
    send.reliable = reliable;
    send.bytes = base::toBytes(words.rest());
    return {send};
}

Faults readKey(Words& words) {
    RotateKey::Step step = RotateKey::Step::Add;
    if (words.take("use")) {
        step = RotateKey::Step::Use;
    } else if (words.take("remove")) {
        step = RotateKey::Step::Remove;
    } else if (!words.take("add")) {
        words.fail(base::sentence("a key is added, used or removed: key add, key use, key remove"));
    }
    const auto hosts = words.hosts();
    const base::Bytes key = words.hex();
    Faults faults;
    for (const HostId host : hosts) {
        faults.push_back(RotateKey{host, step, key});
    }
    return faults;
}

Faults readVerb(std::string_view verb, Words& words) {
    if (verb == "kill") {
        return forEach<Kill>(words);
    } else if (verb == "pause") {
        return forEach<Pause>(words);
    } else if (verb == "resume") {
        return forEach<Resume>(words);
    } else if (verb == "leave") {
        return forEach<Leave>(words);
    } else if (verb == "restart") {
        return readRestart(words);
    } else if (verb == "slow") {
        return readSlow(words);
    } else if (verb == "stutter") {
        return readStutter(words);
    } else if (verb == "steady") {
        return readSteady(words);
    } else if (verb == "cut") {
        return readCut(words);
    } else if (verb == "mend") {
        return readMend(words);
    } else if (verb == "partition") {
        return readPartition(words);
    } else if (verb == "heal") {
        return {Heal{}};
    }
    return {};
}

Faults readOtherVerb(std::string_view verb, Words& words) {
    if (verb == "loss") {
        const double share = words.share();
        return {SetLoss{readBetween(words), share}};
    } else if (verb == "duplicate") {
        const double share = words.share();
        return {SetDuplicate{readBetween(words), share}};
    } else if (verb == "latency") {
        const Latency latency = words.latency();
        return {SetLatency{readBetween(words), latency}};
    } else if (verb == "reorder") {
        return readReorder(words);
    } else if (verb == "add") {
        return readAdd(words);
    } else if (verb == "join") {
        return readJoin(words);
    } else if (verb == "broadcast") {
        const HostId host = words.host();
        return {BroadcastText{host, base::toBytes(words.rest())}};
    } else if (verb == "send") {
        return readSend(words, /*reliable=*/true);
    } else if (verb == "datagram") {
        return readSend(words, /*reliable=*/false);
    } else if (verb == "meta") {
        const HostId host = words.host();
        return {SetMeta{host, base::toBytes(words.rest())}};
    } else if (verb == "key") {
        return readKey(words);
    }
    words.fail(base::sentence("\"{0}\" is nothing that can be done", verb));
    return {};
}

std::string shareText(double share) {
    char text[32];
    std::snprintf(text, sizeof text, "%.9g%%", share * 100);
    return text;
}

struct Writer {
    const NameOf& nameOf;

    std::string where(const Between& between) const {
        if (between.from == kNoHost) {
            return "";
        }
        return " at " + nameOf(between.from) +
               (between.to == kNoHost ? "" : " " + nameOf(between.to));
    }
    std::string text(const base::Bytes& bytes) const { return std::string(base::asText(bytes)); }

    std::string operator()(const Kill& fault) const { return "kill " + nameOf(fault.host); }
    std::string operator()(const Pause& fault) const { return "pause " + nameOf(fault.host); }
    std::string operator()(const Resume& fault) const { return "resume " + nameOf(fault.host); }
    std::string operator()(const Restart& fault) const {
        return "restart " + nameOf(fault.host) + (fault.newAddress ? " elsewhere" : "") +
               (fault.meta ? " meta " + text(*fault.meta) : "");
    }
    std::string operator()(const Leave& fault) const { return "leave " + nameOf(fault.host); }
    std::string operator()(const Slow& fault) const {
        return "slow " + nameOf(fault.host) + " " + latencyText(fault.by);
    }
    std::string operator()(const Stutter& fault) const {
        return "stutter " + nameOf(fault.host) + " " + durationText(fault.blocked) + " " +
               durationText(fault.open);
    }
    std::string operator()(const Cut& fault) const {
        return "cut " + nameOf(fault.from) + " " + nameOf(fault.to) +
               (fault.oneWay ? " one-way" : "");
    }
    std::string operator()(const Mend& fault) const {
        return "mend " + nameOf(fault.from) + " " + nameOf(fault.to);
    }
    std::string operator()(const Partition& fault) const {
        std::string line = "partition";
        for (std::size_t i = 0; i < fault.groups.size(); ++i) {
            line += i == 0 ? "" : " |";
            for (const HostId host : fault.groups[i]) {
                line += " " + nameOf(host);
            }
        }
        return line;
    }
    std::string operator()(const Heal&) const { return "heal"; }
    std::string operator()(const SetLoss& fault) const {
        return "loss " + shareText(fault.share) + where(fault.where);
    }
    std::string operator()(const SetLatency& fault) const {
        return "latency " + latencyText(fault.latency) + where(fault.where);
    }
    std::string operator()(const SetDuplicate& fault) const {
        return "duplicate " + shareText(fault.share) + where(fault.where);
    }
    std::string operator()(const SetReorder& fault) const {
        return "reorder " + shareText(fault.share) + " by " + durationText(fault.by) +
               where(fault.where);
    }
    std::string operator()(const AddHost& fault) const {
        return (fault.name.empty() ? "add" : "add " + fault.name) +
               (fault.namesake == kNoHost ? "" : " called " + nameOf(fault.namesake));
    }
    std::string operator()(const JoinHosts& fault) const {
        std::string line = "join " + nameOf(fault.host);
        for (std::size_t i = 0; i < fault.through.size(); ++i) {
            line += (i == 0 ? " through " : " ") + nameOf(fault.through[i]);
        }
        return line;
    }
    std::string operator()(const BroadcastText& fault) const {
        return "broadcast " + nameOf(fault.host) + " " + text(fault.bytes);
    }
    std::string operator()(const SendText& fault) const {
        return std::string(fault.reliable ? "send " : "datagram ") + nameOf(fault.host) + " " +
               nameOf(fault.to) + " " + text(fault.bytes);
    }
    std::string operator()(const SetMeta& fault) const {
        return "meta " + nameOf(fault.host) + " " + text(fault.meta);
    }
    std::string operator()(const RotateKey& fault) const {
        const char* const kSteps[] = {"add ", "use ", "remove "};
        return std::string("key ") + kSteps[static_cast<int>(fault.step)] + nameOf(fault.host) +
               " " + base::toHex(fault.key);
    }
};

}  // namespace

std::vector<Fault> readFaults(Words& words) {
    const std::string_view verb = words.word(base::sentence("what happens"));
    Faults faults = readVerb(verb, words);
    if (faults.empty()) {
        faults = readOtherVerb(verb, words);
    }
    words.end();
    return faults;
}

std::string durationText(base::Duration duration) {
    const std::int64_t ns = duration.count();
    constexpr std::pair<std::int64_t, const char*> kUnits[] = {
        {1'000'000'000, "s"}, {1'000'000, "ms"}, {1'000, "us"}, {1, "ns"}};
    for (const auto& [unit, name] : kUnits) {
        if (ns % unit == 0) {
            return std::to_string(ns / unit) + name;
        }
    }
    return "0";
}

std::string latencyText(const Latency& latency) {
    switch (latency.shape()) {
        case Latency::Shape::Constant:
            break;
        case Latency::Shape::Uniform:
            return durationText(latency.low()) + ".." + durationText(latency.high());
        case Latency::Shape::Lognormal:
            return durationText(latency.low()) + "~" + std::to_string(latency.sigmaPercent()) + "%";
    }
    return durationText(latency.low());
}

std::string faultText(const Fault& fault, const NameOf& nameOf) {
    return std::visit(Writer{nameOf}, fault);
}

}  // namespace swimscope::sim

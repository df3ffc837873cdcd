#include "engine/sim/poke.h"

#include <cstdio>
#include <utility>
#include <vector>

#include "engine/sim/fault_text.h"
#include "engine/sim/limits.h"
#include "engine/sim/script_line.h"

namespace swimscope::sim {

namespace {

struct PokeApplier {
    Cluster& cluster;

    base::Status operator()(const Fault& fault) const { return cluster.apply(fault); }
    base::Status operator()(const DropMessage& drop) const {
        return found(cluster.dropMessage(drop.serial), drop.serial);
    }
    base::Status operator()(const DelayMessage& delay) const {
        if (delay.by <= base::Duration{}) {
            return base::Error{
                base::sentence("a message can only be delayed by more than nothing")};
        }
        return found(cluster.delayMessage(delay.serial, delay.by), delay.serial);
    }

    static base::Status found(bool done, std::uint64_t serial) {
        if (done) {
            return {};
        }
        return base::Error{base::sentence("message {0} is not in the air any more", serial)};
    }
};

struct PokeWriter {
    std::string operator()(const Fault& fault) const { return faultText(fault, usualHostName); }
    std::string operator()(const DropMessage& drop) const {
        return "drop " + std::to_string(drop.serial);
    }
    std::string operator()(const DelayMessage& delay) const {
        return "delay " + std::to_string(delay.serial) + " " + secondsText(delay.by);
    }
};

Poke readFaultPoke(Words& words) {
    std::vector<Fault> faults = readFaults(words);
    if (faults.size() != 1 && !words.error()) {
        words.fail(base::sentence("one poke is about one host"));
    }
    return faults.empty() ? Poke(Fault(Heal{})) : Poke(std::move(faults.front()));
}

Poke readAny(Words& words) {
    if (words.take("drop")) {
        return DropMessage{words.number(base::sentence("the serial number of a message"))};
    }
    if (words.take("delay")) {
        DelayMessage delay;
        delay.serial = words.number(base::sentence("the serial number of a message"));
        delay.by = words.duration();
        return delay;
    }
    return readFaultPoke(words);
}

}  // namespace

std::string secondsText(base::Duration duration) {
    const std::int64_t ns = duration.count();
    char text[48];
    std::snprintf(text, sizeof text, "%lld.%09lld", static_cast<long long>(ns / 1'000'000'000),
                  static_cast<long long>(ns % 1'000'000'000));
    std::string shown = text;
    while (shown.back() == '0') {
        shown.pop_back();
    }
    if (shown.back() == '.') {
        shown.pop_back();
    }
    return shown + "s";
}

base::Status applyPoke(Cluster& cluster, const Poke& poke) {
    return std::visit(PokeApplier{cluster}, poke);
}

std::string pokeText(const Poke& poke) {
    return std::visit(PokeWriter{}, poke);
}

bool samePoke(const PlacedPoke& a, const PlacedPoke& b) {
    return a.place == b.place && pokeText(a.poke) == pokeText(b.poke);
}

base::Instant partingOf(const std::vector<PlacedPoke>& a, const std::vector<PlacedPoke>& b) {
    const auto [ours, theirs] = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), samePoke);
    base::Instant parting = base::Instant::max();
    if (ours != a.end()) {
        parting = ours->place.at;
    }
    if (theirs != b.end()) {
        parting = std::min(parting, theirs->place.at);
    }
    return parting;
}

base::Result<Poke> readPoke(std::string_view text) {
    const HostNames names(kMaxHosts);
    Words words(text, names);
    Poke poke = readAny(words);
    words.end();
    if (words.error()) {
        return base::Error{*words.error()};
    }
    return poke;
}

}  // namespace swimscope::sim

#pragma once

#include <string>
#include <variant>
#include <vector>

#include "engine/base/time.h"

/// What a watcher can be asked to do. Each is answered by Outcome events with its id.
namespace swimscope::watch {

/// Reads one member's table. "HOST[:PORT]"; the port defaults to Options::defaultPort.
struct Peek {
    std::string at;
};
/// Peeks at the seeds and then at everybody that any answer names as alive or suspect. `every` > 0
/// starts a new round that long after the last one ended, until another Sweep or Stop.
struct Sweep {
    std::vector<std::string> seeds;
    base::Duration every{};
};
/// Pings the members known from peeks in turn, `perSecond` in all (0: Options::tapPerSecond), until
/// Stop or a Tap of less than 0. Needs no answered peek before: it begins with whoever becomes
/// known.
struct Tap {
    double perSecond = 0;
};
/// Asks every living member to ping every other, and says so when each pair has been asked.
/// `every` as in Sweep.
struct MeasureLinks {
    base::Duration every{};
};
/// Asks every living member to ping us at Options::self, again and again, until Stop.
struct TakePulses {
    base::Duration every = std::chrono::seconds(5);
};
/// Finds out why a contact fails. `name` is who is expected there; "" takes anybody.
struct Diagnose {
    std::string at;
    std::string name;
};
/// Ends sweeps, taps, links and pulses.
struct Stop {};

using Command = std::variant<Peek, Sweep, Tap, MeasureLinks, TakePulses, Diagnose, Stop>;

}  // namespace swimscope::watch

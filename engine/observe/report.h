#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/time.h"
#include "engine/base/words.h"
#include "engine/dialect/event.h"
#include "engine/observe/accusation.h"
#include "engine/observe/finding.h"
#include "engine/swim/counters.h"
#include "engine/swim/event.h"
#include "engine/swim/member.h"
#include "engine/swim/message_room.h"
#include "engine/watch/event.h"

namespace swimscope::observe {

/// Which node's opinion a report is. 0 is the session's own member; demo nodes count from 1.
using ObserverId = std::uint32_t;

/// The largest payloads in bytes that our dialect can send each way, after everything that it, the
/// label and encryption put around them.
struct Rooms {
    /// Of content type text/plain, and application/octet-stream.
    swim::MessageRoom text;
    swim::MessageRoom bytes;

    bool operator==(const Rooms&) const = default;
};

/// The session is up: who we are and where others find us.
struct Started {
    std::string name;
    base::Endpoint address;
    std::string dialect;
    std::string label;
    bool encrypted = false;
    Rooms rooms{};
};
/// A sentence about the session itself: a seed that is retried, a warning about an address.
struct Notice {
    enum class Severity : std::uint8_t { Info, Warning, Error };
    Severity severity = Severity::Info;
    base::Words text;
};
/// About once a second while anything changes, and as the answer to the health command.
struct Traffic {
    swim::Counters counters;
    /// Packets the mailbox dropped because nobody took them.
    std::uint64_t dropped = 0;
    /// Datagrams the kernel dropped before we saw them.
    std::uint64_t lost = 0;
    /// Rows of our table, by swim::State.
    std::array<std::uint64_t, 4> members{};
    /// Of the command that asked; 0 for the schedule.
    swim::CommandId id = 0;
    /// Now: keys may come and go while the session runs.
    bool encrypted = false;
    Rooms rooms{};
};
/// The whole table; answers the members command and repairs a mailbox that overflowed.
struct Roster {
    std::vector<swim::Member> members;
    swim::CommandId id = 0;
    /// True when it replaces whatever was known of the table.
    bool resync = false;
    /// True when that is because reports before it were lost.
    bool lost = false;
};
/// A lab is seen from elsewhere or stands at another instant; the whole table follows.
struct Turned {
    enum class Why : std::uint8_t { OtherView, Jump };
    Why why = Why::OtherView;
    /// Who tells from here on; empty when everybody does, each under its own number.
    std::string name;
    base::Endpoint address;
    /// What was told to have happened at this instant or later did not happen.
    base::Instant undoneFrom = base::Instant::max();
    /// The lab's time begins at its start, and is not the clock's.
    bool simulated = false;
};
/// A node of the embedded demo came up or went down.
struct DemoNode {
    std::string name;
    base::Endpoint address;
    bool running = false;
};
/// The session has ended, after a leave or a failure.
struct Ended {
    base::Words reason;
};

/// All findings of a watching session, whenever they have changed.
struct Findings {
    std::vector<Finding> findings;
    /// As of Insight::undecidedUntil().
    std::optional<base::Instant> undecidedUntil = {};
};
/// Who accuses a member by gossip's words, whenever that changed: first hand first. Empty: nothing
/// stands against it any more.
struct Accused {
    std::string node;
    std::vector<Accusation> accusations;
};
/// What watching has cost so far; about once a second while anything changes.
struct WatchCost {
    std::uint64_t peeks = 0;
    std::uint64_t failed = 0;
    std::uint64_t pings = 0;
    std::uint64_t borrowed = 0;
    std::uint64_t rumours = 0;
    std::uint64_t datagramsSent = 0;
    std::uint64_t bytesSent = 0;
    std::uint64_t bytesReceived = 0;
    std::uint64_t rejected = 0;
};

using Event = std::variant<swim::Event, dialect::Event, Started, Notice, Traffic, Roster, DemoNode,
                           Ended, watch::Event, Findings, Accused, WatchCost, Turned>;

/// One thing that one observer learned at one moment.
struct Report {
    ObserverId observer = 0;
    base::Instant instant{};
    /// The same moment on the wall.
    std::chrono::system_clock::time_point wall;
    Event event;
};

}  // namespace swimscope::observe

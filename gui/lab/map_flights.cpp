#include "gui/lab/map_flights.h"

#include <algorithm>
#include <set>

namespace swimscope::gui {

namespace {

constexpr std::size_t kMostSkippedKept = 20'000;

double shareOf(const sim::LabMessage& message, base::Instant now) {
    const double whole = base::toMilliseconds(message.arrival - message.sent);
    const double gone = base::toMilliseconds(now - message.sent);
    return whole <= 0 ? 1 : std::clamp(gone / whole, 0.0, 1.0);
}

}  // namespace

void MapFlights::clear() {
    m_flights.clear();
    m_shown.clear();
    m_skipped.clear();
    m_leftOut = 0;
}

bool MapFlights::chosen(const sim::LabMessage& message) const {
    const auto touches = [&](sim::HostId host) {
        return host != sim::kNoHost && (message.from == host || message.to == host);
    };
    return touches(m_chosen.first) || touches(m_chosen.second);
}

void MapFlights::follow(const sim::LabFrame& frame, double wall, bool still) {
    const bool jumped = frame.branch != m_branch || frame.now < m_now || frame.seeking;
    if (jumped || !frame.running || !m_running || still != m_still) {
        clear();
    }
    const base::Instant since = m_now;
    const bool goesOn = frame.running && m_running && !jumped;
    m_still = still;
    m_speed = std::max(0.01, frame.reached.value_or(frame.speed));
    m_running = frame.running;
    m_branch = frame.branch;
    m_now = frame.now;
    if (!frame.running) {
        showExactly(frame);
        return;
    }
    // The landed make room.
    moveTo(wall);
    m_room = goesOn ? roomAfter(frame, since, wall) : kMostShown - kKeptForChosen;
    m_followed = wall;
    takeInNew(frame, goesOn ? since : frame.now, wall);
    m_beyond = frame.messagesLeftOut;
    moveTo(wall);
}

std::size_t MapFlights::roomAfter(const sim::LabFrame& frame, base::Instant since,
                                  double wall) const {
    constexpr std::size_t kAll = kMostShown - kKeptForChosen;
    const auto isNew = [since](const sim::LabMessage& message) { return message.sent > since; };
    const auto news =
        static_cast<std::size_t>(std::count_if(frame.recent.begin(), frame.recent.end(), isNew));
    if (news <= kAll) {
        return kAll;
    }
    const double share = std::clamp((wall - m_followed) / kShortest, 0.05, 1.0);
    return std::min(kAll, m_flights.size() + static_cast<std::size_t>(kAll * share));
}

void MapFlights::takeInNew(const sim::LabFrame& frame, base::Instant since, double wall) {
    std::set<std::uint64_t> taken;
    for (const sim::LabMessage& message : frame.recent) {
        if (message.sent > since) {
            takeIn(message, wall);
            taken.insert(message.serial);
        }
    }
    // Pieces of streams, what is in the air after a jump, and what overran the recent ones.
    for (const sim::LabMessage& message : frame.messages) {
        if (message.sent > since || (since == frame.now && message.arrival > since)) {
            if (message.serial == 0 || taken.count(message.serial) == 0) {
                takeIn(message, wall);
            }
        }
    }
    for (const sim::LabMessage& message : frame.lost) {
        if (message.serial == 0 && message.sent > since) {
            takeIn(message, wall, /*lost=*/true);
        } else if (message.serial != 0 && message.arrival > since) {
            markLost(message.serial);
        }
    }
}

/// It came to somebody who was not there.
void MapFlights::markLost(std::uint64_t serial) {
    for (Flight& flight : m_flights) {
        if (flight.message.serial == serial) {
            flight.lost = true;
            flight.stopsAt = 1;
        }
    }
}

void MapFlights::takeIn(const sim::LabMessage& message, double wall, bool lost) {
    const double natural = base::toMilliseconds(message.arrival - message.sent) / m_speed;
    Flight flight;
    flight.message = message;
    flight.begin = wall;
    flight.length = m_still ? kStill : natural < kShortest ? kShortest : 0;
    flight.lost = lost;
    flight.stopsAt = lost ? kLostAt : 1;
    const std::size_t room = chosen(message) ? kMostShown : m_room;
    if (m_flights.size() < room) {
        m_flights.push_back(flight);
    } else if (m_skipped.size() < kMostSkippedKept) {
        m_skipped.push_back(wall + std::max(natural, kShortest));
    }
}

void MapFlights::moveTo(double wall) {
    if (!m_running) {
        return;
    }
    m_flights.erase(std::remove_if(m_flights.begin(), m_flights.end(),
                                   [&](const Flight& flight) { return over(flight, wall); }),
                    m_flights.end());
    m_skipped.erase(
        std::remove_if(m_skipped.begin(), m_skipped.end(), [&](double end) { return wall >= end; }),
        m_skipped.end());
    m_leftOut = m_skipped.size() + m_beyond;
    m_shown.clear();
    for (const Flight& flight : m_flights) {
        m_shown.push_back(shownOf(flight, wall));
    }
}

bool MapFlights::over(const Flight& flight, double wall) const {
    if (flight.length == 0) {
        return m_now >= flight.message.arrival;
    }
    const double linger = flight.lost ? kLostLinger : 0;
    return wall >= flight.begin + flight.length * flight.stopsAt + linger;
}

ShownFlight MapFlights::shownOf(const Flight& flight, double wall) const {
    ShownFlight shown{flight.message, flight.stopsAt, 0};
    if (flight.length == 0) {
        shown.progress = shareOf(flight.message, m_now);
        return shown;
    }
    const double gone = (wall - flight.begin) / flight.length;
    if (!m_still) {
        shown.progress = std::clamp(gone, 0.0, flight.stopsAt);
    }
    if (flight.lost && (m_still || gone >= flight.stopsAt)) {
        const double since = std::max(0.0, (gone - flight.stopsAt) * flight.length);
        shown.cross = std::clamp(1 - since / kLostLinger, 0.01, 1.0);
    }
    return shown;
}

void MapFlights::showExactly(const sim::LabFrame& frame) {
    m_shown.clear();
    for (int round = 0; round < 2; ++round) {
        for (const sim::LabMessage& message : frame.messages) {
            if (m_shown.size() < kMostShown && chosen(message) == (round == 0)) {
                m_shown.push_back({message, shareOf(message, frame.now), 0});
            }
        }
    }
    m_leftOut = frame.messages.size() + frame.messagesLeftOut - m_shown.size();
}

}  // namespace swimscope::gui

#include "gui/lab/map_flights.h"

#include <algorithm>

namespace swimscope::gui {

namespace {

constexpr std::size_t kMostSkippedKept = 20'000;
/// After a lost message stopped its mark stays for so long.
constexpr double kLostLinger = 600;
constexpr double kLostAt = 0.55;

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
    for (const sim::LabMessage& message : frame.messages) {
        if (!goesOn || message.sent > since) {
            takeIn(message, wall);
        }
    }
    m_beyond = frame.messagesLeftOut;
    moveTo(wall);
}

void MapFlights::takeIn(const sim::LabMessage& message, double wall) {
    const double natural = base::toMilliseconds(message.arrival - message.sent) / m_speed;
    Flight flight;
    flight.message = message;
    flight.begin = wall;
    flight.length = m_still ? kStill : natural < kShortest ? kShortest : 0;
    const std::size_t room = chosen(message) ? kMostShown : kMostShown - kKeptForChosen;
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
    const auto landed = [&](const Flight& flight) {
        return flight.length > 0 ? wall >= flight.begin + flight.length
                                 : m_now >= flight.message.arrival;
    };
    m_flights.erase(std::remove_if(m_flights.begin(), m_flights.end(), landed), m_flights.end());
    m_skipped.erase(
        std::remove_if(m_skipped.begin(), m_skipped.end(), [&](double end) { return wall >= end; }),
        m_skipped.end());
    m_leftOut = m_skipped.size() + m_beyond;
    m_shown.clear();
    for (const Flight& flight : m_flights) {
        const double share = m_still ? 1.0
                             : flight.length > 0
                                 ? std::clamp((wall - flight.begin) / flight.length, 0.0, 1.0)
                                 : shareOf(flight.message, m_now);
        m_shown.push_back({flight.message, share, flight.lost});
    }
}

void MapFlights::showExactly(const sim::LabFrame& frame) {
    m_shown.clear();
    for (int round = 0; round < 2; ++round) {
        for (const sim::LabMessage& message : frame.messages) {
            if (m_shown.size() < kMostShown && chosen(message) == (round == 0)) {
                m_shown.push_back({message, shareOf(message, frame.now), false});
            }
        }
    }
    m_leftOut = frame.messages.size() + frame.messagesLeftOut - m_shown.size();
}

}  // namespace swimscope::gui

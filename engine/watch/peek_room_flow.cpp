#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/watch/limits.h"
#include "engine/watch/peek_room.h"

/// Who is asked when, and what becomes of each conversation.
namespace swimscope::watch {

namespace {

/// Before a host whose conversation goes on is looked at again.
constexpr base::Duration kBusyPause = std::chrono::milliseconds(10);

std::string pauseText(base::Duration duration) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f s", base::toSeconds(duration));
    return text;
}

}  // namespace

/// Starts whatever may start now.
void PeekRoom::pump(base::Instant now) {
    takeDue(now);
    m_nextSlot.reset();
    while (!m_ready.empty()) {
        const auto slot = m_throttle.slotFrom(now);
        if (!slot) {
            break;
        }
        if (*slot > now) {
            m_nextSlot = slot;
            break;
        }
        Request request = std::move(m_ready.front());
        m_ready.pop_front();
        consider(now, std::move(request));
    }
    endRoundIfComplete(now);
}

void PeekRoom::takeDue(base::Instant now) {
    while (!m_later.empty() && m_later.begin()->first <= now) {
        m_ready.push_back(std::move(m_later.begin()->second));
        m_later.erase(m_later.begin());
    }
    Target target;
    while (m_standing && m_standing->round && m_standing->round->next(target)) {
        m_ready.push_back({target, std::nullopt});
    }
}

void PeekRoom::consider(base::Instant now, Request request) {
    const base::Endpoint& place = request.target.at;
    const base::Duration left = m_throttle.backoffLeft(now, place);
    if (!request.wish && left > desk().options.minInterval) {
        // A round does not wait for a host that failed again and again.
        return unanswered(now, request,
                          base::sentence("{0} (not asked again for another {1})",
                                         m_throttle.lastWhy(place), pauseText(left)));
    }
    const auto from = m_throttle.hostFrom(place, request.wish.has_value());
    if (!from) {
        m_later.emplace(now + kBusyPause, std::move(request));
    } else if (*from > now) {
        m_later.emplace(*from, std::move(request));
    } else {
        start(now, std::move(request));
    }
}

void PeekRoom::start(base::Instant now, Request request) {
    m_throttle.begin(now, request.target.at);
    ++desk().peeks;
    auto talk = std::make_unique<PeekTalk>(now, desk(), m_pool, request.target.at,
                                           expectedAt(request.target));
    const machine::ExchangeId stream = talk->stream();
    m_talks.emplace(stream, Talk{std::move(talk), std::move(request)});
}

std::string PeekRoom::expectedAt(const Target& target) const {
    if (!target.name.empty()) {
        return target.name;
    }
    if (const auto learned = m_learned.find(target.at); learned != m_learned.end()) {
        return learned->second;
    }
    const Contact* contact = desk().contacts.at(target.at);
    return contact == nullptr ? std::string() : contact->name;
}

PeekTalk* PeekRoom::talkOn(machine::ExchangeId stream) {
    const auto found = m_talks.find(stream);
    return found == m_talks.end() ? nullptr : found->second.talk.get();
}

bool PeekRoom::opened(base::Instant now, machine::ExchangeId id) {
    PeekTalk* talk = talkOn(id);
    if (talk != nullptr) {
        talk->opened(now);
    }
    return talk != nullptr;
}

bool PeekRoom::data(base::Instant now, machine::ExchangeId id, base::BytesView bytes) {
    PeekTalk* talk = talkOn(id);
    if (talk != nullptr) {
        talk->data(now, bytes);
        keepMemoryBounded(now);
        sweepUp(now);
    }
    return talk != nullptr;
}

bool PeekRoom::ended(base::Instant now, machine::ExchangeId id) {
    PeekTalk* talk = talkOn(id);
    if (talk != nullptr) {
        talk->ended(now);
        sweepUp(now);
    }
    return talk != nullptr;
}

bool PeekRoom::failed(base::Instant now, machine::ExchangeId id, const base::Words& why) {
    PeekTalk* talk = talkOn(id);
    if (talk != nullptr) {
        talk->failed(now, why);
        sweepUp(now);
    }
    return talk != nullptr;
}

void PeekRoom::keepMemoryBounded(base::Instant now) {
    std::size_t held = 0;
    PeekTalk* longest = nullptr;
    for (const auto& [stream, talk] : m_talks) {
        held += talk.talk->held();
        if (longest == nullptr || talk.talk->held() > longest->held()) {
            longest = talk.talk.get();
        }
    }
    if (held > kMaxHeld && longest != nullptr) {
        longest->cut(now, base::sentence("cut short: unfinished answers hold too many bytes"));
    }
}

/// Settles the talks that are over, and finds those again whose stream is another one by now.
void PeekRoom::sweepUp(base::Instant now) {
    std::vector<Talk> over;
    for (auto next = m_talks.begin(); next != m_talks.end();) {
        const auto here = next++;
        if (here->second.talk->over()) {
            over.push_back(std::move(here->second));
            m_talks.erase(here);
        } else if (here->second.talk->stream() != here->first) {
            auto node = m_talks.extract(here);
            node.key() = node.mapped().talk->stream();
            m_talks.insert(std::move(node));
        }
    }
    for (const Talk& talk : over) {
        settle(now, talk);
    }
    if (!over.empty()) {
        pump(now);
    }
}

void PeekRoom::settle(base::Instant now, const Talk& talk) {
    const PeekTalk& said = *talk.talk;
    m_throttle.end(now, said.asked(), said.abandoned() ? base::Words() : said.why());
    if (said.abandoned()) {
        return;
    }
    if (said.view()) {
        answered(now, talk.request, said.view());
    } else {
        ++desk().failed;
        unanswered(now, talk.request, said.why());
    }
}

void PeekRoom::expire(base::Instant now) {
    for (auto& [stream, talk] : m_talks) {
        talk.talk->expire(now);
    }
    sweepUp(now);
    if (m_standing && m_standing->nextRound && *m_standing->nextRound <= now) {
        startRound(now);
    }
    pump(now);
}

std::optional<base::Instant> PeekRoom::deadline() const {
    std::optional<base::Instant> first = m_nextSlot;
    const auto sooner = [&first](base::Instant when) {
        first = first ? std::min(*first, when) : when;
    };
    for (const auto& [stream, talk] : m_talks) {
        sooner(talk.talk->deadline());
    }
    if (!m_later.empty()) {
        sooner(m_later.begin()->first);
    }
    if (m_standing && m_standing->nextRound) {
        sooner(*m_standing->nextRound);
    }
    return first;
}

}  // namespace swimscope::watch

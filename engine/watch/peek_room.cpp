#include "engine/watch/peek_room.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/base/seed.h"
#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

/// Before a host whose conversation goes on is looked at again.
constexpr base::Duration kBusyPause = std::chrono::milliseconds(10);

std::string milliseconds(base::Duration duration) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f ms", base::toMilliseconds(duration));
    return text;
}

std::string answerText(const View& view) {
    const std::string who = view.observer.empty() ? view.asked.toString() : view.observer;
    return who + " lists " + std::to_string(view.rows.size()) + " members, answered in " +
           milliseconds(view.took()) + (view.partial ? ", partial: " + view.why : std::string());
}

}  // namespace

PeekRoom::PeekRoom(Desk& desk) : Room(desk), m_throttle(desk.options) {}

bool PeekRoom::command(base::Instant now, CommandId id, const Command& command) {
    if (const auto* peek = std::get_if<Peek>(&command)) {
        begin(now, id, *peek);
    } else if (const auto* sweep = std::get_if<Sweep>(&command)) {
        begin(now, id, *sweep);
    } else {
        return false;
    }
    sweepUp(now);
    pump(now);
    return true;
}

void PeekRoom::begin(base::Instant, CommandId id, const Peek& peek) {
    const auto seed = base::parseSeed(peek.at, desk().options.defaultPort);
    if (!seed) {
        return desk().settle(id, /*ok=*/false, peek.at + ": " + seed.error());
    }
    Wish& wish = m_wishes[id];
    wish = {peek.at, seed->name, {}, {}};
    if (seed->ip) {
        wish.places.push_back({*seed->ip, seed->port});
        return tryNextPlace(id);
    }
    const auto lookup = desk().outlet.resolve(seed->host, seed->port);
    m_lookups.emplace(lookup, Lookup{id, peek.at, seed->name});
}

void PeekRoom::tryNextPlace(CommandId id) {
    Wish& wish = m_wishes.at(id);
    if (wish.places.empty()) {
        return wishEnded(id, /*ok=*/false, wish.at + ": " + wish.why);
    }
    m_ready.push_back({{wish.places.front(), wish.name}, id});
    wish.places.pop_front();
}

void PeekRoom::wishEnded(CommandId id, bool ok, std::string text) {
    m_wishes.erase(id);
    desk().settle(id, ok, std::move(text));
}

void PeekRoom::begin(base::Instant now, CommandId id, const Sweep& sweep) {
    endStanding("replaced by another sweep");
    if (sweep.seeds.empty()) {
        return desk().settle(id, /*ok=*/false, "a sweep begins somewhere: no seed was given");
    }
    m_standing.emplace();
    m_standing->id = id;
    m_standing->sweep = sweep;
    startRound(now);
}

void PeekRoom::stop(base::Instant now) {
    endStanding("stopped");
    sweepUp(now);
    pump(now);
}

/// Ends the sweep and whatever goes on for it; peeks that somebody wished go on.
void PeekRoom::endStanding(const std::string& how) {
    if (!m_standing) {
        return;
    }
    const auto ofSweep = [](const auto& entry) { return !entry.second.wish; };
    std::erase_if(m_later, ofSweep);
    std::erase_if(m_lookups, ofSweep);
    std::erase_if(m_ready, [](const Request& request) { return !request.wish; });
    for (auto& [stream, talk] : m_talks) {
        if (!talk.request.wish) {
            talk.talk->abandon();
        }
    }
    const std::uint64_t rounds = m_standing->rounds - (m_standing->round ? 1 : 0);
    desk().settle(m_standing->id, m_standing->everAnswered,
                  how + " after " + std::to_string(rounds) + (rounds == 1 ? " round" : " rounds"));
    // Before the abandoned talks are settled: they are nobody's by then.
    m_standing.reset();
}

void PeekRoom::startRound(base::Instant now) {
    Standing& standing = *m_standing;
    standing.nextRound.reset();
    standing.round = std::make_unique<SweepRound>(standing.id, ++standing.rounds, now);
    for (const std::string& seed : standing.sweep.seeds) {
        addSeed(seed);
    }
    if (standing.rounds == 1) {
        return;
    }
    for (const Contact& contact : desk().contacts.all()) {
        if (contact.living()) {
            standing.round->addKnown({contact.address, contact.name});
        }
    }
}

void PeekRoom::addSeed(const std::string& text) {
    const auto seed = base::parseSeed(text, desk().options.defaultPort);
    if (!seed) {
        m_standing->round->addUnusable(text, seed.error());
    } else if (seed->ip) {
        Target target{{*seed->ip, seed->port}, seed->name};
        target.name = expectedAt(target);
        m_standing->round->add(target);
    } else {
        ++m_standing->lookups;
        const auto lookup = desk().outlet.resolve(seed->host, seed->port);
        m_lookups.emplace(lookup, Lookup{std::nullopt, text, seed->name});
    }
}

bool PeekRoom::resolved(base::Instant now, machine::ResolveId id,
                        std::span<const base::Endpoint> addresses, const std::string& why) {
    const auto found = m_lookups.find(id);
    if (found == m_lookups.end()) {
        return false;
    }
    const Lookup lookup = std::move(found->second);
    m_lookups.erase(found);
    const auto usable = addresses.first(std::min(addresses.size(), kMaxPlacesOfName));
    const std::string noAddress = "the name has no address" + (why.empty() ? why : ": " + why);
    if (lookup.wish) {
        Wish& wish = m_wishes.at(*lookup.wish);
        wish.places.assign(usable.begin(), usable.end());
        wish.why = noAddress;
        tryNextPlace(*lookup.wish);
    } else {
        --m_standing->lookups;
        for (const base::Endpoint& place : usable) {
            m_standing->round->add({place, lookup.name});
        }
        if (usable.empty()) {
            m_standing->round->addUnusable(lookup.text, noAddress);
        }
    }
    pump(now);
    return true;
}

void PeekRoom::endRoundIfComplete(base::Instant now) {
    if (!m_standing || !m_standing->round || m_standing->lookups > 0 ||
        !m_standing->round->complete()) {
        return;
    }
    Standing& standing = *m_standing;
    const std::unique_ptr<SweepRound> round = std::move(standing.round);
    SweepProgress progress = round->progress(now);
    progress.done = true;
    desk().tell(progress);
    standing.everAnswered = standing.everAnswered || round->anybodyAnswered();
    if (standing.sweep.every > base::Duration{}) {
        standing.nextRound = now + standing.sweep.every;
        desk().tell(
            Outcome{standing.id, /*final=*/false, round->anybodyAnswered(), round->summary(now)});
        return;
    }
    desk().settle(standing.id, round->anybodyAnswered(), round->summary(now));
    m_standing.reset();
}

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
                          m_throttle.lastWhy(place) + " (not asked again for another " +
                              milliseconds(left) + ")");
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

bool PeekRoom::failed(base::Instant now, machine::ExchangeId id, const std::string& why) {
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
        longest->cut(now, "cut short: unfinished answers hold too many bytes");
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
    m_throttle.end(now, said.asked(), said.abandoned() ? std::string() : said.why());
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

void PeekRoom::answered(base::Instant now, const Request& request, const ViewRef& view) {
    const Row* self = view->find(view->observer);
    const bool listed = self != nullptr && self->record->address.reaches(view->asked);
    if (self != nullptr && !listed && m_learned.size() < kMaxHosts) {
        m_learned[view->asked] = view->observer;
    }
    desk().contacts.learn(view);
    desk().tell(Answered{view});
    if (request.wish) {
        return wishEnded(*request.wish, /*ok=*/true, answerText(*view));
    }
    if (m_standing && m_standing->round) {
        std::vector<Unanswered> unusable;
        m_standing->round->answered(request.target, *view, unusable);
        for (Unanswered& one : unusable) {
            desk().tell(std::move(one));
        }
        tellProgress(now);
    }
}

void PeekRoom::unanswered(base::Instant now, const Request& request, const std::string& why) {
    const bool ofSweep = !request.wish;
    if (ofSweep && (!m_standing || !m_standing->round)) {
        return;
    }
    desk().contacts.forget(request.target.name);
    desk().tell(Unanswered{request.target.at, request.target.name, why});
    if (ofSweep) {
        m_standing->round->failed(request.target, why);
        return tellProgress(now);
    }
    m_wishes.at(*request.wish).why = why;
    tryNextPlace(*request.wish);
}

/// Once for each peek that ended, the last one excepted: the end of the round says the same.
void PeekRoom::tellProgress(base::Instant now) {
    if (!m_standing->round->complete() || m_standing->lookups > 0) {
        desk().tell(m_standing->round->progress(now));
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

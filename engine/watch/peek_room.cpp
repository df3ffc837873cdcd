#include "engine/watch/peek_room.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/base/seed.h"
#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

std::string milliseconds(base::Duration duration) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f ms", base::toMilliseconds(duration));
    return text;
}

base::Sentence answerText(const View& view) {
    const std::string who = view.observer.empty() ? view.asked.toString() : view.observer;
    const base::Sentence listed = base::plural(
        view.rows.size(), "{0} lists {1} member, answered in {2}",
        "{0} lists {1} members, answered in {2}", who, view.rows.size(), milliseconds(view.took()));
    return view.partial ? base::sentence("{0}, partial: {1}", listed, view.why) : listed;
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
        return desk().settle(id, /*ok=*/false,
                             base::sentence("{0}: {1}", peek.at, seed.error().sentence()));
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
        return wishEnded(id, /*ok=*/false, base::sentence("{0}: {1}", wish.at, wish.why));
    }
    m_ready.push_back({{wish.places.front(), wish.name}, id});
    wish.places.pop_front();
}

void PeekRoom::wishEnded(CommandId id, bool ok, base::Words text) {
    m_wishes.erase(id);
    desk().settle(id, ok, std::move(text));
}

void PeekRoom::begin(base::Instant now, CommandId id, const Sweep& sweep) {
    endStanding("replaced by another sweep");
    if (sweep.seeds.empty()) {
        return desk().settle(id, /*ok=*/false,
                             base::sentence("a sweep begins somewhere: no seed was given"));
    }
    m_standing.emplace(Standing{});
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
    desk().settle(
        m_standing->id, m_standing->everAnswered,
        base::sentence("{0} after {1}", how, base::counted(rounds, "{0} round", "{0} rounds")));
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
                        std::span<const base::Endpoint> addresses, const base::Words& why) {
    const auto found = m_lookups.find(id);
    if (found == m_lookups.end()) {
        return false;
    }
    const Lookup lookup = std::move(found->second);
    m_lookups.erase(found);
    const auto usable = addresses.first(std::min(addresses.size(), kMaxPlacesOfName));
    const base::Words noAddress = why.empty() ? base::sentence("the name has no address")
                                              : base::sentence("the name has no address: {0}", why);
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

void PeekRoom::unanswered(base::Instant now, const Request& request, const base::Words& why) {
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

}  // namespace swimscope::watch

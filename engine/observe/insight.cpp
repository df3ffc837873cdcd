#include "engine/observe/insight.h"

#include <algorithm>
#include <utility>

#include "engine/dialect/peek_state.h"
#include "engine/observe/accusations.h"
#include "engine/observe/address_findings.h"
#include "engine/observe/contacts.h"
#include "engine/observe/disagreements.h"
#include "engine/observe/finding_ledger.h"
#include "engine/observe/ghosts.h"
#include "engine/observe/islands.h"
#include "engine/observe/link_findings.h"
#include "engine/observe/product_findings.h"
#include "engine/observe/replica_findings.h"
#include "engine/observe/round_trip_findings.h"
#include "engine/observe/scene.h"
#include "engine/observe/serf_findings.h"
#include "engine/observe/setting_findings.h"
#include "engine/observe/version_findings.h"

namespace swimscope::observe {

struct Insight::Impl {
    BeliefMatrix beliefs;
    Contacts contacts;
    Accusations accusations;
    LinkFindings links;
    RoundTripFindings roundTrips;
    SettingFindings settings;
    AddressFindings addresses;
    SerfFindings serf;
    ReplicaFindings replicas;
    ProductFindings products;
    FindingLedger ledger;
    bool heardSince = false;
    std::optional<base::Instant> undecidedUntil;

    void hear(base::Instant, const watch::Answered& event) {
        if (!event.view) {
            return;
        }
        contacts.answered(*event.view);
        if (beliefs.put(event.view)) {
            accusations.answered(beliefs, *event.view);
            readState(*event.view);
        }
        forgetTheDead();
    }
    void readState(const watch::View& view) {
        if (view.partial) {
            return;
        }
        const dialect::PeekState state = dialect::readPeekState(view.userState);
        if (const auto* agent = std::get_if<dialect::SerfPushPull>(&state)) {
            serf.answered(view, *agent);
        } else if (const auto* replica = std::get_if<dialect::AlertmanagerState>(&state)) {
            replicas.answered(view, *replica);
            products.alertmanager(view.observer);
        }
    }
    void hear(base::Instant now, const watch::Unanswered& event) {
        contacts.unanswered(now, event);
        forgetTheDead();
    }
    void hear(base::Instant now, const watch::Heard& event) {
        accusations.heard(now, event);
        addresses.heard(now, event);
    }
    void hear(base::Instant now, const watch::Pinged& event) {
        contacts.pinged(now, event);
        roundTrips.pinged(event);
    }
    void hear(base::Instant now, const watch::LinkProbed& event) {
        links.probed(now, event);
        roundTrips.probed(event);
        settings.probed(event);
    }
    void hear(base::Instant now, const watch::PulseTaken& event) {
        contacts.pulse(now, event);
        settings.pulse(event);
        addresses.pulse(event);
    }
    template <typename Other>
    void hear(base::Instant, const Other&) {}

    void forgetTheDead();
    std::vector<Finding> find(base::Instant now);
    void findBeliefs(const Scene& scene, const Islands& islands, std::vector<Finding>& out) const;
};

/// The last view of a member that does not answer any more is history once no other holds it alive.
void Insight::Impl::forgetTheDead() {
    const std::vector<std::string> observers = contacts.muteAmong(beliefs);
    for (const std::string& observer : observers) {
        const auto observed = beliefs.findObserved(observer);
        bool alive = false;
        for (std::size_t i = 0; observed && i < beliefs.observers().size(); ++i) {
            const watch::Row* row = beliefs.row(*observed, i);
            alive =
                alive ||
                (row && beliefs.observers()[i] != observer &&
                 (row->belief == watch::Belief::Alive || row->belief == watch::Belief::Suspect));
        }
        if (!alive && beliefs.observers().size() > 1) {
            beliefs.forget(observer);
        }
    }
}

std::vector<Finding> Insight::Impl::find(base::Instant now) {
    const Scene scene(beliefs, now,
                      [this](const watch::View& view) { return contacts.mute(view); });
    const Islands islands(scene);
    std::vector<Finding> out;
    findIslands(scene, islands, out);
    findBeliefs(scene, islands, out);
    accusations.findHeard(scene, islands.split(), out);
    accusations.findAccuser(scene, out);
    contacts.find(scene, out);
    links.find(scene, islands, out);
    roundTrips.find(out);
    settings.find(scene, out);
    addresses.find(scene, out);
    findVersionRange(scene, out);
    serf.find(scene, out);
    replicas.find(scene, out);
    products.find(scene, out);
    undecidedUntil = scene.waiting();
    return out;
}

void Insight::Impl::findBeliefs(const Scene& scene, const Islands& islands,
                                std::vector<Finding>& out) const {
    for (std::size_t observed = 0; observed < beliefs.observed().size(); ++observed) {
        findMetadataDifference(scene, observed, out);
        // What all hold alive, and whom a split explains, needs no closer look.
        const bool plain =
            !beliefs.disagrees(observed) && beliefs.majority(observed) == watch::Belief::Alive;
        if (plain || (islands.split() && scene.find(beliefs.observed()[observed]))) {
            continue;
        }
        const Stance stance = scene.stance(observed);
        // Whom an operator made to leave is dead by intent: Serf's room tells who still holds it.
        const bool intended =
            stance.holding() == 0 && !stance.own && serf.madeToLeave(beliefs.observed()[observed]);
        if (!intended && !findGhost(scene, observed, stance, out)) {
            accusations.findDeath(scene, observed, stance, out);
            findDisagreement(scene, observed, stance, out);
        }
    }
}

Insight::Insight() : m_impl(std::make_unique<Impl>()) {}
Insight::~Insight() = default;

void Insight::hear(base::Instant now, const watch::Event& event) {
    std::visit([&](const auto& what) { m_impl->hear(now, what); }, event);
    m_impl->heardSince = true;
}

void Insight::wall(base::Instant instant, std::chrono::system_clock::time_point time) {
    m_impl->replicas.wall(instant, time);
}

const std::vector<Finding>& Insight::findings(base::Instant now) {
    if (m_impl->heardSince) {
        m_impl->heardSince = false;
        m_impl->ledger.replace(now, m_impl->find(now));
    }
    return m_impl->ledger.findings();
}

std::optional<base::Instant> Insight::undecidedUntil() const {
    return m_impl->undecidedUntil;
}

const BeliefMatrix& Insight::beliefs() const {
    return m_impl->beliefs;
}

const Accusations& Insight::accusations() const {
    return m_impl->accusations;
}

std::optional<FirstNotice> Insight::noticedFirst(std::string_view node) const {
    return m_impl->accusations.noticedFirst(node);
}

std::vector<Accused> Insight::takeAccused() {
    std::vector<Accused> all;
    for (std::string& node : m_impl->accusations.takeChanged()) {
        std::vector<Accusation> standing = m_impl->accusations.standing(node);
        all.push_back({std::move(node), std::move(standing)});
    }
    return all;
}

std::vector<std::string> Insight::accusers(std::string_view node) const {
    return m_impl->accusations.accusers(node);
}

}  // namespace swimscope::observe

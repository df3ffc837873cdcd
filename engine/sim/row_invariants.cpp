#include "engine/sim/row_invariants.h"

#include <string>
#include <variant>

#include "engine/sim/trace_hash.h"

namespace swimscope::sim {

namespace {

bool livingRow(const RowSeen& row) {
    return row.state == swim::State::Alive || row.state == swim::State::Suspect;
}

std::string rowText(const std::optional<RowSeen>& row) {
    if (!row) {
        return "unknown";
    }
    return std::string(swim::stateName(row->state)) + " " + std::to_string(row->incarnation);
}

std::string subjectOf(const Happening& happening) {
    return happening.truth.host(happening.subject).name;
}

}  // namespace

void IncarnationsRise::see(const Happening& happening, Findings& findings) {
    if (!happening.known || !happening.before || !happening.after) {
        return;
    }
    const RowSeen& before = *happening.before;
    const RowSeen& after = *happening.after;
    const bool back = !livingRow(before) && livingRow(after);
    const bool fell = after.incarnation < before.incarnation;
    const bool backForNothing = back && after.incarnation <= before.incarnation;
    if (before.address == after.address && (back ? backForNothing : fell)) {
        findings.add(
            {name(), happening.observer, happening.now,
             subjectOf(happening) + " went from " + rowText(before) + " to " + rowText(after)});
    }
}

void LegalChanges::see(const Happening& happening, Findings& findings) {
    if (!happening.known || happening.subject == kNoHost) {
        return;
    }
    const auto& before = happening.before;
    const bool absent = !before;
    const bool ended = before && !livingRow(*before);
    const bool alive = before && before->state == swim::State::Alive;
    const bool suspect = before && before->state == swim::State::Suspect;
    bool legal = true;
    if (std::holds_alternative<swim::Joined>(happening.event)) {
        legal = absent || ended;
    } else if (std::holds_alternative<swim::Suspected>(happening.event)) {
        legal = alive;
    } else if (std::holds_alternative<swim::SuspicionConfirmed>(happening.event) ||
               std::holds_alternative<swim::Refuted>(happening.event)) {
        legal = suspect;
    } else if (std::holds_alternative<swim::Died>(happening.event) ||
               std::holds_alternative<swim::Left>(happening.event)) {
        legal = alive || suspect;
    } else if (std::holds_alternative<swim::Updated>(happening.event)) {
        legal = alive;
    } else if (std::holds_alternative<swim::Reaped>(happening.event)) {
        legal = ended;
    }
    if (!legal) {
        findings.add({name(), happening.observer, happening.now,
                      subjectOf(happening) + " was " + rowText(before) + " and became " +
                          rowText(happening.after)});
    }
}

void OneMetaPerIncarnation::see(const Happening& happening, Findings& findings) {
    const bool announces = std::holds_alternative<swim::Joined>(happening.event) ||
                           std::holds_alternative<swim::Refuted>(happening.event) ||
                           std::holds_alternative<swim::Updated>(happening.event);
    if (!announces || happening.subject == kNoHost || happening.member == nullptr ||
        happening.truth.host(happening.subject).life > 1) {
        return;
    }
    const swim::Identity& identity = *happening.member->identity;
    const auto versions = identity.versions.bytes();
    const std::uint64_t announced = stableHash(identity.meta) ^ (stableHash(versions) * 3) ^
                                    (stableHash(identity.address.ip.bytes()) * 5) ^
                                    identity.address.port;
    const std::uint64_t key =
        std::uint64_t{happening.subject} << 32 | happening.member->incarnation;
    const auto [found, isNew] = m_seen.try_emplace(key, announced);
    if (!isNew && found->second != announced) {
        findings.add({name(), happening.observer, happening.now,
                      subjectOf(happening) + " is announced in two ways with incarnation " +
                          std::to_string(happening.member->incarnation)});
    }
}

void NotDeadToItself::see(const Happening& happening, Findings& findings) {
    if (happening.subject != happening.observer || !happening.after ||
        happening.after->state == swim::State::Alive) {
        return;
    }
    const HostTruth& host = happening.truth.host(happening.observer);
    if (host.running && !host.leaving) {
        findings.add({name(), happening.observer, happening.now,
                      host.name + " runs and lists itself as " + rowText(happening.after)});
    }
}

void OneEventPerChange::see(const Happening& happening, Findings& findings) {
    const bool changes = std::holds_alternative<swim::Joined>(happening.event) ||
                         std::holds_alternative<swim::Suspected>(happening.event) ||
                         std::holds_alternative<swim::Refuted>(happening.event) ||
                         std::holds_alternative<swim::Died>(happening.event) ||
                         std::holds_alternative<swim::Left>(happening.event);
    if (changes && happening.known && happening.before && happening.after &&
        happening.before->state == happening.after->state) {
        findings.add({name(), happening.observer, happening.now,
                      "a second event says that " + subjectOf(happening) + " is " +
                          rowText(happening.after)});
    }
}

void OneEventPerChange::audit(const Truth&, HostId observer, base::Instant now,
                              std::span<const swim::Member> table,
                              std::span<const std::optional<RowSeen>> told, Findings& findings) {
    for (std::size_t i = 0; i < table.size() && i < told.size(); ++i) {
        if (!told[i] || told[i]->state != table[i].state) {
            findings.add({name(), observer, now,
                          "the table says that " + table[i].name() + " is " +
                              swim::stateName(table[i].state) + ", the events said " +
                              rowText(told[i])});
        }
    }
}

}  // namespace swimscope::sim

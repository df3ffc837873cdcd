#include "engine/observe/replica_findings.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/limits.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

using namespace std::chrono_literals;

/// A small record is gossiped within this; a large one is sent to everybody at once.
constexpr base::Duration kRecordSettle = 5s;
/// More records that the same replicas lack are told as one finding.
constexpr std::size_t kTogetherFrom = 6;

std::string clockText(std::optional<std::chrono::system_clock::time_point> time) {
    if (!time) {
        return "no time";
    }
    const auto days = std::chrono::floor<std::chrono::days>(*time);
    const std::chrono::year_month_day date(days);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(*time - days));
    char text[64];
    std::snprintf(text, sizeof(text), "%d-%02u-%02u %02d:%02d:%02d UTC",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text;
}

Sentence silenceText(const proto::AlertmanagerSilence& silence) {
    std::string text;
    for (const proto::AlertmanagerMatcher& matcher : silence.matchers) {
        text += (text.empty() ? "" : ", ") + matcher.name + matcher.relation + matcher.pattern;
    }
    if (!silence.comment.empty()) {
        text += (text.empty() ? "" : ": ") + silence.comment;
    }
    return sentence("silence {0} ({1})", silence.id.substr(0, 8), base::clipped(text, 80));
}

Sentence notificationText(const proto::AlertmanagerNotification& entry) {
    return sentence("notification of {0} to {1}/{2}", base::clipped(entry.groupKey, 80),
                    entry.receiver, entry.integration);
}

}  // namespace

void ReplicaFindings::Store::replace(Records records, base::Instant answeredAt) {
    before = std::move(now);
    now = std::move(records);
    for (auto& [id, record] : now) {
        const auto known = before.find(id);
        const bool same = known != before.end() && known->second.content == record.content;
        record.since = same ? known->second.since : answeredAt;
    }
}

std::optional<std::string> ReplicaFindings::Store::form(const std::string& id) const {
    const auto content = [&id](const Records& records) {
        const auto found = records.find(id);
        return found == records.end() ? std::string() : found->second.content;
    };
    std::string form = content(now);
    return form == content(before) ? std::optional(std::move(form)) : std::nullopt;
}

void ReplicaFindings::answered(const watch::View& view, const dialect::AlertmanagerState& state) {
    if (m_replicas.size() >= kMaxTracked && m_replicas.count(view.observer) == 0) {
        return;
    }
    Replica& replica = m_replicas[view.observer];
    ++replica.views;
    replica.askedBefore = replica.askedAt;
    replica.askedAt = view.askedAt;
    Records silences;
    for (const proto::AlertmanagerSilence& silence : state.silences) {
        if (silences.size() >= kMaxStateRecords) {
            break;
        }
        Record record;
        record.what = silenceText(silence);
        record.endsAt = silence.endsAt;
        record.expiresAt = silence.expiresAt;
        record.content =
            record.what.english() + clockText(silence.startsAt) + clockText(silence.endsAt);
        silences.insert_or_assign(silence.id, std::move(record));
    }
    Records notifications;
    for (const proto::AlertmanagerNotification& entry : state.notifications) {
        if (notifications.size() >= kMaxStateRecords) {
            break;
        }
        Record record;
        record.what = notificationText(entry);
        record.expiresAt = entry.expiresAt;
        // The time changes with every notification; what counts is that there is an entry.
        record.content = record.what.english();
        std::string id = record.content;
        notifications.insert_or_assign(std::move(id), std::move(record));
    }
    replica.silences.replace(std::move(silences), view.answeredAt);
    replica.notifications.replace(std::move(notifications), view.answeredAt);
}

void ReplicaFindings::wall(base::Instant instant, std::chrono::system_clock::time_point time) {
    m_wall = {instant, time};
}

std::optional<ReplicaFindings::WallTime> ReplicaFindings::wallAt(base::Instant instant) const {
    if (!m_wall) {
        return std::nullopt;
    }
    return m_wall->second + std::chrono::duration_cast<WallTime::duration>(instant - m_wall->first);
}

void ReplicaFindings::find(const Scene& scene, std::vector<Finding>& out) const {
    findRecords(scene,
                {&Replica::silences, FindingKind::SilenceDiffers,
                 base::Template<2>("{0} silences are missing at {1}, and other replicas have them"),
                 base::Template<0>(
                     "Set the silence again where it is right; replicas that miss records are "
                     "probably not reached by gossip or dropped a large message.")},
                out);
    findRecords(
        scene,
        {&Replica::notifications, FindingKind::NotificationDiffers,
         base::Template<2>("{0} notifications are missing at {1}, and other replicas have them"),
         base::Template<0>("Expect the same notification twice; look whether gossip "
                           "reaches the replica.")},
        out);
}

/// Its replicas do not all show the same of it in their last answers.
bool ReplicaFindings::differs(const Scene& scene, const Kind& kind, const std::string& id) const {
    std::set<std::string> forms;
    for (const auto& [name, replica] : m_replicas) {
        const auto found = (replica.*kind.store).now.find(id);
        if (scene.find(name)) {
            forms.insert(found == (replica.*kind.store).now.end() ? "" : found->second.content);
        }
    }
    return forms.size() > 1;
}

std::optional<ReplicaFindings::Forms> ReplicaFindings::formsOf(const Scene& scene, const Kind& kind,
                                                               const std::string& id) const {
    Forms forms;
    forms.id = id;
    base::Instant told{};
    for (const auto& [name, replica] : m_replicas) {
        const auto found = (replica.*kind.store).now.find(id);
        if (found != (replica.*kind.store).now.end()) {
            told = std::max(told, found->second.since);
        }
    }
    for (const auto& [name, replica] : m_replicas) {
        if (!scene.find(name)) {
            continue;
        }
        // Twice asked, and both times after everybody had time to hear of the newest form.
        const std::optional<std::string> form = (replica.*kind.store).form(id);
        if (replica.views < 2 || !form || replica.askedBefore < told + kRecordSettle) {
            if (differs(scene, kind, id)) {
                scene.wait(told + kRecordSettle);
            }
            return std::nullopt;
        }
        forms.holders[*form].push_back(name);
        if (!form->empty()) {
            forms.record = &(replica.*kind.store).now.find(id)->second;
        }
    }
    if (forms.holders.size() < 2 || !forms.record) {
        return std::nullopt;
    }
    const auto wallNow = wallAt(scene.now());
    if (wallNow && forms.record->expiresAt && *forms.record->expiresAt <= *wallNow) {
        return std::nullopt;
    }
    return forms;
}

void ReplicaFindings::findRecords(const Scene& scene, const Kind& kind,
                                  std::vector<Finding>& out) const {
    std::map<std::string, bool> ids;
    for (const auto& [name, replica] : m_replicas) {
        for (const auto& [id, record] : (replica.*kind.store).now) {
            if (ids.size() < kMaxStateRecords) {
                ids.emplace(id, true);
            }
        }
    }
    // By who lacks them: a replica that is far behind is one finding.
    std::map<std::vector<std::string>, std::vector<Forms>> lacking;
    for (const auto& [id, unused] : ids) {
        if (auto forms = formsOf(scene, kind, id)) {
            const auto without = forms->holders.find("");
            lacking[without == forms->holders.end() ? std::vector<std::string>() : without->second]
                .push_back(std::move(*forms));
        }
    }
    for (const auto& [names, records] : lacking) {
        if (names.empty() || records.size() < kTogetherFrom) {
            for (const Forms& forms : records) {
                tellRecord(scene, kind, forms, out);
            }
            continue;
        }
        FindingBuilder finding(kind.finding, Severity::Warning,
                               "at " + listed(names, 64).english());
        finding.text(sentence(kind.missing, records.size(), listed(names)));
        for (const Forms& forms : records) {
            finding.evidence(forms.record->what);
        }
        finding.advice(sentence(kind.advice)).nodes(names);
        out.push_back(finding.build());
    }
}

Sentence ReplicaFindings::formInWords(const Scene& scene, const Kind& kind, const Forms& forms,
                                      const std::vector<std::string>& holders) const {
    const Store& store = m_replicas.find(holders[0])->second.*kind.store;
    const auto record = store.now.find(forms.id);
    if (record == store.now.end()) {
        return sentence("missing");
    }
    const auto wallNow = wallAt(scene.now());
    if (!record->second.endsAt || !wallNow) {
        return record->second.endsAt
                   ? sentence("there, until {0}", clockText(record->second.endsAt))
                   : sentence("there");
    }
    return *record->second.endsAt > *wallNow
               ? sentence("active until {0}", clockText(record->second.endsAt))
               : sentence("expired since {0}", clockText(record->second.endsAt));
}

void ReplicaFindings::tellRecord(const Scene& scene, const Kind& kind, const Forms& forms,
                                 std::vector<Finding>& out) const {
    FindingBuilder finding(kind.finding, Severity::Warning, forms.id);
    Sentence text;
    for (const auto& [form, holders] : forms.holders) {
        const Sentence words = formInWords(scene, kind, forms, holders);
        text = text.empty()
                   ? sentence("{0} is {1} at {2}", forms.record->what, words, listed(holders))
                   : sentence("{0}, {1} at {2}", std::move(text), words, listed(holders));
        finding.evidence(sentence("{0}: {1}", listed(holders, 16), words)).nodes(holders);
    }
    finding.text(std::move(text)).advice(sentence(kind.advice));
    out.push_back(finding.build());
}

}  // namespace swimscope::observe

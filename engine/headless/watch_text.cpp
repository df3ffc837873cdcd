#include "engine/headless/watch_text.h"

#include <array>
#include <cstdio>
#include <map>
#include <vector>

#include "engine/dialect/dialect.h"
#include "engine/dialect/peek_state.h"
#include "engine/headless/report_text.h"
#include "engine/headless/text_table.h"

namespace swimscope::headless {

namespace {

/// Disagreements, silences and the like that are spelled out; the rest is counted.
constexpr std::size_t kMaxListed = 50;
constexpr std::size_t kMaxNamesListed = 10;

std::string shortTime(base::Duration duration) {
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f ms", base::toMilliseconds(duration));
    return buffer.data();
}

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string tagsOf(const watch::Row& row) {
    std::string text;
    for (const auto& [key, value] : dialect::readTags(row.record->meta)) {
        text += (text.empty() ? "" : " ") + printable(key) + "=" + printable(value);
    }
    if (!text.empty()) {
        return text;
    }
    const base::BytesView meta = dialect::shownMeta(row.record->meta);
    if (!base::isPrintableUtf8(meta)) {
        return counted(meta.size(), "byte");
    }
    return printable(base::clipped(base::asText(meta), 60));
}

std::string observerName(const watch::View& view) {
    return view.observer.empty() ? "somebody" : printable(view.observer);
}

struct StateText {
    std::string operator()(const std::monostate&) const { return {}; }
    std::string operator()(const dialect::SerfPushPull& state) const {
        std::string text = "Serf: clocks " + std::to_string(state.ltime) + " member, " +
                           std::to_string(state.eventLTime) + " event, " +
                           std::to_string(state.queryLTime) + " query; " +
                           counted(state.leftMembers.size(), "member") + " left\n";
        std::size_t left = kMaxListed;
        for (const dialect::SerfEventSlot& slot : dialect::recentEvents(state)) {
            for (const dialect::SerfSlotEvent& event : slot.events) {
                if (left-- == 0) {
                    return text + "  ...\n";
                }
                text += "  event " + printable(event.name) + " at " + std::to_string(slot.ltime) +
                        ", " + counted(event.payload.size(), "byte") + "\n";
            }
        }
        return text;
    }
    std::string operator()(const dialect::AlertmanagerState& state) const {
        std::string text = "Alertmanager: " + counted(state.silences.size(), "silence") + ", " +
                           counted(state.notifications.size(), "notification") + "\n";
        for (std::size_t i = 0; i < state.silences.size(); ++i) {
            if (i == kMaxListed) {
                return text + "  ...\n";
            }
            const proto::AlertmanagerSilence& silence = state.silences[i];
            text += "  silence " + printable(silence.id) + " by " + printable(silence.createdBy) +
                    ": " + printable(base::clipped(silence.comment, 80)) + "\n";
        }
        return text;
    }
};

/// Names of the observers of one opinion, not too many.
std::string namesText(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < kMaxNamesListed; ++i) {
        text += (i == 0 ? "" : ", ") + printable(names[i]);
    }
    if (names.size() > kMaxNamesListed) {
        text += " and " + std::to_string(names.size() - kMaxNamesListed) + " more";
    }
    return text;
}

/// "c: suspect for a, b; alive for d"
std::string disagreementText(const observe::BeliefMatrix& beliefs, std::size_t observed) {
    std::map<std::string, std::vector<std::string>> opinions;
    for (std::size_t i = 0; i < beliefs.observers().size(); ++i) {
        const watch::Row* row = beliefs.row(observed, i);
        opinions[row == nullptr ? "not listed" : watch::beliefName(row->belief)].push_back(
            beliefs.observers()[i]);
    }
    std::string text = printable(beliefs.observed()[observed]) + ": ";
    bool first = true;
    for (const auto& [opinion, names] : opinions) {
        text += (first ? "" : "; ") + opinion + " for " + namesText(names);
        first = false;
    }
    return text + "\n";
}

const watch::Row* newestRow(const observe::BeliefMatrix& beliefs, std::size_t observed) {
    const watch::Row* newest = nullptr;
    for (std::size_t i = 0; i < beliefs.observers().size(); ++i) {
        const watch::Row* row = beliefs.row(observed, i);
        if (row != nullptr && (newest == nullptr || row->incarnation > newest->incarnation)) {
            newest = row;
        }
    }
    return newest;
}

std::string indented(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out += "    " + printable(text.substr(0, end)) + "\n";
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

struct TapLine {
    std::string operator()(const watch::Heard& e) const {
        if (!e.first) {
            return {};
        }
        const std::string told = " (told by " + printable(e.teller) + ")";
        const std::string incarnation = ", incarnation " + std::to_string(e.incarnation) + told;
        switch (e.kind) {
            case watch::RumourKind::Alive:
                return "alive      " + printable(e.node) + " at " + e.address.toString() +
                       incarnation;
            case watch::RumourKind::Suspect:
                return "suspected  " + printable(e.node) + " by " + printable(e.from) + incarnation;
            case watch::RumourKind::Dead:
                return (e.from == e.node ? "left       " : "died       ") + printable(e.node) +
                       (e.from == e.node ? "" : " says " + printable(e.from)) + incarnation;
            case watch::RumourKind::User:
                break;
        }
        return "message    " + counted(e.bytes.size(), "byte") + told;
    }
    std::string operator()(const watch::Pinged& e) const {
        return "ping       " + printable(e.node) + (e.rtt ? " " + shortTime(*e.rtt) : " no answer");
    }
    std::string operator()(const watch::PulseTaken& e) const {
        std::string text = "pulse      " + printable(e.node) + " number " + std::to_string(e.seqNo);
        if (e.restarted) {
            text += ", started anew";
        } else if (e.probesPerSecond) {
            std::array<char, 48> buffer{};
            std::snprintf(buffer.data(), buffer.size(), ", %.2f probes a second",
                          *e.probesPerSecond);
            text += buffer.data();
        }
        return text + ", calls itself " + printable(e.claimedName) + " at " +
               e.claimedAddress.toString();
    }
    std::string operator()(const watch::Unanswered& e) const {
        return "silent     " + (e.name.empty() ? e.asked.toString() : printable(e.name)) + ": " +
               printable(e.why);
    }
    std::string operator()(const watch::Rejected& e) const {
        return "rejected   " + e.from.toString() + ": " + printable(e.reason);
    }
    template <typename Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

}  // namespace

std::string viewText(const watch::View& view, std::string_view dialect) {
    std::string text = observerName(view) + " at " + view.asked.toString() + " lists " +
                       counted(view.rows.size(), "member") + " (" +
                       counted(view.wireBytes, "byte") + (view.encrypted ? ", encrypted" : "") +
                       (view.compressed ? ", compressed" : "") + ")\n";
    if (view.partial) {
        text += "The answer is partial: " + printable(view.why) + "\n";
    }
    std::vector<std::vector<std::string>> rows{{"NODE", "ADDRESS", "STATE", "INCARNATION", "TAGS"}};
    for (const watch::Row& row : view.rows) {
        rows.push_back({printable(row.name()), row.record->address.toString(),
                        watch::beliefName(row.belief), std::to_string(row.incarnation),
                        tagsOf(row)});
    }
    return text + alignColumns(rows) +
           std::visit(StateText(), dialect::readPeekState(view.userState, dialect));
}

std::string beliefsText(const observe::BeliefMatrix& beliefs) {
    const std::size_t observers = beliefs.observers().size();
    std::vector<std::vector<std::string>> rows{
        {"NODE", "ADDRESS", "STATE", "INCARNATION", "AGREE", "TAGS"}};
    std::string disagreements;
    std::size_t more = 0;
    for (std::size_t i = 0; i < beliefs.observed().size(); ++i) {
        const watch::Row* row = newestRow(beliefs, i);
        if (row == nullptr) {
            continue;
        }
        rows.push_back({printable(row->name()), row->record->address.toString(),
                        watch::beliefName(beliefs.majority(i)), std::to_string(row->incarnation),
                        std::to_string(beliefs.agreeing(i)) + "/" + std::to_string(observers),
                        tagsOf(*row)});
        if (beliefs.disagrees(i) && more++ < kMaxListed) {
            disagreements += disagreementText(beliefs, i);
        }
    }
    if (more > kMaxListed) {
        disagreements += "and " + std::to_string(more - kMaxListed) + " more disagreements\n";
    }
    return alignColumns(rows) + (disagreements.empty() ? "" : "\n" + disagreements);
}

std::string findingsText(std::span<const observe::Finding> findings) {
    std::string text;
    for (const observe::Finding& finding : findings) {
        text += std::string(observe::severityName(finding.severity)) + " " +
                observe::findingKindName(finding.kind) + ": " + printable(finding.text.english()) +
                "\n";
        for (const std::string& line : base::english(finding.evidence)) {
            text += indented(line);
        }
        text +=
            finding.advice.empty() ? "" : "    -> " + printable(finding.advice.english()) + "\n";
    }
    return text;
}

std::string diagnosisText(const watch::Diagnosis& diagnosis) {
    std::string text =
        printable(diagnosis.sentence.english()) + "\n" + indented(watch::evidenceText(diagnosis));
    if (!diagnosis.bytes.empty()) {
        text += "    bytes " + base::toHex(diagnosis.bytes) + "\n";
    }
    return text +
           (diagnosis.fix.empty() ? "" : "    -> " + printable(diagnosis.fix.english()) + "\n");
}

std::string costText(const observe::WatchCost& cost) {
    return "cost       " + counted(cost.peeks, "peek") + ", " + counted(cost.pings, "ping") + ", " +
           counted(cost.borrowed, "borrowed ping") + "; " +
           counted(cost.rumours, "retransmission") + " used up; " +
           counted(cost.bytesSent, "byte") + " sent, " + std::to_string(cost.bytesReceived) +
           " received";
}

std::string tapText(const watch::Event& event) {
    return std::visit(TapLine(), event);
}

}  // namespace swimscope::headless

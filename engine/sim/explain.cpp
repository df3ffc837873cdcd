#include "engine/sim/explain.h"

#include <utility>

#include "engine/swim/suspicion.h"

namespace swimscope::sim {

namespace {

using base::inWords;
using base::sentence;
using base::Sentence;
using Explained = std::optional<Explanation>;

Explanation plainly(Rule rule, Sentence said) {
    return {rule, std::move(said), std::nullopt};
}

struct Explainer {
    const Witness& by;

    /// When a suspicion that begins now ends in death, and how much sooner if others agree.
    Sentence outlook(base::Instant deadline) const {
        const swim::Options& options = by.options;
        const std::uint32_t others = swim::expectedConfirmations(options.suspicionMult, by.known);
        if (others == 0) {
            return sentence("it will be declared dead in {0}", inWords(deadline - by.now));
        }
        const base::Duration soonest =
            swim::suspicionTimeout(options.suspicionMult, by.known, options.probeInterval);
        return base::plural(others, "it will be declared dead in {0}, in {1} if {2} other agrees",
                            "it will be declared dead in {0}, in {1} if {2} others agree",
                            inWords(deadline - by.now), inWords(soonest), others);
    }

    Sentence silence(const std::string& node) const {
        const swim::Options& options = by.options;
        if (options.disableTcpPings) {
            return sentence("{0} suspects {1}: no ack in {2}, none by way of {3} helpers", by.name,
                            node, inWords(options.probeTimeout), options.indirectChecks);
        }
        return sentence(
            "{0} suspects {1}: no ack in {2}, none by way of {3} helpers, no answer by TCP",
            by.name, node, inWords(options.probeTimeout), options.indirectChecks);
    }

    Explained operator()(const swim::Suspected& event) const {
        const std::string& node = event.member.name();
        Sentence cause =
            event.from == by.name
                ? silence(node)
                : sentence("{0} suspects {1}, because {2} accuses it", by.name, node, event.from);
        return Explanation{Rule::Suspicion,
                           sentence("{0}; {1}", std::move(cause), outlook(event.deadline)),
                           event.deadline};
    }
    Explained operator()(const swim::SuspicionConfirmed& event) const {
        return Explanation{
            Rule::Confirmation,
            sentence("{0} hears that {1} suspects {2} too; it will be declared dead in {3}",
                     by.name, event.from, event.member.name(), inWords(event.deadline - by.now)),
            event.deadline};
    }
    Explained operator()(const swim::Refuted& event) const {
        return plainly(Rule::Refutation,
                       sentence("{0} takes its suspicion back: {1} answered with incarnation {2}",
                                by.name, event.member.name(), event.member.incarnation));
    }
    Explained operator()(const swim::Died& event) const {
        if (event.from == by.name) {
            return plainly(Rule::Death,
                           sentence("{0} declares {1} dead: nobody refuted the suspicion in time",
                                    by.name, event.member.name()));
        }
        return plainly(Rule::Death, sentence("{0} holds {1} dead, because {2} declares it so",
                                             by.name, event.member.name(), event.from));
    }
    Explained operator()(const swim::Left& event) const {
        return plainly(Rule::Leave, sentence("{0} hears that {1} left on purpose", by.name,
                                             event.member.name()));
    }
    Explained operator()(const swim::Joined& event) const {
        if (event.member.name() == by.name) {
            return plainly(Rule::Join, sentence("{0} starts", by.name));
        }
        return plainly(Rule::Join, sentence("{0} takes {1} in, at incarnation {2}", by.name,
                                            event.member.name(), event.member.incarnation));
    }
    Explained operator()(const swim::Updated& event) const {
        return plainly(Rule::Update,
                       sentence("{0} takes in new metadata of {1}, at incarnation {2}", by.name,
                                event.member.name(), event.member.incarnation));
    }
    Explained operator()(const swim::Conflict& event) const {
        return plainly(Rule::Conflict,
                       sentence("{0} hears {1} claim the name {2}, which is taken, and keeps the "
                                "member that it knows",
                                by.name, event.other.toString(), event.existing.name()));
    }
    Explained operator()(const swim::Reaped& event) const {
        return plainly(Rule::Reap,
                       sentence("{0} forgets {1}, which is long gone", by.name, event.name));
    }
    Explained operator()(const swim::SelfRefuted& event) const {
        if (event.accuser.empty()) {
            return plainly(Rule::Refutation,
                           sentence("{0} meets an old record of itself, and says that it lives at "
                                    "incarnation {1}",
                                    by.name, event.incarnation));
        }
        return plainly(Rule::Refutation,
                       sentence("{0} is accused by {1}, and says that it lives at incarnation {2}",
                                by.name, event.accuser, event.incarnation));
    }
    Explained operator()(const swim::ProbeAnswered& event) const {
        switch (event.kind) {
            case swim::ProbeKind::Direct:
                return plainly(Rule::Probe,
                               sentence("{0} has an ack of {1} after {2}", by.name, event.node,
                                        inWords(event.rtt.value_or(base::Duration{}))));
            case swim::ProbeKind::Indirect:
                return plainly(Rule::IndirectProbe,
                               sentence("{0} has an ack of {1} after more than {2}, when helpers "
                                        "had been asked",
                                        by.name, event.node, inWords(by.options.probeTimeout)));
            case swim::ProbeKind::Stream:
                return plainly(Rule::StreamProbe,
                               sentence("{0} has an answer of {1} by TCP only, which will do",
                                        by.name, event.node));
            case swim::ProbeKind::Application:
                break;
        }
        return std::nullopt;
    }
    Explained operator()(const swim::ProbeFailed& event) const {
        return plainly(Rule::Probe,
                       sentence("{0} hears nothing of {1} until the end of the probe; {2} of {3} "
                                "helpers say that they have none either",
                                by.name, event.node, event.nacksReceived, event.nacksExpected));
    }
    Explained operator()(const swim::HealthChanged& event) const {
        return plainly(
            Rule::LocalHealth,
            sentence("{0} has the health score {1} now, and gives each probe {2}", by.name,
                     event.score, inWords(by.options.probeInterval * (event.score + 1))));
    }
    Explained operator()(const swim::PushPullDone& event) const {
        const std::string name = by.nameAt ? by.nameAt(event.peer) : std::string();
        return plainly(Rule::PushPull,
                       base::plural(event.nodes, "{0} compared tables with {1}: {2} row",
                                    "{0} compared tables with {1}: {2} rows", by.name,
                                    name.empty() ? event.peer.toString() : name, event.nodes));
    }
    template <typename Other>
    Explained operator()(const Other&) const {
        return std::nullopt;
    }
};

struct SubjectOf {
    template <typename AboutMember>
    requires requires(const AboutMember& event) { event.member.name(); }
    std::string operator()(const AboutMember& event) const { return event.member.name(); }
    template <typename AboutNode>
    requires requires(const AboutNode& event) { std::string(event.node); }
    std::string operator()(const AboutNode& event) const { return event.node; }
    std::string operator()(const swim::Conflict& event) const { return event.existing.name(); }
    std::string operator()(const swim::Reaped& event) const { return event.name; }
    template <typename Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

}  // namespace

std::optional<Explanation> explain(const swim::Event& event, const Witness& witness) {
    std::optional<Explanation> explained = std::visit(Explainer{witness}, event);
    if (explained) {
        explained->subject = std::visit(SubjectOf{}, event);
    }
    return explained;
}

}  // namespace swimscope::sim

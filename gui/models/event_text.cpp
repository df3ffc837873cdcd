#include "gui/models/event_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "engine/dialect/dialect.h"
#include "gui/models/engine_text.h"
#include "gui/models/node_store.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

constexpr int kEventPreviewChars = 120;
/// More bytes than any preview shows.
constexpr std::size_t kKeptBytes = 4 * kEventPreviewChars;

void clip(base::Bytes& payload, std::size_t& omitted) {
    if (payload.size() > kKeptBytes) {
        omitted += payload.size() - kKeptBytes;
        payload.resize(kKeptBytes);
        payload.shrink_to_fit();
    }
}

std::size_t payloadOf(const observe::Report& report) {
    const auto* event = std::get_if<dialect::Event>(&report.event);
    const auto* message = event != nullptr ? std::get_if<dialect::Message>(event) : nullptr;
    const auto* user = event != nullptr ? std::get_if<dialect::UserEvent>(event) : nullptr;
    return message != nullptr ? message->bytes.size() : user != nullptr ? user->payload.size() : 0;
}

std::shared_ptr<const observe::Report> kept(observe::Report report) {
    if (auto* message = std::get_if<dialect::Event>(&report.event)) {
        if (auto* bytes = std::get_if<dialect::Message>(message)) {
            clip(bytes->bytes, bytes->omitted);
        } else if (auto* user = std::get_if<dialect::UserEvent>(message)) {
            clip(user->payload, user->omitted);
        }
    } else if (auto* watched = std::get_if<watch::Event>(&report.event)) {
        if (auto* heard = std::get_if<watch::Heard>(watched)) {
            heard->bytes.resize(std::min(heard->bytes.size(), kKeptBytes));
        }
    } else if (auto* roster = std::get_if<observe::Roster>(&report.event)) {
        roster->members.clear();
    }
    return std::make_shared<const observe::Report>(std::move(report));
}

QString text(const std::string& raw) {
    return TextFormat::text(raw);
}

QString nameOf(const std::string& raw) {
    return TextFormat::nodeName(raw);
}

QString text(const base::Endpoint& endpoint) {
    return TextFormat::text(endpoint.toString());
}

/// One overload per event; those without one have no line.
class Describer {
    Q_DECLARE_TR_FUNCTIONS(EventText)

public:
    Describer(const observe::Report& report, const QString& self, bool namesSelf)
        : m_report(report), m_self(self) {
        m_line.at = wallTime(report);
        m_line.instant = report.instant;
        m_line.self = self;
        m_line.namesSelf = namesSelf;
    }

    static QString repeated(const EventLine& line) {
        return tr("%1 (%2 times, last at %3)")
            .arg(line.detail, TextFormat::number(line.times), TextFormat::timeOfDay(line.lastAt));
    }
    static void nameMany(EventLine& line) {
        line.kind = tr("rejected");
        line.source = tr("many addresses");
        line.detail = tr("Refused for many reasons; there are too many to tell them apart");
    }

    std::optional<EventLine> run() {
        const bool told = std::visit([&](const auto& event) { return on(event); }, m_report.event);
        return told ? std::optional<EventLine>(std::move(m_line)) : std::nullopt;
    }

private:
    using Log = EventLogModel;

    template <typename T>
    bool on(const T&) {
        return false;
    }
    bool on(const swim::Event& event) {
        return std::visit([&](const auto& inner) { return on(inner); }, event) && nameTeller();
    }
    bool nameTeller() {
        if (m_line.namesSelf && !m_self.isEmpty()) {
            m_line.source =
                tr("%1, %2", "who tells, and whence it knows").arg(m_self, m_line.source);
        }
        return true;
    }
    bool on(const watch::Event& event) {
        return std::visit([&](const auto& inner) { return on(inner); }, event);
    }
    bool on(const watch::Unanswered& event) {
        m_line.repeats = true;
        return line(tr("unanswered"), nameOf(event.name), Log::Warning, text(event.asked),
                    engineText(event.why));
    }
    bool on(const watch::Diagnosed& event) {
        const bool well = event.diagnosis.verdict == watch::Verdict::Healthy;
        return line(tr("diagnosis"), {}, well ? Log::Info : Log::Error,
                    text(event.diagnosis.address), engineText(event.diagnosis.sentence));
    }
    bool on(const watch::Heard& event) {
        if (!event.first) {
            return false;
        }
        const QString source = tr("heard from %1").arg(nameOf(event.teller));
        const QString incarnation = TextFormat::number(event.incarnation);
        switch (event.kind) {
            case watch::RumourKind::Alive:
                return line(tr("join"), nameOf(event.node), Log::Info, source,
                            tr("Said to be alive, incarnation %1").arg(incarnation));
            case watch::RumourKind::Suspect:
                return line(
                    tr("suspect"), nameOf(event.node), Log::Warning, source,
                    tr("%1 suspects it at incarnation %2").arg(nameOf(event.from), incarnation));
            case watch::RumourKind::Dead:
                return event.from == event.node
                           ? line(tr("leave"), nameOf(event.node), Log::Info, source,
                                  tr("Left by its own wish"))
                           : line(tr("dead"), nameOf(event.node), Log::Warning, source,
                                  tr("Declared dead by %1").arg(nameOf(event.from)));
            case watch::RumourKind::User:
                break;
        }
        return line(tr("message"), {}, Log::Info, source,
                    TextFormat::preview(event.bytes, kEventPreviewChars));
    }
    bool on(const dialect::Event& event) {
        return std::visit([&](const auto& inner) { return on(inner); }, event) && nameTeller();
    }

    bool on(const swim::Joined& event) {
        return about(event.member, tr("join"), Log::Info, ownView(),
                     tr("%1 is alive at %2, incarnation %3")
                         .arg(nameOf(event.member.name()), text(event.member.identity->address),
                              TextFormat::number(event.member.incarnation)));
    }
    bool on(const swim::Suspected& event) {
        return about(event.member, tr("suspect"), Log::Warning, heardFrom(event.from),
                     tr("Suspected by %1; declared dead in %2 unless it refutes")
                         .arg(nameOf(event.from), left(event.deadline)));
    }
    bool on(const swim::SuspicionConfirmed& event) {
        return about(event.member, tr("confirm"), Log::Notice, heardFrom(event.from),
                     tr("%1 suspects it too (confirmation %2); declared dead in %3")
                         .arg(nameOf(event.from), TextFormat::number(event.confirmations),
                              left(event.deadline)));
    }
    bool on(const swim::Refuted& event) {
        return about(event.member, tr("refute"), Log::Notice, ownView(),
                     tr("Answered the suspicion with incarnation %1")
                         .arg(TextFormat::number(event.member.incarnation)));
    }
    bool on(const swim::Died& event) {
        return about(event.member, tr("dead"), Log::Warning, heardFrom(event.from),
                     event.from.empty() ? tr("Declared dead")
                                        : tr("Declared dead by %1").arg(nameOf(event.from)));
    }
    bool on(const swim::Left& event) {
        return about(event.member, tr("leave"), Log::Info, ownView(), tr("Left by its own wish"));
    }
    bool on(const swim::Updated& event) {
        const auto tags = dialect::readTags(event.member.identity->meta);
        const QString shown =
            tags.empty() ? TextFormat::metadata(event.member.identity->meta, kEventPreviewChars)
                         : TextFormat::tags(tags);
        about(event.member, tr("update"), Log::Info, ownView(),
              shown.isEmpty() ? tr("Has no metadata any more")
                              : tr("Metadata is now: %1").arg(shown));
        m_line.state.reset();
        return true;
    }
    bool on(const swim::Conflict& event) {
        about(event.existing, tr("conflict"), Log::Error, ownView(),
              tr("%1 claims this name, which belongs to %2")
                  .arg(text(event.other), text(event.existing.identity->address)));
        m_line.state.reset();
        return true;
    }
    bool on(const swim::Reaped& event) {
        return line(tr("forget"), nameOf(event.name), Log::Info, ownView(),
                    tr("Our member has forgotten it"));
    }
    bool on(const swim::SelfRefuted& event) {
        return line(tr("accused"), m_self, Log::Notice, heardFrom(event.accuser),
                    event.accuser.empty()
                        ? tr("We were accused and answered with incarnation %1")
                              .arg(TextFormat::number(event.incarnation))
                        : tr("%1 accused us; we answered with incarnation %2")
                              .arg(nameOf(event.accuser), TextFormat::number(event.incarnation)));
    }
    bool on(const swim::NameTaken& event) {
        return line(tr("conflict"), m_self, Log::Error, ownView(),
                    tr("Peers still hold our name for %1; they must forget it before we are in")
                        .arg(text(event.holder)));
    }
    bool on(const swim::ProbeFailed& event) {
        const QString detail = event.nacksExpected == 0
                                   ? tr("No answer to our probe")
                                   : tr("No answer to our probe; %1 of %2 helpers reported back")
                                         .arg(TextFormat::number(event.nacksReceived),
                                              TextFormat::number(event.nacksExpected));
        return line(tr("probe"), nameOf(event.node), Log::Notice, tr("own probe"), detail);
    }
    bool on(const swim::UdpBlocked& event) {
        return line(tr("probe"), nameOf(event.node), Log::Warning, tr("own probe"),
                    tr("Answered over TCP only: UDP may be blocked between us"));
    }
    bool on(const swim::HealthChanged& event) {
        return line(tr("health"), m_self, event.score == 0 ? Log::Info : Log::Notice, ownView(),
                    event.score == 0 ? tr("Our health score is 0, healthy")
                                     : tr("Our health score is %1: probes wait longer")
                                           .arg(TextFormat::number(event.score)));
    }
    bool on(const swim::PushPullDone& event) {
        const QString detail = event.join
                                   ? tr("Joined through %1, which knows %n node(s)", nullptr,
                                        static_cast<int>(event.nodes))
                                   : tr("Exchanged full state with %1, which knows %n node(s)",
                                        nullptr, static_cast<int>(event.nodes));
        return line(tr("push/pull"), {}, Log::Info, text(event.peer), detail.arg(text(event.peer)));
    }
    bool on(const swim::Rejected& event) {
        m_line.repeats = true;
        return line(tr("rejected"), {}, Log::Warning, text(event.from), engineText(event.reason));
    }
    bool on(const swim::Outcome& event) {
        return event.final && !event.ok &&
               line(tr("command"), {}, Log::Warning, tr("own command"),
                    engineText(event.text.sentence()));
    }

    bool on(const dialect::Message& event) {
        const QString sender = event.sender.empty() ? text(event.from) : nameOf(event.sender);
        const QString what = event.kind.empty() ? tr("message") : text(event.kind);
        return line(
            tr("message"), nameOf(event.sender), Log::Info, sender,
            tr("%1, %2: %3")
                .arg(what,
                     TextFormat::size(static_cast<qint64>(event.bytes.size() + event.omitted)),
                     TextFormat::preview(event.bytes, kEventPreviewChars)));
    }
    bool on(const dialect::UserEvent& event) {
        return line(tr("user event"), {}, Log::Info, tr("gossip"),
                    tr("%1: %2").arg(text(event.name),
                                     TextFormat::preview(event.payload, kEventPreviewChars)));
    }
    bool on(const dialect::Query& event) {
        return line(tr("query"), nameOf(event.from), Log::Info, tr("gossip"),
                    tr("%1: %2").arg(text(event.name), text(event.summary)));
    }
    bool on(const dialect::StatusChanged& event) {
        const bool failed = event.status == "failed";
        return line(tr("status"), nameOf(event.node), failed ? Log::Notice : Log::Info, tr("Serf"),
                    tr("Serf calls it %1").arg(text(event.status)));
    }

    bool on(const observe::Started& event) {
        return line(tr("session"), nameOf(event.name), Log::Info, tr("session"),
                    tr("Started at %1").arg(text(event.address)));
    }
    bool on(const observe::Notice& event) {
        return line(tr("notice"), {}, severityOf(event.severity), tr("session"),
                    engineText(event.text.sentence()));
    }
    bool on(const observe::Roster& event) {
        return event.lost &&
               line(tr("resync"), {}, Log::Warning, tr("session"),
                    tr("Reports were lost on the way to the screen; the table was read anew"));
    }
    bool on(const observe::Turned& event) {
        if (event.why == observe::Turned::Why::Jump) {
            return line(tr("lab"), {}, Log::Info, tr("session"),
                        tr("The lab stands at %1 s; what is told goes on from here")
                            .arg(QLocale().toString(
                                base::toSeconds(m_report.instant.time_since_epoch()), 'f', 3)));
        }
        return line(tr("lab"), nameOf(event.name), Log::Info, tr("session"),
                    event.name.empty() ? tr("Everybody tells from here on")
                                       : tr("%1 tells from here on").arg(nameOf(event.name)));
    }
    bool on(const observe::DemoNode& event) {
        return line(tr("demo"), nameOf(event.name), Log::Info, tr("session"),
                    event.running ? tr("Started at %1").arg(text(event.address))
                                  : tr("Stopped without a leave"));
    }
    bool on(const observe::Ended& event) {
        return line(tr("session"), {}, Log::Info, tr("session"),
                    event.reason.empty() ? tr("Ended") : engineText(event.reason.sentence()));
    }

    static Log::Severity severityOf(observe::Notice::Severity severity) {
        switch (severity) {
            case observe::Notice::Severity::Info:
                return Log::Info;
            case observe::Notice::Severity::Warning:
                return Log::Warning;
            case observe::Notice::Severity::Error:
                return Log::Error;
        }
        return Log::Info;
    }

    bool about(const swim::Member& member, const QString& kind, Log::Severity severity,
               const QString& source, const QString& detail) {
        m_line.state = member.state;
        return line(kind, nameOf(member.name()), severity, source, detail);
    }
    bool line(const QString& kind, const QString& node, Log::Severity severity,
              const QString& source, const QString& detail) {
        m_line.kind = kind;
        m_line.node = node;
        m_line.severity = severity;
        m_line.source = source;
        m_line.detail = detail;
        return true;
    }
    QString heardFrom(const std::string& from) const {
        const QString name = nameOf(from);
        return name.isEmpty() || name == m_self ? tr("own probe") : tr("heard from %1").arg(name);
    }
    QString ownView() const { return tr("own member"); }
    /// Time until an instant, from this report on.
    QString left(base::Instant deadline) const {
        const auto wait =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - m_report.instant);
        return TextFormat::duration(wait.count());
    }

    const observe::Report& m_report;
    const QString& m_self;
    EventLine m_line;
};

}  // namespace

std::size_t EventLine::bytes() const {
    const qsizetype letters = kind.size() + node.size() + detail.size() + source.size();
    const std::size_t report = told ? sizeof(observe::Report) + payloadOf(*told) : 0;
    return sizeof(EventLine) + static_cast<std::size_t>(letters) * sizeof(QChar) + report;
}

QString EventLine::wholeDetail() const {
    if (times < 2) {
        return detail;
    }
    return Describer::repeated(*this);
}

void EventLine::retell() {
    if (!told) {
        return standForMany();
    }
    if (const auto again = Describer(*told, self, namesSelf).run()) {
        kind = again->kind;
        node = again->node;
        detail = again->detail;
        source = again->source;
    }
}

void EventLine::standForMany() {
    told = nullptr;
    Describer::nameMany(*this);
}

std::optional<EventLine> eventLine(const observe::Report& report, const QString& self,
                                   bool namesSelf) {
    auto line = Describer(report, self, namesSelf).run();
    if (line) {
        line->told = kept(report);
    }
    return line;
}

}  // namespace swimscope::gui

#include "gui/models/session_status.h"

#include <algorithm>
#include <utility>

#include "engine/dialect/peek_state.h"
#include "gui/models/engine_text.h"
#include "gui/models/node_store.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// Rates are taken over this much of the past.
constexpr base::Duration kRateWindow = std::chrono::seconds(5);

/// Milliseconds between an answer and the report of it, at most.
constexpr qint64 kAnswerSlack = 500;

}  // namespace

SessionStatus::SessionStatus(QObject* parent) : QObject(parent) {}

SessionStatus::Phase SessionStatus::phase() const {
    return m_phase;
}

QString SessionStatus::nodeName() const {
    return m_name;
}

QString SessionStatus::address() const {
    return m_address;
}

QString SessionStatus::dialect() const {
    return m_dialect;
}

QString SessionStatus::label() const {
    return m_label;
}

bool SessionStatus::encrypted() const {
    return m_encrypted;
}

bool SessionStatus::demo() const {
    return m_demo;
}

std::uint32_t SessionStatus::healthScore() const {
    return m_health;
}

double SessionStatus::packetsInRate() const {
    return rate(&TrafficPoint::in);
}

double SessionStatus::packetsOutRate() const {
    return rate(&TrafficPoint::out);
}

std::uint64_t SessionStatus::dropped() const {
    return m_dropped;
}

std::uint64_t SessionStatus::rejected() const {
    return m_rejected;
}

QString SessionStatus::notice() const {
    return m_notice ? m_notice() : QString();
}

bool SessionStatus::noticeIsError() const {
    return m_noticeIsError;
}

const ContactVerdict* SessionStatus::failure() const {
    return m_failures.empty() ? nullptr : &m_failures.begin()->second;
}

void SessionStatus::setFailure(const ContactVerdict& verdict) {
    m_failures[verdict.address] = verdict;
    Q_EMIT changed();
}

void SessionStatus::clearFailures() {
    m_failures.clear();
    Q_EMIT changed();
}

void SessionStatus::starting(const QString& name, bool demo, Contact contact, LabKind lab) {
    m_lab = lab;
    m_contact = contact;
    m_answers.clear();
    m_phase = Phase::Starting;
    m_name = name;
    m_address.clear();
    m_dialect.clear();
    m_label.clear();
    m_encrypted = false;
    m_demo = demo;
    m_health = 0;
    m_traffic.clear();
    m_dropped = 0;
    m_rejected = 0;
    m_failures.clear();
    sayNothing();
    Q_EMIT changed();
}

void SessionStatus::leaving() {
    m_phase = Phase::Leaving;
    Q_EMIT changed();
}

void SessionStatus::ended(const QString& reason) {
    m_phase = Phase::Ended;
    m_traffic.clear();
    if (reason.isEmpty()) {
        sayNothing();
    } else {
        say([reason] { return reason; }, /*isError=*/true);
    }
    Q_EMIT changed();
}

void SessionStatus::apply(const std::vector<observe::Report>& reports) {
    bool any = false;
    for (const observe::Report& report : reports) {
        const bool told =
            report.observer == 0 &&
            std::visit([&](const auto& event) { return on(report, event); }, report.event);
        any = any || told;
    }
    if (any) {
        Q_EMIT changed();
    }
}

bool SessionStatus::on(const observe::Report& report, const swim::Event& event) {
    return std::visit([&](const auto& inner) { return on(report, inner); }, event);
}

bool SessionStatus::on(const observe::Report&, const observe::Started& event) {
    // A watcher has not been let in by its start: it is in touch once somebody has answered.
    m_phase = watches() ? Phase::Starting : Phase::Joined;
    m_name = TextFormat::nodeName(event.name);
    m_address = TextFormat::text(event.address.toString());
    m_dialect = TextFormat::text(event.dialect);
    m_label = TextFormat::text(event.label);
    m_encrypted = event.encrypted;
    measure(event.rooms);
    return true;
}

bool SessionStatus::on(const observe::Report&, const observe::Notice& event) {
    if (event.severity == observe::Notice::Severity::Info) {
        // Good news ends a warning; an error stays until the next session.
        if (!m_noticeIsError) {
            sayNothing();
        }
    } else {
        say([text = event.text] { return engineText(text); },
            event.severity == observe::Notice::Severity::Error);
    }
    return true;
}

bool SessionStatus::on(const observe::Report&, const observe::Turned& event) {
    m_name = event.name.empty() ? QString() : TextFormat::nodeName(event.name);
    m_address = event.name.empty() ? QString() : TextFormat::text(event.address.toString());
    m_traffic.clear();
    m_health = 0;
    return true;
}

bool SessionStatus::on(const observe::Report& report, const observe::Traffic& event) {
    // Another life of the node counts from nothing.
    if (!m_traffic.empty() &&
        (report.instant < m_traffic.back().at || event.counters.packetsIn < m_traffic.back().in ||
         event.counters.packetsOut < m_traffic.back().out)) {
        m_traffic.clear();
    }
    m_traffic.push_back({report.instant, event.counters.packetsIn, event.counters.packetsOut});
    while (m_traffic.size() > 2 && report.instant - m_traffic[1].at >= kRateWindow) {
        m_traffic.pop_front();
    }
    m_dropped = event.dropped;
    m_encrypted = event.encrypted;
    measure(event.rooms);
    m_rejected = event.counters.rejected;
    m_health = event.counters.health;
    return true;
}

bool SessionStatus::on(const observe::Report&, const observe::Ended& event) {
    // A leave that was asked for ends when the bridge says so, and is no news then.
    if (m_phase == Phase::Leaving) {
        return false;
    }
    m_phase = Phase::Ended;
    m_traffic.clear();
    say([reason = event.reason] { return engineText(reason); }, /*isError=*/false);
    return true;
}

bool SessionStatus::on(const observe::Report&, const swim::HealthChanged& event) {
    m_health = event.score;
    return true;
}

bool SessionStatus::on(const observe::Report&, const swim::PushPullDone& event) {
    if (!event.join || (!m_notice && m_failures.empty())) {
        return false;
    }
    m_failures.clear();
    if (!m_noticeIsError) {
        sayNothing();
    }
    return true;
}

bool SessionStatus::on(const observe::Report&, const swim::NameTaken& event) {
    say(
        [holder = TextFormat::text(event.holder.toString())] {
            return tr("Peers still hold our name for %1; they must forget it before we are in")
                .arg(holder);
        },
        /*isError=*/false);
    return true;
}

bool SessionStatus::on(const observe::Report& report, const watch::Event& event) {
    return std::visit([&](const auto& inner) { return on(report, inner); }, event);
}

bool SessionStatus::on(const observe::Report& report, const watch::Answered& event) {
    m_phase = Phase::Watching;
    m_encrypted = event.view->encrypted;
    if (m_dialect == QLatin1String("auto") && !event.view->partial) {
        const auto found = dialect::peekStateName(dialect::readPeekState(event.view->userState));
        m_dialect = found.empty() ? QStringLiteral("plain")
                                  : QString::fromLatin1(found.data(), qsizetype(found.size()));
    }
    const std::string& name = event.view->observer;
    m_answers[name.empty() ? event.view->asked.toString() : name] = wallTime(report);
    m_failures.erase(TextFormat::text(event.view->asked.toString()));
    m_failures.erase(QString());
    sayNothing();
    return true;
}

bool SessionStatus::on(const observe::Report&, const watch::Diagnosed& event) {
    if (event.diagnosis.verdict == watch::Verdict::Healthy) {
        return false;
    }
    const ContactVerdict verdict = verdictOf(event.diagnosis);
    m_failures[verdict.address] = verdict;
    return true;
}

bool SessionStatus::on(const observe::Report& report, const watch::SweepProgress& event) {
    if (!event.done || event.answered == 0) {
        return false;
    }
    // Who did not answer in this round is no observer of it.
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(event.took).count();
    const qint64 begin = wallTime(report) - took - kAnswerSlack;
    return std::erase_if(m_answers, [&](const auto& item) { return item.second < begin; }) > 0;
}

bool SessionStatus::on(const observe::Report&, const observe::WatchCost& event) {
    m_rejected = event.rejected;
    return true;
}

qint64 SessionStatus::oldestAnswer() const {
    qint64 oldest = 0;
    for (const auto& [observer, at] : m_answers) {
        oldest = oldest == 0 ? at : std::min(oldest, at);
    }
    return oldest;
}

void SessionStatus::measure(const observe::Rooms& rooms) {
    const auto read = [this](const swim::MessageRoom& room) {
        MessageRoom mine;
        mine.reliable = static_cast<int>(room.reliable);
        mine.bestEffort = static_cast<int>(room.bestEffort);
        mine.everyone = static_cast<int>(room.broadcast);
        mine.everyoneIsEvent = m_dialect == QLatin1String("serf");
        return mine;
    };
    m_textRoom = read(rooms.text);
    m_bytesRoom = read(rooms.bytes);
}

void SessionStatus::say(std::function<QString()> notice, bool isError) {
    m_notice = std::move(notice);
    m_noticeIsError = isError && m_notice;
}

double SessionStatus::rate(std::uint64_t TrafficPoint::*counter) const {
    if (m_traffic.size() < 2) {
        return 0;
    }
    const TrafficPoint& first = m_traffic.front();
    const TrafficPoint& last = m_traffic.back();
    const double seconds = base::toSeconds(last.at - first.at);
    const auto packets = static_cast<double>(last.*counter - first.*counter);
    return seconds > 0 ? packets / seconds : 0;
}

}  // namespace swimscope::gui

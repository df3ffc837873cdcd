#include "gui/bridge/session_bridge.h"

#include <utility>
#include <variant>

#include "engine/session/console.h"
#include "engine/session/lab.h"
#include "engine/session/settings.h"
#include "engine/session/watch_settings.h"
#include "gui/bridge/member_listing.h"
#include "gui/bridge/settings_mapping.h"
#include "gui/models/engine_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// Twenty looks a second: quick enough for the eye, and the cost does not grow with the traffic.
constexpr int kDrainMilliseconds = 50;

/// Longer than the engine's own ceiling for a polite exit; shorter than a person's patience.
constexpr int kLeaveMilliseconds = 7000;

/// A typed name may be one that the screen had to write with escapes.
void readNode(session::Command& command) {
    std::visit(
        [](auto& which) {
            if constexpr (requires { which.node; }) {
                which.node = TextFormat::rawName(TextFormat::text(which.node));
            }
        },
        command);
}

/// Everything that can be said before a session is started; empty when it can be tried.
QString trouble(const ConnectionSettings& settings) {
    if (settings.lab) {
        const auto mapped = toLabSettings(*settings.lab);
        const base::Status usable =
            mapped ? session::usableLab(*mapped) : base::Status(base::Error{mapped.error()});
        return usable ? QString() : engineText(usable.error().sentence());
    }
    if (settings.contact != Contact::Join) {
        const auto checked = session::checkWatch(toWatchSettings(settings));
        return checked ? QString() : engineText(checked.error().sentence());
    }
    const auto mapped = toMemberSettings(settings);
    if (!mapped) {
        return engineText(mapped.error().sentence());
    }
    const auto checked = session::checkSettings(*mapped);
    return checked ? QString() : engineText(checked.error().sentence());
}

/// Nothing to wake: the timer looks by itself, and a busy engine then costs no more than a calm
/// one.
void wakeNobody() {}

base::Result<std::unique_ptr<session::Session>> begin(const ConnectionSettings& settings) {
    if (settings.lab) {
        auto mapped = toLabSettings(*settings.lab);
        if (!mapped) {
            return base::Error{mapped.error()};
        }
        auto lab = session::startLab(*std::move(mapped), wakeNobody);
        if (!lab) {
            return base::Error{lab.error()};
        }
        return std::unique_ptr<session::Session>(*std::move(lab));
    }
    if (settings.contact != Contact::Join) {
        return session::startWatch(toWatchSettings(settings), wakeNobody);
    }
    auto mapped = toMemberSettings(settings);
    if (!mapped) {
        return base::Error{mapped.error()};
    }
    return session::startMember(*std::move(mapped), wakeNobody);
}

const char* contentTypeOf(bool text) {
    return text ? "text/plain" : "application/octet-stream";
}

}  // namespace

SessionBridge::SessionBridge(QObject* parent) : QObject(parent) {
    m_timer.setInterval(kDrainMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SessionBridge::drain);
    m_leaveLimit.setSingleShot(true);
    m_leaveLimit.setInterval(kLeaveMilliseconds);
    connect(&m_leaveLimit, &QTimer::timeout, this, &SessionBridge::retire);
    m_beliefs.setErrands(m_errands.errands());
    connect(&m_lab, &LabModel::frameChanged, this, [this] {
        m_beliefs.applyLab(m_lab.shared());
        if (!m_lab.frame().nodes.empty()) {
            m_nodes.standAt(m_lab.frame().now);
        }
    });
    const auto nameOf = [this](observe::ObserverId host) { return m_lab.nodeName(host); };
    m_events.setObserverNames(nameOf);
    m_messages.setObserverNames(nameOf);
}

SessionBridge::~SessionBridge() {
    m_timer.stop();
    m_session.reset();
    if (m_retirement.joinable()) {
        m_retirement.join();
    }
}

NodeTableModel& SessionBridge::nodes() {
    return m_nodes;
}

EventLogModel& SessionBridge::events() {
    return m_events;
}

MessageLogModel& SessionBridge::messages() {
    return m_messages;
}

ConsoleModel& SessionBridge::console() {
    return m_console;
}

SessionStatus& SessionBridge::status() {
    return m_status;
}

bool SessionBridge::isRunning() const {
    return m_session != nullptr && !m_leaving;
}

QString SessionBridge::start(const ConnectionSettings& settings) {
    // Nobody shall lose a running session to a slip of the pen.
    if (const QString wrong = trouble(settings); !wrong.isEmpty()) {
        return wrong;
    }
    stop();
    if (m_session || m_retirement.joinable()) {
        m_next = settings;
        return {};
    }
    return open(settings);
}

QString SessionBridge::open(const ConnectionSettings& settings) {
    auto session = begin(settings);
    if (!session) {
        return engineText(session.error().sentence());
    }
    m_labBridge.forget();
    m_nodes.clear();
    m_events.clear();
    m_messages.clear();
    m_beliefs.clear();
    m_findings.clear();
    m_links.clear();
    m_typed.clear();
    m_sessionEnded = false;
    m_leaveAsked = false;
    m_status.starting(settings.name, settings.demoNodes > 0, settings.contact, settings.labKind());
    m_session = *std::move(session);
    if (settings.lab) {
        m_labBridge.attach(static_cast<session::Lab&>(*m_session));
    }
    m_timer.start();
    Q_EMIT started();
    return {};
}

void SessionBridge::stop() {
    m_next.reset();
    if (!isRunning()) {
        return;
    }
    drain();
    // The last batch may have said that the session ended by itself.
    if (!m_session) {
        return;
    }
    const bool member = m_status.contact() == Contact::Join && m_status.lab() == LabKind::None;
    if (!m_leaveAsked && member) {
        submit(session::Leave{});
    }
    m_leaving = true;
    m_status.leaving();
    if (!member) {
        // Nobody has to be told, so nothing is waited for.
        retire();
        return;
    }
    m_leaveLimit.start();
}

void SessionBridge::send(const QString& node, const QByteArray& payload, bool reliable, bool text) {
    session::Command command;
    if (node.isEmpty()) {
        command = session::Broadcast{base::toBytes(viewOf(payload)), contentTypeOf(text), false};
    } else {
        command = session::Send{TextFormat::rawName(node), base::toBytes(viewOf(payload)),
                                contentTypeOf(text), reliable, false};
    }
    submit(std::move(command));
}

void SessionBridge::ping(const QString& node) {
    submit(session::Ping{TextFormat::rawName(node)});
}

void SessionBridge::sweepNow() {
    // A sweep without seeds is the session's own: from its seeds, and on in its interval.
    submit(session::Command{watch::Command{watch::Sweep{}}});
}

void SessionBridge::joinAgain(const QStringList& seeds) {
    session::Join join;
    for (const QString& seed : seeds) {
        join.seeds.push_back(seed.toStdString());
    }
    submit(std::move(join));
}

void SessionBridge::measureLinks() {
    submit(session::Command{watch::Command{watch::MeasureLinks{}}});
}

void SessionBridge::killDemoNode(const QString& node) {
    submit(session::DemoKill{TextFormat::rawName(node)});
}

void SessionBridge::restartDemoNode(const QString& node) {
    submit(session::DemoRestart{TextFormat::rawName(node)});
}

void SessionBridge::submitLine(const QString& line) {
    if (line.trimmed().isEmpty()) {
        return;
    }
    m_console.add(ConsoleModel::Input, line);
    const auto parsed = session::parseConsoleLine(line.toStdString());
    if (!parsed) {
        // The sentence about a wrong word shows the word.
        m_console.add(ConsoleModel::Failure,
                      ConsoleModel::holdsSecret(line)
                          ? tr("Not understood; help shows how keys are changed")
                          : engineText(parsed.error().sentence()));
    } else if (std::holds_alternative<session::Help>(*parsed)) {
        m_console.add(ConsoleModel::Answer, TextFormat::text(session::helpText()));
    } else if (std::holds_alternative<session::Quit>(*parsed)) {
        Q_EMIT quitRequested();
    } else {
        run(std::get<session::Command>(*parsed));
    }
}

ConsoleCompletion SessionBridge::complete(const QString& line) const {
    std::vector<std::string> names;
    for (const QString& name : m_nodes.nodeNames()) {
        names.push_back(name.toStdString());
    }
    const std::string typed = line.toStdString();
    const session::Completion found = session::completeConsoleLine(typed, names);
    ConsoleCompletion completion;
    completion.from = TextFormat::text(typed.substr(0, found.from)).size();
    for (const std::string& word : found.words) {
        completion.words.append(TextFormat::text(word));
    }
    return completion;
}

void SessionBridge::run(session::Command command) {
    if (!isRunning()) {
        m_console.add(ConsoleModel::Failure, tr("There is no session; connect first"));
        return;
    }
    readNode(command);
    m_typed.insert(submit(std::move(command)));
}

swim::CommandId SessionBridge::submit(session::Command command) {
    if (!isRunning()) {
        return 0;
    }
    m_leaveAsked = m_leaveAsked || std::holds_alternative<session::Leave>(command);
    const session::Command copy = command;
    const swim::CommandId id = m_session->submit(std::move(command));
    if (const auto* send = std::get_if<session::Send>(&copy)) {
        m_messages.sent(id, TextFormat::nodeName(send->node), send->reliable,
                        byteArrayOf(send->payload));
    } else if (const auto* broadcast = std::get_if<session::Broadcast>(&copy)) {
        m_messages.sent(id, {}, /*reliable=*/false, byteArrayOf(broadcast->payload));
    } else if (const auto* event = std::get_if<session::UserEvent>(&copy)) {
        m_messages.sentEvent(id, TextFormat::text(event->name), byteArrayOf(event->payload));
    }
    return id;
}

void SessionBridge::drain() {
    if (!m_session || !m_session->take(m_batch)) {
        return;
    }
    m_nodes.apply(m_batch.reports);
    m_events.apply(m_batch.reports);
    m_messages.apply(m_batch.reports);
    m_beliefs.apply(m_batch.reports);
    m_findings.apply(m_batch.reports);
    m_links.apply(m_batch.reports);
    m_status.apply(m_batch.reports);
    for (const observe::Report& report : m_batch.reports) {
        hear(report);
    }
    m_batch.reports.clear();
    Q_EMIT updated();
    if (m_sessionEnded && m_session) {
        retire();
    }
}

void SessionBridge::hear(const observe::Report& report) {
    if (report.observer != 0) {
        return;
    }
    if (const auto* event = std::get_if<swim::Event>(&report.event)) {
        if (const auto* outcome = std::get_if<swim::Outcome>(event)) {
            m_labBridge.hear(*outcome);
            answer(*outcome);
        }
    } else if (const auto* roster = std::get_if<observe::Roster>(&report.event)) {
        if (m_typed.count(roster->id) > 0) {
            m_console.add(ConsoleModel::Answer, memberListing(roster->members));
        }
    } else if (std::holds_alternative<observe::Ended>(report.event)) {
        m_sessionEnded = true;
    }
}

void SessionBridge::answer(const swim::Outcome& outcome) {
    if (m_typed.count(outcome.id) == 0) {
        return;
    }
    if (!outcome.text.empty()) {
        m_console.add(outcome.ok ? ConsoleModel::Answer : ConsoleModel::Failure,
                      engineText(outcome.text.sentence()));
    }
    if (outcome.final) {
        m_typed.erase(outcome.id);
    }
}

void SessionBridge::retire() {
    m_timer.stop();
    m_leaveLimit.stop();
    m_labBridge.detach();
    m_leaving = false;
    m_messages.settleOpen();
    m_retirement = std::thread([this, ending = std::move(m_session)]() mutable {
        ending.reset();
        QMetaObject::invokeMethod(this, &SessionBridge::retired, Qt::QueuedConnection);
    });
}

void SessionBridge::retired() {
    m_retirement.join();
    // A session that ended by itself has already said why.
    if (m_status.phase() != SessionStatus::Phase::Ended) {
        m_status.ended({});
    }
    Q_EMIT stopped();
    // A slot may have started something already.
    if (!m_next || m_session || m_retirement.joinable()) {
        return;
    }
    const ConnectionSettings next = *std::exchange(m_next, std::nullopt);
    const QString error = open(next);
    if (!error.isEmpty()) {
        m_status.ended(error);
    }
}

}  // namespace swimscope::gui

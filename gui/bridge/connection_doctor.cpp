#include "gui/bridge/connection_doctor.h"

#include <utility>
#include <variant>

#include "gui/bridge/settings_mapping.h"
#include "gui/models/engine_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

constexpr int kDoctorMilliseconds = 50;
/// More seeds than these tell nothing new about a cluster.
constexpr std::size_t kMaxExamined = 8;

watch::Diagnose askAbout(const std::string& seed) {
    // A member's seed may name who is expected there: NAME/HOST:PORT.
    const auto slash = seed.find('/');
    return slash == std::string::npos
               ? watch::Diagnose{seed, {}}
               : watch::Diagnose{seed.substr(slash + 1), seed.substr(0, slash)};
}

}  // namespace

ConnectionDoctor::ConnectionDoctor(QObject* parent) : QObject(parent) {
    m_timer.setInterval(kDoctorMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionDoctor::drain);
}

ConnectionDoctor::~ConnectionDoctor() = default;

QString ConnectionDoctor::examine(const ConnectionSettings& settings) {
    cancel();
    session::WatchSettings watch = toWatchSettings(settings);
    // The port of a session that runs beside this is taken, and a test announces no address.
    watch.bind.clear();
    watch.advertise.clear();
    watch.begins = false;
    if (watch.seeds.size() > kMaxExamined) {
        watch.seeds.resize(kMaxExamined);
    }
    if (watch.seeds.empty()) {
        return tr("There is no address to test");
    }
    const std::vector<std::string> seeds = std::exchange(watch.seeds, {});
    auto session = session::startWatch(std::move(watch), [] {});
    if (!session) {
        return engineText(session.error().sentence());
    }
    m_session = *std::move(session);
    for (const std::string& seed : seeds) {
        const auto id = m_session->submit(session::Command{watch::Command{askAbout(seed)}});
        m_places[id] = static_cast<int>(m_verdicts.size());
        m_verdicts << ContactVerdict{};
    }
    m_open = static_cast<int>(seeds.size());
    m_timer.start();
    Q_EMIT progress(0, m_open);
    return {};
}

void ConnectionDoctor::cancel() {
    m_timer.stop();
    m_session.reset();
    m_places.clear();
    m_verdicts.clear();
    m_batch.reports.clear();
    m_open = 0;
}

void ConnectionDoctor::drain() {
    if (!m_session || !m_session->take(m_batch)) {
        return;
    }
    const int before = m_open;
    for (const observe::Report& report : std::exchange(m_batch.reports, {})) {
        const auto* event = std::get_if<watch::Event>(&report.event);
        const auto* said = std::get_if<swim::Event>(&report.event);
        if (const auto* found = event ? std::get_if<watch::Diagnosed>(event) : nullptr) {
            if (const auto place = m_places.find(found->id); place != m_places.end()) {
                m_verdicts[place->second] = verdictOf(found->diagnosis);
            }
        } else if (const auto* outcome = said ? std::get_if<swim::Outcome>(said) : nullptr) {
            const auto place = m_places.find(outcome->id);
            if (!outcome->final || place == m_places.end()) {
                continue;
            }
            if (m_verdicts[place->second].sentence.empty()) {
                m_verdicts[place->second].sentence = outcome->text.sentence();
                m_verdicts[place->second].verdict = watch::Verdict::NoRoute;
            }
            m_places.erase(place);
            --m_open;
        }
    }
    const QList<ContactVerdict> verdicts = m_verdicts;
    if (m_open == 0) {
        cancel();
        Q_EMIT finished(verdicts);
    } else if (m_open != before) {
        Q_EMIT progress(static_cast<int>(verdicts.size()) - m_open,
                        static_cast<int>(verdicts.size()));
    }
}

}  // namespace swimscope::gui

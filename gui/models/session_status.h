#pragma once

#include <QObject>
#include <QString>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/observe/report.h"
#include "gui/models/connection_settings.h"
#include "gui/models/contact_verdict.h"
#include "gui/models/lab_request.h"
#include "gui/models/message_room.h"

namespace swimscope::gui {

/// The session in a few words and numbers: for the strip, the status bar and the title.
class SessionStatus final : public QObject {
    Q_OBJECT

public:
    /// Watching is what Joined is to a member: somebody has answered.
    enum class Phase { Offline, Starting, Joined, Leaving, Ended, Watching };

    explicit SessionStatus(QObject* parent = nullptr);

    Phase phase() const;
    Contact contact() const { return m_contact; }
    bool watches() const { return m_contact != Contact::Join; }
    /// Of a watching session: who has answered, and when the last answer of the one that has been
    /// silent for the longest came; milliseconds since the epoch.
    int observers() const { return static_cast<int>(m_answers.size()); }
    qint64 oldestAnswer() const;
    QString nodeName() const;
    QString address() const;
    QString dialect() const;
    QString label() const;
    bool encrypted() const;
    bool demo() const;
    LabKind lab() const { return m_lab; }
    std::uint32_t healthScore() const;
    /// Per second, over the last few seconds.
    double packetsInRate() const;
    double packetsOutRate() const;
    /// Lost on the way to the screen.
    std::uint64_t dropped() const;
    std::uint64_t rejected() const;
    /// What fits one message of ours, as text and as other bytes.
    MessageRoom textRoom() const { return m_textRoom; }
    MessageRoom bytesRoom() const { return m_bytesRoom; }
    /// The newest warning or error about the session, empty when all is well.
    QString notice() const;
    bool noticeIsError() const;

    /// Why a seed is not in touch, until it is; null when there is nothing to say.
    const ContactVerdict* failure() const;
    /// What the doctor says of a session that cannot ask it by itself.
    void setFailure(const ContactVerdict& verdict);
    void clearFailures();

    void starting(const QString& name, bool demo, Contact contact = Contact::Join,
                  LabKind lab = LabKind::None);
    void leaving();
    void ended(const QString& reason);
    void apply(const std::vector<observe::Report>& reports);

Q_SIGNALS:
    void changed();

private:
    struct TrafficPoint {
        base::Instant at{};
        std::uint64_t in = 0;
        std::uint64_t out = 0;
    };

    template <typename T>
    bool on(const observe::Report&, const T&) {
        return false;
    }
    bool on(const observe::Report& report, const swim::Event& event);
    bool on(const observe::Report& report, const observe::Started& event);
    bool on(const observe::Report& report, const observe::Notice& event);
    bool on(const observe::Report& report, const observe::Traffic& event);
    bool on(const observe::Report& report, const observe::Turned& event);
    bool on(const observe::Report& report, const observe::Ended& event);
    bool on(const observe::Report& report, const swim::HealthChanged& event);
    bool on(const observe::Report& report, const swim::PushPullDone& event);
    bool on(const observe::Report& report, const swim::NameTaken& event);
    bool on(const observe::Report& report, const watch::Event& event);
    bool on(const observe::Report& report, const watch::Answered& event);
    bool on(const observe::Report& report, const watch::Diagnosed& event);
    bool on(const observe::Report& report, const watch::SweepProgress& event);
    bool on(const observe::Report& report, const observe::WatchCost& event);
    void measure(const observe::Rooms& rooms);
    void say(std::function<QString()> notice, bool isError);
    void sayNothing() { say({}, /*isError=*/false); }
    double rate(std::uint64_t TrafficPoint::*counter) const;

    Phase m_phase = Phase::Offline;
    Contact m_contact = Contact::Join;
    /// By observer, or by address while its name is not known.
    std::map<std::string, qint64> m_answers;
    QString m_name;
    QString m_address;
    QString m_dialect;
    QString m_label;
    bool m_encrypted = false;
    bool m_demo = false;
    LabKind m_lab = LabKind::None;
    std::uint32_t m_health = 0;
    std::deque<TrafficPoint> m_traffic;
    std::uint64_t m_dropped = 0;
    std::uint64_t m_rejected = 0;
    MessageRoom m_textRoom;
    MessageRoom m_bytesRoom;
    /// By address; a name that leads nowhere has none.
    std::map<QString, ContactVerdict> m_failures;
    /// Asked anew each time, so that it follows a switch of the language.
    std::function<QString()> m_notice;
    bool m_noticeIsError = false;
};

}  // namespace swimscope::gui

#pragma once

#include <QObject>
#include <QString>

#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui {

/// The session in a few words and numbers: for the strip, the status bar and the title.
class SessionStatus final : public QObject {
    Q_OBJECT

public:
    enum class Phase { Offline, Starting, Joined, Leaving, Ended };

    explicit SessionStatus(QObject* parent = nullptr);

    Phase phase() const;
    QString nodeName() const;
    QString address() const;
    QString dialect() const;
    QString label() const;
    bool encrypted() const;
    bool demo() const;
    std::uint32_t healthScore() const;
    /// Per second, over the last few seconds.
    double packetsInRate() const;
    double packetsOutRate() const;
    /// Lost on the way to the screen.
    std::uint64_t dropped() const;
    std::uint64_t rejected() const;
    /// The newest warning or error about the session, empty when all is well.
    QString notice() const;
    bool noticeIsError() const;

    void starting(const QString& name, bool demo);
    void leaving();
    void ended(const QString& reason);
    void apply(const std::vector<observe::Report>& reports);

Q_SIGNALS:
    void changed();
};

}  // namespace swimscope::gui

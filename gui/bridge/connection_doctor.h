#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <map>
#include <memory>

#include "engine/session/session.h"
#include "gui/models/connection_settings.h"
#include "gui/models/contact_verdict.h"

namespace swimscope::gui {

/// Finds out whether a contact would work and if not, why: reads from each seed and joins nothing.
/// One examination at a time; a new one ends the old. GUI thread only.
class ConnectionDoctor final : public QObject {
    Q_OBJECT

public:
    explicit ConnectionDoctor(QObject* parent = nullptr);
    ~ConnectionDoctor() override;

    /// An error is one sentence, and nothing has begun then.
    QString examine(const ConnectionSettings& settings);
    /// Nothing is said any more about what is under way.
    void cancel();
    bool busy() const { return m_session != nullptr; }

Q_SIGNALS:
    /// `done` of `all` seeds have been examined.
    void progress(int done, int all);
    /// One for each seed, in their order.
    void finished(const QList<ContactVerdict>& verdicts);

private:
    void drain();

    QTimer m_timer;
    std::unique_ptr<session::Session> m_session;
    observe::Batch m_batch;
    /// The place of each seed under way by the command that asks.
    std::map<swim::CommandId, int> m_places;
    QList<ContactVerdict> m_verdicts;
    int m_open = 0;
};

}  // namespace swimscope::gui

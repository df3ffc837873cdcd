#pragma once

#include <atomic>
#include <functional>
#include <thread>
#include <utility>

#include "engine/net/loop.h"
#include "engine/observe/mailbox.h"
#include "engine/session/limits.h"
#include "engine/session/session.h"

namespace swimscope::session {

/// The facade of any engine: ids and the mailbox on the caller's side, the engine on its own
/// thread. An Engine has bind, start, execute, finish, roster and countDropped, as a MemberEngine
/// does.
template <typename Engine, typename Settings, typename Facade = Session>
class EngineSession : public Facade {
public:
    EngineSession(Settings settings, std::function<void()> onWake)
        : m_engine(m_loop, std::move(settings),
                   [this](observe::Report report) { m_mailbox.put(std::move(report)); }),
          m_mailbox(
              kMailboxCapacity, kMailboxBytes, [this] { return m_engine.roster(); },
              std::move(onWake)) {
        m_engine.countDropped([this] { return m_mailbox.dropped(); });
    }

    ~EngineSession() override {
        if (!m_thread.joinable()) {
            return;
        }
        m_loop.post([this] {
            m_loop.after(kExitCeiling, [this] { m_loop.stop(); });
            m_engine.finish([this] { m_loop.stop(); });
        });
        m_thread.join();
    }

    base::Status start() {
        base::Status status = m_engine.bind();
        if (status) {
            m_thread = std::thread([this] {
                m_engine.start();
                m_loop.run();
            });
        }
        return status;
    }

    swim::CommandId submit(Command command) override { return post(std::move(command)); }

    bool take(observe::Batch& batch) override { return m_mailbox.take(batch); }

    /// An engine that is bound and runs, or one sentence why it does not.
    static base::Result<std::unique_ptr<Session>> run(Settings settings,
                                                      std::function<void()> onWake) {
        auto session = std::make_unique<EngineSession>(std::move(settings), std::move(onWake));
        base::Status status = session->start();
        if (!status) {
            return base::Error{status.error()};
        }
        return std::unique_ptr<Session>(std::move(session));
    }

protected:
    /// To the engine, whatever of its commands it is.
    template <typename AnyCommand>
    swim::CommandId post(AnyCommand command) {
        const swim::CommandId id = ++m_lastId;
        m_loop.post([this, id, command = std::move(command)]() mutable {
            m_engine.execute(id, std::move(command));
        });
        return id;
    }
    const Engine& engine() const { return m_engine; }

private:
    net::Loop m_loop;
    Engine m_engine;
    observe::Mailbox m_mailbox;
    std::atomic<swim::CommandId> m_lastId{0};
    std::thread m_thread;
};

}  // namespace swimscope::session

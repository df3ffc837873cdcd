#include <atomic>
#include <thread>
#include <utility>

#include "engine/net/loop.h"
#include "engine/observe/mailbox.h"
#include "engine/session/limits.h"
#include "engine/session/member_engine.h"
#include "engine/session/session.h"
#include "engine/session/settings.h"

namespace swimscope::session {

namespace {

/// The facade: ids and the mailbox on the caller's side, the engine on its own thread.
class MemberSession final : public Session {
public:
    MemberSession(CheckedSettings settings, std::function<void()> onWake)
        : m_engine(m_loop, std::move(settings),
                   [this](observe::Report report) { m_mailbox.put(std::move(report)); }),
          m_mailbox(
              kMailboxCapacity, kMailboxBytes, [this] { return m_engine.roster(); },
              std::move(onWake)) {
        m_engine.countDropped([this] { return m_mailbox.dropped(); });
    }
    ~MemberSession() override;

    base::Status start();
    swim::CommandId submit(Command command) override;
    bool take(observe::Batch& batch) override { return m_mailbox.take(batch); }

private:
    net::Loop m_loop;
    MemberEngine m_engine;
    observe::Mailbox m_mailbox;
    std::atomic<swim::CommandId> m_lastId{0};
    std::thread m_thread;
};

base::Status MemberSession::start() {
    base::Status status = m_engine.bind();
    if (status) {
        m_thread = std::thread([this] {
            m_engine.start();
            m_loop.run();
        });
    }
    return status;
}

MemberSession::~MemberSession() {
    if (!m_thread.joinable()) {
        return;
    }
    m_loop.post([this] {
        m_loop.after(kExitCeiling, [this] { m_loop.stop(); });
        m_engine.finish([this] { m_loop.stop(); });
    });
    m_thread.join();
}

swim::CommandId MemberSession::submit(Command command) {
    const swim::CommandId id = ++m_lastId;
    m_loop.post([this, id, command = std::move(command)]() mutable {
        m_engine.execute(id, std::move(command));
    });
    return id;
}

}  // namespace

base::Result<std::unique_ptr<Session>> startMember(MemberSettings settings,
                                                   std::function<void()> onWake) {
    auto checked = checkSettings(std::move(settings));
    if (!checked) {
        return base::Error{checked.error()};
    }
    auto session = std::make_unique<MemberSession>(*std::move(checked), std::move(onWake));
    base::Status status = session->start();
    if (!status) {
        return base::Error{status.error()};
    }
    return std::unique_ptr<Session>(std::move(session));
}

}  // namespace swimscope::session

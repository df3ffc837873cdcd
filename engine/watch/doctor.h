#pragma once

#include <memory>
#include <vector>

#include "engine/watch/examination.h"
#include "engine/watch/room.h"

namespace swimscope::watch {

/// Finds out why a contact fails. Each Diagnose becomes an examination, and ends in Diagnosed and
/// an outcome; at most kMaxExaminations at once.
class Doctor final : public Room {
public:
    using Room::Room;

    bool command(base::Instant now, CommandId id, const Command& command) override;
    void stop(base::Instant now) override;
    bool ack(base::Instant now, const base::Endpoint& from, const wire::Ack& ack) override;
    bool undelivered(base::Instant now, const base::Endpoint& to, const base::Words& why) override;
    bool opened(base::Instant now, machine::ExchangeId id) override;
    bool data(base::Instant now, machine::ExchangeId id, base::BytesView bytes) override;
    bool ended(base::Instant now, machine::ExchangeId id) override;
    bool failed(base::Instant now, machine::ExchangeId id, const base::Words& why) override;
    bool resolved(base::Instant now, machine::ResolveId id,
                  std::span<const base::Endpoint> addresses, const base::Words& why) override;
    void expire(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;

private:
    struct Patient {
        Patient(CommandId givenId, Desk& desk, const Diagnose& ask)
            : id(givenId), examination(desk, ask) {}

        CommandId id;
        Examination examination;
    };
    template <typename Ask>
    bool offer(Ask ask);
    void dismiss();

    std::vector<std::unique_ptr<Patient>> m_patients;
};

}  // namespace swimscope::watch

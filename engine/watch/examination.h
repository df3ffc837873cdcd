#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/watch/doctor_reading.h"
#include "engine/watch/room.h"
#include "engine/wire/stream_codec.h"

namespace swimscope::watch {

/// One contact on the doctor's table: experiments on streams, one after the other as nextOpening()
/// wants them, and pings beside them. Takes about Options::streamTimeout at the worst, and one
/// round trip where everything is well.
class Examination {
public:
    Examination(Desk& desk, const Diagnose& ask);

    void begin(base::Instant now);
    /// Closes what is open.
    void abandon();

    /// True when it was meant for this one.
    bool ack(base::Instant now, const wire::Ack& ack);
    bool undelivered(const base::Endpoint& to, const base::Words& why);
    bool opened(base::Instant now, machine::ExchangeId id);
    bool data(base::Instant now, machine::ExchangeId id, base::BytesView bytes);
    bool ended(base::Instant now, machine::ExchangeId id);
    bool failed(base::Instant now, machine::ExchangeId id, const base::Words& why);
    bool resolved(base::Instant now, machine::ResolveId id,
                  std::span<const base::Endpoint> addresses, const base::Words& why);
    void expire(base::Instant now);
    std::optional<base::Instant> deadline() const;

    bool over() const { return m_over; }
    const Chart& chart() const { return m_chart; }

private:
    struct Talk {
        machine::ExchangeId id;
        Opening opening = Opening::AsConfigured;
        bool open = false;
        bool nudged = false;
        /// The codec is done with it, one way or the other.
        bool read = false;
        base::Instant began{};
        base::Instant due{};
        /// Nobody may take longer, drop by drop.
        base::Instant end{};
        RawReaction raw;
        std::unique_ptr<wire::StreamDecoder> decoder;
    };
    struct Pinger {
        std::vector<std::uint32_t> seqNos;
        std::vector<base::Instant> sentAt;
        std::string name;
        base::Instant due{};
        bool over = true;
    };

    base::Duration step() const;
    const wire::Security& securityOf(Opening opening) const;
    void take(base::Instant now, std::vector<base::Endpoint> addresses);
    void startPings(base::Instant now);
    void sendPing(base::Instant now, Pinger& pinger, PingsReading& reading);
    void tend(base::Instant now, Pinger& pinger, PingsReading& reading);
    bool hear(base::Instant now, const Pinger& pinger, PingsReading& reading, std::uint32_t seqNo);
    void open(base::Instant now, Opening opening);
    void say(Opening opening);
    void conclude(base::Instant now, RawReaction::End end);
    void readTable(const wire::PushPull& table);
    /// Begins the next experiment, or ends the examination when there is none.
    void proceed(base::Instant now);
    bool isTalk(machine::ExchangeId id) const { return m_talk && m_talk->id == id; }

    Desk& m_desk;
    Chart m_chart;
    /// Ours without the label.
    wire::Security m_unlabelled;
    std::optional<machine::ResolveId> m_resolving;
    base::Instant m_resolveDue{};
    std::vector<base::Endpoint> m_addresses;
    std::size_t m_address = 0;
    std::optional<Talk> m_talk;
    Pinger m_unnamed;
    Pinger m_named;
    bool m_over = false;
};

}  // namespace swimscope::watch

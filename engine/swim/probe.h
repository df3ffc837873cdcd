#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "engine/base/time.h"
#include "engine/machine/exchange_id.h"

namespace swimscope::swim {

/// One probe of one member (protocol.md 5.3): first directly, then through others and by stream. It
/// only keeps the score; its owner sends and receives.
class Probe {
public:
    enum class Step : std::uint8_t { Direct, Indirect };

    /// `incarnation` is that of the row when the probe began: an accusation uses it, so a
    /// refutation that comes in meanwhile wins.
    Probe(std::string node, std::uint32_t incarnation, std::uint32_t seqNo, base::Instant sentAt,
          base::Instant deadline)
        : m_node(std::move(node)),
          m_incarnation(incarnation),
          m_seqNo(seqNo),
          m_sentAt(sentAt),
          m_deadline(deadline) {}

    const std::string& node() const { return m_node; }
    std::uint32_t incarnation() const { return m_incarnation; }
    std::uint32_t seqNo() const { return m_seqNo; }
    base::Instant sentAt() const { return m_sentAt; }
    base::Instant deadline() const { return m_deadline; }
    Step step() const { return m_step; }

    /// The direct ping went unanswered, or could not be sent: others are asked from here on.
    void goIndirect() { m_step = Step::Indirect; }
    void expectNack() { ++m_nacksExpected; }
    void nack();
    void pingByStream(machine::ExchangeId stream) { m_stream = stream; }
    void streamAnswered() { m_streamAnswered = true; }

    std::optional<machine::ExchangeId> stream() const { return m_stream; }
    bool answeredByStream() const { return m_streamAnswered; }
    std::uint32_t nacksExpected() const { return m_nacksExpected; }
    std::uint32_t nacksReceived() const { return m_nacksReceived; }

    /// Only a direct answer measures the round trip.
    std::optional<base::Duration> roundTrip(base::Instant now) const;
    /// Change of the health score when nobody answered: missing nacks say that we are the deaf one.
    std::int64_t failureDelta() const;

private:
    std::string m_node;
    std::uint32_t m_incarnation;
    std::uint32_t m_seqNo;
    base::Instant m_sentAt;
    base::Instant m_deadline;
    Step m_step = Step::Direct;
    std::uint32_t m_nacksExpected = 0;
    std::uint32_t m_nacksReceived = 0;
    std::optional<machine::ExchangeId> m_stream;
    bool m_streamAnswered = false;
};

}  // namespace swimscope::swim

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/address.h"
#include "engine/machine/exchange_id.h"
#include "engine/watch/answer.h"
#include "engine/watch/record_pool.h"
#include "engine/watch/room.h"
#include "engine/wire/stream_codec.h"

namespace swimscope::watch {

/// One peek: dial, ask with an empty push/pull, read what comes, and find out who answered
/// (protocol.md 6.5). It is the one whose row carries the address that was asked; behind a port
/// forward nobody's does, and then stream pings that name one member after the other tell, because
/// only the right one answers. One stream at a time.
class PeekTalk {
public:
    /// Dials at once. `expected` is who is probably there, or "".
    PeekTalk(base::Instant now, Desk& desk, RecordPool& pool, const base::Endpoint& asked,
             std::string expected);
    PeekTalk(const PeekTalk&) = delete;
    PeekTalk& operator=(const PeekTalk&) = delete;

    /// The one stream that is open now; the next one after each guess of a name.
    machine::ExchangeId stream() const { return m_stream; }
    const base::Endpoint& asked() const { return m_asked; }
    const std::string& expected() const { return m_expected; }

    void opened(base::Instant now);
    void data(base::Instant now, base::BytesView bytes);
    void ended(base::Instant now);
    void failed(base::Instant now, const base::Words& why);
    void expire(base::Instant now);
    base::Instant deadline() const { return m_deadline; }
    /// Bytes held for an answer that is not whole yet.
    std::size_t held() const { return m_decoder ? m_decoder->received() : 0; }
    /// Ends the reading now; what came is shown as partial.
    void cut(base::Instant now, const base::Words& why);
    /// Ends everything at once: nobody waits for it any more.
    void abandon();
    bool abandoned() const { return m_abandoned; }

    bool over() const { return m_phase == Phase::Over; }
    /// When over: the answer, or nothing and `why`.
    const ViewRef& view() const { return m_view; }
    const base::Words& why() const { return m_why; }

private:
    enum class Phase { Dialling, Reading, Naming, Over };

    void newDecoder(wire::StreamDecoder::Nodes nodes);
    void progressed(base::Instant now, wire::StreamDecoder::Progress progress);
    void answered(base::Instant now, const base::Words& cutBecause);
    void giveUp(base::Words why);
    base::Sentence faultText() const;
    std::string secondsText() const;

    void recognise(base::Instant now);
    template <typename Wanted>
    std::vector<std::string> names(Wanted wanted) const;
    void guess(base::Instant now);
    void guessed(base::Instant now, bool right);
    void publish(std::string observer);
    void closeStream();

    Desk& m_desk;
    RecordPool& m_pool;
    base::Endpoint m_asked;
    std::string m_expected;
    Phase m_phase = Phase::Dialling;
    machine::ExchangeId m_stream;
    bool m_open = false;
    bool m_abandoned = false;
    base::Instant m_askedAt;
    base::Instant m_deadline;
    std::unique_ptr<wire::StreamDecoder> m_decoder;

    View m_found;
    /// Names to try, the likeliest last.
    std::vector<std::string> m_names;
    base::Instant m_namingEnds{};
    std::uint32_t m_guessNo = 0;

    ViewRef m_view;
    base::Words m_why;
};

}  // namespace swimscope::watch

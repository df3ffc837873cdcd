#include "engine/watch/peek.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

using Nodes = wire::StreamDecoder::Nodes;
using Progress = wire::StreamDecoder::Progress;

/// Of a peer's own words in a sentence of ours.
constexpr std::size_t kQuoted = 160;

}  // namespace

PeekTalk::PeekTalk(base::Instant now, Desk& desk, RecordPool& pool, const base::Endpoint& asked,
                   std::string expected)
    : m_desk(desk),
      m_pool(pool),
      m_asked(asked),
      m_expected(std::move(expected)),
      m_stream(desk.outlet.open(asked, desk.options.streamTimeout, m_expected)),
      m_open(true),
      m_askedAt(now),
      // The driver gives up dialling by itself; this only guards against one that forgets.
      m_deadline(now + 2 * desk.options.streamTimeout) {}

void PeekTalk::newDecoder(Nodes nodes) {
    m_decoder = std::make_unique<wire::StreamDecoder>(m_desk.security,
                                                      wire::StreamDecoder::Role::Dialler, nodes);
}

void PeekTalk::opened(base::Instant now) {
    m_desk.outlet.label(m_stream);
    if (m_phase == Phase::Dialling) {
        m_phase = Phase::Reading;
        m_deadline = now + m_desk.options.streamTimeout;
        m_askedAt = now;
        newDecoder(Nodes::LeftInPlace);
        m_desk.outlet.emptyPushPull(m_stream);
    } else if (m_phase == Phase::Naming) {
        m_deadline = std::min(m_namingEnds, now + m_desk.options.pingTimeout);
        newDecoder(Nodes::TakenApart);
        ++m_desk.pings;
        m_desk.outlet.streamPing(m_stream, m_guessNo, m_names.back());
    }
}

void PeekTalk::data(base::Instant now, base::BytesView bytes) {
    if (m_decoder) {
        progressed(now, m_decoder->feed(bytes));
    }
}

void PeekTalk::ended(base::Instant now) {
    if (m_decoder) {
        progressed(now, m_decoder->endOfInput());
    } else {
        failed(now, base::sentence("closed"));
    }
}

void PeekTalk::progressed(base::Instant now, Progress progress) {
    if (progress == Progress::NeedMore) {
        return;
    }
    if (m_phase == Phase::Naming) {
        const wire::Ack* ack =
            progress == Progress::Done ? std::get_if<wire::Ack>(&m_decoder->message()) : nullptr;
        return guessed(now, ack != nullptr && ack->seqNo == m_guessNo);
    }
    if (progress == Progress::Failed) {
        return answered(now, faultText());
    }
    if (const auto* err = std::get_if<wire::Err>(&m_decoder->message())) {
        return giveUp(
            base::sentence("it answers with an error: {0}", base::clipped(err->error, kQuoted)));
    }
    if (!std::holds_alternative<wire::PushPull>(m_decoder->message())) {
        return giveUp(base::sentence("it answers with something else than its members"));
    }
    answered(now, {});
}

void PeekTalk::failed(base::Instant now, const base::Words& why) {
    m_open = false;
    if (m_phase == Phase::Naming) {
        return guessed(now, /*right=*/false);
    }
    if (m_phase == Phase::Dialling) {
        return giveUp(base::sentence("it can not be reached: {0}", why));
    }
    answered(now, m_decoder->received() == 0
                      ? base::sentence("it broke off before the first byte: {0}", why)
                      : base::sentence("the answer broke off: {0}", why));
}

void PeekTalk::expire(base::Instant now) {
    if (m_phase == Phase::Over || now < m_deadline) {
        return;
    }
    if (m_phase == Phase::Naming) {
        return guessed(now, /*right=*/false);
    }
    if (m_phase == Phase::Dialling) {
        return giveUp(
            base::sentence("it can not be reached: no connection within {0}", secondsText()));
    }
    answered(now,
             m_decoder->received() == 0
                 ? base::sentence("it accepts and stays mute: not a byte within {0}", secondsText())
                 : base::sentence("the answer was not whole within {0}", secondsText()));
}

void PeekTalk::cut(base::Instant now, const base::Words& why) {
    if (m_phase == Phase::Reading) {
        answered(now, why);
    }
}

void PeekTalk::abandon() {
    m_abandoned = true;
    giveUp(base::sentence("nobody waits for it"));
}

/// Takes what can be read. An answer that shows nobody is no answer.
void PeekTalk::answered(base::Instant now, const base::Words& cutBecause) {
    Answer answer = readAnswer(m_decoder->pushPullSoFar(), m_pool, m_desk.options.defaultPort);
    if (answer.rows.empty()) {
        return giveUp(!cutBecause.empty() ? cutBecause
                      : answer.partial
                          ? base::sentence("the answer can not be read: {0}", answer.why)
                          : base::sentence("the answer lists nobody, not even itself"));
    }
    m_found.asked = m_asked;
    m_found.rows = std::move(answer.rows);
    m_found.userState = std::move(answer.userState);
    m_found.askedAt = m_askedAt;
    m_found.answeredAt = now;
    m_found.wireBytes = m_decoder->received();
    m_found.encrypted = m_decoder->wasEncrypted();
    m_found.compressed = m_decoder->wasCompressed();
    m_found.partial = answer.partial || !cutBecause.empty();
    if (m_found.partial) {
        m_found.why = cutBecause.empty()   ? answer.why
                      : answer.why.empty() ? cutBecause
                                           : base::sentence("{0}; {1}", cutBecause, answer.why);
    }
    closeStream();
    recognise(now);
}

void PeekTalk::giveUp(base::Words why) {
    m_why = std::move(why);
    m_phase = Phase::Over;
    closeStream();
}

std::string PeekTalk::secondsText() const {
    const auto waited =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_desk.options.streamTimeout);
    return waited.count() % 1000 == 0 ? std::to_string(waited.count() / 1000) + " s"
                                      : std::to_string(waited.count()) + " ms";
}

/// Each fault of a stream as a sentence about whoever answered (protocol.md 2.4).
base::Sentence PeekTalk::faultText() const {
    switch (m_decoder->fault()) {
        case wire::StreamFault::Undecryptable:
            return base::sentence("the answer is encrypted and none of our keys opens it");
        case wire::StreamFault::NotEncrypted:
            return base::sentence("the answer is not encrypted, and we have a key");
        case wire::StreamFault::EncryptedWithoutKey:
            return base::sentence("the answer is encrypted, and we have no key");
        case wire::StreamFault::Truncated:
            if (m_decoder->received() == 0) {
                return base::sentence(
                    "it closed without a word: the label is missing or wrong, it is busy, or it "
                    "is no member");
            }
            return base::sentence("the answer broke off: {0}", m_decoder->why());
        case wire::StreamFault::TooLarge:
        case wire::StreamFault::BadCompress:
        case wire::StreamFault::BadMessage:
        case wire::StreamFault::UnknownType:
        case wire::StreamFault::BadLabel:
            break;
    }
    return base::sentence("the answer can not be read: {0}", m_decoder->why());
}

void PeekTalk::recognise(base::Instant now) {
    const auto here =
        names([this](const Row& row) { return row.record->address.reaches(m_asked); });
    if (here.size() == 1) {
        return publish(here.front());
    }
    m_names = here.empty() ? names([](const Row&) { return true; }) : here;
    // One row alone can only be the one that answered, unless others were lost.
    if (m_names.size() == 1 && !m_found.partial) {
        return publish(m_names.front());
    }
    m_namingEnds = now + m_desk.options.streamTimeout;
    guess(now);
}

/// Who may have answered, the likeliest last: who was expected, then the living, then, where
/// nobody lives, those who left. A member's own row says one of the two: nobody suspects itself.
template <typename Wanted>
std::vector<std::string> PeekTalk::names(Wanted wanted) const {
    std::vector<std::string> found;
    for (const Belief belief : {Belief::Alive, Belief::Left}) {
        for (const Row& row : m_found.rows) {
            if (row.belief != belief || !wanted(row)) {
                continue;
            }
            if (row.name() == m_expected) {
                found.insert(found.begin(), row.name());
            } else if (found.size() < kMaxNameGuesses) {
                found.push_back(row.name());
            }
        }
        if (!found.empty()) {
            break;
        }
    }
    found.resize(std::min(found.size(), kMaxNameGuesses));
    std::reverse(found.begin(), found.end());
    return found;
}

void PeekTalk::guess(base::Instant now) {
    if (m_names.empty() || now >= m_namingEnds) {
        return publish({});
    }
    m_phase = Phase::Naming;
    m_decoder.reset();
    m_guessNo = m_desk.outlet.nextSeqNo();
    m_stream = m_desk.outlet.open(m_asked, m_namingEnds - now, m_names.back());
    m_open = true;
    m_deadline = m_namingEnds;
}

void PeekTalk::guessed(base::Instant now, bool right) {
    closeStream();
    if (right) {
        return publish(m_names.back());
    }
    m_names.pop_back();
    guess(now);
}

void PeekTalk::publish(std::string observer) {
    m_found.observer = std::move(observer);
    m_view = std::make_shared<const View>(std::move(m_found));
    m_phase = Phase::Over;
    closeStream();
}

void PeekTalk::closeStream() {
    m_decoder.reset();
    if (m_open) {
        m_open = false;
        m_desk.outlet.close(m_stream);
    }
}

}  // namespace swimscope::watch

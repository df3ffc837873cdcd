#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/dialect/event.h"
#include "engine/swim/command.h"
#include "engine/swim/delegate.h"
#include "engine/swim/message_room.h"
#include "engine/wire/keyring.h"

namespace swimscope::dialect {

/// What a dialect wants done after it was told something.
struct Outbox {
    /// For the node; ids are the dialect's own business.
    std::vector<swim::Command> commands;
    std::vector<Event> events;
};

/// How a kind of cluster talks over memberlist: plain (our envelope) or serf. Answers the node's
/// questions and reads its events. A value without clock or thread, as the node is.
class Dialect : public swim::Delegate {
public:
    /// "plain", "serf".
    virtual std::string_view name() const = 0;
    /// The delegate version we must speak to be admitted.
    virtual std::uint8_t delegateVersion() const = 0;

    /// One event of our node, in order. MessageReceived is turned into dialect events here.
    virtual void observe(base::Instant now, const swim::Event& event, Outbox& out) = 0;

    /// Text or bytes as one of our messages to a single node, ready for a user message. `wallClock`
    /// stamps it. An error says why this dialect cannot carry it.
    virtual base::Result<base::Bytes> wrap(base::BytesView payload, std::string_view contentType,
                                           std::chrono::system_clock::time_point wallClock) = 0;
    /// The same for everybody, ready for swim::Broadcast: nodes of ours that hear it first gossip
    /// it on. Heard again by ourselves it is no news.
    virtual base::Result<base::Bytes> wrapBroadcast(
        base::BytesView payload, std::string_view contentType,
        std::chrono::system_clock::time_point wallClock) = 0;
    /// The largest payloads that wrap() and wrapBroadcast() fit into messages of these sizes.
    virtual swim::MessageRoom payloadRoom(const swim::MessageRoom& room,
                                          std::string_view contentType) const = 0;
    /// Queues a Serf user event; an error in a dialect that has none, or above its size limit.
    virtual base::Status userEvent(std::string_view name, base::BytesView payload) = 0;
    /// Tags live in the metadata; plain writes them as "k=v k=v" text. An error, and nothing
    /// changes, when the encoding would pass kMaxMetaBytes or replace metadata that is no tags.
    virtual base::Status setTags(Tags tags) = 0;
    virtual Tags tags() const = 0;
    /// Raw metadata; an error in a dialect whose metadata has a form of its own.
    virtual base::Status setMeta(base::BytesView meta) = 0;

    /// Lends the ring of our node, which outlives its use here: a dialect that answers questions
    /// about keys reads it. Never called when there is no node.
    virtual void lendKeyring(const wire::Keyring&) {}

    /// Starts a polite exit (Serf: leave intent, spent, a pause). True when the node may leave at
    /// once; otherwise leaveReady() turns true later.
    virtual bool beginLeave(base::Instant now) = 0;
    virtual bool leaveReady() const = 0;
    virtual std::optional<base::Instant> deadline() const = 0;
    virtual void expire(base::Instant now, Outbox& out) = 0;
};

/// Metadata of any member read for display: tags when it is in a known form.
Tags readTags(base::BytesView meta);

/// The metadata that is worth showing as bytes: nothing when it only says that there are no tags,
/// for which Serf writes ff 80. Borrowed from `meta`.
base::BytesView shownMeta(base::BytesView meta);

struct DialectOptions {
    std::string nodeName;
    Tags tags;
    base::Bytes meta;
    /// How often a queued Serf message is retold; memberlist's RetransmitMult.
    std::uint32_t retransmitMult = 4;
    /// Decides message ids.
    std::uint64_t seed = 0;
};

std::unique_ptr<Dialect> makePlain(DialectOptions options);
std::unique_ptr<Dialect> makeSerf(DialectOptions options);
/// "plain" or "serf"; nothing for an unknown name.
std::unique_ptr<Dialect> makeDialect(std::string_view name, DialectOptions options);

}  // namespace swimscope::dialect

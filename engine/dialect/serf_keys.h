#pragma once

#include <optional>
#include <string_view>

#include "engine/dialect/serf_message.h"
#include "engine/swim/command.h"
#include "engine/wire/keyring.h"

namespace swimscope::dialect {

/// True for the four queries that operate on gossip keys; their payloads must never be shown.
bool isKeyQuery(std::string_view name);

struct KeyAnswer {
    SerfKeyResponse response;
    /// To be done on our node before the response is sent.
    std::optional<swim::Command> command;
};

/// What to do and to answer to a key query (protocol.md 8.5). A member that does not follow is cut
/// off by the next rotation, and one that does not respond fails the operator's command. A ring
/// without keys is left alone: a first key would switch encryption on, which the others lack.
/// `ring` may be null, which is an empty one.
KeyAnswer answerKeyQuery(std::string_view name, base::BytesView payload, const wire::Keyring* ring);

}  // namespace swimscope::dialect

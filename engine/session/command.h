#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/dialect/event.h"
#include "engine/watch/command.h"

/// What a person or a script asks of a session. Each is answered by outcome reports with its id.
namespace swimscope::session {

struct Join {
    std::vector<std::string> seeds;
};
struct Leave {};
/// Roster report, then an outcome.
struct Members {};
struct Send {
    std::string node;
    base::Bytes payload;
    std::string contentType = "text/plain";
    bool reliable = true;
    /// True sends the payload as it is, without the dialect's envelope.
    bool raw = false;
};
struct Broadcast {
    base::Bytes payload;
    std::string contentType = "text/plain";
    bool raw = false;
};
struct UserEvent {
    std::string name;
    base::Bytes payload;
};
struct Ping {
    std::string node;
    /// "IP" or "IP:PORT" of a node that is not listed; empty is where the member is reached.
    std::string address = {};
};
struct SetMeta {
    base::Bytes meta;
};
/// Merged into the present tags; a tag with an empty value is removed.
struct SetTags {
    dialect::Tags tags;
};
/// Traffic report with everything that is counted, then the outcome "health score 0 (healthy)".
struct Health {};
/// Outcome text says how many keys; never the keys.
struct Keys {
    enum class Action { List, Add, Use, Remove };
    Action action = Action::List;
    base::Bytes key;
};
/// Switches refusing plaintext and encrypting what we send, while running; says how both stand.
struct Verify {
    std::optional<bool> incoming = std::nullopt;
    std::optional<bool> outgoing = std::nullopt;
};
/// Embedded demo only: kill without a leave, or bring back under the same name and address.
struct DemoKill {
    std::string node;
};
struct DemoRestart {
    std::string node;
};

using Command = std::variant<Join, Leave, Members, Send, Broadcast, UserEvent, Ping, SetMeta,
                             SetTags, Health, Keys, Verify, DemoKill, DemoRestart, watch::Command>;

}  // namespace swimscope::session

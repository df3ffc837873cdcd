#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/address.h"
#include "engine/net/loop.h"
#include "engine/net/system_lookup.h"

namespace swimscope::net {

/// The first `nameserver` of a resolv.conf text, port 53; nothing without one.
std::optional<base::Endpoint> firstNameServer(const std::string& resolvConf);

/// All addresses of a host name, memberlist's way (protocol.md 6.1): literals directly; a name with
/// a dot by one ANY question over TCP to the first DNS server, given a second to answer; everything
/// else, and what that did not find, by the system's resolver, which may take its time: a slow name
/// holds up neither other names nor the end of the resolver.
class Resolver {
public:
    /// An empty list comes with a reason. Never called from inside resolve().
    using Done = std::function<void(std::vector<base::Endpoint> addresses, base::Words why)>;
    /// Where to ask the ANY question; asked anew for every name.
    using ServerChoice = std::function<std::optional<base::Endpoint>()>;

    /// Asks the system and may block; called on threads of its own.
    using Lookup = std::function<LookupAnswer(const std::string& host)>;

    Resolver(Loop& loop, ServerChoice server, Lookup lookup = systemLookup);
    /// Answers that are still out never come.
    ~Resolver();

    void resolve(const std::string& host, std::uint16_t port, Done done);

private:
    struct State;
    struct Question;

    std::shared_ptr<State> m_state;
};

/// The first name server of that file, read anew for every name.
Resolver::ServerChoice nameServerFrom(std::string resolvConf);

}  // namespace swimscope::net

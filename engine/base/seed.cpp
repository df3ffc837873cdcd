#include "engine/base/seed.h"

namespace swimscope::base {

namespace {

std::string_view withoutBlanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

}  // namespace

Result<Seed> parseSeed(std::string_view text, std::uint16_t defaultPort) {
    Seed seed;
    seed.port = defaultPort;
    std::string_view host = withoutBlanks(text);
    const auto slash = host.find('/');
    if (slash == 0) {
        return Error{base::sentence("the node name before the slash is empty")};
    }
    if (slash != std::string_view::npos) {
        seed.name = std::string(host.substr(0, slash));
        host.remove_prefix(slash + 1);
    }
    const HostPort parts = splitHostPort(host);
    if (parts.port) {
        const auto port = parsePort(*parts.port);
        if (!port || *port == 0) {
            return Error{base::sentence("the port must be a number from 1 to 65535")};
        }
        seed.port = *port;
    }
    host = parts.host;
    if (host.empty()) {
        return Error{base::sentence("there is no host in it")};
    }
    if (host.find_first_of(" \t\r\n") != std::string_view::npos) {
        return Error{base::sentence("a host name holds no blanks")};
    }
    seed.host = std::string(host);
    seed.ip = IpAddress::parse(host);
    // With a zone, "fe80::1%eth0", it is a matter for the resolver.
    if (!seed.ip && host.find(':') != std::string_view::npos &&
        host.find('%') == std::string_view::npos) {
        return Error{base::sentence("its colons make no IPv6 address")};
    }
    return seed;
}

}  // namespace swimscope::base

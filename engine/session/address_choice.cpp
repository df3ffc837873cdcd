#include "engine/session/address_choice.h"

#include <algorithm>
#include <cstring>

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace swimscope::session {

namespace {

std::optional<base::IpAddress> addressOf(const sockaddr* address) {
    if (address && address->sa_family == AF_INET) {
        const auto& in = reinterpret_cast<const sockaddr_in*>(address)->sin_addr;
        return base::IpAddress::fromBytes({reinterpret_cast<const std::uint8_t*>(&in), 4});
    }
    if (address && address->sa_family == AF_INET6) {
        const auto& in6 = reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr;
        return base::IpAddress::fromBytes({in6.s6_addr, 16});
    }
    return std::nullopt;
}

/// The socket address of a port that need not exist; its size.
socklen_t fill(sockaddr_storage& address, const base::IpAddress& ip) {
    constexpr std::uint16_t kAnyPort = 9;
    if (ip.isV4()) {
        auto& in = reinterpret_cast<sockaddr_in&>(address);
        in.sin_family = AF_INET;
        in.sin_port = htons(kAnyPort);
        std::memcpy(&in.sin_addr, ip.bytes().data(), sizeof in.sin_addr);
        return sizeof in;
    }
    auto& in6 = reinterpret_cast<sockaddr_in6&>(address);
    in6.sin6_family = AF_INET6;
    in6.sin6_port = htons(kAnyPort);
    std::memcpy(&in6.sin6_addr, ip.bytes().data(), sizeof in6.sin6_addr);
    return sizeof in6;
}

int rank(const base::IpAddress& ip) {
    if (ip.isLoopback()) {
        return 2;
    }
    return ip.isV4() ? 0 : 1;
}

bool isLinkLocal(const base::IpAddress& given) {
    const base::IpAddress ip = given.unmapped();
    const base::BytesView b = ip.bytes();
    return (ip.isV4() && b[0] == 169 && b[1] == 254) ||
           (ip.isV6() && b[0] == 0xfe && (b[1] & 0xc0) == 0x80);
}

base::IpAddress pickInterface(const std::vector<base::IpAddress>& interfaces, bool onlyV4) {
    const base::IpAddress* open = nullptr;
    for (const base::IpAddress& ip : interfaces) {
        // A link-local address means nothing to a peer that does not know the interface.
        if (ip.isLoopback() || isLinkLocal(ip) || (onlyV4 && !ip.isV4())) {
            continue;
        }
        if (isPrivate(ip)) {
            return ip;
        }
        open = open ? open : &ip;
    }
    return open ? *open : base::IpAddress::v4(127, 0, 0, 1);
}

std::optional<base::Sentence> noteFor(const base::Endpoint& chosen,
                                      const std::vector<base::IpAddress>& interfaces, bool onlyV4) {
    std::string others;
    for (const base::IpAddress& ip : interfaces) {
        const bool could = !ip.isLoopback() && !isLinkLocal(ip) && (!onlyV4 || ip.isV4());
        if (could && ip.unmapped() != chosen.ip) {
            others += (others.empty() ? "" : ", ") + ip.toString();
        }
    }
    if (others.empty()) {
        return std::nullopt;
    }
    return base::sentence(
        "We listen on every address, and tell peers to dial {0}; an advertise address would choose "
        "another one ({1}).",
        chosen.toString(), others);
}

std::optional<base::Sentence> warningFor(const base::IpAddress& ip, bool chosen, bool mayBeDialled,
                                         bool encrypted) {
    if (!chosen && ip.isLoopback() && mayBeDialled) {
        return base::sentence(
            "Peers are told to dial {0}, which only programs on this computer can, although we "
            "listen for others too.",
            ip.toString());
    }
    if (chosen && ip.isLoopback()) {
        return base::sentence(
            "This computer has no network address, so only programs on it can reach us at {0}.",
            ip.toString());
    }
    if (!ip.isLoopback() && !isPrivate(ip) && !encrypted) {
        return base::sentence(
            "{0} is a public address and no gossip key is set: anybody can read along and join.",
            ip.toString());
    }
    return std::nullopt;
}

}  // namespace

bool isPrivate(const base::IpAddress& given) {
    const base::IpAddress ip = given.unmapped();
    const base::BytesView b = ip.bytes();
    if (ip.isV4()) {
        return b[0] == 10 || (b[0] == 172 && (b[1] & 0xf0) == 16) || (b[0] == 192 && b[1] == 168) ||
               (b[0] == 100 && (b[1] & 0xc0) == 64) || isLinkLocal(ip);
    }
    return isLinkLocal(ip) || (ip.isV6() && (b[0] & 0xfe) == 0xfc);
}

AddressChoice chooseAddress(const base::Endpoint& bound,
                            const std::optional<base::Endpoint>& configured,
                            const std::vector<base::IpAddress>& interfaces, bool encrypted) {
    AddressChoice choice;
    choice.address = bound;
    bool chosen = false;
    if (configured) {
        choice.address.ip = configured->ip;
        choice.address.port = configured->port == 0 ? bound.port : configured->port;
    } else if (bound.ip.isUnspecified()) {
        choice.address.ip = pickInterface(interfaces, bound.ip.isV4());
        chosen = true;
    }
    choice.address.ip = choice.address.ip.unmapped();
    choice.warning = warningFor(choice.address.ip, chosen, !bound.ip.isLoopback(), encrypted);
    if (chosen && !choice.warning) {
        choice.note = noteFor(choice.address, interfaces, bound.ip.isV4());
    }
    return choice;
}

std::vector<base::IpAddress> interfaceAddresses() {
    std::vector<base::IpAddress> found;
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) {
        return found;
    }
    for (const ifaddrs* entry = list; entry; entry = entry->ifa_next) {
        const auto ip = addressOf(entry->ifa_addr);
        if (ip && (entry->ifa_flags & IFF_UP) != 0) {
            found.push_back(*ip);
        }
    }
    freeifaddrs(list);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return found;
}

std::optional<base::IpAddress> sourceTowards(const base::IpAddress& given) {
    const base::IpAddress peer = given.unmapped();
    if (!peer.isV4() && !peer.isV6()) {
        return std::nullopt;
    }
    const int fd = ::socket(peer.isV4() ? AF_INET : AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0) {
        return std::nullopt;
    }
    sockaddr_storage address{};
    socklen_t size = fill(address, peer);
    // Connecting a datagram socket only chooses a route.
    std::optional<base::IpAddress> source;
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), size) == 0 &&
        ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0) {
        source = addressOf(reinterpret_cast<const sockaddr*>(&address));
    }
    ::close(fd);
    return source;
}

}  // namespace swimscope::session

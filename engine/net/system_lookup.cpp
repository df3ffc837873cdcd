#include "engine/net/system_lookup.h"

#include <algorithm>
#include <memory>

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "engine/net/limits.h"

namespace swimscope::net {

namespace {

base::IpAddress addressOf(const addrinfo& info) {
    const auto bytesAt = [](const void* bytes, std::size_t size) {
        return *base::IpAddress::fromBytes({static_cast<const std::uint8_t*>(bytes), size});
    };
    if (info.ai_family == AF_INET) {
        return bytesAt(&reinterpret_cast<const sockaddr_in*>(info.ai_addr)->sin_addr, 4);
    }
    if (info.ai_family == AF_INET6) {
        const auto* address = reinterpret_cast<const sockaddr_in6*>(info.ai_addr);
        return bytesAt(&address->sin6_addr, 16).unmapped();
    }
    return {};
}

}  // namespace

LookupAnswer systemLookup(const std::string& host) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    LookupAnswer answer;
    if (const int error = getaddrinfo(host.c_str(), nullptr, &hints, &found); error != 0) {
        answer.why = base::verbatim(gai_strerror(error));
        return answer;
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> list(found, &freeaddrinfo);
    for (const addrinfo* info = found; info != nullptr; info = info->ai_next) {
        const base::IpAddress ip = addressOf(*info);
        const bool known = std::find(answer.ips.begin(), answer.ips.end(), ip) != answer.ips.end();
        if (!ip.empty() && !known && answer.ips.size() < kMaxResolved) {
            answer.ips.push_back(ip);
        }
    }
    return answer;
}

}  // namespace swimscope::net

#include "engine/base/address.h"

#include <algorithm>
#include <charconv>

#include <arpa/inet.h>

namespace swimscope::base {

namespace {

constexpr std::size_t kV4Bytes = 4;
constexpr std::size_t kV6Bytes = 16;
constexpr std::size_t kMappedPrefix = 12;

bool isMapped(BytesView bytes) {
    if (bytes.size() != kV6Bytes || bytes[10] != 0xff || bytes[11] != 0xff) {
        return false;
    }
    return std::all_of(bytes.begin(), bytes.begin() + 10, [](std::uint8_t b) { return b == 0; });
}

}  // namespace

std::optional<std::uint16_t> parsePort(std::string_view text) {
    std::uint16_t port = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, port);
    if (text.empty() || error != std::errc() || stop != end) {
        return std::nullopt;
    }
    return port;
}

HostPort splitHostPort(std::string_view text) {
    HostPort parts{text, std::nullopt, false};
    const std::size_t colon = text.rfind(':');
    const std::size_t bracket = text.starts_with('[') ? text.rfind(']') : std::string_view::npos;
    const bool closed = bracket != std::string_view::npos;
    const bool only = !text.starts_with('[') && text.find(':') == colon;
    if (colon != std::string_view::npos && (closed ? colon > bracket : only)) {
        parts.port = text.substr(colon + 1);
        parts.host = text.substr(0, colon);
    }
    if (parts.host.size() >= 2 && parts.host.starts_with('[') && parts.host.ends_with(']')) {
        parts.host = parts.host.substr(1, parts.host.size() - 2);
        parts.bracketed = true;
    }
    return parts;
}

std::optional<IpAddress> IpAddress::fromBytes(BytesView bytes) {
    if (bytes.size() > kMaxBytes) {
        return std::nullopt;
    }
    IpAddress out;
    std::copy(bytes.begin(), bytes.end(), out.m_bytes.begin());
    out.m_size = static_cast<std::uint8_t>(bytes.size());
    return out;
}

std::optional<IpAddress> IpAddress::parse(std::string_view text) {
    const std::string terminated(text);
    if (terminated.size() != std::string_view(terminated.c_str()).size()) {
        return std::nullopt;
    }
    IpAddress out;
    if (inet_pton(AF_INET, terminated.c_str(), out.m_bytes.data()) == 1) {
        out.m_size = kV4Bytes;
        return out;
    }
    if (inet_pton(AF_INET6, terminated.c_str(), out.m_bytes.data()) == 1) {
        out.m_size = kV6Bytes;
        return out;
    }
    return std::nullopt;
}

IpAddress IpAddress::v4(std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d) {
    IpAddress out;
    out.m_bytes[0] = a;
    out.m_bytes[1] = b;
    out.m_bytes[2] = c;
    out.m_bytes[3] = d;
    out.m_size = kV4Bytes;
    return out;
}

IpAddress IpAddress::unmapped() const {
    return isMapped(bytes()) ? *fromBytes(bytes().subspan(kMappedPrefix)) : *this;
}

bool IpAddress::isV4() const {
    return m_size == kV4Bytes || isMapped(bytes());
}

bool IpAddress::isV6() const {
    return m_size == kV6Bytes && !isMapped(bytes());
}

bool IpAddress::isLoopback() const {
    if (isV4()) {
        return unmapped().m_bytes[0] == 127;
    }
    return isV6() && m_bytes[15] == 1 &&
           std::all_of(m_bytes.begin(), m_bytes.end() - 1, [](std::uint8_t b) { return b == 0; });
}

bool IpAddress::isUnspecified() const {
    const IpAddress plain = unmapped();
    return (isV4() || isV6()) && std::all_of(plain.m_bytes.begin(), plain.m_bytes.end(),
                                             [](std::uint8_t b) { return b == 0; });
}

std::string IpAddress::toString() const {
    const IpAddress plain = unmapped();
    char text[INET6_ADDRSTRLEN] = {};
    if (plain.m_size == kV4Bytes) {
        return inet_ntop(AF_INET, plain.m_bytes.data(), text, sizeof text);
    }
    if (plain.m_size == kV6Bytes) {
        return inet_ntop(AF_INET6, plain.m_bytes.data(), text, sizeof text);
    }
    return "?" + toHex(plain.bytes());
}

std::string Endpoint::toString() const {
    const std::string host = ip.isV6() ? "[" + ip.toString() + "]" : ip.toString();
    return host + ":" + std::to_string(port);
}

std::optional<Endpoint> Endpoint::parse(std::string_view text) {
    const HostPort parts = splitHostPort(text);
    const auto ip = IpAddress::parse(parts.host);
    const auto port = parts.port ? parsePort(*parts.port) : std::nullopt;
    // A bare IPv6 text and a port run together without brackets, so brackets are required there.
    if (!ip || !port || parts.bracketed != (ip->bytes().size() == kV6Bytes)) {
        return std::nullopt;
    }
    return Endpoint{*ip, *port};
}

bool Endpoint::reaches(const Endpoint& other) const {
    return port == other.port && ip.unmapped() == other.ip.unmapped();
}

}  // namespace swimscope::base

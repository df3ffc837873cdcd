#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/bytes.h"

namespace swimscope::base {

/// An IP address exactly as it came from the wire: 4 bytes, 16 bytes (IPv6, or IPv4 in mapped
/// form), or any other length up to 16 that a peer made up. Peers compare the raw bytes, so they
/// are kept verbatim; only connecting and displaying looks through the mapped form.
class IpAddress {
public:
    static constexpr std::size_t kMaxBytes = 16;

    IpAddress() = default;
    /// Nothing when longer than kMaxBytes.
    static std::optional<IpAddress> fromBytes(BytesView bytes);
    /// Text such as "127.0.0.1" (4 bytes) or "::1" (16 bytes).
    static std::optional<IpAddress> parse(std::string_view text);
    static IpAddress v4(std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d);

    BytesView bytes() const { return {m_bytes.data(), m_size}; }
    bool empty() const { return m_size == 0; }
    /// As equal to bytes(); IPv4, by far the most, is compared in place.
    bool consistsOf(BytesView bytes) const {
        if (bytes.size() == 4 && m_size == 4) {
            return std::memcmp(bytes.data(), m_bytes.data(), 4) == 0;
        }
        return equal(bytes, this->bytes());
    }
    /// The mapped form of an IPv4 address as its 4 bytes; everything else unchanged.
    IpAddress unmapped() const;
    bool isV4() const;
    bool isV6() const;
    bool isLoopback() const;
    bool isUnspecified() const;
    /// Usual text; bytes of an odd length as "?hex".
    std::string toString() const;

    auto operator<=>(const IpAddress&) const = default;
    bool operator==(const IpAddress&) const = default;

private:
    std::array<std::uint8_t, kMaxBytes> m_bytes{};
    std::uint8_t m_size = 0;
};

/// Decimal digits from 0 to 65535 and nothing else.
std::optional<std::uint16_t> parsePort(std::string_view text);

/// The parts of "HOST", "HOST:PORT", "[IPv6]" and "[IPv6]:PORT". Several colons without brackets
/// are a bare IPv6 address. Borrowed from the text; nothing is checked.
struct HostPort {
    std::string_view host;
    std::optional<std::string_view> port;
    bool bracketed = false;
};
HostPort splitHostPort(std::string_view text);

struct Endpoint {
    IpAddress ip;
    std::uint16_t port = 0;

    /// "10.0.0.1:7946", "[::1]:7946".
    std::string toString() const;
    /// Reads what toString writes of an IPv4 or IPv6 address (mapped IPv4 comes back as 4 bytes);
    /// nothing for the "?hex" of other lengths. The port is required.
    static std::optional<Endpoint> parse(std::string_view text);
    /// Same place to send to: mapped IPv4 equals plain IPv4.
    bool reaches(const Endpoint& other) const;

    auto operator<=>(const Endpoint&) const = default;
    bool operator==(const Endpoint&) const = default;
};

}  // namespace swimscope::base

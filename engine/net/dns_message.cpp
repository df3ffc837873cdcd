#include "engine/net/dns_message.h"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/net/limits.h"

namespace swimscope::net {

namespace {

constexpr std::uint16_t kTypeA = 1;
constexpr std::uint16_t kTypeAaaa = 28;
constexpr std::uint16_t kTypeAny = 255;
constexpr std::uint16_t kClassInternet = 1;
constexpr std::uint16_t kFlagResponse = 0x8000;
constexpr std::uint16_t kFlagRecursionDesired = 0x0100;
constexpr std::uint16_t kMaskFailure = 0x000f;
constexpr std::size_t kMaxDnsLabel = 63;

void putU16(base::Bytes& out, std::uint16_t value) {
    out.push_back(static_cast<std::uint8_t>(value >> 8));
    out.push_back(static_cast<std::uint8_t>(value));
}

/// Reads forward; every read that would pass the end marks it damaged and yields zeros.
class Reader {
public:
    explicit Reader(base::BytesView bytes) : m_bytes(bytes) {}

    bool damaged() const { return m_damaged; }

    std::uint16_t u16() {
        const base::BytesView two = take(2);
        return two.empty() ? 0 : static_cast<std::uint16_t>(two[0] << 8 | two[1]);
    }

    base::BytesView take(std::size_t count) {
        if (count > m_bytes.size()) {
            m_damaged = true;
            m_bytes = {};
            return {};
        }
        const base::BytesView part = m_bytes.first(count);
        m_bytes = m_bytes.subspan(count);
        return part;
    }

    /// Names are not followed, only stepped over; a compression pointer ends one.
    void skipName() {
        while (!m_damaged) {
            const base::BytesView length = take(1);
            if (length.empty() || length[0] == 0) {
                return;
            }
            if ((length[0] & 0xc0) == 0xc0) {
                take(1);
                return;
            }
            take(length[0]);
        }
    }

private:
    base::BytesView m_bytes;
    bool m_damaged = false;
};

void readRecord(Reader& reader, std::vector<base::IpAddress>& out) {
    reader.skipName();
    const std::uint16_t type = reader.u16();
    reader.u16();
    reader.take(4);
    const base::BytesView data = reader.take(reader.u16());
    const bool address =
        (type == kTypeA && data.size() == 4) || (type == kTypeAaaa && data.size() == 16);
    if (address && out.size() < kMaxResolved) {
        out.push_back(*base::IpAddress::fromBytes(data));
    }
}

}  // namespace

base::Result<base::Bytes> encodeAnyQuery(std::uint16_t id, std::string_view host) {
    if (!host.empty() && host.back() == '.') {
        host.remove_suffix(1);
    }
    if (host.empty() || host.size() > kMaxHostName) {
        return base::Error{base::sentence("a host name has 1 to 253 characters")};
    }
    base::Bytes out;
    putU16(out, id);
    putU16(out, kFlagRecursionDesired);
    for (const std::uint16_t count : {1, 0, 0, 0}) {
        putU16(out, count);
    }
    while (true) {
        const std::string_view label = host.substr(0, host.find('.'));
        if (label.empty() || label.size() > kMaxDnsLabel) {
            return base::Error{base::sentence("each part of a host name has 1 to 63 characters")};
        }
        out.push_back(static_cast<std::uint8_t>(label.size()));
        out.insert(out.end(), label.begin(), label.end());
        if (label.size() == host.size()) {
            break;
        }
        host.remove_prefix(label.size() + 1);
    }
    out.push_back(0);
    putU16(out, kTypeAny);
    putU16(out, kClassInternet);
    return out;
}

base::Result<std::vector<base::IpAddress>> decodeAddresses(base::BytesView message,
                                                           std::uint16_t id) {
    Reader reader(message);
    const std::uint16_t gotId = reader.u16();
    const std::uint16_t flags = reader.u16();
    const std::uint16_t questions = reader.u16();
    const std::size_t answers = std::min<std::size_t>(reader.u16(), kMaxDnsRecords);
    reader.take(4);
    if (reader.damaged() || gotId != id || (flags & kFlagResponse) == 0) {
        return base::Error{base::sentence("the DNS server answered something else")};
    }
    if ((flags & kMaskFailure) != 0) {
        return base::Error{
            base::sentence("the DNS server answered with error {0}", flags & kMaskFailure)};
    }
    for (std::uint16_t i = 0; i < questions && !reader.damaged(); ++i) {
        reader.skipName();
        reader.take(4);
    }
    std::vector<base::IpAddress> addresses;
    for (std::size_t i = 0; i < answers && !reader.damaged(); ++i) {
        readRecord(reader, addresses);
    }
    if (reader.damaged()) {
        return base::Error{base::sentence("the answer of the DNS server is cut off")};
    }
    return addresses;
}

}  // namespace swimscope::net

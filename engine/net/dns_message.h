#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/result.h"

/// The little of DNS (RFC 1035) that memberlist's join needs: an ANY question and the addresses in
/// its answer (protocol.md 6.1). Without the two length bytes of DNS over TCP.
namespace swimscope::net {

/// An error when the name has an empty label, a label over 63 bytes or more than 253 in all.
base::Result<base::Bytes> encodeAnyQuery(std::uint16_t id, std::string_view host);

/// The A and AAAA records of the answer section; other records are skipped. An error when the
/// answer is not one to `id`, says failure, or is damaged.
base::Result<std::vector<base::IpAddress>> decodeAddresses(base::BytesView message,
                                                           std::uint16_t id);

}  // namespace swimscope::net

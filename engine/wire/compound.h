#pragma once

#include <span>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"

namespace swimscope::wire {

/// Cuts a compound body (after type byte 7) into parts; returns how many were cut off at the end.
/// An error, nothing delivered, when the length table itself is truncated (protocol.md 2.2).
base::Result<std::size_t> splitCompound(base::BytesView body, std::vector<base::BytesView>& parts);

/// A compound with its type byte, of the first kMaxCompoundParts parts. Parts that no receiver
/// could take, empty ones and ones over 65535 bytes, are left out.
base::Bytes makeCompound(std::span<const base::BytesView> parts);
/// The same behind what is in `out` already, with one allocation at most.
void appendCompound(std::span<const base::BytesView> parts, base::Bytes& out);

}  // namespace swimscope::wire

#pragma once

#include "engine/base/result.h"
#include "engine/dialect/serf_message.h"

namespace swimscope::dialect {

// Encoders give the type byte and the body, keys sorted, in the forms of protocol.md section 11.
base::Bytes encode(const SerfJoin& message);
base::Bytes encode(const SerfLeave& message);
base::Bytes encode(const SerfUserEvent& message);
base::Bytes encode(const SerfQuery& message);
base::Bytes encode(const SerfQueryResponse& message);
base::Bytes encode(const SerfRelay& message);
/// Nothing is the answer of a node that does not know the member.
base::Bytes encodeConflictResponse(const std::optional<SerfMember>& member);

// Decoders read a body, without its type byte, with the tolerance of protocol.md 1.4; bytes after
// the map are ignored.
base::Result<SerfJoin> decodeSerfJoin(base::BytesView body);
base::Result<SerfLeave> decodeSerfLeave(base::BytesView body);
base::Result<SerfUserEvent> decodeSerfUserEvent(base::BytesView body);
base::Result<SerfQuery> decodeSerfQuery(base::BytesView body);
base::Result<SerfQueryResponse> decodeSerfQueryResponse(base::BytesView body);
base::Result<SerfRelay> decodeSerfRelay(base::BytesView body);
base::Result<std::optional<SerfMember>> decodeConflictResponse(base::BytesView body);

/// A filter naming the nodes a query is for: type byte 0 and the names.
base::Bytes encodeNodeFilter(const std::vector<std::string>& names);
/// A filter on a tag's value: type byte 1, a Go regular expression and the tag.
base::Bytes encodeTagFilter(std::string_view expression, std::string_view tag);

}  // namespace swimscope::dialect

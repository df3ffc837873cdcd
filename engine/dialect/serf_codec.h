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

// Decoders read a body, without its type byte, with the tolerance of protocol.md 1.4; bytes after
// the map are ignored.
base::Result<SerfJoin> decodeSerfJoin(base::BytesView body);
base::Result<SerfLeave> decodeSerfLeave(base::BytesView body);
base::Result<SerfUserEvent> decodeSerfUserEvent(base::BytesView body);
base::Result<SerfQuery> decodeSerfQuery(base::BytesView body);
base::Result<SerfQueryResponse> decodeSerfQueryResponse(base::BytesView body);
base::Result<SerfRelay> decodeSerfRelay(base::BytesView body);

}  // namespace swimscope::dialect

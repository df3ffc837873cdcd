#pragma once

#include "engine/base/result.h"
#include "engine/dialect/serf_message.h"

namespace swimscope::dialect {

// Payloads of key queries and of their responses; both carry a type byte of their own inside.
base::Bytes encode(const SerfKeyRequest& message);
base::Bytes encode(const SerfKeyResponse& message);
base::Result<SerfKeyRequest> decodeSerfKeyRequest(base::BytesView payload);
base::Result<SerfKeyResponse> decodeSerfKeyResponse(base::BytesView payload);

}  // namespace swimscope::dialect

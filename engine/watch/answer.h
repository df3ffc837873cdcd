#pragma once

#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/words.h"
#include "engine/watch/record_pool.h"
#include "engine/watch/view.h"

namespace swimscope::watch {

/// What could be read of an answer to a peek.
struct Answer {
    /// By name, each once.
    std::vector<Row> rows;
    base::Bytes userState;
    /// Something that was announced is missing; `why` says what.
    bool partial = false;
    base::Words why;
};

/// Reads the body of a push/pull, however much of it is there (see StreamDecoder::pushPullSoFar):
/// at most kMaxRows rows and kMaxKeptState bytes. `port` stands in for rows that name none.
Answer readAnswer(base::BytesView body, RecordPool& pool, std::uint16_t port);

}  // namespace swimscope::watch

#pragma once

#include <string>
#include <string_view>

#include "engine/dialect/event.h"
#include "engine/dialect/serf_message.h"

namespace swimscope::dialect {

/// True when every filter of the query selects this node. A filter on a tag holds a Go regular
/// expression of a peer's choosing; only plain text, optionally between ^ and $, is understood, and
/// anything else selects nobody: an expression engine must not be run on strangers' input.
bool isFor(const SerfQuery& query, std::string_view node, const Tags& tags);

/// What may be shown of a query: for key queries only what they do.
std::string summaryOf(const SerfQuery& query);

}  // namespace swimscope::dialect

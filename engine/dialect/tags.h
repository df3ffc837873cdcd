#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/dialect/event.h"

/// Tags as metadata carries them: Serf's marked map, or our plain "k=v k=v" text.
namespace swimscope::dialect {

/// ff and a msgpack map, keys in order.
base::Bytes encodeTagMap(const Tags& tags);
/// What could be read before the first damage, as Serf agents do; empty without the ff mark.
Tags decodeTagMap(base::BytesView meta);

/// "k=v k=v" in order of keys. An error when a key is empty or holds a blank or "=", or a value
/// holds a blank: the text could not be read back.
base::Result<base::Bytes> encodeTagText(const Tags& tags);
/// Empty unless every word is "k=v".
Tags decodeTagText(base::BytesView meta);

}  // namespace swimscope::dialect

#pragma once

#include <string>
#include <string_view>

#include "engine/base/bytes.h"

namespace swimscope::dialect {

/// A word or two for a message of ours, by its content type: "text", "JSON", else the type itself.
std::string kindOfContent(std::string_view contentType);
/// A word or two for the bytes of another program: "Alertmanager silence", "Serf query", "text",
/// "bytes". Only what decodes completely gets a program's name.
std::string kindOfForeign(base::BytesView bytes);
/// True for a Serf message that carries gossip keys: its bytes must not be shown.
bool holdsKeys(base::BytesView bytes);

}  // namespace swimscope::dialect

#pragma once

#include <cstdint>
#include <memory>

#include "engine/base/bytes.h"

namespace swimscope::wire {

enum class LzwResult {
    Ok,
    Damaged,   ///< an impossible code, or no end code
    TooLarge,  ///< would inflate to more than the given maximum
};

/// Compresses in Go's flavour of LZW: least significant bit first, eight bit literals, codes of 9
/// to 12 bits, a leading clear code (protocol.md 3.1). The string table is kept between calls and
/// never cleared: each entry carries the generation that wrote it.
class LzwEncoder {
public:
    LzwEncoder();
    ~LzwEncoder();

    /// Appends the stream.
    void encode(base::BytesView input, base::Bytes& out);

private:
    struct Run;
    struct Table;
    std::unique_ptr<Table> m_table;
};

/// Inflates what LzwEncoder and any Go release write: with or without the leading clear code.
class LzwDecoder {
public:
    LzwDecoder();
    ~LzwDecoder();

    /// Appends at most `maxOutput` bytes. `out` keeps its old content only, when the result is not
    /// Ok; `written` counts what was written even then, so that a caller can charge for the work.
    LzwResult decode(base::BytesView input, std::size_t maxOutput, base::Bytes& out,
                     std::size_t& written);
    /// The same, and what came before the damage, the cut or the limit stays.
    LzwResult decodeFront(base::BytesView input, std::size_t maxOutput, base::Bytes& out);

private:
    struct Run;
    struct Table;
    std::unique_ptr<Table> m_table;
};

/// The coders of the calling thread: all nodes of a simulation share one table of each kind.
void lzwCompress(base::BytesView input, base::Bytes& out);
LzwResult lzwDecompress(base::BytesView input, std::size_t maxOutput, base::Bytes& out);
LzwResult lzwDecompress(base::BytesView input, std::size_t maxOutput, base::Bytes& out,
                        std::size_t& written);
LzwResult lzwDecompressFront(base::BytesView input, std::size_t maxOutput, base::Bytes& out);

}  // namespace swimscope::wire

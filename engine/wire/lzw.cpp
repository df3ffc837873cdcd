#include "engine/wire/lzw.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace swimscope::wire {

namespace {

constexpr std::uint32_t kClear = 256;
constexpr std::uint32_t kEnd = 257;
constexpr unsigned kFirstWidth = 9;
constexpr unsigned kMaxWidth = 12;
constexpr std::uint32_t kCodes = 1u << kMaxWidth;

/// Packs codes from the least significant bit upwards; the caller guarantees the room.
class BitWriter {
public:
    explicit BitWriter(std::uint8_t* next) : m_next(next) {}

    void put(std::uint32_t code, unsigned width) {
        m_bits |= std::uint64_t{code} << m_count;
        m_count += width;
        while (m_count >= 8) {
            *m_next++ = static_cast<std::uint8_t>(m_bits);
            m_bits >>= 8;
            m_count -= 8;
        }
    }
    std::uint8_t* finish() {
        if (m_count > 0) {
            *m_next++ = static_cast<std::uint8_t>(m_bits);
        }
        return m_next;
    }

private:
    std::uint8_t* m_next;
    std::uint64_t m_bits = 0;
    unsigned m_count = 0;
};

class BitReader {
public:
    explicit BitReader(base::BytesView input)
        : m_next(input.data()), m_end(input.data() + input.size()) {}

    bool get(unsigned width, std::uint32_t& code) {
        while (m_count < width) {
            if (m_next == m_end) {
                return false;
            }
            m_bits |= std::uint64_t{*m_next++} << m_count;
            m_count += 8;
        }
        code = static_cast<std::uint32_t>(m_bits & ((1u << width) - 1));
        m_bits >>= width;
        m_count -= width;
        return true;
    }

private:
    const std::uint8_t* m_next;
    const std::uint8_t* m_end;
    std::uint64_t m_bits = 0;
    unsigned m_count = 0;
};

}  // namespace

/// Open addressing over (code, next byte) -> code. An entry is generation, key (20 bits) and code
/// (12 bits); one of an older generation counts as free, which makes a reset cost nothing.
struct LzwEncoder::Table {
    static constexpr std::size_t kSlots = 8192;  // at most 3838 are in use

    std::array<std::uint64_t, kSlots> slots{};
    std::uint64_t generation = 0;

    void reset() {
        if (++generation > 0xffffffff) {
            slots.fill(0);
            generation = 1;
        }
    }

    /// The slot of the key, or the free one where it belongs; `child` is its code or 0.
    std::size_t find(std::uint32_t code, std::uint8_t next, std::uint32_t& child) const {
        const std::uint32_t key = code << 8 | next;
        const std::uint64_t wanted = generation << 20 | key;
        std::size_t slot = (key * 0x9e3779b1u) >> 19;
        while (slots[slot] >> 32 == generation) {
            if (slots[slot] >> 12 == wanted) {
                child = static_cast<std::uint32_t>(slots[slot] & (kCodes - 1));
                return slot;
            }
            slot = (slot + 1) % kSlots;
        }
        child = 0;
        return slot;
    }

    void put(std::size_t slot, std::uint32_t code, std::uint8_t next, std::uint32_t child) {
        slots[slot] = generation << 32 | std::uint64_t{code << 8 | next} << 12 | child;
    }
};

struct LzwEncoder::Run {
    Table& table;
    BitWriter bits;
    std::uint32_t high = kEnd;
    unsigned width = kFirstWidth;

    /// Writes a data code; false when that filled the table, which is then empty again.
    bool data(std::uint32_t code) {
        bits.put(code, width);
        if (++high == 1u << width) {
            ++width;
        }
        if (high < kCodes - 1) {
            return true;
        }
        bits.put(kClear, width);
        width = kFirstWidth;
        high = kEnd;
        table.reset();
        return false;
    }

    void all(base::BytesView input) {
        std::uint32_t code = input[0];
        for (std::size_t i = 1; i < input.size(); ++i) {
            const std::uint8_t next = input[i];
            std::uint32_t child = 0;
            const std::size_t slot = table.find(code, next, child);
            if (child != 0) {
                code = child;
                continue;
            }
            if (data(code)) {
                table.put(slot, code, next, high);
            }
            code = next;
        }
        data(code);
    }
};

LzwEncoder::LzwEncoder() : m_table(std::make_unique<Table>()) {}
LzwEncoder::~LzwEncoder() = default;

void LzwEncoder::encode(base::BytesView input, base::Bytes& out) {
    // Every byte makes at most one code of 12 bits, every 3838 codes a clear of 12 bits.
    const std::size_t start = out.size();
    out.resize(start + input.size() + input.size() / 2 + input.size() / 1024 + 16);
    m_table->reset();
    Run run{*m_table, BitWriter(out.data() + start)};
    run.bits.put(kClear, kFirstWidth);
    if (!input.empty()) {
        run.all(input);
    }
    run.bits.put(kEnd, run.width);
    out.resize(static_cast<std::size_t>(run.bits.finish() - out.data()));
}

/// A string of the table is always a piece of the output already written: the string before it and
/// the one byte behind that. So an entry is a place and a length, and there are no chains to walk.
struct LzwDecoder::Table {
    struct Entry {
        std::uint32_t start = 0;
        std::uint32_t length = 0;
    };
    std::array<Entry, kCodes> entries;
};

struct LzwDecoder::Run {
    Table& table;
    base::Bytes& out;
    std::size_t begin;
    std::size_t limit;
    std::size_t size;
    std::uint32_t high = kEnd;
    unsigned width = kFirstWidth;
    Table::Entry previous{};

    void clear() {
        high = kEnd;
        width = kFirstWidth;
        previous = {};
    }

    bool room(std::size_t more) {
        if (more > limit - size) {
            return false;
        }
        if (size + more > out.size()) {
            out.resize(std::min(limit, std::max(size + more, out.size() + out.size() / 2)));
        }
        return true;
    }

    void copy(Table::Entry entry) {
        const std::uint8_t* from = out.data() + begin + entry.start;
        std::uint8_t* to = out.data() + size;
        if (entry.start + entry.length <= size - begin) {
            std::memcpy(to, from, entry.length);
            return;
        }
        // The string ends with the byte that is being written first (code equal to the next free
        // one), so only a copy in ascending order is right.
        for (std::uint32_t i = 0; i < entry.length; ++i) {
            to[i] = from[i];
        }
    }

    LzwResult data(std::uint32_t code) {
        // Every code up to the highest has its string by now, except right after a clear, where
        // only literals are below.
        if (code > high) {
            return LzwResult::Damaged;
        }
        if (previous.length != 0) {
            table.entries[high] = {previous.start, previous.length + 1};
        }
        const auto start = static_cast<std::uint32_t>(size - begin);
        Table::Entry entry{start, 1};
        if (code >= kClear) {
            entry = table.entries[code];
        }
        if (!room(entry.length)) {
            return LzwResult::TooLarge;
        }
        if (code < kClear) {
            out[size] = static_cast<std::uint8_t>(code);
        } else {
            copy(entry);
        }
        size += entry.length;
        previous = {start, entry.length};
        grow();
        return LzwResult::Ok;
    }

    void grow() {
        if (++high < 1u << width) {
            return;
        }
        if (width < kMaxWidth) {
            ++width;
            return;
        }
        // Full: nothing more is learnt until a clear code.
        --high;
        previous = {};
    }

    LzwResult all(base::BytesView input) {
        BitReader bits(input);
        std::uint32_t code = 0;
        while (bits.get(width, code)) {
            if (code == kEnd) {
                return LzwResult::Ok;
            }
            if (code == kClear) {
                clear();
                continue;
            }
            const LzwResult result = data(code);
            if (result != LzwResult::Ok) {
                return result;
            }
        }
        return LzwResult::Damaged;
    }
};

LzwDecoder::LzwDecoder() : m_table(std::make_unique<Table>()) {}
LzwDecoder::~LzwDecoder() = default;

LzwResult LzwDecoder::decode(base::BytesView input, std::size_t maxOutput, base::Bytes& out,
                             std::size_t& written) {
    const std::size_t begin = out.size();
    const LzwResult result = decodeFront(input, maxOutput, out);
    written = out.size() - begin;
    if (result != LzwResult::Ok) {
        out.resize(begin);
    }
    return result;
}

LzwResult LzwDecoder::decodeFront(base::BytesView input, std::size_t maxOutput, base::Bytes& out) {
    const std::size_t begin = out.size();
    const std::size_t limit = begin + maxOutput;
    Run run{*m_table, out, begin, limit, begin};
    out.resize(std::min(limit, begin + input.size() * 4));
    const LzwResult result = run.all(input);
    out.resize(run.size);
    return result;
}

namespace {

LzwDecoder& threadsDecoder() {
    thread_local LzwDecoder decoder;
    return decoder;
}

}  // namespace

void lzwCompress(base::BytesView input, base::Bytes& out) {
    thread_local LzwEncoder encoder;
    encoder.encode(input, out);
}

LzwResult lzwDecompress(base::BytesView input, std::size_t maxOutput, base::Bytes& out) {
    std::size_t written = 0;
    return lzwDecompress(input, maxOutput, out, written);
}

LzwResult lzwDecompress(base::BytesView input, std::size_t maxOutput, base::Bytes& out,
                        std::size_t& written) {
    return threadsDecoder().decode(input, maxOutput, out, written);
}

LzwResult lzwDecompressFront(base::BytesView input, std::size_t maxOutput, base::Bytes& out) {
    return threadsDecoder().decodeFront(input, maxOutput, out);
}

}  // namespace swimscope::wire

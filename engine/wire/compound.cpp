#include "engine/wire/compound.h"

#include "engine/wire/limits.h"
#include "engine/wire/message.h"

namespace swimscope::wire {

base::Result<std::size_t> splitCompound(base::BytesView body, std::vector<base::BytesView>& parts) {
    parts.clear();
    if (body.empty()) {
        return base::Error{"a compound without its count"};
    }
    const std::size_t count = body[0];
    if (body.size() < 1 + 2 * count) {
        return base::Error{"a compound whose length table is cut off"};
    }
    const base::BytesView lengths = body.subspan(1, 2 * count);
    base::BytesView rest = body.subspan(1 + 2 * count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t length = lengths[2 * i] * 256u + lengths[2 * i + 1];
        if (length > rest.size()) {
            return count - i;
        }
        parts.push_back(rest.first(length));
        rest = rest.subspan(length);
    }
    return std::size_t{0};
}

base::Bytes makeCompound(std::span<const base::BytesView> parts) {
    const auto fits = [](base::BytesView part) { return !part.empty() && part.size() <= 0xffff; };
    base::Bytes out{static_cast<std::uint8_t>(MessageType::Compound), 0};
    std::size_t total = 2;
    std::size_t used = 0;
    for (; used < parts.size() && out[1] < kMaxCompoundParts; ++used) {
        const base::BytesView part = parts[used];
        if (fits(part)) {
            out.push_back(static_cast<std::uint8_t>(part.size() >> 8));
            out.push_back(static_cast<std::uint8_t>(part.size()));
            ++out[1];
            total += 2 + part.size();
        }
    }
    out.reserve(total);
    for (const base::BytesView part : parts.first(used)) {
        if (fits(part)) {
            out.insert(out.end(), part.begin(), part.end());
        }
    }
    return out;
}

}  // namespace swimscope::wire

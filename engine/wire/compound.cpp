#include "engine/wire/compound.h"

#include <algorithm>

#include "engine/wire/limits.h"
#include "engine/wire/message.h"

namespace swimscope::wire {

base::Result<std::size_t> splitCompound(base::BytesView body, std::vector<base::BytesView>& parts) {
    parts.clear();
    if (body.empty()) {
        return base::Error{base::sentence("a compound without its count")};
    }
    const std::size_t count = body[0];
    if (body.size() < 1 + 2 * count) {
        return base::Error{base::sentence("a compound whose length table is cut off")};
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

void appendCompound(std::span<const base::BytesView> parts, base::Bytes& out) {
    const auto fits = [](base::BytesView part) { return !part.empty() && part.size() <= 0xffff; };
    std::size_t count = 0;
    std::size_t total = 0;
    std::size_t used = 0;
    for (; used < parts.size() && count < kMaxCompoundParts; ++used) {
        if (fits(parts[used])) {
            ++count;
            total += parts[used].size();
        }
    }
    const std::size_t before = out.size();
    out.resize(before + 2 + 2 * count + total);
    std::uint8_t* length = out.data() + before;
    *length++ = static_cast<std::uint8_t>(MessageType::Compound);
    *length++ = static_cast<std::uint8_t>(count);
    std::uint8_t* body = length + 2 * count;
    for (const base::BytesView part : parts.first(used)) {
        if (fits(part)) {
            *length++ = static_cast<std::uint8_t>(part.size() >> 8);
            *length++ = static_cast<std::uint8_t>(part.size());
            body = std::copy(part.begin(), part.end(), body);
        }
    }
}

base::Bytes makeCompound(std::span<const base::BytesView> parts) {
    base::Bytes out;
    appendCompound(parts, out);
    return out;
}

}  // namespace swimscope::wire

#include "engine/wire/label.h"

#include "engine/wire/limits.h"
#include "engine/wire/message.h"

namespace swimscope::wire {

namespace {

constexpr std::uint8_t kLabelByte = static_cast<std::uint8_t>(MessageType::HasLabel);
constexpr std::size_t kLabelPrefix = 2;

LabelCheck refused(base::Words why) {
    return {LabelCheck::Verdict::Refused, 0, std::move(why)};
}

/// What a label of this length may be; a longer one than a header can name is never sent.
std::string_view usable(const Security& security) {
    return std::string_view(security.label).substr(0, kMaxLabel);
}

}  // namespace

LabelCheck checkLabel(base::BytesView bytes, const Security& security) {
    if (bytes.empty()) {
        return {};
    }
    if (bytes[0] != kLabelByte) {
        const bool expected = !security.skipInboundLabelCheck && !security.label.empty();
        return expected ? refused(base::sentence("the label of this cluster is missing"))
                        : LabelCheck{LabelCheck::Verdict::Accepted};
    }
    if (security.skipInboundLabelCheck) {
        return refused(base::sentence("a label although a proxy should have removed it"));
    }
    if (bytes.size() < kLabelPrefix) {
        return {};
    }
    const std::size_t length = bytes[1];
    if (length == 0) {
        return refused(base::sentence("the label is empty"));
    }
    if (bytes.size() < kLabelPrefix + length) {
        return {};
    }
    if (base::asText(bytes.subspan(kLabelPrefix, length)) != usable(security)) {
        return refused(base::sentence("the label is of another cluster"));
    }
    return {LabelCheck::Verdict::Accepted, kLabelPrefix + length};
}

void appendLabelHeader(const Security& security, base::Bytes& out) {
    const std::string_view label = usable(security);
    if (label.empty()) {
        return;
    }
    out.push_back(kLabelByte);
    out.push_back(static_cast<std::uint8_t>(label.size()));
    out.insert(out.end(), label.begin(), label.end());
}

}  // namespace swimscope::wire

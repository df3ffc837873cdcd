#include "engine/wire/push_pull_reader.h"

#include <algorithm>

namespace swimscope::wire {

PushPullReader::PushPullReader(base::BytesView body) : m_rest(body) {
    if (body.empty()) {
        return;
    }
    if (const auto header = takePushPullHeader(m_rest, m_scratch)) {
        m_header = *header;
        m_missing = static_cast<std::size_t>(std::max<std::int64_t>(header->nodes, 0));
    }
}

std::optional<PushNodeState> PushPullReader::next() {
    if (m_missing == 0 || m_damaged || m_rest.empty()) {
        return std::nullopt;
    }
    m_scratch.clear();
    const auto node = takePushNodeState(m_rest, m_scratch);
    if (!node) {
        m_damaged = true;
        return std::nullopt;
    }
    --m_missing;
    return *node;
}

base::BytesView PushPullReader::userState() const {
    if (!m_header || m_missing > 0 || m_damaged || m_header->userStateLen <= 0) {
        return {};
    }
    const auto length = static_cast<std::uint64_t>(m_header->userStateLen);
    return m_rest.first(static_cast<std::size_t>(std::min<std::uint64_t>(length, m_rest.size())));
}

bool PushPullReader::userStateIsWhole() const {
    return m_header && m_missing == 0 && !m_damaged &&
           m_header->userStateLen == static_cast<std::int64_t>(userState().size());
}

}  // namespace swimscope::wire

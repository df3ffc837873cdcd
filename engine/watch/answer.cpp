#include "engine/watch/answer.h"

#include <algorithm>
#include <utility>

#include "engine/watch/limits.h"
#include "engine/wire/push_pull_reader.h"

namespace swimscope::watch {

namespace {

Belief beliefOf(std::int64_t state) {
    switch (state) {
        case static_cast<std::int64_t>(wire::NodeState::Alive):
            return Belief::Alive;
        case static_cast<std::int64_t>(wire::NodeState::Suspect):
            return Belief::Suspect;
        case static_cast<std::int64_t>(wire::NodeState::Dead):
            return Belief::Dead;
        case static_cast<std::int64_t>(wire::NodeState::Left):
            return Belief::Left;
        default:
            return Belief::Unknown;
    }
}

/// In order of name; of several rows with one name the last one that came stays.
void order(std::vector<Row>& rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.name() < b.name(); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + 1 < rows.size() && rows[i].name() == rows[i + 1].name()) {
            continue;
        }
        if (kept != i) {
            rows[kept] = std::move(rows[i]);
        }
        ++kept;
    }
    rows.resize(kept);
    rows.shrink_to_fit();
}

base::Sentence missingText(std::size_t missing, std::size_t read) {
    return base::sentence("{0} of {1} announced members did not come", missing, missing + read);
}

}  // namespace

Answer readAnswer(base::BytesView body, RecordPool& pool, std::uint16_t port) {
    Answer answer;
    wire::PushPullReader reader(body);
    while (answer.rows.size() < kMaxRows) {
        const auto node = reader.next();
        if (!node) {
            break;
        }
        answer.rows.push_back({pool.record(*node, port), node->incarnation, beliefOf(node->state)});
    }
    if (reader.missing() > 0) {
        answer.partial = true;
        answer.why = answer.rows.size() == kMaxRows
                         ? base::sentence("more than {0} members are not shown", kMaxRows)
                         : missingText(reader.missing(), answer.rows.size());
    }
    const base::BytesView state = reader.userState();
    answer.userState = base::toBytes(state.first(std::min(state.size(), kMaxKeptState)));
    if (!answer.partial && !reader.userStateIsWhole()) {
        answer.partial = true;
        answer.why = base::sentence("the application's state is cut");
    }
    order(answer.rows);
    return answer;
}

}  // namespace swimscope::watch

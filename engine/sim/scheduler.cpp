#include "engine/sim/scheduler.h"

#include <algorithm>

namespace swimscope::sim {

namespace {

constexpr std::size_t kChildren = 4;

bool sooner(const Moment& a, const Moment& b) {
    return a.at != b.at ? a.at < b.at : a.sequence < b.sequence;
}

}  // namespace

std::uint64_t Scheduler::plan(base::Instant at, What what, std::uint32_t index,
                              std::uint32_t detail) {
    const Moment moment{at, ++m_sequence, what, index, detail};
    if (m_inOrder > 0 && !sooner(moment, m_next[m_inOrder - 1])) {
        push(moment);
        return moment.sequence;
    }
    if (m_inOrder == kAhead) {
        push(m_next[--m_inOrder]);
    }
    std::size_t place = m_inOrder++;
    for (; place > 0 && sooner(moment, m_next[place - 1]); --place) {
        m_next[place] = m_next[place - 1];
    }
    m_next[place] = moment;
    return moment.sequence;
}

Moment Scheduler::take() {
    const Moment first = m_next[0];
    std::copy(m_next.begin() + 1, m_next.begin() + static_cast<std::ptrdiff_t>(m_inOrder),
              m_next.begin());
    --m_inOrder;
    while (m_inOrder < kAhead && !m_heap.empty()) {
        m_next[m_inOrder++] = pop();
    }
    return first;
}

void Scheduler::push(const Moment& moment) {
    std::size_t hole = m_heap.size();
    m_heap.push_back(moment);
    while (hole > 0) {
        const std::size_t parent = (hole - 1) / kChildren;
        if (!sooner(moment, m_heap[parent])) {
            break;
        }
        m_heap[hole] = m_heap[parent];
        hole = parent;
    }
    m_heap[hole] = moment;
}

Moment Scheduler::pop() {
    const Moment first = m_heap.front();
    const Moment last = m_heap.back();
    m_heap.pop_back();
    const std::size_t size = m_heap.size();
    if (size == 0) {
        return first;
    }
    std::size_t hole = 0;
    for (;;) {
        const std::size_t begin = hole * kChildren + 1;
        if (begin >= size) {
            break;
        }
        const std::size_t end = std::min(begin + kChildren, size);
        std::size_t best = begin;
        for (std::size_t child = begin + 1; child < end; ++child) {
            if (sooner(m_heap[child], m_heap[best])) {
                best = child;
            }
        }
        if (!sooner(m_heap[best], last)) {
            break;
        }
        m_heap[hole] = m_heap[best];
        hole = best;
    }
    m_heap[hole] = last;
    return first;
}

}  // namespace swimscope::sim

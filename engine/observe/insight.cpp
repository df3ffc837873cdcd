#include "engine/observe/insight.h"

namespace swimscope::observe {

struct Insight::Impl {
    BeliefMatrix beliefs;
    std::vector<Finding> findings;
};

Insight::Insight() : m_impl(std::make_unique<Impl>()) {}
Insight::~Insight() = default;

void Insight::hear(base::Instant, const watch::Event& event) {
    if (const auto* answered = std::get_if<watch::Answered>(&event)) {
        m_impl->beliefs.put(answered->view);
    }
}

void Insight::wall(base::Instant, std::chrono::system_clock::time_point) {}

const std::vector<Finding>& Insight::findings(base::Instant) {
    return m_impl->findings;
}

const BeliefMatrix& Insight::beliefs() const {
    return m_impl->beliefs;
}

std::optional<FirstNotice> Insight::noticedFirst(std::string_view) const {
    return std::nullopt;
}

std::vector<std::string> Insight::accusers(std::string_view) const {
    return {};
}

}  // namespace swimscope::observe

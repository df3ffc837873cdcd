#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "engine/base/address.h"
#include "engine/dialect/tags.h"
#include "engine/watch/event.h"
#include "engine/watch/view.h"

namespace swimscope::test {

/// An address of its own for each name, the same in every view.
inline base::Endpoint addressOf(const std::string& name) {
    std::uint32_t sum = 2166136261u;
    for (const char letter : name) {
        sum = (sum ^ static_cast<std::uint8_t>(letter)) * 16777619u;
    }
    return {
        base::IpAddress::v4(10, static_cast<std::uint8_t>(sum >> 16),
                            static_cast<std::uint8_t>(sum >> 8), static_cast<std::uint8_t>(sum)),
        7946};
}

/// A view as a sentence: `ViewBuilder("api-02").at(3s).alive("api-02").dead("db-3", 4).build()`.
class ViewBuilder {
public:
    explicit ViewBuilder(std::string observer) {
        m_view.asked = addressOf(observer);
        m_view.observer = std::move(observer);
    }

    ViewBuilder& at(base::Duration sinceStart) {
        m_view.askedAt = base::Instant{} + sinceStart;
        m_view.answeredAt = m_view.askedAt + std::chrono::milliseconds(1);
        return *this;
    }
    ViewBuilder& asked(const std::string& endpoint) {
        m_view.asked = *base::Endpoint::parse(endpoint);
        return *this;
    }
    ViewBuilder& alive(const std::string& name, std::uint32_t incarnation = 1) {
        return row(name, watch::Belief::Alive, incarnation);
    }
    ViewBuilder& suspect(const std::string& name, std::uint32_t incarnation = 1) {
        return row(name, watch::Belief::Suspect, incarnation);
    }
    ViewBuilder& dead(const std::string& name, std::uint32_t incarnation = 1) {
        return row(name, watch::Belief::Dead, incarnation);
    }
    ViewBuilder& left(const std::string& name, std::uint32_t incarnation = 1) {
        return row(name, watch::Belief::Left, incarnation);
    }
    ViewBuilder& row(const std::string& name, watch::Belief belief, std::uint32_t incarnation) {
        m_name = name;
        watch::Record record{name, addressOf(name), {}, {1, 5, 2, 2, 5, 4}};
        put({std::make_shared<watch::Record>(std::move(record)), incarnation, belief});
        return *this;
    }

    // What follows changes the last row.
    ViewBuilder& meta(std::string_view text) {
        return edit([&](watch::Record& record) { record.meta = base::toBytes(text); });
    }
    ViewBuilder& tags(const dialect::Tags& tags) {
        return edit([&](watch::Record& record) { record.meta = dialect::encodeTagMap(tags); });
    }
    ViewBuilder& versions(base::Bytes versions) {
        return edit([&](watch::Record& record) { record.versions = std::move(versions); });
    }
    ViewBuilder& address(const std::string& endpoint) {
        return edit(
            [&](watch::Record& record) { record.address = *base::Endpoint::parse(endpoint); });
    }

    ViewBuilder& state(base::Bytes state) {
        m_view.userState = std::move(state);
        return *this;
    }
    ViewBuilder& encrypted() {
        m_view.encrypted = true;
        return *this;
    }
    ViewBuilder& partial(base::Words why = base::verbatim("the answer breaks off")) {
        m_view.partial = true;
        m_view.why = std::move(why);
        return *this;
    }

    watch::ViewRef build() const { return std::make_shared<watch::View>(m_view); }
    operator watch::ViewRef() const { return build(); }
    watch::Answered answered() const { return {build()}; }

private:
    static bool byName(const watch::Row& row, const std::string& name) { return row.name() < name; }

    void put(watch::Row row) {
        const auto at =
            std::lower_bound(m_view.rows.begin(), m_view.rows.end(), row.name(), byName);
        if (at != m_view.rows.end() && at->name() == row.name()) {
            *at = std::move(row);
        } else {
            m_view.rows.insert(at, std::move(row));
        }
    }
    template <typename Change>
    ViewBuilder& edit(Change change) {
        const auto at = std::lower_bound(m_view.rows.begin(), m_view.rows.end(), m_name, byName);
        auto record = std::make_shared<watch::Record>(*at->record);
        change(*record);
        at->record = std::move(record);
        return *this;
    }

    watch::View m_view;
    /// Of the last row.
    std::string m_name;
};

}  // namespace swimscope::test

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/watch/view.h"

/// Hand-made views for whoever reads them.
namespace swimscope::test {

/// 10.0.0.NUMBER:7946
inline base::Endpoint placeOf(std::uint8_t number) {
    return {base::IpAddress::v4(10, 0, 0, number), 7946};
}

inline watch::Row rowAt(const std::string& name, const base::Endpoint& place,
                        watch::Belief belief = watch::Belief::Alive,
                        std::uint32_t incarnation = 1) {
    return {std::make_shared<const watch::Record>(watch::Record{name, place, {}, {}}), incarnation,
            belief};
}

inline watch::View viewFrom(std::string observer, const base::Endpoint& asked,
                            std::vector<watch::Row> rows) {
    watch::View made;
    made.observer = std::move(observer);
    made.asked = asked;
    made.rows = std::move(rows);
    return made;
}

}  // namespace swimscope::test

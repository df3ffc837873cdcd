#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/sim/invariant.h"

namespace swimscope::sim {

/// What the events of all nodes have said about all rows. Rows stand in blocks of 64 neighbours
/// that exist only where there was an event, so that watching ten thousand nodes that agree from
/// the start costs next to nothing, and one that joins a thousand others fills a few blocks.
class RowLedger {
public:
    struct Seen {
        /// The row as it was; nothing when there was none.
        std::optional<RowSeen> row;
        /// The row has had an event in this life of the observer.
        bool heardOf = false;
    };

    Seen find(HostId observer, std::uint32_t life, HostId subject) const;
    /// Puts a row (nothing: it is gone) and returns what was there. A new life of the observer
    /// forgets all of the one before.
    Seen exchange(HostId observer, std::uint32_t life, HostId subject, std::optional<RowSeen> row);

private:
    static constexpr std::size_t kBlock = 64;
    struct Block {
        std::array<RowSeen, kBlock> rows;
        std::uint64_t there = 0;
        std::uint64_t heardOf = 0;

        Seen at(std::size_t place) const;
    };
    struct Book {
        std::uint32_t life = 0;
        std::vector<std::unique_ptr<Block>> blocks;
    };

    std::vector<Book> m_books;
};

}  // namespace swimscope::sim

#include "engine/sim/row_ledger.h"

namespace swimscope::sim {

RowLedger::Seen RowLedger::Block::at(std::size_t place) const {
    const std::uint64_t bit = std::uint64_t{1} << place;
    return {(there & bit) != 0 ? std::optional(rows[place]) : std::nullopt, (heardOf & bit) != 0};
}

RowLedger::Seen RowLedger::find(HostId observer, std::uint32_t life, HostId subject) const {
    const std::size_t book = indexOf(observer);
    const std::size_t block = indexOf(subject) / kBlock;
    if (book >= m_books.size() || m_books[book].life != life ||
        block >= m_books[book].blocks.size() || m_books[book].blocks[block] == nullptr) {
        return {};
    }
    return m_books[book].blocks[block]->at(indexOf(subject) % kBlock);
}

RowLedger::Seen RowLedger::exchange(HostId observer, std::uint32_t life, HostId subject,
                                    std::optional<RowSeen> row) {
    if (m_books.size() <= indexOf(observer)) {
        m_books.resize(indexOf(observer) + 1);
    }
    Book& book = m_books[indexOf(observer)];
    if (book.life != life) {
        book.life = life;
        book.blocks.clear();
    }
    const std::size_t index = indexOf(subject) / kBlock;
    if (book.blocks.size() <= index) {
        book.blocks.resize(index + 1);
    }
    if (book.blocks[index] == nullptr) {
        book.blocks[index] = std::make_unique<Block>();
    }
    Block& block = *book.blocks[index];
    const std::size_t place = indexOf(subject) % kBlock;
    const std::uint64_t bit = std::uint64_t{1} << place;
    const Seen before = block.at(place);
    block.heardOf |= bit;
    block.there = row ? block.there | bit : block.there & ~bit;
    block.rows[place] = row.value_or(RowSeen{});
    return before;
}

}  // namespace swimscope::sim

#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace swimscope::base {

/// A growing array whose copies share their blocks until one of them writes: a copy costs one
/// pointer per block, and thousands of nearly equal arrays cost little more than one. Copies may
/// live on one thread only.
template <typename T, std::size_t BlockSize = 256>
class CowArray {
public:
    using Block = std::array<T, BlockSize>;
    static constexpr std::size_t kBlockSize = BlockSize;

    std::size_t size() const { return m_size; }
    std::size_t blockCount() const { return m_blocks.size(); }

    const T& operator[](std::size_t index) const {
        return (*m_blocks[index / BlockSize])[index % BlockSize];
    }
    /// For writing; copies the block first when another array shares it.
    T& edit(std::size_t index) {
        std::shared_ptr<Block>& block = m_blocks[index / BlockSize];
        if (block.use_count() > 1) {
            block = std::make_shared<Block>(*block);
        }
        return (*block)[index % BlockSize];
    }
    /// New elements are value-initialised. Never shrinks.
    void grow(std::size_t size) {
        while (m_blocks.size() * BlockSize < size) {
            m_blocks.push_back(std::make_shared<Block>());
        }
        m_size = size > m_size ? size : m_size;
    }

    /// Begins to fetch the list of blocks from memory.
    void fetch() const { __builtin_prefetch(m_blocks.data()); }

    /// True when both hold the very same block there, so that comparing its elements is needless.
    bool sharesBlock(std::size_t block, const CowArray& other) const {
        return block < m_blocks.size() && block < other.m_blocks.size() &&
               m_blocks[block] == other.m_blocks[block];
    }

private:
    std::vector<std::shared_ptr<Block>> m_blocks;
    std::size_t m_size = 0;
};

}  // namespace swimscope::base

#pragma once

#include <algorithm>
#include <cstdlib>
#include <new>

#include <malloc.h>

/// Measures what the C++ objects of a test program hold. It takes the place of the global
/// operators, so that at most one source of a program may include it.
namespace swimscope::test {

/// Bytes in use, and their most since somebody reset it.
struct Heap {
    std::size_t now = 0;
    std::size_t most = 0;
};
inline Heap g_heap;

inline void* takeFromHeap(std::size_t size) {
    void* block = std::malloc(size == 0 ? 1 : size);
    if (block == nullptr) {
        throw std::bad_alloc();
    }
    g_heap.now += malloc_usable_size(block);
    g_heap.most = std::max(g_heap.most, g_heap.now);
    return block;
}

inline void giveToHeap(void* block) noexcept {
    if (block != nullptr) {
        g_heap.now -= std::min(g_heap.now, malloc_usable_size(block));
        std::free(block);
    }
}

}  // namespace swimscope::test

void* operator new(std::size_t size) {
    return swimscope::test::takeFromHeap(size);
}
void* operator new[](std::size_t size) {
    return swimscope::test::takeFromHeap(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return swimscope::test::takeFromHeap(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return swimscope::test::takeFromHeap(size);
}
void operator delete(void* block) noexcept {
    swimscope::test::giveToHeap(block);
}
void operator delete[](void* block) noexcept {
    swimscope::test::giveToHeap(block);
}
void operator delete(void* block, std::size_t) noexcept {
    swimscope::test::giveToHeap(block);
}
void operator delete[](void* block, std::size_t) noexcept {
    swimscope::test::giveToHeap(block);
}

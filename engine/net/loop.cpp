#include "engine/net/loop.h"

#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/steady_timer.hpp>

namespace swimscope::net {

namespace {

/// Where threads that outlive the loop find out that it has gone.
struct Door {
    std::mutex mutex;
    asio::io_context* context = nullptr;
};

}  // namespace

struct Loop::Impl {
    Impl() { door->context = &context; }

    // One thread runs it; others only post.
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> work =
        asio::make_work_guard(context);
    const std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    const std::shared_ptr<Door> door = std::make_shared<Door>();
};

Loop::Loop() : m_impl(std::make_unique<Impl>()) {}

Loop::~Loop() {
    const std::lock_guard lock(m_impl->door->mutex);
    m_impl->door->context = nullptr;
}

void Loop::run() {
    m_impl->context.run();
}

void Loop::stop() {
    m_impl->context.stop();
}

void Loop::post(std::function<void()> work) {
    asio::post(m_impl->context, std::move(work));
}

bool Loop::offload(std::function<std::function<void()>()> work) {
    try {
        std::thread([door = m_impl->door, work = std::move(work)] {
            auto then = work();
            const std::lock_guard lock(door->mutex);
            if (door->context != nullptr) {
                asio::post(*door->context, std::move(then));
            }
        }).detach();
    } catch (const std::system_error&) {
        return false;
    }
    return true;
}

void Loop::after(base::Duration delay, std::function<void()> work) {
    auto timer = std::make_shared<asio::steady_timer>(m_impl->context, delay);
    timer->async_wait([timer, work = std::move(work)](const asio::error_code& error) {
        if (!error) {
            work();
        }
    });
}

base::Instant Loop::now() const {
    return base::Instant(std::chrono::duration_cast<base::Duration>(
        std::chrono::steady_clock::now() - m_impl->start));
}

asio::io_context& Loop::context() {
    return m_impl->context;
}

}  // namespace swimscope::net

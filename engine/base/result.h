#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "engine/base/words.h"

namespace swimscope::base {

/// Why something did not work: one clear sentence for a person.
struct Error {
    Words text;
};

/// A value or the reason why there is none. Nothing throws on a peer's bytes.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    const T& operator*() const& { return std::get<0>(m_state); }
    T& operator*() & { return std::get<0>(m_state); }
    T&& operator*() && { return std::get<0>(std::move(m_state)); }
    const T* operator->() const { return &std::get<0>(m_state); }
    T* operator->() { return &std::get<0>(m_state); }
    /// Only when there is no value.
    const Words& error() const { return std::get<1>(m_state).text; }

private:
    std::variant<T, Error> m_state;
};

/// Success, or the reason of a failure.
class [[nodiscard]] Status {
public:
    Status() = default;
    Status(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error.has_value(); }
    /// Only when it failed.
    const Words& error() const { return m_error->text; }

private:
    std::optional<Error> m_error;
};

}  // namespace swimscope::base

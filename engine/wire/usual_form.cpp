#include "engine/wire/usual_form.h"

#include <cstring>
#include <limits>
#include <string_view>

namespace swimscope::wire {

namespace {

/// Walks over bytes as long as they are what is expected.
class UsualReader {
public:
    explicit UsualReader(base::BytesView bytes)
        : m_next(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    bool holds() const { return m_holds; }
    base::BytesView rest() const { return {m_next, m_end}; }

    /// These very bytes. Their number is known to the compiler, which then compares in place.
    template <std::size_t Size>
    UsualReader& mark(const char (&literal)[Size]) {
        constexpr std::size_t kLength = Size - 1;
        if (left() < kLength || std::memcmp(m_next, literal, kLength) != 0) {
            return stop();
        }
        m_next += kLength;
        return *this;
    }
    template <typename Number>
    UsualReader& number(Number& out) {
        if (m_next != m_end && *m_next < 0x80) {
            out = static_cast<Number>(*m_next++);
            return *this;
        }
        const std::uint64_t value = wideNumber();
        if (value > std::numeric_limits<Number>::max()) {
            return stop();
        }
        out = static_cast<Number>(value);
        return *this;
    }
    /// Text or bytes of up to 65,535 bytes, or nil, which is empty.
    UsualReader& text(base::BytesView& out) {
        const std::uint8_t first = byte();
        std::size_t length = 0;
        if (first >= 0xa0 && first < 0xc0) {
            length = first - 0xa0u;
        } else if (first == 0xda) {
            length = std::size_t{byte()} << 8;
            length |= byte();
        } else if (first != 0xc0) {
            return stop();
        }
        if (length > left()) {
            return stop();
        }
        out = {m_next, length};
        m_next += length;
        return *this;
    }
    UsualReader& text(std::string_view& out) {
        base::BytesView bytes;
        text(bytes);
        out = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
        return *this;
    }

private:
    static constexpr std::uint64_t kNoNumber = ~std::uint64_t{0};

    std::size_t left() const { return static_cast<std::size_t>(m_end - m_next); }
    /// Nothing is read after something else than expected.
    UsualReader& stop() {
        m_holds = false;
        m_next = m_end;
        return *this;
    }
    std::uint64_t wideNumber() {
        const std::uint8_t first = byte();
        if (first < 0xcc || first > 0xce) {
            return kNoNumber;
        }
        const std::size_t width = std::size_t{1} << (first - 0xcc);
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            value = value << 8 | byte();
        }
        return value;
    }
    std::uint8_t byte() {
        if (m_next == m_end) {
            m_holds = false;
            return 0;
        }
        return *m_next++;
    }

    const std::uint8_t* m_next;
    const std::uint8_t* m_end;
    bool m_holds = true;
};

}  // namespace

bool readUsualAlive(base::BytesView body, Alive& alive) {
    UsualReader reader(body);
    reader
        .mark(
            "\x86\xa4"
            "Addr")
        .text(alive.addr);
    reader
        .mark(
            "\xab"
            "Incarnation")
        .number(alive.incarnation);
    reader
        .mark(
            "\xa4"
            "Meta")
        .text(alive.meta);
    reader
        .mark(
            "\xa4"
            "Node")
        .text(alive.node);
    reader
        .mark(
            "\xa4"
            "Port")
        .number(alive.port);
    reader
        .mark(
            "\xa3"
            "Vsn")
        .text(alive.vsn);
    return reader.holds();
}

std::optional<PushNodeState> takeUsualNodeState(base::BytesView& bytes) {
    UsualReader reader(bytes);
    PushNodeState node;
    std::uint8_t state = 0;
    reader
        .mark(
            "\x87\xa4"
            "Addr")
        .text(node.addr);
    reader
        .mark(
            "\xab"
            "Incarnation")
        .number(node.incarnation);
    reader
        .mark(
            "\xa4"
            "Meta")
        .text(node.meta);
    reader
        .mark(
            "\xa4"
            "Name")
        .text(node.name);
    reader
        .mark(
            "\xa4"
            "Port")
        .number(node.port);
    reader
        .mark(
            "\xa5"
            "State")
        .number(state);
    reader
        .mark(
            "\xa3"
            "Vsn")
        .text(node.vsn);
    if (!reader.holds()) {
        return std::nullopt;
    }
    node.state = state;
    bytes = reader.rest();
    return node;
}

}  // namespace swimscope::wire

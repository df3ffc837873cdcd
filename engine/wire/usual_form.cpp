#include "engine/wire/usual_form.h"

#include <cstring>
#include <limits>
#include <string_view>

namespace swimscope::wire {

namespace {

/// Walks over bytes as long as they are what is expected.
class UsualReader {
public:
    explicit UsualReader(base::BytesView bytes) : m_rest(bytes) {}

    bool holds() const { return m_holds; }
    base::BytesView rest() const { return m_rest; }

    /// These very bytes.
    UsualReader& mark(std::string_view literal) {
        if (m_holds && m_rest.size() >= literal.size() &&
            std::memcmp(m_rest.data(), literal.data(), literal.size()) == 0) {
            m_rest = m_rest.subspan(literal.size());
        } else {
            m_holds = false;
        }
        return *this;
    }
    template <typename Number>
    UsualReader& number(Number& out) {
        const std::uint8_t first = byte();
        std::uint32_t value = first;
        if (first >= 0x80) {
            value = 0;
            for (int left = first == 0xcc   ? 1
                            : first == 0xcd ? 2
                            : first == 0xce ? 4
                                            : 0;
                 left > 0; --left) {
                value = value << 8 | byte();
            }
            m_holds = m_holds && first >= 0xcc && first <= 0xce &&
                      value <= std::numeric_limits<Number>::max();
        }
        out = static_cast<Number>(value);
        return *this;
    }
    /// Text or bytes of up to 65,535 bytes, or nil, which is empty.
    UsualReader& text(base::BytesView& out) {
        const std::uint8_t first = byte();
        std::size_t length = 0;
        if (first == 0xda) {
            length = std::size_t{byte()} << 8;
            length |= byte();
        } else if (first >= 0xa0 && first < 0xc0) {
            length = first - 0xa0u;
        } else if (first != 0xc0) {
            m_holds = false;
        }
        if (!m_holds || length > m_rest.size()) {
            m_holds = false;
            return *this;
        }
        out = m_rest.first(length);
        m_rest = m_rest.subspan(length);
        return *this;
    }
    UsualReader& text(std::string_view& out) {
        base::BytesView bytes;
        text(bytes);
        out = base::asText(bytes);
        return *this;
    }

private:
    std::uint8_t byte() {
        if (m_rest.empty()) {
            m_holds = false;
            return 0;
        }
        const std::uint8_t first = m_rest.front();
        m_rest = m_rest.subspan(1);
        return first;
    }

    base::BytesView m_rest;
    bool m_holds = true;
};

}  // namespace

std::optional<Alive> readUsualAlive(base::BytesView body) {
    UsualReader reader(body);
    Alive alive;
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
    return reader.holds() ? std::optional(alive) : std::nullopt;
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

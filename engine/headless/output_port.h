#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace swimscope::headless {

/// Text on its way to a descriptor that may be slow, stuck or gone. Nothing here ever blocks: what
/// the reader does not take waits in a buffer, and whoever fills it looks at pending(). The
/// descriptor itself stays as it was given, because other programs may share it.
class OutputPort {
public:
    explicit OutputPort(int fd);
    OutputPort(const OutputPort&) = delete;
    OutputPort& operator=(const OutputPort&) = delete;
    ~OutputPort();

    void append(std::string_view text) { m_text += text; }
    /// Writes what can be written now; false when nobody reads any more.
    bool flush();
    /// The end: waits until a slow reader has taken everything, unless `signals` becomes readable,
    /// or `told` says that it was; then a reader that takes nothing for `patience` gets no more.
    void finish(int signals, bool told, std::chrono::milliseconds patience);
    /// Bytes that wait; POLLOUT on fd() says when to flush again.
    std::size_t pending() const { return m_text.size() - m_at; }
    int fd() const { return m_fd; }

private:
    enum class Way { Plain, Socket, Careful };

    std::size_t portion() const;

    int m_fd;
    bool m_own = false;
    Way m_way = Way::Careful;
    std::string m_text;
    std::size_t m_at = 0;
};

}  // namespace swimscope::headless

#pragma once

#include <string>

namespace swimscope::headless {

/// Shows how far a long piece of work is: a bar that is drawn again in place on a terminal, else a
/// line every few seconds. Nothing is shown for work that is done within a second.
class ProgressBar {
public:
    /// Writes to a file descriptor.
    explicit ProgressBar(int descriptor);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// `share` between 0 and 1; `text` says what is being done. Cheap to call often.
    void show(double share, const std::string& text);
    /// Removes the bar.
    void finish();

private:
    int m_descriptor;
    bool m_terminal;
    bool m_drawn = false;
    /// Milliseconds of a clock that only goes forward.
    long long m_startedAt;
    long long m_shownAt;
};

}  // namespace swimscope::headless

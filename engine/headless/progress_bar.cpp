#include "engine/headless/progress_bar.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

#include <unistd.h>

namespace swimscope::headless {

namespace {

constexpr long long kQuiet = 1000;
constexpr long long kRedraw = 200;
constexpr long long kLine = 5000;
constexpr int kWidth = 30;

long long milliseconds() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

void put(int descriptor, const std::string& text) {
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t wrote = ::write(descriptor, text.data() + done, text.size() - done);
        if (wrote <= 0) {
            // Progress is a courtesy: nobody may fail because it cannot be shown.
            return;
        }
        done += static_cast<std::size_t>(wrote);
    }
}

}  // namespace

ProgressBar::ProgressBar(int descriptor)
    : m_descriptor(descriptor),
      m_terminal(::isatty(descriptor) == 1),
      m_startedAt(milliseconds()),
      m_shownAt(m_startedAt) {}

ProgressBar::~ProgressBar() {
    finish();
}

void ProgressBar::show(double share, const std::string& text) {
    const long long now = milliseconds();
    if (now - m_startedAt < kQuiet || now - m_shownAt < (m_terminal ? kRedraw : kLine)) {
        return;
    }
    m_shownAt = now;
    const int percent = std::clamp(static_cast<int>(share * 100), 0, 100);
    std::string line = std::to_string(percent) + " % " + text;
    if (m_terminal) {
        const int filled = percent * kWidth / 100;
        line = "\r[" + std::string(static_cast<std::size_t>(filled), '#') +
               std::string(static_cast<std::size_t>(kWidth - filled), ' ') + "] " + line + "\x1b[K";
        m_drawn = true;
    } else {
        line += "\n";
    }
    put(m_descriptor, line);
}

void ProgressBar::finish() {
    if (m_drawn) {
        put(m_descriptor, "\r\x1b[K");
        m_drawn = false;
    }
}

}  // namespace swimscope::headless

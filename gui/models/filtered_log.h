#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace swimscope::gui {

/// The lines of a log, oldest first, bounded in number and in bytes, seen through a filter. A line
/// has a number that it keeps for life; a row is its present place on the screen. `Line` says its
/// weight by `std::size_t bytes() const`.
template <typename Line>
class FilteredLog {
public:
    using Matches = std::function<bool(const Line&)>;
    /// How a table model announces rows; first and last row of the range.
    struct Hooks {
        std::function<void(int, int)> beginInsert;
        std::function<void()> endInsert;
        std::function<void(int, int)> beginRemove;
        std::function<void()> endRemove;
    };

    FilteredLog(std::size_t maxLines, std::size_t maxBytes, Hooks hooks)
        : m_maxLines(maxLines), m_maxBytes(maxBytes), m_hooks(std::move(hooks)) {}

    int rowCount() const {
        return static_cast<int>(m_matches ? m_matching.size() : m_lines.size());
    }
    /// Lines kept, shown or not.
    std::size_t size() const { return m_lines.size(); }
    std::size_t bytes() const { return m_bytes; }
    /// The number that the next appended line gets.
    std::uint64_t nextNumber() const { return m_first + m_lines.size(); }
    std::uint64_t numberAt(int row) const {
        const auto place = static_cast<std::size_t>(row);
        return m_matches ? m_matching[place] : m_first + place;
    }
    const Line& at(int row) const {
        return m_lines[static_cast<std::size_t>(numberAt(row) - m_first)];
    }
    /// Null when the line has been forgotten. Changing its weight is not noticed.
    Line* find(std::uint64_t number) {
        return number >= m_first && number < nextNumber()
                   ? &m_lines[static_cast<std::size_t>(number - m_first)]
                   : nullptr;
    }
    /// Changes every line, oldest first, and weighs it anew. What the filter shows stays as it was
    /// until it is set again.
    template <typename Change>
    void changeAll(Change change) {
        m_bytes = 0;
        for (Line& line : m_lines) {
            change(line);
            m_bytes += line.bytes();
        }
    }
    /// -1 when the filter hides the line or it has been forgotten.
    int rowOf(std::uint64_t number) const {
        if (number < m_first || number >= nextNumber()) {
            return -1;
        }
        if (!m_matches) {
            return static_cast<int>(number - m_first);
        }
        const auto found = std::lower_bound(m_matching.begin(), m_matching.end(), number);
        return found != m_matching.end() && *found == number
                   ? static_cast<int>(found - m_matching.begin())
                   : -1;
    }

    /// At most one range of rows goes and one comes, however many lines these are.
    void append(std::vector<Line> lines) {
        dropOldest(surplus(lines));
        skipWhatCannotStay(lines);
        std::vector<std::uint64_t> shown;
        for (std::size_t i = 0; m_matches && i < lines.size(); ++i) {
            if (m_matches(lines[i])) {
                shown.push_back(nextNumber() + i);
            }
        }
        const auto count = static_cast<int>(m_matches ? shown.size() : lines.size());
        if (count > 0) {
            m_hooks.beginInsert(rowCount(), rowCount() + count - 1);
        }
        for (Line& line : lines) {
            m_bytes += line.bytes();
            m_lines.push_back(std::move(line));
        }
        m_matching.insert(m_matching.end(), shown.begin(), shown.end());
        if (count > 0) {
            m_hooks.endInsert();
        }
    }

    /// Forgets the newest lines as long as `goes` says so; their numbers are not given again.
    template <typename Goes>
    void dropNewest(Goes goes) {
        std::size_t kept = m_lines.size();
        while (kept > 0 && goes(m_lines[kept - 1])) {
            --kept;
        }
        if (kept == m_lines.size()) {
            return;
        }
        const auto last = std::lower_bound(m_matching.begin(), m_matching.end(), m_first + kept);
        const int rows = rowCount();
        const int first =
            m_matches ? static_cast<int>(last - m_matching.begin()) : static_cast<int>(kept);
        if (first < rows) {
            m_hooks.beginRemove(first, rows - 1);
        }
        for (std::size_t i = kept; i < m_lines.size(); ++i) {
            m_bytes -= m_lines[i].bytes();
        }
        m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(kept), m_lines.end());
        m_matching.erase(last, m_matching.end());
        if (first < rows) {
            m_hooks.endRemove();
        }
    }

    /// An empty function shows everything. The caller resets its model around this.
    void setFilter(Matches matches) {
        m_matches = std::move(matches);
        m_matching.clear();
        for (std::size_t i = 0; m_matches && i < m_lines.size(); ++i) {
            if (m_matches(m_lines[i])) {
                m_matching.push_back(m_first + i);
            }
        }
    }

    /// The caller resets its model around this. Numbers are not given twice.
    void clear() {
        m_first = nextNumber();
        m_lines.clear();
        m_matching.clear();
        m_bytes = 0;
    }

private:
    /// How many of the present lines have to go before these come.
    std::size_t surplus(const std::vector<Line>& coming) const {
        std::size_t bytes = m_bytes;
        for (const Line& line : coming) {
            bytes += line.bytes();
        }
        std::size_t count = 0;
        const auto tooMuch = [&] {
            return bytes > m_maxBytes || m_lines.size() - count + coming.size() > m_maxLines;
        };
        while (count < m_lines.size() && tooMuch()) {
            bytes -= m_lines[count++].bytes();
        }
        return count;
    }

    /// A batch may be more than the whole log holds; its oldest lines then come and go unseen. A
    /// single line stays, whatever it weighs.
    void skipWhatCannotStay(std::vector<Line>& lines) {
        std::size_t bytes = m_bytes;
        std::size_t kept = 0;
        while (kept < lines.size() && kept + m_lines.size() < m_maxLines) {
            bytes += lines[lines.size() - 1 - kept].bytes();
            if (bytes > m_maxBytes && kept > 0) {
                break;
            }
            ++kept;
        }
        const std::size_t skipped = lines.size() - kept;
        m_first += skipped;
        lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(skipped));
    }

    void dropOldest(std::size_t count) {
        const auto kept = std::lower_bound(m_matching.begin(), m_matching.end(), m_first + count);
        const auto rows =
            m_matches ? kept - m_matching.begin() : static_cast<std::ptrdiff_t>(count);
        if (rows > 0) {
            m_hooks.beginRemove(0, static_cast<int>(rows) - 1);
        }
        for (std::size_t i = 0; i < count; ++i) {
            m_bytes -= m_lines[i].bytes();
        }
        m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(count));
        m_first += count;
        m_matching.erase(m_matching.begin(), kept);
        if (rows > 0) {
            m_hooks.endRemove();
        }
    }

    const std::size_t m_maxLines;
    const std::size_t m_maxBytes;
    const Hooks m_hooks;
    std::deque<Line> m_lines;
    Matches m_matches;
    /// Numbers of the lines that pass the filter; used only while there is one.
    std::deque<std::uint64_t> m_matching;
    /// The number of the oldest line kept.
    std::uint64_t m_first = 0;
    std::size_t m_bytes = 0;
};

}  // namespace swimscope::gui

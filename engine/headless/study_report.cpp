#include "engine/headless/study_report.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "engine/headless/json_line.h"

namespace swimscope::headless {

namespace {

/// A table as words, its header first.
std::vector<std::vector<std::string>> cellsOf(const sim::StudyTable& table) {
    std::vector<std::vector<std::string>> cells{table.columns};
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::vector<std::string> line;
        for (const double number : table.rows[row]) {
            line.push_back(shortNumber(number));
        }
        if (!table.labels.empty()) {
            line.front() = table.labels[row];
        }
        cells.push_back(std::move(line));
    }
    return cells;
}

std::string alignedTable(const sim::StudyTable& table) {
    const auto cells = cellsOf(table);
    std::vector<std::size_t> widths(table.columns.size());
    for (const auto& line : cells) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            widths[i] = std::max(widths[i], line[i].size());
        }
    }
    std::string text = table.title + "\n";
    for (const auto& line : cells) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            text += "  " + std::string(widths[i] - line[i].size(), ' ') + line[i];
        }
        text += "\n";
    }
    return text;
}

std::string jsonTable(const sim::StudyTable& table) {
    std::string text = "{\"title\":" + jsonString(table.title) + ",\"columns\":[";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        text += (i > 0 ? "," : "") + jsonString(table.columns[i]);
    }
    text += "],\"rows\":[";
    const auto cells = cellsOf(table);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        text += row > 0 ? ",[" : "[";
        for (std::size_t i = 0; i < cells[row + 1].size(); ++i) {
            const bool word = i == 0 && !table.labels.empty();
            text += i > 0 ? "," : "";
            text += word ? jsonString(cells[row + 1][i]) : cells[row + 1][i];
        }
        text += "]";
    }
    return text + "]}";
}

/// Quoted where a comma or quote would break the row.
std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

}  // namespace

std::string shortNumber(double number) {
    char text[32];
    const bool large = number >= 10'000 || number <= -10'000;
    std::snprintf(text, sizeof text, large ? "%.0f" : "%.4g", number);
    return text;
}

std::string studyText(const sim::StudyResult& result) {
    std::string text;
    for (const auto& [name, value] : result.settings) {
        text += name + ": " + value + "\n";
    }
    for (const sim::StudyTable& table : result.tables) {
        text += "\n" + alignedTable(table);
    }
    text += "\n";
    for (const auto& [name, value] : result.figures) {
        text += name + ": " + shortNumber(value) + "\n";
    }
    return text;
}

std::string studyJson(const sim::StudyResult& result) {
    std::string text = "{\"study\":" + jsonString(result.name);
    for (const auto& [name, value] : result.figures) {
        text += "," + jsonString(name) + ":" + shortNumber(value);
    }
    text += ",\"settings\":{";
    for (std::size_t i = 0; i < result.settings.size(); ++i) {
        text += (i > 0 ? "," : "") + jsonString(result.settings[i].first) + ":" +
                jsonString(result.settings[i].second);
    }
    text += "},\"tables\":[";
    for (std::size_t i = 0; i < result.tables.size(); ++i) {
        text += (i > 0 ? "," : "") + jsonTable(result.tables[i]);
    }
    return text + "]}\n";
}

std::string studyCsv(const sim::StudyResult& result) {
    std::string text;
    for (const auto& [name, value] : result.settings) {
        text += "# " + name + ": " + value + "\n";
    }
    for (const sim::StudyTable& table : result.tables) {
        text += "# " + table.title + "\n";
        for (const auto& line : cellsOf(table)) {
            for (std::size_t i = 0; i < line.size(); ++i) {
                text += (i > 0 ? "," : "") + csvField(line[i]);
            }
            text += "\n";
        }
    }
    return text;
}

}  // namespace swimscope::headless

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <vector>

#include "engine/headless/study_report.h"

namespace swimscope::headless {

namespace {

constexpr double kChartWidth = 720;
constexpr double kChartHeight = 400;
constexpr double kLeft = 70;
constexpr double kRight = 190;
constexpr double kTop = 66;
/// Lines of more points are drawn without dots.
constexpr std::size_t kMostDots = 16;
constexpr double kBottom = 52;
/// Told apart by people with any colour vision, on white.
constexpr std::array kColours = {"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                 "#e69f00", "#56b4e9", "#5b5b5b", "#000000"};

std::string xmlText(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '&':
                escaped += "&amp;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string pixels(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", number);
    return text;
}

/// One axis: where a value lies between 0 and 1, and which values get a mark.
class Axis {
public:
    explicit Axis(bool logarithmic) : m_logarithmic(logarithmic) {}

    void hold(double value) {
        if (m_logarithmic && value <= 0) {
            return;
        }
        m_low = std::min(m_low, value);
        m_high = std::max(m_high, value);
    }
    /// After all values were held; an axis without any is still one.
    void settle() {
        if (m_low > m_high) {
            m_low = m_high = 1;
        }
        if (m_logarithmic) {
            m_high = std::max(m_high, 2 * m_low);
            return;
        }
        m_low = std::min(m_low, 0.0);
        m_high = m_high > m_low ? m_high : m_low + 1;
    }
    /// So that the highest line does not lie on the edge.
    void leaveRoom() {
        m_high = m_logarithmic ? m_high * std::pow(m_high / m_low, 0.08)
                               : m_high + 0.08 * (m_high - m_low);
    }
    double place(double value) const {
        if (!m_logarithmic) {
            return (value - m_low) / (m_high - m_low);
        }
        const double held = std::max(value, m_low);
        return std::log(held / m_low) / std::log(m_high / m_low);
    }
    std::vector<double> marks() const {
        std::vector<double> marks;
        if (m_logarithmic) {
            const double factor = m_high / m_low > 300 ? 10 : 2;
            double mark = std::pow(factor, std::ceil(std::log(m_low) / std::log(factor) - 1e-9));
            for (; mark <= m_high * 1.0001; mark *= factor) {
                marks.push_back(mark);
            }
            return marks;
        }
        const double rough = (m_high - m_low) / 6;
        const double power = std::pow(10, std::floor(std::log10(rough)));
        const double step = rough / power > 5   ? 10 * power
                            : rough / power > 2 ? 5 * power
                                                : 2 * power;
        for (double mark = std::ceil(m_low / step) * step; mark <= m_high * 1.0001; mark += step) {
            marks.push_back(mark);
        }
        return marks;
    }

private:
    bool m_logarithmic;
    double m_low = std::numeric_limits<double>::max();
    double m_high = std::numeric_limits<double>::lowest();
};

std::string textAt(double x, double y, const std::string& text, const char* anchor,
                   const char* more = "") {
    return "<text x=\"" + pixels(x) + "\" y=\"" + pixels(y) + "\" text-anchor=\"" + anchor + "\"" +
           more + ">" + xmlText(text) + "</text>\n";
}

class ChartDrawing {
public:
    ChartDrawing(const sim::StudyChart& chart, double top)
        : m_chart(chart), m_top(top), m_x(chart.logarithmicX), m_y(chart.logarithmicY) {
        for (const auto& line : chart.lines) {
            for (const auto& [x, y] : line.points) {
                m_x.hold(x);
                m_y.hold(y);
            }
        }
        m_x.settle();
        m_y.settle();
        m_y.leaveRoom();
    }

    std::string draw() const {
        std::string text = textAt(kLeft, m_top + 24, m_chart.title, "start",
                                  " font-size=\"15\" font-weight=\"600\"");
        text += axes();
        for (std::size_t i = 0; i < m_chart.lines.size(); ++i) {
            text += line(m_chart.lines[i], i);
        }
        return text;
    }

private:
    double xOf(double value) const {
        return kLeft + m_x.place(value) * (kChartWidth - kLeft - kRight);
    }
    double yOf(double value) const {
        return m_top + kChartHeight - kBottom - m_y.place(value) * (kChartHeight - kTop - kBottom);
    }

    std::string axes() const {
        std::string text;
        const double bottom = m_top + kChartHeight - kBottom;
        for (const double mark : m_y.marks()) {
            text += "<line x1=\"" + pixels(kLeft) + "\" x2=\"" + pixels(kChartWidth - kRight) +
                    "\" y1=\"" + pixels(yOf(mark)) + "\" y2=\"" + pixels(yOf(mark)) +
                    "\" stroke=\"#e2e2e2\"/>\n";
            text += textAt(kLeft - 8, yOf(mark) + 4, shortNumber(mark), "end");
        }
        for (const double mark : m_x.marks()) {
            text += textAt(xOf(mark), bottom + 18, shortNumber(mark), "middle");
        }
        text += "<line x1=\"" + pixels(kLeft) + "\" x2=\"" + pixels(kChartWidth - kRight) +
                "\" y1=\"" + pixels(bottom) + "\" y2=\"" + pixels(bottom) +
                "\" stroke=\"#5b5b5b\"/>\n";
        text += textAt((kLeft + kChartWidth - kRight) / 2, bottom + 40, m_chart.xLabel, "middle");
        text += textAt(kLeft, m_top + 44, m_chart.yLabel, "start", " fill=\"#5b5b5b\"");
        return text;
    }

    /// What is measured and its theory share a colour when they follow each other.
    std::string line(const sim::StudyChart::Line& line, std::size_t number) const {
        std::size_t colour = 0;
        for (std::size_t i = 1; i <= number; ++i) {
            colour += m_chart.lines[i].expected ? 0 : 1;
        }
        const std::string stroke = kColours[colour % kColours.size()];
        const std::string dash = line.expected ? " stroke-dasharray=\"5 4\" opacity=\"0.7\"" : "";
        std::string path;
        std::string dots;
        for (const auto& [x, y] : line.points) {
            path += (path.empty() ? "" : " ") + pixels(xOf(x)) + "," + pixels(yOf(y));
            if (!line.expected && line.points.size() <= kMostDots) {
                dots += "<circle r=\"3\" fill=\"" + stroke + "\" cx=\"" + pixels(xOf(x)) +
                        "\" cy=\"" + pixels(yOf(y)) + "\"/>\n";
            }
        }
        const double y = m_top + kTop + 10 + 18 * static_cast<double>(number);
        const double x = kChartWidth - kRight + 16;
        return "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + stroke + "\"" + dash +
               " points=\"" + path + "\"/>\n<line stroke-width=\"2\" stroke=\"" + stroke + "\"" +
               dash + " x1=\"" + pixels(x) + "\" x2=\"" + pixels(x + 24) + "\" y1=\"" + pixels(y) +
               "\" y2=\"" + pixels(y) + "\"/>\n" + textAt(x + 32, y + 4, line.name, "start") + dots;
    }

    const sim::StudyChart& m_chart;
    double m_top;
    Axis m_x;
    Axis m_y;
};

}  // namespace

std::string studySvg(const sim::StudyResult& result) {
    const double height = kChartHeight * static_cast<double>(result.charts.size());
    const std::string size =
        "width=\"" + pixels(kChartWidth) + "\" height=\"" + pixels(height) + "\"";
    std::string text = "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + " viewBox=\"0 0 " +
                       pixels(kChartWidth) + " " + pixels(height) +
                       "\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#222222\">\n"
                       "<rect " +
                       size + " fill=\"#ffffff\"/>\n";
    for (std::size_t i = 0; i < result.charts.size(); ++i) {
        text += ChartDrawing(result.charts[i], kChartHeight * static_cast<double>(i)).draw();
    }
    return text + "</svg>\n";
}

}  // namespace swimscope::headless

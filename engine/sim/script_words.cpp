#include "engine/sim/script_words.h"

#include <charconv>
#include <utility>

namespace swimscope::sim {

namespace {

/// Digits with up to nine more behind a point, in billionths: exact, so that a time in a script is
/// the same on every machine.
std::optional<std::uint64_t> readBillionths(std::string_view text) {
    constexpr std::uint64_t kLargest = 10'000'000;
    std::uint64_t whole = 0;
    std::uint64_t part = 0;
    std::uint64_t unit = 1'000'000'000;
    bool point = false;
    bool digits = false;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
        } else if (c < '0' || c > '9') {
            return std::nullopt;
        } else if (point) {
            unit /= 10;
            part += unit * static_cast<std::uint64_t>(c - '0');
            digits = true;
        } else {
            whole = whole * 10 + static_cast<std::uint64_t>(c - '0');
            digits = true;
            if (whole > kLargest) {
                return std::nullopt;
            }
        }
    }
    if (!digits) {
        return std::nullopt;
    }
    return whole * 1'000'000'000 + part;
}

}  // namespace

std::optional<base::Duration> readDuration(std::string_view text) {
    if (text == "0") {
        return base::Duration{};
    }
    constexpr std::pair<std::string_view, std::int64_t> kUnits[] = {
        {"ms", 1'000'000},    {"us", 1'000},         {"ns", 1},
        {"s", 1'000'000'000}, {"m", 60'000'000'000}, {"h", 3'600'000'000'000},
    };
    for (const auto& [unit, nanoseconds] : kUnits) {
        if (!text.ends_with(unit)) {
            continue;
        }
        const auto amount = readBillionths(text.substr(0, text.size() - unit.size()));
        if (!amount) {
            return std::nullopt;
        }
        constexpr std::uint64_t kBillion = 1'000'000'000;
        const auto scale = static_cast<std::uint64_t>(nanoseconds);
        if (*amount / kBillion > 3'600'000'000'000'000 / scale) {
            return std::nullopt;
        }
        const std::uint64_t whole = *amount / kBillion * scale;
        const std::uint64_t part = *amount % kBillion * scale / kBillion;
        return base::Duration(static_cast<std::int64_t>(whole + part));
    }
    return std::nullopt;
}

std::optional<double> readShare(std::string_view text) {
    const bool percent = text.ends_with('%');
    const auto amount = readBillionths(percent ? text.substr(0, text.size() - 1) : text);
    if (!amount) {
        return std::nullopt;
    }
    const double share = static_cast<double>(*amount) / (percent ? 1e11 : 1e9);
    return share <= 1.0 ? std::optional(share) : std::nullopt;
}

std::optional<std::uint64_t> readNumber(std::string_view text) {
    std::uint64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

}  // namespace swimscope::sim

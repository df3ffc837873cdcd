#include "engine/headless/links_text.h"

#include <array>
#include <cstdio>
#include <set>
#include <vector>

#include "engine/headless/report_text.h"
#include "engine/headless/text_table.h"

namespace swimscope::headless {

namespace {

/// Members that are shown as a matrix, and pairs that are spelled out.
constexpr std::size_t kMaxMatrix = 16;
constexpr std::size_t kMaxPairs = 100;

using Verdict = watch::LinkProbed::Verdict;

std::string cellText(const watch::LinkProbed* link) {
    if (link == nullptr || link->verdict == Verdict::HelperMute) {
        return "?";
    }
    if (link->verdict == Verdict::DoesNot) {
        return link->delivers.value_or(false) ? "half" : "NO";
    }
    if (!link->rtt) {
        return "yes";
    }
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f", base::toMilliseconds(*link->rtt));
    return buffer.data();
}

const watch::LinkProbed* find(const LinkMap& links, const std::string& from,
                              const std::string& to) {
    const auto found = links.find({from, to});
    return found == links.end() ? nullptr : &found->second;
}

std::string matrixText(const LinkMap& links, const std::set<std::string>& names) {
    std::vector<std::vector<std::string>> rows{{"FROM \\ TO (ms)"}};
    for (const std::string& to : names) {
        rows.front().push_back(printable(to));
    }
    for (const std::string& from : names) {
        std::vector<std::string> row{printable(from)};
        for (const std::string& to : names) {
            row.push_back(from == to ? "-" : cellText(find(links, from, to)));
        }
        rows.push_back(std::move(row));
    }
    return alignColumns(rows);
}

std::string brokenText(const watch::LinkProbed& link) {
    const std::string pair = printable(link.from) + " -> " + printable(link.to);
    if (link.verdict == Verdict::HelperMute) {
        return pair + ": " + printable(link.from) + " did not say";
    }
    if (link.delivers) {
        return pair + (*link.delivers ? ": packets arrive, answers do not come back"
                                      : ": packets do not arrive");
    }
    return pair + ": no answer";
}

/// Whether the other direction, by itself, is better or worse.
bool asymmetric(const LinkMap& links, const watch::LinkProbed& link) {
    const watch::LinkProbed* back = find(links, link.to, link.from);
    return back != nullptr && (back->verdict != link.verdict || back->delivers != link.delivers);
}

}  // namespace

std::string linksText(const LinkMap& links) {
    std::set<std::string> names;
    std::vector<std::string> first;
    std::vector<std::string> then;
    std::size_t reach = 0;
    for (const auto& [pair, link] : links) {
        names.insert({pair.first, pair.second});
        if (link.verdict == Verdict::Reaches) {
            ++reach;
        } else {
            (asymmetric(links, link) ? first : then).push_back(brokenText(link));
        }
    }
    std::string text = std::to_string(reach) + " of " + std::to_string(links.size()) +
                       " directed pairs reach each other\n";
    if (names.size() <= kMaxMatrix && !names.empty()) {
        text += matrixText(links, names);
    }
    first.insert(first.end(), then.begin(), then.end());
    for (std::size_t i = 0; i < first.size() && i < kMaxPairs; ++i) {
        text += first[i] + "\n";
    }
    if (first.size() > kMaxPairs) {
        text += "and " + std::to_string(first.size() - kMaxPairs) + " more pairs\n";
    }
    return text;
}

}  // namespace swimscope::headless

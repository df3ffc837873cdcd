#include "gui/models/node_digest.h"

#include <QSet>
#include <algorithm>
#include <utility>
#include <vector>

#include "gui/models/filter_tokens.h"
#include "gui/models/node_order.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// Newest samples of each node that take part in the shared scale of the sparklines.
constexpr std::size_t kScaleSamples = 60;
/// Samples looked at in all, so that 10,000 nodes cost no more than a few hundred.
constexpr std::size_t kScaleBudget = 20000;
/// Nodes looked at for words that complete a filter, and values offered of one tag.
constexpr int kVocabularyNodes = 2000;
constexpr qsizetype kVocabularyValues = 200;

}  // namespace

FilterVocabulary vocabularyOf(const NodeStore& store) {
    FilterVocabulary seen;
    QMap<QString, QSet<QString>> tags;
    for (int i = 0; i < store.size() && i < kVocabularyNodes; ++i) {
        const NodeRecord& record = store.at(i);
        seen.names << record.name;
        for (const auto& [key, value] : record.tags) {
            auto& values = tags[TextFormat::text(key)];
            if (values.size() < kVocabularyValues) {
                values.insert(TextFormat::text(value));
            }
        }
    }
    const auto inOrder = [](QStringList& words) {
        std::sort(words.begin(), words.end(),
                  [](const QString& a, const QString& b) { return compareNatural(a, b) < 0; });
    };
    inOrder(seen.names);
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        seen.tags[tag.key()] = tag.value().values();
        inOrder(seen.tags[tag.key()]);
    }
    return seen;
}

QString fieldHint(const NodeStore& store, const QString& text, const NodeFilter& filter) {
    const FilterCompletion fields = completeFilter(text, {});
    if (fields.words.isEmpty() || store.size() == 0) {
        return {};
    }
    for (int i = 0; i < store.size(); ++i) {
        if (filter.matches(store.at(i), store.now())) {
            return {};
        }
    }
    return FilterText::tr("No node holds “%1”; as a field it goes on to %2")
        .arg(text.mid(fields.from), fields.words.join(QStringLiteral(", ")));
}

std::optional<double> sparklineScaleOf(const NodeStore& store) {
    const auto nodes = static_cast<std::size_t>(std::max(1, store.size()));
    const std::size_t share = std::clamp<std::size_t>(kScaleBudget / nodes, 1, kScaleSamples);
    std::vector<double> samples;
    for (int i = 0; i < store.size(); ++i) {
        const auto& rtt = store.at(i).rtt;
        for (std::size_t k = rtt.size() - std::min(share, rtt.size()); k < rtt.size(); ++k) {
            if (rtt[k].rttMs >= 0) {
                samples.push_back(rtt[k].rttMs);
            }
        }
    }
    if (samples.empty()) {
        return std::nullopt;
    }
    const auto at = [&](double part) {
        const auto rank =
            static_cast<std::ptrdiff_t>(part * static_cast<double>(samples.size() - 1));
        std::nth_element(samples.begin(), samples.begin() + rank, samples.end());
        return samples[static_cast<std::size_t>(rank)];
    };
    return std::max({at(0.99), 2 * at(0.5), 0.001});
}

}  // namespace swimscope::gui

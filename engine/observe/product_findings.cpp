#include "engine/observe/product_findings.h"

#include <algorithm>
#include <map>

#include "engine/dialect/peek_state.h"
#include "engine/observe/finding_ledger.h"
#include "engine/observe/limits.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

void ProductFindings::alertmanager(const std::string& node) {
    if (m_alertmanagers.size() < kMaxTracked) {
        m_alertmanagers.insert(node);
    }
}

std::string ProductFindings::productOf(const std::string& name, const watch::Record& record) const {
    if (m_alertmanagers.count(name) != 0) {
        return "Alertmanager";
    }
    std::string key(base::asText(record.meta));
    const auto known = m_products.find(key);
    if (known != m_products.end()) {
        return known->second;
    }
    if (m_products.size() >= kMaxTracked) {
        m_products.clear();
    }
    std::string product = dialect::describeMember(record.meta).product;
    m_products.emplace(std::move(key), product);
    return product;
}

void ProductFindings::find(const Scene& scene, std::vector<Finding>& out) const {
    std::map<std::string, std::vector<std::string>> products;
    const auto& observed = scene.beliefs().observed();
    for (std::size_t member = 0; member < observed.size(); ++member) {
        if (scene.beliefs().majority(member) != watch::Belief::Alive) {
            continue;
        }
        const std::string product = productOf(observed[member], scene.beliefs().newest(member));
        // We ourselves may be a guest anywhere.
        if (!product.empty() && product != "Swimscope") {
            products[product].push_back(observed[member]);
        }
    }
    if (products.size() < 2) {
        return;
    }
    const auto usual = std::max_element(
        products.begin(), products.end(),
        [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    for (const auto& [product, names] : products) {
        if (product == usual->first) {
            continue;
        }
        FindingBuilder finding(FindingKind::Foreign, Severity::Critical, product);
        finding
            .text(plural(names.size(), "{0} is a {1} member among {2}: two clusters have merged",
                         "{0} are {1} members among {2}: two clusters have merged", listed(names),
                         product,
                         plural(usual->second.size(), "{0} {1} member", "{0} {1} members",
                                usual->second.size(), usual->first)))
            .evidence(ofWhom(base::verbatim(product), names))
            .evidence(ofWhom(base::verbatim(usual->first), usual->second))
            .advice(sentence(
                "Probably an address was reused: give each cluster a label or a key of its "
                "own, and force the strangers to leave."))
            .nodes(names);
        out.push_back(finding.build());
    }
}

}  // namespace swimscope::observe

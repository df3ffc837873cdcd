#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/observe/finding.h"
#include "engine/observe/scene.h"

namespace swimscope::observe {

/// Members of two applications in one cluster: somebody's address was reused.
class ProductFindings {
public:
    /// Its state was Alertmanager's, whose members have no metadata.
    void alertmanager(const std::string& node);

    void find(const Scene& scene, std::vector<Finding>& out) const;

private:
    std::string productOf(const std::string& name, const watch::Record& record) const;

    std::set<std::string> m_alertmanagers;
    /// By metadata; only a cache.
    mutable std::unordered_map<std::string, std::string> m_products;
};

}  // namespace swimscope::observe

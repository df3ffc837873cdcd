#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/dialect/msgpack.h"

/// Filters of queries, which we only read.
namespace swimscope::dialect {

/// The nodes that a query is for: type byte 0 and the names.
inline base::Bytes encodeNodeFilter(const std::vector<std::string>& names) {
    base::Bytes out{0};
    Packer packer(out);
    packer.array(names.size());
    for (const std::string& name : names) {
        packer.text(name);
    }
    return out;
}

/// A condition on a tag's value: type byte 1, a Go regular expression and the tag.
inline base::Bytes encodeTagFilter(std::string_view expression, std::string_view tag) {
    base::Bytes out{1};
    Packer packer(out);
    packer.map(2);
    packer.text("Expr");
    packer.text(expression);
    packer.text("Tag");
    packer.text(tag);
    return out;
}

}  // namespace swimscope::dialect

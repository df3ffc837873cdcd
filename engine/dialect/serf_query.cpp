#include "engine/dialect/serf_query.h"

#include "engine/dialect/limits.h"
#include "engine/dialect/msgpack.h"
#include "engine/dialect/serf_keys.h"

namespace swimscope::dialect {

namespace {

constexpr std::size_t kShownPayload = 200;

bool nodeFilterSelects(base::BytesView names, std::string_view node) {
    Unpacker reader(names);
    bool selected = false;
    std::size_t count = 0;
    const bool ok = reader.array([&] {
        std::string name;
        if (++count > kMaxFilterNames || !reader.into(name)) {
            return false;
        }
        selected = selected || name == node;
        return true;
    });
    return ok && selected;
}

bool expressionSelects(std::string_view expression, std::string_view value) {
    const bool fromStart = expression.starts_with('^');
    const bool toEnd = expression.ends_with('$');
    if (fromStart) {
        expression.remove_prefix(1);
    }
    if (toEnd && !expression.empty()) {
        expression.remove_suffix(1);
    }
    if (expression.find_first_of("\\.+*?()|[]{}^$") != std::string_view::npos) {
        return false;
    }
    if (fromStart && toEnd) {
        return value == expression;
    }
    if (fromStart) {
        return value.starts_with(expression);
    }
    return toEnd ? value.ends_with(expression) : value.find(expression) != std::string_view::npos;
}

bool tagFilterSelects(base::BytesView filter, const Tags& tags) {
    std::string expression;
    std::string tag;
    Unpacker reader(filter);
    const bool ok = reader.map([&](std::string_view key) {
        if (key == "Expr") {
            return reader.into(expression);
        }
        return key == "Tag" ? reader.into(tag) : reader.skip();
    });
    const auto found = tags.find(tag);
    return ok && expressionSelects(expression, found == tags.end() ? "" : found->second);
}

bool filterSelects(base::BytesView filter, std::string_view node, const Tags& tags) {
    if (filter.empty()) {
        return false;
    }
    switch (filter[0]) {
        case 0:
            return nodeFilterSelects(filter.subspan(1), node);
        case 1:
            return tagFilterSelects(filter.subspan(1), tags);
        default:
            return false;
    }
}

}  // namespace

bool isFor(const SerfQuery& query, std::string_view node, const Tags& tags) {
    for (const base::Bytes& filter : query.filters) {
        if (!filterSelects(filter, node, tags)) {
            return false;
        }
    }
    return true;
}

std::string summaryOf(const SerfQuery& query) {
    if (isKeyQuery(query.name)) {
        return "key operation, key hidden";
    }
    if (query.payload.empty()) {
        return "no payload";
    }
    if (query.payload.size() > kShownPayload || !base::isPrintableUtf8(query.payload)) {
        return std::to_string(query.payload.size()) + " bytes";
    }
    return std::string(base::asText(query.payload));
}

}  // namespace swimscope::dialect

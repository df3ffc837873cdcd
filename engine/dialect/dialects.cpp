#include "engine/dialect/dialect.h"
#include "engine/dialect/plain.h"
#include "engine/dialect/serf.h"

namespace swimscope::dialect {

std::unique_ptr<Dialect> makePlain(DialectOptions options) {
    return std::make_unique<Plain>(std::move(options));
}

std::unique_ptr<Dialect> makeSerf(DialectOptions options) {
    return std::make_unique<Serf>(std::move(options));
}

std::unique_ptr<Dialect> makeDialect(std::string_view name, DialectOptions options) {
    if (name == "plain") {
        return makePlain(std::move(options));
    }
    if (name == "serf") {
        return makeSerf(std::move(options));
    }
    return nullptr;
}

}  // namespace swimscope::dialect

#include "engine/dialect/serf_query.h"

#include "engine/dialect/serf_codec.h"
#include "engine/dialect/serf_key_codec.h"
#include "tests/engine/dialect/query_filters.h"
#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

SerfQuery filtered(std::vector<base::Bytes> filters) {
    SerfQuery query;
    query.filters = std::move(filters);
    return query;
}

bool tagSelects(std::string_view expression, std::string_view value) {
    return isFor(filtered({encodeTagFilter(expression, "role")}), "us",
                 {{"role", std::string(value)}});
}

TEST(SerfQuery, WithoutFiltersIsForEverybody) {
    EXPECT_TRUE(isFor(filtered({}), "us", {}));
}

TEST(SerfQuery, NodeFiltersNameTheirNodes) {
    EXPECT_TRUE(isFor(filtered({encodeNodeFilter({"a", "us"})}), "us", {}));
    EXPECT_FALSE(isFor(filtered({encodeNodeFilter({"a", "b"})}), "us", {}));
}

TEST(SerfQuery, AllFiltersMustSelect) {
    const auto query = filtered({encodeNodeFilter({"us"}), encodeTagFilter("^web$", "role")});
    EXPECT_TRUE(isFor(query, "us", {{"role", "web"}}));
    EXPECT_FALSE(isFor(query, "us", {{"role", "db"}}));
    EXPECT_FALSE(isFor(query, "us", {}));
}

TEST(SerfQuery, TagFiltersOfPlainTextWork) {
    EXPECT_TRUE(tagSelects("web", "a web b"));
    EXPECT_TRUE(tagSelects("^web", "web1"));
    EXPECT_TRUE(tagSelects("web$", "myweb"));
    EXPECT_FALSE(tagSelects("^web$", "web1"));
    EXPECT_TRUE(tagSelects("", "anything"));
}

TEST(SerfQuery, ExpressionsSelectNobody) {
    EXPECT_FALSE(tagSelects("w.b", "web"));
    EXPECT_FALSE(tagSelects("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
}

TEST(SerfQuery, DamagedOrUnknownFiltersSelectNobody) {
    EXPECT_FALSE(isFor(filtered({{}}), "us", {}));
    EXPECT_FALSE(isFor(filtered({{7, 0x90}}), "us", {}));
    EXPECT_FALSE(isFor(filtered({{0, 0x92, 0xa2, 'u', 's'}}), "us", {}));
}

TEST(SerfQuery, SummariesShowTextAndNeverKeys) {
    SerfQuery query;
    query.name = "deploy";
    EXPECT_EQ(summaryOf(query), "no payload");
    query.payload = base::toBytes(std::string_view("now"));
    EXPECT_EQ(summaryOf(query), "now");
    query.payload = {0, 1, 2};
    EXPECT_EQ(summaryOf(query), "3 bytes");
    query.name = "_serf_install-key";
    query.payload = encode(SerfKeyRequest{base::toBytes(std::string_view("0123456789abcdef"))});
    EXPECT_EQ(summaryOf(query), "key operation, key hidden");
}

}  // namespace
}  // namespace swimscope::dialect

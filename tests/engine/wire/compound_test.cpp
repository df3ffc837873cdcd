#include "engine/wire/compound.h"

#include <gtest/gtest.h>

#include "engine/wire/limits.h"
#include "tests/support/vectors.h"

namespace swimscope::wire {
namespace {

using test::hexBytes;
using test::Json;

class CompoundVectors : public testing::TestWithParam<std::string> {};

std::vector<base::Bytes> partsOf(const Json& vector) {
    std::vector<base::Bytes> parts;
    for (std::size_t i = 0; i < vector.at("count").get<std::size_t>(); ++i) {
        parts.emplace_back(vector.at("part_len").get<std::size_t>(),
                           static_cast<std::uint8_t>(i + 1));
    }
    return parts;
}

TEST_P(CompoundVectors, WholeOnesSplitIntoTheirPartsAndAreWrittenTheSame) {
    for (const Json& vector : test::vectorsIn(GetParam() + "/compound.json")) {
        if (!vector.contains("count")) {
            continue;
        }
        SCOPED_TRACE(vector.at("name").get<std::string>());
        const base::Bytes bytes = hexBytes(vector.at("hex"));
        const std::vector<base::Bytes> wanted = partsOf(vector);
        std::vector<base::BytesView> parts;
        const auto cutOff = splitCompound(base::BytesView(bytes).subspan(1), parts);
        ASSERT_TRUE(cutOff);
        EXPECT_EQ(*cutOff, 0u);
        ASSERT_EQ(parts.size(), wanted.size());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            EXPECT_TRUE(base::equal(parts[i], wanted[i]));
        }
        // Empty parts crash old peers, so they are the one thing that is read but never written.
        if (vector.at("part_len").get<int>() > 0) {
            EXPECT_EQ(makeCompound(parts), bytes);
        }
    }
}

TEST_P(CompoundVectors, CutOnesGiveTheWholePartsBeforeTheCut) {
    for (const Json& vector : test::vectorsIn(GetParam() + "/compound.json")) {
        if (vector.contains("count")) {
            continue;
        }
        SCOPED_TRACE(vector.at("name").get<std::string>());
        const base::Bytes bytes = hexBytes(vector.at("hex"));
        std::vector<base::BytesView> parts;
        const auto cutOff = splitCompound(base::BytesView(bytes).subspan(1), parts);
        EXPECT_EQ(static_cast<bool>(cutOff), !vector.contains("error"));
        EXPECT_EQ(parts.size(), vector.at("parts").get<std::size_t>());
        if (cutOff) {
            EXPECT_EQ(*cutOff, vector.at("truncated").get<std::size_t>());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Generations, CompoundVectors, testing::ValuesIn(test::vectorGenerations()),
                         test::GenerationName());

TEST(Compound, EmptyAndOversizedPartsAreLeftOut) {
    const base::Bytes huge(65536, 1);
    const base::Bytes largest(65535, 2);
    const base::Bytes small = {3};
    const std::vector<base::BytesView> parts = {{}, huge, largest, {}, small};
    const base::Bytes compound = makeCompound(parts);
    std::vector<base::BytesView> read;
    ASSERT_TRUE(splitCompound(base::BytesView(compound).subspan(1), read));
    ASSERT_EQ(read.size(), 2u);
    EXPECT_TRUE(base::equal(read[0], largest));
    EXPECT_TRUE(base::equal(read[1], small));
}

TEST(Compound, IsAppendedToWhatIsThere) {
    const base::Bytes part{8, 1, 2};
    const std::vector<base::BytesView> parts{part, part};
    base::Bytes out{0xaa};
    appendCompound(parts, out);
    base::Bytes wanted{0xaa};
    const base::Bytes alone = makeCompound(parts);
    wanted.insert(wanted.end(), alone.begin(), alone.end());
    EXPECT_EQ(out, wanted);
}

TEST(Compound, NeverCarriesMoreThanItsCountCanSay) {
    const base::Bytes part = {1, 2};
    const std::vector<base::BytesView> parts(300, part);
    const base::Bytes compound = makeCompound(parts);
    EXPECT_EQ(compound[1], kMaxCompoundParts);
    EXPECT_EQ(compound.size(), 2 + kMaxCompoundParts * 4);
}

}  // namespace
}  // namespace swimscope::wire

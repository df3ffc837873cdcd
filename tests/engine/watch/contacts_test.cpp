#include "engine/watch/contacts.h"

#include <utility>

#include <gtest/gtest.h>

#include "engine/watch/limits.h"
#include "tests/support/row_builder.h"

namespace swimscope::watch {
namespace {

using test::placeOf;

Row row(const std::string& name, std::uint8_t number, Belief belief,
        std::uint32_t incarnation = 1) {
    return test::rowAt(name, placeOf(number), belief, incarnation);
}

ViewRef view(std::string observer, std::vector<Row> rows) {
    return std::make_shared<const View>(test::viewFrom(std::move(observer), {}, std::move(rows)));
}

TEST(Contacts, LiveAsLongAsOneCurrentViewSaysSo) {
    Contacts contacts(7946);
    contacts.learn(view("a", {row("a", 1, Belief::Alive), row("b", 2, Belief::Suspect)}));
    contacts.learn(view("b", {row("a", 1, Belief::Alive), row("b", 2, Belief::Alive)}));
    EXPECT_EQ(contacts.living(), 2u);

    contacts.learn(view("a", {row("a", 1, Belief::Alive), row("b", 2, Belief::Dead)}));
    EXPECT_TRUE(contacts.find("b")->living());
    contacts.forget("b");
    EXPECT_FALSE(contacts.find("b")->living());
    EXPECT_EQ(contacts.living(), 1u);
}

TEST(Contacts, KeepTheAddressOfTheNewestRecord) {
    Contacts contacts(7946);
    contacts.learn(view("a", {row("b", 2, Belief::Alive, 5)}));
    contacts.learn(view("b", {row("b", 3, Belief::Alive, 6)}));
    contacts.learn(view("c", {row("b", 2, Belief::Dead, 5)}));
    EXPECT_EQ(contacts.find("b")->address, placeOf(3));
    EXPECT_EQ(contacts.at(placeOf(3))->name, "b");
    EXPECT_EQ(contacts.at(placeOf(2)), nullptr);
}

TEST(Contacts, ARowWithoutAPortMeansTheDefaultOne) {
    Contacts contacts(8301);
    View made;
    made.observer = "a";
    made.rows = {row("a", 1, Belief::Alive)};
    made.rows[0].record =
        std::make_shared<const Record>(Record{"a", {base::IpAddress::v4(10, 0, 0, 1), 0}, {}, {}});
    contacts.learn(std::make_shared<const View>(made));
    EXPECT_EQ(contacts.find("a")->address.port, 8301);
}

TEST(Contacts, WhomNobodyNamesAnyMoreIsForgotten) {
    Contacts contacts(7946);
    contacts.learn(view("a", {row("a", 1, Belief::Alive), row("b", 2, Belief::Dead)}));
    EXPECT_NE(contacts.find("b"), nullptr);
    contacts.learn(view("a", {row("a", 1, Belief::Alive)}));
    EXPECT_EQ(contacts.find("b"), nullptr);
    contacts.forget("a");
    EXPECT_TRUE(contacts.all().empty());
    EXPECT_EQ(contacts.living(), 0u);
}

TEST(Contacts, AViewOfSomebodyUnknownCountsUntilItIsKnownWhoThatIs) {
    Contacts contacts(7946);
    contacts.learn(view("", {row("a", 1, Belief::Alive), row("b", 2, Belief::Alive)}));
    EXPECT_EQ(contacts.living(), 2u);
    contacts.learn(view("a", {row("a", 1, Belief::Alive), row("b", 2, Belief::Dead)}));
    EXPECT_EQ(contacts.living(), 1u);
    EXPECT_EQ(contacts.find("a")->livingIn, 1u);
}

TEST(Contacts, MoreNamesThanTheLimitAreLeftOut) {
    Contacts contacts(7946);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < kMaxHosts + 5; ++i) {
        rows.push_back(row("n" + std::to_string(100000 + i), 1, Belief::Alive));
    }
    contacts.learn(view("a", rows));
    EXPECT_EQ(contacts.all().size(), kMaxHosts);
    EXPECT_EQ(contacts.living(), kMaxHosts);
    // The last ones get room when the first ones go, and all counts stay right.
    contacts.learn(view("b", {rows.begin() + 10, rows.end()}));
    contacts.learn(view("a", {rows.begin() + 10, rows.end()}));
    contacts.learn(view("b", {rows.end() - 1, rows.end()}));
    contacts.forget("a");
    contacts.forget("b");
    EXPECT_TRUE(contacts.all().empty());
    EXPECT_EQ(contacts.living(), 0u);
}

TEST(Contacts, ARoundOfTheLivingGoesOnForEver) {
    Contacts contacts(7946);
    EXPECT_EQ(contacts.livingAfter(""), nullptr);
    contacts.learn(view("a", {row("a", 1, Belief::Alive), row("b", 2, Belief::Dead),
                              row("c", 3, Belief::Suspect)}));
    EXPECT_EQ(contacts.livingAfter("")->name, "a");
    EXPECT_EQ(contacts.livingAfter("a")->name, "c");
    EXPECT_EQ(contacts.livingAfter("c")->name, "a");
}

TEST(Contacts, TheirVersionGrowsWithEveryChangeAndOnlyThen) {
    Contacts contacts(7946);
    contacts.learn(view("a", {row("a", 1, Belief::Alive)}));
    const auto version = contacts.version();
    contacts.learn(view("a", {row("a", 1, Belief::Alive)}));
    EXPECT_EQ(contacts.version(), version);
    contacts.learn(view("a", {row("a", 9, Belief::Alive)}));
    EXPECT_GT(contacts.version(), version);
}

TEST(Contacts, AMeasurementIsKept) {
    Contacts contacts(7946);
    contacts.learn(view("a", {row("a", 1, Belief::Alive)}));
    contacts.measured("a", std::chrono::milliseconds(3));
    contacts.measured("nobody", std::chrono::milliseconds(3));
    EXPECT_EQ(contacts.find("a")->rtt, base::Duration(std::chrono::milliseconds(3)));
}

}  // namespace
}  // namespace swimscope::watch

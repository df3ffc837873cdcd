#include "engine/watch/contacts.h"

#include <initializer_list>
#include <utility>

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

base::Endpoint place(std::uint8_t number) {
    return {base::IpAddress::v4(10, 0, 0, number), 7946};
}

Row row(const std::string& name, std::uint8_t number, Belief belief,
        std::uint32_t incarnation = 1) {
    return {std::make_shared<const Record>(Record{name, place(number), {}, {}}), incarnation,
            belief};
}

ViewRef view(std::string observer, std::vector<Row> rows) {
    View made;
    made.observer = std::move(observer);
    made.rows = std::move(rows);
    return std::make_shared<const View>(std::move(made));
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
    EXPECT_EQ(contacts.find("b")->address, place(3));
    EXPECT_EQ(contacts.at(place(3))->name, "b");
    EXPECT_EQ(contacts.at(place(2)), nullptr);
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

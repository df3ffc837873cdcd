#include "engine/swim/broadcast_queue.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "engine/swim/options.h"
#include "tests/support/vectors.h"

namespace swimscope::swim {
namespace {

SharedBytes filled(char fill, std::size_t length) {
    return std::make_shared<const base::Bytes>(length, static_cast<std::uint8_t>(fill));
}

/// A number for each name of a test; the empty one is nobody.
BroadcastQueue::Subject subjectOf(const std::string& name) {
    static std::map<std::string, BroadcastQueue::Subject> numbers;
    if (name.empty()) {
        return BroadcastQueue::kNobody;
    }
    const auto next = static_cast<BroadcastQueue::Subject>(numbers.size());
    return numbers.emplace(name, next).first->second;
}

std::vector<std::string> drawn(BroadcastQueue& queue, std::size_t overhead, std::size_t limit,
                               std::uint32_t transmitLimit, std::size_t maxCount = 1000) {
    std::vector<base::BytesView> out;
    queue.draw(overhead, limit, transmitLimit, maxCount, out);
    std::vector<std::string> texts;
    for (const base::BytesView bytes : out) {
        texts.push_back(std::string(1, static_cast<char>(bytes.front())) + "x" +
                        std::to_string(bytes.size()));
    }
    return texts;
}

/// The library writes an empty list as null.
std::vector<std::string> texts(const nlohmann::json& list) {
    return list.is_null() ? std::vector<std::string>{} : list.get<std::vector<std::string>>();
}

class GoldenQueue : public ::testing::TestWithParam<const char*> {};

TEST_P(GoldenQueue, DrawsAndFinishesAsTheLibraryDoes) {
    const auto script = test::loadVectors(std::string(GetParam()) + "/queue.json")["vectors"];
    ASSERT_FALSE(script.empty());
    BroadcastQueue queue;
    std::map<BroadcastQueue::Ticket, std::string> tickets;
    for (const auto& step : script) {
        const std::string op = step["op"];
        if (op == "queue") {
            const std::string fill = step["fill"];
            const BroadcastQueue::Ticket ticket = tickets.size() + 1;
            tickets[ticket] = step["name"].get<std::string>() + ":" + fill;
            queue.queue(subjectOf(step["name"]), filled(fill[0], step["len"]), ticket);
        } else if (op == "get") {
            EXPECT_EQ(drawn(queue, step["overhead"], step["limit"], retransmitLimit(1, 10)),
                      texts(step["out"]))
                << step;
        } else if (op == "prune") {
            queue.prune(step.contains("max") ? step["max"] : step["retain"]);
        } else {
            FAIL() << "unknown step " << step;
        }
        std::vector<BroadcastQueue::Note> notes;
        queue.takeNotes(notes);
        std::vector<std::string> finished;
        for (const auto& note : notes) {
            if (note.finished) {
                finished.push_back(tickets[note.ticket]);
            }
        }
        EXPECT_EQ(finished, texts(step["finished"])) << step;
        EXPECT_EQ(queue.size(), step["queued"].get<std::size_t>()) << step;
    }
}

INSTANTIATE_TEST_SUITE_P(BothGenerations, GoldenQueue, ::testing::Values("v0.2.2", "head"));

TEST(BroadcastQueue, UnnamedEntriesNeverReplaceEachOther) {
    BroadcastQueue queue;
    queue.queue(BroadcastQueue::kNobody, filled('A', 5));
    queue.queue(BroadcastQueue::kNobody, filled('B', 5));
    EXPECT_EQ(queue.size(), 2u);
}

TEST(BroadcastQueue, NewerNewsAboutANameReplacesOlderNews) {
    BroadcastQueue queue;
    queue.queue(subjectOf("x"), filled('A', 5), 1);
    queue.queue(subjectOf("x"), filled('B', 5), 2);
    EXPECT_EQ(drawn(queue, 2, 100, 4), std::vector<std::string>{"Bx5"});
    std::vector<BroadcastQueue::Note> notes;
    queue.takeNotes(notes);
    ASSERT_EQ(notes.size(), 2u);
    EXPECT_TRUE(notes[0].finished && notes[0].replaced && notes[0].ticket == 1);
    EXPECT_FALSE(notes[1].finished);
    EXPECT_EQ(notes[1].transmits, 1u);
}

TEST(BroadcastQueue, NewsAboutAReleasedSubjectStaysButIsNotReplaced) {
    BroadcastQueue queue;
    queue.queue(subjectOf("x"), filled('A', 5));
    queue.release(subjectOf("x"));
    queue.release(subjectOf("never queued"));
    queue.queue(subjectOf("x"), filled('B', 5));
    EXPECT_EQ(queue.size(), 2u);
    queue.queue(subjectOf("x"), filled('C', 5));
    EXPECT_EQ(drawn(queue, 2, 100, 4), (std::vector<std::string>{"Cx5", "Ax5"}));
}

TEST(BroadcastQueue, TakesNoMoreThanAsked) {
    BroadcastQueue queue;
    for (int i = 0; i < 10; ++i) {
        queue.queue(BroadcastQueue::kNobody, filled('A', 5));
    }
    EXPECT_EQ(drawn(queue, 2, 1000, 4, 3).size(), 3u);
    EXPECT_EQ(queue.size(), 10u);
}

TEST(BroadcastQueue, WithoutRoomForTheOverheadNothingIsDrawn) {
    BroadcastQueue queue;
    queue.queue(BroadcastQueue::kNobody, filled('A', 1));
    EXPECT_TRUE(drawn(queue, 2, 2, 4).empty());
    EXPECT_EQ(drawn(queue, 2, 3, 4).size(), 1u);
}

TEST(BroadcastQueue, PruningDropsTheMostRetoldFirst) {
    BroadcastQueue queue;
    queue.queue(subjectOf("old"), filled('A', 5), 1);
    drawn(queue, 2, 100, 9);
    queue.queue(subjectOf("new"), filled('B', 5), 2);
    queue.prune(1);
    EXPECT_EQ(drawn(queue, 2, 100, 9), std::vector<std::string>{"Bx5"});
}

/// The fills of the entries that were dropped for something newer since the last call.
std::vector<BroadcastQueue::Ticket> replaced(BroadcastQueue& queue) {
    std::vector<BroadcastQueue::Note> notes;
    queue.takeNotes(notes);
    std::vector<BroadcastQueue::Ticket> tickets;
    for (const auto& note : notes) {
        if (note.finished && note.replaced) {
            tickets.push_back(note.ticket);
        }
    }
    return tickets;
}

TEST(BroadcastQueue, APlainEntryDropsThePlainOnesItInvalidates) {
    BroadcastQueue queue;
    const auto fillIs = [](char fill) {
        return [fill](base::BytesView older) { return older.front() == fill; };
    };
    queue.queuePlain(filled('A', 5), {}, 1);
    queue.queuePlain(filled('B', 5), {}, 2);
    queue.queue(subjectOf("a"), filled('A', 5), 3);
    queue.queue(BroadcastQueue::kNobody, filled('A', 5), 4);
    queue.queuePlain(filled('C', 5), fillIs('A'), 5);
    EXPECT_EQ(replaced(queue), std::vector<BroadcastQueue::Ticket>{1});
    EXPECT_EQ(queue.size(), 4u);
    // One that was told already is as old as one that was not.
    drawn(queue, 2, 1000, 9);
    queue.queuePlain(filled('D', 5), fillIs('B'), 6);
    EXPECT_EQ(replaced(queue), std::vector<BroadcastQueue::Ticket>{2});
    queue.queuePlain(filled('C', 5), {}, 7);
    EXPECT_EQ(queue.size(), 5u);
}

TEST(BroadcastQueue, AResetDropsEverythingAndTellsEveryTicket) {
    BroadcastQueue queue;
    queue.queue(subjectOf("n"), filled('A', 5), 1);
    queue.queue(BroadcastQueue::kNobody, filled('B', 6), 2);
    queue.queuePlain(filled('C', 7), {}, 3);
    queue.reset();
    EXPECT_TRUE(queue.empty());
    auto tickets = replaced(queue);
    std::sort(tickets.begin(), tickets.end());
    EXPECT_EQ(tickets, (std::vector<BroadcastQueue::Ticket>{1, 2, 3}));
    queue.queue(subjectOf("n"), filled('D', 5));
    EXPECT_EQ(drawn(queue, 2, 100, 4), std::vector<std::string>{"Dx5"});
}

TEST(BroadcastQueue, AFullLifeLeavesNothingBehind) {
    BroadcastQueue queue;
    for (int i = 0; i < 500; ++i) {
        queue.queue(subjectOf("n" + std::to_string(i % 50)), filled('A', 20 + i % 7));
    }
    EXPECT_EQ(queue.size(), 50u);
    for (int i = 0; i < 1000 && !queue.empty(); ++i) {
        drawn(queue, 2, 200, 4);
    }
    EXPECT_TRUE(queue.empty());
}

TEST(BroadcastQueue, PruningHoldsABudgetOfBytes) {
    BroadcastQueue queue;
    queue.queue(subjectOf("old"), filled('A', 60), 1);
    drawn(queue, 2, 100, 9);
    EXPECT_EQ(queue.bytes(), 60u);
    queue.queue(subjectOf("new"), filled('B', 50), 2);
    queue.prune(10, 100);
    EXPECT_EQ(queue.bytes(), 50u);
    EXPECT_EQ(drawn(queue, 2, 100, 1), std::vector<std::string>{"Bx50"});
    EXPECT_EQ(queue.bytes(), 0u);
}

TEST(BroadcastQueue, FetchingChangesNothing) {
    BroadcastQueue queue;
    queue.fetch();
    for (std::size_t i = 0; i < 100; ++i) {
        queue.queue(static_cast<BroadcastQueue::Subject>(i), filled('A', 20 + i % 3));
    }
    drawn(queue, 2, 500, 9);
    queue.fetch();
    EXPECT_EQ(queue.size(), 100u);
    EXPECT_EQ(drawn(queue, 2, 24, 9), std::vector<std::string>{"Ax22"});
}

TEST(BroadcastQueue, WhatNoDrawWouldTakeCanBeDropped) {
    BroadcastQueue queue;
    queue.queue(subjectOf("long"), filled('A', 60), 1);
    queue.queue(subjectOf("fits"), filled('B', 59), 2);
    queue.dropLonger(59);
    EXPECT_EQ(queue.size(), 1u);
    std::vector<BroadcastQueue::Note> notes;
    queue.takeNotes(notes);
    ASSERT_EQ(notes.size(), 1u);
    EXPECT_EQ(notes[0].ticket, 1u);
    EXPECT_TRUE(notes[0].finished && notes[0].replaced);
}

}  // namespace
}  // namespace swimscope::swim

#pragma once

#include <deque>
#include <string>
#include <vector>

#include "engine/machine/machine.h"
#include "engine/net/gated_machine.h"

namespace swimscope::net {

/// Writes down every input as one word and asks for what a test puts into `actions`.
struct DiaryMachine final : machine::Machine {
    void datagram(base::Instant, const base::Endpoint&, base::BytesView bytes) override {
        note("datagram " + std::string(base::asText(bytes)));
    }
    void datagramFailed(base::Instant, const base::Endpoint&, const base::Words& why) override {
        note("unsent " + why);
    }
    void streamOpened(base::Instant, machine::ExchangeId) override { note("opened"); }
    void streamAccepted(base::Instant, machine::ExchangeId, const base::Endpoint&) override {
        note("accepted");
    }
    void streamData(base::Instant, machine::ExchangeId, base::BytesView bytes) override {
        note("data " + std::string(base::asText(bytes)));
    }
    void streamEnded(base::Instant, machine::ExchangeId) override { note("ended"); }
    void streamFailed(base::Instant, machine::ExchangeId, const base::Words& why) override {
        note("failed " + why);
    }
    void resolved(base::Instant, machine::ResolveId, std::span<const base::Endpoint>,
                  const base::Words&) override {
        note("resolved");
    }
    void expire(base::Instant now) override {
        if (due && now >= *due) {
            due.reset();
            note("expired");
        }
    }
    std::optional<base::Instant> deadline() const override { return due; }
    void takeActions(std::vector<machine::Action>& out) override {
        out.clear();
        std::swap(out, actions);
    }
    void note(std::string word) { diary.push_back(std::move(word)); }

    std::vector<std::string> diary;
    std::vector<machine::Action> actions;
    std::optional<base::Instant> due;
};

/// Does to everything what the test says.
struct ObedientGate final : TrafficGate {
    Passage leaving(base::Instant, const base::Endpoint&, base::BytesView) override {
        return passage;
    }
    Passage arriving(base::Instant, const base::Endpoint&, base::BytesView) override {
        return passage;
    }
    StreamParty party(const base::Endpoint&, bool dialled) override { return dialled ? 1 : 2; }
    std::optional<base::Duration> piece(base::Instant, StreamParty, bool, std::size_t) override {
        return pieceDelay;
    }
    base::Duration lateness() override { return late; }

    Passage passage;
    std::optional<base::Duration> pieceDelay = base::Duration{};
    base::Duration late{};
};

/// A machine behind a gate, in a time that the test moves.
struct GatedPair {
    base::Instant now{std::chrono::hours(1)};
    DiaryMachine inner;
    ObedientGate gate;
    GatedMachine machine{inner, gate};
    /// Everything that got to the sockets, as one word each.
    std::vector<std::string> sockets;

    void ask(machine::Action action) {
        machine.setNow(now);
        inner.actions.push_back(std::move(action));
        drain();
    }
    void datagram(const std::string& text) {
        machine.datagram(now, peer, base::toBytes(text));
        drain();
    }
    void data(machine::ExchangeId id, const std::string& text) {
        machine.streamData(now, id, base::toBytes(text));
        drain();
    }
    /// Moves on, calling expire() exactly when it is wanted.
    void pass(base::Duration duration) {
        const base::Instant end = now + duration;
        for (int turns = 0; turns < 10'000; ++turns) {
            const auto due = machine.deadline();
            if (!due || *due > end) {
                break;
            }
            now = std::max(now, *due);
            machine.expire(now);
            drain();
        }
        now = end;
    }
    void drain() {
        std::vector<machine::Action> actions;
        machine.takeActions(actions);
        for (const machine::Action& action : actions) {
            sockets.push_back(word(action));
        }
    }
    static std::string word(const machine::Action& action) {
        if (const auto* datagram = std::get_if<machine::SendDatagram>(&action)) {
            return "send " + std::string(base::asText(datagram->bytes));
        }
        if (const auto* bytes = std::get_if<machine::SendOnStream>(&action)) {
            return "write " + std::string(base::asText(bytes->bytes));
        }
        if (std::holds_alternative<machine::OpenStream>(action)) {
            return "dial";
        }
        return std::holds_alternative<machine::CloseStream>(action) ? "close" : "resolve";
    }

    const base::Endpoint peer{base::IpAddress::v4(127, 0, 0, 1), 7946};
};

using Words = std::vector<std::string>;

}  // namespace swimscope::net

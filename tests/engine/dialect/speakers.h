#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/dialect/speaker.h"

/// Speakers on a wire that exists only in memory, in a time that only moves when told to.
namespace swimscope::dialect {

using namespace std::chrono_literals;

struct Voice {
    std::unique_ptr<Speaker> speaker;
    base::Endpoint address;
    std::vector<Speaker::AnyEvent> log;

    template <typename T>
    std::vector<T> heard() const {
        std::vector<T> found;
        for (const auto& any : log) {
            std::visit([&](const auto& event) { keep(event, found); }, any);
        }
        return found;
    }
    template <typename T, typename Variant>
    static void keep(const Variant& event, std::vector<T>& found) {
        std::visit(
            [&](const auto& what) {
                if constexpr (std::is_same_v<std::decay_t<decltype(what)>, T>) {
                    found.push_back(what);
                }
            },
            event);
    }
    bool answered(swim::CommandId id) const {
        const auto outcomes = heard<swim::Outcome>();
        return std::any_of(outcomes.begin(), outcomes.end(),
                           [id](const auto& o) { return o.id == id && o.final; });
    }
};

/// Which dialect the others speak is nobody's business here: it is the caller's.
class Room {
public:
    Voice& add(const std::string& name, std::string_view dialect,
               std::vector<base::Bytes> keys = {}) {
        auto voice = std::make_unique<Voice>();
        const auto number = static_cast<std::uint8_t>(m_voices.size() + 1);
        voice->address = {base::IpAddress::v4(10, 0, 0, number), 7946};
        swim::Options options = swim::Options::of(swim::Timing::Local);
        options.name = name;
        options.advertise = voice->address;
        DialectOptions speech;
        speech.nodeName = name;
        speech.seed = number;
        wire::Security security;
        if (!keys.empty()) {
            security.keyring = *wire::Keyring::create(keys, keys.front());
        }
        voice->speaker =
            std::make_unique<Speaker>(options, std::move(security), makeDialect(dialect, speech),
                                      /*seed=*/number);
        m_voices.push_back(std::move(voice));
        Voice& added = *m_voices.back();
        added.speaker->start(m_now);
        drain(added);
        return added;
    }

    swim::CommandId submit(Voice& voice, swim::Command command) {
        voice.speaker->command(m_now, ++m_lastId, std::move(command));
        drain(voice);
        return m_lastId;
    }
    void join(Voice& voice, const Voice& seed) {
        const auto id = submit(voice, swim::Join{{seed.address.toString()}});
        runUntil([&] { return voice.answered(id); });
    }
    bool runUntil(const std::function<bool()>& done, base::Duration ceiling = 60s) {
        const base::Instant end = m_now + ceiling;
        while (!done() && m_now < end) {
            step();
        }
        return done();
    }
    void run(base::Duration duration) {
        runUntil([] { return false; }, duration);
    }
    base::Instant now() const { return m_now; }

private:
    using StreamKey = std::pair<Voice*, machine::ExchangeId>;

    void step() {
        if (!m_queue.empty()) {
            const auto what = std::move(m_queue.front());
            m_queue.pop_front();
            what();
            return;
        }
        m_now += 1ms;
        for (const auto& voice : m_voices) {
            const auto deadline = voice->speaker->deadline();
            if (deadline && *deadline <= m_now) {
                voice->speaker->expire(m_now);
                drain(*voice);
            }
        }
    }
    void drain(Voice& voice) {
        std::vector<machine::Action> actions;
        voice.speaker->takeActions(actions);
        for (auto& action : actions) {
            std::visit([&](auto& one) { perform(voice, one); }, action);
        }
        std::vector<Speaker::AnyEvent> events;
        voice.speaker->takeEvents(events);
        std::move(events.begin(), events.end(), std::back_inserter(voice.log));
    }
    Voice* at(const base::Endpoint& address) {
        for (const auto& voice : m_voices) {
            if (voice->address.reaches(address)) {
                return voice.get();
            }
        }
        return nullptr;
    }
    void later(Voice& voice, std::function<void(Speaker&)> what) {
        m_queue.push_back([this, &voice, what = std::move(what)] {
            what(*voice.speaker);
            drain(voice);
        });
    }

    void perform(Voice& from, machine::SendDatagram& send) {
        if (Voice* to = at(send.to)) {
            later(*to, [this, source = from.address, bytes = send.bytes](Speaker& speaker) {
                speaker.datagram(m_now, source, bytes);
            });
        }
    }
    void perform(Voice& from, machine::OpenStream& open) {
        Voice* to = at(open.to);
        if (to == nullptr) {
            later(from, [this, id = open.id](Speaker& speaker) {
                speaker.streamFailed(m_now, id, base::verbatim("connection refused"));
            });
            return;
        }
        const machine::ExchangeId accepted{m_lastAccepted += 2};
        m_peers[{&from, open.id}] = {to, accepted};
        m_peers[{to, accepted}] = {&from, open.id};
        later(*to, [this, accepted, source = from.address](Speaker& speaker) {
            speaker.streamAccepted(m_now, accepted, source);
        });
        later(from, [this, id = open.id](Speaker& speaker) { speaker.streamOpened(m_now, id); });
    }
    void perform(Voice& from, machine::SendOnStream& send) {
        const auto [to, id] = m_peers[{&from, send.id}];
        if (to != nullptr) {
            later(*to, [this, peer = id, bytes = send.bytes](Speaker& speaker) {
                speaker.streamData(m_now, peer, bytes);
            });
        }
    }
    void perform(Voice& from, machine::CloseStream& close) {
        const auto [to, id] = m_peers[{&from, close.id}];
        if (to != nullptr) {
            later(*to, [this, peer = id](Speaker& speaker) { speaker.streamEnded(m_now, peer); });
        }
    }
    void perform(Voice&, machine::Resolve&) {}

    base::Instant m_now{};
    std::vector<std::unique_ptr<Voice>> m_voices;
    std::deque<std::function<void()>> m_queue;
    std::map<StreamKey, StreamKey> m_peers;
    std::uint64_t m_lastAccepted = 0;
    swim::CommandId m_lastId = 0;
};

}  // namespace swimscope::dialect

// The first program of somebody who wants to be a member of a cluster: create a member, join by
// seeds that may not be up yet, list the members every few seconds, greet each of them by stream.
//
//     hello_cluster NAME IP:PORT [SEED ...]        (SIGINT or SIGTERM leaves)

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/session/session.h"

namespace {

using namespace swimscope;
using Clock = std::chrono::steady_clock;

constexpr auto kJoinAgain = std::chrono::seconds(1);
constexpr auto kListAgain = std::chrono::seconds(3);

volatile std::sig_atomic_t g_stop = 0;

/// A member and what it has to say. The session runs on a thread of its own; this thread submits
/// commands and takes reports, and neither ever waits for the other.
class Hello {
public:
    base::Status start(const session::MemberSettings& settings) {
        auto started = session::startMember(settings, [this] { wake(); });
        if (!started) {
            return base::Error{started.error()};
        }
        m_session = *std::move(started);
        return {};
    }

    void run(const std::vector<std::string>& seeds) {
        Clock::time_point joinAt = Clock::now();
        Clock::time_point listAt = Clock::now() + kListAgain;
        while (g_stop == 0) {
            takeReports();
            // Seeds may start later than we do, so a join that failed is no reason to give up.
            if (!seeds.empty() && !m_joined && !m_joinId && Clock::now() >= joinAt) {
                m_joinId = m_session->submit(session::Join{seeds});
                joinAt = Clock::now() + kJoinAgain;
            }
            if (Clock::now() >= listAt) {
                m_session->submit(session::Members{});
                listAt = Clock::now() + kListAgain;
            }
            waitBriefly();
        }
        // The destructor of the session leaves politely.
        m_session.reset();
        std::cout << "left" << std::endl;
    }

private:
    void wake() {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
        m_wakeUp.notify_one();
    }

    void waitBriefly() {
        std::unique_lock lock(m_mutex);
        m_wakeUp.wait_for(lock, std::chrono::milliseconds(100), [this] { return m_woken; });
        m_woken = false;
    }

    void takeReports() {
        observe::Batch batch;
        while (m_session->take(batch)) {
            for (const observe::Report& report : batch.reports) {
                show(report.event);
            }
        }
    }

    void show(const observe::Event& event) {
        if (const auto* started = std::get_if<observe::Started>(&event)) {
            m_name = started->name;
            std::cout << "up as " << m_name << " at " << started->address.toString() << std::endl;
        } else if (const auto* roster = std::get_if<observe::Roster>(&event)) {
            listAndGreet(roster->members);
        } else if (const auto* said = std::get_if<dialect::Event>(&event)) {
            if (const auto* message = std::get_if<dialect::Message>(said)) {
                std::cout << message->sender << " says: " << base::asText(message->bytes)
                          << std::endl;
            }
        } else if (const auto* told = std::get_if<swim::Event>(&event)) {
            if (const auto* outcome = std::get_if<swim::Outcome>(told)) {
                answered(*outcome);
            }
        }
    }

    void listAndGreet(const std::vector<swim::Member>& members) {
        std::cout << members.size() << " members:";
        for (const swim::Member& member : members) {
            std::cout << " " << member.name() << " (" << swim::stateName(member.state) << ")";
        }
        std::cout << std::endl;
        for (const swim::Member& member : members) {
            if (member.name() != m_name && member.state == swim::State::Alive) {
                m_session->submit(
                    session::Send{member.name(), base::toBytes("hello from " + m_name)});
            }
        }
    }

    void answered(const swim::Outcome& outcome) {
        if (outcome.id == m_joinId && outcome.final) {
            m_joined = outcome.ok;
            m_joinId.reset();
            std::cout << (outcome.ok ? "joined: " : "not joined yet: ") << outcome.text
                      << std::endl;
        } else if (!outcome.ok) {
            std::cout << "failed: " << outcome.text << std::endl;
        }
    }

    std::unique_ptr<session::Session> m_session;
    std::string m_name;
    std::optional<swim::CommandId> m_joinId;
    bool m_joined = false;
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    bool m_woken = false;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: hello_cluster NAME IP:PORT [SEED ...]\n";
        return 2;
    }
    std::signal(SIGINT, [](int) { g_stop = 1; });
    std::signal(SIGTERM, [](int) { g_stop = 1; });
    session::MemberSettings settings;
    settings.name = argv[1];
    settings.bind = argv[2];
    settings.timing = swim::Timing::Local;
    Hello hello;
    if (const base::Status status = hello.start(settings); !status) {
        std::cerr << status.error() << "\n";
        return 1;
    }
    hello.run(std::vector<std::string>(argv + 3, argv + argc));
    return 0;
}

#include "engine/headless/watch_program.h"

#include <array>
#include <chrono>
#include <memory>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/eventfd.h>
#include <unistd.h>

#include "engine/headless/wake_up.h"
#include "engine/session/session.h"

namespace swimscope::headless {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

/// A real member, alone on a loopback port.
class Alone {
public:
    explicit Alone(const std::string& label = {}) {
        session::MemberSettings settings;
        settings.name = "alone";
        settings.bind = "127.0.0.1:0";
        settings.timing = swim::Timing::Local;
        settings.label = label;
        m_session = *session::startMember(std::move(settings), [] {});
        observe::Batch batch;
        while (address.empty()) {
            m_session->take(batch);
            for (const observe::Report& report : batch.reports) {
                if (const auto* started = std::get_if<observe::Started>(&report.event)) {
                    address = started->address.toString();
                }
            }
            std::this_thread::yield();
        }
    }
    std::string address;

private:
    std::unique_ptr<session::Session> m_session;
};

/// What a run printed; files hold any amount.
struct Ran {
    int code = -1;
    std::string output;
    std::string errors;

    std::vector<json> of(const std::string& event) const {
        std::vector<json> all;
        std::istringstream in(output);
        for (std::string line; std::getline(in, line);) {
            const json object = json::parse(line);
            if (object["event"] == event) {
                all.push_back(object);
            }
        }
        return all;
    }
};

std::string readFile(std::FILE* file) {
    std::rewind(file);
    std::string text;
    for (int c = 0; (c = std::fgetc(file)) != EOF;) {
        text += static_cast<char>(c);
    }
    std::fclose(file);
    return text;
}

WatchOptions watching(WatchVerb verb, const std::string& address) {
    WatchOptions options;
    options.verb = verb;
    options.json = true;
    options.settings.seeds = {address};
    options.settings.bind = "127.0.0.1:0";
    options.settings.begins = false;
    return options;
}

Ran run(const WatchOptions& options, int signals = -1) {
    std::FILE* output = std::tmpfile();
    std::FILE* errors = std::tmpfile();
    Ran ran;
    ran.code = runWatch(options, {-1, fileno(output), fileno(errors), signals});
    ran.output = readFile(output);
    ran.errors = readFile(errors);
    return ran;
}

TEST(WatchProgram, PeeksOnceAndEnds) {
    Alone member;
    const Ran ran = run(watching(WatchVerb::Peek, member.address));
    EXPECT_EQ(ran.code, 0) << ran.errors;
    ASSERT_EQ(ran.of("member").size(), 1u);
    EXPECT_EQ(ran.of("member").front()["observer"], "alone");
    EXPECT_EQ(ran.of("cost").front()["peeks"], 1);
}

TEST(WatchProgram, SaysWhyNobodyAnswers) {
    std::string address;
    {
        Alone member;
        address = member.address;
    }
    for (const WatchVerb verb :
         {WatchVerb::Peek, WatchVerb::Sweep, WatchVerb::Links, WatchVerb::Tap, WatchVerb::Doctor}) {
        WatchOptions options = watching(verb, address);
        const Ran ran = run(options);
        EXPECT_EQ(ran.code, 3) << static_cast<int>(verb);
        ASSERT_EQ(ran.of("diagnosis").size(), 1u) << static_cast<int>(verb);
        EXPECT_EQ(ran.of("diagnosis").front()["verdict"], "nothing-listens");
        EXPECT_EQ(ran.errors.find("Nothing listens") != std::string::npos,
                  verb != WatchVerb::Doctor);
    }
}

TEST(WatchProgram, SweepsForPeople) {
    Alone member;
    WatchOptions options = watching(WatchVerb::Sweep, member.address);
    options.json = false;
    const Ran ran = run(options);
    EXPECT_EQ(ran.code, 0) << ran.errors;
    EXPECT_NE(ran.output.find("1/1"), std::string::npos) << ran.output;
}

TEST(WatchProgram, WatchesUntilItsTimeIsOver) {
    Alone member;
    for (const WatchVerb verb : {WatchVerb::Peek, WatchVerb::Sweep}) {
        WatchOptions options = watching(verb, member.address);
        options.every = 10ms;
        options.lasts = 1s;
        options.settings.tune = [](watch::Options& paced) { paced.minInterval = 10ms; };
        const Ran ran = run(options);
        EXPECT_EQ(ran.code, 0) << ran.errors;
        EXPECT_GE(ran.of("answer").size(), 2u);
    }
}

TEST(WatchProgram, ASignalEndsATap) {
    Alone member;
    WakeUp signals;
    WatchOptions options = watching(WatchVerb::Tap, member.address);
    options.lasts = 5min;
    std::thread later([&] { signals.poke(); });
    const Ran ran = run(options, signals.fd);
    later.join();
    EXPECT_FALSE(ran.of("cost").empty());
}

TEST(WatchProgram, TheDoctorFindsAHealthyContactHealthy) {
    Alone member;
    const Ran ran = run(watching(WatchVerb::Doctor, member.address));
    EXPECT_EQ(ran.code, 0) << ran.errors;
    EXPECT_EQ(ran.of("diagnosis").front()["verdict"], "healthy");
}

TEST(WatchProgram, AMissingLabelIsNamed) {
    Alone member("blue");
    const Ran ran = run(watching(WatchVerb::Peek, member.address));
    EXPECT_EQ(ran.code, 3);
    EXPECT_NE(ran.errors.find("label"), std::string::npos) << ran.errors;
}

}  // namespace
}  // namespace swimscope::headless

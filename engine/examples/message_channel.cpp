// A channel to all members, with Alertmanager's rule: what is small is gossiped, what is larger
// than half a packet is sent to every member by stream, through a queue that drops and counts what
// it cannot hold. Payloads are protobuf.
//
//     message_channel NAME IP:PORT [SEED ...]      (each line on standard input: KEY DATA)

#include <algorithm>
#include <array>
#include <csignal>
#include <deque>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "engine/session/session.h"
#include "message_channel.pb.h"

namespace {

using namespace swimscope;

/// Half of what one packet of ours may take.
constexpr std::size_t kLargestGossiped = 1400 / 2;
constexpr std::size_t kMaxWaiting = 200;
constexpr std::size_t kMaxRemembered = 1000;

volatile std::sig_atomic_t g_stop = 0;

/// Publishes parts to all members, and prints those of others.
class MessageChannel {
public:
    explicit MessageChannel(session::Session& session) : m_session(session) {}

    void publish(const std::string& key, const std::string& data) {
        examples::Part part;
        part.set_key(key);
        part.set_data(data);
        const base::Bytes bytes = base::toBytes(part.SerializeAsString());
        if (bytes.size() <= kLargestGossiped) {
            remember(bytes);
            gossip(bytes);
        } else if (m_waiting.size() >= kMaxWaiting) {
            ++m_dropped;
            std::cout << "dropped " << key << ", " << m_dropped << " so far" << std::endl;
        } else {
            m_waiting.push_back(bytes);
            sendNext();
        }
    }

    void on(const observe::Event& event) {
        if (const auto* started = std::get_if<observe::Started>(&event)) {
            m_name = started->name;
            std::cout << "up as " << m_name << " at " << started->address.toString() << std::endl;
        } else if (const auto* said = std::get_if<dialect::Event>(&event)) {
            if (const auto* message = std::get_if<dialect::Message>(said)) {
                received(*message);
            }
        } else if (const auto* told = std::get_if<swim::Event>(&event)) {
            std::visit([this](const auto& what) { onMember(what); }, *told);
        }
    }

private:
    // A message of ours needs no envelope: our peers speak protobuf themselves.
    void gossip(const base::Bytes& bytes) {
        m_session.submit(session::Broadcast{bytes, "application/protobuf", /*raw=*/true});
    }

    /// One large part at a time, to all members at once.
    void sendNext() {
        while (m_underWay.empty() && !m_waiting.empty()) {
            for (const std::string& member : m_others) {
                m_underWay.insert(m_session.submit(session::Send{
                    member, m_waiting.front(), "application/protobuf", /*reliable=*/true,
                    /*raw=*/true}));
            }
            m_waiting.pop_front();
        }
    }

    void received(const dialect::Message& message) {
        examples::Part part;
        if (!part.ParseFromArray(message.bytes.data(), static_cast<int>(message.bytes.size()))) {
            return;
        }
        const bool gossiped = message.via == swim::Via::Packet;
        if (gossiped) {
            if (!remember(message.bytes)) {
                return;
            }
            // memberlist does not retell user messages; whoever hears one first does.
            gossip(message.bytes);
        }
        std::cout << "received " << part.key() << ", " << part.data().size() << " bytes by "
                  << (gossiped ? "gossip" : "stream") << std::endl;
    }

    /// False when the same bytes were seen before.
    bool remember(const base::Bytes& bytes) {
        if (!m_seen.insert(bytes).second) {
            return false;
        }
        m_seenInOrder.push_back(bytes);
        if (m_seenInOrder.size() > kMaxRemembered) {
            m_seen.erase(m_seenInOrder.front());
            m_seenInOrder.pop_front();
        }
        return true;
    }

    void onMember(const swim::Joined& event) {
        if (event.member.name() != m_name) {
            m_others.insert(event.member.name());
            std::cout << "member " << event.member.name() << std::endl;
        }
    }
    void onMember(const swim::Died& event) { m_others.erase(event.member.name()); }
    void onMember(const swim::Left& event) { m_others.erase(event.member.name()); }
    void onMember(const swim::Outcome& outcome) {
        if (outcome.final && m_underWay.erase(outcome.id) > 0) {
            sendNext();
        }
    }
    template <typename Other>
    void onMember(const Other&) {}

    session::Session& m_session;
    std::string m_name;
    std::set<std::string> m_others;
    std::deque<base::Bytes> m_waiting;
    std::set<swim::CommandId> m_underWay;
    std::uint64_t m_dropped = 0;
    std::set<base::Bytes> m_seen;
    std::deque<base::Bytes> m_seenInOrder;
};

/// Lines of standard input as parts; false at its end.
bool publishInput(MessageChannel& channel, std::string& unread) {
    std::array<char, 65536> buffer{};
    const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size <= 0) {
        return size < 0;
    }
    unread.append(buffer.data(), static_cast<std::size_t>(size));
    std::size_t end = 0;
    while ((end = unread.find('\n')) != std::string::npos) {
        const std::string line = unread.substr(0, end);
        unread.erase(0, end + 1);
        const std::size_t blank = std::min(line.find(' '), line.size());
        channel.publish(line.substr(0, blank), line.substr(std::min(blank + 1, line.size())));
    }
    return true;
}

void run(session::Session& session, int wakeUp) {
    MessageChannel channel(session);
    std::string unread;
    bool reading = true;
    while (g_stop == 0) {
        std::array<pollfd, 2> fds{{{wakeUp, POLLIN, 0}, {reading ? STDIN_FILENO : -1, POLLIN, 0}}};
        ::poll(fds.data(), fds.size(), 200);
        if (fds[0].revents != 0) {
            eventfd_t ignored = 0;
            eventfd_read(wakeUp, &ignored);
        }
        observe::Batch batch;
        while (session.take(batch)) {
            for (const observe::Report& report : batch.reports) {
                channel.on(report.event);
            }
        }
        if (fds[1].revents != 0) {
            reading = publishInput(channel, unread);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: message_channel NAME IP:PORT [SEED ...]\n";
        return 2;
    }
    std::signal(SIGINT, [](int) { g_stop = 1; });
    std::signal(SIGTERM, [](int) { g_stop = 1; });
    session::MemberSettings settings;
    settings.name = argv[1];
    settings.bind = argv[2];
    // Seeds that do not answer are asked again until one does.
    settings.seeds.assign(argv + 3, argv + argc);
    settings.timing = swim::Timing::Local;
    const int wakeUp = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto session = session::startMember(settings, [wakeUp] { eventfd_write(wakeUp, 1); });
    if (!session) {
        std::cerr << session.error() << "\n";
        return 1;
    }
    run(**session, wakeUp);
    // The destructor of the session leaves politely, and still pokes us meanwhile.
    session->reset();
    ::close(wakeUp);
    std::cout << "left" << std::endl;
    return 0;
}

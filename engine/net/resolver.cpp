#include "engine/net/resolver.h"

#include <algorithm>
#include <array>
#include <deque>
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

#include <asio/ip/tcp.hpp>
#include <asio/read.hpp>
#include <asio/steady_timer.hpp>
#include <asio/write.hpp>

#include "engine/net/asio_address.h"
#include "engine/net/dns_message.h"
#include "engine/net/limits.h"

namespace swimscope::net {

using asio::ip::tcp;

namespace {

constexpr std::uint16_t kDnsPort = 53;

void addUnique(std::vector<base::Endpoint>& list, const base::Endpoint& endpoint) {
    const bool known = std::find(list.begin(), list.end(), endpoint) != list.end();
    if (!known && list.size() < kMaxResolved) {
        list.push_back(endpoint);
    }
}

}  // namespace

std::optional<base::Endpoint> firstNameServer(const std::string& resolvConf) {
    std::istringstream lines(resolvConf);
    std::string line;
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string keyword;
        std::string address;
        if (words >> keyword >> address && keyword == "nameserver") {
            const auto ip = base::IpAddress::parse(address);
            if (ip) {
                return base::Endpoint{*ip, kDnsPort};
            }
        }
    }
    return std::nullopt;
}

/// Belongs to the loop's thread. Threads that look names up know it weakly and by numbers, so what
/// belongs to the loop never ends on one of them.
struct Resolver::State : std::enable_shared_from_this<State> {
    State(Loop& theLoop, ServerChoice theServer, Lookup theLookup)
        : loop(theLoop), server(std::move(theServer)), lookup(std::move(theLookup)) {}

    void askSystem(std::shared_ptr<Question> question);
    void startLookups();
    void lookedUp(std::uint64_t id, const LookupAnswer& answer);

    Loop& loop;
    ServerChoice server;
    Lookup lookup;
    std::deque<std::shared_ptr<Question>> waiting;
    std::map<std::uint64_t, std::shared_ptr<Question>> asked;
    std::uint64_t lastId = 0;
    bool gone = false;
};

/// One name on its way: the ANY question over TCP, then the system's resolver.
struct Resolver::Question : std::enable_shared_from_this<Question> {
    Question(std::shared_ptr<State> theState, std::string theHost, std::uint16_t thePort,
             Done theDone)
        : state(std::move(theState)),
          host(std::move(theHost)),
          port(thePort),
          done(std::move(theDone)),
          socket(state->loop.context()),
          timer(state->loop.context()) {}

    void askDns(const base::Endpoint& server);
    void fallBack();
    void answer(std::vector<base::Endpoint> addresses, base::Words why) {
        if (!state->gone) {
            done(std::move(addresses), std::move(why));
        }
    }

    std::shared_ptr<State> state;
    std::string host;
    std::uint16_t port;
    Done done;
    tcp::socket socket;
    asio::steady_timer timer;
    base::Bytes query;
    base::Bytes reply;
    std::array<std::uint8_t, 2> length{};
    bool fellBack = false;

private:
    void sendQuery();
    void readLength();
    void readReply();
    void readAnswer();

    static constexpr std::uint16_t kQueryId = 1;
};

void Resolver::Question::askDns(const base::Endpoint& server) {
    const auto message = encodeAnyQuery(kQueryId, host);
    const auto address = toAsio(server.ip);
    if (!message || !address) {
        fallBack();
        return;
    }
    query = {static_cast<std::uint8_t>(message->size() >> 8),
             static_cast<std::uint8_t>(message->size())};
    query.insert(query.end(), message->begin(), message->end());
    timer.expires_after(kDnsTimeout);
    timer.async_wait([self = shared_from_this()](const asio::error_code& error) {
        if (!error) {
            self->fallBack();
        }
    });
    socket.async_connect({*address, server.port},
                         [self = shared_from_this()](const asio::error_code& error) {
                             error ? self->fallBack() : self->sendQuery();
                         });
}

void Resolver::Question::sendQuery() {
    asio::async_write(socket, asio::buffer(query),
                      [self = shared_from_this()](const asio::error_code& error, std::size_t) {
                          error ? self->fallBack() : self->readLength();
                      });
}

void Resolver::Question::readLength() {
    asio::async_read(socket, asio::buffer(length),
                     [self = shared_from_this()](const asio::error_code& error, std::size_t) {
                         error ? self->fallBack() : self->readReply();
                     });
}

void Resolver::Question::readReply() {
    reply.resize(static_cast<std::size_t>(length[0] << 8 | length[1]));
    asio::async_read(socket, asio::buffer(reply),
                     [self = shared_from_this()](const asio::error_code& error, std::size_t) {
                         error ? self->fallBack() : self->readAnswer();
                     });
}

void Resolver::Question::readAnswer() {
    const auto ips = decodeAddresses(reply, kQueryId);
    if (fellBack || !ips || ips->empty()) {
        fallBack();
        return;
    }
    fellBack = true;
    timer.cancel();
    std::vector<base::Endpoint> addresses;
    for (const base::IpAddress& ip : *ips) {
        addUnique(addresses, {ip, port});
    }
    answer(std::move(addresses), {});
}

void Resolver::Question::fallBack() {
    if (std::exchange(fellBack, true)) {
        return;
    }
    asio::error_code ignored;
    timer.cancel();
    socket.close(ignored);
    state->askSystem(shared_from_this());
}

void Resolver::State::askSystem(std::shared_ptr<Question> question) {
    if (!gone) {
        waiting.push_back(std::move(question));
        startLookups();
    }
}

void Resolver::State::startLookups() {
    while (!waiting.empty() && asked.size() < kMaxLookups) {
        const std::uint64_t id = ++lastId;
        const std::string host = waiting.front()->host;
        asked.emplace(id, std::move(waiting.front()));
        waiting.pop_front();
        const auto answered = [weak = weak_from_this(), id](const LookupAnswer& answer) {
            if (const auto state = weak.lock()) {
                state->lookedUp(id, answer);
            }
        };
        const bool started = loop.offload([look = lookup, host, answered] {
            return [answered, answer = look(host)] { answered(answer); };
        });
        if (!started) {
            loop.post([answered] {
                answered({{}, base::sentence("there is no thread to ask on")});
            });
        }
    }
}

void Resolver::State::lookedUp(std::uint64_t id, const LookupAnswer& answer) {
    const auto found = asked.find(id);
    if (found == asked.end()) {
        return;
    }
    const std::shared_ptr<Question> question = std::move(found->second);
    asked.erase(found);
    startLookups();
    std::vector<base::Endpoint> addresses;
    for (const base::IpAddress& ip : answer.ips) {
        addUnique(addresses, {ip, question->port});
    }
    base::Words why;
    if (addresses.empty()) {
        why = answer.why.empty() ? base::sentence("the name {0} could not be found", question->host)
                                 : base::sentence("the name {0} could not be found: {1}",
                                                  question->host, answer.why);
    }
    question->answer(std::move(addresses), std::move(why));
}

Resolver::ServerChoice nameServerFrom(std::string resolvConf) {
    return [path = std::move(resolvConf)] {
        std::ifstream file(path);
        std::stringstream text;
        text << file.rdbuf();
        return firstNameServer(text.str());
    };
}

Resolver::Resolver(Loop& loop, ServerChoice server, Lookup lookup)
    : m_state(std::make_shared<State>(loop, std::move(server), std::move(lookup))) {}

Resolver::~Resolver() {
    m_state->gone = true;
    m_state->waiting.clear();
    m_state->asked.clear();
}

void Resolver::resolve(const std::string& host, std::uint16_t port, Done done) {
    auto question = std::make_shared<Question>(m_state, host, port, std::move(done));
    if (const auto ip = base::IpAddress::parse(host)) {
        m_state->loop.post([question, ip = *ip] {
            question->answer({base::Endpoint{ip, question->port}}, {});
        });
        return;
    }
    if (host.empty() || host.size() > kMaxHostName) {
        m_state->loop.post([question] {
            question->answer({}, base::sentence("a host name has 1 to 253 characters"));
        });
        return;
    }
    const auto server = host.find('.') == std::string::npos ? std::nullopt : m_state->server();
    if (server) {
        question->askDns(*server);
    } else {
        m_state->askSystem(question);
    }
}

}  // namespace swimscope::net

#include "engine/session/demo_cluster.h"

#include <array>
#include <utility>

#include "engine/session/entropy.h"
#include "engine/session/settings.h"

namespace swimscope::session {

namespace {

constexpr std::array kRoles{"web", "db", "cache", "queue"};
constexpr std::array kZones{"north", "south", "west"};

dialect::Tags tagsOf(std::size_t index) {
    return {{"role", kRoles[index % kRoles.size()]}, {"zone", kZones[index % kZones.size()]}};
}

}  // namespace

struct DemoCluster::DemoMember {
    std::string name;
    dialect::Tags tags;
    base::Endpoint address;
    /// Bound, and not started yet.
    std::unique_ptr<net::Sockets> sockets;
    /// Null while the node is down.
    std::unique_ptr<MemberHost> host;
};

DemoCluster::DemoCluster(net::Loop& loop, const MemberSettings& settings, OnChange onChange)
    : m_loop(loop), m_settings(settings), m_onChange(std::move(onChange)) {}

DemoCluster::~DemoCluster() = default;

base::Status DemoCluster::bind() {
    for (std::size_t i = 0; i < m_settings.demoNodes; ++i) {
        auto member = std::make_unique<DemoMember>();
        member->name = "demo-" + std::to_string(i + 1);
        member->tags = tagsOf(i);
        base::Status status = bindMember(*member, {base::IpAddress::v4(127, 0, 0, 1), 0});
        if (!status) {
            return base::Error{
                base::sentence("the demo could not start: {0}", status.error().sentence())};
        }
        m_members.push_back(std::move(member));
    }
    return {};
}

base::Status DemoCluster::bindMember(DemoMember& member, const base::Endpoint& at) {
    auto sockets = net::Sockets::bind(m_loop, at);
    if (!sockets) {
        return base::Error{sockets.error()};
    }
    member.sockets = *std::move(sockets);
    member.address = member.sockets->local();
    return {};
}

void DemoCluster::start() {
    std::vector<std::string> first;
    for (const auto& member : m_members) {
        startMember(*member, first);
        if (first.empty()) {
            first = {member->address.toString()};
        }
    }
}

void DemoCluster::startMember(DemoMember& member, const std::vector<std::string>& seeds) {
    swim::Options options = swim::Options::of(m_settings.timing);
    options.name = member.name;
    options.advertise = member.address;
    options.bindPort = member.address.port;
    dialect::DialectOptions words;
    words.nodeName = member.name;
    words.tags = member.tags;
    words.retransmitMult = options.retransmitMult;
    words.seed = drawSeed();
    auto security = makeSecurity(m_settings.keys, m_settings.label);
    if (!security) {
        return;
    }
    MemberHost::Callbacks quiet{[](base::Instant, const dialect::Speaker::AnyEvent&) {},
                                [](bool, const std::string&) {}};
    member.host = std::make_unique<MemberHost>(
        m_loop, std::move(member.sockets), options, *std::move(security),
        dialect::makeDialect(m_settings.dialect, words), drawSeed(), std::move(quiet));
    member.host->start();
    if (!seeds.empty()) {
        member.host->joinSeeds(seeds);
    }
    report(member);
}

void DemoCluster::report(const DemoMember& member) {
    m_onChange({member.name, member.address, member.host != nullptr});
}

std::vector<std::string> DemoCluster::seeds() const {
    std::vector<std::string> addresses;
    for (const auto& member : m_members) {
        if (member->host || member->sockets) {
            addresses.push_back(member->address.toString());
        }
    }
    return addresses;
}

DemoCluster::DemoMember* DemoCluster::find(const std::string& name) {
    for (const auto& member : m_members) {
        if (member->name == name) {
            return member.get();
        }
    }
    return nullptr;
}

base::Status DemoCluster::kill(const std::string& name) {
    DemoMember* member = find(name);
    if (!member) {
        return base::Error{base::sentence("the demo has no node {0}", name)};
    }
    if (!member->host) {
        return base::Error{base::sentence("{0} is already down", name)};
    }
    member->host.reset();
    report(*member);
    return {};
}

base::Status DemoCluster::restart(const std::string& name,
                                  const std::vector<std::string>& alsoAsk) {
    DemoMember* member = find(name);
    if (!member) {
        return base::Error{base::sentence("the demo has no node {0}", name)};
    }
    if (member->host) {
        return base::Error{base::sentence("{0} is running", name)};
    }
    std::vector<std::string> others = seeds();
    others.insert(others.end(), alsoAsk.begin(), alsoAsk.end());
    base::Status status = bindMember(*member, member->address);
    if (status) {
        startMember(*member, others);
    }
    return status;
}

}  // namespace swimscope::session

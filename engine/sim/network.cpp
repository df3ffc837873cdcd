#include "engine/sim/network.h"

#include <algorithm>
#include <optional>

namespace swimscope::sim {

namespace {

/// The number of a usual address (see addressNumber).
std::optional<std::uint32_t> numberOf(const base::Endpoint& address) {
    const base::BytesView bytes = address.ip.bytes();
    if (address.port != kSimPort || bytes.size() != 4 || bytes[0] != 10) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(bytes[1]) << 16 | static_cast<std::uint32_t>(bytes[2]) << 8 |
           bytes[3];
}

}  // namespace

base::Endpoint addressNumber(std::uint32_t number) {
    return {base::IpAddress::v4(10, static_cast<std::uint8_t>(number >> 16),
                                static_cast<std::uint8_t>(number >> 8),
                                static_cast<std::uint8_t>(number)),
            kSimPort};
}

void Network::attach(HostId host, const base::Endpoint& address) {
    const auto number = numberOf(address);
    if (!number) {
        m_unusual[address] = host;
        return;
    }
    if (m_usual.size() <= *number) {
        m_usual.resize(*number + 1, kNoHost);
    }
    m_usual[*number] = host;
}

void Network::detach(const base::Endpoint& address) {
    const auto number = numberOf(address);
    if (!number) {
        m_unusual.erase(address);
    } else if (*number < m_usual.size()) {
        m_usual[*number] = kNoHost;
    }
}

HostId Network::at(const base::Endpoint& address) const {
    if (const auto number = numberOf(address)) {
        return *number < m_usual.size() ? m_usual[*number] : kNoHost;
    }
    const auto found = m_unusual.find(address);
    return found == m_unusual.end() ? kNoHost : found->second;
}

const Link& Network::link(HostId from, HostId to) const {
    if (!m_between.empty()) {
        if (const auto found = m_between.find({from, to}); found != m_between.end()) {
            return found->second;
        }
    }
    if (!m_ofHost.empty()) {
        const auto sender = m_ofHost.find(from);
        const auto receiver = m_ofHost.find(to);
        if (sender != m_ofHost.end() && receiver != m_ofHost.end()) {
            const bool slower = receiver->second.latency.high() > sender->second.latency.high();
            return slower ? receiver->second : sender->second;
        }
        if (sender != m_ofHost.end()) {
            return sender->second;
        }
        if (receiver != m_ofHost.end()) {
            return receiver->second;
        }
    }
    return m_everywhere;
}

void Network::setOf(HostId host, Link link) {
    m_ofHost[host] = link;
}

void Network::setBetween(HostId from, HostId to, Link link) {
    m_between[{from, to}] = link;
}

void Network::forgetLink(HostId host) {
    m_ofHost.erase(host);
    std::erase_if(m_between, [host](const auto& entry) {
        return entry.first.first == host || entry.first.second == host;
    });
}

void Network::forgetLinks() {
    m_ofHost.clear();
    m_between.clear();
}

void Network::cut(HostId from, HostId to) {
    m_cuts.insert({from, to});
}

void Network::heal(HostId from, HostId to) {
    m_cuts.erase({from, to});
}

void Network::partition(const std::vector<std::vector<HostId>>& groups) {
    m_groups.clear();
    std::uint32_t number = 0;
    for (const auto& group : groups) {
        ++number;
        for (const HostId host : group) {
            if (m_groups.size() <= indexOf(host)) {
                m_groups.resize(indexOf(host) + 1, 0);
            }
            m_groups[indexOf(host)] = number;
        }
    }
}

void Network::healAll() {
    m_cuts.clear();
    m_groups.clear();
}

}  // namespace swimscope::sim

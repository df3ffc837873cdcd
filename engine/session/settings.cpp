#include "engine/session/settings.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unistd.h>

#include "engine/base/seed.h"
#include "engine/session/limits.h"
#include "engine/wire/limits.h"

namespace swimscope::session {

namespace {

std::string hostName() {
    std::array<char, 256> buffer{};
    if (gethostname(buffer.data(), buffer.size() - 1) != 0 || buffer[0] == 0) {
        return "swimscope";
    }
    return buffer.data();
}

base::Status checkName(const std::string& name) {
    if (name.size() > kMaxNodeName) {
        return base::Error{base::sentence("a node name has at most {0} bytes, this one has {1}",
                                          kMaxNodeName, name.size())};
    }
    if (!base::isPrintableUtf8(base::asBytes(name)) ||
        name.find_first_of("\t\n") != std::string::npos) {
        return base::Error{base::sentence("a node name is printable text on one line")};
    }
    return {};
}

base::Status checkSecrets(const MemberSettings& settings) {
    const auto security = makeSecurity(settings);
    return security ? base::Status() : base::Status(base::Error{security.error()});
}

base::Status checkMetadata(const MemberSettings& settings) {
    const auto dialect = dialect::makeDialect(settings.dialect, {});
    if (!dialect) {
        return base::Error{base::sentence(
            "there is no dialect \"{0}\"; the dialects are plain and serf", settings.dialect)};
    }
    if (settings.meta.size() > wire::kMaxMeta) {
        return base::Error{
            base::sentence("metadata has at most 512 bytes, this has {0}", settings.meta.size())};
    }
    if (!settings.meta.empty() && !settings.tags.empty()) {
        return base::Error{
            base::sentence("tags are written into the metadata: give tags or metadata, not both")};
    }
    if (!settings.meta.empty()) {
        return dialect->setMeta(settings.meta);
    }
    return settings.tags.empty() ? base::Status() : dialect->setTags(settings.tags);
}

base::Status checkSeeds(const MemberSettings& settings) {
    for (const std::string& seed : settings.seeds) {
        const auto parsed = base::parseSeed(seed, kDefaultPort);
        if (!parsed) {
            return base::Error{base::sentence(
                "\"{0}\" is not an address to join, {1}; write HOST, HOST:PORT or NAME/HOST:PORT",
                base::clipped(seed, kMaxShownWord), parsed.error().sentence())};
        }
    }
    if (settings.demoNodes > kMaxDemoNodes) {
        return base::Error{base::sentence("a demo has at most {0} nodes", kMaxDemoNodes)};
    }
    return {};
}

base::Status checkOptions(const MemberSettings& settings) {
    auto options = makeOptions(settings);
    if (!options) {
        return base::Error{options.error()};
    }
    // The address is chosen when the sockets are bound; until then any allowed one stands for it.
    options->allowed = {};
    options->advertise = {base::IpAddress::v4(127, 0, 0, 1), kDefaultPort};
    return options->validate();
}

base::Status checkAddresses(CheckedSettings& checked) {
    const MemberSettings& given = checked.given;
    // A demo is at home on this computer, and must not fight with an agent for the usual port.
    const base::Endpoint standard =
        given.demoNodes > 0 ? base::Endpoint{base::IpAddress::v4(127, 0, 0, 1), 0}
                            : base::Endpoint{base::IpAddress::v4(0, 0, 0, 0), kDefaultPort};
    const auto bind = readAddress(given.bind, standard);
    if (!bind) {
        return base::Error{
            base::sentence("the bind address is wrong: {0}", bind.error().sentence())};
    }
    checked.bind = *bind;
    checked.listen = {*bind};
    for (const std::string& text : given.alsoBind) {
        const auto also = readAddress(text, {{}, bind->port});
        if (!also || also->ip.empty()) {
            return base::Error{base::sentence(
                "the bind address is wrong: {0}",
                also ? base::sentence("\"{0}\" names no address", text) : also.error().sentence())};
        }
        checked.listen.push_back(*also);
    }
    if (given.advertise.empty()) {
        return {};
    }
    const auto advertise = readAddress(given.advertise, {});
    if (!advertise) {
        return base::Error{
            base::sentence("the advertise address is wrong: {0}", advertise.error().sentence())};
    }
    if (advertise->ip.empty() || advertise->ip.isUnspecified()) {
        return base::Error{base::sentence(
            "the advertise address must be one that peers can dial, {0} is not", given.advertise)};
    }
    checked.advertise = *advertise;
    return {};
}

}  // namespace

base::Result<base::Endpoint> readAddress(const std::string& text, const base::Endpoint& standard) {
    base::Endpoint result = standard;
    const base::HostPort parts = base::splitHostPort(text);
    if (parts.port) {
        const auto port = base::parsePort(*parts.port);
        if (!port) {
            return base::Error{base::sentence("a port is a number from 0 to 65535, \"{0}\" is not",
                                              std::string(*parts.port))};
        }
        result.port = *port;
    }
    const std::string host(parts.host);
    if (host.empty()) {
        return result;
    }
    const auto ip = base::IpAddress::parse(host);
    if (!ip) {
        return base::Error{base::sentence("\"{0}\" is not an IP address", host)};
    }
    result.ip = ip->unmapped();
    return result;
}

base::Result<wire::Security> makeSecurity(const std::vector<base::Bytes>& keys,
                                          const std::string& label) {
    for (const base::Bytes& key : keys) {
        if (key.size() != 16 && key.size() != 24 && key.size() != 32) {
            return base::Error{base::sentence(
                "a gossip key has 16, 24 or 32 bytes, this one has {0}", key.size())};
        }
    }
    if (label.size() > wire::kMaxLabel) {
        return base::Error{
            base::sentence("a label has at most 255 bytes, this one has {0}", label.size())};
    }
    auto ring = wire::Keyring::create(keys, keys.empty() ? base::BytesView() : keys.front());
    if (!ring) {
        return base::Error{ring.error()};
    }
    wire::Security security;
    security.keyring = *std::move(ring);
    security.label = label;
    return security;
}

base::Result<wire::Security> makeSecurity(const MemberSettings& settings) {
    auto security = makeSecurity(settings.keys, settings.label);
    if (security) {
        security->skipInboundLabelCheck = settings.skipInboundLabelCheck;
        security->verifyIncoming = settings.verifyIncoming;
        security->verifyOutgoing = settings.verifyOutgoing;
        security->protocolVersion = settings.protocolVersion;
    }
    return security;
}

base::Result<swim::Options> makeOptions(const MemberSettings& settings) {
    swim::Options options = swim::Options::of(settings.timing);
    options.name = settings.name;
    auto allowed = base::AllowList::parse(settings.allow);
    if (!allowed) {
        return base::Error{allowed.error()};
    }
    options.allowed = *std::move(allowed);
    options.versions.pCur = settings.protocolVersion;
    options.udpBufferSize = settings.udpBufferSize;
    options.enableCompression = settings.compression;
    options.deadNodeReclaimTime = settings.deadNodeReclaimTime;
    options.requireNodeNames = settings.requireNodeNames;
    options.disableTcpPings = !settings.tcpPings;
    if (!settings.noTcpPingsTo.empty()) {
        options.disableTcpPingsFor = [names = settings.noTcpPingsTo](std::string_view node) {
            return std::find(names.begin(), names.end(), node) != names.end();
        };
    }
    if (settings.tune) {
        settings.tune(options);
    }
    return options;
}

base::Result<CheckedSettings> checkSettings(MemberSettings settings) {
    CheckedSettings checked;
    checked.given = std::move(settings);
    if (checked.given.name.empty()) {
        checked.given.name = hostName();
    }
    if (base::Status status = checkName(checked.given.name); !status) {
        return base::Error{status.error()};
    }
    if (base::Status status = checkSecrets(checked.given); !status) {
        return base::Error{status.error()};
    }
    if (base::Status status = checkMetadata(checked.given); !status) {
        return base::Error{status.error()};
    }
    if (base::Status status = checkSeeds(checked.given); !status) {
        return base::Error{status.error()};
    }
    if (base::Status status = checkAddresses(checked); !status) {
        return base::Error{status.error()};
    }
    if (base::Status status = checkOptions(checked.given); !status) {
        return base::Error{status.error()};
    }
    return checked;
}

}  // namespace swimscope::session

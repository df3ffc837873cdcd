#include "engine/session/watch_settings.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/base/seed.h"
#include "engine/session/limits.h"
#include "engine/session/settings.h"

namespace swimscope::session {

namespace {

constexpr std::array<std::string_view, 4> kDialects{"auto", "plain", "serf", "alertmanager"};

base::Status checkSeeds(CheckedWatch& checked) {
    const WatchSettings& settings = checked.given;
    if (settings.begins && settings.seeds.empty()) {
        return base::Error{
            base::sentence("watching begins at a member: give at least one address")};
    }
    for (const std::string& seed : settings.seeds) {
        const auto parsed = base::parseSeed(seed, kDefaultPort);
        if (!parsed) {
            return base::Error{base::sentence(
                "\"{0}\" is not an address to read from, {1}; write HOST or HOST:PORT",
                base::clipped(seed, kMaxShownWord), parsed.error().sentence())};
        }
        if (parsed->ip) {
            checked.places.emplace_back(base::Endpoint{parsed->ip->unmapped(), parsed->port}, seed);
        } else {
            checked.named.push_back(seed);
        }
    }
    if (!checked.places.empty()) {
        checked.towards = checked.places.front().first.ip;
    }
    return {};
}

base::Status checkChoices(const WatchSettings& settings) {
    if (std::find(kDialects.begin(), kDialects.end(), settings.dialect) == kDialects.end()) {
        return base::Error{base::sentence(
            "there is no dialect \"{0}\" to read; they are auto, plain, serf and alertmanager",
            base::clipped(settings.dialect, kMaxShownWord))};
    }
    if (settings.protocolVersion < 1 || settings.protocolVersion > 5) {
        return base::Error{base::sentence("the memberlist protocol is 1 to 5")};
    }
    if (settings.every < base::Duration::zero()) {
        return base::Error{
            base::sentence("the time between two rounds cannot be less than nothing")};
    }
    return {};
}

base::Status checkAddresses(CheckedWatch& checked) {
    const auto bind = readAddress(checked.given.bind, {base::IpAddress::v4(0, 0, 0, 0), 0});
    if (!bind) {
        return base::Error{
            base::sentence("the bind address is wrong: {0}", bind.error().sentence())};
    }
    checked.bind = *bind;
    if (checked.given.advertise.empty()) {
        return {};
    }
    const auto advertise = readAddress(checked.given.advertise, {});
    if (!advertise) {
        return base::Error{
            base::sentence("the advertise address is wrong: {0}", advertise.error().sentence())};
    }
    if (advertise->ip.empty() || advertise->ip.isUnspecified()) {
        return base::Error{
            base::sentence("the advertise address must be one that members can reach, {0} is not",
                           checked.given.advertise)};
    }
    checked.advertise = *advertise;
    return {};
}

}  // namespace

base::Result<CheckedWatch> checkWatch(WatchSettings settings) {
    CheckedWatch checked;
    checked.given = std::move(settings);
    for (const base::Status& status :
         {checkSeeds(checked), checkChoices(checked.given), checkAddresses(checked)}) {
        if (!status) {
            return base::Error{status.error()};
        }
    }
    if (const auto security = makeSecurity(checked.given); !security) {
        return base::Error{security.error()};
    }
    return checked;
}

base::Result<wire::Security> makeSecurity(const WatchSettings& settings) {
    auto security = makeSecurity(settings.keys, settings.label);
    if (security) {
        security->skipInboundLabelCheck = settings.skipInboundLabelCheck;
        security->protocolVersion = settings.protocolVersion;
    }
    return security;
}

}  // namespace swimscope::session

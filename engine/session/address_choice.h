#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/sentence.h"

/// Which address peers are told to dial.
namespace swimscope::session {

struct AddressChoice {
    base::Endpoint address;
    /// A sentence worth showing: peers cannot reach it, or strangers can.
    std::optional<base::Sentence> warning;
    /// A sentence about a choice that could have been another one.
    std::optional<base::Sentence> note;
};

/// The configured address if there is one; else the bound one; for an unspecified bound address the
/// first private address of `interfaces`, else the first public one, else loopback. IPv4 always in
/// its 4 byte form. `encrypted`: a gossip key is set.
AddressChoice chooseAddress(const base::Endpoint& bound,
                            const std::optional<base::Endpoint>& configured,
                            const std::vector<base::IpAddress>& interfaces, bool encrypted);

/// True for the ranges that are not routed on the internet (RFC 1918, 4193, 6598, link-local).
bool isPrivate(const base::IpAddress& ip);

/// Addresses of this computer's interfaces that are up, IPv4 first, loopback last.
std::vector<base::IpAddress> interfaceAddresses();

/// The address of ours from which packets to `peer` leave, as the kernel's routes say; nothing when
/// there is no way to it. Sends nothing.
std::optional<base::IpAddress> sourceTowards(const base::IpAddress& peer);

}  // namespace swimscope::session

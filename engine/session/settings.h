#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/result.h"
#include "engine/dialect/dialect.h"
#include "engine/session/session.h"
#include "engine/swim/options.h"
#include "engine/wire/security.h"

namespace swimscope::session {

inline constexpr std::uint16_t kDefaultPort = 7946;

/// What a person typed, read and found usable; names and addresses are filled in.
struct CheckedSettings {
    MemberSettings given;
    base::Endpoint bind;
    /// `bind` and what is listened on besides.
    std::vector<base::Endpoint> listen;
    /// Port 0 means the bound port.
    std::optional<base::Endpoint> advertise;
};

/// Checks everything that can be checked without touching the network. An error is one sentence.
base::Result<CheckedSettings> checkSettings(MemberSettings settings);

/// "IP:PORT", "IP", ":PORT" or "[IPv6]:PORT"; what is left out comes from `standard`.
base::Result<base::Endpoint> readAddress(const std::string& text, const base::Endpoint& standard);

/// A ring with these raw keys, the first as primary, and a label. Each node needs its own.
base::Result<wire::Security> makeSecurity(const std::vector<base::Bytes>& keys,
                                          const std::string& label);
/// The same with everything that the settings say about it.
base::Result<wire::Security> makeSecurity(const MemberSettings& settings);

/// The options of our node, all but its addresses.
base::Result<swim::Options> makeOptions(const MemberSettings& settings);

}  // namespace swimscope::session

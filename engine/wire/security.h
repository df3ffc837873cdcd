#pragma once

#include <string>

#include "engine/wire/keyring.h"

namespace swimscope::wire {

/// What the packet and the stream pipeline need to know of a cluster's secrets and label.
struct Security {
    Keyring keyring;
    std::string label;
    bool skipInboundLabelCheck = false;
    bool verifyIncoming = true;
    bool verifyOutgoing = true;
    /// Spoken memberlist protocol: 1 encrypts with version 0 blocks, 2..5 with version 1.
    std::uint8_t protocolVersion = 2;

    bool encryptionEnabled() const { return !keyring.empty(); }
    std::uint8_t blockVersion() const { return protocolVersion == 1 ? 0 : 1; }
    std::size_t encryptReserve() const;
    /// Bytes of the label header, 0 without a label.
    std::size_t labelReserve() const { return label.empty() ? 0 : 2 + label.size(); }
};

}  // namespace swimscope::wire

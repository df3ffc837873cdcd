#pragma once

namespace swimscope::gui {

/// How many bytes of payload a message of ours may have, by the way it is sent.
struct MessageRoom {
    /// To one node by stream; peers close a stream that says more.
    int reliable = 16 << 20;
    /// To one node in a packet that networks carry whole, beside envelope, label and encryption.
    int bestEffort = 1300;
    /// To everybody by gossip.
    int everyone = 1300;
    /// In a Serf cluster what goes to everybody is a user event, with Serf's own limit.
    bool everyoneIsEvent = false;

    bool operator==(const MessageRoom&) const = default;
};

}  // namespace swimscope::gui

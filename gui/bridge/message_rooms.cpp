#include "gui/bridge/message_rooms.h"

#include <algorithm>
#include <memory>

#include "engine/dialect/dialect.h"
#include "engine/wire/limits.h"

namespace swimscope::gui {

namespace {

/// Lengths inside an envelope take a few bytes more in a message of megabytes.
constexpr std::size_t kLengthSlack = 16;

/// The largest size up to `most` that `fits`, which must hold for all smaller ones.
template <typename Fits>
std::size_t largest(std::size_t most, Fits fits) {
    std::size_t low = 0;
    std::size_t high = most;
    while (low < high) {
        const std::size_t middle = low + (high - low + 1) / 2;
        if (fits(middle)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

std::size_t less(std::size_t whole, std::size_t taken) {
    return whole > taken ? whole - taken : 0;
}

/// The longer of our two content types, so that text and bytes have one limit.
constexpr char kContentType[] = "application/octet-stream";

}  // namespace

MessageRoom messageRoomOf(const session::CheckedSettings& settings) {
    const session::MemberSettings& given = settings.given;
    MessageRoom room;
    const auto security = session::makeSecurity(given);
    dialect::DialectOptions options;
    options.nodeName = given.name;
    const auto dialect = dialect::makeDialect(given.dialect, options);
    if (!security || !dialect) {
        return room;
    }
    const std::size_t sealed = security->labelReserve() + security->encryptReserve();
    const std::size_t packet =
        less(given.udpBufferSize, wire::kUserMessageOverhead + wire::kCrcHeader + sealed);
    const std::size_t gossip =
        less(given.udpBufferSize, wire::kCompoundHeaderReserve + wire::kCompoundPartOverhead +
                                      wire::kUserMessageOverhead + sealed);
    const auto wrapped = [&](std::size_t size) {
        const auto bytes = dialect->wrap(base::Bytes(size), kContentType, {});
        return bytes ? bytes->size() : wire::kMaxUserMessage;
    };
    const auto spread = [&](std::size_t size) {
        const auto bytes = dialect->wrapBroadcast(base::Bytes(size), kContentType, {});
        return bytes && bytes->size() <= gossip;
    };
    room.bestEffort = static_cast<int>(
        largest(packet, [&](std::size_t size) { return wrapped(size) <= packet; }));
    room.everyone = static_cast<int>(largest(gossip, spread));
    room.everyoneIsEvent = given.dialect == "serf";
    const std::size_t envelope = wrapped(packet) - packet;
    room.reliable =
        static_cast<int>(less(std::min(wire::kMaxUserMessage, wire::kMaxEncryptedStream),
                              envelope + sealed + kLengthSlack));
    return room;
}

}  // namespace swimscope::gui

#include <algorithm>
#include <variant>

#include "engine/wire/stream_codec.h"
#include "tests/fuzz/fuzz_security.h"

namespace swimscope::fuzz {
namespace {

using Role = wire::StreamDecoder::Role;
using Progress = wire::StreamDecoder::Progress;

void touchMessage(const wire::StreamMessage& message) {
    if (const auto* pushPull = std::get_if<wire::PushPull>(&message)) {
        require(pushPull->nodes.size() == static_cast<std::size_t>(pushPull->header.nodes));
        for (const wire::PushNodeState& node : pushPull->nodes) {
            touch(node.name);
            touch(node.addr);
            touch(node.meta);
            touch(node.vsn);
        }
        touch(pushPull->userState);
    } else if (const auto* user = std::get_if<wire::UserMessage>(&message)) {
        touch(user->bytes);
    } else if (const auto* ping = std::get_if<wire::Ping>(&message)) {
        touch(ping->node);
        touch(ping->sourceAddr);
        touch(ping->sourceNode);
    } else if (const auto* err = std::get_if<wire::Err>(&message)) {
        touch(err->error);
    } else if (const auto* ack = std::get_if<wire::Ack>(&message)) {
        touch(ack->payload.value_or(base::BytesView{}));
    }
}

Progress decodeInPieces(base::BytesView bytes, std::size_t piece, Role role,
                        const wire::Security& security) {
    wire::StreamDecoder decoder(security, role);
    while (!bytes.empty()) {
        const std::size_t length = std::min(piece, bytes.size());
        decoder.feed(bytes.first(length));
        bytes = bytes.subspan(length);
    }
    const Progress progress = decoder.endOfInput();
    require(progress != Progress::NeedMore);
    if (progress == Progress::Done) {
        touchMessage(decoder.message());
    } else {
        require(!decoder.why().empty());
    }
    return progress;
}

}  // namespace
}  // namespace swimscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace swimscope;
    const base::BytesView bytes(data, size);
    for (const wire::Security& security : fuzz::securities()) {
        for (const fuzz::Role role : {fuzz::Role::Acceptor, fuzz::Role::Dialler}) {
            const auto whole = fuzz::decodeInPieces(bytes, size + 1, role, security);
            // How the bytes were cut on the way must not matter.
            fuzz::require(fuzz::decodeInPieces(bytes, 1 + size / 3, role, security) == whole);
        }
    }
    return 0;
}

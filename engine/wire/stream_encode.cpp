#include "engine/wire/cipher.h"
#include "engine/wire/label.h"
#include "engine/wire/limits.h"
#include "engine/wire/lzw.h"
#include "engine/wire/stream_codec.h"
#include "engine/wire/stream_layout.h"

namespace swimscope::wire {

base::Bytes encodeStream(base::BytesView message, const Security& security, bool compress,
                         const Nonce& nonce) {
    base::Bytes body;
    if (compress) {
        base::Bytes squeezed;
        lzwCompress(message, squeezed);
        body = encoded(Compress{0, squeezed});
        message = body;
    }
    if (!security.encryptionEnabled() || !security.verifyOutgoing) {
        return compress ? body : base::toBytes(message);
    }
    const std::size_t length = sealedLength(security.blockVersion(), message.size());
    base::Bytes out{kEncryptByte};
    out.reserve(kEncryptStreamHeader + length);
    for (int shift = 24; shift >= 0; shift -= 8) {
        out.push_back(static_cast<std::uint8_t>(length >> shift));
    }
    const base::Bytes aad = streamAad(out, security);
    security.keyring.ciphers().front()->seal(security.blockVersion(), nonce, message, aad, out);
    return out;
}

base::Bytes encodeLabelHeader(const Security& security) {
    base::Bytes out;
    appendLabelHeader(security, out);
    return out;
}

base::Bytes encodePushPull(bool join, std::span<const PushNodeState> nodes,
                           base::BytesView userState) {
    base::Bytes out;
    out.reserve(64 + nodes.size() * 192 + userState.size());
    encode(PushPullHeader{static_cast<std::int64_t>(nodes.size()),
                          static_cast<std::int64_t>(userState.size()), join},
           out);
    for (const PushNodeState& node : nodes) {
        encode(node, out);
    }
    out.insert(out.end(), userState.begin(), userState.end());
    return out;
}

base::Bytes encodeUserStream(base::BytesView bytes) {
    base::Bytes out = encoded(UserMsgHeader{static_cast<std::int64_t>(bytes.size())});
    out.insert(out.end(), bytes.begin(), bytes.end());
    return out;
}

}  // namespace swimscope::wire

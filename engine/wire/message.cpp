#include "engine/wire/message.h"

namespace swimscope::wire {

const char* messageTypeName(std::uint8_t type) {
    switch (static_cast<MessageType>(type)) {
        case MessageType::Ping:
            return "ping";
        case MessageType::IndirectPing:
            return "indirectPing";
        case MessageType::Ack:
            return "ackResp";
        case MessageType::Suspect:
            return "suspect";
        case MessageType::Alive:
            return "alive";
        case MessageType::Dead:
            return "dead";
        case MessageType::PushPull:
            return "pushPull";
        case MessageType::Compound:
            return "compound";
        case MessageType::User:
            return "user";
        case MessageType::Compress:
            return "compress";
        case MessageType::Encrypt:
            return "encrypt";
        case MessageType::Nack:
            return "nackResp";
        case MessageType::HasCrc:
            return "hasCrc";
        case MessageType::Err:
            return "err";
        case MessageType::HasLabel:
            return "hasLabel";
    }
    return "unknown";
}

}  // namespace swimscope::wire

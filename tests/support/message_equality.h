#pragma once

#include "engine/wire/message.h"

/// Value equality of messages whose fields are borrowed, for expectations.
namespace swimscope::wire {

inline bool operator==(const Ping& a, const Ping& b) {
    return a.seqNo == b.seqNo && a.node == b.node && base::equal(a.sourceAddr, b.sourceAddr) &&
           a.sourcePort == b.sourcePort && a.sourceNode == b.sourceNode;
}

inline bool operator==(const IndirectPing& a, const IndirectPing& b) {
    return a.seqNo == b.seqNo && base::equal(a.target, b.target) && a.port == b.port &&
           a.node == b.node && a.nack == b.nack && base::equal(a.sourceAddr, b.sourceAddr) &&
           a.sourcePort == b.sourcePort && a.sourceNode == b.sourceNode;
}

/// An absent payload differs from an empty one.
inline bool operator==(const Ack& a, const Ack& b) {
    return a.seqNo == b.seqNo && a.payload.has_value() == b.payload.has_value() &&
           (!a.payload || base::equal(*a.payload, *b.payload));
}

inline bool operator==(const Nack& a, const Nack& b) {
    return a.seqNo == b.seqNo;
}

inline bool operator==(const Err& a, const Err& b) {
    return a.error == b.error;
}

inline bool operator==(const Suspect& a, const Suspect& b) {
    return a.incarnation == b.incarnation && a.node == b.node && a.from == b.from;
}

inline bool operator==(const Dead& a, const Dead& b) {
    return a.incarnation == b.incarnation && a.node == b.node && a.from == b.from;
}

inline bool operator==(const Alive& a, const Alive& b) {
    return a.incarnation == b.incarnation && a.node == b.node && base::equal(a.addr, b.addr) &&
           a.port == b.port && base::equal(a.meta, b.meta) && base::equal(a.vsn, b.vsn);
}

inline bool operator==(const PushPullHeader& a, const PushPullHeader& b) {
    return a.nodes == b.nodes && a.userStateLen == b.userStateLen && a.join == b.join;
}

inline bool operator==(const PushNodeState& a, const PushNodeState& b) {
    return a.name == b.name && base::equal(a.addr, b.addr) && a.port == b.port &&
           base::equal(a.meta, b.meta) && a.incarnation == b.incarnation && a.state == b.state &&
           base::equal(a.vsn, b.vsn);
}

inline bool operator==(const UserMsgHeader& a, const UserMsgHeader& b) {
    return a.userMsgLen == b.userMsgLen;
}

inline bool operator==(const Compress& a, const Compress& b) {
    return a.algo == b.algo && base::equal(a.buf, b.buf);
}

}  // namespace swimscope::wire

#pragma once

#include <optional>
#include <string>

#include "engine/wire/message.h"
#include "tests/support/vectors.h"

namespace swimscope::test {

/// The fields of a message as the vectors list them, kept alive for the structs that borrow them.
class MessageFields {
public:
    explicit MessageFields(const Json& fields)
        : m_fields(fields),
          m_node(text("Node")),
          m_name(text("Name")),
          m_from(text("From")),
          m_error(text("Error")),
          m_sourceNode(text("SourceNode")),
          m_addr(bytes("Addr").value_or(base::Bytes{})),
          m_target(bytes("Target").value_or(base::Bytes{})),
          m_sourceAddr(bytes("SourceAddr").value_or(base::Bytes{})),
          m_meta(bytes("Meta").value_or(base::Bytes{})),
          m_vsn(bytes("Vsn").value_or(base::Bytes{})),
          m_buf(bytes("Buf").value_or(base::Bytes{})),
          m_payload(bytes("Payload")) {}
    MessageFields(const MessageFields&) = delete;
    MessageFields& operator=(const MessageFields&) = delete;

    wire::Ping ping() const {
        return {number<std::uint32_t>("SeqNo"), m_node, m_sourceAddr,
                number<std::uint16_t>("SourcePort"), m_sourceNode};
    }
    wire::IndirectPing indirectPing() const {
        return {number<std::uint32_t>("SeqNo"),      m_target,
                number<std::uint16_t>("Port"),       m_node,
                m_fields.value("Nack", false),       m_sourceAddr,
                number<std::uint16_t>("SourcePort"), m_sourceNode};
    }
    wire::Ack ack() const {
        wire::Ack out{number<std::uint32_t>("SeqNo"), {}};
        if (m_payload) {
            out.payload = *m_payload;
        }
        return out;
    }
    wire::Nack nack() const { return {number<std::uint32_t>("SeqNo")}; }
    wire::Err err() const { return {m_error}; }
    wire::Suspect suspect() const { return {number<std::uint32_t>("Incarnation"), m_node, m_from}; }
    wire::Dead dead() const { return {number<std::uint32_t>("Incarnation"), m_node, m_from}; }
    wire::Alive alive() const {
        return {number<std::uint32_t>("Incarnation"), m_node, m_addr,
                number<std::uint16_t>("Port"),        m_meta, m_vsn};
    }
    wire::PushPullHeader pushPullHeader() const {
        return {number<std::int64_t>("Nodes"), number<std::int64_t>("UserStateLen"),
                m_fields.value("Join", false)};
    }
    wire::PushNodeState pushNodeState() const {
        return {m_name,
                m_addr,
                number<std::uint16_t>("Port"),
                m_meta,
                number<std::uint32_t>("Incarnation"),
                number<std::int64_t>("State"),
                m_vsn};
    }
    wire::UserMsgHeader userMsgHeader() const { return {number<std::int64_t>("UserMsgLen")}; }
    wire::Compress compress() const { return {number<std::uint8_t>("Algo"), m_buf}; }

private:
    std::string text(const char* key) const { return m_fields.value(key, std::string()); }

    template <typename T>
    T number(const char* key) const {
        return m_fields.value(key, T{});
    }

    /// Long values are given by their length and the byte they repeat.
    std::optional<base::Bytes> bytes(const std::string& key) const {
        if (m_fields.contains(key + "_len")) {
            return base::Bytes(m_fields.at(key + "_len").get<std::size_t>(),
                               hexBytes(m_fields.at(key + "_repeat_byte")).at(0));
        }
        if (!m_fields.contains(key) || m_fields.at(key).is_null()) {
            return std::nullopt;
        }
        return hexBytes(m_fields.at(key));
    }

    const Json m_fields;
    const std::string m_node, m_name, m_from, m_error, m_sourceNode;
    const base::Bytes m_addr, m_target, m_sourceAddr, m_meta, m_vsn, m_buf;
    const std::optional<base::Bytes> m_payload;
};

}  // namespace swimscope::test

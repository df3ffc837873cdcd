#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/sim/cluster.h"
#include "engine/sim/lab_epidemic.h"
#include "engine/wire/packet_codec.h"

namespace swimscope::sim {

/// Finds the update that begins at a mark of a run, and from then on who knows it. A belief is
/// looked up in the tables of the nodes, since a node that never doubted hears a refutation without
/// a word; a text is what nodes say that they received.
class Hearsay final : public Watcher {
public:
    Hearsay(const Cluster& cluster, const Mark& mark);

    /// After every event.
    void look();

    /// The beginning has been found, and nothing that comes can move it.
    bool found() const { return m_found; }
    UpdateKind kind() const { return m_kind; }
    HostId origin() const { return m_origin; }
    std::uint32_t incarnation() const { return m_incarnation; }
    const std::string& text() const { return m_text; }
    base::Instant began() const { return m_began; }

    /// One for every change.
    const std::vector<Hearing>& heard() const { return m_heard; }
    std::uint32_t overtaken() const { return m_overtaken; }
    /// Datagrams that told it; nothing where they cannot be read.
    std::optional<std::uint64_t> told() const {
        return m_readable ? std::optional(m_told) : std::nullopt;
    }

    void reported(const observe::Report& report) override;
    void sent(const MessageView& message) override;
    void lost(const MessageView& message) override;
    void arrived(const MessageView& message) override;
    void applied(base::Instant now, const Fault& fault) override;

private:
    enum class Knows : std::uint8_t { No, Yes, Newer };

    bool atMark() const;
    void begin(UpdateKind kind, HostId origin, std::uint32_t incarnation);
    void mayBegin(HostId observer, const swim::Event& event);
    void mayBeginWithDoubt(HostId observer, const swim::Event& event);
    bool isPresent(HostId host) const;
    Knows inTable(HostId host) const;
    Knows beliefOf(HostId host, swim::State state, std::uint32_t incarnation) const;
    void touch(HostId host);
    /// All hosts: who is there and who knows.
    void count();
    void note();
    bool tells(base::BytesView datagram);

    const Cluster& m_cluster;
    Mark m_mark;
    std::string m_subjectName;
    bool m_found = false;
    bool m_following = false;
    UpdateKind m_kind = UpdateKind::Text;
    HostId m_origin = kNoHost;
    std::uint32_t m_incarnation = 0;
    std::string m_text;
    base::Instant m_began{};

    std::vector<Knows> m_knows;
    std::vector<HostId> m_touched;
    std::vector<Hearing> m_heard;
    std::uint32_t m_know = 0;
    std::uint32_t m_members = 0;
    std::uint32_t m_overtaken = 0;
    base::Instant m_nextCount{};
    bool m_recount = false;
    bool m_readable = true;
    std::uint64_t m_told = 0;
    wire::PacketDecoder m_decoder;
    wire::Security m_security;
};

}  // namespace swimscope::sim

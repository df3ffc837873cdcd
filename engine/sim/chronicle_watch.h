#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/sim/cluster.h"
#include "engine/sim/lab_chronicle.h"
#include "engine/wire/packet_codec.h"

namespace swimscope::sim {

/// Writes down what is said and believed about one host from now on. Beliefs are looked up in the
/// tables of the nodes, since a node that never doubted hears a refutation without a word.
class ChronicleWatch final : public Watcher {
public:
    ChronicleWatch(const Cluster& cluster, HostId subject);

    /// After every event.
    void look();
    /// When it began to watch.
    base::Instant began() const { return m_began; }
    /// Grows with everything that is written down.
    std::uint64_t changes() const { return m_changes; }
    /// What is older than that will not be asked for.
    void forgetBefore(base::Instant when);
    /// What belongs to the window, up to `until`.
    void tell(Chronicle& chronicle) const;

    void reported(const observe::Report& report) override;
    void sent(const MessageView& message) override;
    void lost(const MessageView& message) override;
    void arrived(const MessageView& message) override;
    void applied(base::Instant now, const Fault& fault) override;

private:
    /// A list whose oldest entries may go while others are known by their numbers.
    struct Shelf {
        std::deque<ChronicleMessage> messages;
        std::uint64_t gone = 0;
        std::size_t leftOut = 0;
    };
    struct Spot {
        bool about = false;
        std::uint64_t number = 0;
    };

    void learnName();
    ChronicleMessage read(const MessageView& message);
    void put(ChronicleMessage message);
    ChronicleMessage* inTheAir(std::uint64_t serial);
    void readDatagram(const MessageView& view, ChronicleMessage& message);
    /// Streams say nothing of their pieces, which are found where they lie.
    void findPieces();
    ChronicleBelief beliefOf(HostId host) const;
    void compareBelief(HostId host);
    void compareAll();
    void compareTruths();

    const Cluster& m_cluster;
    HostId m_subject;
    std::string m_name;
    base::Instant m_began{};
    Shelf m_about;
    Shelf m_others;
    std::map<std::uint64_t, Spot> m_air;
    /// Probers of the subject, helpers included, with their numbers.
    std::set<std::pair<HostId, std::uint32_t>> m_probes;
    std::vector<ChronicleBelief> m_beliefs;
    std::vector<ChronicleTruth> m_truths;
    /// The last of each host.
    std::vector<ChronicleBelief> m_believed;
    std::vector<LabTruth> m_true;
    std::vector<HostId> m_touched;
    base::Instant m_nextLook{};
    std::uint64_t m_pieces = 0;
    base::Instant m_piecesAt{};
    std::vector<ChronicleMessage> m_piecesNow;
    std::uint64_t m_changes = 0;
    wire::PacketDecoder m_decoder;
    wire::Security m_security;
};

}  // namespace swimscope::sim

#pragma once

#include <QHash>
#include <QString>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/observe/report.h"
#include "gui/models/node_record.h"
#include "gui/models/vantage_points.h"
#include "gui/models/who_says.h"

namespace swimscope::gui {

/// Milliseconds since the epoch at which a report was made.
qint64 wallTime(const observe::Report& report);

/// The records behind the node table: reports in, changed records out. Only the opinions of the
/// session's own member count; a demo node's view of its peers is not ours.
class NodeStore {
public:
    /// Bits for values that a person may want to see changing.
    enum Value : unsigned {
        State = 1,
        Address = 2,
        Rtt = 4,
        Incarnation = 8,
        Metadata = 16,
        Agreement = 32,
        Accusation = 64
    };
    struct Changes {
        /// Indexes of changed and new records, ascending, each once.
        std::vector<int> touched;
        /// A state, or whether a record exists or is a ghost, changed.
        bool states = false;
        bool rtts = false;
        /// The table was read anew after a turn: what it does not hold was never there.
        bool ghostsGo = false;
        /// The number of observers changed, which every row shows.
        bool observers = false;
        /// Bits of Value by index, for records that were there before.
        QHash<int, unsigned> values;
    };

    void apply(const observe::Report& report);
    /// What happened since the last call.
    Changes takeChanges();

    /// Whose table it is; empty from everybody's view.
    const QString& self() const { return m_self; }
    int size() const { return static_cast<int>(m_records.size()); }
    const NodeRecord& at(int index) const { return m_records[static_cast<std::size_t>(index)]; }
    /// -1 when the name is unknown.
    int find(const QString& name) const { return m_index.value(name, -1); }
    /// Of a watching session: each observer's word about the node, those that differ from most
    /// first.
    std::vector<WhoSays> whoSays(const QString& name) const;
    /// The place of each record's name among all names in natural order, by index. Worked out when
    /// records came or went.
    const std::vector<int>& nameRanks() const;
    /// Latest time any report named, of a lab that was turned back the time it stands at;
    /// milliseconds since the epoch.
    qint64 now() const { return m_now; }
    /// The time of an instant on the clock of the reports; milliseconds since the epoch, 0 before
    /// the first report.
    qint64 wallOf(base::Instant instant) const;

    /// Marks this many ghosts, beginning with those whose last change is the longest ago.
    std::vector<bool> oldestGhosts(int count) const;
    /// Forgets the records at the marked indexes that are ghosts for good. Returns the new index of
    /// every old record, -1 for those that are gone.
    std::vector<int> removeGhosts(const std::vector<bool>& marked);
    void clear();

private:
    template <typename T>
    void on(const observe::Report&, const T&) {}
    void on(const observe::Report& report, const swim::Event& event);
    void on(const observe::Report& report, const dialect::Event& event);
    void on(const observe::Report& report, const observe::Started& event);
    void on(const observe::Report& report, const observe::Roster& event);
    void on(const observe::Report& report, const observe::Turned& event);
    void on(const observe::Report& report, const observe::DemoNode& event);
    void on(const observe::Report& report, const swim::Joined& event);
    void on(const observe::Report& report, const swim::Suspected& event);
    void on(const observe::Report& report, const swim::SuspicionConfirmed& event);
    void on(const observe::Report& report, const swim::Refuted& event);
    void on(const observe::Report& report, const swim::Died& event);
    void on(const observe::Report& report, const swim::Left& event);
    void on(const observe::Report& report, const swim::Updated& event);
    void on(const observe::Report& report, const swim::Reaped& event);
    void on(const observe::Report& report, const swim::ProbeAnswered& event);
    void on(const observe::Report& report, const swim::ProbeFailed& event);
    void on(const observe::Report& report, const dialect::StatusChanged& event);
    void on(const observe::Report& report, const watch::Event& event);
    void on(const observe::Report& report, const watch::Answered& event);
    void on(const observe::Report& report, const watch::Unanswered& event);
    void on(const observe::Report& report, const watch::Pinged& event);
    void on(const observe::Report& report, const watch::Heard& event);
    void on(const observe::Report& report, const watch::LinkProbed& event);
    void on(const observe::Report& report, const watch::PulseTaken& event);
    void on(const observe::Report& report, const observe::Accused& event);

    void showWord(const observe::Report& report, VantagePoints::Id id);
    void nameAccusers(NodeRecord& record, VantagePoints::Id id);
    void collectAccusers(NodeRecord& record, VantagePoints::Id id);
    void forgetIfGone(const observe::Report& report, const std::string& observer);
    void countObservers();
    void heardFrom(const std::string& node, qint64 at);

    void addSample(const std::string& node, qint64 at, std::optional<base::Duration> rtt);
    NodeRecord& recordOf(const swim::Member& member, qint64 at);
    /// Null when the name is unknown.
    NodeRecord* known(const std::string& name);
    void fill(NodeRecord& record, const swim::Member& member);
    void enter(NodeRecord& record, swim::State state, qint64 at);
    void accuse(NodeRecord& record, const observe::Report& report, const std::string& from,
                base::Instant deadline);
    Accuser::Hand handOf(const QString& accuser) const;
    void rejoin(const observe::Report& report, const swim::Member& member);
    void touch(int index);
    void changed(const NodeRecord& record, Value value);

    std::vector<NodeRecord> m_records;
    /// By NodeRecord::name, which differs wherever the names on the wire differ.
    QHash<QString, int> m_index;
    mutable std::vector<int> m_nameRanks;
    std::vector<bool> m_touchedFlags;
    Changes m_changes;
    QString m_self;
    /// The table that comes next tells everything there is.
    bool m_turned = false;
    /// Demo nodes and whether they run, also those our member has not met yet.
    QHash<QString, bool> m_demo;
    VantagePoints m_vantage;
    /// What is shown of a member of the tables, by its id there.
    struct Place {
        int index = -1;
        watch::RecordRef record;
    };
    std::vector<Place> m_places;
    int m_observers = 0;
    /// A row was told another number than m_observers.
    bool m_observersMoved = false;
    /// Observers that were asked again in vain since their last table.
    std::set<std::string, std::less<>> m_mute;
    /// What gossip has against members.
    std::map<std::string, std::vector<observe::Accusation>, std::less<>> m_accused;
    /// What the wall showed at an instant of the engine's clock.
    base::Instant m_instant{};
    qint64 m_wall = 0;
    qint64 m_now = 0;
};

}  // namespace swimscope::gui

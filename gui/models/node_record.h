#pragma once

#include <QString>
#include <QStringList>
#include <QVector>
#include <optional>
#include <vector>

#include "engine/dialect/event.h"
#include "engine/swim/member.h"

namespace swimscope::gui {

/// One measured or missed ping.
struct RttSample {
    /// Milliseconds since the epoch.
    qint64 at = 0;
    /// Milliseconds; negative is a ping without an answer.
    double rttMs = -1;
};

/// From `at` on the node was in `state`.
struct StateSpan {
    qint64 at = 0;
    swim::State state = swim::State::Alive;
    std::uint32_t incarnation = 0;
};

/// Somebody says that a node does not answer.
struct Accuser {
    /// What its word is worth, the best first.
    enum class Hand {
        First,   ///< it told us itself
        Retold,  ///< others gossip its word
        Table,   ///< its table says so, whoever it has that from
        Second,  ///< it has that from another's table
    };
    QString name;
    Hand hand = Hand::Retold;
    /// It declared the node dead, not only suspects it.
    bool dead = false;

    bool operator==(const Accuser&) const = default;
};

/// Statistics of a node's answered pings; everything in milliseconds.
struct RttSummary {
    std::size_t samples = 0;
    double min = 0;
    double median = 0;
    double p99 = 0;
    /// 0..100.
    double lossPercent = 0;
};

/// Everything the window knows of one node, kept after it died or left.
struct NodeRecord {
    /// TextFormat::nodeName() of the name on the wire.
    QString name;
    QString address;
    swim::State state = swim::State::Alive;
    bool self = false;
    /// A node of the embedded demo; `running` says whether it is up.
    bool demo = false;
    bool running = true;
    std::uint32_t incarnation = 0;
    /// Milliseconds since the epoch.
    qint64 since = 0;
    qint64 firstSeen = 0;
    base::Bytes meta;
    dialect::Tags tags;
    swim::Versions versions;
    /// Who suspects it or declared it dead, first hand first; at most kMaxAccusers are named.
    std::vector<Accuser> accusers;
    int accuserCount = 0;
    /// When a suspicion of our own member ends in death (ms since the epoch).
    std::optional<qint64> deathAt;
    /// The last thing that proved that it lives: an ack, its table, its pulse (ms since the epoch).
    std::optional<qint64> lastHeard;
    /// Serf's word for it, when the cluster speaks Serf: alive, leaving, left, failed.
    QString status;
    /// Told by tables that a watching session read; observers whose belief is the one shown, of how
    /// many; 0 of 0 when it is our own member's.
    bool read = false;
    int agreeing = 0;
    int observers = 0;
    /// Forgotten by our member; shown dimmed until dismissed.
    bool ghost = false;
    /// At most kMaxRttSamples, oldest first.
    std::vector<RttSample> rtt;
    /// At most kMaxStateSpans, oldest first.
    std::vector<StateSpan> history;

    static constexpr std::size_t kMaxAccusers = 64;
    static constexpr std::size_t kMaxRttSamples = 600;
    static constexpr std::size_t kMaxStateSpans = 200;

    /// Observers differ about it.
    bool disagreed() const { return agreeing < observers; }
    /// Share of the observers that hold the state shown, 0..100; nothing without observers.
    std::optional<double> agreement() const;
    QStringList accuserNames() const;
    RttSummary rttSummary() const;
    /// The newest answered one, milliseconds.
    std::optional<double> lastRtt() const;
    /// Share of pings without an answer, 0..100; nothing before the first ping.
    std::optional<double> lossPercent() const;

    /// Keeps the best word of each accuser, the better hands first.
    void addAccuser(Accuser accuser);
    void clearAccusers();
    void addSample(RttSample sample);
    void addSpan(StateSpan span);
    /// What was known of it from `at` on is not so (ms since the epoch).
    void takeBack(qint64 at);
    /// Another observer's eyes: what only the former one could know goes.
    void forgetObserver();
};

}  // namespace swimscope::gui

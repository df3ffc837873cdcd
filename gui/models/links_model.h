#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui {

/// What one member measured of its way to another.
struct LinkRecord {
    watch::LinkProbed::Verdict verdict = watch::LinkProbed::Verdict::HelperMute;
    /// Milliseconds; negative when nothing was measured.
    double rttMs = -1;
    double probeTimeoutMs = -1;
    std::optional<bool> delivers;
    /// Milliseconds since the epoch.
    qint64 at = 0;
};

/// A pair whose two directions differ, or of which neither works.
struct OddLink {
    enum Kind { OneWay, NoAnswer, Uneven };
    QString from;
    QString to;
    Kind kind = OneWay;

    /// One-way first, then by name.
    bool operator<(const OddLink& other) const;
};

/// Measured links in a matrix: the row asks, the column is asked. Names in order. What an answer
/// costs does not grow with the pairs measured before.
class LinksModel final : public QObject {
    Q_OBJECT

public:
    explicit LinksModel(QObject* parent = nullptr);

    void apply(const std::vector<observe::Report>& reports);
    void clear();

    int count() const { return static_cast<int>(m_order.size()); }
    QString name(int at) const;
    int indexOf(const QString& name) const;
    /// Nothing when the pair was not asked yet.
    const LinkRecord* link(int from, int to) const;
    /// One-way links first, then pairs without an answer, then uneven ones; at most kMostOdd.
    const std::vector<OddLink>& odd() const { return m_odd; }
    qint64 measuredPairs() const { return static_cast<qint64>(m_links.size()); }
    /// Round trips that bound five about equal parts of all measured ones; empty before the first.
    const std::vector<double>& steps() const { return m_steps; }
    /// 0 to 5, by steps().
    int heat(double rttMs) const;
    QString pairAsJson(int from, int to) const;
    QString rowAsTsv(int from) const;

    static constexpr std::size_t kMostOdd = 1000;

Q_SIGNALS:
    void changed();

private:
    std::uint32_t idOf(const std::string& name);
    void take(const observe::Report& report, const watch::LinkProbed& probed);
    void judge(std::uint32_t from, std::uint32_t to);
    void arrange();
    const LinkRecord* find(std::uint32_t from, std::uint32_t to) const;

    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::uint32_t> m_ids;
    std::unordered_map<std::uint64_t, LinkRecord> m_links;
    /// Numbers of names, in order of the names.
    std::vector<std::uint32_t> m_order;
    /// Every odd pair by its key, and in the order of the list.
    std::unordered_map<std::uint64_t, OddLink> m_oddOf;
    std::set<OddLink> m_allOdd;
    std::vector<OddLink> m_odd;
    /// How many measured round trips fall into each of the bands of bandOf().
    std::map<int, std::size_t> m_bands;
    std::vector<double> m_steps;
};

}  // namespace swimscope::gui

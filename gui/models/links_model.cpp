#include "gui/models/links_model.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <numeric>
#include <variant>

#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

using Verdict = watch::LinkProbed::Verdict;

constexpr int kHeatSteps = 5;
/// Two directions of one path take the same time by nature; the helper's haste makes the rest.
constexpr double kUnevenFactor = 3;
constexpr double kUnevenMs = 5;

std::uint64_t keyOf(std::uint32_t from, std::uint32_t to) {
    return (std::uint64_t{from} << 32) | to;
}

double millisecondsOf(const std::optional<base::Duration>& duration) {
    return duration ? std::chrono::duration<double, std::milli>(*duration).count() : -1;
}

bool works(const LinkRecord& link) {
    return link.verdict == Verdict::Reaches;
}

/// What is odd about a pair measured both ways; `back` may not have been measured yet.
std::optional<OddLink::Kind> oddity(const LinkRecord& there, const LinkRecord* back) {
    if (there.verdict == Verdict::DoesNot) {
        if (there.delivers && back != nullptr && back->delivers) {
            return *there.delivers != *back->delivers ? OddLink::OneWay : OddLink::NoAnswer;
        }
        return back != nullptr && works(*back) ? OddLink::OneWay : OddLink::NoAnswer;
    }
    if (works(there) && back != nullptr && works(*back) && there.rttMs >= 0 && back->rttMs >= 0 &&
        there.rttMs > back->rttMs * kUnevenFactor && there.rttMs - back->rttMs > kUnevenMs) {
        return OddLink::Uneven;
    }
    return std::nullopt;
}

const char* verdictWord(Verdict verdict) {
    return verdict == Verdict::Reaches   ? "reaches"
           : verdict == Verdict::DoesNot ? "does not reach"
                                         : "helper mute";
}

}  // namespace

LinksModel::LinksModel(QObject* parent) : QObject(parent) {}

std::uint32_t LinksModel::idOf(const std::string& name) {
    const auto [found, fresh] = m_ids.emplace(name, static_cast<std::uint32_t>(m_names.size()));
    if (fresh) {
        m_names.push_back(name);
    }
    return found->second;
}

void LinksModel::take(const observe::Report& report, const watch::LinkProbed& probed) {
    LinkRecord link;
    link.verdict = probed.verdict;
    link.rttMs = millisecondsOf(probed.rtt);
    link.probeTimeoutMs = millisecondsOf(probed.probeTimeout);
    link.delivers = probed.delivers;
    link.at = std::chrono::duration_cast<std::chrono::milliseconds>(report.wall.time_since_epoch())
                  .count();
    const std::uint32_t from = idOf(probed.from);
    m_links[keyOf(from, idOf(probed.to))] = link;
}

void LinksModel::apply(const std::vector<observe::Report>& reports) {
    bool any = false;
    for (const observe::Report& report : reports) {
        const auto* event = std::get_if<watch::Event>(&report.event);
        const auto* probed = event ? std::get_if<watch::LinkProbed>(event) : nullptr;
        if (probed != nullptr) {
            take(report, *probed);
            any = true;
        }
    }
    if (any) {
        arrange();
        Q_EMIT changed();
    }
}

void LinksModel::clear() {
    m_names.clear();
    m_ids.clear();
    m_links.clear();
    arrange();
    Q_EMIT changed();
}

void LinksModel::arrange() {
    m_order.resize(m_names.size());
    std::iota(m_order.begin(), m_order.end(), std::uint32_t{0});
    std::sort(m_order.begin(), m_order.end(),
              [this](auto a, auto b) { return m_names[a] < m_names[b]; });
    std::vector<double> measured;
    for (const auto& entry : m_links) {
        if (entry.second.rttMs >= 0) {
            measured.push_back(entry.second.rttMs);
        }
    }
    std::sort(measured.begin(), measured.end());
    m_steps.clear();
    for (std::size_t i = 1; !measured.empty() && i <= kHeatSteps; ++i) {
        m_steps.push_back(measured[(measured.size() - 1) * i / (kHeatSteps + 1)]);
    }
    findOdd();
}

void LinksModel::findOdd() {
    m_odd.clear();
    for (const auto& [key, there] : m_links) {
        const auto from = static_cast<std::uint32_t>(key >> 32);
        const auto to = static_cast<std::uint32_t>(key);
        const LinkRecord* back = find(to, from);
        const auto kind = oddity(there, back);
        // A pair that fails both ways, or one way by what is delivered, is one pair.
        const bool twice = kind && back != nullptr && back->verdict == Verdict::DoesNot;
        const bool mine = !twice || (*kind == OddLink::OneWay ? there.delivers == false
                                                              : m_names[from] < m_names[to]);
        if (kind && mine) {
            m_odd.push_back(
                {TextFormat::nodeName(m_names[from]), TextFormat::nodeName(m_names[to]), *kind});
        }
    }
    std::sort(m_odd.begin(), m_odd.end(), [](const OddLink& a, const OddLink& b) {
        return std::tie(a.kind, a.from, a.to) < std::tie(b.kind, b.from, b.to);
    });
    if (m_odd.size() > kMostOdd) {
        m_odd.resize(kMostOdd);
    }
}

const LinkRecord* LinksModel::find(std::uint32_t from, std::uint32_t to) const {
    const auto found = m_links.find(keyOf(from, to));
    return found == m_links.end() ? nullptr : &found->second;
}

QString LinksModel::name(int at) const {
    return TextFormat::nodeName(m_names[m_order[static_cast<std::size_t>(at)]]);
}

int LinksModel::indexOf(const QString& name) const {
    const std::string raw = TextFormat::rawName(name);
    const auto found = std::lower_bound(m_order.begin(), m_order.end(), raw,
                                        [this](auto id, const auto& n) { return m_names[id] < n; });
    return found != m_order.end() && m_names[*found] == raw
               ? static_cast<int>(found - m_order.begin())
               : -1;
}

const LinkRecord* LinksModel::link(int from, int to) const {
    return find(m_order[static_cast<std::size_t>(from)], m_order[static_cast<std::size_t>(to)]);
}

int LinksModel::heat(double rttMs) const {
    return static_cast<int>(std::upper_bound(m_steps.begin(), m_steps.end(), rttMs) -
                            m_steps.begin());
}

QString LinksModel::pairAsJson(int from, int to) const {
    QJsonObject object{{QStringLiteral("from"), name(from)}, {QStringLiteral("to"), name(to)}};
    if (const LinkRecord* record = link(from, to)) {
        object[QStringLiteral("verdict")] = QLatin1String(verdictWord(record->verdict));
        object[QStringLiteral("reachable")] = works(*record);
        if (record->rttMs >= 0) {
            object[QStringLiteral("rttMs")] = record->rttMs;
        }
        if (record->probeTimeoutMs >= 0) {
            object[QStringLiteral("probeTimeoutMs")] = record->probeTimeoutMs;
        }
        if (record->delivers) {
            object[QStringLiteral("delivers")] = *record->delivers;
        }
        object[QStringLiteral("at")] =
            QDateTime::fromMSecsSinceEpoch(record->at, Qt::UTC).toString(Qt::ISODateWithMs);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

QString LinksModel::rowAsTsv(int from) const {
    QStringList head{QStringLiteral("from")};
    QStringList line{name(from)};
    for (int to = 0; to < count(); ++to) {
        const LinkRecord* record = link(from, to);
        head << name(to);
        line << (record == nullptr    ? QString()
                 : record->rttMs >= 0 ? QString::number(record->rttMs, 'f', 3)
                                      : QString::fromLatin1(verdictWord(record->verdict)));
    }
    return head.join(QLatin1Char('\t')) + QLatin1Char('\n') + line.join(QLatin1Char('\t')) +
           QLatin1Char('\n');
}

}  // namespace swimscope::gui

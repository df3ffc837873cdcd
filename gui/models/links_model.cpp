#include "gui/models/links_model.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
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

/// Bands of one part in a hundred, so that the steps of all round trips are known without sorting
/// them again for each answer; microseconds and less are one band.
constexpr double kBandRatio = 1.01;
constexpr double kLeastBandMs = 0.001;

int bandOf(double rttMs) {
    return static_cast<int>(
        std::lround(std::log(std::max(rttMs, kLeastBandMs) / kLeastBandMs) / std::log(kBandRatio)));
}

double roundTripOf(int band) {
    return kLeastBandMs * std::pow(kBandRatio, band);
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
    const std::uint32_t to = idOf(probed.to);
    const auto [place, fresh] = m_links.try_emplace(keyOf(from, to));
    if (!fresh && place->second.rttMs >= 0) {
        const auto band = m_bands.find(bandOf(place->second.rttMs));
        if (--band->second == 0) {
            m_bands.erase(band);
        }
    }
    if (link.rttMs >= 0) {
        ++m_bands[bandOf(link.rttMs)];
    }
    place->second = link;
    judge(from, to);
    judge(to, from);
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
    m_oddOf.clear();
    m_allOdd.clear();
    m_bands.clear();
    arrange();
    Q_EMIT changed();
}

void LinksModel::arrange() {
    if (m_order.size() != m_names.size()) {
        m_order.resize(m_names.size());
        std::iota(m_order.begin(), m_order.end(), std::uint32_t{0});
        std::sort(m_order.begin(), m_order.end(),
                  [this](auto a, auto b) { return m_names[a] < m_names[b]; });
    }
    std::size_t measured = 0;
    for (const auto& band : m_bands) {
        measured += band.second;
    }
    m_steps.clear();
    std::size_t passed = 0;
    for (const auto& [band, count] : m_bands) {
        passed += count;
        while (m_steps.size() < kHeatSteps &&
               passed > (measured - 1) * (m_steps.size() + 1) / (kHeatSteps + 1)) {
            m_steps.push_back(roundTripOf(band));
        }
    }
    m_odd.clear();
    for (auto odd = m_allOdd.begin(); odd != m_allOdd.end() && m_odd.size() < kMostOdd; ++odd) {
        m_odd.push_back(*odd);
    }
}

void LinksModel::judge(std::uint32_t from, std::uint32_t to) {
    if (const auto before = m_oddOf.find(keyOf(from, to)); before != m_oddOf.end()) {
        m_allOdd.erase(before->second);
        m_oddOf.erase(before);
    }
    const LinkRecord* there = find(from, to);
    if (there == nullptr) {
        return;
    }
    const LinkRecord* back = find(to, from);
    const auto kind = oddity(*there, back);
    // A pair that fails both ways, or one way by what is delivered, is one pair.
    const bool twice = kind && back != nullptr && back->verdict == Verdict::DoesNot;
    const bool mine = !twice || (*kind == OddLink::OneWay ? there->delivers == false
                                                          : m_names[from] < m_names[to]);
    if (kind && mine) {
        const OddLink odd{TextFormat::nodeName(m_names[from]), TextFormat::nodeName(m_names[to]),
                          *kind};
        m_oddOf.emplace(keyOf(from, to), odd);
        m_allOdd.insert(odd);
    }
}

bool OddLink::operator<(const OddLink& other) const {
    return std::tie(kind, from, to) < std::tie(other.kind, other.from, other.to);
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

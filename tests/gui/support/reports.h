#pragma once

#include <QAbstractItemModel>
#include <QStringList>
#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui::test {

/// 2026-01-02 03:04:05 UTC, so that no test depends on the present.
constexpr qint64 kStart = 1767323045000;

inline swim::Member member(const std::string& name, swim::State state = swim::State::Alive,
                           std::uint32_t incarnation = 1, const std::string& meta = {}) {
    swim::Identity identity;
    identity.name = name;
    identity.address = {base::IpAddress::v4(10, 0, 0, 1), 7946};
    identity.meta = base::toBytes(std::string_view(meta));
    swim::Member row;
    row.identity = std::make_shared<const swim::Identity>(std::move(identity));
    row.state = state;
    row.incarnation = incarnation;
    return row;
}

/// Reports in order, told as a story: story.joined("web-1").after(500).suspected("web-1", "db-1").
class Story {
public:
    Story& after(qint64 milliseconds) {
        m_now += milliseconds;
        return *this;
    }
    Story& seenBy(observe::ObserverId observer) {
        m_observer = observer;
        return *this;
    }

    Story& started(const std::string& name) {
        observe::Started event;
        event.name = name;
        event.address = {base::IpAddress::v4(127, 0, 0, 1), 7946};
        event.dialect = "plain";
        return add(std::move(event));
    }
    Story& joined(const std::string& name, std::uint32_t incarnation = 1,
                  const std::string& meta = {}) {
        return told(swim::Joined{member(name, swim::State::Alive, incarnation, meta)});
    }
    Story& joined(const swim::Member& row) { return told(swim::Joined{row}); }
    Story& suspected(const std::string& name, const std::string& from, qint64 deathIn = 5000) {
        return told(swim::Suspected{member(name, swim::State::Suspect), from,
                                    instant() + std::chrono::milliseconds(deathIn)});
    }
    Story& confirmed(const std::string& name, const std::string& from, qint64 deathIn = 2000) {
        return told(swim::SuspicionConfirmed{member(name, swim::State::Suspect), from, 1,
                                             instant() + std::chrono::milliseconds(deathIn)});
    }
    Story& refuted(const std::string& name, std::uint32_t incarnation = 2) {
        return told(swim::Refuted{member(name, swim::State::Alive, incarnation)});
    }
    Story& died(const std::string& name, const std::string& from = "db-1") {
        return told(swim::Died{member(name, swim::State::Dead), from});
    }
    Story& left(const std::string& name) {
        return told(swim::Left{member(name, swim::State::Left)});
    }
    Story& updated(const std::string& name, const std::string& meta) {
        return told(swim::Updated{member(name, swim::State::Alive, 2, meta), nullptr});
    }
    Story& reaped(const std::string& name) { return told(swim::Reaped{name}); }
    Story& answered(const std::string& node, double rttMs) {
        const std::chrono::duration<double, std::milli> rtt(rttMs);
        return told(swim::ProbeAnswered{
            node, swim::ProbeKind::Direct, std::chrono::duration_cast<base::Duration>(rtt), {}});
    }
    Story& unanswered(const std::string& node) { return told(swim::ProbeFailed{node, 0, 0}); }
    Story& outcome(swim::CommandId id, bool ok, const std::string& text, bool final = true) {
        return told(swim::Outcome{id, final, ok, swimscope::base::verbatim(text), std::nullopt});
    }
    Story& roster(std::vector<swim::Member> members, bool resync = true) {
        return add(observe::Roster{std::move(members), 0, resync});
    }
    Story& demoNode(const std::string& name, bool running) {
        return add(observe::DemoNode{name, {base::IpAddress::v4(127, 0, 0, 1), 7001}, running});
    }
    Story& notice(observe::Notice::Severity severity, const std::string& text) {
        return add(observe::Notice{severity, swimscope::base::verbatim(text)});
    }
    Story& status(const std::string& node, const std::string& word) {
        return said(dialect::StatusChanged{node, word});
    }
    Story& message(const std::string& sender, const std::string& text,
                   swim::Via via = swim::Via::Stream) {
        dialect::Message event;
        event.from = {base::IpAddress::v4(10, 0, 0, 7), 7946};
        event.via = via;
        event.ours = !sender.empty();
        event.sender = sender;
        event.bytes = base::toBytes(std::string_view(text));
        return said(std::move(event));
    }
    Story& userEvent(const std::string& name, const std::string& payload) {
        return said(dialect::UserEvent{name, base::toBytes(std::string_view(payload)), 1, false});
    }

    Story& told(swim::Event event) { return add(std::move(event)); }
    Story& said(dialect::Event event) { return add(std::move(event)); }
    Story& add(observe::Event event) {
        observe::Report report;
        report.observer = m_observer;
        report.instant = instant();
        report.wall =
            std::chrono::system_clock::time_point(std::chrono::milliseconds(kStart + m_now));
        report.event = std::move(event);
        m_reports.push_back(std::move(report));
        return *this;
    }

    base::Instant instant() const { return base::Instant(std::chrono::milliseconds(m_now)); }
    qint64 now() const { return kStart + m_now; }
    /// The reports so far; the story goes on afterwards.
    std::vector<observe::Report> take() { return std::exchange(m_reports, {}); }

private:
    std::vector<observe::Report> m_reports;
    qint64 m_now = 0;
    observe::ObserverId m_observer = 0;
};

/// The displayed cells of the given columns, one line per row: "web-1 alive".
inline QStringList rows(const QAbstractItemModel& model, const QVector<int>& columns) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns) {
            cells.append(model.index(row, column).data().toString());
        }
        lines.append(cells.join(QLatin1Char(' ')));
    }
    return lines;
}

}  // namespace swimscope::gui::test

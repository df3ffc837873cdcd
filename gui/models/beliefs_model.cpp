#include "gui/models/beliefs_model.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>
#include <variant>

#include "gui/models/engine_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// Between two refreshes, at least; a refresh that took long is followed by a longer rest.
constexpr int kRestMilliseconds = 100;
constexpr int kRestPerWork = 9;
/// The same for a lab, which has something new many times a second.
constexpr int kLabRestMilliseconds = 250;

QString iso(qint64 milliseconds) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

bool showsTheSame(const sim::LabFrame& a, const sim::LabFrame& b) {
    const auto same = [](const sim::LabNode& one, const sim::LabNode& other) {
        return LabBeliefs::observes(one) == LabBeliefs::observes(other) &&
               one.incarnation == other.incarnation;
    };
    return a.beliefs == b.beliefs && a.identities == b.identities && a.branch == b.branch &&
           std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(), same);
}

QString oneLine(QString text) {
    return text.replace(QLatin1Char('\t'), QLatin1Char(' '));
}

}  // namespace

BeliefsModel::BeliefsModel(QObject* parent)
    : QObject(parent),
      m_digester(std::make_shared<BeliefDigester>()),
      m_digest(std::make_shared<const BeliefDigest>()),
      m_labBeliefs(std::make_shared<LabBeliefs>()) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRestMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &BeliefsModel::refresh);
}

BeliefsModel::~BeliefsModel() = default;

void BeliefsModel::apply(const std::vector<observe::Report>& reports) {
    bool sweepMoved = false;
    for (const observe::Report& report : reports) {
        const auto* event = std::get_if<watch::Event>(&report.event);
        if (event == nullptr) {
            continue;
        }
        if (const auto* progress = std::get_if<watch::SweepProgress>(event)) {
            m_sweep = *progress;
            m_swept = m_swept || progress->done;
            sweepMoved = true;
        }
        m_waiting.push_back(report);
    }
    if (!m_waiting.empty() && !m_timer.isActive() && !m_digesting) {
        m_timer.start();
    }
    if (!m_waiting.empty() && !m_reading) {
        m_reading = true;
        Q_EMIT readingChanged();
    }
    if (sweepMoved) {
        Q_EMIT sweepChanged();
    }
}

void BeliefsModel::applyLab(std::shared_ptr<const sim::LabFrame> frame) {
    if (frame->nodes.empty() || (m_labSeen != nullptr && showsTheSame(*frame, *m_labSeen))) {
        return;
    }
    m_labSeen = frame;
    m_labWaiting = std::move(frame);
    if (!m_timer.isActive() && !m_digesting) {
        m_timer.start(std::max(kLabRestMilliseconds, m_timer.interval()));
    }
}

void BeliefsModel::digestLab() {
    m_digesting = true;
    struct Work {
        std::shared_ptr<const sim::LabFrame> frame;
        std::shared_ptr<const BeliefDigest> digest;
        int rest = kLabRestMilliseconds;
    };
    auto work = std::make_shared<Work>();
    work->frame = std::exchange(m_labWaiting, nullptr);
    m_errands(
        [work, lab = m_labBeliefs] {
            QElapsedTimer took;
            took.start();
            work->digest = lab->digest(*work->frame, std::chrono::system_clock::now());
            work->frame.reset();
            work->rest =
                std::max(kLabRestMilliseconds, kRestPerWork * static_cast<int>(took.elapsed()));
        },
        [this, work, lab = m_labBeliefs.get()] {
            if (lab == m_labBeliefs.get()) {
                take(std::move(work->digest), work->rest);
            }
        });
}

void BeliefsModel::clear() {
    // What was digested for the last session is let go where it was made: it may be large.
    m_errands(
        [digester = std::exchange(m_digester, std::make_shared<BeliefDigester>()),
         lab = std::exchange(m_labBeliefs, std::make_shared<LabBeliefs>()),
         digest = std::exchange(m_digest, std::make_shared<const BeliefDigest>())]() mutable {
            digester.reset();
            lab.reset();
            digest.reset();
        },
        [] {});
    m_waiting.clear();
    m_labWaiting = nullptr;
    m_labSeen = nullptr;
    m_timer.stop();
    m_timer.setInterval(kRestMilliseconds);
    m_digesting = false;
    m_sweep = {};
    m_swept = false;
    m_reading = false;
    Q_EMIT changed();
    Q_EMIT sweepChanged();
    Q_EMIT readingChanged();
}

void BeliefsModel::refresh() {
    m_timer.stop();
    if (m_labWaiting != nullptr && !m_digesting) {
        return digestLab();
    }
    if (m_waiting.empty() || m_digesting) {
        return;
    }
    m_digesting = true;
    struct Work {
        std::vector<observe::Report> reports;
        std::shared_ptr<const BeliefDigest> digest;
        int rest = kRestMilliseconds;
    };
    auto work = std::make_shared<Work>();
    work->reports = std::exchange(m_waiting, {});
    m_errands(
        [work, digester = m_digester] {
            QElapsedTimer took;
            took.start();
            for (const observe::Report& report : work->reports) {
                digester->hear(report);
            }
            work->reports.clear();
            work->digest = digester->digest();
            work->rest =
                std::max(kRestMilliseconds, kRestPerWork * static_cast<int>(took.elapsed()));
        },
        [this, work, digester = m_digester.get()] {
            // Another session began meanwhile.
            if (digester == m_digester.get()) {
                take(std::move(work->digest), work->rest);
            }
        });
}

void BeliefsModel::take(std::shared_ptr<const BeliefDigest> digest, int rest) {
    // The last to hold old tables pays for letting them go; that is not the window.
    m_errands([old = std::exchange(m_digest, std::move(digest))]() mutable { old.reset(); }, [] {});
    m_digesting = false;
    m_timer.setInterval(rest);
    if (!m_waiting.empty() || m_labWaiting != nullptr) {
        m_timer.start();
    }
    Q_EMIT changed();
}

void BeliefsModel::setDisagreementsOnly(bool only) {
    if (m_disagreementsOnly != only) {
        m_disagreementsOnly = only;
        Q_EMIT changed();
    }
}

int BeliefsModel::rowCount() const {
    // Disagreements come first, so that the filter is a shorter look at the same order.
    return m_disagreementsOnly ? m_digest->disagreeing : static_cast<int>(m_digest->rows.size());
}

int BeliefsModel::observedCount() const {
    return static_cast<int>(beliefs().observed().size());
}

QString BeliefsModel::rowName(int row) const {
    return TextFormat::nodeName(beliefs().observed()[observedAt(row)]);
}

QString BeliefsModel::columnName(int column) const {
    return TextFormat::nodeName(beliefs().observers()[observerAt(column)]);
}

int BeliefsModel::rowOf(const QString& name) const {
    const auto found = beliefs().findObserved(TextFormat::rawName(name));
    const auto last = m_digest->rows.begin() + rowCount();
    const auto at = found ? std::find(m_digest->rows.begin(), last, *found) : last;
    return at == last ? -1 : static_cast<int>(at - m_digest->rows.begin());
}

int BeliefsModel::columnOf(const QString& name) const {
    const auto found = beliefs().findObserver(TextFormat::rawName(name));
    const auto& columns = m_digest->columns;
    const auto at = found ? std::find(columns.begin(), columns.end(), *found) : columns.end();
    return at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
}

observe::BeliefMatrix::Cell BeliefsModel::cell(int row, int column) const {
    return beliefs().cell(observedAt(row), observerAt(column));
}

const watch::Row* BeliefsModel::entry(int row, int column) const {
    return beliefs().row(observedAt(row), observerAt(column));
}

bool BeliefsModel::isSelf(int row, int column) const {
    return m_digest->columnRows[static_cast<std::size_t>(column)] == observedAt(row);
}

bool BeliefsModel::changedNow(int row, int column) const {
    return beliefs().changed(observedAt(row), observerAt(column));
}

QString BeliefsModel::partialWhy(int column) const {
    const watch::View& view = *beliefs().view(observerAt(column));
    return view.partial ? engineText(view.why) : QString();
}

int BeliefsModel::agreeing(int row) const {
    return static_cast<int>(beliefs().agreeing(observedAt(row)));
}

bool BeliefsModel::disagrees(int row) const {
    return row < m_digest->disagreeing;
}

watch::Belief BeliefsModel::majority(int row) const {
    return beliefs().majority(observedAt(row));
}

qint64 BeliefsModel::wallOf(base::Instant instant) const {
    const auto before =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_digest->instant - instant);
    return m_digest->wall - before.count();
}

qint64 BeliefsModel::clockAt(qint64 wall) const {
    if (!fromLab()) {
        return wall;
    }
    qint64 latest = 0;
    for (int column = 0; column < columnCount(); ++column) {
        latest = std::max(latest, answeredAt(column));
    }
    return latest;
}

qint64 BeliefsModel::answeredAt(int column) const {
    return wallOf(beliefs().view(observerAt(column))->answeredAt);
}

BeliefFacts BeliefsModel::facts(int row, int column) const {
    const std::size_t observed = observedAt(row);
    const std::string& raw = beliefs().observed()[observed];
    BeliefFacts facts;
    facts.node = rowName(row);
    facts.observer = columnName(column);
    facts.cell = cell(row, column);
    facts.self = isSelf(row, column);
    facts.since = wallOf(facts.cell.since);
    facts.answered = answeredAt(column);
    if (const auto own = beliefs().findObserver(raw)) {
        facts.own = beliefs().cell(observed, *own);
    }
    facts.partial = partialWhy(column);
    facts.agreeing = agreeing(row);
    facts.observers = columnCount();
    facts.majority = majority(row);
    if (const auto first = m_digest->accusations.noticedFirst(raw)) {
        facts.firstNotice = TextFormat::nodeName(first->who);
        facts.firstNoticeAt = wallOf(first->at);
        facts.firstNoticeTold = first->told;
    }
    for (const std::string& accuser : m_digest->accusations.accusers(raw)) {
        facts.accusers << TextFormat::nodeName(accuser);
    }
    return facts;
}

QString BeliefsModel::rowAsTsv(int row, qint64 now) const {
    QStringList head{QStringLiteral("node"), QStringLiteral("agree"), QStringLiteral("observers")};
    QStringList line{oneLine(rowName(row)), QString::number(agreeing(row)),
                     QString::number(columnCount())};
    for (int column = 0; column < columnCount(); ++column) {
        const watch::Row* belief = entry(row, column);
        head << oneLine(columnName(column));
        line << (belief == nullptr ? QStringLiteral("not listed")
                                   : QStringLiteral("%1 %2 (%3 ms)")
                                         .arg(QLatin1String(watch::beliefName(belief->belief)))
                                         .arg(belief->incarnation)
                                         .arg(std::max<qint64>(0, now - answeredAt(column))));
    }
    return head.join(QLatin1Char('\t')) + QLatin1Char('\n') + line.join(QLatin1Char('\t')) +
           QLatin1Char('\n');
}

QString BeliefsModel::rowAsJson(int row, qint64 now) const {
    QJsonArray cells;
    for (int column = 0; column < columnCount(); ++column) {
        const observe::BeliefMatrix::Cell belief = cell(row, column);
        QJsonObject one{{QStringLiteral("observer"), columnName(column)},
                        {QStringLiteral("listed"), belief.listed},
                        {QStringLiteral("ageMs"), std::max<qint64>(0, now - answeredAt(column))}};
        if (const QString why = partialWhy(column); !why.isEmpty()) {
            one[QStringLiteral("partial")] = why;
        }
        if (belief.listed) {
            one[QStringLiteral("state")] = QLatin1String(watch::beliefName(belief.belief));
            one[QStringLiteral("incarnation")] = static_cast<qint64>(belief.incarnation);
            one[QStringLiteral("since")] = iso(wallOf(belief.since));
            one[QStringLiteral("otherMeta")] = belief.otherMeta;
        }
        cells.append(one);
    }
    QJsonObject object{{QStringLiteral("node"), rowName(row)},
                       {QStringLiteral("agree"), agreeing(row)},
                       {QStringLiteral("observers"), columnCount()},
                       {QStringLiteral("majority"), QLatin1String(beliefName(majority(row)))},
                       {QStringLiteral("beliefs"), cells}};
    if (columnCount() > 0) {
        const BeliefFacts known = facts(row, 0);
        object[QStringLiteral("accusers")] = QJsonArray::fromStringList(known.accusers);
        if (!known.firstNotice.isEmpty()) {
            object[QStringLiteral("noticedFirst")] =
                QJsonObject{{QStringLiteral("who"), known.firstNotice},
                            {QStringLiteral("at"), iso(known.firstNoticeAt)},
                            {QStringLiteral("told"), known.firstNoticeTold}};
        }
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

}  // namespace swimscope::gui

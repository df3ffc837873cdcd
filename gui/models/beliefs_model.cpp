#include "gui/models/beliefs_model.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <numeric>
#include <variant>

#include "engine/observe/islands.h"
#include "engine/observe/scene.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// Between two refreshes, at least; a refresh that took long is followed by a longer rest.
constexpr int kRestMilliseconds = 100;
constexpr int kRestPerWork = 9;
/// Finding islands compares observers in pairs; more of them are shown as one.
constexpr std::size_t kMostIslandObservers = 2000;

QString iso(qint64 milliseconds) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString oneLine(QString text) {
    return text.replace(QLatin1Char('\t'), QLatin1Char(' '));
}

}  // namespace

BeliefsModel::BeliefsModel(QObject* parent)
    : QObject(parent), m_insight(std::make_unique<observe::Insight>()) {
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
    if (!m_waiting.empty() && !m_timer.isActive()) {
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

void BeliefsModel::clear() {
    m_insight = std::make_unique<observe::Insight>();
    m_waiting.clear();
    m_timer.stop();
    m_sweep = {};
    m_swept = false;
    m_reading = false;
    arrange();
    Q_EMIT changed();
    Q_EMIT sweepChanged();
    Q_EMIT readingChanged();
}

void BeliefsModel::refresh() {
    m_timer.stop();
    if (m_waiting.empty()) {
        return;
    }
    QElapsedTimer work;
    work.start();
    for (const observe::Report& report : m_waiting) {
        hear(report);
    }
    m_waiting.clear();
    arrange();
    Q_EMIT changed();
    m_timer.setInterval(
        std::max(kRestMilliseconds, kRestPerWork * static_cast<int>(work.elapsed())));
}

void BeliefsModel::hear(const observe::Report& report) {
    m_lastInstant = report.instant;
    m_lastWall =
        std::chrono::duration_cast<std::chrono::milliseconds>(report.wall.time_since_epoch())
            .count();
    m_insight->hear(report.instant, std::get<watch::Event>(report.event));
}

void BeliefsModel::setDisagreementsOnly(bool only) {
    if (m_disagreementsOnly != only) {
        m_disagreementsOnly = only;
        arrange();
        Q_EMIT changed();
    }
}

const observe::BeliefMatrix& BeliefsModel::beliefs() const {
    return m_insight->beliefs();
}

void BeliefsModel::arrangeColumns(std::vector<std::size_t>& islandOfColumn) {
    const std::size_t count = beliefs().observers().size();
    m_columns.resize(count);
    std::iota(m_columns.begin(), m_columns.end(), std::size_t{0});
    islandOfColumn.assign(count, 0);
    if (count < 2 || count > kMostIslandObservers) {
        return;
    }
    const observe::Scene scene(beliefs(), m_lastInstant, [](const watch::View&) { return false; });
    const observe::Islands islands(scene);
    if (!islands.split()) {
        return;
    }
    // Who is no witness of this moment stands beside the islands.
    islandOfColumn.assign(count, islands.groups().size());
    for (std::size_t witness = 0; witness < scene.witnesses(); ++witness) {
        if (const auto column = beliefs().findObserver(scene.name(witness))) {
            islandOfColumn[*column] = islands.groupOf(witness);
        }
    }
    std::stable_sort(m_columns.begin(), m_columns.end(),
                     [&islandOfColumn](std::size_t a, std::size_t b) {
                         return islandOfColumn[a] < islandOfColumn[b];
                     });
    m_islands.resize(islands.groups().size());
}

void BeliefsModel::arrange() {
    m_islands.clear();
    std::vector<std::size_t> islandOfColumn;
    arrangeColumns(islandOfColumn);
    const std::size_t rows = beliefs().observed().size();
    struct Place {
        std::size_t row;
        std::size_t island;
        bool agreed;
    };
    std::vector<Place> places;
    for (std::size_t row = 0; row < rows; ++row) {
        const bool agreed = !beliefs().disagrees(row) && !beliefs().metadataDiffers(row);
        if (agreed && m_disagreementsOnly) {
            continue;
        }
        const auto column = beliefs().findObserver(beliefs().observed()[row]);
        places.push_back({row, column ? islandOfColumn[*column] : m_islands.size(), agreed});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return a.agreed != b.agreed ? b.agreed : a.island < b.island;
    });
    m_rows.clear();
    m_disagreeing = 0;
    for (const Place& place : places) {
        const int at = static_cast<int>(m_rows.size());
        m_rows.push_back(place.row);
        m_disagreeing += place.agreed ? 0 : 1;
        if (!place.agreed && place.island < m_islands.size()) {
            BeliefIsland& island = m_islands[place.island];
            island.firstRow = island.rows == 0 ? at : island.firstRow;
            ++island.rows;
        }
    }
    m_columnRows.clear();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columnRows.push_back(beliefs().findObserved(beliefs().observers()[m_columns[i]]));
        const std::size_t which = islandOfColumn[m_columns[i]];
        if (which < m_islands.size()) {
            BeliefIsland& island = m_islands[which];
            island.firstColumn = island.columns == 0 ? static_cast<int>(i) : island.firstColumn;
            ++island.columns;
        }
    }
    countCells();
}

void BeliefsModel::countCells() {
    m_disagreeingCells = 0;
    const auto observers = static_cast<qint64>(m_columns.size());
    for (int row = 0; row < m_disagreeing; ++row) {
        m_disagreeingCells += observers - agreeing(row);
    }
}

int BeliefsModel::observedCount() const {
    return static_cast<int>(beliefs().observed().size());
}

QString BeliefsModel::rowName(int row) const {
    return TextFormat::nodeName(beliefs().observed()[m_rows[static_cast<std::size_t>(row)]]);
}

QString BeliefsModel::columnName(int column) const {
    return TextFormat::nodeName(beliefs().observers()[m_columns[static_cast<std::size_t>(column)]]);
}

int BeliefsModel::rowOf(const QString& name) const {
    const auto found = beliefs().findObserved(TextFormat::rawName(name));
    const auto at = found ? std::find(m_rows.begin(), m_rows.end(), *found) : m_rows.end();
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int BeliefsModel::columnOf(const QString& name) const {
    const auto found = beliefs().findObserver(TextFormat::rawName(name));
    const auto at = found ? std::find(m_columns.begin(), m_columns.end(), *found) : m_columns.end();
    return at == m_columns.end() ? -1 : static_cast<int>(at - m_columns.begin());
}

observe::BeliefMatrix::Cell BeliefsModel::cell(int row, int column) const {
    return beliefs().cell(m_rows[static_cast<std::size_t>(row)],
                          m_columns[static_cast<std::size_t>(column)]);
}

const watch::Row* BeliefsModel::entry(int row, int column) const {
    return beliefs().row(m_rows[static_cast<std::size_t>(row)],
                         m_columns[static_cast<std::size_t>(column)]);
}

bool BeliefsModel::isSelf(int row, int column) const {
    return m_columnRows[static_cast<std::size_t>(column)] == m_rows[static_cast<std::size_t>(row)];
}

int BeliefsModel::agreeing(int row) const {
    return static_cast<int>(beliefs().agreeing(m_rows[static_cast<std::size_t>(row)]));
}

bool BeliefsModel::disagrees(int row) const {
    return row < m_disagreeing;
}

watch::Belief BeliefsModel::majority(int row) const {
    return beliefs().majority(m_rows[static_cast<std::size_t>(row)]);
}

qint64 BeliefsModel::wallOf(base::Instant instant) const {
    const auto before =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_lastInstant - instant);
    return m_lastWall - before.count();
}

qint64 BeliefsModel::answeredAt(int column) const {
    return wallOf(beliefs().view(m_columns[static_cast<std::size_t>(column)])->answeredAt);
}

BeliefFacts BeliefsModel::facts(int row, int column) const {
    const std::size_t observed = m_rows[static_cast<std::size_t>(row)];
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
    facts.agreeing = agreeing(row);
    facts.observers = columnCount();
    facts.majority = majority(row);
    if (const auto first = m_insight->noticedFirst(raw)) {
        facts.firstNotice = TextFormat::nodeName(first->who);
        facts.firstNoticeAt = wallOf(first->at);
        facts.firstNoticeTold = first->told;
    }
    for (const std::string& accuser : m_insight->accusers(raw)) {
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

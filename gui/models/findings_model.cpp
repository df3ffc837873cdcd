#include "gui/models/findings_model.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <variant>

#include "gui/models/engine_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// The engine's sentences begin small, so that they can follow a colon.
QString sentence(const base::Sentence& said) {
    QString text = engineText(said);
    // A name keeps its letters; only words of ours are raised.
    static const QStringList ours{QStringLiteral("the "),  QStringLiteral("nobody "),
                                  QStringLiteral("some "), QStringLiteral("all "),
                                  QStringLiteral("one "),  QStringLiteral("most ")};
    for (const QString& word : ours) {
        if (text.startsWith(word)) {
            text[0] = text[0].toUpper();
        }
    }
    return text;
}

QStringList namesOf(const std::vector<std::string>& nodes) {
    QStringList names;
    for (const std::string& node : nodes) {
        names << TextFormat::nodeName(node);
    }
    return names;
}

QString isoTime(qint64 milliseconds) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate);
}

}  // namespace

FindingsModel::FindingsModel(QObject* parent) : QAbstractTableModel(parent) {}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingsModel::severityWord(observe::Severity severity) {
    switch (severity) {
        case observe::Severity::Critical:
            return tr("Critical");
        case observe::Severity::Warning:
            return tr("Warning");
        case observe::Severity::Info:
            break;
    }
    return tr("Note");
}

qint64 FindingsModel::sinceOf(const observe::Finding& finding) const {
    return m_wall -
           std::chrono::duration_cast<std::chrono::milliseconds>(m_instant - finding.since).count();
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const observe::Finding& finding = m_findings[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return index.column() == Severity ? severityWord(finding.severity)
                   : index.column() == Text   ? sentence(finding.text)
                                              : TextFormat::timeOfDay(sinceOf(finding));
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2").arg(severityWord(finding.severity),
                                                sentence(finding.text));
        case SeverityRole:
            return static_cast<int>(finding.severity);
        case SinceRole:
            return sinceOf(finding);
        case EvidenceRole:
            return engineText(finding.evidence);
        case AdviceRole:
            return engineText(finding.advice);
        case NodesRole:
            return namesOf(finding.nodes);
        default:
            return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Severity ? tr("Severity") : section == Text ? tr("Finding") : tr("Since");
}

void FindingsModel::apply(const std::vector<observe::Report>& reports) {
    for (const observe::Report& report : reports) {
        if (const auto* findings = std::get_if<observe::Findings>(&report.event)) {
            take(report, findings->findings);
        }
    }
}

void FindingsModel::take(const observe::Report& report,
                         const std::vector<observe::Finding>& findings) {
    const auto wall =
        std::chrono::duration_cast<std::chrono::milliseconds>(report.wall.time_since_epoch());
    const auto same = [](const observe::Finding& a, const observe::Finding& b) {
        return a.kind == b.kind && a.subject == b.subject;
    };
    const bool sameRows =
        std::equal(findings.begin(), findings.end(), m_findings.begin(), m_findings.end(), same);
    if (!sameRows) {
        beginResetModel();
    }
    m_instant = report.instant;
    m_wall = wall.count();
    m_checkedAt = m_wall;
    m_findings = findings;
    if (!sameRows) {
        endResetModel();
        Q_EMIT countChanged();
    } else if (!m_findings.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void FindingsModel::clear() {
    beginResetModel();
    m_findings.clear();
    m_checkedAt = 0;
    endResetModel();
    Q_EMIT countChanged();
}

int FindingsModel::countOf(observe::Severity severity) const {
    return static_cast<int>(
        std::count_if(m_findings.begin(), m_findings.end(),
                      [severity](const auto& finding) { return finding.severity == severity; }));
}

QString FindingsModel::keyOf(int row) const {
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    const observe::Finding& finding = m_findings[static_cast<std::size_t>(row)];
    return QLatin1String(observe::findingKindName(finding.kind)) + QLatin1Char(' ') +
           TextFormat::nodeName(finding.subject);
}

int FindingsModel::rowOf(const QString& key) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (keyOf(row) == key) {
            return row;
        }
    }
    return -1;
}

QString FindingsModel::asText(int row) const {
    const observe::Finding& finding = m_findings[static_cast<std::size_t>(row)];
    QString text = QStringLiteral("[%1] %2\nsince %3\n")
                       .arg(QLatin1String(observe::severityName(finding.severity)),
                            englishText(finding.text), isoTime(sinceOf(finding)));
    for (const QString& line : englishText(finding.evidence)) {
        text += QStringLiteral("- ") + line + QLatin1Char('\n');
    }
    return text + englishText(finding.advice) + QLatin1Char('\n');
}

QString FindingsModel::asJson(int row) const {
    const observe::Finding& finding = m_findings[static_cast<std::size_t>(row)];
    const QJsonObject object{
        {QStringLiteral("kind"), QLatin1String(observe::findingKindName(finding.kind))},
        {QStringLiteral("severity"), QLatin1String(observe::severityName(finding.severity))},
        {QStringLiteral("text"), englishText(finding.text)},
        {QStringLiteral("evidence"), QJsonArray::fromStringList(englishText(finding.evidence))},
        {QStringLiteral("advice"), englishText(finding.advice)},
        {QStringLiteral("nodes"), QJsonArray::fromStringList(namesOf(finding.nodes))},
        {QStringLiteral("since"), isoTime(sinceOf(finding))}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

}  // namespace swimscope::gui

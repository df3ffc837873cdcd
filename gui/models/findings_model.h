#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui {

/// What is not as it should be, the gravest first; a row keeps its key while the finding lasts.
class FindingsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Severity, Text, Since, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole + 1, SinceRole, EvidenceRole, AdviceRole, NodesRole };

    explicit FindingsModel(QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void apply(const std::vector<observe::Report>& reports);
    void clear();
    int countOf(observe::Severity severity) const;
    /// Kind and subject; "" beyond the rows.
    QString keyOf(int row) const;
    /// -1 when the finding is gone.
    int rowOf(const QString& key) const;
    /// Of the report that brought the present findings, ms since the epoch; 0 before the first.
    qint64 checkedAt() const { return m_checkedAt; }
    /// For a ticket: text, evidence and advice, UTC times.
    QString asText(int row) const;
    QString asJson(int row) const;
    /// "Critical", "Warning", "Note", translated.
    static QString severityWord(observe::Severity severity);

Q_SIGNALS:
    void countChanged();

private:
    void take(const observe::Report& report, const std::vector<observe::Finding>& findings);
    qint64 sinceOf(const observe::Finding& finding) const;

    std::vector<observe::Finding> m_findings;
    base::Instant m_instant{};
    qint64 m_wall = 0;
    qint64 m_checkedAt = 0;
};

}  // namespace swimscope::gui

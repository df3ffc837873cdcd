#pragma once

#include <QFrame>
#include <QList>
#include <QString>
#include <optional>

#include "engine/sim/lab_frame.h"

class QLabel;

namespace swimscope::gui {

/// How soon a suspicion ends in death as things stand, and how much sooner with every further node
/// that agrees, as bars. Hidden without a suspicion.
class DeadlineCard final : public QFrame {
    Q_OBJECT

public:
    explicit DeadlineCard(QWidget* parent = nullptr);
    void show(const std::optional<sim::LabSuspicion>& suspicion, base::Instant now);
    QString sentence() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QLabel* who;
        QWidget* bar;
        QLabel* left;
    };

    void addRow();
    void fill();
    static QString agreement(std::uint32_t others);

    std::optional<sim::LabSuspicion> m_suspicion;
    base::Instant m_now{};
    QLabel* m_title;
    QLabel* m_sentence;
    QList<Row> m_rows;
};

}  // namespace swimscope::gui

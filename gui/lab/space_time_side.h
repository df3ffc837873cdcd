#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "engine/base/time.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace swimscope::gui {

class DoubtChart;
class LabModel;
class SpaceTimeChart;
class SpaceTimeKey;

/// Beside a space-time diagram: what happens in it step by step, how the doubt spreads, the key.
class SpaceTimeSide final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMostSteps = 100;

    SpaceTimeSide(LabModel& model, SpaceTimeChart& chart, QWidget* parent = nullptr);
    /// The diagram shows something else.
    void onDigest();
    void onFrame();
    /// When the subject came to be doubted last, as far as the run is known.
    std::optional<base::Instant> lastDoubt() const;

Q_SIGNALS:
    /// To see the last doubt.
    void doubtWished();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// One line of the list.
    struct Step {
        base::Instant at{};
        QString text;
        /// Of the digest's arrows; -1 for a moment.
        int arrow = -1;
    };
    std::vector<Step> steps() const;
    void fillSteps();
    void retranslate();

    LabModel& m_model;
    SpaceTimeChart& m_chart;
    QLabel* m_summary;
    QPushButton* m_toDoubt;
    QListWidget* m_list;
    QLabel* m_spreads;
    QLabel* m_count;
    DoubtChart* m_doubt;
    QLabel* m_keyTitle;
    SpaceTimeKey* m_key;
    std::vector<Step> m_steps;
};

}  // namespace swimscope::gui

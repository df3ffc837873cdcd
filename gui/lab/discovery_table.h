#pragma once

#include <QTableWidget>
#include <vector>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

class LabModel;

/// Each killed node with when it was first suspected, first declared dead and known to all, in this
/// run and in the other.
class DiscoveryTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit DiscoveryTable(QWidget* parent = nullptr);
    void showKills(const LabModel& model, const sim::LabComparison& comparison);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString both(std::optional<base::Duration> here, std::optional<base::Duration> there) const;
    QString knownToAll(const sim::Discovery& one) const;

    std::vector<sim::Discovery> m_here;
    std::vector<sim::Discovery> m_there;
};

}  // namespace swimscope::gui

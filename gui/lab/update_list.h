#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

class LabModel;

/// The marks of the present branch at which something began that spreads, newest first, at most
/// kMost of them. Looks at new pictures when it is told to.
class UpdateListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 500;

    explicit UpdateListModel(LabModel& model, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void look();
    const sim::Mark& mark(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    /// -1 when it is not there.
    int rowOf(const sim::Mark& mark) const;
    void retranslate();

private:
    using Told = std::map<std::pair<base::Instant, sim::HostId>, QString>;

    void learnTold();
    void learn(base::Instant at, const sim::Fault& fault);
    QString told(const sim::Mark& mark) const;
    bool begins(const sim::Mark& mark) const;

    LabModel& m_model;
    std::vector<sim::Mark> m_shown;
    std::shared_ptr<const std::vector<sim::Mark>> m_marks;
    std::shared_ptr<const std::vector<sim::LabBranch>> m_branches;
    std::shared_ptr<const sim::Script> m_script;
    Told m_told;
};

/// Chooses one of them; Up and Down, as in any list.
class UpdateList final : public QListView {
    Q_OBJECT

public:
    explicit UpdateList(LabModel& model, QWidget* parent = nullptr);
    UpdateListModel& updates() { return *m_updates; }
    void look();

Q_SIGNALS:
    void chosen(const swimscope::sim::Mark& mark);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void showFollowed();

    LabModel& m_model;
    UpdateListModel* m_updates;
    /// The change of the current row is not the person's.
    bool m_quiet = false;
};

}  // namespace swimscope::gui

#pragma once

#include <QObject>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "gui/models/errands.h"

namespace swimscope::gui {

/// The one thread beside the GUI's and the engine's: does the models' errands in the order of
/// asking. Must live and die on the GUI thread; the errand under way is finished first, those that
/// still wait are dropped.
class ErrandRunner final : public QObject {
    Q_OBJECT

public:
    explicit ErrandRunner(QObject* parent = nullptr);
    ~ErrandRunner() override;

    void run(std::function<void()> job, std::function<void()> done);
    /// For a model; this must outlive it or the model ask no more.
    Errands errands();

private:
    struct Errand {
        std::function<void()> job;
        std::function<void()> done;
    };
    void work();

    std::mutex m_lock;
    std::condition_variable m_more;
    std::deque<Errand> m_errands;
    bool m_ends = false;
    std::thread m_thread;
};

}  // namespace swimscope::gui

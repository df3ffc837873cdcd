#include "gui/bridge/errand_runner.h"

#include <QMetaObject>
#include <utility>

namespace swimscope::gui {

ErrandRunner::ErrandRunner(QObject* parent) : QObject(parent), m_thread([this] { work(); }) {}

ErrandRunner::~ErrandRunner() {
    {
        const std::lock_guard<std::mutex> hold(m_lock);
        m_ends = true;
    }
    m_more.notify_one();
    m_thread.join();
}

void ErrandRunner::run(std::function<void()> job, std::function<void()> done) {
    {
        const std::lock_guard<std::mutex> hold(m_lock);
        m_errands.push_back({std::move(job), std::move(done)});
    }
    m_more.notify_one();
}

Errands ErrandRunner::errands() {
    return [this](std::function<void()> job, std::function<void()> done) {
        run(std::move(job), std::move(done));
    };
}

void ErrandRunner::work() {
    for (;;) {
        Errand errand;
        {
            std::unique_lock<std::mutex> hold(m_lock);
            m_more.wait(hold, [this] { return m_ends || !m_errands.empty(); });
            if (m_ends) {
                return;
            }
            errand = std::move(m_errands.front());
            m_errands.pop_front();
        }
        errand.job();
        // What the job holds is let go here, before anybody else may be the last to hold it.
        errand.job = nullptr;
        QMetaObject::invokeMethod(this, std::move(errand.done), Qt::QueuedConnection);
    }
}

}  // namespace swimscope::gui

#include "gui/lab/calm_refresh.h"

#include <utility>

#include "gui/models/lab_model.h"

namespace swimscope::gui {

namespace {

constexpr int kPause = 200;

}  // namespace

CalmRefresh::CalmRefresh(LabModel& model, std::function<void()> refresh, QObject* parent)
    : QObject(parent), m_model(model), m_refresh(std::move(refresh)) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_missed) {
            onFrame();
        }
    });
    connect(&model, &LabModel::frameChanged, this, &CalmRefresh::onFrame);
    connect(&model, &LabModel::selectionChanged, this, &CalmRefresh::refreshNow);
}

void CalmRefresh::hold(bool held) {
    m_held = held;
    if (!held && m_missed) {
        refreshNow();
    }
}

void CalmRefresh::onFrame() {
    const bool running = m_model.frame().running;
    m_missed = true;
    if (!running || (!m_held && !m_pause.isActive())) {
        refreshNow();
    }
}

void CalmRefresh::refreshNow() {
    m_missed = false;
    m_pause.start();
    m_refresh();
}

}  // namespace swimscope::gui

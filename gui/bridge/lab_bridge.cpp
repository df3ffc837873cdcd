#include "gui/bridge/lab_bridge.h"

#include <QMetaObject>
#include <QPointer>
#include <utility>

#include "gui/models/engine_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// As often as the lab makes pictures, and a screen shows them.
constexpr int kFrameMilliseconds = 16;

}  // namespace

LabBridge::LabBridge(LabModel& model, QObject* parent) : QObject(parent), m_model(model) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrameMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &LabBridge::look);
    connect(&model, &LabModel::wished, this, &LabBridge::control);
}

void LabBridge::attach(session::Lab& lab) {
    m_model.clear();
    m_open.clear();
    m_lab = &lab;
    m_timer.start();
    look();
}

void LabBridge::detach() {
    m_timer.stop();
    m_lab = nullptr;
    m_open.clear();
    m_model.end();
}

void LabBridge::forget() {
    detach();
    m_model.clear();
}

void LabBridge::hear(const swim::Outcome& outcome) {
    if (m_open.count(outcome.id) == 0) {
        return;
    }
    if (!outcome.ok) {
        m_model.refuse(engineText(outcome.text.sentence()));
    }
    if (outcome.final) {
        m_open.erase(outcome.id);
    }
}

void LabBridge::save() {
    control(sim::SaveRun{[self = QPointer<LabBridge>(this)](std::string text) {
        // On the engine thread, which ends before this does.
        QMetaObject::invokeMethod(
            self.data(),
            [self, bytes = QByteArray::fromStdString(text)] { Q_EMIT self->saved(bytes); },
            Qt::QueuedConnection);
    }});
}

void LabBridge::control(sim::LabCommand command) {
    if (m_lab != nullptr) {
        m_open.insert(m_lab->control(std::move(command)));
    }
}

void LabBridge::look() {
    m_model.show(m_lab->frame());
}

}  // namespace swimscope::gui

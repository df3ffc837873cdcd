#include <utility>

#include "engine/session/engine_session.h"
#include "engine/session/lab.h"
#include "engine/session/lab_engine.h"
#include "engine/session/live_lab_engine.h"

namespace swimscope::session {

namespace {

template <typename Engine>
class LabSession final : public EngineSession<Engine, CheckedLab, Lab> {
public:
    using EngineSession<Engine, CheckedLab, Lab>::EngineSession;

    swim::CommandId control(LabCommand command) override { return this->post(std::move(command)); }
    std::shared_ptr<const LabFrame> frame() const override { return this->engine().frame(); }
};

template <typename Engine>
base::Result<std::unique_ptr<Lab>> begin(CheckedLab checked, std::function<void()> onWake) {
    auto lab = std::make_unique<LabSession<Engine>>(std::move(checked), std::move(onWake));
    if (base::Status status = lab->start(); !status) {
        return base::Error{status.error()};
    }
    return std::unique_ptr<Lab>(std::move(lab));
}

}  // namespace

base::Result<std::unique_ptr<Lab>> startLab(LabSettings settings, std::function<void()> onWake) {
    auto checked = checkLab(std::move(settings));
    if (!checked) {
        return base::Error{checked.error()};
    }
    const bool live = checked->given.live;
    return live ? begin<LiveLabEngine>(*std::move(checked), std::move(onWake))
                : begin<LabEngine>(*std::move(checked), std::move(onWake));
}

}  // namespace swimscope::session

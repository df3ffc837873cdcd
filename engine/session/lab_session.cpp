#include <utility>

#include "engine/session/engine_session.h"
#include "engine/session/lab.h"
#include "engine/session/lab_engine.h"

namespace swimscope::session {

namespace {

class LabSession final : public EngineSession<LabEngine, CheckedLab, Lab> {
public:
    using EngineSession::EngineSession;

    swim::CommandId control(LabCommand command) override { return post(std::move(command)); }
    std::shared_ptr<const LabFrame> frame() const override { return engine().frame(); }
};

}  // namespace

base::Result<std::unique_ptr<Lab>> startLab(LabSettings settings, std::function<void()> onWake) {
    auto checked = checkLab(std::move(settings));
    if (!checked) {
        return base::Error{checked.error()};
    }
    auto lab = std::make_unique<LabSession>(*std::move(checked), std::move(onWake));
    if (base::Status status = lab->start(); !status) {
        return base::Error{status.error()};
    }
    return std::unique_ptr<Lab>(std::move(lab));
}

}  // namespace swimscope::session

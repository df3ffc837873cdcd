#include <utility>

#include "engine/session/engine_session.h"
#include "engine/session/member_engine.h"
#include "engine/session/settings.h"

namespace swimscope::session {

base::Result<std::unique_ptr<Session>> startMember(MemberSettings settings,
                                                   std::function<void()> onWake) {
    auto checked = checkSettings(std::move(settings));
    if (!checked) {
        return base::Error{checked.error()};
    }
    return EngineSession<MemberEngine, CheckedSettings>::run(*std::move(checked),
                                                             std::move(onWake));
}

}  // namespace swimscope::session

#include <utility>

#include "engine/session/engine_session.h"
#include "engine/session/watch_engine.h"
#include "engine/session/watch_settings.h"

namespace swimscope::session {

base::Result<std::unique_ptr<Session>> startWatch(WatchSettings settings,
                                                  std::function<void()> onWake) {
    auto checked = checkWatch(std::move(settings));
    if (!checked) {
        return base::Error{checked.error()};
    }
    return EngineSession<WatchEngine, CheckedWatch>::run(*std::move(checked), std::move(onWake));
}

}  // namespace swimscope::session

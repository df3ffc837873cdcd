#include "engine/session/console_watch.h"

namespace swimscope::session {

base::Result<watch::Command> parsePeek(Arguments& arguments) {
    if (arguments.left() != 1) {
        return base::Error{base::sentence("peek wants one address: peek HOST[:PORT]")};
    }
    return watch::Command(watch::Peek{arguments.take()});
}

base::Result<watch::Command> parseSweep(Arguments& arguments) {
    if (arguments.empty()) {
        return base::Error{
            base::sentence("sweep wants at least one address: sweep HOST[:PORT] ...")};
    }
    return watch::Command(watch::Sweep{arguments.takeAll(), {}});
}

base::Result<watch::Command> parseTap(Arguments& arguments) {
    const bool off = arguments.takeIf("off");
    if (!off) {
        arguments.takeIf("on");
    }
    if (!arguments.empty()) {
        return base::Error{base::sentence("tap wants on or off")};
    }
    return watch::Command(watch::Tap{off ? -1.0 : 0.0});
}

base::Result<watch::Command> parseLinks(Arguments& arguments) {
    if (!arguments.empty()) {
        return base::Error{base::sentence("links takes no arguments")};
    }
    return watch::Command(watch::MeasureLinks{});
}

base::Result<watch::Command> parseDoctor(Arguments& arguments) {
    if (arguments.left() != 1 && arguments.left() != 2) {
        return base::Error{base::sentence("doctor wants an address: doctor HOST[:PORT] [NAME]")};
    }
    watch::Diagnose diagnose;
    diagnose.at = arguments.take();
    diagnose.name = arguments.empty() ? "" : arguments.take();
    return watch::Command(std::move(diagnose));
}

base::Result<watch::Command> parseStop(Arguments& arguments) {
    if (!arguments.empty()) {
        return base::Error{base::sentence("stop takes no arguments")};
    }
    return watch::Command(watch::Stop{});
}

}  // namespace swimscope::session

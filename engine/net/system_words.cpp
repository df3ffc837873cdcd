#include "engine/net/system_words.h"

namespace swimscope::net {

base::Sentence systemWords(const std::error_code& error) {
    if (error == std::errc::connection_refused) {
        return base::sentence("Connection refused");
    }
    if (error == std::errc::timed_out) {
        return base::sentence("Connection timed out");
    }
    if (error == std::errc::connection_reset) {
        return base::sentence("Connection reset by peer");
    }
    if (error == std::errc::broken_pipe) {
        return base::sentence("Broken pipe");
    }
    if (error == std::errc::host_unreachable) {
        return base::sentence("No route to host");
    }
    if (error == std::errc::network_unreachable) {
        return base::sentence("Network is unreachable");
    }
    if (error == std::errc::permission_denied) {
        return base::sentence("Permission denied");
    }
    if (error == std::errc::operation_not_permitted) {
        return base::sentence("Operation not permitted");
    }
    if (error == std::errc::message_size) {
        return base::sentence("Message too long");
    }
    return base::verbatim(error.message());
}

}  // namespace swimscope::net

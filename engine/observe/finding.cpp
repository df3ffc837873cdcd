#include "engine/observe/finding.h"

namespace swimscope::observe {

const char* findingKindName(FindingKind kind) {
    switch (kind) {
        case FindingKind::Disagreement:
            return "disagreement";
        case FindingKind::Islands:
            return "islands";
        case FindingKind::Ghost:
            return "ghost";
        case FindingKind::Accuser:
            return "accuser";
        case FindingKind::Suspected:
            return "suspected";
        case FindingKind::Dead:
            return "dead";
        case FindingKind::MetadataDiffers:
            return "metadata-differs";
        case FindingKind::Conflict:
            return "conflict";
        case FindingKind::OneWayLink:
            return "one-way-link";
        case FindingKind::BrokenLink:
            return "broken-link";
        case FindingKind::TcpOnly:
            return "tcp-only";
        case FindingKind::SlowLink:
            return "slow-link";
        case FindingKind::SettingDiffers:
            return "setting-differs";
        case FindingKind::VersionRange:
            return "version-range";
        case FindingKind::Address:
            return "address";
        case FindingKind::Unreachable:
            return "unreachable";
        case FindingKind::Restarted:
            return "restarted";
        case FindingKind::ClockBehind:
            return "clock-behind";
        case FindingKind::SilenceDiffers:
            return "silence-differs";
        case FindingKind::NotificationDiffers:
            return "notification-differs";
        case FindingKind::Foreign:
            break;
    }
    return "foreign";
}

const char* severityName(Severity severity) {
    switch (severity) {
        case Severity::Info:
            return "info";
        case Severity::Warning:
            return "warning";
        case Severity::Critical:
            break;
    }
    return "critical";
}

}  // namespace swimscope::observe

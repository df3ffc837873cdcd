#include "engine/watch/diagnosis.h"

namespace swimscope::watch {

const char* verdictName(Verdict verdict) {
    switch (verdict) {
        case Verdict::Healthy:
            return "healthy";
        case Verdict::NameUnknown:
            return "name-unknown";
        case Verdict::NothingListens:
            return "nothing-listens";
        case Verdict::NoRoute:
            return "no-route";
        case Verdict::AcceptsButMute:
            return "accepts-but-mute";
        case Verdict::Label:
            return "label";
        case Verdict::Encrypted:
            return "encrypted";
        case Verdict::WrongKey:
            return "wrong-key";
        case Verdict::NotEncrypted:
            return "not-encrypted";
        case Verdict::Http:
            return "http";
        case Verdict::Tls:
            return "tls";
        case Verdict::OtherTransport:
            return "other-transport";
        case Verdict::UdpBlocked:
            return "udp-blocked";
        case Verdict::AnotherName:
            return "another-name";
        case Verdict::VersionMismatch:
            return "version-mismatch";
        case Verdict::Garbage:
            return "garbage";
        case Verdict::Partial:
            break;
    }
    return "partial";
}

std::string evidenceText(const Diagnosis& diagnosis) {
    std::string text;
    for (const base::Sentence& line : diagnosis.evidence) {
        text += line.english() + '\n';
    }
    return text;
}

}  // namespace swimscope::watch

#include "gui/models/contact_verdict.h"

#include <algorithm>

#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

constexpr int kMaxShownBytes = 128;

int badness(const ContactVerdict& verdict) {
    return verdict.verdict == watch::Verdict::Healthy ? 0 : reaches(verdict.verdict) ? 1 : 2;
}

}  // namespace

ContactVerdict verdictOf(const watch::Diagnosis& diagnosis) {
    ContactVerdict shown;
    shown.verdict = diagnosis.verdict;
    if (diagnosis.address != base::Endpoint{}) {
        shown.address = TextFormat::text(diagnosis.address.toString());
    }
    shown.sentence = diagnosis.sentence;
    shown.fix = diagnosis.fix;
    shown.evidence = diagnosis.evidence;
    if (!diagnosis.bytes.empty()) {
        shown.bytes = TextFormat::hex(diagnosis.bytes, kMaxShownBytes);
    }
    return shown;
}

bool reaches(watch::Verdict verdict) {
    switch (verdict) {
        case watch::Verdict::Healthy:
        case watch::Verdict::UdpBlocked:
        case watch::Verdict::AnotherName:
        case watch::Verdict::VersionMismatch:
        case watch::Verdict::Partial:
            return true;
        case watch::Verdict::NameUnknown:
        case watch::Verdict::NothingListens:
        case watch::Verdict::NoRoute:
        case watch::Verdict::AcceptsButMute:
        case watch::Verdict::Label:
        case watch::Verdict::Encrypted:
        case watch::Verdict::WrongKey:
        case watch::Verdict::NotEncrypted:
        case watch::Verdict::Http:
        case watch::Verdict::Tls:
        case watch::Verdict::OtherTransport:
        case watch::Verdict::Garbage:
            break;
    }
    return false;
}

const ContactVerdict& worstOf(const QList<ContactVerdict>& verdicts) {
    return *std::max_element(
        verdicts.begin(), verdicts.end(),
        [](const ContactVerdict& a, const ContactVerdict& b) { return badness(a) < badness(b); });
}

}  // namespace swimscope::gui

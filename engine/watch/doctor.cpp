#include "engine/watch/doctor.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/watch/doctor_verdict.h"
#include "engine/watch/limits.h"

namespace swimscope::watch {

template <typename Ask>
bool Doctor::offer(Ask ask) {
    const bool taken = std::any_of(m_patients.begin(), m_patients.end(),
                                   [&](auto& patient) { return ask(patient->examination); });
    dismiss();
    return taken;
}

void Doctor::dismiss() {
    for (std::size_t i = 0; i < m_patients.size();) {
        if (!m_patients[i]->examination.over()) {
            ++i;
            continue;
        }
        Diagnosis diagnosis = diagnose(m_patients[i]->examination.chart());
        const CommandId id = m_patients[i]->id;
        m_patients.erase(m_patients.begin() + static_cast<std::ptrdiff_t>(i));
        const bool healthy = diagnosis.verdict == Verdict::Healthy;
        base::Sentence sentence = diagnosis.sentence;
        desk().tell(Diagnosed{id, std::move(diagnosis)});
        desk().settle(id, healthy, std::move(sentence));
    }
}

bool Doctor::command(base::Instant now, CommandId id, const Command& command) {
    const auto* ask = std::get_if<Diagnose>(&command);
    if (ask == nullptr) {
        return false;
    }
    if (m_patients.size() >= kMaxExaminations) {
        desk().settle(id, /*ok=*/false,
                      base::sentence("too many contacts are being examined: wait for those"));
        return true;
    }
    m_patients.push_back(std::make_unique<Patient>(id, desk(), *ask));
    m_patients.back()->examination.begin(now);
    dismiss();
    return true;
}

void Doctor::stop(base::Instant) {
    for (const auto& patient : m_patients) {
        patient->examination.abandon();
        desk().settle(patient->id, /*ok=*/false,
                      base::sentence("stopped before there was a verdict"));
    }
    m_patients.clear();
}

bool Doctor::ack(base::Instant now, const base::Endpoint&, const wire::Ack& ack) {
    return offer([&](Examination& one) { return one.ack(now, ack); });
}

bool Doctor::undelivered(base::Instant, const base::Endpoint& to, const base::Words& why) {
    return offer([&](Examination& one) { return one.undelivered(to, why); });
}

bool Doctor::opened(base::Instant now, machine::ExchangeId id) {
    return offer([&](Examination& one) { return one.opened(now, id); });
}

bool Doctor::data(base::Instant now, machine::ExchangeId id, base::BytesView bytes) {
    return offer([&](Examination& one) { return one.data(now, id, bytes); });
}

bool Doctor::ended(base::Instant now, machine::ExchangeId id) {
    return offer([&](Examination& one) { return one.ended(now, id); });
}

bool Doctor::failed(base::Instant now, machine::ExchangeId id, const base::Words& why) {
    return offer([&](Examination& one) { return one.failed(now, id, why); });
}

bool Doctor::resolved(base::Instant now, machine::ResolveId id,
                      std::span<const base::Endpoint> addresses, const base::Words& why) {
    return offer([&](Examination& one) { return one.resolved(now, id, addresses, why); });
}

void Doctor::expire(base::Instant now) {
    for (const auto& patient : m_patients) {
        patient->examination.expire(now);
    }
    dismiss();
}

std::optional<base::Instant> Doctor::deadline() const {
    std::optional<base::Instant> first;
    for (const auto& patient : m_patients) {
        const auto due = patient->examination.deadline();
        if (due && (!first || *due < *first)) {
            first = due;
        }
    }
    return first;
}

}  // namespace swimscope::watch

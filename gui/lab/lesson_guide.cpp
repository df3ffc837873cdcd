#include "gui/lab/lesson_guide.h"

#include <algorithm>
#include <tuple>

#include "gui/lab/lesson_text.h"
#include "gui/models/lab_model.h"

namespace swimscope::gui {

namespace {

/// A run that goes fast is beyond its question before it can be stopped; from here on it is taken
/// back to it.
constexpr base::Duration kOvershoot = std::chrono::milliseconds(100);

}  // namespace

LessonGuide::LessonGuide(LabModel& model, QObject* parent) : QObject(parent), m_model(model) {
    connect(&model, &LabModel::frameChanged, this, &LessonGuide::onFrame);
    onFrame();
}

void LessonGuide::learnScript() {
    m_script = m_model.frame().script;
    m_told.clear();
    m_claims.clear();
    m_answers.clear();
    m_waits = false;
    m_before = base::Instant(base::Duration(-1));
    if (m_script == nullptr) {
        return;
    }
    for (const sim::ScriptEntry& entry : m_script->entries) {
        if (std::holds_alternative<sim::Claim>(entry.what)) {
            m_claims.push_back(&entry);
        } else if (!std::holds_alternative<sim::Fault>(entry.what)) {
            m_told.push_back(&entry);
        }
    }
}

const sim::ScriptEntry* LessonGuide::reached(base::Instant before, base::Instant now) const {
    for (const sim::ScriptEntry* entry : m_told) {
        const bool asks = std::holds_alternative<sim::Question>(entry->what);
        if (asks && entry->at > before && entry->at <= now && !m_answers.contains(entry->line)) {
            return entry;
        }
    }
    return nullptr;
}

void LessonGuide::onFrame() {
    const sim::LabFrame& frame = m_model.frame();
    const bool another = frame.script != m_script;
    if (another) {
        learnScript();
    }
    // On real sockets nothing can be stopped, and in a jump nobody watches.
    const bool plays = frame.running && !frame.live && !frame.seeking;
    const sim::ScriptEntry* question = plays && !m_waits ? reached(m_before, frame.now) : nullptr;
    const bool ends = plays && tells() && question == nullptr && over() &&
                      m_before < base::Instant(m_script->duration);
    if (frame.now < m_before) {
        forgetAnswersAfter(frame.now);
    }
    m_before = frame.now;
    if (ends) {
        haltAt(base::Instant(m_script->duration));
    }
    if (m_waits) {
        m_stopped = m_stopped || !frame.running;
        // Somebody ran it on by other means, or went elsewhere.
        m_waits = !(m_stopped && frame.running) && questionEntry() != nullptr &&
                  m_told[step() - 1]->at == questionEntry()->at;
    } else if (question != nullptr) {
        m_waits = true;
        m_stopped = false;
        haltAt(question->at);
    }
    if (const Standing now = standing(); another || now != m_standing) {
        m_standing = now;
        Q_EMIT changed();
    }
}

void LessonGuide::haltAt(base::Instant at) {
    if (m_model.frame().now - at > kOvershoot) {
        m_model.wish(sim::Seek{at, sim::kNoBranch});
    } else {
        m_model.wish(sim::Halt{});
    }
}

bool LessonGuide::over() const {
    return m_script != nullptr && m_model.frame().now >= base::Instant(m_script->duration);
}

std::size_t LessonGuide::step() const {
    const auto now = m_model.frame().now;
    const auto later = std::find_if(m_told.begin(), m_told.end(),
                                    [now](const auto* entry) { return entry->at > now; });
    return static_cast<std::size_t>(later - m_told.begin());
}

LessonGuide::Standing LessonGuide::standing() const {
    const auto now = m_model.frame().now;
    const auto checked = std::count_if(m_claims.begin(), m_claims.end(),
                                       [now](const auto* entry) { return entry->at <= now; });
    return {step(),  static_cast<std::size_t>(checked),
            m_waits, m_model.frame().problems.size(),
            over(),  answered()};
}

void LessonGuide::forgetAnswersAfter(base::Instant now) {
    for (const sim::ScriptEntry* entry : m_told) {
        if (entry->at > now) {
            m_answers.erase(entry->line);
        }
    }
}

const sim::Caption* LessonGuide::caption() const {
    for (std::size_t i = step(); i > 0; --i) {
        if (const auto* caption = std::get_if<sim::Caption>(&m_told[i - 1]->what)) {
            return caption;
        }
    }
    return nullptr;
}

const sim::ScriptEntry* LessonGuide::questionEntry() const {
    for (std::size_t i = step(); i > 0; --i) {
        if (std::holds_alternative<sim::Question>(m_told[i - 1]->what)) {
            return m_told[i - 1];
        }
    }
    return nullptr;
}

const sim::Question* LessonGuide::question() const {
    const sim::ScriptEntry* entry = questionEntry();
    return entry == nullptr ? nullptr : &std::get<sim::Question>(entry->what);
}

bool LessonGuide::answered() const {
    const sim::Question* asked = question();
    return asked != nullptr && m_model.frame().now >= asked->answered;
}

std::optional<int> LessonGuide::answer() const {
    const sim::ScriptEntry* entry = questionEntry();
    const auto found = entry == nullptr ? m_answers.end() : m_answers.find(entry->line);
    return found == m_answers.end() ? std::nullopt : std::optional(found->second);
}

void LessonGuide::answerWith(int choice) {
    if (const sim::ScriptEntry* entry = questionEntry()) {
        m_answers.try_emplace(entry->line, choice);
        Q_EMIT changed();
    }
}

void LessonGuide::playOn() {
    m_waits = false;
    m_model.wish(sim::GoOn{});
    Q_EMIT changed();
}

bool LessonGuide::failed(std::size_t line) const {
    const auto& problems = m_model.frame().problems;
    return std::any_of(problems.begin(), problems.end(), [line](const base::Sentence& problem) {
        return LessonText::lineOf(problem.english()) == line;
    });
}

std::vector<const sim::Claim*> LessonGuide::held() const {
    std::vector<const sim::Claim*> found;
    for (const sim::ScriptEntry* entry : m_claims) {
        if (entry->at <= m_model.frame().now && !failed(entry->line)) {
            found.push_back(&std::get<sim::Claim>(entry->what));
        }
    }
    for (std::size_t i = 0; over() && i < m_script->atTheEnd.size(); ++i) {
        const sim::ScriptEntry& entry = m_script->atTheEnd[i];
        if (!failed(entry.line)) {
            found.push_back(&std::get<sim::Claim>(entry.what));
        }
    }
    return found;
}

std::size_t LessonGuide::claims() const {
    return m_claims.size() + (m_script != nullptr ? m_script->atTheEnd.size() : 0);
}

}  // namespace swimscope::gui

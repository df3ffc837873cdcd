#include "gui/lab/lesson_text.h"

#include <QLocale>
#include <QStringList>
#include <cstdlib>

#include "gui/lab/time_text.h"
#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

template <typename... Cases>
struct ClaimCases : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
ClaimCases(Cases...) -> ClaimCases<Cases...>;

}  // namespace

QString LessonText::of(const sim::Texts& texts) {
    const QString name = QLocale().name();
    for (const QString& language : {name, name.section(QLatin1Char('_'), 0, 0)}) {
        if (const auto found = texts.find(language.toStdString()); found != texts.end()) {
            return TextFormat::text(found->second);
        }
    }
    if (QLocale().language() == QLocale::Chinese && texts.contains("zh_CN")) {
        return TextFormat::text(texts.at("zh_CN"));
    }
    const auto english = texts.find("");
    return english == texts.end() ? QString() : TextFormat::text(english->second);
}

QString LessonText::names(const LabModel& model, const std::vector<sim::HostId>& hosts) {
    if (hosts.empty()) {
        return tr("everybody");
    }
    QStringList names;
    for (const sim::HostId host : hosts) {
        names << model.nodeName(host);
    }
    return names.join(tr(", "));
}

QString LessonText::state(const std::optional<swim::State>& state) {
    return state ? TextFormat::stateWord(*state) : tr("forgotten");
}

QString LessonText::claim(const LabModel& model, const sim::Claim& claim) {
    return std::visit(ClaimCases{
                          [](const sim::Converged& said) {
                              return said.expected
                                         ? tr("Everybody lists exactly those that run")
                                         : tr("Not everybody lists exactly those that run");
                          },
                          [&model](const sim::Believed& said) {
                              return tr("%1 is %2 for %3")
                                  .arg(model.nodeName(said.subject), state(said.state),
                                       names(model, said.observers));
                          },
                          [&model](const sim::EverBelieved& said) {
                              const QString form = said.expected ? tr("%1 was %2 for a time")
                                                                 : tr("%1 was never %2");
                              return form.arg(model.nodeName(said.subject), state(said.state));
                          },
                          [&model](const sim::MetaKnown& said) {
                              return tr("%1 knows the metadata of %2: \"%3\"")
                                  .arg(names(model, said.observers), model.nodeName(said.subject),
                                       TextFormat::text(said.meta));
                          },
                          [](const sim::FalseDeathsAtMost& said) {
                              return said.count == 0
                                         ? tr("Nobody that runs was declared dead")
                                         : tr("Deaths declared of nodes that run: at most %n",
                                              nullptr, static_cast<int>(said.count));
                          },
                          [&model](const sim::Heard& said) {
                              return tr("%1 got the message \"%2\"")
                                  .arg(names(model, said.hosts), TextFormat::text(said.text));
                          },
                      },
                      claim);
}

std::size_t LessonText::lineOf(const std::string& problem) {
    constexpr std::string_view kHead = "line ";
    return problem.starts_with(kHead)
               ? std::strtoull(problem.c_str() + kHead.size(), nullptr, /*base=*/10)
               : 0;
}

QString LessonText::whole(const LabModel& model, const sim::Script& script) {
    QStringList lines{of(script.title), QString()};
    for (const sim::ScriptEntry& entry : script.entries) {
        const QString at = TimeText::exact(entry.at);
        if (const auto* caption = std::get_if<sim::Caption>(&entry.what)) {
            lines << tr("%1  %2").arg(at, of(caption->text));
        } else if (const auto* question = std::get_if<sim::Question>(&entry.what)) {
            lines << tr("%1  Question: %2").arg(at, of(question->text));
            for (const sim::Question::Choice& choice : question->choices) {
                lines << tr("    - %1").arg(of(choice.text));
            }
        } else if (const auto* said = std::get_if<sim::Claim>(&entry.what)) {
            lines << tr("%1  Checked: %2").arg(at, claim(model, *said));
        }
    }
    for (const sim::ScriptEntry& entry : script.atTheEnd) {
        if (const auto* said = std::get_if<sim::Claim>(&entry.what)) {
            lines << tr("At the end: %1").arg(claim(model, *said));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace swimscope::gui

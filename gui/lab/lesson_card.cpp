#include "gui/lab/lesson_card.h"

#include <QButtonGroup>
#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/lab/lesson_guide.h"
#include "gui/lab/lesson_progress.h"
#include "gui/lab/lesson_text.h"
#include "gui/lab/time_text.h"
#include "gui/models/engine_text.h"
#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"
#include "gui/views/state_glyph.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kAskedWidth = 280;
constexpr int kVerdictSize = 14;
constexpr std::size_t kProblemsShown = 2;

}  // namespace

LessonCard::LessonCard(LabModel& model, QWidget* parent)
    : QFrame(parent), m_model(model), m_guide(new LessonGuide(model, this)) {
    setObjectName(QStringLiteral("lessonCard"));
    setProperty("panel", QStringLiteral("foot"));
    m_body = new QWidget(this);
    m_sides = new QHBoxLayout(m_body);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->addWidget(makeTold(), 1);
    m_sides->addWidget(makeAsked());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 12, 10);
    column->setSpacing(6);
    column->addWidget(makeHead());
    setNarrow(false);
    column->addWidget(m_body);
    connect(m_guide, &LessonGuide::changed, this, &LessonCard::refresh);
    connect(&model, &LabModel::nodesChanged, this, &LessonCard::refresh);
    retranslate();
}

QWidget* LessonCard::makeHead() {
    auto* head = new QWidget(this);
    m_step = makeLabel(head, QStringLiteral("lessonStep"), TypeRole::SmallStrong);
    m_title = makeLabel(head, QStringLiteral("lessonTitle"), TypeRole::Small, "secondary");
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress = new LessonProgress(head);
    m_asText = makeIconButton(head, QStringLiteral("lessonAsText"), QStringLiteral("details"));
    m_fold = makeIconButton(head, QStringLiteral("lessonFold"), QStringLiteral("chevron-down"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_step);
    row->addWidget(m_title, 1);
    row->addWidget(m_progress);
    row->addSpacing(4);
    row->addWidget(m_asText);
    row->addWidget(m_fold);
    connect(m_fold, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    connect(m_asText, &QToolButton::clicked, this, &LessonCard::showWhole);
    return head;
}

QWidget* LessonCard::makeTold() {
    auto* told = new QWidget(m_body);
    m_caption = makeLabel(told, QStringLiteral("lessonCaption"), TypeRole::Body);
    QFont large = typeFont(TypeRole::Title);
    large.setWeight(QFont::Normal);
    m_caption->setFont(large);
    m_caption->setWordWrap(true);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(told);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_caption);
    column->addStretch(1);
    column->addWidget(makeClaims());
    return told;
}

QWidget* LessonCard::makeClaims() {
    m_claims = new QWidget(m_body);
    auto* tick = new GlyphLabel(Glyph::Ok, scaled(12), m_claims);
    m_held = makeLabel(m_claims, QStringLiteral("lessonHeld"), TypeRole::Small, "ok");
    m_held->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_problems = makeLabel(m_body, QStringLiteral("lessonProblems"), TypeRole::Small, "error");
    m_problems->setWordWrap(true);
    auto* row = new QHBoxLayout(m_claims);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(tick);
    row->addWidget(m_held, 1);
    auto* both = new QWidget(m_body);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_claims);
    column->addWidget(m_problems);
    return both;
}

QWidget* LessonCard::makeAsked() {
    m_asked = new QWidget(m_body);
    m_question = makeLabel(m_asked, QStringLiteral("lessonQuestion"), TypeRole::Heading);
    m_question->setWordWrap(true);
    m_group = new QButtonGroup(m_asked);
    m_choiceColumn = new QVBoxLayout;
    m_choiceColumn->setSpacing(4);
    m_verdict = makeLabel(m_asked, QStringLiteral("lessonVerdict"), TypeRole::Small, "secondary");
    m_verdict->setWordWrap(true);
    m_playOn = makeButton(m_asked, QStringLiteral("lessonPlayOn"), "primary");
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_verdict, 1);
    foot->addWidget(m_playOn);
    auto* column = new QVBoxLayout(m_asked);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(6);
    column->addWidget(m_question);
    column->addLayout(m_choiceColumn);
    column->addStretch(1);
    column->addLayout(foot);
    connect(m_playOn, &QPushButton::clicked, this, &LessonCard::playOn);
    connect(m_group, &QButtonGroup::idClicked, this, &LessonCard::choose);
    return m_asked;
}

LessonCard::Choice& LessonCard::choice(int index) {
    while (m_choices.size() <= index) {
        const auto number = static_cast<int>(m_choices.size());
        auto* line = new QWidget(m_asked);
        auto* button = new QRadioButton(line);
        button->setObjectName(QStringLiteral("lessonChoice%1").arg(number));
        auto* text = makeLabel(line, QStringLiteral("lessonChoiceText%1").arg(number));
        text->setWordWrap(true);
        text->installEventFilter(this);
        auto* verdict = new GlyphLabel(Glyph::Ok, scaled(kVerdictSize), line);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(2);
        row->addWidget(button, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        row->addWidget(verdict, 0, Qt::AlignTop);
        m_group->addButton(button, number);
        m_choiceColumn->addWidget(line);
        m_choices.append({line, button, text, verdict});
    }
    return m_choices[index];
}

void LessonCard::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    m_body->setVisible(!collapsed);
    m_fold->setIcon(icon(collapsed ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                         IconTone::Secondary));
    const QString word = collapsed ? tr("Show the lesson") : tr("Fold the lesson");
    m_fold->setToolTip(word);
    m_fold->setAccessibleName(word);
}

bool LessonCard::tells() const {
    return m_guide->tells();
}

void LessonCard::setNarrow(bool narrow) {
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sides->setSpacing(narrow ? 12 : 24);
    m_progress->setVisible(!narrow);
    m_asked->setMinimumWidth(narrow ? 0 : scaled(kAskedWidth));
    m_asked->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : scaled(kAskedWidth));
}

void LessonCard::refresh() {
    setVisible(m_guide->tells());
    if (!m_guide->tells()) {
        return;
    }
    showTold();
    showQuestion();
    showClaims();
    const std::pair last(m_guide->step(), m_guide->waits());
    if (std::exchange(m_toldLast, last) != last) {
        Q_EMIT told();
    }
}

void LessonCard::showTold() {
    const auto step = static_cast<int>(m_guide->step());
    const auto steps = static_cast<int>(m_guide->steps());
    m_step->setText(m_guide->over() ? tr("The lesson is over; the lab can run on")
                                    : tr("Step %1 of %2").arg(std::max(1, step)).arg(steps));
    m_title->setText(LessonText::of(m_guide->script()->title));
    m_progress->setSteps(step, steps);
    const sim::Caption* caption = m_guide->caption();
    const QString text = caption != nullptr ? LessonText::of(caption->text)
                                            : tr("The lesson begins when the lab runs.");
    m_caption->setText(text);
    m_caption->setAccessibleName(text);
}

void LessonCard::showQuestion() {
    const sim::Question* question = m_guide->question();
    m_asked->setVisible(question != nullptr);
    if (question == nullptr) {
        m_shownQuestion = nullptr;
        return;
    }
    // A question stays where it can be seen.
    if (m_guide->waits() && m_collapsed) {
        setCollapsed(false);
    }
    m_question->setText(LessonText::of(question->text));
    QStringList texts;
    int right = -1;
    for (const sim::Question::Choice& each : question->choices) {
        right = each.right ? static_cast<int>(texts.size()) : right;
        texts << LessonText::of(each.text);
    }
    if (m_shownQuestion != question) {
        m_shownQuestion = question;
        m_group->setExclusive(false);
        for (const Choice& each : m_choices) {
            each.button->setChecked(false);
        }
        m_group->setExclusive(true);
    }
    showChoices(texts, right);
    showVerdict(texts, right);
    m_playOn->setVisible(m_guide->waits());
}

/// A prediction is judged when the run has shown what happens, not before.
void LessonCard::showVerdict(const QStringList& texts, int right) {
    const auto answer = m_guide->answer();
    const bool judged = m_guide->answered() && !m_guide->waits();
    const char* tone = "secondary";
    QString words;
    if (judged && !answer) {
        words = tr("It was: %1").arg(texts.value(right));
    } else if (judged) {
        words = *answer == right ? tr("Right.") : tr("Not so: %1").arg(texts.value(right));
        tone = *answer == right ? "ok" : "error";
    } else if (answer) {
        words = tr("The run shows it at %1.")
                    .arg(TimeText::span(m_guide->question()->answered.time_since_epoch()));
    }
    m_verdict->setVisible(!words.isEmpty());
    m_verdict->setText(words);
    setLook(*m_verdict, "tone", QLatin1String(tone));
}

void LessonCard::showChoices(const QStringList& texts, int right) {
    const auto answer = m_guide->answer();
    const auto count = static_cast<int>(texts.size());
    const bool judged = m_guide->answered() && !m_guide->waits();
    for (int i = 0; i < std::max(count, static_cast<int>(m_choices.size())); ++i) {
        const Choice& shown = choice(i);
        shown.line->setVisible(i < count);
        if (i >= count) {
            continue;
        }
        shown.text->setText(texts[i]);
        shown.button->setFixedHeight(shown.text->fontMetrics().lineSpacing());
        shown.button->setAccessibleName(texts[i]);
        shown.button->setEnabled(!answer && (m_guide->waits() || !judged));
        shown.text->setEnabled(shown.button->isEnabled());
        shown.verdict->setVisible(judged && (i == right || answer == i));
        shown.verdict->setGlyph(i == right ? Glyph::Ok : Glyph::Dead);
        if (answer == i) {
            shown.button->setChecked(true);
        }
    }
}

/// Who ran on without an answer may still predict, until the run has shown it.
void LessonCard::choose(int index) {
    m_playOn->setDefault(true);
    if (!m_guide->waits()) {
        m_guide->answerWith(index);
    }
}

void LessonCard::playOn() {
    if (!m_guide->answer() && m_group->checkedId() >= 0) {
        m_guide->answerWith(m_group->checkedId());
    }
    m_guide->playOn();
}

void LessonCard::showClaims() {
    QStringList held;
    for (const sim::Claim* claim : m_guide->held()) {
        held << LessonText::claim(m_model, *claim);
    }
    m_claims->setVisible(!held.isEmpty());
    if (!held.isEmpty()) {
        m_held->setText(tr("%1 of %2 held: %3")
                            .arg(QString::number(held.size()), QString::number(m_guide->claims()),
                                 held.last()));
        m_held->setToolTip(TextFormat::toolTip(held.join(QLatin1Char('\n'))));
    }
    QStringList problems;
    const auto& said = m_model.frame().problems;
    for (std::size_t i = 0; i < std::min(said.size(), kProblemsShown); ++i) {
        problems << engineText(said[i]);
    }
    if (said.size() > kProblemsShown) {
        problems << tr("and %n more", nullptr, static_cast<int>(said.size() - kProblemsShown));
    }
    m_problems->setText(problems.join(QLatin1Char('\n')));
    m_problems->setVisible(!problems.isEmpty());
}

void LessonCard::showWhole() {
    if (m_whole == nullptr) {
        m_whole = new QDialog(this);
        m_whole->setObjectName(QStringLiteral("lessonWhole"));
        m_wholeText = new QPlainTextEdit(m_whole);
        m_wholeText->setObjectName(QStringLiteral("lessonWholeText"));
        m_wholeText->setReadOnly(true);
        auto* column = new QVBoxLayout(m_whole);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_wholeText);
        m_whole->resize(scaled(560), scaled(420));
    }
    m_whole->setWindowTitle(LessonText::of(m_guide->script()->title));
    m_wholeText->setAccessibleName(tr("The whole lesson"));
    m_wholeText->setPlainText(LessonText::whole(m_model, *m_guide->script()));
    m_whole->show();
    m_whole->raise();
}

bool LessonCard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonRelease) {
        for (const Choice& each : m_choices) {
            if (each.text == watched) {
                each.button->click();
            }
        }
    }
    return QFrame::eventFilter(watched, event);
}

void LessonCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void LessonCard::retranslate() {
    setAccessibleName(tr("Lesson"));
    m_asText->setToolTip(tr("Show as text"));
    m_asText->setAccessibleName(tr("Show as text"));
    m_playOn->setText(tr("Play on"));
    m_playOn->setAccessibleName(tr("Play on"));
    setCollapsed(m_collapsed);
    refresh();
}

}  // namespace swimscope::gui

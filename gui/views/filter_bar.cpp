#include "gui/views/filter_bar.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kFieldHeight = 28;
constexpr int kFilterBarHeight = 40;

}  // namespace

FilterBar::FilterBar(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("filterBar"));
    setProperty("panel", QStringLiteral("bar"));
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("filterField"));
    fixHeight(*m_field, kFieldHeight);
    m_field->setMinimumWidth(160);
    m_field->setMaximumWidth(340);
    m_field->setClearButtonEnabled(true);
    m_field->addAction(icon(QStringLiteral("filter"), IconTone::Secondary),
                       QLineEdit::LeadingPosition);
    m_words = new QStringListModel(this);
    m_popup = new QCompleter(m_words, this);
    m_popup->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_popup->setWidget(m_field);
    m_popup->popup()->setObjectName(QStringLiteral("filterCompletions"));
    m_field->installEventFilter(this);
    m_error = makeLabel(this, QStringLiteral("filterError"), TypeRole::Small, "error");
    m_error->hide();
    m_count = makeLabel(this, QStringLiteral("filterCount"), TypeRole::Small, "secondary");

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 0);
    column->setSpacing(0);
    auto* line = new QWidget(this);
    line->setObjectName(QStringLiteral("filterLine"));
    fixHeight(*line, kFilterBarHeight);
    m_row = new QHBoxLayout(line);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(8);
    m_row->addWidget(m_field, 3);
    m_row->addLayout(m_chips);
    m_row->addStretch(1);
    m_row->addWidget(m_count);
    column->addWidget(line);
    column->addWidget(m_error);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        updateChips();
        Q_EMIT filterChanged(text);
    });
    connect(m_field, &QLineEdit::textEdited, this, &FilterBar::offerCompletions);
    connect(m_field, &QLineEdit::editingFinished, this, &FilterBar::remember);
    connect(m_popup, qOverload<const QString&>(&QCompleter::activated), this, &FilterBar::take);
    retranslate();
}

QString FilterBar::text() const {
    return m_field->text();
}

void FilterBar::setText(const QString& text) {
    m_field->setText(text);
}

void FilterBar::setPlaceholder(const QString& text) {
    m_field->setPlaceholderText(text);
}

void FilterBar::setHelp(const QString& text) {
    m_field->setToolTip(text);
    m_field->setAccessibleDescription(text);
}

void FilterBar::setError(const QString& sentence, Trouble trouble) {
    const bool isEmpty = m_field->text().trimmed().isEmpty();
    const bool wrong = trouble == Trouble::Wrong;
    const char* validity =
        !sentence.isEmpty() ? (wrong ? "wrong" : "incomplete") : (isEmpty ? "" : "valid");
    setLook(*m_error, "tone", QLatin1String(wrong ? "error" : "secondary"));
    setLook(*m_field, "validity", QLatin1String(validity));
    m_field->setAccessibleDescription(sentence);
    m_error->setText(sentence);
    m_error->setContentsMargins(0, 0, 0, sentence.isEmpty() ? 0 : 6);
    m_error->setVisible(!sentence.isEmpty());
}

void FilterBar::setCount(const QString& text) {
    m_count->setText(text);
}

QToolButton* FilterBar::addChip(const QString& objectName, const QString& filter) {
    auto* chip = new QToolButton(this);
    chip->setObjectName(objectName);
    chip->setProperty("kind", QStringLiteral("chip"));
    chip->setProperty("filter", filter);
    chip->setFont(typeFont(TypeRole::Small));
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::TabFocus);
    m_chips->addWidget(chip);
    m_chipButtons << chip;
    connect(chip, &QToolButton::clicked, this,
            [this, filter](bool checked) { setText(checked ? filter : QString()); });
    return chip;
}

void FilterBar::addTool(QWidget* tool) {
    m_row->addWidget(tool);
}

void FilterBar::focusField() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::offerCompletions() {
    const QString front = m_field->text().left(m_field->cursorPosition());
    const FilterCompletion found = m_complete ? m_complete(front) : FilterCompletion();
    offer(found.from, found.words);
}

void FilterBar::offerHistory() {
    offer(0, m_history);
}

void FilterBar::offer(qsizetype from, const QStringList& words) {
    m_from = from;
    m_words->setStringList(words);
    if (words.isEmpty()) {
        m_popup->popup()->hide();
        return;
    }
    m_popup->complete();
}

void FilterBar::take(const QString& word) {
    const QString text = m_field->text();
    const QString behind = text.mid(m_field->cursorPosition());
    const QString front = text.left(m_from) + word;
    m_field->setText(front + behind);
    m_field->setCursorPosition(static_cast<int>(front.size()));
    // A field leads on to its values.
    offerCompletions();
}

void FilterBar::remember() {
    const QString filter = m_field->text().trimmed();
    if (filter.isEmpty() || m_field->property("validity") != QLatin1String("valid")) {
        return;
    }
    m_history.removeAll(filter);
    m_history.prepend(filter);
    m_history = m_history.mid(0, kMaxHistory);
}

void FilterBar::updateChips() {
    for (QToolButton* chip : std::as_const(m_chipButtons)) {
        chip->setChecked(chip->property("filter").toString() == m_field->text().trimmed());
    }
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            m_field->text().isEmpty() ? Q_EMIT left() : m_field->clear();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_field->text().isEmpty() ? offerHistory() : offerCompletions();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void FilterBar::retranslate() {
    setAccessibleName(tr("Filter bar"));
    m_field->setAccessibleName(tr("Filter"));
    m_field->setToolTip(tr(
        "Blanks mean and, | means or, ! means not. Down completes or shows the last filters. Esc "
        "clears."));
    m_popup->popup()->setAccessibleName(tr("Completions"));
    // Qt makes this button itself and leaves it without a name.
    for (auto* button : m_field->findChildren<QToolButton*>()) {
        button->setAccessibleName(tr("Clear the filter"));
    }
}

}  // namespace swimscope::gui

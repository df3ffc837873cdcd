#include "gui/views/console_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

constexpr int kConsoleLineHeight = 20;

/// Typed lines carry a prompt, failures their own colour and an exclamation mark.
class LineDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const int kind = index.data(ConsoleModel::KindRole).toInt();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, theme().sel);
        }
        painter->setFont(typeFont(TypeRole::Mono));
        const bool failed = kind == ConsoleModel::Failure;
        const bool typed = kind == ConsoleModel::Input;
        painter->setPen(failed ? theme().error : theme().text3);
        const QRect rect = option.rect.adjusted(12, 0, -8, 0);
        const QString mark =
            typed ? QStringLiteral("›") : (failed ? QStringLiteral("!") : QString());
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, mark);
        painter->setPen(failed ? theme().error : (typed ? theme().text : theme().text2));
        painter->drawText(rect.adjusted(16, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const QFontMetrics metrics(typeFont(TypeRole::Mono));
        return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 40,
                std::max(kConsoleLineHeight, metrics.height() + 2)};
    }
};

QString commonPrefix(const QStringList& words) {
    QString prefix = words.first();
    for (const QString& word : words) {
        while (!word.startsWith(prefix)) {
            prefix.chop(1);
        }
    }
    return prefix;
}

}  // namespace

ConsoleView::ConsoleView(ConsoleModel& model, QWidget* parent) : QFrame(parent), m_model(model) {
    setObjectName(QStringLiteral("consoleView"));
    setProperty("panel", QStringLiteral("surface"));
    m_log = new QListView(this);
    m_log->setObjectName(QStringLiteral("consoleLog"));
    m_log->setModel(&model);
    m_log->setItemDelegate(new LineDelegate(m_log));
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_log->setUniformItemSizes(false);
    m_log->installEventFilter(this);
    m_prompt = makeLabel(this, QStringLiteral("consolePrompt"), TypeRole::Mono, "hint");
    m_prompt->setText(QStringLiteral("›"));
    m_input = new QLineEdit(this);
    m_input->setObjectName(QStringLiteral("consoleInput"));
    m_input->setFont(typeFont(TypeRole::Mono));
    m_input->installEventFilter(this);
    m_candidates = makeLabel(this, QStringLiteral("consoleCandidates"), TypeRole::Small, "hint");
    m_candidates->hide();
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 4, 12, 8);
    line->setSpacing(8);
    line->addWidget(m_prompt);
    line->addWidget(m_input, 1);
    m_candidates->setContentsMargins(30, 0, 12, 0);
    m_candidates->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_log, 1);
    column->addWidget(m_candidates);
    column->addLayout(line);
    connect(&model, &QAbstractItemModel::rowsInserted, m_log, [this] { m_log->scrollToBottom(); });
    connect(m_input, &QLineEdit::returnPressed, this, &ConsoleView::enter);
    connect(m_input, &QLineEdit::textEdited, this, [this] {
        m_back = 0;
        m_candidates->hide();
    });
    retranslate();
}

void ConsoleView::focusInput() {
    m_input->setFocus();
}

bool ConsoleView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_input) {
        return key->modifiers() == Qt::NoModifier && onInputKey(key->key());
    }
    const bool types = !key->text().isEmpty() && key->text().at(0).isPrint() &&
                       !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (watched == m_log && types) {
        m_input->setFocus();
        m_input->insert(key->text());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool ConsoleView::onInputKey(int key) {
    switch (key) {
        case Qt::Key_Up:
            walkHistory(1);
            return true;
        case Qt::Key_Down:
            walkHistory(-1);
            return true;
        case Qt::Key_Tab:
            // An empty line has nothing to complete: there Tab moves on, so the focus is never
            // trapped.
            if (m_input->text().isEmpty()) {
                return false;
            }
            complete();
            return true;
        default:
            return false;
    }
}

void ConsoleView::walkHistory(int step) {
    const QStringList lines = m_model.history();
    if (m_back == 0 && step > 0) {
        m_draft = m_input->text();
    }
    m_back = std::clamp(m_back + step, 0, static_cast<int>(lines.size()));
    m_input->setText(m_back == 0 ? m_draft : lines.at(lines.size() - m_back));
}

void ConsoleView::complete() {
    const QString line = m_input->text().left(m_input->cursorPosition());
    const QString behind = m_input->text().mid(line.size());
    const ConsoleCompletion found = m_completer ? m_completer(line) : ConsoleCompletion();
    const QStringList& words = found.words;
    if (words.isEmpty()) {
        m_candidates->setText(tr("Nothing completes this."));
        m_candidates->show();
        return;
    }
    const bool spaced = behind.startsWith(QLatin1Char(' '));
    const QString tail = words.size() > 1 ? commonPrefix(words)
                         : spaced         ? words.first()
                                          : words.first() + QLatin1Char(' ');
    const QString front = line.left(found.from) + tail;
    m_input->setText(front + behind);
    m_input->setCursorPosition(static_cast<int>(front.size()));
    m_candidates->setText(words.join(QStringLiteral("   ")));
    m_candidates->setVisible(words.size() > 1);
}

void ConsoleView::enter() {
    const QString line = m_input->text().trimmed();
    m_input->clear();
    m_candidates->hide();
    m_back = 0;
    if (!line.isEmpty()) {
        Q_EMIT lineEntered(line);
    }
}

void ConsoleView::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ConsoleView::retranslate() {
    setAccessibleName(tr("Console"));
    m_log->setAccessibleName(tr("Console log"));
    m_input->setAccessibleName(tr("Command"));
    m_input->setPlaceholderText(tr("A command, such as members or help; Tab completes"));
    m_candidates->setAccessibleName(tr("Completions"));
    m_prompt->setAccessibleName(tr("Prompt"));
}

}  // namespace swimscope::gui

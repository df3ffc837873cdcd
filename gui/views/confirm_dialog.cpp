#include "gui/views/confirm_dialog.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/views/state_glyph.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

constexpr int kQuestionWidth = 420;

QLabel* wrapped(QLabel* label, const QString& text) {
    label->setText(text);
    label->setAccessibleName(text);
    label->setWordWrap(true);
    label->setMinimumWidth(kQuestionWidth);
    label->setVisible(!text.isEmpty());
    return label;
}

}  // namespace

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowTitle(question.title);
    setAccessibleName(question.title);
    auto* words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(wrapped(makeLabel(this, QStringLiteral("confirmSentence"), TypeRole::Title),
                             question.sentence));
    words->addWidget(
        wrapped(makeLabel(this, QStringLiteral("confirmDetail"), TypeRole::Body, "secondary"),
                question.detail));
    auto* cancel = makeButton(this, QStringLiteral("confirmCancel"));
    cancel->setText(tr("Cancel"));
    m_do = makeButton(this, QStringLiteral("confirmDo"), "danger");
    m_do->setText(question.verb);
    if (!question.mustType.isEmpty()) {
        const QString wish = tr("Type %1 to go on").arg(question.mustType);
        words->addWidget(
            wrapped(makeLabel(this, QStringLiteral("confirmTypeLabel"), TypeRole::Body), wish));
        m_typed = new QLineEdit(this);
        m_typed->setObjectName(QStringLiteral("confirmTyped"));
        m_typed->setAccessibleName(wish);
        words->addWidget(m_typed);
        m_do->setEnabled(false);
        m_do->setToolTip(wish);
        connect(m_typed, &QLineEdit::textChanged, this,
                [this, name = question.mustType, wish](const QString& text) {
                    m_do->setEnabled(text == name);
                    m_do->setToolTip(text == name ? QString() : wish);
                });
    }
    for (QPushButton* button : {cancel, m_do}) {
        button->setAccessibleName(button->text());
    }
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(new GlyphLabel(Glyph::Warning, 20, this), 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_do);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(16);
    column->addLayout(top);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &QDialog::accept);
    // Enter alone does not do it.
    cancel->setDefault(true);
    m_typed ? m_typed->setFocus() : cancel->setFocus();
}

bool ConfirmDialog::ask(const Question& question, QWidget* parent) {
    return ConfirmDialog(question, parent).exec() == QDialog::Accepted;
}

}  // namespace swimscope::gui

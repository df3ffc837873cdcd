#include "gui/views/failure_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/models/session_status.h"
#include "gui/views/verdict_panel.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kRoomForEvidence = 700;

}  // namespace

FailureStrip::FailureStrip(const SessionStatus& status, QWidget* parent)
    : QWidget(parent), m_status(status) {
    setObjectName(QStringLiteral("failureStrip"));
    m_panel = new VerdictPanel(this);
    m_retry = makeButton(m_panel, QStringLiteral("retryButton"));
    m_diagnose =
        makeButton(m_panel, QStringLiteral("diagnoseButton"), nullptr, QStringLiteral("diagnose"));
    m_connect = makeButton(m_panel, QStringLiteral("failureConnectButton"));
    m_dismiss = makeIconButton(m_panel, QStringLiteral("failureDismiss"), QStringLiteral("close"));
    for (QWidget* action : QList<QWidget*>{m_retry, m_diagnose, m_connect, m_dismiss}) {
        m_panel->actions().addWidget(action);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_panel);
    connect(m_retry, &QPushButton::clicked, this, &FailureStrip::retryRequested);
    connect(m_diagnose, &QPushButton::clicked, this, &FailureStrip::diagnoseRequested);
    connect(m_connect, &QPushButton::clicked, this, &FailureStrip::connectRequested);
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        m_dismissed = m_status.failure() ? m_status.failure()->sentence : base::Sentence();
        refresh();
    });
    connect(&status, &SessionStatus::changed, this, &FailureStrip::refresh);
    refresh();
}

void FailureStrip::setExamining(bool examining) {
    m_examining = examining;
    refresh();
}

void FailureStrip::refresh() {
    const ContactVerdict* failure = m_status.failure();
    if (failure == nullptr) {
        m_dismissed = {};
    } else {
        // In a low window the view below needs the room; the evidence is one press away.
        if (isHidden()) {
            m_panel->setEvidenceShown(window()->height() >= scaled(kRoomForEvidence));
        }
        m_panel->showVerdict(*failure);
    }
    m_retry->setText(tr("Retry"));
    m_retry->setToolTip(tr("Tries the contact again now"));
    m_diagnose->setText(m_examining ? tr("Examining…") : tr("Diagnose"));
    m_diagnose->setEnabled(!m_examining);
    m_diagnose->setToolTip(m_examining ? tr("An examination is under way")
                                       : tr("Examines the contact again"));
    m_connect->setText(tr("Connect…"));
    m_connect->setToolTip(tr("Opens the connection, to change or replace it"));
    for (QPushButton* button : {m_retry, m_diagnose, m_connect}) {
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(button->toolTip());
    }
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss this failure"));
    setAccessibleName(tr("Failed contact"));
    setVisible(failure != nullptr && !(failure->sentence == m_dismissed));
}

void FailureStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

}  // namespace swimscope::gui

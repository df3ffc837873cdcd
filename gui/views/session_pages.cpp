#include "gui/views/session_pages.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "gui/models/event_log_model.h"
#include "gui/models/message_log_model.h"
#include "gui/models/node_table_model.h"
#include "gui/models/session_status.h"
#include "gui/views/beliefs_view.h"
#include "gui/views/events_view.h"
#include "gui/views/failure_strip.h"
#include "gui/views/findings_view.h"
#include "gui/views/links_view.h"
#include "gui/views/matrix_view.h"
#include "gui/views/message_composer.h"
#include "gui/views/messages_view.h"
#include "gui/views/nodes_view.h"
#include "gui/views/notice_banner.h"
#include "gui/views/selection_summary.h"
#include "gui/views/view_rail.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kConsoleBarHeight = 30;

}  // namespace

SessionPages::SessionPages(const PageModels& models, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("sessionPages"));
    m_nodes = new NodesView(models.nodes, this);
    m_beliefs = new BeliefsView(models.beliefs, this);
    m_links = new LinksView(models.links, this);
    m_findings = new FindingsView(models.findings, this);
    m_events = new EventsView(models.events, this);
    m_messages = new MessagesView(models.messages, this);
    m_failure = new FailureStrip(models.status, this);
    m_notice = new NoticeBanner(models.status, this);
    m_summary = new SelectionSummary(models.nodes, this);
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(QStringLiteral("viewStack"));
    m_stack->addWidget(m_nodes);
    m_stack->addWidget(m_beliefs);
    m_stack->addWidget(m_links);
    m_stack->addWidget(m_findings);
    m_stack->addWidget(m_events);
    m_stack->addWidget(m_messages);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_failure);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_summary);
    column->addWidget(makeConsoleBar());
    retranslate();
}

QWidget* SessionPages::makeConsoleBar() {
    m_consoleBar = makePanel(this, QStringLiteral("consoleBar"), "chrome");
    fixHeight(*m_consoleBar, kConsoleBarHeight);
    m_consoleButton = makeButton(m_consoleBar, QStringLiteral("openConsole"), "flat");
    m_consoleButton->setFont(typeFont(TypeRole::Small));
    m_consoleOpen = makeButton(m_consoleBar, QStringLiteral("openConsoleChevron"), "flat",
                               QStringLiteral("chevron-up"));
    m_consoleOpen->setIconSize({16, 16});
    m_consoleOpen->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(m_consoleBar);
    row->setContentsMargins(4, 1, 4, 1);
    row->addWidget(m_consoleButton);
    row->addStretch(1);
    row->addWidget(m_consoleOpen);
    connect(m_consoleButton, &QPushButton::clicked, this, &SessionPages::consoleRequested);
    connect(m_consoleOpen, &QPushButton::clicked, this, &SessionPages::consoleRequested);
    return m_consoleBar;
}

void SessionPages::addView(QWidget* view) {
    m_stack->addWidget(view);
}

void SessionPages::setView(int view) {
    m_stack->setCurrentIndex(view);
}

int SessionPages::view() const {
    return m_stack->currentIndex();
}

void SessionPages::focusView() {
    if (m_stack->currentWidget() == m_messages) {
        m_messages->composer().focusPayload();
    } else if (auto* matrix = m_stack->currentWidget()->findChild<MatrixView*>()) {
        matrix->setFocus();
    } else if (auto* list = m_stack->currentWidget()->findChild<QListView*>()) {
        list->setFocus();
    } else if (auto* table = m_stack->currentWidget()->findChild<QTableView*>()) {
        table->setFocus();
    }
}

QWidget* SessionPages::current() const {
    return m_stack->currentWidget();
}

void SessionPages::setBare(bool bare) {
    m_bare = bare;
    setConsoleOpen(m_consoleIsOpen);
}

void SessionPages::setConsoleOpen(bool open) {
    m_consoleIsOpen = open;
    m_consoleBar->setVisible(!open && !m_bare);
}

void SessionPages::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SessionPages::retranslate() {
    m_stack->setAccessibleName(tr("Views"));
    m_consoleButton->setText(tr("Console"));
    m_consoleButton->setToolTip(tr("Open the console (Ctrl+`)"));
    m_consoleButton->setAccessibleName(tr("Open the console"));
    m_consoleOpen->setToolTip(m_consoleButton->toolTip());
    m_consoleOpen->setAccessibleName(tr("Open the console"));
}

}  // namespace swimscope::gui

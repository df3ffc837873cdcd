#include "gui/views/dock_title.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kTitleHeight = 32;

}  // namespace

DockTitle::DockTitle(QDockWidget* dock) : QFrame(dock), m_dock(dock) {
    setObjectName(dock->objectName() + QStringLiteral("Title"));
    setProperty("panel", QStringLiteral("dockTitle"));
    fixHeight(*this, kTitleHeight);
    m_title = makeLabel(this, QStringLiteral("dockTitleText"), TypeRole::Heading);
    m_float = makeIconButton(this, QStringLiteral("dockFloatButton"), QStringLiteral("float"));
    m_close = makeIconButton(this, QStringLiteral("dockCloseButton"), QStringLiteral("close"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 6, 0);
    row->setSpacing(2);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_float);
    row->addWidget(m_close);
    connect(m_float, &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QWidget::close);
    connect(dock, &QWidget::windowTitleChanged, this, [this] { retranslate(); });
    dock->setTitleBarWidget(this);
    retranslate();
}

void DockTitle::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void DockTitle::retranslate() {
    const QString title = m_dock->windowTitle();
    m_title->setText(title);
    m_title->setAccessibleName(title);
    setAccessibleName(title);
    m_float->setToolTip(tr("Float or dock"));
    m_float->setAccessibleName(tr("Float or dock %1").arg(title));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close %1").arg(title));
}

}  // namespace swimscope::gui

#include "gui/views/notice_banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "gui/models/session_status.h"
#include "gui/views/state_glyph.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {

NoticeBanner::NoticeBanner(const SessionStatus& status, QWidget* parent)
    : QFrame(parent), m_status(status) {
    setObjectName(QStringLiteral("noticeBanner"));
    m_glyph = new GlyphLabel(Glyph::Warning, 16, this);
    m_text = makeLabel(this, QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dismiss = makeIconButton(this, QStringLiteral("noticeDismiss"), QStringLiteral("close"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_glyph);
    row->addWidget(m_text, 1);
    row->addWidget(m_dismiss);
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        m_dismissed = m_status.notice();
        refresh();
    });
    connect(&status, &SessionStatus::changed, this, &NoticeBanner::refresh);
    refresh();
}

void NoticeBanner::refresh() {
    const QString text = m_status.notice();
    const bool isError = m_status.noticeIsError();
    m_text->setText(text);
    m_glyph->setGlyph(isError ? Glyph::Error : Glyph::Warning);
    setLook(*this, "banner", isError ? QStringLiteral("error") : QStringLiteral("warning"));
    m_text->setAccessibleName(text.isEmpty() ? tr("Notice") : text);
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss this notice"));
    setAccessibleName(tr("Notice"));
    if (text.isEmpty()) {
        m_dismissed.clear();
    }
    // What the doctor says of the same failure says more, and stands right above.
    const bool told = m_status.failure() != nullptr && !isError;
    setVisible(!text.isEmpty() && text != m_dismissed && !told);
}

void NoticeBanner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

}  // namespace swimscope::gui

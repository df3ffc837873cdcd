#include "gui/lab/space_time_filter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {

namespace {

constexpr int kFilterIcon = 16;
/// Sealed ones are seen in encrypted clusters only, and need no place here.
constexpr int kFilters = static_cast<int>(MessageLook::Sealed);

QPixmap filterPicture(MessageLook look, bool shown) {
    QPixmap pixmap(kFilterIcon * 2, kFilterIcon * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(shown ? 1 : 0.35);
    paintMessage(painter, {kFilterIcon / 2.0, kFilterIcon / 2.0}, look, 0);
    return pixmap;
}

}  // namespace

SpaceTimeFilter::SpaceTimeFilter(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("spaceTimeFilter"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (int look = 0; look < kFilters; ++look) {
        QToolButton* button = makeIconButton(this, QStringLiteral("spaceTimeKind%1").arg(look),
                                             QStringLiteral("check"));
        button->setCheckable(true);
        button->setChecked(true);
        m_buttons << button;
        row->addWidget(button);
        connect(button, &QToolButton::toggled, this, [this, look](bool shown) {
            paintIcons();
            Q_EMIT shownChanged(static_cast<MessageLook>(look), shown);
        });
    }
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this,
            &SpaceTimeFilter::paintIcons);
    paintIcons();
    retranslate();
}

void SpaceTimeFilter::paintIcons() {
    for (int look = 0; look < m_buttons.size(); ++look) {
        m_buttons[look]->setIcon(
            filterPicture(static_cast<MessageLook>(look), m_buttons[look]->isChecked()));
    }
}

void SpaceTimeFilter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SpaceTimeFilter::retranslate() {
    for (int look = 0; look < m_buttons.size(); ++look) {
        const QString words =
            tr("Show messages: %1").arg(messageWord(static_cast<MessageLook>(look)));
        m_buttons[look]->setAccessibleName(words);
        m_buttons[look]->setToolTip(words);
    }
}

}  // namespace swimscope::gui

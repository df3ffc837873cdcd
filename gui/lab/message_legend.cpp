#include "gui/lab/message_legend.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

/// Sealed ones are seen in encrypted clusters only, and need no place here.
constexpr int kShown = static_cast<int>(MessageLook::Sealed);
constexpr int kGlyphRoom = 20;
constexpr int kGap = 10;

QString wordOf(int look) {
    return messageWord(static_cast<MessageLook>(look));
}

}  // namespace

MessageLegend::MessageLegend(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("mapLegend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this,
            qOverload<>(&QWidget::update));
    describe();
}

void MessageLegend::describe() {
    QStringList words;
    for (int look = 0; look < kShown; ++look) {
        words << wordOf(look);
    }
    setAccessibleName(tr("Legend of messages"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

int MessageLegend::widthOf(int look, bool words) const {
    const QFontMetrics metrics(typeFont(TypeRole::Small));
    return scaled(kGlyphRoom) + (words ? metrics.horizontalAdvance(wordOf(look)) + kGap : 0);
}

int MessageLegend::wholeWidth(bool words) const {
    int whole = 0;
    for (int look = 0; look < kShown; ++look) {
        whole += widthOf(look, words);
    }
    return whole;
}

bool MessageLegend::showsWords() const {
    return width() >= wholeWidth(/*words=*/true);
}

QSize MessageLegend::sizeHint() const {
    return {wholeWidth(/*words=*/true), scaled(24)};
}

QSize MessageLegend::minimumSizeHint() const {
    return {wholeWidth(/*words=*/false), scaled(24)};
}

bool MessageLegend::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    int left = 0;
    for (int look = 0; look < kShown; ++look) {
        left += widthOf(look, showsWords());
        if (help->pos().x() < left) {
            QToolTip::showText(help->globalPos(), wordOf(look), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void MessageLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool words = showsWords();
    painter.setFont(typeFont(TypeRole::Small));
    int left = 0;
    for (int look = 0; look < kShown; ++look) {
        paintMessage(painter, QPointF(left + scaled(kGlyphRoom) / 2.0, height() / 2.0),
                     static_cast<MessageLook>(look), 0);
        if (words) {
            painter.setPen(theme().text2);
            painter.drawText(QRect(left + scaled(kGlyphRoom), 0, width(), height()),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, wordOf(look));
        }
        left += widthOf(look, words);
    }
}

void MessageLegend::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        describe();
        updateGeometry();
        update();
    }
}

}  // namespace swimscope::gui

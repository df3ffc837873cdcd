#include "gui/views/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "gui/views/theme.h"

namespace swimscope::gui {
namespace {

QByteArray iconBytes(const QString& name) {
    QFile file(QStringLiteral(":/swimscope/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An icon that asks the theme for its colour whenever it is drawn.
class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(QString name, IconTone tone) : m_name(std::move(name)), m_tone(tone) {}

    QIconEngine* clone() const override { return new ThemedIconEngine(m_name, m_tone); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const int size = qMin(rect.width(), rect.height());
        const qreal ratio = painter->device()->devicePixelRatioF();
        QRect target(0, 0, size, size);
        target.moveCenter(rect.center());
        painter->drawPixmap(target, iconPixmap(m_name, colourFor(mode), size, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        const int side = qMin(size.width(), size.height());
        const QPixmap drawn = iconPixmap(m_name, colourFor(mode), side, 1.0);
        if (size.width() <= side) {
            return drawn;
        }
        // Asked wider than high, the icon keeps to the left: the rest is the gap before a word.
        QPixmap wide(size);
        wide.fill(Qt::transparent);
        QPainter painter(&wide);
        painter.drawPixmap(0, 0, drawn);
        return wide;
    }

private:
    QColor colourFor(QIcon::Mode mode) const {
        return mode == QIcon::Disabled ? theme().disabled : iconColour(m_tone);
    }

    QString m_name;
    IconTone m_tone;
};

}  // namespace

QColor iconColour(IconTone tone) {
    switch (tone) {
        case IconTone::Text:
            return theme().text;
        case IconTone::Secondary:
            return theme().text2;
        case IconTone::Hint:
            return theme().text3;
        case IconTone::Accent:
            return theme().link;
        case IconTone::OnAccent:
            return theme().onAccent;
        case IconTone::Strip:
            return theme().joinT;
    }
    return theme().text;
}

QIcon icon(const QString& name, IconTone tone) {
    return QIcon(new ThemedIconEngine(name, tone));
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio) {
    const QString key = QStringLiteral("swimscope/%1/%2/%3/%4")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QByteArray bytes = iconBytes(name);
    if (!bytes.isEmpty()) {
        bytes.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(bytes);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon applicationIcon() {
    QIcon mark;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        mark.addPixmap(iconPixmap(QStringLiteral("swimscope"), theme().text, size, 1.0));
    }
    return mark;
}

}  // namespace swimscope::gui

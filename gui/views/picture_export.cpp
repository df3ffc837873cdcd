#include "gui/views/picture_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

namespace swimscope::gui {

namespace {

constexpr double kPrintRatio = 2;

struct PictureExport {
    Q_DECLARE_TR_FUNCTIONS(PictureExport)
};

QByteArray asSvg(QWidget& widget) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(widget.logicalDpiX());
    generator.setSize(widget.size());
    generator.setViewBox(widget.rect());
    generator.setTitle(QStringLiteral("Swimscope"));
    widget.render(&generator);
    return buffer.data();
}

QByteArray asPng(QWidget& widget) {
    QImage image(widget.size() * kPrintRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPrintRatio);
    image.fill(widget.palette().color(QPalette::Window));
    widget.render(&image);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

}  // namespace

QString exportPicture(QWidget& widget, const QString& path) {
    const QString kind = QFileInfo(path).suffix().toLower();
    if (kind != QLatin1String("svg") && kind != QLatin1String("png")) {
        return PictureExport::tr("A picture's name ends in .png or .svg");
    }
    const QByteArray bytes = kind == QLatin1String("svg") ? asSvg(widget) : asPng(widget);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return PictureExport::tr("%1 cannot be written: %2").arg(path, file.errorString());
    }
    return {};
}

}  // namespace swimscope::gui

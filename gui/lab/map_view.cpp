#include "gui/lab/map_view.h"

#include <QCheckBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

#include "gui/lab/lab_map.h"
#include "gui/lab/message_legend.h"
#include "gui/models/lab_model.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kToolRow = 40;
constexpr int kShapes = 3;
/// A bare view that is lower gives the legend's height to the map.
constexpr int kRoomForLegend = 300;
constexpr double kButtonZoom = 1.25;
constexpr int kZoomMargin = 10;

}  // namespace

MapView::MapView(LabModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("mapView"));
    m_map = new LabMap(model, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_map, 1);
    makeZoom();
    connect(m_map, &LabMap::shapeChanged, this, &MapView::onShape);
    connect(m_map, &LabMap::partitioningChanged, m_partition, &QToolButton::setChecked);
    connect(m_map, &LabMap::messageChosen, this, &MapView::messageChosen);
    connect(m_map, &LabMap::detailsRequested, this, &MapView::detailsRequested);
    retranslate();
}

QWidget* MapView::makeBar() {
    QFrame* bar = makePanel(this, QStringLiteral("mapBar"), "bar");
    m_bar = bar;
    fixHeight(*bar, kToolRow);
    m_shapes = makeSegments(bar, QStringLiteral("mapShape"), kShapes);
    m_truth = new QCheckBox(bar);
    m_truth->setObjectName(QStringLiteral("mapTruth"));
    m_partition = makeIconButton(bar, QStringLiteral("mapPartition"), QStringLiteral("partition"));
    m_partition->setCheckable(true);
    m_legend = new MessageLegend(bar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(0);
    for (int shape = 0; shape < kShapes; ++shape) {
        row->addWidget(m_shapes[shape]);
        connect(m_shapes[shape], &QToolButton::clicked, this,
                [this, shape] { m_map->setShape(static_cast<MapShape>(shape)); });
    }
    row->addSpacing(12);
    row->addWidget(m_truth);
    row->addSpacing(8);
    row->addWidget(m_partition);
    row->addSpacing(10);
    row->addWidget(m_legend, 1);
    connect(m_truth, &QCheckBox::toggled, m_map, &LabMap::setTruth);
    connect(m_partition, &QToolButton::toggled, m_map, &LabMap::setPartitioning);
    return bar;
}

void MapView::makeZoom() {
    m_zoom = new QWidget(m_map);
    m_zoom->setObjectName(QStringLiteral("mapZoom"));
    m_zoomOut = makeIconButton(m_zoom, QStringLiteral("mapZoomOut"), QStringLiteral("minus"));
    m_zoomIn = makeIconButton(m_zoom, QStringLiteral("mapZoomIn"), QStringLiteral("plus"));
    m_fit = makeIconButton(m_zoom, QStringLiteral("mapFit"), QStringLiteral("fit"));
    auto* row = new QHBoxLayout(m_zoom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QToolButton* button : {m_zoomOut, m_zoomIn, m_fit}) {
        row->addWidget(button);
    }
    connect(m_zoomOut, &QToolButton::clicked, m_map, [this] { m_map->zoomBy(1 / kButtonZoom); });
    connect(m_zoomIn, &QToolButton::clicked, m_map, [this] { m_map->zoomBy(kButtonZoom); });
    connect(m_fit, &QToolButton::clicked, m_map, &LabMap::fit);
    m_map->installEventFilter(this);
    placeZoom();
}

void MapView::setBare(bool bare) {
    m_bare = bare;
    for (QToolButton* shape : m_shapes) {
        shape->setVisible(!bare);
    }
    m_truth->setVisible(!bare);
    m_partition->setVisible(!bare);
    fitBar();
}

void MapView::fitBar() {
    m_bar->setVisible(!m_bare || height() >= scaled(kRoomForLegend));
}

void MapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitBar();
}

void MapView::placeZoom() {
    m_zoom->adjustSize();
    m_zoom->move(m_map->width() - m_zoom->width() - kZoomMargin, kZoomMargin);
}

bool MapView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_map && event->type() == QEvent::Resize) {
        placeZoom();
    }
    return QWidget::eventFilter(watched, event);
}

void MapView::onShape() {
    const int count = static_cast<int>(m_model.frame().nodes.size());
    const QLocale locale;
    const std::array limits = {MapLayout::kMostInRing, MapLayout::kMostInZones};
    for (int shape = 0; shape < kShapes; ++shape) {
        const bool fits = MapLayout::fits(static_cast<MapShape>(shape), count);
        m_shapes[shape]->setEnabled(fits);
        m_shapes[shape]->setToolTip(
            fits ? QString()
                 : tr("Up to %1 nodes; here are %2.")
                       .arg(locale.toString(limits[static_cast<std::size_t>(shape)]),
                            locale.toString(count)));
        m_shapes[shape]->setAccessibleDescription(m_shapes[shape]->toolTip());
    }
    m_shapes[static_cast<int>(m_map->shape())]->setChecked(true);
    m_map->setNote(count > MapLayout::kMostInZones
                       ? tr("A matrix, because more than %1 nodes have no room for shapes.")
                             .arg(locale.toString(MapLayout::kMostInZones))
                       : QString());
    m_zoom->setVisible(count > 0);
}

void MapView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MapView::retranslate() {
    setAccessibleName(tr("Map"));
    const std::array words = {tr("Ring"), tr("Zones"), tr("Matrix")};
    for (int shape = 0; shape < kShapes; ++shape) {
        m_shapes[shape]->setText(words[static_cast<std::size_t>(shape)]);
        m_shapes[shape]->setAccessibleName(words[static_cast<std::size_t>(shape)]);
    }
    m_truth->setText(tr("As it truly is"));
    m_truth->setAccessibleName(m_truth->text());
    m_truth->setToolTip(tr("Shows how nodes are instead of what is believed of them."));
    m_partition->setToolTip(
        tr("Draw a partition: circle the nodes that shall be cut off from the rest (Shift and "
           "drag)."));
    m_partition->setAccessibleName(tr("Draw a partition"));
    const auto name = [](QToolButton* button, const QString& what) {
        button->setToolTip(what);
        button->setAccessibleName(what);
    };
    name(m_zoomOut, tr("Zoom out"));
    name(m_zoomIn, tr("Zoom in"));
    name(m_fit, tr("Show all"));
    onShape();
}

}  // namespace swimscope::gui

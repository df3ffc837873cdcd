#pragma once

#include <QElapsedTimer>
#include <QPolygonF>
#include <QTimer>
#include <QWidget>
#include <optional>

#include "gui/lab/map_flights.h"
#include "gui/lab/map_nodes_layer.h"
#include "gui/lab/map_pulses.h"
#include "gui/lab/map_scene.h"
#include "gui/lab/map_stamps.h"

class QMenu;

namespace swimscope::gui {

/// The cluster as one painted picture: nodes in a ring, in zones or in a matrix, what flies between
/// them, and everything a mouse and a keyboard can do to them. Nodes are a picture that is kept
/// (MapNodesLayer); what moves is painted over it. Nodes are numbered from 0, as in the frame.
class LabMap final : public QWidget {
    Q_OBJECT

public:
    explicit LabMap(LabModel& model, QWidget* parent = nullptr);

    /// Nothing: what suits the number of nodes. What does not fit is not taken.
    void setShape(std::optional<MapShape> shape);
    MapShape shape() const { return m_scene.layout.shape(); }
    /// By the truth instead of the viewpoint's belief.
    void setTruth(bool truth);
    /// The next drag draws a partition.
    void setPartitioning(bool on);
    bool partitioning() const { return m_partitioning; }
    void zoomBy(double factor);
    void fit();
    /// A sentence at the foot of the map.
    void setNote(const QString& note);

    const MapScene& scene() const { return m_scene; }
    const MapFlights& flights() const { return m_flights; }
    /// On the screen; for tests and screen readers.
    QRect nodeRect(int node) const;
    QString textOf(int node) const;
    int currentIndex() const { return m_scene.indexOf(m_model.current()); }
    /// Node under a pixel, -1 for none.
    int nodeUnder(const QPointF& pixel) const;
    QSize sizeHint() const override { return {640, 460}; }
    QSize minimumSizeHint() const override { return {320, 240}; }

Q_SIGNALS:
    /// The lab stands elsewhere: another number of nodes, another shape.
    void shapeChanged();
    void partitioningChanged(bool on);
    void messageChosen(quint64 serial);
    void detailsRequested(swimscope::sim::HostId host);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Ready, Box, Lasso, Pan };

    void arrange();
    void onFrame();
    void onNodes();
    void onSelection();
    void startMotion();
    void onMotion();
    void pulse(QPainter& painter);
    void paintEmpty(QPainter& painter);
    void announce(int node);
    void forgetPicture();

    void beginDrag(const QPointF& pixel, Qt::KeyboardModifiers modifiers);
    void endDrag(Qt::KeyboardModifiers modifiers);
    void selectNode(int node, bool add);
    void selectInside(const std::vector<int>& nodes, bool add);
    void partitionInside();
    std::vector<int> lassoed() const;
    QString lassoWords() const;
    void hover(const QPointF& pixel);
    void showTip(const QPoint& place, const QPoint& global);
    void openMenu(const QPoint& global);
    void openMessageMenu(std::uint64_t serial, const QPoint& global);
    bool walk(int key);
    bool act(int key);
    void showNode(int node);
    void toggleRunning();

    LabModel& m_model;
    MapScene m_scene;
    MapNodesLayer m_nodes;
    MapStamps m_stamps;
    MapFlights m_flights;
    MapPulses m_pulses;
    std::optional<MapShape> m_wanted;
    QString m_note;
    QElapsedTimer m_wall;
    /// Between frames that come slowly.
    QTimer m_motion;
    qint64 m_paintedAt = 0;
    bool m_pulsedTruth = false;
    sim::HostId m_pulsedView = sim::kNoHost;
    bool m_fitted = true;
    bool m_partitioning = false;

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_pointer;
    QPolygonF m_lasso;
    bool m_spaceHeld = false;
    bool m_spacePanned = false;
    std::uint64_t m_tipSerial = 0;
    QPoint m_tipAt;
};

}  // namespace swimscope::gui

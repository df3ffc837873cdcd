#pragma once

#include <QAbstractScrollArea>
#include <QPixmap>
#include <memory>
#include <optional>
#include <set>

#include "gui/lab/space_time_paint.h"

namespace swimscope::gui {

class LabModel;

/// A line for every node and an arrow for every message. Shows a chronicle and asks its owner for
/// another window when it is dragged or zoomed.
class SpaceTimeChart final : public QAbstractScrollArea {
    Q_OBJECT

public:
    static constexpr base::Duration kNarrowest = std::chrono::milliseconds(50);
    static constexpr base::Duration kWidest = std::chrono::seconds(60);

    explicit SpaceTimeChart(LabModel& model, QWidget* parent = nullptr);

    void setChronicle(std::shared_ptr<const sim::Chronicle> chronicle);
    const sim::Chronicle& chronicle() const { return *m_chronicle; }
    const ChronicleDigest& digest() const { return m_digest; }
    void setLanes(LaneChoice choice);
    LaneChoice lanes() const { return m_lanes; }
    void setShown(MessageLook look, bool shown);
    bool isShown(MessageLook look) const { return !m_hidden.contains(look); }
    void setWindow(base::Instant from, base::Duration width);
    base::Instant from() const { return m_from; }
    base::Duration width() const { return m_width; }

    SpaceTimeScale scale() const;
    int currentLane() const { return m_lane; }
    void setCurrentLane(int lane);
    /// Of the digest's arrows.
    int arrowAt(const QPointF& point) const;
    int currentArrow() const { return m_arrow; }
    /// As if the mouse were there; -1 for none.
    void setCurrentArrow(int arrow);
    QString textOf(int lane) const;
    /// Within the widget.
    QRect laneRect(int lane) const;

Q_SIGNALS:
    /// A person wants to see another window.
    void windowWished(swimscope::base::Instant from, swimscope::base::Duration width);
    /// To where the run is.
    void presentWished();
    void digestChanged();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Everything but what moves by itself.
    void drawAnew();
    void paintCache();
    void paintStill(QPainter& painter) const;
    SpaceTimeScene scene() const;
    QRectF area() const;
    double nameRoom() const;
    double laneHeight() const;
    void digestAnew();
    void placeBar();
    void pan(double share);
    void zoomAround(double x, double factor);
    void wishWindow(base::Instant from, base::Duration width);
    void hover(const QPointF& point);
    bool handleKey(int key);
    void describe();

    LabModel& m_model;
    std::shared_ptr<const sim::Chronicle> m_chronicle;
    ChronicleDigest m_digest;
    LaneChoice m_lanes = LaneChoice::TookPart;
    std::set<MessageLook> m_hidden;
    base::Instant m_from{};
    base::Duration m_width = std::chrono::seconds(3);
    QPixmap m_cache;
    int m_lane = -1;
    int m_arrow = -1;
    bool m_onAxis = false;
    std::optional<QPointF> m_grip;
    base::Instant m_gripFrom{};
};

}  // namespace swimscope::gui

#pragma once

#include <QList>
#include <QWidget>

#include "engine/sim/lab_frame.h"

class QCheckBox;
class QFrame;
class QToolButton;

namespace swimscope::gui {

class LabMap;
class LabModel;
class MessageLegend;

/// The map with its tools: shape, truth, what the shapes mean, partition, zoom.
class MapView final : public QWidget {
    Q_OBJECT

public:
    explicit MapView(LabModel& model, QWidget* parent = nullptr);
    LabMap& map() { return *m_map; }
    /// Only the map and its legend, and without that where the height is wanted.
    void setBare(bool bare);

Q_SIGNALS:
    void messageChosen(quint64 serial);
    void detailsRequested(swimscope::sim::HostId host);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeBar();
    void makeZoom();
    void placeZoom();
    void fitBar();
    void onShape();
    void retranslate();

    LabModel& m_model;
    LabMap* m_map;
    QFrame* m_bar;
    bool m_bare = false;
    QList<QToolButton*> m_shapes;
    QCheckBox* m_truth;
    QToolButton* m_partition;
    MessageLegend* m_legend;
    /// At the map's upper right corner.
    QWidget* m_zoom;
    QToolButton* m_zoomOut;
    QToolButton* m_zoomIn;
    QToolButton* m_fit;
};

}  // namespace swimscope::gui

#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <vector>

namespace swimscope::gui {

enum class MapShape { Ring, Zones, Matrix };

/// Nodes that are drawn together, by their places in the frame.
struct MapZone {
    QString title;
    std::vector<int> nodes;
};

/// Where every node of a map stands, and which one is where. Plain geometry in pixels at a zoom of
/// 1; knows nodes by number from 0 only. Nodes are found through a uniform grid, so asking costs
/// the same for ten as for ten thousand.
class MapLayout {
public:
    static constexpr int kMostInRing = 400;
    static constexpr int kMostInZones = 5000;
    /// Up to here every node of a ring has a label.
    static constexpr int kMostLabelled = 60;

    enum class Way { Left, Right, Up, Down };

    /// What suits so many nodes best.
    static MapShape shapeFor(int count);
    /// Whether so many can be told apart in that shape.
    static bool fits(MapShape shape, int count);
    /// By the part of a name before its number when that makes groups ("web-07", "db-3"), else
    /// hundreds.
    static std::vector<MapZone> zonesOf(const std::vector<QString>& names);

    void arrangeRing(int count, const QSizeF& room, double labelWidth);
    void arrangeZones(const std::vector<MapZone>& zones, const QSizeF& room, double titleHeight);
    void arrangeMatrix(int count, const QSizeF& room);

    MapShape shape() const { return m_shape; }
    int count() const { return static_cast<int>(m_at.size()); }
    bool empty() const { return m_at.empty(); }
    const QPointF& at(int node) const { return m_at[static_cast<std::size_t>(node)]; }
    /// Of a node's mark.
    double radius() const { return m_radius; }
    /// Between neighbours.
    double pitch() const { return m_pitch; }
    /// A square of this side around a node of a grid is its own.
    double cell() const { return m_ownCell; }
    /// What fit shows: every node with its label.
    const QRectF& bounds() const { return m_bounds; }
    /// Of a ring.
    const QPointF& centre() const { return m_centre; }
    double ringRadius() const { return m_ringRadius; }
    /// The titles of zones and where they begin (left, baseline).
    struct Title {
        QString text;
        QPointF at;
    };
    const std::vector<Title>& titles() const { return m_titles; }

    /// The nearest node at most `slack` beyond a mark's edge; -1 for none.
    int nodeAt(const QPointF& place, double slack = 2) const;
    std::vector<int> inside(const QRectF& box) const;
    std::vector<int> inside(const QPolygonF& lasso) const;
    /// Whom an arrow key leads to; the node itself where there is nobody that way. Round the ring
    /// Right and Down go clockwise.
    int neighbour(int node, Way way) const;

private:
    void clear(MapShape shape, std::size_t count);
    void fillGrid();
    std::size_t cellOf(const QPointF& place) const;
    template <typename Take>
    void eachNear(const QRectF& box, const Take& take) const;

    MapShape m_shape = MapShape::Ring;
    std::vector<QPointF> m_at;
    double m_radius = 10;
    double m_pitch = 24;
    double m_ownCell = 24;
    QRectF m_bounds;
    QPointF m_centre;
    double m_ringRadius = 0;
    std::vector<Title> m_titles;
    /// Around all nodes; cells of m_cell a side, row by row: where each one's nodes begin in
    /// m_sorted.
    QRectF m_extent;
    double m_cell = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<int> m_begins;
    std::vector<int> m_sorted;
};

}  // namespace swimscope::gui

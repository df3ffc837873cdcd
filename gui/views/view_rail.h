#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <QList>

class QLabel;

namespace swimscope::gui {

/// One line of the rail: icon, word, badge; the checked one carries a bar and a tint.
class RailItem final : public QAbstractButton {
    Q_OBJECT

public:
    RailItem(const QString& objectName, const QString& iconName, QWidget* parent);
    void setBadge(int count);
    int badge() const { return m_badge; }
    void setCompact(bool compact);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBadge(QPainter& painter, const QRect& pill) const;

    QString m_iconName;
    int m_badge = 0;
    bool m_compact = false;
};

/// The left rail: one item a view. Compact it shows icons only and names in tooltips.
class ViewRail final : public QFrame {
    Q_OBJECT

public:
    enum View { Nodes, Beliefs, Links, Findings, Events, Messages, Lab, ViewCount };

    explicit ViewRail(QWidget* parent = nullptr);
    void setView(int view);
    int view() const;
    void setBadge(int view, int count);
    /// A lab has a view more, and none of those that measure a cluster of others.
    void setLab(bool lab);
    bool offers(int view) const;
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

Q_SIGNALS:
    void viewChosen(int view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QList<RailItem*> m_items;
    QLabel* m_watch;
    QLabel* m_wire;
    QLabel* m_learn;
    bool m_compact = false;
    bool m_lab = false;
};

}  // namespace swimscope::gui

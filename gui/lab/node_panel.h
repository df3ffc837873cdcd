#pragma once

#include <QWidget>
#include <functional>

#include "engine/sim/lab_frame.h"

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace swimscope::gui {

class CalmRefresh;
class DeadlineCard;
class GlyphLabel;
class LabModel;
class WhyList;

/// The selected node: what the viewpoint believes of it and how things really are, the faults that
/// suit it best, why it came to that, and what happens next. Without a selection: the viewpoint.
class NodePanel final : public QWidget {
    Q_OBJECT

public:
    explicit NodePanel(LabModel& model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What a button does to the selection.
    struct Offer {
        QString text;
        QString tip;
        QString iconName;
        std::function<void()> act;
    };

    QWidget* makeHead();
    void makeButtons(QWidget& parent);
    void refresh();
    void showName();
    void showState(const sim::LabNode* node);
    void showButtons(const sim::LabNode* node);
    void showLinks(sim::HostId host);
    void showHealth(const sim::LabNode* node);
    Offer firstOffer(const sim::LabNode& node);
    Offer secondOffer(const sim::LabNode& node);
    Offer faultOffer(int kind, const QString& text, const QString& iconName);
    static void put(QPushButton& button, const Offer& offer);
    void openMenu(QWidget& below, const char* submenu);
    void retranslate();

    LabModel& m_model;
    CalmRefresh* m_calm;
    GlyphLabel* m_glyph;
    QLabel* m_name;
    QLabel* m_state;
    QLabel* m_truth;
    QWidget* m_buttons;
    QPushButton* m_first;
    QPushButton* m_second;
    QPushButton* m_cut;
    QToolButton* m_more;
    QMenu* m_menu;
    WhyList* m_why;
    DeadlineCard* m_deadline;
    QLabel* m_links;
    QLabel* m_health;
    std::function<void()> m_firstAct;
    std::function<void()> m_secondAct;
    /// What the buttons were made for.
    QString m_offered;
};

}  // namespace swimscope::gui

#pragma once

#include <QFrame>
#include <optional>

#include "gui/models/beliefs_model.h"

class QLabel;
class QPushButton;

namespace swimscope::gui {

class FactGrid;
class GlyphLabel;

/// The chosen cell in words, and the key to the matrix.
class BeliefPanel final : public QFrame {
    Q_OBJECT

public:
    explicit BeliefPanel(QWidget* parent = nullptr);
    void setFacts(const std::optional<BeliefFacts>& facts, qint64 now);

Q_SIGNALS:
    void nodeRequested(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Fact { Since, Answered, Itself, First, Accusers, Agree, Partial };

    QWidget* makeCell();
    QWidget* makeKey();
    void showFacts();
    void retranslate();

    std::optional<BeliefFacts> m_facts;
    qint64 m_now = 0;
    QLabel* m_title;
    QLabel* m_hint;
    QWidget* m_cell;
    QLabel* m_pair;
    GlyphLabel* m_glyph;
    QLabel* m_belief;
    FactGrid* m_grid;
    QFrame* m_banner;
    QLabel* m_meaning;
    QPushButton* m_showNode;
    QLabel* m_keyTitle;
    QList<QLabel*> m_keys;
};

}  // namespace swimscope::gui

#include "gui/views/fact_grid.h"

#include <QGridLayout>
#include <QLabel>

#include "gui/views/widget_kit.h"

namespace swimscope::gui {

FactGrid::FactGrid(QWidget* parent, const QString& objectName, const QStringList& facts)
    : QWidget(parent) {
    setObjectName(objectName);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const QString& fact : facts) {
        auto* name = makeLabel(this, fact + QStringLiteral("Name"), TypeRole::Body, "secondary");
        auto* value = makeLabel(this, fact);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        const int row = static_cast<int>(m_names.size());
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
        m_names << name;
        m_values << value;
    }
}

void FactGrid::setFact(int row, const QString& name, const QString& value) {
    m_names[row]->setText(name);
    m_values[row]->setText(value);
    m_values[row]->setAccessibleName(name);
    m_names[row]->setVisible(!value.isEmpty());
    m_values[row]->setVisible(!value.isEmpty());
}

QString FactGrid::value(int row) const {
    return m_values[row]->text();
}

}  // namespace swimscope::gui

#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace swimscope::gui {

/// Names and values below each other; a fact without a value is not shown.
class FactGrid final : public QWidget {
    Q_OBJECT

public:
    /// One fact for each object name.
    FactGrid(QWidget* parent, const QString& objectName, const QStringList& facts);
    void setFact(int row, const QString& name, const QString& value);
    QString value(int row) const;

private:
    QList<QLabel*> m_names;
    QList<QLabel*> m_values;
};

}  // namespace swimscope::gui

#pragma once

#include <QWidget>

namespace swimscope::gui {

/// What the lines of a space-time diagram mean.
class SpaceTimeKey final : public QWidget {
    Q_OBJECT

public:
    explicit SpaceTimeKey(QWidget* parent = nullptr);
    void setSubject(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QStringList words() const;
    void describe();

    QString m_subject;
};

}  // namespace swimscope::gui

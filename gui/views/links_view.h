#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace swimscope::gui {

class FactGrid;
class LinksMatrix;
class LinksModel;

/// Who reaches whom and how fast, measured by members for us; odd pairs first.
class LinksView final : public QWidget {
    Q_OBJECT

public:
    explicit LinksView(LinksModel& model, QWidget* parent = nullptr);
    LinksMatrix& matrix() { return *m_matrix; }
    void selectPair(const QString& from, const QString& to);
    QString rowAsTsv() const;
    QString pairAsJson() const;
    void tick(qint64 now);
    void setCanMeasure(bool can);

Q_SIGNALS:
    void measureRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum Fact { There, Back, Measured, Timeout, Delivers };

    QWidget* makeBar();
    QWidget* makeEmpty();
    QWidget* makePanel();
    QWidget* makeKey(QWidget* parent);
    void refresh();
    void fillOdd();
    void showPair();
    void retranslate();

    LinksModel& m_model;
    QLabel* m_note;
    QLabel* m_progress;
    QPushButton* m_measure;
    QStackedWidget* m_stack;
    LinksMatrix* m_matrix;
    QLabel* m_empty;
    QPushButton* m_emptyMeasure;
    QLabel* m_oddTitle;
    QListWidget* m_odd;
    QLabel* m_pair;
    QLabel* m_sentence;
    FactGrid* m_grid;
    QLabel* m_keyTitle;
    QList<QLabel*> m_keys;
    qint64 m_now = 0;
    bool m_canMeasure = false;
};

}  // namespace swimscope::gui

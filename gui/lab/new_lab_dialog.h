#pragma once

#include <QDialog>
#include <QList>
#include <functional>

#include "gui/models/lab_request.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace swimscope::gui {

/// Asks what a lab shall be made of: simulated or on real sockets, how many nodes, which protocol,
/// what network.
class NewLabDialog final : public QDialog {
    Q_OBJECT

public:
    /// More would not fit on one thread beside the window.
    static constexpr int kMostLiveNodes = 60;
    static constexpr int kMostNodes = 10000;

    explicit NewLabDialog(QWidget* parent = nullptr);
    void edit(const LabRequest& request);
    LabRequest request() const;

private:
    QWidget* makeKinds();
    QWidget* makeForm();
    QWidget* makeFoot();
    QSpinBox* addNumber(QFormLayout& form, const char* name, const QString& word, int least,
                        int most);
    QDoubleSpinBox* addShare(QFormLayout& form, const char* name, const QString& word);
    void onKind();
    bool live() const;

    QList<QToolButton*> m_kinds;
    QLabel* m_says;
    QSpinBox* m_nodes;
    QSpinBox* m_seed;
    QComboBox* m_timing;
    QComboBox* m_variant;
    QComboBox* m_guests;
    QSpinBox* m_latency;
    QDoubleSpinBox* m_loss;
    QDoubleSpinBox* m_duplicate;
    QDoubleSpinBox* m_reorder;
    QPushButton* m_open;
};

}  // namespace swimscope::gui

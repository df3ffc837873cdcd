#pragma once

#include <QDialog>

#include "gui/models/connection_settings.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace swimscope::gui {

/// Asks how to join. Every field is judged while it is typed; the button says why it cannot yet.
class ConnectionDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ConnectionDialog(const ConnectionSettings& settings, QWidget* parent = nullptr);
    ConnectionSettings settings() const;
    /// The first thing that is wrong, empty when one can connect.
    QString problem() const;
    /// What went wrong when it was tried; shown above the buttons until something is edited.
    void setFailure(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QLabel* label;
        QLineEdit* edit;
        QLabel* hint;
    };

    Field addField(const QString& objectName);
    QComboBox* addChoice(const QString& objectName, QLabel*& label, const QStringList& words);
    void addKeysTools();
    QWidget* makeFoot();
    void fill(const ConnectionSettings& settings);
    void judge();
    bool judgeField(const Field& field, const QString& trouble, const QString& hint);
    void retranslate();

    Contact contact() const;
    /// What only a member needs is off while the session is to read only.
    void judgeContact();

    QFormLayout* m_form;
    QLabel* m_intro;
    QLabel* m_contactLabel;
    QComboBox* m_contact;
    Field m_seeds;
    Field m_name;
    Field m_keys;
    Field m_label;
    QLabel* m_dialectLabel;
    QComboBox* m_dialect;
    QLabel* m_timingLabel;
    QComboBox* m_timing;
    Field m_bind;
    Field m_advertise;
    Field m_tags;
    Field m_meta;
    QToolButton* m_showKeys;
    QLabel* m_failure;
    QPushButton* m_cancel;
    QPushButton* m_connect;
    QString m_problem;
};

}  // namespace swimscope::gui

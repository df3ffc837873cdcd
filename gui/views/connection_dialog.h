#pragma once

#include <QDialog>
#include <QMap>

#include "gui/models/contact_verdict.h"
#include "gui/models/profile_store.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace swimscope::gui {

class ContactCards;
class KeyVault;
class ProfileList;
class VerdictPanel;

/// Asks how to be in touch with a cluster, and keeps that as a profile if wished. Every field is
/// judged while it is typed; a button that cannot be pressed says why. Keys go to the vault only.
class ConnectionDialog final : public QDialog {
    Q_OBJECT

public:
    ConnectionDialog(ProfileStore& store, KeyVault& vault, QWidget* parent = nullptr);
    /// Without an id it was never saved. The keys of one with an id come from the vault, unless it
    /// brings some.
    void edit(const ClusterProfile& profile);
    /// As it stands in the fields, keys included.
    ClusterProfile profile() const;
    ConnectionSettings settings() const;
    /// The first thing that is wrong, empty when one can connect.
    QString problem() const;
    /// What went wrong when it was tried; shown above the buttons until something is edited.
    void setFailure(const QString& sentence);

    /// Of the test that testRequested() asked for.
    void showProgress(int done, int all);
    void showVerdicts(const QList<ContactVerdict>& verdicts);
    void showTestError(const QString& sentence);

Q_SIGNALS:
    void testRequested();
    void testCancelled();

protected:
    void changeEvent(QEvent* event) override;
    void done(int result) override;

private:
    struct Field {
        QLabel* label;
        QLineEdit* edit;
        QLabel* hint;
    };

    Field addField(const QString& objectName);
    QComboBox* addChoice(const QString& objectName, QLabel*& label, const QStringList& words);
    QWidget* makeSheet();
    void addIdentity();
    void addContact();
    void addKeysTools();
    void addAdvanced();
    QWidget* makeFoot();
    void wireProfiles();

    void fill(const ClusterProfile& profile);
    void fillKeys(const QVector<QByteArray>& keys);
    void choose(const QString& id);
    void keepDraft();
    void onKeys(const QString& id, const QVector<QByteArray>& keys);
    void save();
    void copyProfile();
    void deleteProfile();
    void importProfile();
    void exportProfile();
    void complain(const QString& sentence);

    void edited();
    void judge();
    bool judgeField(const Field& field, const QString& trouble, const QString& hint);
    void judgeProfile();
    void judgeTest();
    /// What only a member needs is off while the session is to read only.
    void judgeContact();
    void fillDialects();
    void setAdvancedShown(bool shown);
    void endProgress();
    void endTest();
    void focusFix(watch::Verdict verdict);
    bool isChanged() const;
    Contact contact() const;
    void retranslate();
    void retranslateFoot();

    ProfileStore& m_store;
    KeyVault& m_vault;
    /// What has been typed into other profiles since the dialog was opened, by id.
    QMap<QString, ClusterProfile> m_drafts;
    /// As it was opened or saved: what differs from it is not saved yet.
    ClusterProfile m_base;
    bool m_keysTouched = false;
    bool m_filling = false;
    bool m_testing = false;

    ProfileList* m_profiles;
    QFormLayout* m_form;
    QScrollArea* m_scroll;
    QLabel* m_titleLabel;
    QLineEdit* m_title;
    QComboBox* m_colour;
    QCheckBox* m_production;
    QLabel* m_contactLabel;
    ContactCards* m_contact;
    Field m_seeds;
    Field m_name;
    Field m_keys;
    Field m_label;
    QLabel* m_vaultNotice;
    QPushButton* m_advanced;
    bool m_advancedShown = true;
    QLabel* m_dialectLabel;
    QComboBox* m_dialect;
    /// What was chosen last; a contact level that cannot have it shows another one meanwhile.
    QString m_dialectWish;
    QLabel* m_timingLabel;
    QComboBox* m_timing;
    Field m_bind;
    Field m_advertise;
    Field m_tags;
    Field m_meta;
    QToolButton* m_showKeys;
    VerdictPanel* m_verdict;
    QPushButton* m_fixButton;
    QPushButton* m_stopTest;
    watch::Verdict m_lastVerdict = watch::Verdict::Healthy;
    QLabel* m_failure;
    QPushButton* m_test;
    QLabel* m_testNote;
    QPushButton* m_cancel;
    QPushButton* m_save;
    QPushButton* m_connect;
    QString m_problem;
};

}  // namespace swimscope::gui

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <algorithm>

#include "gui/models/key_vault.h"
#include "gui/views/cluster_colour.h"
#include "gui/views/confirm_dialog.h"
#include "gui/views/connection_dialog.h"
#include "gui/views/connection_fields.h"
#include "gui/views/contact_cards.h"
#include "gui/views/profile_list.h"
#include "gui/views/verdict_panel.h"

namespace swimscope::gui {
namespace {

bool needsAdvanced(const ConnectionSettings& settings) {
    return settings.timing != QLatin1String("lan") || !settings.bind.isEmpty() ||
           !settings.advertise.isEmpty() || !settings.tags.isEmpty() || !settings.meta.isEmpty();
}

ClusterProfile freshProfile() {
    ClusterProfile profile;
    // What is read leaves nothing behind: a cluster is joined by choice.
    profile.settings.contact = Contact::Peek;
    return profile;
}

}  // namespace

void ConnectionDialog::wireProfiles() {
    connect(m_profiles, &ProfileList::profileChosen, this, &ConnectionDialog::choose);
    connect(m_profiles, &ProfileList::newRequested, this, [this] {
        keepDraft();
        edit(freshProfile());
        m_title->setFocus();
    });
    connect(m_profiles, &ProfileList::copyRequested, this, &ConnectionDialog::copyProfile);
    connect(m_profiles, &ProfileList::deleteRequested, this, &ConnectionDialog::deleteProfile);
    connect(m_profiles, &ProfileList::importRequested, this, &ConnectionDialog::importProfile);
    connect(m_profiles, &ProfileList::exportRequested, this, &ConnectionDialog::exportProfile);
    connect(&m_vault, &KeyVault::fetched, this, &ConnectionDialog::onKeys);
    connect(&m_vault, &KeyVault::warningChanged, this, &ConnectionDialog::judge);
    connect(m_fixButton, &QPushButton::clicked, this, [this] { focusFix(m_lastVerdict); });
    connect(m_stopTest, &QPushButton::clicked, this, &ConnectionDialog::endTest);
}

void ConnectionDialog::edit(const ClusterProfile& profile) {
    m_base = profile;
    endTest();
    fill(profile);
    if (const ClusterProfile* saved = m_store.find(profile.id)) {
        // Measured against the file, so that changes brought along can be saved.
        const auto keys = profile.settings.keys;
        m_base = *saved;
        m_base.settings.keys = keys;
    } else {
        m_base = this->profile();
        m_base.id.clear();
    }
    m_profiles->setChosen(m_base.id);
    m_failure->hide();
    judge();
    m_seeds.edit->setFocus();
    if (!m_base.id.isEmpty() && profile.settings.keys.isEmpty()) {
        m_vault.fetch(m_base.id);
    }
}

void ConnectionDialog::fill(const ClusterProfile& profile) {
    const ConnectionSettings& settings = profile.settings;
    m_filling = true;
    m_title->setText(profile.name);
    const QString colour = clusterColour(profile.colour).name();
    int place = profile.colour.isEmpty() ? 0 : m_colour->findData(profile.colour);
    if (place < 0) {
        m_colour->addItem(QIcon(clusterSwatch(clusterColour(profile.colour), 14)), QString(),
                          profile.colour.isEmpty() ? colour : profile.colour);
        place = m_colour->count() - 1;
    }
    m_colour->setCurrentIndex(place);
    m_production->setChecked(profile.production);
    m_contact->setContact(settings.contact);
    m_seeds.edit->setText(settings.seeds.join(QStringLiteral(", ")));
    m_name.edit->setText(settings.name);
    m_label.edit->setText(settings.label);
    m_bind.edit->setText(settings.bind);
    m_advertise.edit->setText(settings.advertise);
    m_tags.edit->setText(tagsAsText(settings.tags));
    m_meta.edit->setText(settings.meta);
    m_dialectWish = settings.dialect;
    fillDialects();
    m_timing->setCurrentIndex(qMax(0, m_timing->findData(settings.timing)));
    fillKeys(settings.keys);
    m_keysTouched = false;
    m_filling = false;
    setAdvancedShown(needsAdvanced(settings));
}

void ConnectionDialog::fillKeys(const QVector<QByteArray>& keys) {
    QStringList texts;
    for (const QByteArray& key : keys) {
        texts << QString::fromLatin1(key.toBase64());
    }
    m_keys.edit->setText(texts.join(QLatin1Char(' ')));
}

ClusterProfile ConnectionDialog::profile() const {
    ClusterProfile profile;
    profile.id = m_base.id;
    profile.name = m_title->text().simplified();
    // The first one is the theme's own, which a file does not name.
    profile.colour = m_colour->currentIndex() <= 0 ? QString() : m_colour->currentData().toString();
    profile.production = m_production->isChecked();
    profile.settings = settings();
    return profile;
}

ConnectionSettings ConnectionDialog::settings() const {
    ConnectionSettings settings;
    settings.contact = contact();
    settings.seeds = parseSeeds(m_seeds.edit->text()).value;
    settings.name = m_name.edit->text().trimmed();
    settings.bind = m_bind.edit->text().trimmed();
    settings.advertise = m_advertise.edit->text().trimmed();
    settings.label = m_label.edit->text();
    settings.keys = parseKeys(m_keys.edit->text()).value;
    settings.timing = m_timing->currentData().toString();
    settings.dialect = m_dialect->currentData().toString();
    settings.tags = parseTags(m_tags.edit->text()).value;
    settings.meta = m_meta.edit->text();
    return settings;
}

bool ConnectionDialog::isChanged() const {
    const ClusterProfile now = profile();
    return profileAsJson(now) != profileAsJson(m_base) || now.settings.keys != m_base.settings.keys;
}

void ConnectionDialog::choose(const QString& id) {
    keepDraft();
    if (m_drafts.contains(id)) {
        const ClusterProfile draft = m_drafts.take(id);
        edit(draft);
        m_keysTouched = true;
        judge();
    } else if (const ClusterProfile* found = m_store.find(id)) {
        edit(*found);
    }
}

/// Looking at another profile loses nothing that was typed into this one.
void ConnectionDialog::keepDraft() {
    if (!m_base.id.isEmpty() && isChanged()) {
        m_drafts[m_base.id] = profile();
    }
}

void ConnectionDialog::onKeys(const QString& id, const QVector<QByteArray>& keys) {
    if (id != m_base.id || m_keysTouched || keys == m_base.settings.keys) {
        return;
    }
    m_base.settings.keys = keys;
    m_filling = true;
    fillKeys(keys);
    m_filling = false;
    judge();
}

void ConnectionDialog::save() {
    ClusterProfile saved = profile();
    const QVector<QByteArray> keys = saved.settings.keys;
    const bool isNew = saved.id.isEmpty();
    if (saved.name.isEmpty()) {
        saved.name = !saved.settings.label.isEmpty() ? saved.settings.label
                                                     : saved.settings.seeds.value(0, tr("Cluster"));
    }
    const QString error = m_store.save(saved);
    if (!error.isEmpty()) {
        return complain(error);
    }
    // Keys that a locked keyring did not give are not to be forgotten by it.
    if (m_keysTouched || (isNew && !keys.isEmpty())) {
        m_vault.keep(saved.id, keys);
    }
    m_drafts.remove(saved.id);
    m_base = saved;
    m_base.settings.keys = keys;
    m_keysTouched = false;
    m_title->setText(saved.name);
    m_profiles->setChosen(saved.id);
    judge();
}

void ConnectionDialog::copyProfile() {
    QString copied;
    const QString error = m_store.copy(m_base.id, copied);
    if (!error.isEmpty()) {
        return complain(error);
    }
    choose(copied);
}

void ConnectionDialog::deleteProfile() {
    const ClusterProfile* found = m_store.find(m_base.id);
    if (!found) {
        return;
    }
    const QString id = m_base.id;
    const Question question{tr("Delete a profile"),
                            tr("Delete the profile %1?").arg(found->name),
                            tr("Its keys are taken out of the keyring too. The cluster itself "
                               "notices nothing."),
                            tr("Delete"),
                            {}};
    if (!ConfirmDialog::ask(question, this)) {
        return;
    }
    const QString error = m_store.remove(id);
    if (!error.isEmpty()) {
        return complain(error);
    }
    m_vault.forget(id);
    m_drafts.remove(id);
    const QVector<ClusterProfile>& left = m_store.profiles();
    edit(left.isEmpty() ? freshProfile() : left.first());
}

void ConnectionDialog::importProfile() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a profile"), {},
                                                      tr("Profiles (*.json);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    QString imported;
    const QString error = m_store.importFile(path, imported);
    if (!error.isEmpty()) {
        return complain(error);
    }
    choose(imported);
}

void ConnectionDialog::exportProfile() {
    const ClusterProfile* found = m_store.find(m_base.id);
    if (!found) {
        return;
    }
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the profile without its keys"), found->name + QStringLiteral(".json"),
        tr("Profiles (*.json);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    const QString error = m_store.exportFile(m_base.id, path);
    if (!error.isEmpty()) {
        complain(error);
    }
}

void ConnectionDialog::complain(const QString& sentence) {
    setFailure(sentence);
}

void ConnectionDialog::judgeProfile() {
    const QString reason = !m_problem.isEmpty() ? m_problem
                           : !m_base.id.isEmpty() && !isChanged()
                               ? tr("Nothing has changed since it was saved")
                               : QString();
    m_save->setEnabled(reason.isEmpty());
    m_save->setToolTip(reason);
    m_save->setAccessibleDescription(reason);
}

void ConnectionDialog::judgeTest() {
    const QString reason = m_testing              ? tr("A test is under way")
                           : !m_problem.isEmpty() ? m_problem
                           : parseSeeds(m_seeds.edit->text()).value.isEmpty()
                               ? tr("There is no address to test")
                               : QString();
    m_test->setEnabled(reason.isEmpty());
    m_test->setToolTip(reason.isEmpty() ? tr("Reads from each seed; nothing is announced")
                                        : reason);
    m_test->setAccessibleDescription(m_test->toolTip());
}

void ConnectionDialog::showProgress(int done, int all) {
    m_testing = true;
    m_verdict->showProgress(all < 2
                                ? tr("Testing the connection…")
                                : tr("Testing the connection: %1 of %2 seeds…").arg(done).arg(all));
    m_fixButton->hide();
    m_stopTest->show();
    m_testNote->clear();
    m_verdict->show();
    // A button that goes off would hand the keyboard on to the one that leaves the dialog.
    if (focusWidget() == m_test) {
        m_stopTest->setFocus();
    }
    judgeTest();
}

void ConnectionDialog::showVerdicts(const QList<ContactVerdict>& verdicts) {
    endProgress();
    if (verdicts.isEmpty()) {
        return;
    }
    const ContactVerdict& worst = worstOf(verdicts);
    m_lastVerdict = worst.verdict;
    m_verdict->showVerdict(worst);
    const auto answering =
        std::count_if(verdicts.begin(), verdicts.end(),
                      [](const ContactVerdict& verdict) { return reaches(verdict.verdict); });
    m_testNote->setText(verdicts.size() < 2
                            ? QString()
                            : tr("%1 of %2 seeds answer").arg(answering).arg(verdicts.size()));
    const bool keys = worst.verdict == watch::Verdict::Encrypted ||
                      worst.verdict == watch::Verdict::WrongKey ||
                      worst.verdict == watch::Verdict::NotEncrypted;
    m_fixButton->setText(keys                                     ? tr("Go to the keys")
                         : worst.verdict == watch::Verdict::Label ? tr("Go to the label")
                                                                  : tr("Go to the address"));
    m_fixButton->setAccessibleName(m_fixButton->text());
    m_fixButton->setVisible(!reaches(worst.verdict));
    m_verdict->show();
    // The layout has to know of the panel before it can be brought into sight.
    QTimer::singleShot(0, m_verdict, [this] { m_scroll->ensureWidgetVisible(m_verdict); });
}

void ConnectionDialog::showTestError(const QString& sentence) {
    endProgress();
    m_fixButton->hide();
    m_verdict->showError(sentence);
    m_verdict->show();
}

void ConnectionDialog::endProgress() {
    m_testing = false;
    judgeTest();
    if (focusWidget() == m_stopTest) {
        m_test->setFocus();
    }
    m_stopTest->hide();
}

void ConnectionDialog::endTest() {
    const bool wasTesting = m_testing;
    endProgress();
    m_verdict->hide();
    m_testNote->clear();
    if (wasTesting) {
        Q_EMIT testCancelled();
    }
}

void ConnectionDialog::done(int result) {
    endTest();
    QDialog::done(result);
}

void ConnectionDialog::focusFix(watch::Verdict verdict) {
    QLineEdit* field = m_seeds.edit;
    if (verdict == watch::Verdict::Encrypted || verdict == watch::Verdict::WrongKey ||
        verdict == watch::Verdict::NotEncrypted) {
        field = m_keys.edit;
    } else if (verdict == watch::Verdict::Label) {
        field = m_label.edit;
    }
    field->setFocus();
    field->selectAll();
    m_scroll->ensureWidgetVisible(field);
}

}  // namespace swimscope::gui

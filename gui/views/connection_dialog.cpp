// This file is over 400 lines because it names each field of the dialog once: how it is made,
// judged and worded, which is understood best side by side.
#include "gui/views/connection_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/models/key_vault.h"
#include "gui/views/cluster_colour.h"
#include "gui/views/connection_fields.h"
#include "gui/views/contact_cards.h"
#include "gui/views/profile_list.h"
#include "gui/views/verdict_panel.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kFieldWidth = 240;
constexpr int kLineHeight = 28;
constexpr int kScrollBarRoom = 16;
constexpr QSize kFirstSize(920, 660);

QLineEdit* makeEdit(QWidget* parent, const QString& objectName) {
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    edit->setMinimumWidth(kFieldWidth);
    fixHeight(*edit, kLineHeight);
    return edit;
}

}  // namespace

ConnectionDialog::ConnectionDialog(ProfileStore& store, KeyVault& vault, QWidget* parent)
    : QDialog(parent), m_store(store), m_vault(vault) {
    setObjectName(QStringLiteral("connectionDialog"));
    m_profiles = new ProfileList(store, this);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("connectionScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    QWidget* sheet = makeSheet();
    m_scroll->setWidget(sheet);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(m_profiles);
    sides->addWidget(m_scroll, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(sides, 1);
    column->addWidget(makeFoot());
    wireProfiles();
    retranslate();
    ClusterProfile fresh;
    fresh.settings.contact = Contact::Peek;
    edit(fresh);
    m_scroll->setMinimumWidth(sheet->minimumSizeHint().width() + kScrollBarRoom);
    resize(kFirstSize.boundedTo(screen()->availableGeometry().size() * 9 / 10));
}

QWidget* ConnectionDialog::makeSheet() {
    QFrame* sheet = makePanel(this, QStringLiteral("connectionSheet"), "surface");
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addIdentity();
    addContact();
    m_seeds = addField(QStringLiteral("seeds"));
    m_dialect = addChoice(QStringLiteral("dialect"), m_dialectLabel, {});
    m_name = addField(QStringLiteral("name"));
    m_label = addField(QStringLiteral("label"));
    m_keys = addField(QStringLiteral("keys"));
    addKeysTools();
    addAdvanced();
    m_verdict = new VerdictPanel(sheet);
    m_fixButton = makeButton(m_verdict, QStringLiteral("fixButton"));
    m_stopTest = makeButton(m_verdict, QStringLiteral("stopTestButton"));
    m_verdict->actions().addWidget(m_fixButton);
    m_verdict->actions().addWidget(m_stopTest);
    m_verdict->hide();
    auto* inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(20, 16, 20, 16);
    inside->setSpacing(14);
    inside->addLayout(m_form);
    inside->addWidget(m_verdict);
    inside->addStretch(1);
    return sheet;
}

void ConnectionDialog::addIdentity() {
    m_titleLabel = makeLabel(this, QStringLiteral("titleLabel"), TypeRole::Body, "secondary");
    fixHeight(*m_titleLabel, kLineHeight);
    m_title = makeEdit(this, QStringLiteral("titleEdit"));
    m_titleLabel->setBuddy(m_title);
    m_colour = new QComboBox(this);
    m_colour->setObjectName(QStringLiteral("colourChoice"));
    for (const QString& colour : clusterColours()) {
        m_colour->addItem(QIcon(clusterSwatch(clusterColour(colour), 14)), QString(), colour);
    }
    m_colour->setFixedWidth(64);
    fixHeight(*m_colour, kLineHeight);
    m_production = new QCheckBox(this);
    m_production->setObjectName(QStringLiteral("productionBox"));
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_title, 1);
    line->addWidget(m_colour);
    line->addWidget(m_production);
    m_form->addRow(m_titleLabel, line);
    connect(m_title, &QLineEdit::textChanged, this, &ConnectionDialog::judge);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &ConnectionDialog::judge);
    connect(m_production, &QCheckBox::toggled, this, &ConnectionDialog::judge);
}

void ConnectionDialog::addContact() {
    m_contactLabel = makeLabel(this, QStringLiteral("contactLabel"), TypeRole::Body, "secondary");
    fixHeight(*m_contactLabel, kLineHeight);
    m_contact = new ContactCards(this);
    m_form->addRow(m_contactLabel, m_contact);
    connect(m_contact, &ContactCards::contactChanged, this, &ConnectionDialog::edited);
}

ConnectionDialog::Field ConnectionDialog::addField(const QString& objectName) {
    auto* box = new QWidget(this);
    box->setObjectName(objectName + QStringLiteral("Box"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    Field field{makeLabel(this, objectName + QStringLiteral("Label"), TypeRole::Body, "secondary"),
                makeEdit(box, objectName + QStringLiteral("Edit")),
                makeLabel(box, objectName + QStringLiteral("Hint"), TypeRole::Small, "hint")};
    field.hint->setWordWrap(true);
    field.label->setBuddy(field.edit);
    fixHeight(*field.label, kLineHeight);
    column->addWidget(field.edit);
    column->addWidget(field.hint);
    m_form->addRow(field.label, box);
    connect(field.edit, &QLineEdit::textChanged, this, &ConnectionDialog::edited);
    return field;
}

QComboBox* ConnectionDialog::addChoice(const QString& objectName, QLabel*& label,
                                       const QStringList& words) {
    label = makeLabel(this, objectName + QStringLiteral("Label"), TypeRole::Body, "secondary");
    auto* choice = new QComboBox(this);
    choice->setObjectName(objectName + QStringLiteral("Choice"));
    for (const QString& word : words) {
        choice->addItem(word, word);
    }
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fixHeight(*choice, kLineHeight);
    fixHeight(*label, kLineHeight);
    label->setBuddy(choice);
    m_form->addRow(label, choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &ConnectionDialog::edited);
    return choice;
}

void ConnectionDialog::addKeysTools() {
    m_keys.edit->setEchoMode(QLineEdit::Password);
    m_keys.edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_showKeys = makeIconButton(this, QStringLiteral("showKeysButton"), QStringLiteral("peek"));
    m_showKeys->setCheckable(true);
    // The button stands beside its field, in the same line of the form.
    auto* box = m_keys.edit->parentWidget();
    auto* column = qobject_cast<QVBoxLayout*>(box->layout());
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    column->removeWidget(m_keys.edit);
    line->addWidget(m_keys.edit, 1);
    line->addWidget(m_showKeys);
    column->insertLayout(0, line);
    m_vaultNotice = makeLabel(box, QStringLiteral("vaultNotice"), TypeRole::Small, "hint");
    m_vaultNotice->setWordWrap(true);
    column->addWidget(m_vaultNotice);
    connect(m_keys.edit, &QLineEdit::textEdited, this, [this] { m_keysTouched = true; });
    connect(m_showKeys, &QToolButton::toggled, this, [this](bool shown) {
        m_keys.edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_showKeys->setIcon(
            icon(shown ? QStringLiteral("eye-off") : QStringLiteral("peek"), IconTone::Secondary));
    });
}

void ConnectionDialog::addAdvanced() {
    m_advanced = makeButton(this, QStringLiteral("advancedButton"), "link");
    m_form->addRow(nullptr, m_advanced);
    m_timing = addChoice(QStringLiteral("timing"), m_timingLabel,
                         {QStringLiteral("lan"), QStringLiteral("wan"), QStringLiteral("local")});
    m_bind = addField(QStringLiteral("bind"));
    m_advertise = addField(QStringLiteral("advertise"));
    m_tags = addField(QStringLiteral("tags"));
    m_meta = addField(QStringLiteral("metadata"));
    connect(m_advanced, &QPushButton::clicked, this,
            [this] { setAdvancedShown(!m_advancedShown); });
}

void ConnectionDialog::setAdvancedShown(bool shown) {
    m_advancedShown = shown;
    m_form->setRowVisible(m_timing, shown);
    for (const Field& field : {m_bind, m_advertise, m_tags, m_meta}) {
        m_form->setRowVisible(field.edit->parentWidget(), shown);
    }
    m_advanced->setText(shown ? tr("Fewer settings")
                              : tr("Advanced: timing, bind, advertise, tags, metadata"));
    m_advanced->setAccessibleName(m_advanced->text());
}

QWidget* ConnectionDialog::makeFoot() {
    QFrame* foot = makePanel(this, QStringLiteral("connectionFoot"), "chrome");
    m_failure = makeLabel(foot, QStringLiteral("connectionFailure"), TypeRole::Body, "error");
    m_failure->setWordWrap(true);
    m_failure->hide();
    m_test = makeButton(foot, QStringLiteral("testButton"), nullptr, QStringLiteral("diagnose"));
    m_testNote = makeLabel(foot, QStringLiteral("testNote"), TypeRole::Small, "secondary");
    m_cancel = makeButton(foot, QStringLiteral("cancelButton"));
    m_save = makeButton(foot, QStringLiteral("saveButton"));
    m_connect = makeButton(foot, QStringLiteral("connectButton"), "primary");
    m_connect->setDefault(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_test);
    row->addWidget(m_testNote);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    row->addWidget(m_connect);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 12, 20, 12);
    column->setSpacing(8);
    column->addWidget(m_failure);
    column->addLayout(row);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_testing = true;
        Q_EMIT testRequested();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ConnectionDialog::save);
    connect(m_connect, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

void ConnectionDialog::edited() {
    if (m_filling) {
        return;
    }
    if (m_dialect->currentIndex() >= 0 && sender() == m_dialect) {
        m_dialectWish = m_dialect->currentData().toString();
    }
    m_failure->hide();
    // What was tested is no longer what stands there.
    endTest();
    judge();
}

bool ConnectionDialog::judgeField(const Field& field, const QString& trouble, const QString& hint) {
    setLook(*field.edit, "validity", QLatin1String(trouble.isEmpty() ? "" : "wrong"));
    setLook(*field.hint, "tone", QLatin1String(trouble.isEmpty() ? "hint" : "error"));
    field.hint->setText(trouble.isEmpty() ? hint : trouble);
    field.hint->setVisible(!field.hint->text().isEmpty());
    field.edit->setAccessibleDescription(field.hint->text());
    if (!trouble.isEmpty() && m_problem.isEmpty()) {
        m_problem = trouble;
    }
    return trouble.isEmpty();
}

void ConnectionDialog::judge() {
    if (m_filling) {
        return;
    }
    m_problem.clear();
    const auto seeds = parseSeeds(m_seeds.edit->text());
    const bool joins = contact() == Contact::Join;
    const bool nowhere = !joins && seeds.error.isEmpty() && seeds.value.isEmpty();
    judgeField(m_seeds, nowhere ? tr("Reading begins at a member: give an address") : seeds.error,
               joins && seeds.value.isEmpty()
                   ? tr("Empty starts a cluster of one that others can join")
                   : QString());
    judgeField(m_name, nameError(m_name.edit->text()), {});
    judgeField(m_label, labelError(m_label.edit->text()), {});
    const auto keys = parseKeys(m_keys.edit->text());
    const auto count = static_cast<int>(keys.value.size());
    judgeField(m_keys, keys.error,
               count == 0 ? tr("Base64; none means the cluster is not encrypted")
                          : tr("%n key(s) right; the first one encrypts", nullptr, count));
    m_vaultNotice->setText(m_vault.warning());
    m_vaultNotice->setVisible(count > 0 && !m_vault.warning().isEmpty());
    bool advanced = judgeField(m_bind, bindError(m_bind.edit->text()), {});
    advanced = judgeField(m_advertise, bindError(m_advertise.edit->text()), {}) && advanced;
    advanced = judgeField(m_tags, parseTags(m_tags.edit->text()).error, {}) && advanced;
    advanced = judgeField(m_meta, metaError(m_meta.edit->text()), {}) && advanced;
    if (!advanced && !m_advancedShown) {
        setAdvancedShown(true);
    }
    m_connect->setEnabled(m_problem.isEmpty());
    m_connect->setToolTip(m_problem);
    m_connect->setAccessibleDescription(m_problem);
    judgeContact();
    judgeProfile();
    judgeTest();
    m_connect->setText(!joins                  ? tr("Watch the cluster")
                       : seeds.value.isEmpty() ? tr("Start alone")
                                               : tr("Join the cluster"));
    m_connect->setAccessibleName(m_connect->text());
}

void ConnectionDialog::judgeContact() {
    const bool joins = contact() == Contact::Join;
    const QString reason = joins ? QString() : tr("Only a member needs this");
    for (const Field* field : {&m_name, &m_tags, &m_meta}) {
        field->edit->setEnabled(joins);
        field->edit->setToolTip(reason);
        if (!joins) {
            field->edit->setAccessibleDescription(reason);
        }
    }
    m_timing->setEnabled(joins);
    m_timing->setToolTip(reason);
    m_timing->setAccessibleDescription(reason);
    fillDialects();
}

void ConnectionDialog::fillDialects() {
    QStringList words{QStringLiteral("plain"), QStringLiteral("serf")};
    QStringList texts{tr("Plain memberlist"), tr("Serf (also Consul's and Nomad's gossip)")};
    if (contact() != Contact::Join) {
        words.prepend(QStringLiteral("auto"));
        texts.prepend(tr("Automatic: found out from what is read"));
        words << QStringLiteral("alertmanager");
        texts << tr("Alertmanager");
    }
    const QSignalBlocker quiet(m_dialect);
    m_dialect->clear();
    for (int i = 0; i < words.size(); ++i) {
        m_dialect->addItem(texts[i], words[i]);
    }
    m_dialect->setCurrentIndex(qMax(0, m_dialect->findData(m_dialectWish)));
}

Contact ConnectionDialog::contact() const {
    return m_contact->contact();
}

QString ConnectionDialog::problem() const {
    return m_problem;
}

void ConnectionDialog::setFailure(const QString& sentence) {
    m_failure->setText(sentence);
    m_failure->setAccessibleName(sentence);
    m_failure->setVisible(!sentence.isEmpty());
}

void ConnectionDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        judge();
    }
}

void ConnectionDialog::retranslate() {
    setWindowTitle(tr("Connect to a cluster"));
    setAccessibleName(windowTitle());
    const auto say = [](const Field& field, const QString& label, const QString& placeholder) {
        field.label->setText(label);
        field.edit->setAccessibleName(label);
        field.edit->setPlaceholderText(placeholder);
    };
    say(m_seeds, tr("Seeds"), tr("host:port, several with commas"));
    say(m_name, tr("Join as"), tr("this host's name"));
    say(m_label, tr("Label"), tr("none"));
    say(m_keys, tr("Keys"), tr("none"));
    say(m_bind, tr("Bind"), QStringLiteral("0.0.0.0:7946"));
    say(m_advertise, tr("Advertise"), tr("chosen from the bind address"));
    say(m_tags, tr("Tags"), tr("key=value, several with blanks"));
    say(m_meta, tr("Metadata"), tr("text, when there are no tags"));
    m_titleLabel->setText(tr("Name"));
    m_title->setAccessibleName(tr("Name of the profile"));
    m_title->setPlaceholderText(tr("not saved; Save keeps it"));
    m_colour->setAccessibleName(tr("Colour of the profile"));
    m_colour->setToolTip(m_colour->accessibleName());
    const QStringList names{tr("Amber"),  tr("Green"),  tr("Blue"),
                            tr("Petrol"), tr("Violet"), tr("Crimson")};
    for (int i = 0; i < names.size(); ++i) {
        m_colour->setItemData(i, names[i], Qt::AccessibleTextRole);
        m_colour->setItemData(i, names[i], Qt::ToolTipRole);
    }
    m_production->setText(tr("Production"));
    m_production->setAccessibleName(m_production->text());
    m_production->setToolTip(tr("Sending to it asks more than sending to a test cluster"));
    m_contactLabel->setText(tr("Contact"));
    m_dialectLabel->setText(tr("Dialect"));
    m_timingLabel->setText(tr("Timing"));
    m_timing->setItemText(0, tr("LAN, as the cluster's default"));
    m_timing->setItemText(1, tr("WAN, slower and more patient"));
    m_timing->setItemText(2, tr("Local, quick, for one machine"));
    m_dialect->setAccessibleName(m_dialectLabel->text());
    m_timing->setAccessibleName(m_timingLabel->text());
    m_showKeys->setToolTip(tr("Show or hide the keys"));
    m_showKeys->setAccessibleName(m_showKeys->toolTip());
    setAdvancedShown(m_advancedShown);
    retranslateFoot();
}

void ConnectionDialog::retranslateFoot() {
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
    m_test->setText(tr("Test connection"));
    m_stopTest->setText(tr("Cancel"));
    for (QPushButton* button : {m_cancel, m_save, m_test}) {
        button->setAccessibleName(button->text());
    }
    m_stopTest->setAccessibleName(tr("Cancel the test"));
}

}  // namespace swimscope::gui

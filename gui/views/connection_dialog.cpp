#include "gui/views/connection_dialog.h"

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
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "gui/views/connection_fields.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kFieldWidth = 400;
constexpr int kLineHeight = 28;
constexpr int kScrollBarRoom = 16;
constexpr QSize kFirstSize(620, 600);

QLineEdit* makeEdit(QWidget* parent, const QString& objectName) {
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    edit->setMinimumWidth(kFieldWidth);
    fixHeight(*edit, kLineHeight);
    return edit;
}

}  // namespace

ConnectionDialog::ConnectionDialog(const ConnectionSettings& settings, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("connectionDialog"));
    QFrame* sheet = makePanel(this, QStringLiteral("connectionSheet"), "surface");
    m_intro = makeLabel(sheet, QStringLiteral("connectionIntro"), TypeRole::Body, "secondary");
    m_intro->setWordWrap(true);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_contact = addChoice(QStringLiteral("contact"), m_contactLabel,
                          {QStringLiteral("peek"), QStringLiteral("tap"), QStringLiteral("join")});
    connect(m_contact, &QComboBox::currentIndexChanged, this, [this] {
        m_failure->hide();
        judge();
    });
    m_seeds = addField(QStringLiteral("seeds"));
    m_name = addField(QStringLiteral("name"));
    m_dialect = addChoice(QStringLiteral("dialect"), m_dialectLabel,
                          {QStringLiteral("plain"), QStringLiteral("serf")});
    m_label = addField(QStringLiteral("label"));
    m_keys = addField(QStringLiteral("keys"));
    addKeysTools();
    m_timing = addChoice(QStringLiteral("timing"), m_timingLabel,
                         {QStringLiteral("lan"), QStringLiteral("wan"), QStringLiteral("local")});
    m_bind = addField(QStringLiteral("bind"));
    m_advertise = addField(QStringLiteral("advertise"));
    m_tags = addField(QStringLiteral("tags"));
    m_meta = addField(QStringLiteral("metadata"));
    auto* inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(20, 16, 20, 16);
    inside->setSpacing(14);
    inside->addWidget(m_intro);
    inside->addLayout(m_form);
    inside->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("connectionScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(sheet);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    retranslate();
    fill(settings);
    judge();
    m_seeds.edit->setFocus();
    scroll->setMinimumWidth(sheet->minimumSizeHint().width() + kScrollBarRoom);
    resize(kFirstSize.boundedTo(screen()->availableGeometry().size() * 9 / 10));
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
    connect(field.edit, &QLineEdit::textChanged, this, [this] {
        m_failure->hide();
        judge();
    });
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
    connect(m_showKeys, &QToolButton::toggled, this, [this](bool shown) {
        m_keys.edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_showKeys->setIcon(
            icon(shown ? QStringLiteral("eye-off") : QStringLiteral("peek"), IconTone::Secondary));
    });
}

QWidget* ConnectionDialog::makeFoot() {
    QFrame* foot = makePanel(this, QStringLiteral("connectionFoot"), "chrome");
    m_failure = makeLabel(foot, QStringLiteral("connectionFailure"), TypeRole::Body, "error");
    m_failure->setWordWrap(true);
    m_failure->hide();
    m_cancel = makeButton(foot, QStringLiteral("cancelButton"));
    m_connect = makeButton(foot, QStringLiteral("connectButton"), "primary");
    m_connect->setDefault(true);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(8);
    row->addWidget(m_failure, 1);
    row->addStretch(m_failure->isVisible() ? 0 : 1);
    row->addWidget(m_cancel);
    row->addWidget(m_connect);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

void ConnectionDialog::fill(const ConnectionSettings& settings) {
    m_contact->setCurrentIndex(settings.contact == Contact::Peek  ? 0
                               : settings.contact == Contact::Tap ? 1
                                                                  : 2);
    m_seeds.edit->setText(settings.seeds.join(QStringLiteral(", ")));
    m_name.edit->setText(settings.name);
    m_label.edit->setText(settings.label);
    m_bind.edit->setText(settings.bind);
    m_advertise.edit->setText(settings.advertise);
    m_tags.edit->setText(tagsAsText(settings.tags));
    m_meta.edit->setText(settings.meta);
    m_dialect->setCurrentIndex(qMax(0, m_dialect->findData(settings.dialect)));
    m_timing->setCurrentIndex(qMax(0, m_timing->findData(settings.timing)));
    QStringList keys;
    for (const QByteArray& key : settings.keys) {
        keys << QString::fromLatin1(key.toBase64());
    }
    m_keys.edit->setText(keys.join(QLatin1Char(' ')));
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

Contact ConnectionDialog::contact() const {
    constexpr std::array kLevels{Contact::Peek, Contact::Tap, Contact::Join};
    return kLevels.at(static_cast<std::size_t>(std::max(0, m_contact->currentIndex())));
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
    for (QComboBox* choice : {m_dialect, m_timing}) {
        choice->setEnabled(joins);
        choice->setToolTip(reason);
        choice->setAccessibleDescription(reason);
    }
    switch (contact()) {
        case Contact::Peek:
            m_intro->setText(
                tr("The cluster sees nothing but a line in its debug logs: you read the tables "
                   "that members keep, and nobody is told of you."));
            break;
        case Contact::Tap:
            m_intro->setText(
                tr("Members answer your pings and tables are read; nobody is told of you. Each "
                   "answer uses up one retelling of each piece of gossip that rides on it."));
            break;
        case Contact::Join:
            m_intro->setText(
                tr("Others will see a new member, probe it, and see it leave when you quit."));
            break;
    }
}

QString ConnectionDialog::problem() const {
    return m_problem;
}

void ConnectionDialog::setFailure(const QString& sentence) {
    m_failure->setText(sentence);
    m_failure->setAccessibleName(sentence);
    m_failure->setVisible(!sentence.isEmpty());
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
    judgeField(m_bind, bindError(m_bind.edit->text()), {});
    judgeField(m_advertise, bindError(m_advertise.edit->text()), {});
    judgeField(m_tags, parseTags(m_tags.edit->text()).error, {});
    judgeField(m_meta, metaError(m_meta.edit->text()), {});
    m_connect->setEnabled(m_problem.isEmpty());
    m_connect->setToolTip(m_problem);
    m_connect->setAccessibleDescription(m_problem);
    judgeContact();
    m_connect->setText(!joins                  ? tr("Watch the cluster")
                       : seeds.value.isEmpty() ? tr("Start alone")
                                               : tr("Join the cluster"));
    m_connect->setAccessibleName(m_connect->text());
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
    say(m_name, tr("Name"), tr("this host's name"));
    say(m_label, tr("Label"), tr("none"));
    say(m_keys, tr("Keys"), tr("none"));
    say(m_bind, tr("Bind"), QStringLiteral("0.0.0.0:7946"));
    say(m_advertise, tr("Advertise"), tr("chosen from the bind address"));
    say(m_tags, tr("Tags"), tr("key=value, several with blanks"));
    say(m_meta, tr("Metadata"), tr("text, when there are no tags"));
    m_contactLabel->setText(tr("Contact"));
    m_contact->setItemText(0, tr("Peek: read only"));
    m_contact->setItemText(1, tr("Tap: read and ping"));
    m_contact->setItemText(2, tr("Join: a full member"));
    m_contact->setAccessibleName(m_contactLabel->text());
    m_dialectLabel->setText(tr("Dialect"));
    m_dialect->setItemText(0, tr("Plain memberlist"));
    m_dialect->setItemText(1, tr("Serf (also Consul's and Nomad's gossip)"));
    m_timingLabel->setText(tr("Timing"));
    m_timing->setItemText(0, tr("LAN, as the cluster's default"));
    m_timing->setItemText(1, tr("WAN, slower and more patient"));
    m_timing->setItemText(2, tr("Local, quick, for one machine"));
    m_dialect->setAccessibleName(m_dialectLabel->text());
    m_timing->setAccessibleName(m_timingLabel->text());
    m_showKeys->setToolTip(tr("Show or hide the keys"));
    m_showKeys->setAccessibleName(m_showKeys->toolTip());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

}  // namespace swimscope::gui

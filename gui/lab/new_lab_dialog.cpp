#include "gui/lab/new_lab_dialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kDialogWidth = 460;
constexpr int kMostLatency = 5000;
constexpr double kMostShare = 90;

using Options = QMap<QString, QString>;

/// What Lifeguard adds to SWIM and suspicion, switched off.
const Options& withoutLifeguard() {
    static const Options options{{QStringLiteral("awarenessMaxMultiplier"), QStringLiteral("1")},
                                 {QStringLiteral("suspicionMaxTimeoutMult"), QStringLiteral("1")},
                                 {QStringLiteral("buddySystem"), QStringLiteral("no")}};
    return options;
}

}  // namespace

NewLabDialog::NewLabDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("newLabDialog"));
    setWindowTitle(tr("New lab"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(makeKinds());
    column->addWidget(makeForm());
    column->addWidget(makeFoot());
    setMinimumWidth(scaled(kDialogWidth));
    edit({});
}

QWidget* NewLabDialog::makeKinds() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_kinds = makeSegments(box, QStringLiteral("labKind"), 2);
    m_kinds[0]->setText(tr("Simulation"));
    m_kinds[1]->setText(tr("Live, on this computer"));
    for (QToolButton* kind : std::as_const(m_kinds)) {
        kind->setAccessibleName(kind->text());
        kind->setMinimumHeight(30);
        row->addWidget(kind);
        connect(kind, &QToolButton::clicked, this, &NewLabDialog::onKind);
    }
    row->addStretch(1);
    m_says = makeLabel(box, QStringLiteral("labKindSays"), TypeRole::Small, "secondary");
    m_says->setWordWrap(true);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_says);
    return box;
}

QSpinBox* NewLabDialog::addNumber(QFormLayout& form, const char* name, const QString& word,
                                  int least, int most) {
    auto* box = new QSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setAccessibleName(word);
    form.addRow(word, box);
    return box;
}

QDoubleSpinBox* NewLabDialog::addShare(QFormLayout& form, const char* name, const QString& word) {
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, kMostShare);
    box->setDecimals(1);
    box->setSuffix(QStringLiteral(" %"));
    box->setAccessibleName(word);
    form.addRow(word, box);
    return box;
}

QWidget* NewLabDialog::makeForm() {
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_nodes = addNumber(*form, "newLabNodes", tr("Nodes"), 1, kMostNodes);
    m_seed = addNumber(*form, "newLabSeed", tr("Seed"), 1, 999999999);
    m_seed->setToolTip(tr("The same seed gives the same run"));
    m_timing = new QComboBox(box);
    m_timing->setObjectName(QStringLiteral("newLabTiming"));
    m_timing->addItem(tr("LAN: a probe a second"), QStringLiteral("lan"));
    m_timing->addItem(tr("WAN: a probe in 5 seconds"), QStringLiteral("wan"));
    m_timing->addItem(tr("Local: a probe a second, short timeouts"), QStringLiteral("local"));
    m_timing->setAccessibleName(tr("Timing"));
    form->addRow(tr("Timing"), m_timing);
    m_variant = new QComboBox(box);
    m_variant->setObjectName(QStringLiteral("newLabVariant"));
    m_variant->addItem(tr("SWIM with Lifeguard, as memberlist has it"));
    m_variant->addItem(tr("SWIM with suspicion, without Lifeguard"));
    m_variant->setAccessibleName(tr("Protocol"));
    form->addRow(tr("Protocol"), m_variant);
    m_guests = new QComboBox(box);
    m_guests->setObjectName(QStringLiteral("newLabGuests"));
    m_guests->addItem(tr("memberlist, such as a Go program"), QStringLiteral("plain"));
    m_guests->addItem(QStringLiteral("Serf"), QStringLiteral("serf"));
    m_guests->setAccessibleName(tr("Programs from outside speak"));
    m_guests->setToolTip(tr("What other programs must speak to join the lab"));
    form->addRow(tr("Guests speak"), m_guests);
    m_latency = addNumber(*form, "newLabLatency", tr("Latency"), 0, kMostLatency);
    m_latency->setSuffix(tr(" ms"));
    m_latency->setToolTip(tr("One way, give or take a third"));
    m_loss = addShare(*form, "newLabLoss", tr("Loss"));
    m_duplicate = addShare(*form, "newLabDuplicate", tr("Duplicated"));
    m_reorder = addShare(*form, "newLabReorder", tr("Reordered"));
    return box;
}

QWidget* NewLabDialog::makeFoot() {
    auto* box = new QWidget(this);
    auto* cancel = makeButton(box, QStringLiteral("newLabCancel"));
    cancel->setText(tr("Cancel"));
    m_open = makeButton(box, QStringLiteral("newLabOpen"), "primary");
    m_open->setText(tr("Open the lab"));
    m_open->setDefault(true);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    for (QPushButton* button : {cancel, m_open}) {
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &QDialog::accept);
    return box;
}

bool NewLabDialog::live() const {
    return m_kinds[1]->isChecked();
}

void NewLabDialog::onKind() {
    m_says->setText(live() ? tr("Real nodes on loopback, in real time. Other programs join them by "
                                "address; nothing can be taken back.")
                           : tr("Virtual time: pause, step, go back, undo. Nothing here touches a "
                                "network."));
    m_says->setAccessibleName(m_says->text());
    m_nodes->setMaximum(live() ? kMostLiveNodes : kMostNodes);
    m_seed->setEnabled(!live());
    m_guests->setEnabled(live());
}

void NewLabDialog::edit(const LabRequest& request) {
    m_kinds[request.live ? 1 : 0]->setChecked(true);
    onKind();
    m_nodes->setValue(request.nodes > 0 ? request.nodes : 20);
    m_seed->setValue(static_cast<int>(std::clamp<quint64>(request.seed, 1, 999999999)));
    m_timing->setCurrentIndex(std::max(0, m_timing->findData(request.timing)));
    m_variant->setCurrentIndex(request.options == withoutLifeguard() ? 1 : 0);
    m_guests->setCurrentIndex(std::max(0, m_guests->findData(request.dialect)));
    m_latency->setValue(request.latencyMs);
    m_loss->setValue(request.lossPercent);
    m_duplicate->setValue(request.duplicatePercent);
    m_reorder->setValue(request.reorderPercent);
}

LabRequest NewLabDialog::request() const {
    LabRequest request;
    request.live = live();
    request.nodes = m_nodes->value();
    request.seed = static_cast<quint64>(m_seed->value());
    request.timing = m_timing->currentData().toString();
    if (m_variant->currentIndex() == 1) {
        request.options = withoutLifeguard();
    }
    request.dialect = m_guests->currentData().toString();
    request.latencyMs = m_latency->value();
    request.lossPercent = m_loss->value();
    request.duplicatePercent = m_duplicate->value();
    request.reorderPercent = m_reorder->value();
    return request;
}

}  // namespace swimscope::gui

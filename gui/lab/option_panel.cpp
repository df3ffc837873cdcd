#include "gui/lab/option_panel.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/models/lab_model.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

/// The line that a run has in the charts.
class LineSample final : public QWidget {
public:
    LineSample(int index, QWidget* parent) : QWidget(parent), m_index(index) {
        setFixedSize(scaled(30), scaled(14));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintLineSample(painter, QRectF(rect()).adjusted(1, 0, -1, 0), m_index);
    }

private:
    int m_index;
};

QStringList namesOf(const sim::LabFrame& frame) {
    QStringList names{QStringLiteral("timing")};
    if (frame.options != nullptr) {
        for (const auto& [name, value] : *frame.options) {
            names << QString::fromStdString(name);
        }
    }
    return names;
}

}  // namespace

OptionPanel::OptionPanel(LabModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("optionPanel"));
    m_here = makeLabel(this, QStringLiteral("compareHere"), TypeRole::BodyStrong);
    m_there = makeLabel(this, QStringLiteral("compareThere"), TypeRole::BodyStrong);
    m_presets = new QComboBox(this);
    m_presets->setObjectName(QStringLiteral("comparePreset"));
    m_there->setBuddy(m_presets);
    m_options = new QLineEdit(this);
    m_options->setObjectName(QStringLiteral("compareOptions"));
    m_completer = new QCompleter(this);
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_options->setCompleter(m_completer);
    m_compare = makeButton(this, QStringLiteral("compareStart"), "primary");
    m_stop = makeButton(this, QStringLiteral("compareStop"), "flat");
    m_wrong = makeLabel(this, QStringLiteral("compareWrong"), TypeRole::Small, "error");
    m_wrong->setWordWrap(true);
    m_wrong->hide();

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new LineSample(0, this));
    row->addWidget(m_here);
    row->addSpacing(12);
    row->addWidget(new LineSample(1, this));
    row->addWidget(m_there);
    row->addWidget(m_presets);
    row->addWidget(m_options, 1);
    row->addWidget(m_compare);
    row->addWidget(m_stop);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_wrong);
    connect(m_presets, &QComboBox::activated, this, &OptionPanel::choose);
    connect(m_options, &QLineEdit::textEdited, this, &OptionPanel::typed);
    connect(m_options, &QLineEdit::returnPressed, this, &OptionPanel::compareTyped);
    connect(m_compare, &QPushButton::clicked, this, &OptionPanel::compareTyped);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_model.wish(sim::StopComparing{}); });
    connect(&model, &LabModel::frameChanged, this, &OptionPanel::onFrame);
    retranslate();
    showOptions({});
    onFrame();
}

/// The last one leaves the choice to the person; the first is none.
void OptionPanel::choose(int row) {
    const auto presets = CompareWords::presets();
    const bool own = row == m_presets->count() - 1;
    m_options->setVisible(own);
    m_compare->setVisible(own);
    say({});
    if (own) {
        m_options->setFocus();
    } else if (row == 0) {
        m_model.wish(sim::StopComparing{});
    } else {
        sim::CompareWith compare;
        const RivalOptions& options = presets[static_cast<std::size_t>(row - 1)].options;
        for (auto it = options.begin(); it != options.end(); ++it) {
            compare.options[it.key().toStdString()] = it.value().toStdString();
        }
        m_model.wish(compare);
    }
}

void OptionPanel::typed() {
    QString wrong;
    const auto& known = m_model.frame().options;
    CompareWords::read(m_options->text(), known ? *known : sim::LabOptions{}, wrong);
    setLook(*m_options, "validity", wrong.isEmpty() ? "valid" : "incomplete");
    say({});
}

void OptionPanel::compareTyped() {
    QString wrong;
    const auto& known = m_model.frame().options;
    const RivalOptions options =
        CompareWords::read(m_options->text(), known ? *known : sim::LabOptions{}, wrong);
    setLook(*m_options, "validity", wrong.isEmpty() ? "valid" : "wrong");
    say(wrong);
    if (!wrong.isEmpty()) {
        return;
    }
    sim::CompareWith compare;
    for (auto it = options.begin(); it != options.end(); ++it) {
        compare.options[it.key().toStdString()] = it.value().toStdString();
    }
    m_model.wish(compare);
}

void OptionPanel::say(const QString& wrong) {
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    m_options->setAccessibleDescription(wrong);
}

void OptionPanel::onFrame() {
    const sim::LabFrame& frame = m_model.frame();
    const auto& comparison = frame.comparison;
    m_stop->setVisible(comparison != nullptr);
    const RivalOptions options = comparison ? CompareWords::optionsOf(*comparison) : RivalOptions{};
    if (options != m_shown) {
        showOptions(options);
    }
    auto* names = qobject_cast<QStringListModel*>(m_completer->model());
    if (frame.options != nullptr && names->rowCount() <= 1) {
        names->setStringList(namesOf(frame));
    }
}

void OptionPanel::showOptions(const RivalOptions& options) {
    m_shown = options;
    const auto presets = CompareWords::presets();
    int row = options.isEmpty() ? 0 : m_presets->count() - 1;
    for (std::size_t i = 0; i < presets.size(); ++i) {
        row = presets[i].options == options ? static_cast<int>(i) + 1 : row;
    }
    const QSignalBlocker quiet(m_presets);
    m_presets->setCurrentIndex(row);
    const bool own = row == m_presets->count() - 1;
    m_options->setVisible(own);
    m_compare->setVisible(own);
    if (own) {
        m_options->setText(CompareWords::rivalName(options));
    }
}

void OptionPanel::fill() {
    const QSignalBlocker quiet(m_presets);
    const int row = std::max(m_presets->currentIndex(), 0);
    m_presets->clear();
    m_presets->addItem(tr("nothing"));
    for (const CompareWords::Preset& preset : CompareWords::presets()) {
        m_presets->addItem(preset.name);
    }
    m_presets->addItem(tr("Other options..."));
    m_presets->setCurrentIndex(row);
}

void OptionPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void OptionPanel::retranslate() {
    fill();
    m_here->setText(tr("This run"));
    m_there->setText(tr("against"));
    m_presets->setAccessibleName(tr("What this run is compared with"));
    nameWidget(*m_options, m_options->objectName(), tr("Options of the other run"));
    m_options->setPlaceholderText(tr("suspicionMult 6, gossipNodes 2"));
    m_compare->setText(tr("Compare"));
    m_compare->setAccessibleName(tr("Compare with these options"));
    m_stop->setText(tr("Stop comparing"));
    m_stop->setAccessibleName(m_stop->text());
}

}  // namespace swimscope::gui

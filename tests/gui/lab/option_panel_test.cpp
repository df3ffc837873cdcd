#include "gui/lab/option_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_comparisons.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

namespace sim = swimscope::sim;
namespace test = swimscope::gui::test;
using swimscope::gui::LabModel;
using swimscope::gui::OptionPanel;

sim::LabCommand lastWish(const QSignalSpy& wished) {
    return wished.last().at(0).value<sim::LabCommand>();
}

std::shared_ptr<sim::LabFrame> frameWithOptions() {
    auto frame = test::labFrame(3);
    frame->options = std::make_shared<const sim::LabOptions>(test::labOptions());
    return frame;
}

class OptionPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPresetIsWishedAtOnce() {
        LabModel model;
        OptionPanel panel(model);
        QSignalSpy wished(&model, &LabModel::wished);
        auto* presets = panel.findChild<QComboBox*>("comparePreset");
        Q_EMIT presets->activated(1);
        const auto command = lastWish(wished);
        QCOMPARE(std::get<sim::CompareWith>(command).options.at("buddySystem"), std::string("no"));
        Q_EMIT presets->activated(0);
        QVERIFY(std::holds_alternative<sim::StopComparing>(lastWish(wished)));
    }

    void anyOptionCanBeTyped() {
        LabModel model;
        OptionPanel panel(model);
        panel.show();
        model.show(frameWithOptions());
        QSignalSpy wished(&model, &LabModel::wished);
        auto* presets = panel.findChild<QComboBox*>("comparePreset");
        auto* options = panel.findChild<QLineEdit*>("compareOptions");
        QVERIFY(!options->isVisible());
        presets->setCurrentIndex(presets->count() - 1);
        Q_EMIT presets->activated(presets->count() - 1);
        QVERIFY(options->isVisible());
        QTest::keyClicks(options, QStringLiteral("suspicionMult x"));
        QTest::mouseClick(panel.findChild<QPushButton*>("compareStart"), Qt::LeftButton);
        QVERIFY(wished.isEmpty());
        QCOMPARE(panel.findChild<QLabel*>("compareWrong")->text(),
                 QStringLiteral("suspicionMult is a number."));
        options->clear();
        QTest::keyClicks(options, QStringLiteral("suspicionMult 9"));
        QTest::keyClick(options, Qt::Key_Return);
        QCOMPARE(std::get<sim::CompareWith>(lastWish(wished)).options.at("suspicionMult"),
                 std::string("9"));
    }

    void showsWhatTheLabCompares() {
        LabModel model;
        OptionPanel panel(model);
        panel.show();
        auto* presets = panel.findChild<QComboBox*>("comparePreset");
        QCOMPARE(presets->currentIndex(), 0);
        auto frame = frameWithOptions();
        frame->comparison = test::labComparison(1, 0);
        model.show(frame);
        QCOMPARE(presets->currentIndex(), 1);
        QVERIFY(panel.findChild<QPushButton*>("compareStop")->isVisible());
        model.show(frameWithOptions());
        QCOMPARE(presets->currentIndex(), 0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(OptionPanelTest)
#include "option_panel_test.moc"

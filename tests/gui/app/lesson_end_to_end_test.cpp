// A lesson in Chinese, from the first screen to its end.

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::test::kCeiling;
using swimscope::gui::test::WindowFixture;
namespace base = swimscope::base;
namespace sim = swimscope::sim;

class LessonEndToEndTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;

    LabModel& lab() { return m_fixture->bridge->lab(); }
    QString text(const char* label) { return m_fixture->find<QLabel>(label).text(); }
    bool over() { return lab().frame().now >= base::Instant(lab().frame().script->duration); }
    static bool isChinese(const QString& words) {
        return std::any_of(words.begin(), words.end(),
                           [](QChar letter) { return letter.script() == QChar::Script_Han; });
    }
    /// The number of the right choice of the question that is shown.
    int rightChoice() {
        for (const sim::ScriptEntry& entry : lab().frame().script->entries) {
            const auto* question = std::get_if<sim::Question>(&entry.what);
            if (question != nullptr &&
                QString::fromStdString(question->text.at("zh_CN")) == text("lessonQuestion")) {
                const auto right =
                    std::find_if(question->choices.begin(), question->choices.end(),
                                 [](const sim::Question::Choice& choice) { return choice.right; });
                return static_cast<int>(right - question->choices.begin());
            }
        }
        return -1;
    }
    void answer() {
        const int right = rightChoice();
        QVERIFY2(right >= 0, qPrintable(text("lessonQuestion")));
        const auto name = QStringLiteral("lessonChoice%1").arg(right).toLatin1();
        auto& choice = m_fixture->find<QRadioButton>(name.constData());
        QVERIFY(isChinese(choice.accessibleName()));
        QTest::mouseClick(&choice, Qt::LeftButton, {}, QPoint(8, choice.height() / 2));
        QTest::mouseClick(&m_fixture->find<QPushButton>("lessonPlayOn"), Qt::LeftButton);
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->translator.setLanguage(QStringLiteral("zh_CN"));
    }
    void cleanup() { m_fixture.reset(); }

    void playsInChineseToItsEnd() {
        const auto lesson = [this] { return &m_fixture->find<QPushButton>("lesson3"); };
        QTRY_VERIFY_WITH_TIMEOUT(isChinese(lesson()->text()), kCeiling);
        QTest::mouseClick(lesson(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(lab().hasNodes(), kCeiling);
        auto& speed = m_fixture->find<QComboBox>("labSpeed");
        speed.setCurrentIndex(speed.count() - 1);
        Q_EMIT speed.activated(speed.currentIndex());
        int asked = 0;
        auto& playOn = m_fixture->find<QPushButton>("lessonPlayOn");
        QSet<QString> captions;
        connect(&lab(), &LabModel::frameChanged, this, [&] { captions << text("lessonCaption"); });
        const auto waits = [&] { return !lab().frame().running && playOn.isVisible(); };
        while (!over()) {
            QTRY_VERIFY_WITH_TIMEOUT(over() || waits(), kCeiling);
            if (!over()) {
                answer();
                ++asked;
                QTRY_VERIFY_WITH_TIMEOUT(lab().frame().running || over(), kCeiling);
            }
        }
        lab().disconnect(this);
        QCOMPARE(asked, 2);
        QVERIFY(captions.size() >= 5);
        for (const QString& caption : captions) {
            QVERIFY2(caption.isEmpty() || isChinese(caption), qPrintable(caption));
        }
        QVERIFY2(lab().frame().problems.empty(), qPrintable(text("lessonProblems")));
        QVERIFY(isChinese(text("lessonHeld")));
        QVERIFY(isChinese(text("whyHeadline")));
        QVERIFY(isChinese(text("stripWord")));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LessonEndToEndTest)
#include "lesson_end_to_end_test.moc"

#include "gui/app/lab_flow.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabFlow;
using swimscope::gui::LabRequest;

class LabFlowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    QString write(const QString& name, const QByteArray& text) {
        const QString path = m_directory.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(text);
        }
        return path;
    }

private Q_SLOTS:
    void tellsARunFromAScript() {
        LabRequest script;
        QCOMPARE(LabFlow::read(write("split.demo", "nodes 3\n"), script), QString());
        QCOMPARE(script.title, QStringLiteral("split"));
        QCOMPARE(script.script, QByteArray("nodes 3\n"));
        LabRequest run;
        QCOMPARE(LabFlow::read(write("a.run", "swimscope run 1\nname main\n"), run), QString());
        QVERIFY(run.script.isEmpty());
        QVERIFY(run.savedRun.startsWith("swimscope run"));
    }

    void saysWhatCannotBeRead() {
        LabRequest request;
        const QString path = m_directory.filePath("absent.demo");
        QVERIFY(LabFlow::read(path, request).contains(path));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabFlowTest)
#include "lab_flow_test.moc"

#include "gui/views/messages_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include "gui/models/message_log_model.h"
#include "gui/views/message_composer.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class MessagesViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MessageLogModel> m_model;
    std::unique_ptr<MessagesView> m_view;

    QTableView& table() { return *m_view->findChild<QTableView*>("messageTable"); }
    bool saysEmpty() { return !m_view->findChild<QLabel*>("messagesEmpty")->isHidden(); }

private Q_SLOTS:
    void init() {
        m_view.reset();
        m_model = std::make_unique<MessageLogModel>();
        m_view = std::make_unique<MessagesView>(*m_model);
        m_view->composer().setNodes({"db-1", "web-1"});
        m_view->resize(900, 600);
        m_view->show();
    }

    void saysSoWhenThereIsNoHistory() {
        QVERIFY(saysEmpty());
        m_model->sent(1, "web-1", true, "hello");
        QVERIFY(!saysEmpty());
        m_view->findChild<QLineEdit*>("historyFilter")->setText("nothing like it");
        QVERIFY(saysEmpty());
    }

    void editsAnOldMessageAsANewOne() {
        m_model->sent(1, "web-1", true, "hello");
        auto* edit = m_view->findChild<QPushButton*>("editAsNewButton");
        QVERIFY(!edit->isEnabled());
        table().selectRow(0);
        QVERIFY(edit->isEnabled());
        edit->click();
        QCOMPARE(m_view->findChild<QPlainTextEdit*>("payloadText")->toPlainText(),
                 QStringLiteral("hello"));
    }

    void paintsItsRows() {
        const QImage before = grabbed(table());
        m_model->sent(1, "web-1", true, "hello");
        Story story;
        m_model->apply(
            story.message("db-1", "hi").outcome(1, false, "the node does not answer").take());
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(grabbed(table()) != before);
    }

    void hasNames() { QCOMPARE(nameless(*m_view).join('\n'), QString()); }
};

SWIMSCOPE_GUI_TEST(MessagesViewTest)
#include "messages_view_test.moc"

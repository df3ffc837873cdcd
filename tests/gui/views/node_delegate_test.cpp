#include "gui/views/node_delegate.h"

#include "gui/models/node_table_model.h"
#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class NodeDelegateTest : public QObject {
    Q_OBJECT

    std::unique_ptr<NodeTableModel> m_model;

    QImage cell(int row, int column, int width = 160) {
        const NodeDelegate delegate;
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, width, kRowHeight);
        return painted({width, kRowHeight}, theme().surface, [&](QPainter& painter) {
            delegate.paint(&painter, option, m_model->index(row, column));
        });
    }
    int ink(int row, int column, int width = 160) {
        return inkIn(cell(row, column, width), theme().surface);
    }

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<NodeTableModel>();
        Story story;
        story.joined("web-1").joined("web-2").answered("web-1", 3).answered("web-1", 4);
        story.died("web-2");
        m_model->apply(story.take());
    }

    void keepsRowsAtTheDesignsHeight() {
        const NodeDelegate delegate;
        for (int column = 0; column < NodeTableModel::ColumnCount; ++column) {
            QCOMPARE(delegate.sizeHint({}, m_model->index(0, column)).height(), 26);
        }
    }

    void paintsEveryColumn() {
        const int row = m_model->rowOf("web-1");
        for (const int column : {NodeTableModel::StateColumn, NodeTableModel::Name,
                                 NodeTableModel::Address, NodeTableModel::Rtt}) {
            QVERIFY2(ink(row, column) > 40, qPrintable(QString::number(column)));
        }
    }

    void showsABarOnlyWhereObserversDiffer() {
        namespace watch = swimscope::watch;
        Story story;
        m_model->clear();
        m_model->apply(answered(story, {Table("a").holds("x").holds("y", watch::Belief::Suspect),
                                        Table("b").holds("x").holds("y")})
                           .take());
        const auto bar = [&](const char* name) {
            return pixelsOf(cell(m_model->rowOf(name), NodeTableModel::Agree, 78), theme().suspF);
        };
        QCOMPARE(bar("x"), 0);
        QVERIFY(bar("y") > 10);
        QVERIFY(ink(m_model->rowOf("y"), NodeTableModel::Accusers, 100) > 0);
    }

    void namesAsManyAccusersAsFit() {
        namespace watch = swimscope::watch;
        Story story;
        m_model->clear();
        for (int i = 0; i < 9; ++i) {
            answered(story,
                     {Table("observer-" + std::to_string(i)).holds("y", watch::Belief::Dead)});
        }
        m_model->apply(story.take());
        const int wide = ink(0, NodeTableModel::Accusers, 900);
        const int narrow = ink(0, NodeTableModel::Accusers, 110);
        QVERIFY(narrow > 0 && narrow < wide);
    }

    void tellsDeadFromAliveWithoutColour() {
        const auto grey = [&](const char* name) {
            return cell(m_model->rowOf(name), NodeTableModel::StateColumn, 26)
                .convertToFormat(QImage::Format_Grayscale8);
        };
        QVERIFY(grey("web-1") != grey("web-2"));
    }

    void paintsWholeChipsAndCountsTheRest() {
        Story story;
        story.joined("tagged", 1, "role=db dc=eu rack=r17");
        m_model->apply(story.take());
        const int row = m_model->rowOf("tagged");
        QCOMPARE(m_model->record("tagged")->tags.size(), std::size_t(3));
        const int wide = ink(row, NodeTableModel::Tags, 400);
        const int narrow = ink(row, NodeTableModel::Tags, 100);
        QVERIFY(narrow > 0);
        QVERIFY(narrow < wide);
        QVERIFY(ink(row, NodeTableModel::Tags, 40) < narrow);
    }
};

SWIMSCOPE_GUI_TEST(NodeDelegateTest)
#include "node_delegate_test.moc"

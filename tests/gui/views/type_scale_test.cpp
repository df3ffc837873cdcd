#include "gui/views/type_scale.h"

#include <QApplication>
#include <QFontMetrics>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class TypeScaleTest : public QObject {
    Q_OBJECT

    QFont m_before;

private Q_SLOTS:
    void init() { m_before = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_before); }

    void growsWithTheDesktopsFont() {
        QFont font = m_before;
        font.setPointSizeF(20);
        QApplication::setFont(font);
        QCOMPARE(typeFont(TypeRole::Body).pointSizeF(), 20.0);
        QVERIFY(typeFont(TypeRole::Page).pointSizeF() > 30);
        QVERIFY(typeFont(TypeRole::Small).pointSizeF() < 20);
        QVERIFY(typeFont(TypeRole::Mono).pointSizeF() > 18);
    }

    void ranksItsRoles() {
        const auto size = [](TypeRole role) { return typeFont(role).pointSizeF(); };
        QVERIFY(size(TypeRole::Tiny) < size(TypeRole::Small));
        QVERIFY(size(TypeRole::Small) < size(TypeRole::Body));
        QVERIFY(size(TypeRole::Body) < size(TypeRole::Title));
        QVERIFY(size(TypeRole::Title) < size(TypeRole::Page));
        QVERIFY(typeFont(TypeRole::Heading).weight() > typeFont(TypeRole::Body).weight());
    }

    void liftsATooSmallBodyFont() {
        QFont font = m_before;
        font.setPointSizeF(7);
        QApplication::setFont(font);
        applyBodyFont();
        QCOMPARE(QApplication::font().pointSizeF(), 10.0);
        font.setPointSizeF(14);
        QApplication::setFont(font);
        applyBodyFont();
        QCOMPARE(QApplication::font().pointSizeF(), 14.0);
    }

    void cutsNamesInTheMiddle() {
        const QString name = "web-frontend-production-eu-west-0017";
        const QFont font = typeFont(TypeRole::Body);
        const QString cut = elideMiddle(name, font, 120);
        QVERIFY(QFontMetrics(font).horizontalAdvance(cut) <= 120);
        QVERIFY(cut.startsWith("we"));
        QVERIFY(cut.endsWith("17"));
        QCOMPARE(elideMiddle("web-1", font, 500), QStringLiteral("web-1"));
    }
};

SWIMSCOPE_GUI_TEST(TypeScaleTest)
#include "type_scale_test.moc"

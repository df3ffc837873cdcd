#include "gui/views/connection_fields.h"

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class ConnectionFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsSeeds() {
        const auto seeds = parseSeeds("a:7946, web/b:1 [::1]:7946  plain.host fe80::1");
        QCOMPARE(seeds.error, QString());
        QCOMPARE(seeds.value,
                 (QStringList{"a:7946", "web/b:1", "[::1]:7946", "plain.host", "fe80::1"}));
        QCOMPARE(parseSeeds("  ").value, QStringList());
    }

    void refusesSeedsWithoutARightPort_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("word") << "host:port";
        QTest::newRow("open end") << "host:";
        QTest::newRow("too large") << "host:65536";
        QTest::newRow("negative") << "host:-1";
        QTest::newRow("second of two") << "a:1, b:x";
        QTest::newRow("behind a name") << "web/b:x";
    }
    void refusesSeedsWithoutARightPort() {
        QFETCH(QString, text);
        QVERIFY(!parseSeeds(text).error.isEmpty());
    }

    void takesOneAddressToBind() {
        for (const char* right : {"", "127.0.0.1:0", ":7946", "0.0.0.0", "[::]:7946"}) {
            QCOMPARE(bindError(right), QString());
        }
        QVERIFY(!bindError("127.0.0.1:1 127.0.0.2:2").isEmpty());
        QVERIFY(!bindError("127.0.0.1:x").isEmpty());
    }

    void readsKeysInOrder() {
        const QByteArray first(16, 'a');
        const QByteArray second(32, 'b');
        const auto keys = parseKeys(first.toBase64() + ",\n" + second.toBase64());
        QCOMPARE(keys.error, QString());
        QCOMPARE(keys.value, (QVector<QByteArray>{first, second}));
        QCOMPARE(parseKeys("").value.size(), 0);
    }

    void saysWhichKeyIsWrongAndWhy() {
        const QString good = QString::fromLatin1(QByteArray(24, 'k').toBase64());
        QVERIFY(parseKeys(good + " !!").error.contains("2"));
        const QString length = parseKeys(QByteArray(15, 'k').toBase64()).error;
        QVERIFY2(length.contains("15") && length.contains("32"), qPrintable(length));
    }

    void neverRepeatsAKeyInItsError() {
        const QString secret = QString::fromLatin1(QByteArray(15, 's').toBase64());
        QVERIFY(!parseKeys(secret).error.contains(secret));
    }

    void readsAndWritesTags() {
        const auto tags = parseTags("role=db dc=eu,empty=");
        QCOMPARE(tags.error, QString());
        QCOMPARE(tags.value.value("role"), QStringLiteral("db"));
        QVERIFY(tags.value.contains("empty"));
        QCOMPARE(tagsAsText(tags.value), QStringLiteral("dc=eu empty= role=db"));
        QVERIFY(!parseTags("role").error.isEmpty());
        QVERIFY(!parseTags("=db").error.isEmpty());
    }

    void countsBytesNotLetters() {
        QCOMPARE(labelError(QString(255, 'x')), QString());
        QVERIFY(!labelError(QString(128, QChar(0x4e2d))).isEmpty());
        QVERIFY(!nameError(QString(256, 'x')).isEmpty());
        QCOMPARE(metaError(QString(512, 'x')), QString());
        QVERIFY(!metaError(QString(513, 'x')).isEmpty());
    }
};

SWIMSCOPE_GUI_TEST(ConnectionFieldsTest)
#include "connection_fields_test.moc"

#include "gui/app/command_line.h"

#include <QTemporaryDir>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class CommandLineTest : public QObject {
    Q_OBJECT

    static StartOptions parse(QStringList arguments, const std::optional<std::string>& keys = {}) {
        arguments.prepend("swimscope");
        return parseCommandLine(arguments, keys);
    }
    static QString key(int bytes, char letter = 'k') {
        return QString::fromLatin1(QByteArray(bytes, letter).toBase64());
    }

private Q_SLOTS:
    void startsAtTheWelcomeScreen() {
        const StartOptions start = parse({});
        QVERIFY(!start.connection);
        QCOMPARE(start.error, QString());
        QCOMPARE(start.shootAfterSeconds, 20);
    }

    void opensADemoOfFiveUnlessTold() {
        QCOMPARE(parse({"--demo"}).connection->demoNodes, 5);
        QCOMPARE(parse({"--demo", "--theme", "dark"}).connection->demoNodes, 5);
        QCOMPARE(parse({"--demo", "12"}).connection->demoNodes, 12);
        QCOMPARE(parse({"--demo=7"}).connection->demoNodes, 7);
    }

    void opensALab() {
        QCOMPARE(parse({"--simulate"}).connection->lab->nodes, 20);
        QCOMPARE(parse({"--simulate", "300", "--timing", "wan"}).connection->lab->timing,
                 QStringLiteral("wan"));
        const StartOptions live = parse({"--live", "--dialect", "serf"});
        QCOMPARE(live.error, QString());
        QVERIFY(live.connection->lab->live);
        QCOMPARE(live.connection->lab->nodes, 10);
        QCOMPARE(live.connection->lab->dialect, QStringLiteral("serf"));
        QCOMPARE(parse({"--live", "--simulate", "3"}).connection->lab->nodes, 3);
        QVERIFY(parse({"--simulate", "--dialect", "serf"}).error.contains("--dialect"));
        QVERIFY(parse({"--live", "--join", "a:1"}).error.contains("--live and --join"));
        QVERIFY(parse({"--live", "--dialect", "auto"}).error.contains("plain, serf"));
        QVERIFY(parse({"--simulate", "absent.demo"}).error.contains("absent.demo"));
    }

    void joinsWithEverythingSaid() {
        const StartOptions start =
            parse({"--join",      "a:1",     "--join", "b:2",       "--name", "scope",    "--bind",
                   "127.0.0.1:0", "--label", "blue",   "--dialect", "serf",   "--timing", "wan",
                   "--tag",       "role=x",  "--tag",  "dc=y",      "--key",  key(16)});
        QCOMPARE(start.error, QString());
        const ConnectionSettings& settings = *start.connection;
        QCOMPARE(settings.seeds, (QStringList{"a:1", "b:2"}));
        QCOMPARE(settings.name, QStringLiteral("scope"));
        QCOMPARE(settings.bind, QStringLiteral("127.0.0.1:0"));
        QCOMPARE(settings.label, QStringLiteral("blue"));
        QCOMPARE(settings.dialect, QStringLiteral("serf"));
        QCOMPARE(settings.timing, QStringLiteral("wan"));
        QCOMPARE(settings.tags.size(), 2);
        QCOMPARE(settings.keys.size(), 1);
    }

    void takesKeysFromOptionFileAndEnvironment() {
        QTemporaryDir directory;
        QFile file(directory.filePath("keys"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(key(24, 'f').toLatin1() + "\n");
        file.close();
        const StartOptions start =
            parse({"--join", "a:1", "--key", key(16, 'o'), "--key-file", file.fileName()},
                  key(32, 'e').toStdString());
        QCOMPARE(start.error, QString());
        QCOMPARE(
            start.connection->keys,
            (QVector<QByteArray>{QByteArray(16, 'o'), QByteArray(24, 'f'), QByteArray(32, 'e')}));
    }

    void takesAProfileByNameAndKeysFromOutside() {
        const StartOptions start = parse({"--profile", " prod-eu ", "--key", key(16, 'o')});
        QCOMPARE(start.error, QString());
        QCOMPARE(start.profile, QStringLiteral("prod-eu"));
        QCOMPARE(start.profileKeys, QVector<QByteArray>{QByteArray(16, 'o')});
        QVERIFY(!start.connection);
    }

    void readsEveryDialectWithoutJoining() {
        const StartOptions start = parse({"--peek", "a:1", "--dialect", "alertmanager"});
        QCOMPARE(start.error, QString());
        QCOMPARE(start.connection->dialect, QStringLiteral("alertmanager"));
        QCOMPARE(parse({"--peek", "a:1"}).connection->dialect, QStringLiteral("auto"));
    }

    void neverJoinsInTheClearForWantOfAKey() {
        QTemporaryDir directory;
        const auto fileWith = [&](const QByteArray& text) {
            QFile file(directory.filePath("keys"));
            if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
                file.write(text);
            }
            return file.fileName();
        };
        const QStringList join{"--join", "a:1", "--key-file"};
        QVERIFY(!parse(join + QStringList{directory.path()}).error.isEmpty());
        QVERIFY(!parse(join + QStringList{fileWith("")}).error.isEmpty());
        QVERIFY(!parse(join + QStringList{fileWith(" \n# only a comment\n")}).error.isEmpty());
        QVERIFY(!parse({"--join", "a:1", "--key", ""}).error.isEmpty());
        QVERIFY(!parse({"--join", "a:1"}, "").error.isEmpty());
        QVERIFY(!parse({"--join", "a:1"}, " \n").error.isEmpty());
        const StartOptions right =
            parse(join + QStringList{fileWith("# ours\n" + key(16).toLatin1() + " # new\n")});
        QCOMPARE(right.error, QString());
        QCOMPARE(right.connection->keys, QVector<QByteArray>{QByteArray(16, 'k')});
    }

    void explainsBadOptionsInOneLine_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{"--nonsense"};
        QTest::newRow("stray word") << QStringList{"nonsense"};
        QTest::newRow("demo of none") << QStringList{"--demo", "0"};
        QTest::newRow("demo too large") << QStringList{"--demo", "100000"};
        QTest::newRow("demo and join") << QStringList{"--demo", "--join", "a:1"};
        QTest::newRow("port") << QStringList{"--join", "a:x"};
        QTest::newRow("bind") << QStringList{"--bind", "1.2.3.4:99999"};
        QTest::newRow("key") << QStringList{"--join", "a:1", "--key", "short"};
        QTest::newRow("key file") << QStringList{"--join", "a:1", "--key-file", "/no/such/file"};
        QTest::newRow("tag") << QStringList{"--join", "a:1", "--tag", "role"};
        QTest::newRow("dialect") << QStringList{"--join", "a:1", "--dialect", "klingon"};
        QTest::newRow("dialect of a member")
            << QStringList{"--join", "a:1", "--dialect", "alertmanager"};
        QTest::newRow("profile and peek") << QStringList{"--profile", "a", "--peek", "a:1"};
        QTest::newRow("profile and label") << QStringList{"--profile", "a", "--label", "eu"};
        QTest::newRow("profile without a name") << QStringList{"--profile", " "};
        QTest::newRow("timing") << QStringList{"--join", "a:1", "--timing", "soon"};
        QTest::newRow("theme") << QStringList{"--theme", "purple"};
        QTest::newRow("language") << QStringList{"--lang", "tlh"};
        QTest::newRow("seconds") << QStringList{"--shoot", "x", "--shoot-after", "never"};
        QTest::newRow("missing value") << QStringList{"--join"};
    }
    void explainsBadOptionsInOneLine() {
        QFETCH(QStringList, arguments);
        const QString error = parse(arguments).error;
        QVERIFY(!error.isEmpty());
        QVERIFY2(!error.contains('\n'), qPrintable(error));
    }

    void printsHelpAndVersion() {
        const QString help = parse({"--help"}).printAndExit;
        for (const char* option : {"--join", "--demo", "--key-file", "--lang", "--shoot"}) {
            QVERIFY2(help.contains(option), option);
        }
        QVERIFY(parse({"--version"}).printAndExit.startsWith("swimscope "));
    }

    void keepsLookAndScreenshots() {
        const StartOptions start = parse(
            {"--theme", "dark", "--lang", "zh_CN", "--shoot", "pictures", "--shoot-after", "3"});
        QCOMPARE(start.theme, QStringLiteral("dark"));
        QCOMPARE(start.language, QStringLiteral("zh_CN"));
        QCOMPARE(start.shootDirectory, QStringLiteral("pictures"));
        QCOMPARE(start.shootAfterSeconds, 3);
    }
};

SWIMSCOPE_GUI_TEST(CommandLineTest)
#include "command_line_test.moc"

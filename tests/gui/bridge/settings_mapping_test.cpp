#include "gui/bridge/settings_mapping.h"

#include <QtTest>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
namespace base = swimscope::base;
namespace swim = swimscope::swim;

class SettingsMappingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesEverythingOver() {
        ConnectionSettings settings;
        settings.seeds = {" 10.0.0.5:7946 ", "", "node/host:1"};
        settings.name = " scope ";
        settings.bind = "127.0.0.1:0";
        settings.advertise = "10.0.9.9";
        settings.label = "eu";
        settings.keys = {QByteArray(16, '\0'), QByteArray(32, 'k')};
        settings.timing = "wan";
        settings.dialect = "serf";
        settings.tags = {{"role", "scope"}, {"zone", "a"}};
        settings.meta = "héllo";
        settings.demoNodes = 5;
        const auto mapped = toMemberSettings(settings);
        QVERIFY(bool(mapped));
        QCOMPARE(mapped->seeds, (std::vector<std::string>{"10.0.0.5:7946", "node/host:1"}));
        QCOMPARE(mapped->name, std::string("scope"));
        QCOMPARE(mapped->bind, std::string("127.0.0.1:0"));
        QCOMPARE(mapped->advertise, std::string("10.0.9.9"));
        QCOMPARE(mapped->label, std::string("eu"));
        QCOMPARE(mapped->keys.size(), std::size_t(2));
        QCOMPARE(mapped->keys[0], base::Bytes(16, 0));
        QCOMPARE(mapped->keys[1].size(), std::size_t(32));
        QCOMPARE(mapped->timing, swim::Timing::Wan);
        QCOMPARE(mapped->dialect, std::string("serf"));
        QCOMPARE(mapped->tags, (swimscope::dialect::Tags{{"role", "scope"}, {"zone", "a"}}));
        QCOMPARE(mapped->meta, base::toBytes(std::string_view("h\xc3\xa9llo")));
        QCOMPARE(mapped->demoNodes, std::size_t(5));
    }

    void startsFromQuietDefaults() {
        const auto mapped = toMemberSettings({});
        QVERIFY(bool(mapped));
        QCOMPARE(mapped->timing, swim::Timing::Lan);
        QCOMPARE(mapped->dialect, std::string("plain"));
        QCOMPARE(mapped->demoNodes, std::size_t(0));
        QVERIFY(mapped->seeds.empty() && mapped->keys.empty() && mapped->meta.empty());
    }

    void mapsWhatAWatcherNeeds() {
        ConnectionSettings settings;
        settings.contact = Contact::Tap;
        settings.seeds = QStringList{" 10.0.0.1 ", "", "10.0.0.2:7000"};
        settings.label = "eu";
        settings.keys = {QByteArray(16, 'k')};
        const auto mapped = toWatchSettings(settings);
        QCOMPARE(mapped.contact, swimscope::session::Contact::Tap);
        QCOMPARE(mapped.seeds.size(), std::size_t(2));
        QCOMPARE(mapped.seeds.front(), std::string("10.0.0.1"));
        QCOMPARE(mapped.keys.size(), std::size_t(1));
        QCOMPARE(mapped.bind, swimscope::session::WatchSettings{}.bind);
        QCOMPARE(mapped.dialect, std::string("auto"));
        settings.dialect = "serf";
        QCOMPARE(toWatchSettings(settings).dialect, std::string("serf"));
        settings.contact = Contact::Peek;
        QCOMPARE(toWatchSettings(settings).contact, swimscope::session::Contact::Peek);
    }

    void asksForTheLabThatWasWished() {
        LabRequest request;
        QVERIFY(!toLabSettings(request)->nodes.has_value());
        QVERIFY(!toLabSettings(request)->seed.has_value());
        request.nodes = 20;
        request.seed = 7;
        request.timing = "wan";
        request.options = {{"gossipNodes", "2"}};
        request.script = "nodes 3";
        request.running = false;
        const auto mapped = *toLabSettings(request);
        QCOMPARE(mapped.nodes, std::size_t(20));
        QCOMPARE(mapped.seed, std::uint64_t(7));
        QCOMPARE(mapped.timing, swimscope::swim::Timing::Wan);
        QCOMPARE(mapped.options.at("gossipNodes"), std::string("2"));
        QCOMPARE(mapped.script, std::string("nodes 3"));
        QVERIFY(!mapped.running);
        QVERIFY(!mapped.live);
        request.live = true;
        request.dialect = "serf";
        QVERIFY(toLabSettings(request)->live);
        QCOMPARE(toLabSettings(request)->dialect, std::string("serf"));
        QCOMPARE(mapped.link.latency.low(), std::chrono::milliseconds(40));
        QCOMPARE(mapped.link.latency.high(), std::chrono::milliseconds(80));
        request.timing = "fast";
        QVERIFY(toLabSettings(request).error().find("fast") != std::string::npos);
    }

    void takesNoNegativeDemo() {
        ConnectionSettings settings;
        settings.demoNodes = -3;
        QCOMPARE(toMemberSettings(settings)->demoNodes, std::size_t(0));
    }

    void namesTheWordItDoesNotKnow() {
        ConnectionSettings settings;
        settings.timing = "fast";
        QVERIFY(toMemberSettings(settings).error().find("fast") != std::string::npos);
        settings.timing = "local";
        settings.dialect = "klingon";
        QVERIFY(toMemberSettings(settings).error().find("klingon") != std::string::npos);
    }
};

SWIMSCOPE_GUI_TEST(SettingsMappingTest)
#include "settings_mapping_test.moc"

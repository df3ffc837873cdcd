#include "gui/app/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <utility>

#include "engine/session/key_file.h"
#include "gui/app/lab_flow.h"
#include "gui/models/engine_text.h"
#include "gui/models/text_format.h"
#include "gui/views/connection_fields.h"

namespace swimscope::gui {
namespace {

constexpr int kMaxDemoNodes = 200;
constexpr int kMaxLabNodes = 10000;
constexpr int kMaxShootSeconds = 600;

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Options {
    QCommandLineOption join{
        "join", CommandLine::tr("Join the cluster of this member; may be repeated."), "address"};
    QCommandLineOption peek{
        "peek", CommandLine::tr("Read from this member without joining; may be repeated."),
        "address"};
    QCommandLineOption tap{
        "tap", CommandLine::tr("As --peek, and ping the members gently; may be repeated."),
        "address"};
    QCommandLineOption demo{
        "demo", CommandLine::tr("Open the demo with N nodes inside this process (5)."), "N"};
    QCommandLineOption simulate{
        "simulate",
        CommandLine::tr("Open the lab: N simulated nodes, a script or a saved run (20)."),
        "N|file"};
    QCommandLineOption live{
        "live", CommandLine::tr("The lab on real loopback sockets, which others can join.")};
    QCommandLineOption profile{
        "profile", CommandLine::tr("Connect with this saved profile; its keys are in the keyring."),
        "name"};
    QCommandLineOption name{
        {"name", "node-name"}, CommandLine::tr("Our name in the cluster."), "name"};
    QCommandLineOption bind{"bind", CommandLine::tr("Address to listen on (0.0.0.0:7946)."),
                            "ip:port"};
    QCommandLineOption advertise{"advertise", CommandLine::tr("Address others find us at."),
                                 "ip:port"};
    QCommandLineOption label{"label", CommandLine::tr("The cluster's label."), "label"};
    QCommandLineOption key{
        "key",
        CommandLine::tr(
            "Gossip key in base64, primary first; may be repeated. SWIMSCOPE_KEYS is less public."),
        "base64"};
    QCommandLineOption keyFile{
        "key-file", CommandLine::tr("File with gossip keys in base64, primary first."), "file"};
    QCommandLineOption dialect{
        "dialect",
        CommandLine::tr("auto, plain, serf or alertmanager (auto); a member speaks plain or "
                        "serf (plain)."),
        "dialect"};
    QCommandLineOption timing{"timing", CommandLine::tr("lan, wan or local (lan)."), "timing"};
    QCommandLineOption tag{"tag", CommandLine::tr("A tag of ours; may be repeated."), "key=value"};
    QCommandLineOption meta{"meta", CommandLine::tr("Our metadata as text."), "text"};
    QCommandLineOption theme{"theme", CommandLine::tr("light, dark or system."), "theme"};
    QCommandLineOption lang{"lang", CommandLine::tr("en, zh_CN or system."), "language"};
    QCommandLineOption shoot{
        "shoot",
        CommandLine::tr("Run, write screenshots and a summary into this directory, and leave."),
        "directory"};
    QCommandLineOption shootAfter{
        "shoot-after", CommandLine::tr("Seconds to run before the screenshots (20)."), "seconds"};
    QCommandLineOption help{{"h", "help"}, CommandLine::tr("Show this help.")};
    QCommandLineOption version{{"v", "version"}, CommandLine::tr("Show the version.")};

    QList<QCommandLineOption> all() const {
        return {join, peek,      tap,   demo,  simulate,   profile, name,   bind,
                live, advertise, label, key,   keyFile,    dialect, timing, tag,
                meta, theme,     lang,  shoot, shootAfter, help,    version};
    }
};

/// "--demo" may stand without its number; the parser knows no optional values.
QStringList withDemoNumber(const QStringList& arguments) {
    QStringList result;
    for (int i = 0; i < arguments.size(); ++i) {
        result << arguments[i];
        if (arguments[i] == QLatin1String("--simulate") &&
            (i + 1 == arguments.size() || arguments[i + 1].startsWith(QLatin1String("--")))) {
            result << QString::number(kDefaultLabNodes);
        }
        if (arguments[i] != QLatin1String("--demo")) {
            continue;
        }
        bool isNumber = false;
        if (i + 1 < arguments.size()) {
            arguments[i + 1].toInt(&isNumber);
        }
        if (!isNumber) {
            result << QString::number(kDefaultDemoNodes);
        }
    }
    return result;
}

/// Reads a whole number in 1..most; on failure says which option was wrong.
int readNumber(const QCommandLineParser& parser, const QCommandLineOption& option, int most,
               QString& error) {
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    if (!isNumber || number < 1 || number > most) {
        error = CommandLine::tr("--%1 takes a number from 1 to %2")
                    .arg(option.names().constLast())
                    .arg(most);
    }
    return number;
}

/// Base64 again, so that keys from everywhere are judged by one sentence.
QStringList asText(const base::Result<std::vector<base::Bytes>>& keys, QString& error) {
    if (!keys) {
        error = error.isEmpty() ? engineText(keys.error()) : error;
        return {};
    }
    QStringList texts;
    for (const base::Bytes& key : *keys) {
        texts << QString::fromLatin1(byteArrayOf(key).toBase64());
    }
    return texts;
}

QString keysText(const QCommandLineParser& parser, const Options& options,
                 const std::optional<std::string>& environmentKeys, QString& error) {
    QStringList texts = parser.values(options.key);
    for (const QString& text : std::as_const(texts)) {
        if (text.trimmed().isEmpty()) {
            error = CommandLine::tr("--key is given without a key");
        }
    }
    if (parser.isSet(options.keyFile)) {
        const QByteArray path = QFile::encodeName(parser.value(options.keyFile));
        texts << asText(session::readKeyFile(path.toStdString()), error);
    }
    texts << asText(session::keysFromEnvironment(environmentKeys), error);
    return texts.join(QLatin1Char(' '));
}

void requireOneOf(const QString& value, const QStringList& words, const char* option,
                  QString& error) {
    if (error.isEmpty() && !value.isEmpty() && !words.contains(value)) {
        error = CommandLine::tr("--%1 is one of %2")
                    .arg(QLatin1String(option), words.join(QStringLiteral(", ")));
    }
}

/// A profile has everything itself; only keys may come from elsewhere.
void readProfile(const QCommandLineParser& parser, const Options& o,
                 const std::optional<std::string>& environmentKeys, StartOptions& start) {
    for (const QCommandLineOption& other :
         {o.join, o.peek, o.tap, o.demo, o.simulate, o.name, o.bind, o.advertise, o.label,
          o.dialect, o.timing, o.tag, o.meta}) {
        if (parser.isSet(other)) {
            start.error = CommandLine::tr("--profile and --%1 exclude each other")
                              .arg(other.names().constFirst());
            return;
        }
    }
    start.profile = parser.value(o.profile).simplified();
    if (start.profile.isEmpty()) {
        start.error = CommandLine::tr("--profile is given without a name");
        return;
    }
    const auto keys = parseKeys(keysText(parser, o, environmentKeys, start.error));
    start.error = start.error.isEmpty() ? keys.error : start.error;
    start.profileKeys = keys.value;
}

/// The lab has its own everything.
void readLab(const QCommandLineParser& parser, const Options& o, StartOptions& start) {
    LabRequest lab;
    lab.live = parser.isSet(o.live);
    QList<QCommandLineOption> foreign{o.join,      o.peek,  o.tap, o.demo, o.name, o.bind,
                                      o.advertise, o.label, o.tag, o.meta, o.key,  o.keyFile};
    if (lab.live) {
        lab.dialect = parser.isSet(o.dialect) ? parser.value(o.dialect) : lab.dialect;
        requireOneOf(lab.dialect, {QStringLiteral("plain"), QStringLiteral("serf")}, "dialect",
                     start.error);
    } else {
        foreign << o.dialect;
    }
    for (const QCommandLineOption& other : std::as_const(foreign)) {
        if (parser.isSet(other)) {
            start.error = CommandLine::tr("--%1 and --%2 exclude each other")
                              .arg(lab.live ? QStringLiteral("live") : QStringLiteral("simulate"),
                                   other.names().constFirst());
            return;
        }
    }
    if (parser.isSet(o.timing)) {
        lab.timing = parser.value(o.timing);
    }
    const QString what = parser.value(o.simulate);
    bool isNumber = false;
    what.toInt(&isNumber);
    if (lab.live && what.isEmpty()) {
        lab.nodes = kDefaultLiveNodes;
    } else if (isNumber) {
        lab.nodes = readNumber(parser, o.simulate, kMaxLabNodes, start.error);
    } else {
        start.error = LabFlow::read(what, lab);
    }
    ConnectionSettings settings;
    settings.lab = lab;
    start.connection = settings;
}

void readConnection(const QCommandLineParser& parser, const Options& o,
                    const std::optional<std::string>& environmentKeys, StartOptions& start) {
    const bool demo = parser.isSet(o.demo);
    if (demo && parser.isSet(o.join)) {
        start.error = CommandLine::tr("--demo and --join exclude each other");
        return;
    }
    const bool watches = parser.isSet(o.peek) || parser.isSet(o.tap);
    if (watches &&
        (demo || parser.isSet(o.join) || (parser.isSet(o.peek) && parser.isSet(o.tap)))) {
        start.error = CommandLine::tr("--peek, --tap, --join and --demo exclude each other");
        return;
    }
    if (parser.isSet(o.simulate) || parser.isSet(o.live)) {
        return readLab(parser, o, start);
    }
    if (parser.isSet(o.profile)) {
        return readProfile(parser, o, environmentKeys, start);
    }
    ConnectionSettings settings;
    settings.contact = parser.isSet(o.peek)  ? Contact::Peek
                       : parser.isSet(o.tap) ? Contact::Tap
                                             : Contact::Join;
    const QStringList addresses =
        parser.values(o.join) + parser.values(o.peek) + parser.values(o.tap);
    const auto seeds = parseSeeds(addresses.join(QLatin1Char(' ')));
    settings.seeds = seeds.value;
    settings.name = parser.value(o.name);
    settings.bind = parser.value(o.bind);
    settings.advertise = parser.value(o.advertise);
    settings.label = parser.value(o.label);
    settings.meta = parser.value(o.meta);
    const auto tags = parseTags(parser.values(o.tag).join(QLatin1Char('\n')));
    settings.tags = tags.value;
    const auto keys = parseKeys(keysText(parser, o, environmentKeys, start.error));
    settings.keys = keys.value;
    if (parser.isSet(o.dialect)) {
        settings.dialect = parser.value(o.dialect);
    }
    if (parser.isSet(o.timing)) {
        settings.timing = parser.value(o.timing);
    }
    for (const QString& trouble :
         {seeds.error, bindError(settings.bind), bindError(settings.advertise), tags.error,
          keys.error, labelError(settings.label), metaError(settings.meta)}) {
        start.error = start.error.isEmpty() ? trouble : start.error;
    }
    QStringList dialects{QStringLiteral("plain"), QStringLiteral("serf")};
    if (watches) {
        dialects << QStringLiteral("auto") << QStringLiteral("alertmanager");
    }
    requireOneOf(parser.value(o.dialect), dialects, "dialect", start.error);
    requireOneOf(settings.timing,
                 {QStringLiteral("lan"), QStringLiteral("wan"), QStringLiteral("local")}, "timing",
                 start.error);
    if (demo) {
        settings.demoNodes = readNumber(parser, o.demo, kMaxDemoNodes, start.error);
    }
    // A cluster of our own, that others are to join, is asked for by an address to listen on.
    if (demo || watches || parser.isSet(o.join) || parser.isSet(o.bind)) {
        start.connection = settings;
    }
}

}  // namespace

StartOptions parseCommandLine(const QStringList& arguments,
                              const std::optional<std::string>& environmentKeys) {
    StartOptions start;
    QCommandLineParser parser;
    const Options o;
    parser.setApplicationDescription(
        CommandLine::tr("See a gossip cluster as its members see it."));
    parser.addOptions(o.all());
    if (!parser.parse(withDemoNumber(arguments))) {
        start.error = parser.errorText();
        return start;
    }
    if (parser.isSet(o.help)) {
        start.printAndExit = parser.helpText();
        return start;
    }
    if (parser.isSet(o.version)) {
        start.printAndExit =
            QStringLiteral("swimscope %1\n").arg(QCoreApplication::applicationVersion());
        return start;
    }
    if (!parser.positionalArguments().isEmpty()) {
        start.error = CommandLine::tr("%1 is not an option; see --help")
                          .arg(parser.positionalArguments().constFirst());
        return start;
    }
    readConnection(parser, o, environmentKeys, start);
    start.theme = parser.value(o.theme);
    start.language = parser.value(o.lang);
    start.shootDirectory = parser.value(o.shoot);
    requireOneOf(start.theme,
                 {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")},
                 "theme", start.error);
    requireOneOf(start.language,
                 {QStringLiteral("en"), QStringLiteral("zh_CN"), QStringLiteral("system")}, "lang",
                 start.error);
    if (parser.isSet(o.shootAfter)) {
        const int seconds = readNumber(parser, o.shootAfter, kMaxShootSeconds, start.error);
        start.shootAfterSeconds = seconds;
    }
    return start;
}

}  // namespace swimscope::gui

#include <QApplication>
#include <QSettings>
#include <QStyleFactory>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gui/app/command_line.h"
#include "gui/app/main_window.h"
#include "gui/app/screenshot_tour.h"
#include "gui/app/translator.h"
#include "gui/bridge/session_bridge.h"
#include "gui/models/key_vault.h"
#include "gui/models/profile_store.h"
#include "gui/views/motion.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"

namespace {

using namespace swimscope::gui;

constexpr int kBadOptions = 2;

/// `-style` on the command line is the person's choice; Qt removes it from the arguments.
bool styleWasChosen(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument.startsWith("-style") || argument.startsWith("--style")) {
            return true;
        }
    }
    return qEnvironmentVariableIsSet("QT_STYLE_OVERRIDE");
}

/// The X11 platform takes "--name VALUE" away for its window class; ours reaches the parser under
/// its other spelling.
std::vector<char*> withNodeName(int argc, char** argv) {
    static char nodeName[] = "--node-name";
    std::vector<char*> arguments(argv, argv + argc);
    for (char*& argument : arguments) {
        if (std::strcmp(argument, "--name") == 0) {
            argument = nodeName;
        }
    }
    arguments.push_back(nullptr);
    return arguments;
}

QString saved(const QString& given, const char* key) {
    return given.isEmpty() ? QSettings().value(QLatin1String(key)).toString() : given;
}

QString idOf(const ProfileStore& profiles, const QString& name) {
    for (const ClusterProfile& profile : profiles.profiles()) {
        if (profile.name.compare(name, Qt::CaseInsensitive) == 0) {
            return profile.id;
        }
    }
    return {};
}

int run(const StartOptions& options) {
    Translator translator;
    translator.setLanguage(saved(options.language, "language"));
    ThemeNotifier::instance().apply(themeChoiceOf(saved(options.theme, "theme")));
    Motion::instance().choose(Motion::choiceOf(saved({}, "motion")));
    SessionBridge bridge;
    const bool shooting = !options.shootDirectory.isEmpty();
    ProfileStore profiles(ProfileStore::defaultDirectory());
    KeyVault vault(makeKeyring());
    const QString wanted = idOf(profiles, options.profile);
    if (!options.profile.isEmpty() && wanted.isEmpty()) {
        std::fprintf(
            stderr, "swimscope: %s\n",
            qPrintable(QCoreApplication::translate("CommandLine", "there is no profile called %1")
                           .arg(options.profile)));
        return kBadOptions;
    }
    MainWindow window(bridge, translator, profiles, vault,
                      shooting ? MainWindow::Memory::Forget : MainWindow::Memory::Remember);
    window.show();
    if (shooting) {
        ScreenshotTour::shootFirstScreen(window, options.shootDirectory);
    }
    if (!wanted.isEmpty()) {
        window.startProfile(wanted, options.profileKeys);
    }
    if (options.connection) {
        const QString error = window.startSession(*options.connection);
        if (!error.isEmpty()) {
            std::fprintf(stderr, "swimscope: %s\n", qPrintable(error));
            if (shooting) {
                return 1;
            }
            if (options.connection->lab) {
                return kBadOptions;
            }
            window.openConnectionDialog(*options.connection, error);
        }
    }
    std::unique_ptr<ScreenshotTour> tour;
    if (shooting) {
        tour = std::make_unique<ScreenshotTour>(window, bridge, options.shootDirectory,
                                                options.shootAfterSeconds);
        tour->start();
    }
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    const bool styleChosen = styleWasChosen(argc, argv);
    std::vector<char*> arguments = withNodeName(argc, argv);
    QApplication application(argc, arguments.data());
    QCoreApplication::setOrganizationName(QStringLiteral("swimscope"));
    QCoreApplication::setApplicationName(QStringLiteral("swimscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SWIMSCOPE_VERSION));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication::setQuitOnLastWindowClosed(false);
    std::optional<std::string> environmentKeys;
    if (qEnvironmentVariableIsSet("SWIMSCOPE_KEYS")) {
        environmentKeys = qgetenv("SWIMSCOPE_KEYS").toStdString();
    }
    const StartOptions options = parseCommandLine(QCoreApplication::arguments(), environmentKeys);
    if (!options.error.isEmpty()) {
        std::fprintf(stderr, "swimscope: %s\n", qPrintable(options.error));
        return kBadOptions;
    }
    if (!options.printAndExit.isEmpty()) {
        std::fputs(qPrintable(options.printAndExit), stdout);
        return 0;
    }
    if (!styleChosen) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    applyBodyFont();
    return run(options);
}

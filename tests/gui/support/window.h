#pragma once

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>
#include <memory>

#include "gui/app/main_window.h"
#include "gui/app/translator.h"
#include "gui/bridge/session_bridge.h"
#include "gui/views/theme.h"

namespace swimscope::gui::test {

constexpr int kCeiling = 60000;

/// The whole window on settings of its own; the session is a real one.
class WindowRig {
public:
    explicit WindowRig(MainWindow::Memory memory = MainWindow::Memory::Forget) {
        QCoreApplication::setOrganizationName("swimscope-test");
        QCoreApplication::setApplicationName("swimscope-test");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        static QTemporaryDir directory;
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, directory.path());
        translator.setLanguage("en");
        ThemeNotifier::instance().apply(ThemeChoice::Light);
        window = std::make_unique<MainWindow>(bridge, translator, memory);
        window->show();
    }
    ~WindowRig() {
        window.reset();
        translator.setLanguage("en");
    }

    /// A demo on ports of the kernel's choice; true once all its nodes are shown alive.
    bool openDemo(int nodes) {
        ConnectionSettings settings;
        settings.demoNodes = nodes;
        settings.timing = "local";
        const QString error = window->startSession(settings);
        if (!error.isEmpty()) {
            qWarning("%s", qPrintable(error));
            return false;
        }
        return QTest::qWaitFor(
            [&] { return bridge.nodes().countOf(swim::State::Alive) == nodes + 1; }, kCeiling);
    }

    template <typename Widget>
    Widget* find(const char* name) {
        return window->findChild<Widget*>(QLatin1String(name));
    }

    SessionBridge bridge;
    Translator translator;
    std::unique_ptr<MainWindow> window;
};

}  // namespace swimscope::gui::test

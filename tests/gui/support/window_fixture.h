#pragma once

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <memory>

#include "gui/app/main_window.h"
#include "gui/app/translator.h"
#include "gui/bridge/session_bridge.h"
#include "gui/models/key_vault.h"
#include "gui/models/profile_store.h"
#include "tests/gui/support/fake_keyring.h"

namespace swimscope::gui::test {

/// Far beyond what anything here takes; only a hang reaches it.
constexpr int kCeiling = 60000;

/// A whole window with settings in a directory of its own.
class WindowFixture {
public:
    WindowFixture() {
        QCoreApplication::setOrganizationName(QStringLiteral("swimscope"));
        QCoreApplication::setApplicationName(QStringLiteral("swimscope"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.path());
        QSettings().clear();
        translator.setLanguage(QStringLiteral("en"));
        open();
    }

    void open() {
        window.reset();
        bridge = std::make_unique<SessionBridge>();
        vault = std::make_unique<KeyVault>(std::make_unique<FakeKeyring>(keyring));
        profiles = std::make_unique<ProfileStore>(ProfileStore::defaultDirectory());
        window = std::make_unique<MainWindow>(*bridge, translator, *profiles, *vault,
                                              MainWindow::Memory::Remember);
        window->show();
    }

    /// Ends the session and the window; the next open() is a new start of the program.
    void close() {
        window.reset();
        bridge.reset();
        vault.reset();
        profiles.reset();
    }

    QString startDemo(int nodes) {
        ConnectionSettings settings;
        settings.name = QStringLiteral("scope");
        settings.bind = QStringLiteral("127.0.0.1:0");
        settings.timing = QStringLiteral("local");
        settings.demoNodes = nodes;
        return window->startSession(settings);
    }

    int alive() const { return bridge->nodes().countOf(swim::State::Alive); }
    QString peer() const {
        for (const QString& name : bridge->nodes().nodeNames()) {
            if (name != bridge->status().nodeName()) {
                return name;
            }
        }
        return {};
    }

    template <typename Widget>
    Widget& find(const char* name) const {
        return *window->findChild<Widget*>(QLatin1String(name));
    }
    QAction& action(const char* name) const { return find<QAction>(name); }

    Translator translator;
    /// Outlives the program, as the desktop's does.
    Shelf keyring;
    std::unique_ptr<SessionBridge> bridge;
    std::unique_ptr<KeyVault> vault;
    std::unique_ptr<ProfileStore> profiles;
    std::unique_ptr<MainWindow> window;

private:
    QTemporaryDir m_directory;
};

}  // namespace swimscope::gui::test

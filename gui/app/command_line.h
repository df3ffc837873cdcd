#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string>

#include "gui/models/connection_settings.h"

namespace swimscope::gui {

/// What the program was started with.
struct StartOptions {
    /// Absent: the welcome screen.
    std::optional<ConnectionSettings> connection;
    /// Name of a saved profile; excludes `connection`. Keys given beside it go before its own.
    QString profile;
    QVector<QByteArray> profileKeys;
    /// "light", "dark", "system"; empty keeps what the settings say.
    QString theme;
    /// "en", "zh_CN", "system"; empty keeps what the settings say.
    QString language;
    /// Directory for screenshots; empty is an ordinary run.
    QString shootDirectory;
    int shootAfterSeconds = 20;
    /// --help and --version: print this and leave.
    QString printAndExit;
    /// One line; not empty means exit 2.
    QString error;
};

inline constexpr int kDefaultDemoNodes = 5;
inline constexpr int kDefaultLabNodes = 20;
inline constexpr int kDefaultLiveNodes = 10;

/// Reads arguments (the program's name first). Keys come from --key, --key-file and, last, from
/// `environmentKeys`, the value of SWIMSCOPE_KEYS if it is set: a command line is public. A source
/// that is named and holds no key is an error, because nobody means to join in the clear by it.
StartOptions parseCommandLine(const QStringList& arguments,
                              const std::optional<std::string>& environmentKeys);

}  // namespace swimscope::gui

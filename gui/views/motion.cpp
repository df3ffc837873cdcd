#include "gui/views/motion.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>

namespace swimscope::gui {

namespace {

/// GTK's file of settings, which GNOME and Xfce write too.
bool gtkForbidsAnimations() {
    const QString file = QStandardPaths::locate(QStandardPaths::GenericConfigLocation,
                                                QStringLiteral("gtk-3.0/settings.ini"));
    if (file.isEmpty()) {
        return false;
    }
    const QSettings settings(file, QSettings::IniFormat);
    return !settings.value(QStringLiteral("Settings/gtk-enable-animations"), true).toBool();
}

bool kdeForbidsAnimations() {
    const QString file =
        QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QStringLiteral("kdeglobals"));
    if (file.isEmpty()) {
        return false;
    }
    const QSettings settings(file, QSettings::IniFormat);
    return settings.value(QStringLiteral("KDE/AnimationDurationFactor"), 1.0).toDouble() <= 0;
}

bool desktopForbidsAnimations() {
    const QByteArray said = qgetenv("SWIMSCOPE_REDUCED_MOTION");
    if (!said.isEmpty()) {
        return said != "0";
    }
    return gtkForbidsAnimations() || kdeForbidsAnimations();
}

}  // namespace

Motion& Motion::instance() {
    static Motion motion;
    return motion;
}

Motion::Motion() : m_desktop(desktopForbidsAnimations()) {}

bool Motion::reduced() const {
    return m_choice == Choice::System ? m_desktop : m_choice == Choice::Reduced;
}

void Motion::choose(Choice choice) {
    set(choice, m_desktop);
}

void Motion::setDesktop(bool reduced) {
    set(m_choice, reduced);
}

void Motion::set(Choice choice, bool desktop) {
    const bool before = reduced();
    m_choice = choice;
    m_desktop = desktop;
    if (reduced() != before) {
        Q_EMIT changed();
    }
}

Motion::Choice Motion::choiceOf(const QString& word) {
    return word == QLatin1String("full")      ? Choice::Full
           : word == QLatin1String("reduced") ? Choice::Reduced
                                              : Choice::System;
}

QString Motion::wordOf(Choice choice) {
    switch (choice) {
        case Choice::Full:
            return QStringLiteral("full");
        case Choice::Reduced:
            return QStringLiteral("reduced");
        case Choice::System:
            break;
    }
    return QStringLiteral("system");
}

}  // namespace swimscope::gui

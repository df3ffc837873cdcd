#pragma once

#include <QObject>

namespace swimscope::gui {

/// Whether things may move by themselves. The desktop is asked once (GTK's and KDE's settings, the
/// variable SWIMSCOPE_REDUCED_MOTION); a person's choice stands above it.
class Motion final : public QObject {
    Q_OBJECT

public:
    enum class Choice { System, Full, Reduced };

    static Motion& instance();
    bool reduced() const;
    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    /// What the desktop says; for tests, and at the start.
    void setDesktop(bool reduced);
    /// "system", "full", "reduced"; anything else is System.
    static Choice choiceOf(const QString& word);
    static QString wordOf(Choice choice);

Q_SIGNALS:
    void changed();

private:
    Motion();

    void set(Choice choice, bool desktop);

    Choice m_choice = Choice::System;
    bool m_desktop = false;
};

/// Short for painters.
inline bool reducedMotion() {
    return Motion::instance().reduced();
}

}  // namespace swimscope::gui

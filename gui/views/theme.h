#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>
#include <QString>
#include <array>
#include <functional>
#include <vector>

namespace swimscope::gui {

/// One colour per token of the design, and nothing else: this is the only place of the window that
/// knows colours. Suffixes: F fill, O outline, T text, B ground (tint), Bd edge. s1..s6 are the
/// series of charts.
struct Theme {
    bool isDark = false;
    QColor window;
    QColor surface;
    QColor sunken;
    QColor raised;
    QColor border;
    QColor borderStrong;
    QColor control;
    QColor text;
    QColor text2;
    QColor text3;
    QColor disabled;
    QColor accent;
    QColor onAccent;
    QColor link;
    QColor focus;
    QColor sel;
    QColor selText;
    QColor selIdle;
    QColor hover;
    QColor tooltip;
    QColor tooltipText;
    QColor aliveF;
    QColor aliveO;
    QColor aliveT;
    QColor aliveB;
    QColor suspF;
    QColor suspO;
    QColor suspT;
    QColor suspB;
    QColor deadF;
    QColor deadO;
    QColor deadT;
    QColor deadB;
    QColor leftF;
    QColor leftO;
    QColor leftT;
    QColor leftB;
    QColor unkF;
    QColor unkO;
    QColor unkT;
    QColor unkB;
    QColor confF;
    QColor confO;
    QColor confT;
    QColor confB;
    QColor pausF;
    QColor pausO;
    QColor pausT;
    QColor pausB;
    QColor info;
    QColor infoB;
    QColor notice;
    QColor noticeB;
    QColor warn;
    QColor warnF;
    QColor warnB;
    QColor error;
    QColor errorB;
    QColor ok;
    QColor okB;
    QColor danger;
    QColor peekB;
    QColor peekBd;
    QColor peekT;
    QColor tapB;
    QColor tapBd;
    QColor tapT;
    QColor joinB;
    QColor joinBd;
    QColor joinT;
    QColor simB;
    QColor simBd;
    QColor simT;
    QColor repB;
    QColor repBd;
    QColor repT;
    QColor s1;
    QColor s2;
    QColor s3;
    QColor s4;
    QColor s5;
    QColor s6;
    QColor grid;
    QColor axis;
    QColor band;
    std::array<QColor, 6> heat;

    static const Theme& light();
    static const Theme& dark();
    /// The same with every grey that text or a line is made of as strong as the text: for a
    /// projector.
    static const Theme& strong(bool isDark);

    struct Token {
        const char* name;
        QColor Theme::*colour;
    };
    /// Every single-colour token by its name, for the style sheet.
    static const std::vector<Token>& tokens();
    QPalette palette() const;
};

enum class ThemeChoice { System, Light, Dark };
/// "system", "light", "dark"; anything else is System.
ThemeChoice themeChoiceOf(const QString& word);
QString themeChoiceWord(ThemeChoice choice);

/// The theme in force; painters read it at every paint.
const Theme& theme();

/// Says when the theme in force changed, after the palette and the style sheet were set.
class ThemeNotifier final : public QObject {
    Q_OBJECT

public:
    static ThemeNotifier& instance();
    /// Sets palette and style sheet of the application. System follows the lightness of the
    /// desktop's palette.
    void apply(ThemeChoice choice);
    /// The desktop may have another theme now: to be called at QEvent::ThemeChange.
    void lookAtDesktop();
    /// For tests: answers whether the desktop is dark.
    void setDesktopProbe(std::function<bool()> probe);
    ThemeChoice choice() const { return m_choice; }
    /// High contrast on top of the choice, until it is taken back.
    void setStrong(bool strong);

Q_SIGNALS:
    void changed();

private:
    ThemeNotifier();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_strong = false;
    std::function<bool()> m_probe;
    bool m_desktopIsDark = false;
    /// Setting a palette announces itself as a change of it.
    bool m_busy = false;
};

}  // namespace swimscope::gui

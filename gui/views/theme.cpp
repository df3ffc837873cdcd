#include "gui/views/theme.h"

#include <QApplication>
#include <utility>

#include "gui/views/style_sheet.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

/// One line of the design's table: the token in light and in dark.
struct Entry {
    const char* name;
    QColor Theme::*colour;
    const char* light;
    const char* dark;
};

constexpr std::size_t kTokenCount = 85;

const std::array<Entry, kTokenCount> kEntries = {{
    {"window", &Theme::window, "#F3F4F7", "#15181D"},
    {"surface", &Theme::surface, "#FFFFFF", "#1B1F26"},
    {"sunken", &Theme::sunken, "#F8F9FB", "#181C22"},
    {"raised", &Theme::raised, "#FFFFFF", "#242932"},
    {"border", &Theme::border, "#DFE2E8", "#2D333D"},
    {"borderStrong", &Theme::borderStrong, "#C4CAD4", "#3F4754"},
    {"control", &Theme::control, "#838B99", "#737D8D"},
    {"text", &Theme::text, "#1A1E26", "#E5E8ED"},
    {"text2", &Theme::text2, "#535C6A", "#A3ACBA"},
    {"text3", &Theme::text3, "#5E6674", "#9CA6B4"},
    {"disabled", &Theme::disabled, "#9AA2AF", "#5F6876"},
    {"accent", &Theme::accent, "#2F55D4", "#4B6BEF"},
    {"onAccent", &Theme::onAccent, "#FFFFFF", "#FFFFFF"},
    {"link", &Theme::link, "#2A4CC2", "#93ACFF"},
    {"focus", &Theme::focus, "#2F55D4", "#7F9BFF"},
    {"sel", &Theme::sel, "#DBE5FD", "#283A66"},
    {"selText", &Theme::selText, "#1A1E26", "#F2F4F8"},
    {"selIdle", &Theme::selIdle, "#E7E9EE", "#2B313B"},
    {"hover", &Theme::hover, "#F1F4F9", "#222730"},
    {"tooltip", &Theme::tooltip, "#22262E", "#E5E8ED"},
    {"tooltipText", &Theme::tooltipText, "#F2F4F7", "#1A1E26"},
    {"aliveF", &Theme::aliveF, "#009E73", "#12A57C"},
    {"aliveO", &Theme::aliveO, "#00694D", "#5BD8B3"},
    {"aliveT", &Theme::aliveT, "#006B4F", "#4FD1AB"},
    {"aliveB", &Theme::aliveB, "#E2F4EE", "#15352E"},
    {"suspF", &Theme::suspF, "#E69F00", "#E69F00"},
    {"suspO", &Theme::suspO, "#8A5A00", "#FFCB66"},
    {"suspT", &Theme::suspT, "#7A4F00", "#F5BC4B"},
    {"suspB", &Theme::suspB, "#FDF2DB", "#3A2E14"},
    {"deadF", &Theme::deadF, "#D55E00", "#DD6A14"},
    {"deadO", &Theme::deadO, "#963F00", "#FFA268"},
    {"deadT", &Theme::deadT, "#A03D00", "#FF9A5C"},
    {"deadB", &Theme::deadB, "#FCE8DC", "#402618"},
    {"leftF", &Theme::leftF, "#FFFFFF", "#1B1F26"},
    {"leftO", &Theme::leftO, "#6B7482", "#98A2B1"},
    {"leftT", &Theme::leftT, "#535C6A", "#A3ACBA"},
    {"leftB", &Theme::leftB, "#EEF0F3", "#2A3039"},
    {"unkF", &Theme::unkF, "#FFFFFF", "#1B1F26"},
    {"unkO", &Theme::unkO, "#6B7482", "#98A2B1"},
    {"unkT", &Theme::unkT, "#535C6A", "#A3ACBA"},
    {"unkB", &Theme::unkB, "#EEF0F3", "#2A3039"},
    {"confF", &Theme::confF, "#CC79A7", "#CC79A7"},
    {"confO", &Theme::confO, "#8A3E68", "#F0B4D2"},
    {"confT", &Theme::confT, "#8A3366", "#E9A0C6"},
    {"confB", &Theme::confB, "#F9EAF2", "#3B2433"},
    {"pausF", &Theme::pausF, "#535C6A", "#A3ACBA"},
    {"pausO", &Theme::pausO, "#353C47", "#D0D6DF"},
    {"pausT", &Theme::pausT, "#535C6A", "#A3ACBA"},
    {"pausB", &Theme::pausB, "#E9EBEF", "#2E343E"},
    {"info", &Theme::info, "#2A4CC2", "#93ACFF"},
    {"infoB", &Theme::infoB, "#E8EEFD", "#212C4B"},
    {"notice", &Theme::notice, "#535C6A", "#A3ACBA"},
    {"noticeB", &Theme::noticeB, "#EEF0F3", "#2A3039"},
    {"warn", &Theme::warn, "#7A4F00", "#F5BC4B"},
    {"warnF", &Theme::warnF, "#B97700", "#E69F00"},
    {"warnB", &Theme::warnB, "#FDF2DB", "#3A2E14"},
    {"error", &Theme::error, "#B3261E", "#FF8D82"},
    {"errorB", &Theme::errorB, "#FCE9E7", "#43211F"},
    {"ok", &Theme::ok, "#006B4F", "#4FD1AB"},
    {"okB", &Theme::okB, "#E2F4EE", "#15352E"},
    {"danger", &Theme::danger, "#B3261E", "#C93C32"},
    {"peekB", &Theme::peekB, "#E4EEF9", "#1A2A3E"},
    {"peekBd", &Theme::peekBd, "#B9CFE8", "#2D4766"},
    {"peekT", &Theme::peekT, "#1C4A7E", "#A9CBF2"},
    {"tapB", &Theme::tapB, "#CDEAEE", "#143A42"},
    {"tapBd", &Theme::tapBd, "#8CC6CE", "#22606C"},
    {"tapT", &Theme::tapT, "#0B5060", "#8FDDE8"},
    {"joinB", &Theme::joinB, "#9C1C4B", "#8E1B46"},
    {"joinBd", &Theme::joinBd, "#7A1139", "#C2447A"},
    {"joinT", &Theme::joinT, "#FFFFFF", "#FFFFFF"},
    {"simB", &Theme::simB, "#ECE6FA", "#2A2345"},
    {"simBd", &Theme::simBd, "#CFC1F0", "#47397A"},
    {"simT", &Theme::simT, "#533392", "#C9B8FA"},
    {"repB", &Theme::repB, "#E7E4DC", "#312E26"},
    {"repBd", &Theme::repBd, "#CBC5B6", "#524C3D"},
    {"repT", &Theme::repT, "#4D4637", "#DAD1BA"},
    {"s1", &Theme::s1, "#2F55D4", "#8AA4FF"},
    {"s2", &Theme::s2, "#0B7285", "#45C2D6"},
    {"s3", &Theme::s3, "#8F3FB0", "#CF98EC"},
    {"s4", &Theme::s4, "#7D6600", "#CDB84F"},
    {"s5", &Theme::s5, "#C2255C", "#FF8AB0"},
    {"s6", &Theme::s6, "#5C6773", "#A3AFBF"},
    {"grid", &Theme::grid, "#E8EAEF", "#262B34"},
    {"axis", &Theme::axis, "#5E6674", "#9CA6B4"},
    {"band", &Theme::band, "#EEF1F6", "#20252D"},
}};

const std::array<const char*, 6> kHeatLight = {"#EDF2FC", "#C6D6F5", "#93B0EA",
                                               "#5C83D9", "#2F55B5", "#17357F"};
const std::array<const char*, 6> kHeatDark = {"#1F2838", "#273C66", "#2F5396",
                                              "#4470C4", "#7098E6", "#A9C4F8"};

Theme build(bool isDark) {
    Theme theme;
    theme.isDark = isDark;
    for (const Entry& entry : kEntries) {
        theme.*entry.colour = QColor(isDark ? entry.dark : entry.light);
    }
    for (std::size_t i = 0; i < theme.heat.size(); ++i) {
        theme.heat[i] = QColor(isDark ? kHeatDark[i] : kHeatLight[i]);
    }
    return theme;
}

const Theme* g_current = nullptr;

/// Without a palette of ours the application shows the desktop's.
bool desktopIsDark() {
    QApplication::setPalette(QPalette());
    const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setPalette(theme().palette());
    return dark;
}

}  // namespace

const Theme& Theme::light() {
    static const Theme instance = build(/*isDark=*/false);
    return instance;
}

const Theme& Theme::dark() {
    static const Theme instance = build(/*isDark=*/true);
    return instance;
}

const Theme& Theme::strong(bool isDark) {
    const auto make = [](const Theme& quiet) {
        Theme theme = quiet;
        for (QColor Theme::*grey :
             {&Theme::text2, &Theme::text3, &Theme::axis, &Theme::borderStrong, &Theme::control}) {
            theme.*grey = quiet.text;
        }
        theme.border = quiet.control;
        theme.grid = quiet.borderStrong;
        theme.window = quiet.surface;
        theme.disabled = quiet.text3;
        return theme;
    };
    static const std::array<Theme, 2> both = {make(light()), make(dark())};
    return both[isDark ? 1 : 0];
}

const std::vector<Theme::Token>& Theme::tokens() {
    static const std::vector<Token> all = [] {
        std::vector<Token> result;
        for (const Entry& entry : kEntries) {
            result.push_back({entry.name, entry.colour});
        }
        return result;
    }();
    return all;
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, error);
    p.setColor(QPalette::Light, raised);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, borderStrong);
    p.setColor(QPalette::Shadow, control);
    p.setColor(QPalette::Highlight, sel);
    p.setColor(QPalette::HighlightedText, selText);
    p.setColor(QPalette::Inactive, QPalette::Highlight, selIdle);
    p.setColor(QPalette::Inactive, QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, link);
    p.setColor(QPalette::LinkVisited, link);
    p.setColor(QPalette::ToolTipBase, tooltip);
    p.setColor(QPalette::ToolTipText, tooltipText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, disabled);
    }
    return p;
}

ThemeChoice themeChoiceOf(const QString& word) {
    if (word == QLatin1String("light")) {
        return ThemeChoice::Light;
    }
    return word == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

QString themeChoiceWord(ThemeChoice choice) {
    switch (choice) {
        case ThemeChoice::Light:
            return QStringLiteral("light");
        case ThemeChoice::Dark:
            return QStringLiteral("dark");
        case ThemeChoice::System:
            break;
    }
    return QStringLiteral("system");
}

const Theme& theme() {
    return g_current != nullptr ? *g_current : Theme::light();
}

ThemeNotifier& ThemeNotifier::instance() {
    static ThemeNotifier notifier;
    return notifier;
}

ThemeNotifier::ThemeNotifier() : m_probe(&desktopIsDark) {
    m_desktopIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
}

void ThemeNotifier::setDesktopProbe(std::function<bool()> probe) {
    m_probe = probe ? std::move(probe) : std::function<bool()>(&desktopIsDark);
}

void ThemeNotifier::lookAtDesktop() {
    if (m_busy) {
        return;
    }
    m_busy = true;
    const bool wasDark = std::exchange(m_desktopIsDark, m_probe());
    // The look may also have lost our palette to the desktop's.
    const bool ours = QApplication::palette() == theme().palette();
    m_busy = false;
    if ((m_choice == ThemeChoice::System && wasDark != m_desktopIsDark) || !ours) {
        apply(m_choice);
    }
}

void ThemeNotifier::setStrong(bool strong) {
    if (std::exchange(m_strong, strong) != strong) {
        apply(m_choice);
    }
}

void ThemeNotifier::apply(ThemeChoice choice) {
    if (m_busy) {
        return;
    }
    m_busy = true;
    m_choice = choice;
    const bool dark =
        choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_desktopIsDark);
    g_current = m_strong ? &Theme::strong(dark) : dark ? &Theme::dark() : &Theme::light();
    QApplication::setPalette(g_current->palette());
    // The sheet goes last: what it takes from the palette is resolved when it is polished.
    if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance())) {
        keepingFonts([&] { application->setStyleSheet(styleSheet(*g_current)); });
    }
    m_busy = false;
    Q_EMIT changed();
}

}  // namespace swimscope::gui

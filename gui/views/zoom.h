#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace swimscope::gui {

/// How large everything with text is shown, on top of the desktop's own font. Affects every window
/// of the program at once.
class Zoom final : public QObject {
    Q_OBJECT

public:
    static constexpr int kLeast = 80;
    static constexpr int kMost = 200;
    static constexpr int kStep = 10;

    static Zoom& instance();
    int percent() const { return m_percent; }
    /// Kept within kLeast and kMost.
    void set(int percent);

Q_SIGNALS:
    /// Fonts and fixed heights have been set; `ratio` is new to old.
    void changed(double ratio);

private:
    Zoom() = default;

    int m_percent = 100;
};

/// Does what dresses widgets anew, and sees that those with a size of their own keep it: the style
/// sheet would give back the font that they were made with.
void keepingFonts(const std::function<void()>& work);
/// Pixels of the design at the present zoom.
int scaled(int pixels);
/// A height of the design that follows the zoom.
void fixHeight(QWidget& widget, int pixels);

}  // namespace swimscope::gui

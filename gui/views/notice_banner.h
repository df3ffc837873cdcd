#pragma once

#include <QFrame>
#include <QLabel>

class QToolButton;

namespace swimscope::gui {

class GlyphLabel;
class SessionStatus;

/// A lasting condition of the session above the view: a seed that does not answer, a doubtful
/// address. Dismissed, it stays away until there is something else to say.
class NoticeBanner final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBanner(const SessionStatus& status, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const SessionStatus& m_status;
    GlyphLabel* m_glyph;
    QLabel* m_text;
    QToolButton* m_dismiss;
    QString m_dismissed;
};

}  // namespace swimscope::gui

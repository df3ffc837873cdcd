#pragma once

#include <QColor>
#include <QFrame>
#include <QString>

class QLabel;
class QToolButton;

namespace swimscope::gui {

class SessionStatus;

/// The strip that never lies about contact: what we are to the cluster, what it sees of us, whether
/// this window may send. Always there while a session's data is on screen.
class SafetyStrip final : public QFrame {
    Q_OBJECT

public:
    explicit SafetyStrip(const SessionStatus& status, QWidget* parent = nullptr);
    bool isSendingAllowed() const;
    void setSendingAllowed(bool allowed);
    /// The profile's colour, as it stores it, and whether it is marked production.
    void setCluster(const QString& colour, bool production);
    /// What a lab is made of, in a few words.
    void setNote(const QString& note);
    /// The ages in it have grown.
    void tick();
    QSize sizeHint() const override;

Q_SIGNALS:
    void sendingAllowedChanged(bool allowed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Mode { Quiet, Peek, Tap, Member, Simulation, LiveLab };
    struct Look {
        QColor ground;
        QColor edge;
        QColor ink;
        const char* icon;
        const char* tone;
    };

    void refresh();
    QString clause() const;
    QString word() const;
    QString answers() const;
    /// Figures at the end of the strip.
    QString figures() const;
    QString figuresTip() const;
    Mode mode() const;
    Look look() const;
    QColor flag(const Look& shown) const;
    void paintHatch(QPainter& painter, QColor stripe) const;

    const SessionStatus& m_status;
    QLabel* m_mark;
    QLabel* m_word;
    QLabel* m_production;
    QLabel* m_clause;
    QLabel* m_health;
    QToolButton* m_pill;
    QString m_colour;
    bool m_isProduction = false;
    QString m_note;
};

}  // namespace swimscope::gui

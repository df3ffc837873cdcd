#pragma once

#include <QFrame>
#include <optional>

#include "gui/models/contact_verdict.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace swimscope::gui {

class GlyphLabel;

/// What the doctor says: one sentence, what to do, and below it what that rests on.
class VerdictPanel final : public QFrame {
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget* parent = nullptr);
    void showVerdict(const ContactVerdict& verdict);
    /// While it is examined: only a sentence.
    void showProgress(const QString& sentence);
    /// What stopped it: only a sentence.
    void showError(const QString& sentence);
    /// The evidence takes room; a press brings it back.
    void setEvidenceShown(bool shown);
    /// For buttons at the right of the sentence.
    QHBoxLayout& actions() { return *m_actions; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void present(int glyph, const char* banner, const QString& sentence);
    void refresh();
    QLabel* makeFact(const char* name, bool bytes);

    GlyphLabel* m_glyph;
    QLabel* m_sentence;
    QLabel* m_fix;
    QHBoxLayout* m_actions;
    QPushButton* m_toggle;
    QFrame* m_body;
    QLabel* m_seenName;
    QLabel* m_seen;
    QLabel* m_bytesName;
    QLabel* m_bytes;
    /// Said anew in another language.
    std::optional<ContactVerdict> m_shown;
    bool m_hasEvidence = false;
    bool m_evidenceShown = true;
};

}  // namespace swimscope::gui

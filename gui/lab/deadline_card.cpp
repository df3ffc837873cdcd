#include "gui/lab/deadline_card.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>

#include "gui/lab/time_text.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

/// Beyond it another node that agrees hardly changes anything.
constexpr std::uint32_t kMostBars = 4;
constexpr int kBarThickness = 8;

class DeadlineBar final : public QWidget {
public:
    DeadlineBar(QWidget* parent, bool strong) : QWidget(parent), m_strong(strong) {
        fixHeight(*this, kBarThickness);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setShare(double share) {
        m_share = std::clamp(share, 0.0, 1.0);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().border);
        painter.drawRoundedRect(rect(), 2, 2);
        QColor fill = theme().suspF;
        fill.setAlphaF(m_strong ? 1.0F : 0.65F);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(0, 0, width() * m_share, height()), 2, 2);
    }

private:
    bool m_strong;
    double m_share = 0;
};

}  // namespace

DeadlineCard::DeadlineCard(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("deadlineCard"));
    setProperty("panel", QStringLiteral("card"));
    m_title = makeLabel(this, QStringLiteral("deadlineTitle"), TypeRole::Heading);
    m_sentence = makeLabel(this, QStringLiteral("deadlineSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 12);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_sentence, 1, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    hide();
}

void DeadlineCard::addRow() {
    const auto row = static_cast<int>(m_rows.size());
    Row added{
        makeLabel(this, QStringLiteral("deadlineWho%1").arg(row), TypeRole::Small, "secondary"),
        new DeadlineBar(this, row == 0),
        makeLabel(this, QStringLiteral("deadlineLeft%1").arg(row), TypeRole::Small)};
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(added.who, row + 2, 0);
    grid->addWidget(added.bar, row + 2, 1);
    grid->addWidget(added.left, row + 2, 2, Qt::AlignRight);
    m_rows.append(added);
}

QString DeadlineCard::agreement(std::uint32_t others) {
    return others == 0 ? tr("alone") : tr("%n agree(s)", nullptr, static_cast<int>(others));
}

void DeadlineCard::show(const std::optional<sim::LabSuspicion>& suspicion, base::Instant now) {
    m_suspicion = suspicion;
    m_now = now;
    setVisible(suspicion.has_value());
    if (suspicion) {
        fill();
    }
}

void DeadlineCard::fill() {
    const sim::LabSuspicion& suspicion = *m_suspicion;
    m_title->setText(tr("Next deadline"));
    m_sentence->setText(
        tr("Declared dead in %1, unless it answers.")
            .arg(TimeText::span(std::max(base::Duration{}, suspicion.deadline - m_now))));
    setAccessibleName(m_title->text());
    const std::uint32_t most = std::min(std::max(suspicion.expected, suspicion.confirmations),
                                        suspicion.confirmations + kMostBars - 1);
    const auto bars = static_cast<int>(most - suspicion.confirmations + 1);
    while (m_rows.size() < bars) {
        addRow();
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        const Row& shown = m_rows[row];
        for (QWidget* part :
             {static_cast<QWidget*>(shown.who), shown.bar, static_cast<QWidget*>(shown.left)}) {
            part->setVisible(row < bars);
        }
        const std::uint32_t others = suspicion.confirmations + static_cast<std::uint32_t>(row);
        const base::Duration left =
            std::max(base::Duration{}, sim::deadlineWith(suspicion, others, m_now) - m_now);
        shown.who->setText(agreement(others));
        shown.left->setText(TimeText::span(left));
        static_cast<DeadlineBar*>(shown.bar)->setShare(
            base::toSeconds(left) / std::max(0.001, base::toSeconds(suspicion.longest)));
    }
}

QString DeadlineCard::sentence() const {
    return m_sentence->text();
}

void DeadlineCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_suspicion) {
        fill();
    }
}

}  // namespace swimscope::gui

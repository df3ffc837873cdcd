#include "gui/lab/lesson_progress.h"

#include <QPainter>
#include <algorithm>

#include "gui/views/theme.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kMostDashes = 12;
constexpr int kDashWidth = 20;
constexpr int kDashGap = 4;
constexpr int kDashHeight = 4;
constexpr int kWholeWidth = 120;

}  // namespace

LessonProgress::LessonProgress(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("lessonProgress"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LessonProgress::sizeHint() const {
    return {scaled(kWholeWidth), scaled(kDashHeight)};
}

void LessonProgress::setSteps(int done, int all) {
    if (done != m_done || all != m_all) {
        m_done = done;
        m_all = all;
        update();
    }
}

void LessonProgress::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto dash = [&](double left, double wide, bool filled) {
        painter.setBrush(filled ? theme().accent : theme().border);
        painter.drawRoundedRect(QRectF(left, 0, wide, height()), 2, 2);
    };
    if (m_all > kMostDashes) {
        dash(0, width(), /*filled=*/false);
        dash(0, static_cast<double>(width()) * m_done / m_all, /*filled=*/true);
        return;
    }
    const double gap = scaled(kDashGap);
    const double wide =
        std::min<double>(scaled(kDashWidth), (width() + gap) / std::max(1, m_all) - gap);
    double left = width() - m_all * (wide + gap) + gap;
    for (int i = 0; i < m_all; ++i, left += wide + gap) {
        dash(left, wide, i < m_done);
    }
}

}  // namespace swimscope::gui

#include "gui/lab/rule_glyph.h"

#include <QPainter>

#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kRuleSize = 14;

void paintProbe(QPainter& painter, const QRectF& rect, sim::Rule rule) {
    const QPointF centre = rect.center();
    const double radius = rect.width() * 0.34;
    painter.setPen(QPen(theme().s1, 1.7));
    painter.setBrush(Qt::NoBrush);
    if (rule == sim::Rule::StreamProbe) {
        painter.drawRect(QRectF(centre - QPointF(radius, radius), QSizeF(2, 2) * radius));
        return;
    }
    painter.drawEllipse(centre, radius, radius);
    if (rule == sim::Rule::IndirectProbe) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().s1);
        painter.drawEllipse(centre, radius * 0.42, radius * 0.42);
    }
}

void paintPushPull(QPainter& painter, const QRectF& rect) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().s4);
    const double width = rect.width() * 0.2;
    const double height = rect.height() * 0.7;
    const double top = rect.center().y() - height / 2;
    painter.drawRect(QRectF(rect.center().x() - width * 1.5, top, width, height));
    painter.drawRect(QRectF(rect.center().x() + width * 0.5, top, width, height));
}

Glyph glyphOfRule(sim::Rule rule) {
    switch (rule) {
        case sim::Rule::Join:
            return Glyph::Alive;
        case sim::Rule::Suspicion:
        case sim::Rule::Confirmation:
            return Glyph::Suspect;
        case sim::Rule::Refutation:
            return Glyph::Ok;
        case sim::Rule::Death:
            return Glyph::Dead;
        case sim::Rule::Leave:
            return Glyph::Left;
        case sim::Rule::Conflict:
            return Glyph::Warning;
        case sim::Rule::LocalHealth:
            return Glyph::Info;
        case sim::Rule::Reap:
            return Glyph::Unknown;
        default:
            return Glyph::Notice;
    }
}

}  // namespace

void paintRule(QPainter& painter, const QRectF& rect, sim::Rule rule) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (rule) {
        case sim::Rule::Probe:
        case sim::Rule::IndirectProbe:
        case sim::Rule::StreamProbe:
            paintProbe(painter, rect, rule);
            break;
        case sim::Rule::PushPull:
            paintPushPull(painter, rect);
            break;
        default:
            paintGlyph(painter, rect.adjusted(1, 1, -1, -1), glyphOfRule(rule));
    }
    painter.restore();
}

RuleGlyph::RuleGlyph(QWidget* parent) : QWidget(parent) {
    setFixedSize(sizeHint());
}

QSize RuleGlyph::sizeHint() const {
    return {scaled(kRuleSize), scaled(kRuleSize)};
}

void RuleGlyph::setRule(sim::Rule rule) {
    const QString name = word(rule);
    if (rule != m_rule || toolTip() != name) {
        m_rule = rule;
        setToolTip(name);
        setAccessibleName(name);
        update();
    }
}

QString RuleGlyph::word(sim::Rule rule) {
    switch (rule) {
        case sim::Rule::Join:
            return tr("Join");
        case sim::Rule::Probe:
            return tr("Probe");
        case sim::Rule::IndirectProbe:
            return tr("Indirect probe");
        case sim::Rule::StreamProbe:
            return tr("Probe by TCP");
        case sim::Rule::Suspicion:
            return tr("Suspicion");
        case sim::Rule::Confirmation:
            return tr("Confirmation");
        case sim::Rule::Refutation:
            return tr("Refutation");
        case sim::Rule::Death:
            return tr("Death");
        case sim::Rule::Leave:
            return tr("Leave");
        case sim::Rule::Update:
            return tr("Update");
        case sim::Rule::Conflict:
            return tr("Name conflict");
        case sim::Rule::LocalHealth:
            return tr("Local health (Lifeguard)");
        case sim::Rule::PushPull:
            return tr("Push/pull");
        case sim::Rule::Reap:
            break;
    }
    return tr("Forgetting");
}

void RuleGlyph::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRule(painter, rect(), m_rule);
}

}  // namespace swimscope::gui

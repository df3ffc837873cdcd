#include "gui/lab/space_time_key.h"

#include <QEvent>
#include <QPainter>
#include <QStringList>

#include "gui/lab/space_time_paint.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kKeyRow = 22;
constexpr int kKeySample = 32;
enum class KeyRow { Alive, Suspect, Dead, Doubt, Death, Trust, Lost, Absent, Probe };
constexpr int kKeyRows = 9;

void paintKeyArrow(QPainter& painter, double y, std::optional<swim::State> says, bool lost) {
    sim::ChronicleMessage message;
    message.kind = lost ? sim::MessageKind::Ping : sim::MessageKind::Gossip;
    message.lost = lost;
    if (says) {
        message.says = sim::ChronicleWord{*says, 1};
    }
    paintArrow(painter, {2, y}, {double(scaled(kKeySample)) - (lost ? 6 : 2), y}, message,
               /*strong=*/true);
}

void paintSample(QPainter& painter, KeyRow row, double y) {
    const double right = scaled(kKeySample);
    switch (row) {
        case KeyRow::Alive:
            return paintBelief(painter, 0, right, y, swim::State::Alive, /*absent=*/false);
        case KeyRow::Suspect:
            return paintBelief(painter, 0, right, y, swim::State::Suspect, /*absent=*/false);
        case KeyRow::Dead:
            return paintBelief(painter, 4, right, y, swim::State::Dead, /*absent=*/false);
        case KeyRow::Doubt:
            return paintKeyArrow(painter, y, swim::State::Suspect, /*lost=*/false);
        case KeyRow::Death:
            return paintKeyArrow(painter, y, swim::State::Dead, /*lost=*/false);
        case KeyRow::Trust:
            return paintKeyArrow(painter, y, swim::State::Alive, /*lost=*/false);
        case KeyRow::Lost:
            return paintKeyArrow(painter, y, std::nullopt, /*lost=*/true);
        case KeyRow::Absent:
            return paintBelief(painter, 0, right, y, std::nullopt, /*absent=*/true);
        case KeyRow::Probe:
            return painter.fillRect(QRectF(0, y - 7, right, 14), theme().band);
    }
}

}  // namespace

SpaceTimeKey::SpaceTimeKey(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("spaceTimeKey"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fixHeight(*this, kKeyRow * kKeyRows);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this,
            qOverload<>(&QWidget::update));
    describe();
}

void SpaceTimeKey::setSubject(const QString& name) {
    if (m_subject != name) {
        m_subject = name;
        describe();
        update();
    }
}

QStringList SpaceTimeKey::words() const {
    return {tr("believes %1 alive").arg(m_subject),
            tr("believes %1 suspect").arg(m_subject),
            tr("believes %1 dead").arg(m_subject),
            tr("carries the doubt"),
            tr("carries the death"),
            tr("carries that it lives"),
            tr("lost"),
            tr("cut off or not running"),
            tr("a probe that failed")};
}

void SpaceTimeKey::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList all = words();
    const QFont font = typeFont(TypeRole::Small);
    for (int row = 0; row < all.size(); ++row) {
        const double top = double(height()) / kKeyRows * row;
        const double middle = top + double(height()) / kKeyRows / 2;
        paintSample(painter, static_cast<KeyRow>(row), middle);
        painter.setFont(font);
        painter.setPen(theme().text);
        const int left = scaled(kKeySample) + 10;
        painter.drawText(QRectF(left, top, width() - left, middle * 2 - top * 2),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         elideMiddle(all[row], font, width() - left));
    }
}

void SpaceTimeKey::describe() {
    setAccessibleName(tr("Key"));
    setAccessibleDescription(words().join(QStringLiteral(", ")));
}

void SpaceTimeKey::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

}  // namespace swimscope::gui

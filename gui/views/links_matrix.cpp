#include "gui/views/links_matrix.h"

#include <QPainter>
#include <algorithm>

#include "gui/models/text_format.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"

namespace swimscope::gui {

using Verdict = watch::LinkProbed::Verdict;

QString linkWords(const LinkRecord* link) {
    if (link == nullptr) {
        return LinksMatrix::tr("not asked yet");
    }
    switch (link->verdict) {
        case Verdict::Reaches:
            return link->rttMs < 0
                       ? LinksMatrix::tr("reaches it")
                       : LinksMatrix::tr("reaches it in %1").arg(TextFormat::rtt(link->rttMs));
        case Verdict::DoesNot:
            return LinksMatrix::tr("does not reach it");
        case Verdict::HelperMute:
            break;
    }
    return LinksMatrix::tr("gave us no answer");
}

void paintBarred(QPainter& painter, const QRectF& box) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().danger, 1.5));
    painter.drawEllipse(box);
    const QPointF lean(box.width() * 0.34, -box.height() * 0.34);
    painter.drawLine(box.center() - lean, box.center() + lean);
    painter.restore();
}

LinksMatrix::LinksMatrix(const LinksModel& model, QWidget* parent)
    : MatrixView(parent), m_model(model) {
    setObjectName(QStringLiteral("linksMatrix"));
    connect(this, &MatrixView::cellSelected, this, [this](int row, int column) {
        m_from = m_model.name(row);
        m_to = m_model.name(column);
    });
}

void LinksMatrix::follow() {
    rebuild();
    if (!m_from.isEmpty()) {
        setSelected(m_model.indexOf(m_from), m_model.indexOf(m_to));
    }
}

QString LinksMatrix::cellText(int row, int column) const {
    if (row == column) {
        return m_model.name(row);
    }
    return tr("%1 to %2: %3")
        .arg(m_model.name(row), m_model.name(column), linkWords(m_model.link(row, column)));
}

void LinksMatrix::paintCell(QPainter& painter, const QRect& cell, int row, int column) {
    const QRect box = cell.adjusted(0, 0, -2, -2);
    if (row == column) {
        painter.setPen(theme().text3);
        painter.drawLine(box.center() - QPoint(2, 0), box.center() + QPoint(2, 0));
        return;
    }
    const LinkRecord* link = m_model.link(row, column);
    if (link == nullptr) {
        painter.setPen(QPen(theme().borderStrong, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(1, 1, -2, -2));
        return;
    }
    if (link->verdict == Verdict::Reaches) {
        const auto heat = static_cast<std::size_t>(m_model.heat(std::max(0.0, link->rttMs)));
        painter.fillRect(box, theme().heat[std::min<std::size_t>(heat, 5)]);
        return;
    }
    const bool mute = link->verdict == Verdict::HelperMute;
    painter.fillRect(box, mute ? theme().unkB : theme().errorB);
    if (mute) {
        painter.setFont(typeFont(TypeRole::TinyStrong));
        painter.setPen(theme().text2);
        painter.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
        return;
    }
    const double edge = box.height() - 6;
    paintBarred(painter,
                QRectF(QRectF(box).center() - QPointF(edge, edge) / 2, QSizeF(edge, edge)));
}

}  // namespace swimscope::gui

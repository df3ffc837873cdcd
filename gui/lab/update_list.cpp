#include "gui/lab/update_list.h"

#include <QEvent>
#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <variant>

#include "gui/lab/update_words.h"
#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kToldLength = 60;
constexpr int kUpdateGlyph = 13;

QPixmap updateGlyph(sim::MarkKind kind) {
    const qreal ratio = 2;
    QPixmap pixmap(QSize(scaled(kUpdateGlyph), scaled(kUpdateGlyph)) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGlyph(painter, QRectF(0, 0, scaled(kUpdateGlyph), scaled(kUpdateGlyph)),
               UpdateWords::glyph(kind));
    return pixmap;
}

}  // namespace

UpdateListModel::UpdateListModel(LabModel& model, QObject* parent)
    : QAbstractListModel(parent), m_model(model) {}

int UpdateListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant UpdateListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const sim::Mark& one = mark(index.row());
    if (role == Qt::DisplayRole) {
        return UpdateWords::time(one.at) + QStringLiteral("  ") +
               UpdateWords::beginning(m_model, one, told(one));
    }
    return role == Qt::DecorationRole ? QVariant(updateGlyph(one.kind)) : QVariant();
}

/// A fault of a script or of a person that is a text or metadata for all.
void UpdateListModel::learnTold() {
    m_told.clear();
    if (m_script != nullptr) {
        for (const sim::ScriptEntry& entry : m_script->entries) {
            if (const auto* fault = std::get_if<sim::Fault>(&entry.what)) {
                learn(entry.at, *fault);
            }
        }
    }
    for (const sim::LabBranch& branch : m_branches ? *m_branches : std::vector<sim::LabBranch>()) {
        if (branch.id != m_model.frame().branch) {
            continue;
        }
        for (const sim::PlacedPoke& placed : branch.pokes) {
            if (const auto* fault = std::get_if<sim::Fault>(&placed.poke)) {
                learn(placed.place.at, *fault);
            }
        }
    }
}

void UpdateListModel::learn(base::Instant at, const sim::Fault& fault) {
    if (const auto* text = std::get_if<sim::BroadcastText>(&fault)) {
        m_told[{at, text->host}] = TextFormat::preview(text->bytes, kToldLength);
    } else if (const auto* meta = std::get_if<sim::SetMeta>(&fault)) {
        m_told[{at, meta->host}] = TextFormat::preview(meta->meta, kToldLength);
    }
}

QString UpdateListModel::told(const sim::Mark& mark) const {
    const auto found = m_told.find({mark.at, mark.host});
    return mark.kind == sim::MarkKind::Touched && found != m_told.end() ? found->second : QString();
}

bool UpdateListModel::begins(const sim::Mark& mark) const {
    switch (mark.kind) {
        case sim::MarkKind::Started:
        case sim::MarkKind::Suspected:
        case sim::MarkKind::Refuted:
        case sim::MarkKind::Died:
        case sim::MarkKind::Left:
            return true;
        case sim::MarkKind::Touched:
            return !told(mark).isEmpty();
        case sim::MarkKind::Killed:
        case sim::MarkKind::Leaving:
        case sim::MarkKind::Message:
            break;
    }
    return false;
}

void UpdateListModel::look() {
    const sim::LabFrame& frame = m_model.frame();
    const bool told = frame.branches != m_branches || frame.script != m_script;
    if (frame.marks == m_marks && !told) {
        return;
    }
    m_marks = frame.marks;
    m_branches = frame.branches;
    m_script = frame.script;
    if (told) {
        learnTold();
    }
    std::vector<sim::Mark> wanted;
    for (auto it = m_marks ? m_marks->rbegin() : decltype(m_marks->rbegin()){};
         m_marks && it != m_marks->rend() && wanted.size() < kMost; ++it) {
        if (begins(*it)) {
            wanted.push_back(*it);
        }
    }
    if (wanted == m_shown) {
        return;
    }
    // Nearly always something new on top of what was there.
    const std::size_t fresh = wanted.size() - std::min(m_shown.size(), wanted.size());
    const bool grown =
        wanted.size() >= m_shown.size() &&
        std::equal(m_shown.begin(), m_shown.end(),
                   wanted.begin() + static_cast<std::ptrdiff_t>(fresh), wanted.end());
    if (grown) {
        beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
        m_shown = std::move(wanted);
        endInsertRows();
    } else {
        beginResetModel();
        m_shown = std::move(wanted);
        endResetModel();
    }
}

int UpdateListModel::rowOf(const sim::Mark& mark) const {
    const auto found = std::find(m_shown.begin(), m_shown.end(), mark);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void UpdateListModel::retranslate() {
    if (!m_shown.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

UpdateList::UpdateList(LabModel& model, QWidget* parent)
    : QListView(parent), m_model(model), m_updates(new UpdateListModel(model, this)) {
    setObjectName(QStringLiteral("updateList"));
    setModel(m_updates);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSpacing(1);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void UpdateList::look() {
    m_quiet = true;
    m_updates->look();
    showFollowed();
    m_quiet = false;
}

void UpdateList::showFollowed() {
    const auto& epidemic = m_model.frame().epidemic;
    const int row = epidemic ? m_updates->rowOf(epidemic->mark) : -1;
    if (row != currentIndex().row()) {
        setCurrentIndex(row < 0 ? QModelIndex() : m_updates->index(row));
    }
}

void UpdateList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid()) {
        Q_EMIT chosen(m_updates->mark(current.row()));
    }
}

void UpdateList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_updates->retranslate();
    }
}

}  // namespace swimscope::gui

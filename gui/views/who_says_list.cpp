#include "gui/views/who_says_list.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <utility>

#include "engine/observe/told_member.h"
#include "gui/views/cell_paint.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kWordHeight = 24;
constexpr int kWordGlyph = 12;
constexpr int kWordIndent = 20;
constexpr int kWordGap = 8;
constexpr int kRowsSeen = 8;

/// Glyph, who, what, how it came to say so, and for how long.
class WhoSaysDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto* word =
            static_cast<const WhoSays*>(index.data(WhoSaysModel::WordRole).value<const void*>());
        if (word == nullptr) {
            return;
        }
        painter->save();
        paintWordGround(*painter, option);
        const swim::State state = observe::stateOf(word->belief);
        const bool known = word->listed && word->belief != watch::Belief::Unknown;
        const QRect row = option.rect.adjusted(1, 0, -1, 0);
        paintGlyph(*painter,
                   QRectF(row.left(), row.center().y() - kWordGlyph / 2, kWordGlyph, kWordGlyph),
                   known ? glyphOf(state) : Glyph::Unknown);
        const QFont body = typeFont(TypeRole::Body);
        const QFont small = typeFont(TypeRole::Small);
        const QRect texts = row.adjusted(kWordIndent, 0, 0, 0);
        const int name = texts.width() * 27 / 100;
        const int belief = texts.width() * 32 / 100;
        const QString age = index.data(WhoSaysModel::AgeRole).toString();
        const int ageWidth = QFontMetrics(small).horizontalAdvance(age) + 4;
        paintRuns(*painter, QRect(texts.left(), texts.top(), name - kWordGap, texts.height()),
                  {{elideMiddle(word->observer, body, name - kWordGap), theme().text, body}});
        paintRuns(
            *painter, QRect(texts.left() + name, texts.top(), belief - kWordGap, texts.height()),
            {{index.data(WhoSaysModel::BeliefRole).toString(),
              known && state != swim::State::Alive ? stateText(state) : theme().text2, body}});
        const int left = texts.left() + name + belief;
        paintRuns(*painter,
                  QRect(left, texts.top(), texts.right() - ageWidth - left, texts.height()),
                  {{index.data(WhoSaysModel::RemarkRole).toString(),
                    word->otherMeta ? theme().confT : theme().text2, small}});
        paintRunsRight(*painter, texts, {{age, theme().text3, small}});
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {100, gui::scaled(kWordHeight)};
    }

private:
    static void paintWordGround(QPainter& painter, const QStyleOptionViewItem& option) {
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter.fillRect(option.rect, theme().hover);
        }
        if (focused) {
            painter.setPen(QPen(theme().focus, 1));
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    }
};

}  // namespace

WhoSaysList::WhoSaysList(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("whoSays"));
    m_title = makeLabel(this, QStringLiteral("whoSaysTitle"), TypeRole::Heading);
    m_count = makeLabel(this, QStringLiteral("whoSaysCount"), TypeRole::Small, "secondary");
    m_all = makeButton(this, QStringLiteral("whoSaysAll"), "link");
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("whoSaysList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new WhoSaysDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setCursor(Qt::PointingHandCursor);
    m_list->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_all);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_count);
    column->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, &WhoSaysList::choose);
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT observerChosen({}); });
    retranslate();
}

void WhoSaysList::setWords(std::vector<WhoSays> words, qint64 now) {
    m_model.setWords(std::move(words), now);
    const int rows = m_model.rowCount();
    setVisible(rows > 0);
    m_list->setFixedHeight(qMin(rows, kRowsSeen) * scaled(kWordHeight));
    showCount();
}

void WhoSaysList::showCount() {
    const int dissenters = m_model.dissenters();
    m_count->setText(dissenters > 0
                         ? tr("%1 of %n observer(s) differ from most", nullptr, m_model.rowCount())
                               .arg(dissenters)
                         : tr("all observers hold the same"));
    m_count->setAccessibleName(m_count->text());
}

void WhoSaysList::choose(const QModelIndex& index) {
    if (index.isValid()) {
        Q_EMIT observerChosen(index.data(WhoSaysModel::ObserverRole).toString());
    }
}

bool WhoSaysList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            choose(m_list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WhoSaysList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void WhoSaysList::retranslate() {
    setAccessibleName(tr("Who says what"));
    m_title->setText(tr("Who says what"));
    m_all->setText(tr("Show in Beliefs"));
    m_all->setAccessibleName(tr("Show this node in the Beliefs view"));
    m_list->setAccessibleName(tr("What each observer says of the node"));
    m_list->setToolTip(tr("Press a row to see it in the Beliefs view"));
    m_list->viewport()->update();
    showCount();
}

}  // namespace swimscope::gui

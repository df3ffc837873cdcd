#include "gui/app/help_dialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/app/window_menus.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

/// So that the dialog has room on the smallest screen.
constexpr int kListHeight = 420;
constexpr int kMarkSize = 48;

struct HelpDialogs {
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QVBoxLayout* prepare(QDialog& dialog, const QString& objectName, const QString& title) {
    nameWidget(dialog, objectName, title);
    dialog.setWindowTitle(title);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    return column;
}

/// Without the letter that opens it in a menu, which Chinese puts in brackets behind.
QString plainText(const QAction& action) {
    static const QRegularExpression letter(QStringLiteral("\\(&\\w\\)"));
    return action.text().remove(letter).remove(QLatin1Char('&'));
}

void addClose(QDialog& dialog, QVBoxLayout& column) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    nameWidget(*buttons, QStringLiteral("closeButtons"), HelpDialogs::tr("Close"));
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column.addWidget(buttons);
}

}  // namespace

void showShortcuts(const WindowMenus& menus, QWidget* parent) {
    QDialog dialog(parent);
    QVBoxLayout* column =
        prepare(dialog, QStringLiteral("shortcutsDialog"), HelpDialogs::tr("Keyboard shortcuts"));
    auto* list = new QWidget(&dialog);
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    QList<QPair<QString, QString>> lines;
    for (const QAction* action : menus.withShortcuts()) {
        lines.append({action->shortcut().toString(QKeySequence::NativeText), plainText(*action)});
    }
    lines.append({QStringLiteral("Space"), HelpDialogs::tr("Run the lab or stop it")});
    lines.append({QStringLiteral("Ctrl+Z"), HelpDialogs::tr("Undo what was done in the lab")});
    lines.append({QStringLiteral("Ctrl+Shift+Z"), HelpDialogs::tr("Do it again")});
    lines.append(
        {QStringLiteral("K, P, R, L"),
         HelpDialogs::tr("Kill, pause or resume, restart, make leave the selected nodes")});
    lines.append({QStringLiteral("X, H"),
                  HelpDialogs::tr("Cut the selected nodes off from the viewpoint, heal all")});
    lines.append({QStringLiteral("+, -, 0"), HelpDialogs::tr("Zoom the map, show all of it")});
    lines.append({QStringLiteral("Ctrl+Enter"), HelpDialogs::tr("Send the message")});
    lines.append({QStringLiteral("Ctrl+C"), HelpDialogs::tr("Copy the selected rows")});
    lines.append(
        {QStringLiteral("Esc"), HelpDialogs::tr("Clear the filter, then return to the table")});
    lines.append({QStringLiteral("Tab"), HelpDialogs::tr("Complete a command in the console")});
    for (int row = 0; row < lines.size(); ++row) {
        auto* key = makeLabel(&dialog, QStringLiteral("shortcutKey"), TypeRole::Mono);
        auto* word =
            makeLabel(&dialog, QStringLiteral("shortcutWord"), TypeRole::Body, "secondary");
        key->setText(lines[row].first);
        word->setText(lines[row].second);
        grid->addWidget(key, row, 0);
        grid->addWidget(word, row, 1);
    }
    auto* scroll = new QScrollArea(&dialog);
    scroll->setObjectName(QStringLiteral("shortcutsScroll"));
    scroll->setAccessibleName(HelpDialogs::tr("Keyboard shortcuts"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    scroll->setMinimumWidth(list->sizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    scroll->setMinimumHeight(std::min(list->sizeHint().height(), kListHeight));
    column->addWidget(scroll);
    addClose(dialog, *column);
    dialog.exec();
}

void showAbout(QWidget* parent) {
    QDialog dialog(parent);
    QVBoxLayout* column =
        prepare(dialog, QStringLiteral("aboutDialog"), HelpDialogs::tr("About Swimscope"));
    auto* mark = makeLabel(&dialog, QStringLiteral("aboutMark"));
    mark->setPixmap(iconPixmap(QStringLiteral("swimscope"), theme().text, kMarkSize, 2.0));
    auto* name = makeLabel(&dialog, QStringLiteral("aboutName"), TypeRole::Page);
    name->setText(QStringLiteral("Swimscope %1").arg(QCoreApplication::applicationVersion()));
    auto* text = makeLabel(&dialog, QStringLiteral("aboutText"), TypeRole::Body, "secondary");
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    text->setText(
        HelpDialogs::tr("Joins gossip clusters that speak memberlist's protocol and shows "
                        "them live: Serf, Consul, Nomad, Alertmanager and programs of "
                        "your own.") +
        QStringLiteral("\n\n") +
        HelpDialogs::tr("Speaks protocol 2 of 1 to 5. Qt %1. Licence: Apache-2.0.")
            .arg(QString::fromLatin1(qVersion())));
    column->addWidget(mark);
    column->addWidget(name);
    column->addWidget(text);
    addClose(dialog, *column);
    dialog.exec();
}

}  // namespace swimscope::gui

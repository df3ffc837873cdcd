#include "gui/app/help_dialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "gui/app/window_menus.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

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
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    QList<QPair<QString, QString>> lines;
    for (const QAction* action : menus.withShortcuts()) {
        lines.append({action->shortcut().toString(QKeySequence::NativeText),
                      action->text().remove(QLatin1Char('&'))});
    }
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
    column->addLayout(grid);
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

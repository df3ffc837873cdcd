#include "gui/app/send_questions.h"

#include <QCoreApplication>

#include "gui/views/confirm_dialog.h"

namespace swimscope::gui {

namespace {

struct SendQuestions {
    Q_DECLARE_TR_FUNCTIONS(SendQuestions)
};

}  // namespace

bool mayAllowSending(const AskedCluster& cluster, QWidget* window) {
    if (!cluster.production) {
        return true;
    }
    return ConfirmDialog::ask(
        {SendQuestions::tr("Allow sending"),
         SendQuestions::tr("%1 is production. Allow sending to it?").arg(cluster.name),
         SendQuestions::tr("What is sent cannot be taken back. It stays "
                           "allowed until this session ends."),
         SendQuestions::tr("Allow sending"),
         {}},
        window);
}

bool mayBroadcast(const AskedCluster& cluster, QWidget* window) {
    return ConfirmDialog::ask(
        {SendQuestions::tr("Send to everyone"),
         SendQuestions::tr("Send this message to %n node(s) of %1?", nullptr, cluster.others)
             .arg(cluster.name),
         SendQuestions::tr("Gossip retells it until every member has it. It cannot be taken back."),
         SendQuestions::tr("Send"), cluster.production ? cluster.name : QString()},
        window);
}

}  // namespace swimscope::gui

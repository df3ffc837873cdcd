#include "gui/lab/time_text.h"

#include <QLocale>

#include "gui/lab/fault_words.h"
#include "gui/models/lab_model.h"

namespace swimscope::gui {

QString TimeText::bare(base::Instant at) {
    return QLocale().toString(base::toSeconds(at.time_since_epoch()), 'f', 3);
}

QString TimeText::exact(base::Instant at) {
    return tr("%1 s").arg(bare(at));
}

QString TimeText::span(base::Duration duration) {
    return tr("%1 s").arg(QLocale().toString(base::toSeconds(duration), 'f', 1));
}

QString TimeText::speed(double factor) {
    return tr("%1×").arg(QLocale().toString(factor, 'g', 3));
}

QString TimeText::mark(const LabModel& model, const sim::Mark& mark) {
    const QString host = model.nodeName(mark.host);
    const QString observer = model.nodeName(mark.observer);
    switch (mark.kind) {
        case sim::MarkKind::Started:
            return tr("%1 starts").arg(host);
        case sim::MarkKind::Killed:
            return tr("%1 is killed").arg(host);
        case sim::MarkKind::Leaving:
            return tr("%1 is told to leave").arg(host);
        case sim::MarkKind::Touched:
            if (const QString done = FaultWords::doneAt(model, mark.at); !done.isEmpty()) {
                return done;
            }
            return host.isEmpty() ? tr("the network changes")
                                  : tr("something is done to %1").arg(host);
        case sim::MarkKind::Suspected:
            return tr("%1 is suspected, first by %2").arg(host, observer);
        case sim::MarkKind::Refuted:
            return tr("the suspicion of %1 is taken back, first by %2").arg(host, observer);
        case sim::MarkKind::Died:
            return tr("%1 is declared dead, first by %2").arg(host, observer);
        case sim::MarkKind::Left:
            return tr("%1 left, as %2 learns first").arg(host, observer);
        case sim::MarkKind::Message:
            break;
    }
    if (const QString done = FaultWords::doneAt(model, mark.at); !done.isEmpty()) {
        return done;
    }
    return tr("a message is dropped or delayed by hand");
}

}  // namespace swimscope::gui

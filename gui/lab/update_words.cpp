#include "gui/lab/update_words.h"

#include <QLocale>
#include <algorithm>

#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

QString fineSeconds(double seconds) {
    return QLocale().toString(seconds, 'f', 2) + QStringLiteral(" s");
}

QString whenKnown(const std::optional<base::Duration>& after) {
    return after ? fineSeconds(base::toSeconds(*after)) : TextFormat::none();
}

}  // namespace

QString UpdateWords::beginning(const LabModel& model, const sim::Mark& mark, const QString& told) {
    const QString host = model.nodeName(mark.host);
    const QString observer = model.nodeName(mark.observer);
    switch (mark.kind) {
        case sim::MarkKind::Started:
            return tr("%1 starts").arg(host);
        case sim::MarkKind::Suspected:
            return tr("%1 suspects %2").arg(observer, host);
        case sim::MarkKind::Refuted:
            return tr("%1 is alive after all").arg(host);
        case sim::MarkKind::Died:
            return tr("%1 declares %2 dead").arg(observer, host);
        case sim::MarkKind::Left:
            return tr("%1 has left").arg(host);
        case sim::MarkKind::Touched:
            return told.isEmpty() ? QString() : tr("%1 tells all: %2").arg(host, told);
        case sim::MarkKind::Killed:
        case sim::MarkKind::Leaving:
        case sim::MarkKind::Message:
            break;
    }
    return {};
}

Glyph UpdateWords::glyph(sim::MarkKind kind) {
    switch (kind) {
        case sim::MarkKind::Suspected:
            return Glyph::Suspect;
        case sim::MarkKind::Died:
        case sim::MarkKind::Killed:
            return Glyph::Dead;
        case sim::MarkKind::Left:
        case sim::MarkKind::Leaving:
            return Glyph::Left;
        case sim::MarkKind::Started:
        case sim::MarkKind::Refuted:
            return Glyph::Alive;
        case sim::MarkKind::Touched:
        case sim::MarkKind::Message:
            break;
    }
    return Glyph::Info;
}

QString UpdateWords::time(base::Instant at) {
    return fineSeconds(base::toSeconds(at.time_since_epoch()));
}

QString UpdateWords::title(const LabModel& model, const sim::LabEpidemic& epidemic) {
    const QString subject = model.nodeName(epidemic.subject);
    const QString origin = model.nodeName(epidemic.origin);
    const QString text = TextFormat::text(epidemic.text);
    switch (epidemic.kind) {
        case sim::UpdateKind::Alive:
            return tr("%1 is alive, incarnation %2").arg(subject).arg(epidemic.incarnation);
        case sim::UpdateKind::Suspect:
            return tr("%1 is suspect, says %2").arg(subject, origin);
        case sim::UpdateKind::Dead:
            return tr("%1 is dead, says %2").arg(subject, origin);
        case sim::UpdateKind::Left:
            return tr("%1 has left").arg(subject);
        case sim::UpdateKind::Text:
            return tr("%1 told all: %2").arg(origin, text);
        case sim::UpdateKind::Meta:
            return tr("%1 has new metadata: %2").arg(subject, text);
    }
    return {};
}

QString UpdateWords::progress(const sim::LabEpidemic& epidemic) {
    if (epidemic.missing) {
        return tr("On this branch it does not happen.");
    }
    if (epidemic.looking) {
        return tr("Looking for its beginning: %1 %")
            .arg(QLocale().toString(static_cast<int>(100 * *epidemic.looking)));
    }
    const QString know = tr("%1 of %n node(s) know it", nullptr, static_cast<int>(epidemic.members))
                             .arg(QLocale().toString(epidemic.know));
    if (epidemic.overtaken > 0) {
        return tr("%1, %2 have newer news of it instead")
            .arg(know, QLocale().toString(epidemic.overtaken));
    }
    return epidemic.over && epidemic.know < epidemic.members
               ? tr("%1; it is told no more").arg(know)
               : know;
}

QString UpdateWords::formula(const sim::LabEpidemic& epidemic) {
    const sim::SpreadTheory& theory = epidemic.theory;
    const QString rate =
        theory.loss > 0
            ? tr("%1 (1 - %2)").arg(theory.fanOut).arg(QLocale().toString(theory.loss, 'g', 3))
            : QLocale().toString(theory.fanOut);
    const auto others = theory.members > 0 ? theory.members - 1 : 0;
    const QString words =
        tr("Formula: 1 / (1 + %1 e^(-%2 t / %3 s)). Each node that knows tells %4 others every "
           "%3 s, chosen at random; loss %5 %.")
            .arg(QLocale().toString(static_cast<qulonglong>(others)), rate,
                 QLocale().toString(base::toSeconds(theory.interval), 'g', 3),
                 QLocale().toString(theory.fanOut), TextFormat::percent(100 * theory.loss));
    const std::uint64_t most = std::uint64_t{theory.retransmitLimit} * theory.members;
    return epidemic.told && *epidemic.told > most
               ? words + QLatin1Char(' ') +
                     tr("It was told more often, because a node begins to count anew when further "
                        "nodes say the same.")
               : words;
}

QList<UpdateWords::Figure> UpdateWords::figures(const sim::LabEpidemic& epidemic) {
    const sim::SpreadTheory& theory = epidemic.theory;
    const bool known = !theory.curve.empty();
    QList<Figure> all = {
        {tr("Half of the nodes knew after"), whenKnown(epidemic.half),
         known ? whenKnown(theory.half) : TextFormat::none()},
        {tr("99 % of the nodes knew after"), whenKnown(epidemic.most),
         known ? whenKnown(theory.most) : TextFormat::none()},
        {tr("All knew after"), whenKnown(epidemic.all), TextFormat::none()},
    };
    QString told = TextFormat::none();
    QString each = TextFormat::none();
    if (epidemic.told) {
        const auto count = static_cast<qint64>(*epidemic.told);
        told = TextFormat::number(count);
        each = QLocale().toString(
            static_cast<double>(count) / std::max<double>(1, epidemic.members), 'f', 1);
    }
    const auto most =
        static_cast<qint64>(theory.retransmitLimit) * static_cast<qint64>(theory.members);
    all.append({tr("Times told, in datagrams"), told, tr("at most %1").arg(most)});
    all.append({tr("Times told by each node"), each, tr("at most %1").arg(theory.retransmitLimit)});
    return all;
}

std::vector<RunChart::Line> UpdateWords::lines(const sim::LabEpidemic& epidemic, double& end) {
    RunChart::Line measured{tr("measured"), {}, /*steps=*/true};
    if (epidemic.heard != nullptr) {
        for (const sim::Hearing& one : *epidemic.heard) {
            const double share = 100 * one.share();
            measured.points.push_back({base::toSeconds(one.after), share, share});
        }
    }
    end = std::max(0.5, 1.5 * base::toSeconds(epidemic.theory.most));
    if (!measured.points.empty()) {
        end = std::max(end, 1.15 * measured.points.back().seconds);
        const double until = base::toSeconds(epidemic.until - epidemic.began);
        const double last = measured.points.back().high;
        measured.points.push_back({std::min(end, std::max(until, 0.0)), last, last});
    }
    RunChart::Line expected{tr("formula"), {}, false};
    for (const auto& [seconds, share] : epidemic.theory.curve) {
        if (seconds <= end) {
            expected.points.push_back({seconds, 100 * share, 100 * share});
        }
    }
    if (!expected.points.empty() && expected.points.back().seconds < end) {
        const double last = expected.points.back().high;
        expected.points.push_back({end, last, last});
    }
    return {std::move(measured), std::move(expected)};
}

}  // namespace swimscope::gui

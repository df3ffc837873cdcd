#include "gui/lab/fault_words.h"

#include <QLocale>
#include <QStringList>
#include <map>

#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

constexpr int kMostNames = 3;

QString share(double value) {
    return QLocale().toString(value * 100, 'g', 3);
}

/// "12 | 8", the largest side first.
QString sidesText(const std::vector<std::uint32_t>& sides) {
    std::map<std::uint32_t, int> counts;
    for (const std::uint32_t side : sides) {
        ++counts[side];
    }
    QList<int> sizes;
    for (const auto& [side, count] : counts) {
        sizes << count;
    }
    std::sort(sizes.rbegin(), sizes.rend());
    QStringList words;
    for (const int size : sizes) {
        words << QLocale().toString(size);
    }
    return words.join(QStringLiteral(" | "));
}

sim::Link linkAtTheStart(const LabModel& model) {
    const auto& script = model.frame().script;
    return script == nullptr ? sim::Link{} : script->cluster.link;
}

/// Says one fault.
class Teller {
    Q_DECLARE_TR_FUNCTIONS(FaultWords)

public:
    explicit Teller(const LabModel& model) : m_model(model) {}

    QString operator()(const sim::Kill& fault) const {
        return tr("%1 is killed").arg(name(fault.host));
    }
    QString operator()(const sim::Pause& fault) const {
        return tr("%1 is paused").arg(name(fault.host));
    }
    QString operator()(const sim::Resume& fault) const {
        return tr("%1 is resumed").arg(name(fault.host));
    }
    QString operator()(const sim::Restart& fault) const {
        return fault.newAddress ? tr("%1 is restarted at a new address").arg(name(fault.host))
                                : tr("%1 is restarted").arg(name(fault.host));
    }
    QString operator()(const sim::Leave& fault) const {
        return tr("%1 is told to leave").arg(name(fault.host));
    }
    QString operator()(const sim::Slow& fault) const {
        const bool slow = fault.by.low() > base::Duration{} || fault.by.high() > base::Duration{};
        return slow ? tr("%1 is slowed").arg(name(fault.host))
                    : tr("%1 is at full speed again").arg(name(fault.host));
    }
    QString operator()(const sim::Stutter& fault) const {
        return fault.blocked > base::Duration{} ? tr("%1 stutters").arg(name(fault.host))
                                                : tr("%1 stutters no more").arg(name(fault.host));
    }
    QString operator()(const sim::Cut& fault) const {
        return (fault.oneWay ? tr("nothing passes from %1 to %2") : tr("%1 and %2 are cut apart"))
            .arg(name(fault.from), name(fault.to));
    }
    QString operator()(const sim::Mend& fault) const {
        return tr("the cut between %1 and %2 is mended").arg(name(fault.from), name(fault.to));
    }
    QString operator()(const sim::Partition& fault) const {
        return fault.groups.empty() ? tr("the partition ends") : tr("a partition");
    }
    QString operator()(const sim::Heal&) const { return tr("everything is healed"); }
    QString operator()(const sim::SetLoss& fault) const {
        return at(fault.where,
                  fault.share > 0 ? tr("%1 % loss").arg(share(fault.share)) : tr("no loss"));
    }
    QString operator()(const sim::SetLatency& fault) const {
        return at(fault.where, tr("another latency"));
    }
    QString operator()(const sim::SetDuplicate& fault) const {
        return at(fault.where, fault.share > 0 ? tr("%1 % duplicates").arg(share(fault.share))
                                               : tr("no duplicates"));
    }
    QString operator()(const sim::SetReorder& fault) const {
        return at(fault.where, fault.share > 0 ? tr("%1 % reordered").arg(share(fault.share))
                                               : tr("nothing reordered"));
    }
    QString operator()(const sim::AddHost& fault) const {
        const QString name = TextFormat::text(fault.name);
        return name.isEmpty() ? tr("a node is added") : tr("%1 is added").arg(name);
    }
    QString operator()(const sim::JoinHosts& fault) const {
        return tr("%1 joins others").arg(name(fault.host));
    }
    QString operator()(const sim::BroadcastText& fault) const {
        return tr("%1 tells all: %2")
            .arg(name(fault.host), TextFormat::preview(fault.bytes, kMostTold));
    }
    QString operator()(const sim::SendText& fault) const {
        return tr("%1 sends %2 a message").arg(name(fault.host), name(fault.to));
    }
    QString operator()(const sim::SetMeta& fault) const {
        return tr("%1 changes its metadata").arg(name(fault.host));
    }
    QString operator()(const sim::RotateKey& fault) const {
        switch (fault.step) {
            case sim::RotateKey::Step::Add:
                return tr("%1 learns a key").arg(name(fault.host));
            case sim::RotateKey::Step::Use:
                return tr("%1 writes with another key").arg(name(fault.host));
            case sim::RotateKey::Step::Remove:
                break;
        }
        return tr("%1 forgets a key").arg(name(fault.host));
    }

private:
    static constexpr int kMostTold = 40;

    /// A node of the future has no name yet.
    QString name(sim::HostId host) const {
        const QString name = m_model.nodeName(host);
        return name.isEmpty() ? tr("node %1").arg(host) : name;
    }
    QString at(const sim::Between& where, const QString& what) const {
        if (where.from == sim::kNoHost) {
            return tr("everywhere: %1").arg(what);
        }
        return where.to == sim::kNoHost
                   ? tr("at %1: %2").arg(name(where.from), what)
                   : tr("between %1 and %2: %3").arg(name(where.from), name(where.to), what);
    }

    const LabModel& m_model;
};

}  // namespace

QString FaultWords::fault(const LabModel& model, const sim::Fault& fault) {
    return std::visit(Teller(model), fault);
}

QString FaultWords::poke(const LabModel& model, const sim::Poke& poke) {
    if (const auto* delay = std::get_if<sim::DelayMessage>(&poke)) {
        return tr("a message is held back for %1 ms")
            .arg(QLocale().toString(base::toMilliseconds(delay->by), 'f', 0));
    }
    const auto* done = std::get_if<sim::Fault>(&poke);
    return done != nullptr ? fault(model, *done) : tr("a message is dropped");
}

QString FaultWords::doneAt(const LabModel& model, base::Instant at) {
    const sim::LabFrame& frame = model.frame();
    QStringList done;
    if (frame.branches != nullptr && frame.branch > 0 && frame.branch <= frame.branches->size()) {
        for (const sim::PlacedPoke& placed : (*frame.branches)[frame.branch - 1].pokes) {
            if (placed.place.at == at) {
                done << poke(model, placed.poke);
            }
        }
    }
    if (frame.script != nullptr) {
        for (const sim::ScriptEntry& entry : frame.script->entries) {
            const auto* played = std::get_if<sim::Fault>(&entry.what);
            if (played != nullptr && entry.at == at) {
                done << fault(model, *played);
            }
        }
    }
    if (done.size() > kMostNames) {
        const auto more = static_cast<int>(done.size()) - kMostNames;
        done.resize(kMostNames);
        done << tr("and %n more", nullptr, more);
    }
    return done.join(tr("; "));
}

QString FaultWords::latency(const sim::Latency& latency) {
    const auto text = [](base::Duration duration) {
        return QLocale().toString(base::toMilliseconds(duration), 'g', 4);
    };
    if (latency.shape() == sim::Latency::Shape::Uniform) {
        return tr("latency %1 to %2 ms").arg(text(latency.low()), text(latency.high()));
    }
    return tr("latency %1 ms").arg(text(latency.low()));
}

QString FaultWords::link(const sim::Link& link, const sim::Link& before) {
    QStringList words;
    if (link.loss != before.loss) {
        words << (link.loss > 0 ? tr("%1 % loss").arg(share(link.loss)) : tr("no loss"));
    }
    if (!(link.latency == before.latency)) {
        words << latency(link.latency);
    }
    if (link.duplicate != before.duplicate) {
        words << (link.duplicate > 0 ? tr("%1 % duplicates").arg(share(link.duplicate))
                                     : tr("no duplicates"));
    }
    if (link.reorder != before.reorder) {
        words << (link.reorder > 0 ? tr("%1 % reordered").arg(share(link.reorder))
                                   : tr("nothing reordered"));
    }
    return words.join(tr(", "));
}

QStringList FaultWords::inForce(const LabModel& model) {
    const sim::LabLinks& links = *model.frame().links;
    QStringList lines;
    if (!links.sides.empty()) {
        lines << tr("partition: %1").arg(sidesText(links.sides));
    }
    if (links.everywhere) {
        const QString words = link(*links.everywhere, linkAtTheStart(model));
        if (!words.isEmpty()) {
            lines << tr("everywhere: %1").arg(words);
        }
    }
    if (links.cutCount > 0) {
        lines << tr("%n link(s) cut", nullptr, static_cast<int>(links.cutCount));
    }
    const auto others = static_cast<int>(links.ofHost.size() + links.between.size());
    if (others > 0) {
        lines << tr("%n link(s) or node(s) with other links", nullptr, others);
    }
    return lines;
}

QString FaultWords::inForceAt(const LabModel& model, sim::HostId host) {
    const sim::LabLinks& links = *model.frame().links;
    QStringList apart;
    QStringList words;
    int more = 0;
    for (const sim::LabLinks::Cut& cut : links.cuts) {
        if (cut.from != host && cut.to != host) {
            continue;
        }
        const QString other = model.nodeName(cut.from == host ? cut.to : cut.from);
        if (apart.size() + words.size() >= kMostNames) {
            ++more;
        } else if (!cut.oneWay) {
            apart << other;
        } else {
            words << (cut.from == host ? tr("%1 hears nothing of it").arg(other)
                                       : tr("it hears nothing of %1").arg(other));
        }
    }
    if (!apart.isEmpty()) {
        words.prepend(tr("cut from %1").arg(apart.join(tr(", "))));
    }
    if (more > 0) {
        words << tr("and %n more", nullptr, more);
    }
    const sim::Link usual = links.everywhere.value_or(linkAtTheStart(model));
    if (const sim::Link* own = links.of(host)) {
        words << link(*own, usual);
    }
    for (const auto& [pair, link] : links.between) {
        // Both directions are set together.
        if (pair.first == host) {
            words
                << tr("to %1: %2").arg(model.nodeName(pair.second), FaultWords::link(link, usual));
        }
    }
    words.removeAll(QString());
    return words.join(tr("; "));
}

}  // namespace swimscope::gui

#include "gui/bridge/settings_mapping.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// A killed member is suspect for a few seconds only, even in a small LAN cluster.
constexpr base::Duration kWatchInterval = std::chrono::seconds(1);

struct Mapping {
    Q_DECLARE_TR_FUNCTIONS(SettingsMapping)
};

std::optional<swim::Timing> timingOf(const QString& word) {
    if (word == QLatin1String("lan")) {
        return swim::Timing::Lan;
    }
    if (word == QLatin1String("wan")) {
        return swim::Timing::Wan;
    }
    if (word == QLatin1String("local")) {
        return swim::Timing::Local;
    }
    return std::nullopt;
}

sim::Link linkOf(const LabRequest& request) {
    const std::chrono::milliseconds latency(std::max(0, request.latencyMs));
    sim::Link link;
    link.latency = sim::Latency::uniform(latency * 2 / 3, latency * 4 / 3);
    link.loss = request.lossPercent / 100;
    link.duplicate = request.duplicatePercent / 100;
    link.reorder = request.reorderPercent / 100;
    return link;
}

base::Error unknownTiming(const QString& word) {
    return {base::verbatim(
        Mapping::tr("“%1” is no timing; there are lan, wan and local").arg(word).toStdString())};
}

std::string plain(const QString& text) {
    return text.trimmed().toStdString();
}

std::vector<std::string> seedsOf(const ConnectionSettings& settings) {
    std::vector<std::string> seeds;
    for (const QString& seed : settings.seeds) {
        if (!seed.trimmed().isEmpty()) {
            seeds.push_back(plain(seed));
        }
    }
    return seeds;
}

std::vector<base::Bytes> keysOf(const ConnectionSettings& settings) {
    std::vector<base::Bytes> keys;
    for (const QByteArray& key : settings.keys) {
        keys.push_back(base::toBytes(viewOf(key)));
    }
    return keys;
}

}  // namespace

base::Result<session::MemberSettings> toMemberSettings(const ConnectionSettings& settings) {
    const auto timing = timingOf(settings.timing);
    if (!timing) {
        return unknownTiming(settings.timing);
    }
    const QString dialect =
        settings.dialect == QLatin1String("auto") ? QStringLiteral("plain") : settings.dialect;
    if (dialect != QLatin1String("plain") && dialect != QLatin1String("serf")) {
        return base::Error{
            base::verbatim(Mapping::tr("“%1” is no dialect; there are plain and serf")
                               .arg(settings.dialect)
                               .toStdString())};
    }
    session::MemberSettings mapped;
    mapped.name = plain(settings.name);
    mapped.bind = plain(settings.bind);
    mapped.advertise = plain(settings.advertise);
    mapped.label = settings.label.toStdString();
    mapped.timing = *timing;
    mapped.dialect = dialect.toStdString();
    mapped.meta = base::toBytes(viewOf(settings.meta.toUtf8()));
    mapped.demoNodes = static_cast<std::size_t>(std::max(0, settings.demoNodes));
    mapped.seeds = seedsOf(settings);
    mapped.keys = keysOf(settings);
    for (auto tag = settings.tags.begin(); tag != settings.tags.end(); ++tag) {
        mapped.tags.emplace(tag.key().toStdString(), tag.value().toStdString());
    }
    return mapped;
}

base::Result<session::LabSettings> toLabSettings(const LabRequest& request) {
    const auto timing = timingOf(request.timing);
    if (!timing) {
        return unknownTiming(request.timing);
    }
    session::LabSettings mapped;
    if (request.nodes > 0) {
        mapped.nodes = static_cast<std::size_t>(request.nodes);
    }
    if (request.seed > 0) {
        mapped.seed = request.seed;
    }
    mapped.timing = *timing;
    for (auto option = request.options.begin(); option != request.options.end(); ++option) {
        mapped.options.emplace(option.key().toStdString(), option.value().toStdString());
    }
    mapped.link = linkOf(request);
    mapped.script = request.script.toStdString();
    mapped.savedRun = request.savedRun.toStdString();
    mapped.running = request.running;
    mapped.live = request.live;
    mapped.dialect = request.dialect.toStdString();
    return mapped;
}

session::WatchSettings toWatchSettings(const ConnectionSettings& settings) {
    session::WatchSettings mapped;
    mapped.contact =
        settings.contact == Contact::Tap ? session::Contact::Tap : session::Contact::Peek;
    mapped.seeds = seedsOf(settings);
    mapped.keys = keysOf(settings);
    mapped.label = settings.label.toStdString();
    mapped.dialect = settings.dialect.toStdString();
    if (!settings.bind.trimmed().isEmpty()) {
        mapped.bind = plain(settings.bind);
    }
    mapped.advertise = plain(settings.advertise);
    mapped.every = kWatchInterval;
    return mapped;
}

}  // namespace swimscope::gui

#include "gui/models/recent_clusters.h"

#include <QDateTime>
#include <QLocale>
#include <QSettings>
#include <algorithm>

#include "gui/models/profile_store.h"

namespace swimscope::gui {

namespace {

constexpr qsizetype kMostKept = 12;
constexpr qint64 kAgoMinute = 60'000;
constexpr qint64 kAgoHour = 60 * kAgoMinute;
constexpr qint64 kAgoDay = 24 * kAgoHour;

QString field(const char* name) {
    return QLatin1String(name);
}

Contact contactOf(int number) {
    return number == 0 ? Contact::Join : number == 2 ? Contact::Tap : Contact::Peek;
}

void fillFrom(RecentCluster& recent, const ClusterProfile& profile) {
    recent.name = profile.name;
    recent.colour = profile.colour;
    recent.production = profile.production;
    recent.settings = profile.settings;
}

bool sameCluster(const RecentCluster& a, const RecentCluster& b) {
    return a.profile == b.profile && (!a.profile.isEmpty() || a.settings.seeds == b.settings.seeds);
}

}  // namespace

RecentClusters::RecentClusters(const ProfileStore& store, QObject* parent)
    : QObject(parent), m_store(store) {
    connect(&store, &ProfileStore::changed, this, &RecentClusters::changed);
}

QList<RecentCluster> RecentClusters::list(int most) const {
    QList<RecentCluster> all;
    for (RecentCluster recent : m_recent) {
        if (!recent.profile.isEmpty()) {
            const ClusterProfile* profile = m_store.find(recent.profile);
            if (!profile) {
                continue;
            }
            fillFrom(recent, *profile);
        }
        all << recent;
    }
    for (const ClusterProfile& profile : m_store.profiles()) {
        RecentCluster unused;
        unused.profile = profile.id;
        fillFrom(unused, profile);
        const bool known = std::any_of(all.begin(), all.end(), [&](const RecentCluster& other) {
            return sameCluster(other, unused);
        });
        if (!known) {
            all << unused;
        }
    }
    return all.mid(0, most);
}

void RecentClusters::note(const QString& profile, const ConnectionSettings& settings, qint64 now) {
    RecentCluster recent;
    recent.profile = profile;
    recent.settings = settings;
    recent.settings.keys.clear();
    recent.name = settings.label.isEmpty() ? settings.seeds.value(0) : settings.label;
    recent.at = now;
    m_recent.erase(
        std::remove_if(m_recent.begin(), m_recent.end(),
                       [&](const RecentCluster& other) { return sameCluster(other, recent); }),
        m_recent.end());
    m_recent.prepend(recent);
    m_recent = m_recent.mid(0, kMostKept);
    Q_EMIT changed();
}

void RecentClusters::restore() {
    m_recent.clear();
    QSettings settings;
    const int count = settings.beginReadArray(field("recent"));
    for (int i = 0; i < std::min<int>(count, kMostKept); ++i) {
        settings.setArrayIndex(i);
        RecentCluster recent;
        recent.profile = settings.value(field("profile")).toString();
        recent.at = settings.value(field("at")).toLongLong();
        ConnectionSettings& s = recent.settings;
        s.seeds = settings.value(field("seeds")).toStringList();
        s.label = settings.value(field("label")).toString();
        s.contact = contactOf(settings.value(field("contact"), 1).toInt());
        s.dialect = settings.value(field("dialect"), s.dialect).toString();
        recent.name = s.label.isEmpty() ? s.seeds.value(0) : s.label;
        if (!recent.profile.isEmpty() || !s.seeds.isEmpty()) {
            m_recent << recent;
        }
    }
    settings.endArray();
    Q_EMIT changed();
}

void RecentClusters::save() const {
    QSettings settings;
    settings.remove(field("recent"));
    settings.beginWriteArray(field("recent"), static_cast<int>(m_recent.size()));
    for (int i = 0; i < m_recent.size(); ++i) {
        settings.setArrayIndex(i);
        const RecentCluster& recent = m_recent[i];
        settings.setValue(field("profile"), recent.profile);
        settings.setValue(field("at"), recent.at);
        settings.setValue(field("seeds"), recent.settings.seeds);
        settings.setValue(field("label"), recent.settings.label);
        settings.setValue(field("contact"), static_cast<int>(recent.settings.contact));
        settings.setValue(field("dialect"), recent.settings.dialect);
    }
    settings.endArray();
}

QString agoText(qint64 at, qint64 now) {
    if (at == 0) {
        return {};
    }
    const qint64 age = std::max<qint64>(0, now - at);
    if (age < kAgoMinute) {
        return RecentClusters::tr("just now");
    }
    if (age < kAgoHour) {
        return RecentClusters::tr("%1 min ago").arg(age / kAgoMinute);
    }
    if (age < kAgoDay) {
        return RecentClusters::tr("%1 h ago").arg(age / kAgoHour);
    }
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).date(), QLocale::ShortFormat);
}

QString contactWord(Contact contact) {
    switch (contact) {
        case Contact::Peek:
            return RecentClusters::tr("Peek");
        case Contact::Tap:
            return RecentClusters::tr("Tap");
        case Contact::Join:
            break;
    }
    return RecentClusters::tr("Join");
}

}  // namespace swimscope::gui

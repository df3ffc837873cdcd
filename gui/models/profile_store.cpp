#include "gui/models/profile_store.h"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSettings>
#include <QUuid>
#include <algorithm>

namespace swimscope::gui {

namespace {

constexpr int kFormat = 1;
/// A profile is a few hundred bytes; a file beyond this is something else.
constexpr qint64 kMaxFileBytes = 256 * 1024;
constexpr int kMaxProfiles = 1000;
constexpr int kMaxNameChars = 100;

const QStringList& contactWords() {
    static const QStringList words{QStringLiteral("join"), QStringLiteral("peek"),
                                   QStringLiteral("tap")};
    return words;
}

/// Takes typed values out of a JSON object and remembers the first that is not what it should be.
class ProfileReader {
public:
    ProfileReader(QJsonObject object, QString& error)
        : m_object(std::move(object)), m_error(error) {}

    QString text(const char* field) {
        const QJsonValue value = take(field);
        return value.isUndefined() || expect(value.isString(), field) ? value.toString()
                                                                      : QString();
    }
    bool flag(const char* field) {
        const QJsonValue value = take(field);
        return !value.isUndefined() && expect(value.isBool(), field) && value.toBool();
    }
    QString oneOf(const char* field, const QStringList& words) {
        const QString word = text(field);
        if (word.isEmpty()) {
            return words.first();
        }
        return expect(words.contains(word), field) ? word : words.first();
    }
    QStringList list(const char* field) {
        const QJsonValue value = take(field);
        QStringList texts;
        if (value.isUndefined() || !expect(value.isArray(), field)) {
            return texts;
        }
        for (const QJsonValue& item : value.toArray()) {
            if (expect(item.isString(), field)) {
                texts << item.toString();
            }
        }
        return texts;
    }
    QMap<QString, QString> map(const char* field) {
        const QJsonValue value = take(field);
        QMap<QString, QString> texts;
        if (value.isUndefined() || !expect(value.isObject(), field)) {
            return texts;
        }
        const QJsonObject object = value.toObject();
        for (auto item = object.begin(); item != object.end(); ++item) {
            if (expect(item.value().isString(), field)) {
                texts.insert(item.key(), item.value().toString());
            }
        }
        return texts;
    }
    bool expect(bool right, const char* field) {
        if (!right && m_error.isEmpty()) {
            m_error = ProfileStore::tr("“%1” does not hold what a profile has there")
                          .arg(QLatin1String(field));
        }
        return right;
    }

private:
    QJsonValue take(const char* field) const { return m_object.value(QLatin1String(field)); }

    QJsonObject m_object;
    QString& m_error;
};

QString readAll(const QString& path, QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return file.errorString();
    }
    if (file.size() > kMaxFileBytes) {
        return ProfileStore::tr("it is too large for a profile");
    }
    text = file.readAll();
    return {};
}

QString writeAll(const QString& path, const QByteArray& text) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return ProfileStore::tr("%1 cannot be written: %2").arg(path, file.errorString());
    }
    return {};
}

bool sameName(const QString& a, const QString& b) {
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

}  // namespace

QByteArray profileAsJson(const ClusterProfile& profile) {
    const ConnectionSettings& s = profile.settings;
    QJsonObject tags;
    for (auto tag = s.tags.begin(); tag != s.tags.end(); ++tag) {
        tags.insert(tag.key(), tag.value());
    }
    const QJsonObject object{
        {"swimscopeProfile", kFormat},
        {"name", profile.name},
        {"colour", profile.colour},
        {"production", profile.production},
        {"contact", contactWords().at(static_cast<int>(s.contact))},
        {"seeds", QJsonArray::fromStringList(s.seeds)},
        {"nodeName", s.name},
        {"bind", s.bind},
        {"advertise", s.advertise},
        {"label", s.label},
        {"timing", s.timing},
        {"dialect", s.dialect},
        {"tags", tags},
        {"metadata", s.meta},
    };
    return QJsonDocument(object).toJson();
}

ClusterProfile profileFromJson(const QByteArray& text, QString& error) {
    error.clear();
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        error = ProfileStore::tr("it is not JSON (%1)").arg(parsed.errorString());
        return {};
    }
    const QJsonValue format = document.object().value(QLatin1String("swimscopeProfile"));
    if (!format.isDouble()) {
        error = ProfileStore::tr("it is JSON, but no profile of Swimscope");
        return {};
    }
    if (format.toInt() != kFormat) {
        error = ProfileStore::tr("a newer Swimscope has written it");
        return {};
    }
    ProfileReader read(document.object(), error);
    ClusterProfile profile;
    profile.name = read.text("name").simplified().left(kMaxNameChars);
    read.expect(!profile.name.isEmpty(), "name");
    profile.colour = read.text("colour");
    read.expect(profile.colour.isEmpty() || QColor::isValidColor(profile.colour), "colour");
    profile.production = read.flag("production");
    ConnectionSettings& s = profile.settings;
    const QStringList contacts{QStringLiteral("peek"), QStringLiteral("tap"),
                               QStringLiteral("join")};
    s.contact = static_cast<Contact>(contactWords().indexOf(read.oneOf("contact", contacts)));
    s.seeds = read.list("seeds");
    s.name = read.text("nodeName");
    s.bind = read.text("bind");
    s.advertise = read.text("advertise");
    s.label = read.text("label");
    s.timing = read.oneOf("timing",
                          {QStringLiteral("lan"), QStringLiteral("wan"), QStringLiteral("local")});
    s.dialect = read.oneOf("dialect", {QStringLiteral("auto"), QStringLiteral("plain"),
                                       QStringLiteral("serf"), QStringLiteral("alertmanager")});
    s.tags = read.map("tags");
    s.meta = read.text("metadata");
    return profile;
}

ProfileStore::ProfileStore(QString directory, QObject* parent)
    : QObject(parent), m_directory(std::move(directory)) {
    reload();
}

QString ProfileStore::defaultDirectory() {
    return QFileInfo(QSettings().fileName()).dir().filePath(QStringLiteral("profiles"));
}

const ClusterProfile* ProfileStore::find(const QString& id) const {
    const auto found =
        std::find_if(m_profiles.begin(), m_profiles.end(),
                     [&id](const ClusterProfile& profile) { return profile.id == id; });
    return found == m_profiles.end() ? nullptr : &*found;
}

void ProfileStore::reload() {
    m_profiles.clear();
    m_problems.clear();
    const QFileInfoList files =
        QDir(m_directory).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files.mid(0, kMaxProfiles)) {
        QByteArray text;
        QString error = readAll(file.filePath(), text);
        ClusterProfile profile = error.isEmpty() ? profileFromJson(text, error) : ClusterProfile{};
        if (!error.isEmpty()) {
            m_problems << tr("The profile %1 cannot be read: %2. The file is left as it is.")
                              .arg(file.fileName(), error);
            continue;
        }
        profile.id = file.completeBaseName();
        m_profiles << profile;
    }
    std::sort(m_profiles.begin(), m_profiles.end(),
              [](const ClusterProfile& a, const ClusterProfile& b) {
                  return a.name.localeAwareCompare(b.name) < 0;
              });
    Q_EMIT changed();
}

QString ProfileStore::save(ClusterProfile& profile) {
    profile.name = profile.name.simplified().left(kMaxNameChars);
    if (profile.name.isEmpty()) {
        return tr("A profile needs a name");
    }
    for (const ClusterProfile& other : m_profiles) {
        if (other.id != profile.id && sameName(other.name, profile.name)) {
            return tr("Another profile is called %1").arg(other.name);
        }
    }
    if (profile.id.isEmpty() && m_profiles.size() >= kMaxProfiles) {
        return tr("There are %1 profiles already").arg(m_profiles.size());
    }
    if (!QDir().mkpath(m_directory)) {
        return tr("The directory %1 cannot be made").arg(m_directory);
    }
    const bool isNew = profile.id.isEmpty();
    if (isNew) {
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    profile.settings.keys.clear();
    profile.settings.demoNodes = 0;
    const QString error = writeAll(pathOf(profile.id), profileAsJson(profile));
    if (!error.isEmpty()) {
        if (isNew) {
            profile.id.clear();
        }
        return error;
    }
    reload();
    return {};
}

QString ProfileStore::rename(const QString& id, const QString& name) {
    const ClusterProfile* found = find(id);
    if (!found) {
        return tr("There is no such profile");
    }
    ClusterProfile profile = *found;
    profile.name = name;
    return save(profile);
}

QString ProfileStore::copy(const QString& id, QString& newId) {
    const ClusterProfile* found = find(id);
    if (!found) {
        return tr("There is no such profile");
    }
    ClusterProfile profile = *found;
    profile.id.clear();
    profile.name = freeName(profile.name);
    const QString error = save(profile);
    newId = profile.id;
    return error;
}

QString ProfileStore::remove(const QString& id) {
    if (!find(id)) {
        return tr("There is no such profile");
    }
    QFile file(pathOf(id));
    if (!file.remove()) {
        return tr("%1 cannot be deleted: %2").arg(file.fileName(), file.errorString());
    }
    reload();
    return {};
}

QString ProfileStore::importFile(const QString& path, QString& newId) {
    QByteArray text;
    QString error = readAll(path, text);
    ClusterProfile profile = error.isEmpty() ? profileFromJson(text, error) : ClusterProfile{};
    if (!error.isEmpty()) {
        return tr("%1 cannot be imported: %2").arg(QFileInfo(path).fileName(), error);
    }
    profile.name = freeName(profile.name);
    error = save(profile);
    newId = profile.id;
    return error;
}

QString ProfileStore::exportFile(const QString& id, const QString& path) const {
    const ClusterProfile* profile = find(id);
    return profile ? writeAll(path, profileAsJson(*profile)) : tr("There is no such profile");
}

QString ProfileStore::pathOf(const QString& id) const {
    return QDir(m_directory).filePath(id + QStringLiteral(".json"));
}

QString ProfileStore::freeName(const QString& wish) const {
    const auto taken = [this](const QString& name) {
        return std::any_of(
            m_profiles.begin(), m_profiles.end(),
            [&name](const ClusterProfile& profile) { return sameName(profile.name, name); });
    };
    QString name = wish;
    for (int number = 2; taken(name); ++number) {
        name = QStringLiteral("%1 %2").arg(wish.left(kMaxNameChars - 5)).arg(number);
    }
    return name;
}

void adoptLastConnection(ProfileStore& store) {
    QSettings settings;
    const QString done = QStringLiteral("connection/adopted");
    const QStringList seeds = settings.value(QStringLiteral("connection/seeds")).toStringList();
    if (settings.value(done).toBool()) {
        return;
    }
    settings.setValue(done, true);
    if (seeds.isEmpty()) {
        return;
    }
    ClusterProfile profile;
    ConnectionSettings& s = profile.settings;
    // What is read by default is joined by choice only, even where it used to be joined.
    s.contact = Contact::Peek;
    s.seeds = seeds;
    s.name = settings.value(QStringLiteral("connection/name")).toString();
    s.label = settings.value(QStringLiteral("connection/label")).toString();
    // What was read told its dialect by itself, whatever was chosen for joining.
    s.dialect = QStringLiteral("auto");
    s.timing = settings.value(QStringLiteral("connection/timing"), s.timing).toString();
    profile.name = s.label.isEmpty() ? seeds.first() : s.label;
    // A profile of this name is the same cluster, saved by hand.
    store.save(profile);
}

}  // namespace swimscope::gui

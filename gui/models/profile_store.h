#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include "gui/models/connection_settings.h"

namespace swimscope::gui {

/// A cluster that is connected to again and again. Its keys are never part of it: KeyVault has
/// them.
struct ClusterProfile {
    /// Given by the store and kept for ever, so that a new name does not lose the keys.
    QString id;
    QString name;
    /// "#rrggbb"; empty is the theme's own.
    QString colour;
    /// Sending to it asks more than sending to a test cluster.
    bool production = false;
    /// Without keys.
    ConnectionSettings settings;
};

/// A profile as text for a file, without keys and without its id.
QByteArray profileAsJson(const ClusterProfile& profile);
/// Reads such a text; `error` is empty or one sentence about what is wrong with it.
ClusterProfile profileFromJson(const QByteArray& text, QString& error);

/// The profiles in a directory, one JSON file each. Every file is written whole or not at all; one
/// that cannot be read is named in problems() and left alone. What fails is told as one sentence,
/// and an empty text means that it is done.
class ProfileStore final : public QObject {
    Q_OBJECT

public:
    explicit ProfileStore(QString directory, QObject* parent = nullptr);
    /// Beside the settings' file.
    static QString defaultDirectory();

    /// By name.
    const QVector<ClusterProfile>& profiles() const { return m_profiles; }
    const ClusterProfile* find(const QString& id) const;
    /// A sentence for each file that is no profile.
    const QStringList& problems() const { return m_problems; }

    void reload();
    /// Adds a profile without an id, and gives it one; replaces the one with its id otherwise.
    QString save(ClusterProfile& profile);
    QString rename(const QString& id, const QString& name);
    /// Under a name of its own, without the keys.
    QString copy(const QString& id, QString& newId);
    QString remove(const QString& id);
    QString importFile(const QString& path, QString& newId);
    QString exportFile(const QString& id, const QString& path) const;

Q_SIGNALS:
    void changed();

private:
    QString pathOf(const QString& id) const;
    QString freeName(const QString& wish) const;

    QString m_directory;
    QVector<ClusterProfile> m_profiles;
    QStringList m_problems;
};

/// The connection of a program that knew no profiles becomes the first one, once.
void adoptLastConnection(ProfileStore& store);

}  // namespace swimscope::gui

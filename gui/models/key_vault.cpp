#include "gui/models/key_vault.h"

#include <utility>

#include <qt6keychain/keychain.h>

namespace swimscope::gui {

namespace {

/// A keyring of ours holds a handful; a service that answers every number is not believed.
constexpr int kMaxKeys = 64;

QString entryOf(const QString& profile, int number) {
    return QStringLiteral("%1/%2").arg(profile).arg(number);
}

SecretService::Fate fateOf(QKeychain::Error error) {
    switch (error) {
        case QKeychain::NoError:
            return SecretService::Fate::Done;
        case QKeychain::EntryNotFound:
            return SecretService::Fate::Missing;
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
        case QKeychain::CouldNotDeleteEntry:
            return SecretService::Fate::Refused;
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
        case QKeychain::OtherError:
            break;
    }
    // A session without a message bus is told as "other".
    return SecretService::Fate::NoService;
}

class Keyring final : public SecretService {
public:
    void read(const QString& entry, Then then) override {
        auto* job = new QKeychain::ReadPasswordJob(kService);
        run(job, entry, [job, then = std::move(then)](Fate fate) {
            then(fate, fate == Fate::Done ? job->binaryData() : QByteArray());
        });
    }
    void write(const QString& entry, const QByteArray& secret, Then then) override {
        auto* job = new QKeychain::WritePasswordJob(kService);
        job->setBinaryData(secret);
        run(job, entry, [then = std::move(then)](Fate fate) { then(fate, {}); });
    }
    void remove(const QString& entry, Then then) override {
        run(new QKeychain::DeletePasswordJob(kService), entry,
            [then = std::move(then)](Fate fate) { then(fate, {}); });
    }

private:
    const QString kService = QStringLiteral("swimscope");

    void run(QKeychain::Job* job, const QString& entry, std::function<void(Fate)> then) {
        job->setInsecureFallback(false);
        job->setKey(entry);
        QObject::connect(
            job, &QKeychain::Job::finished, &m_alive,
            [then = std::move(then)](QKeychain::Job* done) { then(fateOf(done->error())); });
        job->start();
    }

    /// Nobody is called when this is gone; the jobs delete themselves.
    QObject m_alive;
};

}  // namespace

std::unique_ptr<SecretService> makeKeyring() {
    return std::make_unique<Keyring>();
}

KeyVault::KeyVault(std::unique_ptr<SecretService> service, QObject* parent)
    : QObject(parent), m_service(std::move(service)) {}

KeyVault::~KeyVault() {
    for (QVector<QByteArray>& keys : m_keys) {
        for (QByteArray& key : keys) {
            key.fill('\0');
        }
    }
}

void KeyVault::keep(const QString& profile, const QVector<QByteArray>& keys) {
    m_keys[profile] = keys.mid(0, kMaxKeys);
    m_turns[profile] = ++m_turn;
    writeFrom(profile, 0, m_turn);
}

void KeyVault::fetch(const QString& profile) {
    if (m_keys.contains(profile)) {
        Q_EMIT fetched(profile, m_keys.value(profile));
        return;
    }
    m_turns[profile] = ++m_turn;
    readFrom(profile, {}, m_turn);
}

void KeyVault::forget(const QString& profile) {
    keep(profile, {});
    m_keys.remove(profile);
}

QString KeyVault::warning() const {
    switch (m_trouble) {
        case Fate::NoService:
            return tr("No system keyring - key kept until you quit");
        case Fate::Refused:
            return tr("The system keyring refused - key kept until you quit");
        case Fate::Done:
        case Fate::Missing:
            break;
    }
    return {};
}

void KeyVault::writeFrom(const QString& profile, int number, quint64 turn) {
    const QVector<QByteArray> keys = m_keys.value(profile);
    if (number >= keys.size()) {
        clearFrom(profile, number, turn);
        return;
    }
    m_service->write(entryOf(profile, number), keys.at(number),
                     [this, profile, number, turn](Fate fate, const QByteArray&) {
                         heed(fate);
                         if (fate == Fate::Done && m_turns.value(profile) == turn) {
                             writeFrom(profile, number + 1, turn);
                         }
                     });
}

void KeyVault::clearFrom(const QString& profile, int number, quint64 turn) {
    if (number >= kMaxKeys) {
        return;
    }
    // Deleting what is not there is told differently by every keyring, reading is not.
    m_service->read(
        entryOf(profile, number), [this, profile, number, turn](Fate fate, const QByteArray&) {
            if (fate != Fate::Done || m_turns.value(profile) != turn) {
                return;
            }
            m_service->remove(entryOf(profile, number),
                              [this, profile, number, turn](Fate removed, const QByteArray&) {
                                  heed(removed);
                                  if (removed == Fate::Done && m_turns.value(profile) == turn) {
                                      clearFrom(profile, number + 1, turn);
                                  }
                              });
        });
}

void KeyVault::readFrom(const QString& profile, QVector<QByteArray> keys, quint64 turn) {
    const QString entry = entryOf(profile, static_cast<int>(keys.size()));
    m_service->read(entry, [this, profile, keys, turn](Fate fate, const QByteArray& key) mutable {
        if (m_turns.value(profile) != turn) {
            return;
        }
        if (fate == Fate::Done && keys.size() < kMaxKeys) {
            keys << key;
            readFrom(profile, keys, turn);
            return;
        }
        if (fate == Fate::Done || fate == Fate::Missing) {
            m_keys[profile] = keys;
        }
        heed(fate);
        Q_EMIT fetched(profile, keys);
    });
}

void KeyVault::heed(Fate fate) {
    const Fate trouble = fate == Fate::Missing ? Fate::Done : fate;
    if (trouble != m_trouble) {
        m_trouble = trouble;
        Q_EMIT warningChanged();
    }
}

}  // namespace swimscope::gui

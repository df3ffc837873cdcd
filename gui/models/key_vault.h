#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QString>
#include <QVector>
#include <functional>
#include <memory>

namespace swimscope::gui {

/// Where secrets outlive the program. Every call returns at once, and `then` follows later on the
/// caller's thread, unless the service is gone by then.
class SecretService {
public:
    enum class Fate { Done, Missing, NoService, Refused };
    using Then = std::function<void(Fate fate, const QByteArray& secret)>;

    virtual ~SecretService() = default;
    virtual void read(const QString& entry, Then then) = 0;
    virtual void write(const QString& entry, const QByteArray& secret, Then then) = 0;
    virtual void remove(const QString& entry, Then then) = 0;
};

/// The desktop's keyring. Without one every call says NoService after some milliseconds; nothing is
/// ever written anywhere else.
std::unique_ptr<SecretService> makeKeyring();

/// The gossip keys of profiles: at once in memory, and in the keyring where there is one, an entry
/// for each key. Never in a file.
class KeyVault final : public QObject {
    Q_OBJECT

public:
    explicit KeyVault(std::unique_ptr<SecretService> service, QObject* parent = nullptr);
    ~KeyVault() override;

    /// Raw keys, primary first; none forgets.
    void keep(const QString& profile, const QVector<QByteArray>& keys);
    /// Answered by `fetched`, at once when the keys are in memory.
    void fetch(const QString& profile);
    void forget(const QString& profile);
    /// One sentence when keys do not outlive the program, otherwise empty.
    QString warning() const;

Q_SIGNALS:
    void fetched(const QString& profile, const QVector<QByteArray>& keys);
    void warningChanged();

private:
    using Fate = SecretService::Fate;

    void writeFrom(const QString& profile, int number, quint64 turn);
    void clearFrom(const QString& profile, int number, quint64 turn);
    void readFrom(const QString& profile, QVector<QByteArray> keys, quint64 turn);
    void heed(Fate fate);

    std::unique_ptr<SecretService> m_service;
    QMap<QString, QVector<QByteArray>> m_keys;
    /// The newest wish about a profile; an older one under way ends when it sees another number.
    QMap<QString, quint64> m_turns;
    quint64 m_turn = 0;
    Fate m_trouble = Fate::Done;
};

}  // namespace swimscope::gui

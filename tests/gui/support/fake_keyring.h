#pragma once

#include <QMap>
#include <QObject>
#include <QTimer>
#include <utility>

#include "gui/models/key_vault.h"

namespace swimscope::gui::test {

struct Shelf {
    QMap<QString, QByteArray> entries;
    SecretService::Fate trouble = SecretService::Fate::Done;
    int calls = 0;
};

/// A keyring in memory that outlives the vault, as a real one does.
class FakeKeyring final : public SecretService {
public:
    explicit FakeKeyring(Shelf& shelf) : m_shelf(shelf) {}

    void read(const QString& entry, Then then) override {
        const bool there = m_shelf.entries.contains(entry);
        answer(std::move(then), there ? Fate::Done : Fate::Missing, m_shelf.entries.value(entry));
    }
    void write(const QString& entry, const QByteArray& secret, Then then) override {
        if (m_shelf.trouble == Fate::Done) {
            m_shelf.entries[entry] = secret;
        }
        answer(std::move(then), Fate::Done, {});
    }
    void remove(const QString& entry, Then then) override {
        m_shelf.entries.remove(entry);
        answer(std::move(then), Fate::Done, {});
    }

private:
    void answer(Then then, Fate fate, const QByteArray& secret) {
        ++m_shelf.calls;
        const Fate said = m_shelf.trouble == Fate::Done ? fate : m_shelf.trouble;
        QTimer::singleShot(0, &m_alive,
                           [then = std::move(then), said, secret] { then(said, secret); });
    }

    Shelf& m_shelf;
    QObject m_alive;
};

}  // namespace swimscope::gui::test

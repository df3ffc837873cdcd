#pragma once

#include <cstdint>
#include <unordered_map>

#include "engine/sim/invariant.h"

/// Rules about single rows of single tables.
namespace swimscope::sim {

/// While a row lives (alive or suspect) its incarnation never falls; and the dead come back only
/// with a higher one, or at another address.
class IncarnationsRise : public Invariant {
public:
    const char* name() const override { return "incarnations rise"; }
    void see(const Happening& happening, Findings& findings) override;
};

/// Alive to suspect, suspect to alive, living to dead or left, dead or left to alive or forgotten;
/// nothing else.
class LegalChanges : public Invariant {
public:
    const char* name() const override { return "legal changes"; }
    void see(const Happening& happening, Findings& findings) override;
};

/// Whatever one process announces under one incarnation is the same everywhere: address, metadata,
/// versions. Restarted processes count from 1 again, so their hosts are not held to it.
class OneMetaPerIncarnation : public Invariant {
public:
    const char* name() const override { return "one metadata per incarnation"; }
    void see(const Happening& happening, Findings& findings) override;

private:
    std::unordered_map<std::uint64_t, std::uint64_t> m_seen;
};

/// A node that runs and does not leave never calls itself suspect, dead or left.
class NotDeadToItself : public Invariant {
public:
    const char* name() const override { return "nobody is dead to itself"; }
    void see(const Happening& happening, Findings& findings) override;
};

/// The table holds what the events told, no more and no less: one event for every change.
class OneEventPerChange : public Invariant {
public:
    const char* name() const override { return "one event per change"; }
    void see(const Happening& happening, Findings& findings) override;
    void audit(const Truth& truth, HostId observer, base::Instant now,
               std::span<const swim::Member> table, std::span<const std::optional<RowSeen>> told,
               Findings& findings) override;
};

}  // namespace swimscope::sim

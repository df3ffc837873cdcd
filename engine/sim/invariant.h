#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/cluster.h"
#include "engine/sim/ids.h"
#include "engine/sim/truth.h"

namespace swimscope::sim {

/// Something that must never be, and was.
struct Violation {
    const char* invariant = "";
    HostId observer = kNoHost;
    base::Instant instant{};
    /// One sentence.
    std::string text;
};

/// Collects violations; keeps the first hundred and counts the rest.
class Findings {
public:
    void add(Violation violation) {
        ++m_count;
        if (m_kept.size() < kKept) {
            m_kept.push_back(std::move(violation));
        }
    }
    const std::vector<Violation>& kept() const { return m_kept; }
    std::uint64_t count() const { return m_count; }

private:
    static constexpr std::size_t kKept = 100;
    std::vector<Violation> m_kept;
    std::uint64_t m_count = 0;
};

/// A row of a node's table as far as its events tell.
struct RowSeen {
    swim::State state = swim::State::Dead;
    std::uint32_t incarnation = 0;
    /// Hash of the address.
    std::uint32_t address = 0;

    bool operator==(const RowSeen&) const = default;
};

/// One event with what it changed. Borrowed for the call.
struct Happening {
    const Truth& truth;
    HostId observer = kNoHost;
    base::Instant now{};
    const swim::Event& event;
    /// Whose row the event is about; kNoHost when it is about none.
    HostId subject = kNoHost;
    /// The member inside the event, where there is one.
    const swim::Member* member = nullptr;
    /// The row before and after; nothing where there is no row.
    std::optional<RowSeen> before;
    std::optional<RowSeen> after;
    /// False when the history of the row began before anybody watched.
    bool known = true;
};

/// One rule that must hold in every run. Fed with what happens; keeps what it needs.
class Invariant {
public:
    virtual ~Invariant() = default;
    /// A few words; what `--json` and people call it.
    virtual const char* name() const = 0;
    virtual void see(const Happening&, Findings&) {}
    virtual void pulse(const Truth&, HostId, const Pulse&, Findings&) {}
    virtual void applied(const Truth&, base::Instant, const Fault&, Findings&) {}
    /// A node's whole table against what its events told, in order of name.
    virtual void audit(const Truth&, HostId, base::Instant, std::span<const swim::Member>,
                       std::span<const std::optional<RowSeen>>, Findings&) {}
    /// The run is over.
    virtual void end(const Truth&, base::Instant, Findings&) {}
};

}  // namespace swimscope::sim

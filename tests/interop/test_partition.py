"""A real cut through a network: a short one heals by itself as soon as there is news, a long one
only when someone joins again."""
# runs: hosts
# cost: 300

import time

from harness import Case, hold, poll
from peers import GoPeer, SerfAgent, SwimscopeNode, wait_agreement

SHORT = 20
LONG = 180
# Several push/pulls of the Local profile, which might wrongly bring the halves together.
APART = 25
CEILING = 180


class PartitionTest(Case):
    """Two halves, each with one of ours and one of theirs of each generation."""

    def start(self, kind, name, join, timing, dialect):
        address, seeds = self.network.address(), [join] if join else ()
        if kind == "ours":
            return SwimscopeNode(name, address, seeds, dialect, timing=timing)
        if dialect == "serf":
            return SerfAgent(name, address, seeds, timing=timing, generation=kind)
        return GoPeer(name, address, join, timing=timing, generation=kind)

    def build(self, timing, dialect="plain"):
        self.halves = []
        first = None
        for side in ("a", "b"):
            half = []
            for kind in ("ours", "old", "new"):
                half.append(self.start(kind, f"{kind}-{side}", first, timing, dialect))
                first = first or half[0].address
            self.halves.append(half)
        self.everybody = self.halves[0] + self.halves[1]
        wait_agreement(self.everybody, self.names(self.everybody), CEILING)

    def names(self, peers):
        return {peer.name for peer in peers}

    def cut(self):
        for half, others in (self.halves, reversed(self.halves)):
            hosts = ", ".join(peer.address.split(":")[0] for peer in others)
            for peer in half:
                self.hosts().rules(peer.address.split(":")[0], f"ip saddr {{ {hosts} }} drop")
        return time.monotonic()

    def heal(self):
        for peer in self.everybody:
            self.hosts().rules(peer.address.split(":")[0])

    def apart(self):
        return all(peer.alive() == self.names(half) for half in self.halves for peer in half)

    def nobody_across(self):
        """Nobody has anybody of the other half; a suspicion inside a half is the machine's."""
        left, right = self.halves
        return not any(peer.alive() & self.names(others)
                       for half, others in ((left, right), (right, left)) for peer in half)

    def news(self, word):
        """Something to gossip about on each side: who has no news sends no gossip."""
        for half in self.halves:
            half[0].do(f"meta {word}")
            half[1].ask(f"update {word}")

    def nobody_of_their_own_died(self):
        for half in self.halves:
            own = self.names(half)
            for peer in half:
                event = "died" if isinstance(peer, SwimscopeNode) else "leave"
                self.assertFalse([e for e in peer.events(event) if e["node"] in own], peer.title)

    def test_twenty_seconds_heal(self):
        self.build("lan")
        cut = self.cut()
        poll(self.apart, "each half holds the other for dead", CEILING)
        took = time.monotonic() - cut
        hold(self.nobody_across, "two halves", max(0.0, SHORT - took))
        lasted = time.monotonic() - cut
        self.nobody_of_their_own_died()
        self.heal()
        healed = time.monotonic()
        # LAN nodes gossip to the dead for 30 s, so any news is enough to hear of one another.
        self.news("after")
        wait_agreement(self.everybody, self.names(self.everybody), CEILING)
        self.measured(f"apart {took:.1f} s after the cut, healed at {lasted:.1f} s, all agree "
                      f"{time.monotonic() - healed:.1f} s later")

    def test_agents_reconnect_by_themselves(self):
        self.build("local", "serf")
        self.cut()
        poll(self.apart, "each half holds the other for failed", CEILING)
        self.heal()
        healed = time.monotonic()
        # A Serf agent asks its failed members again every 30 s, which brings us back as well.
        wait_agreement(self.everybody, self.names(self.everybody), CEILING)
        self.measured(f"all agree {time.monotonic() - healed:.1f} s after the heal")

    def test_three_minutes_need_a_join(self):
        self.build("local")
        cut = self.cut()
        poll(self.apart, "each half holds the other for dead", CEILING)
        self.measured(f"apart after {time.monotonic() - cut:.1f} s")
        ours = self.halves[0][0]
        for other in self.names(self.halves[1]):
            ours.wait_event("reaped", node=other, ceiling=CEILING)
        hold(self.nobody_across, "two halves", max(0.0, LONG - (time.monotonic() - cut)), every=5)
        self.heal()
        # The network is whole again, nobody speaks across, whatever there is to tell.
        self.news("after")
        hold(self.nobody_across, "two halves after the heal", APART)
        self.nobody_of_their_own_died()
        joined = time.monotonic()
        ours.do(f"join {self.halves[1][1].address}")
        wait_agreement(self.everybody, self.names(self.everybody), CEILING)
        self.measured(f"still apart {APART} s after the heal, all agree "
                      f"{time.monotonic() - joined:.1f} s after one join")

"""Bad links between hosts: packets lost at random, cut one way, a network in two halves."""
# runs: hosts new

import time

from harness import Case, poll
from networks import NotHere
from peers import GoPeer, SerfAgent, SwimscopeNode, wait_agreement

LOST_PERCENT = 15
INDIRECT_ACKS = 5


class LinksTest(Case):
    def start(self, kind, name, join=None, timing="lan", **more):
        if kind is SwimscopeNode:
            join = [join] if join else ()
        return kind(name, self.network.address(), join, timing=timing, **more)

    def four(self):
        """Two of ours, two of theirs of this run's generation."""
        first = self.start(GoPeer, "g1")
        everybody = [first, self.start(GoPeer, "g2", first.address)]
        everybody += [self.start(SwimscopeNode, name, first.address) for name in ("o1", "o2")]
        wait_agreement(everybody, {"g1", "g2", "o1", "o2"})
        return everybody

    def host_of(self, peer):
        return peer.address.split(":")[0]

    def deaf_to(self, listener, *speakers):
        """All that these speakers send to that listener is lost; the other way works."""
        names = ", ".join(self.host_of(speaker) for speaker in speakers)
        self.hosts().rules(self.host_of(listener), f"ip saddr {{ {names} }} drop")

    def heal(self, everybody):
        for peer in everybody:
            self.hosts().rules(self.host_of(peer))

    def nobody_died(self, everybody):
        for peer in everybody:
            if isinstance(peer, SwimscopeNode):
                self.assertEqual(peer.events("died"), [], peer.title)
            else:
                self.assertEqual(peer.events("leave"), [], peer.title)

    def probes(self, nodes, kinds):
        return sum(len(node.events("ping", kind=kind)) for node in nodes for kind in kinds)

    def test_random_loss(self):
        everybody = self.four()
        g1, _, o1, o2 = everybody
        for peer in everybody:
            self.hosts().rules(self.host_of(peer),
                               f"numgen random mod 100 < {LOST_PERCENT} drop")
        newcomer = SwimscopeNode("late", self.network.address(), [g1.address], timing="lan")
        took = wait_agreement([*everybody, newcomer], {"g1", "g2", "o1", "o2", "late"}, 120)
        self.measured(f"{LOST_PERCENT} % lost at each host: a newcomer is known to all after "
                      f"{took:.1f} s")
        # Streams repair themselves, so what is sent reliably arrives and push/pull spreads news.
        poll(lambda: g1.ask("sized-reliable o1 70000")["event"] == "done", "a connection to o1")
        o1.wait(lambda e: e["event"] == "message" and len(o1.text_of(e)) == 70000, "70000 bytes")
        o2.do("meta changed")
        for peer in everybody[:3]:
            poll(lambda p=peer: p.members()["o2"].get("meta") == "changed",
                 f"our new metadata at {peer.title}", 120)
        helped = ("indirect", "stream")
        poll(lambda: self.probes([o1, o2], helped) >= INDIRECT_ACKS, "probes that needed help", 120)
        suspected = sum(len(o.events("suspected")) for o in (o1, o2))
        self.heal(everybody)
        wait_agreement([*everybody, newcomer], {"g1", "g2", "o1", "o2", "late"}, 120)
        self.measured(f"{self.probes([o1, o2], helped)} probes of ours needed help, {suspected} "
                      "suspicions, all alive")

    def test_random_loss_among_agents(self):
        first = SerfAgent("a1", self.network.address(), timing="lan")
        second = SerfAgent("a2", self.network.address(), [first.address], timing="lan")
        ours = [SwimscopeNode(name, self.network.address(), [first.address], "serf", timing="lan")
                for name in ("o1", "o2")]
        everybody = [first, second, *ours]
        names = {"a1", "a2", "o1", "o2"}
        wait_agreement(everybody, names)
        for peer in everybody:
            self.hosts().rules(self.host_of(peer),
                               f"numgen random mod 100 < {LOST_PERCENT} drop")
        started = time.monotonic()
        ours[0].do("event despite-loss x")
        second.rpc("event", "-coalesce=false", "back-again", "x")
        for agent in (first, second):
            agent.wait_log("user-event: despite-loss", 120)
        for node in ours:
            node.wait_event("userEvent", name="back-again", ceiling=120)
        self.measured(f"{LOST_PERCENT} % lost at each host: events both ways within "
                      f"{time.monotonic() - started:.1f} s")
        ours[1].do("tag zone=b")
        poll(lambda: all(a.members()["o2"]["tags"].get("zone") == "b" for a in (first, second)),
             "our tag at both agents", 120)
        self.heal(everybody)
        wait_agreement(everybody, names, 120)

    def wait_indirect(self, prober, node):
        """Until several probes found a way around; none may fail."""
        poll(lambda: len(prober.events("ping", node=node, kind="indirect")) >= INDIRECT_ACKS,
             f"indirect acks of {node} at {prober.title}", 120)

    def test_we_are_deaf_to_one(self):
        everybody = self.four()
        g1, _, o1, o2 = everybody
        self.deaf_to(o1, g1)
        self.wait_indirect(o1, "g1")
        self.nobody_died(everybody)
        self.heal(everybody)
        since = o1.mark()
        o1.wait_event("ping", node="g1", kind="direct", since=since)
        wait_agreement(everybody, {"g1", "g2", "o1", "o2"})
        self.measured(f"{INDIRECT_ACKS} probes went around, nobody died")

    def test_one_is_deaf_to_us(self):
        everybody = self.four()
        g1, _, o1, _ = everybody
        self.deaf_to(g1, o1)
        self.wait_indirect(o1, "g1")
        self.nobody_died(everybody)
        self.heal(everybody)
        since = o1.mark()
        o1.wait_event("ping", node="g1", kind="direct", since=since)
        self.measured(f"{INDIRECT_ACKS} probes went around, nobody died")

    def test_udp_is_blocked_towards_us(self):
        self.udp_blocked(lambda peer, ours: (ours, peer))

    def test_udp_is_blocked_towards_them(self):
        self.udp_blocked(lambda peer, ours: (peer, ours))

    def udp_blocked(self, direction):
        """Only the two of them, so a probe has no way around but TCP."""
        peer = self.start(GoPeer, "go", timing="local")
        ours = self.start(SwimscopeNode, "ours", peer.address, timing="local")
        wait_agreement([peer, ours], {"go", "ours"})
        listener, speaker = direction(peer, ours)
        self.hosts().rules(self.host_of(listener),
                           f"ip saddr {self.host_of(speaker)} meta l4proto udp drop")
        ours.wait_event("udpBlocked", node="go")
        # "... over TCP but UDP probes failed" now, "... but other probes failed" once.
        peer.wait(lambda e: "Was able to connect to ours" in e.get("line", ""),
                  "that TCP works and UDP does not")
        poll(lambda: len(ours.events("ping", node="go", kind="stream")) >= INDIRECT_ACKS,
             "acks by stream")
        self.nobody_died([peer, ours])
        wait_agreement([peer, ours], {"go", "ours"})
        self.heal([peer, ours])
        since = ours.mark()
        ours.wait_event("ping", node="go", kind="direct", since=since)
        self.measured("we and they report it, TCP probes keep both alive")

    def test_delay(self):
        everybody = self.four()
        for peer in everybody:
            done = self.hosts().on(self.host_of(peer), "tc", "qdisc", "add", "dev", "eth0", "root",
                                   "netem", "delay", "60ms", "20ms", may_fail=True)
            if done.returncode != 0:
                raise NotHere(f"this kernel has no netem: {done.stderr.strip()}")
        o1, since = everybody[2], everybody[2].mark()
        _, ping = o1.wait(lambda e: e["event"] == "ping" and e.get("rttMs", 0) >= 60, "a slow ack",
                          since=since)
        started = time.monotonic()
        o1.do("meta changed")
        for peer in (p for p in everybody if p is not o1):
            poll(lambda p=peer: p.members()["o1"].get("meta") == "changed", "our new metadata")
        self.nobody_died(everybody)
        self.measured(f"a probe takes {ping['rttMs']:.0f} ms, news {time.monotonic() - started:.1f}"
                      " s, nobody died")

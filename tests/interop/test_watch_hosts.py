"""Faults between hosts, found by a watcher that no host has as a member."""
# runs: hosts new

import json
import time

from harness import CEILING, Case, poll
from peers import Alertmanager, SerfAgent, wait_agreement
from watching import Once, Watcher, read_in_peace

NAMED_WITHIN = 30.0


class WatchHostsTest(Case):
    def host_of(self, peer):
        return peer.address.split(":")[0]

    def deaf_to(self, listener, *speakers):
        names = ", ".join(self.host_of(speaker) for speaker in speakers)
        self.hosts().rules(self.host_of(listener), f"ip saddr {{ {names} }} drop")

    def agents(self, count):
        first = SerfAgent("a1", self.network.address())
        agents = [first] + [SerfAgent(f"a{i}", self.network.address(), [first.address])
                            for i in range(2, count + 1)]
        wait_agreement(agents, {agent.name for agent in agents})
        return agents

    def test_a_split_is_two_islands(self):
        agents = self.agents(5)
        watcher = Watcher("sweep", agents[0].address, agents[4].address)
        watcher.wait_event("member", observer="a5", node="a1", state="alive")
        left, right = agents[:3], agents[3:]
        for one, other in ((left, right), (right, left)):
            for agent in one:
                self.deaf_to(agent, *other)
        cut = time.monotonic()
        # What is found first may be a stage on the way there, with one who still hears both sides.
        at, found = watcher.wait(
            lambda e: e["event"] == "finding" and e["kind"] == "islands" and
            all(agent.name in json.dumps(e) for agent in agents), "two islands of all five")
        self.measured(f"named {at - cut:.1f} s after the cut: {found['text']}")

    def test_a_one_way_drop_is_named_with_its_direction(self):
        agents = self.agents(3)
        watcher = Watcher("links", agents[0].address, every="2s")
        watcher.wait(lambda e: e["event"] == "link" and e["from"] == "a2" and e["to"] == "a3" and
                     e["reachable"], "a2 reaches a3")
        # What a2 sends never arrives at a3.
        self.deaf_to(agents[2], agents[1])
        cut = time.monotonic()
        at, found = watcher.wait_finding("one-way-link", "a3")
        self.assertRegex(found["text"], "a2.*a3")
        self.measured(f"named {at - cut:.1f} s after the drop (goal {NAMED_WITHIN:.0f}): "
                      f"{found['text']}")

    def test_a_silence_that_a_replica_lacks_is_named(self):
        first = Alertmanager("am1", self.network.address(), self.scratch)
        second = Alertmanager("am2", self.network.address(), self.scratch, [first.address])
        first.wait_peers({first.name, second.name})
        watcher = Watcher("sweep", first.address, second.address)
        watcher.wait_event("member", observer=second.name)
        self.deaf_to(second, first)
        self.deaf_to(first, second)
        poll(lambda: first.silence("known to one"), "it takes a silence")
        _, found = watcher.wait_finding("silence-differs", "known to one", ceiling=3 * CEILING)
        self.assertIn(second.name, json.dumps(found))
        self.measured(found["text"])

    def test_blocked_udp_is_told_from_a_dead_host(self):
        agents = self.agents(2)
        home = self.network.address()
        self.assertEqual(Once("doctor", agents[0].address, home=home).status, 0)
        self.hosts().rules(self.host_of(agents[0]), f"ip saddr {home} udp dport 7946 drop")
        blocked = Once("doctor", agents[0].address, home=home)
        self.assertEqual(blocked.of("diagnosis")[0]["verdict"], "udp-blocked", blocked.objects)
        self.assertEqual(blocked.status, 1)
        self.hosts().rules(self.host_of(agents[0]), f"ip saddr {home} drop")
        cut = Once("peek", agents[0].address, home=home)
        self.assertEqual(cut.of("diagnosis")[0]["verdict"], "no-route", cut.objects)
        self.assertEqual(cut.status, 3)

    def test_a_healthy_cluster_between_hosts_has_no_finding(self):
        agents = self.agents(4)
        for verb in ("peek", "sweep", "links"):
            read = read_in_peace(agents, verb, agents[0].address)
            self.assertEqual((read.status, read.of("finding")), (0, []), read.errors)

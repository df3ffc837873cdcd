"""Membership and metadata with plain Go programs on memberlist, of either generation."""
# runs: loopback hosts new

import signal
import time

from bounds import dead_within, suspect_within
from harness import Case, poll
from peers import GoPeer, SwimscopeNode, wait_agreement


class GoTest(Case):
    def peer(self, name, join=None, **more):
        return GoPeer(name, self.network.address(), join, **more)

    def ours(self, name, join=(), **more):
        return SwimscopeNode(name, self.network.address(), join, **more)

    def trio(self):
        """Two Go programs and one of ours, agreed."""
        first = self.peer("g1")
        second = self.peer("g2", first.address)
        ours = self.ours("ours", [first.address])
        wait_agreement([first, second, ours], {"g1", "g2", "ours"})
        return first, second, ours

    def test_we_join_them(self):
        peer = self.peer("g1", meta="one")
        ours = self.ours("ours", [f"g1/{peer.address}"], meta="two")
        took = wait_agreement([peer, ours], {"g1", "ours"})
        self.assertEqual(peer.members()["ours"]["meta"], "two")
        self.assertEqual(peer.members()["ours"]["address"], ours.address)
        self.assertEqual(ours.members()["g1"]["meta"], "one")
        self.measured(f"both list both {took:.1f} s after our start")

    def test_they_join_us(self):
        ours = self.ours("ours")
        peer = self.peer("g1")
        peer.do(f"join {ours.address}")
        took = wait_agreement([peer, ours], {"g1", "ours"})
        ours.wait_event("joined", node="g1")
        self.measured(f"both list both {took:.1f} s after their join")

    def test_three_of_theirs_and_two_of_ours_converge(self):
        first = self.peer("g1")
        everybody = [first, self.peer("g2", first.address), self.peer("g3")]
        everybody.append(self.ours("o1", [first.address]))
        everybody.append(self.ours("o2", [everybody[2].address]))
        everybody[4].do(f"join {everybody[3].address}")
        took = wait_agreement(everybody, {"g1", "g2", "g3", "o1", "o2"})
        self.measured(f"five agree {took:.1f} s after two islands met")

    def test_a_killed_peer_is_suspected_then_dead(self):
        first, second, ours = self.trio()
        killed = second.kill()
        suspect_bound, dead_bound = suspect_within("local", 3), dead_within("local", 3)
        suspected, _ = ours.wait_event("suspected", node="g2", ceiling=suspect_bound)
        died, _ = ours.wait_event("died", node="g2", ceiling=dead_bound)
        theirs, event = first.wait_event("leave", node="g2", ceiling=dead_bound)
        self.assertEqual(event["state"], "dead")
        self.measured(f"suspected after {suspected - killed:.1f} s (bound {suspect_bound:.0f}), "
                      f"dead after {died - killed:.1f} s (bound {dead_bound:.0f}), at the other Go "
                      f"program after {theirs - killed:.1f} s")

    def test_our_killed_node_is_dead_for_them(self):
        first, second, ours = self.trio()
        killed = ours.kill()
        bound = dead_within("local", 3)
        took = []
        for peer in (first, second):
            at, event = peer.wait_event("leave", node="ours", ceiling=bound)
            self.assertEqual(event["state"], "dead")
            took.append(at - killed)
        self.measured(f"dead for both after {max(took):.1f} s (bound {bound:.0f})")

    def test_our_leave_is_seen_as_left(self):
        first, second, ours = self.trio()
        started = time.monotonic()
        ours.say("quit")
        self.assertEqual(ours.wait_exit(), 0)
        for peer in (first, second):
            _, event = peer.wait_event("leave", node="ours")
            self.assertEqual(event["state"], "left")
        self.measured(f"quit to left for both {time.monotonic() - started:.1f} s")

    def test_their_leave_is_seen_as_left(self):
        _, second, ours = self.trio()
        started = time.monotonic()
        second.do("leave")
        at, _ = ours.wait_event("left", node="g2")
        self.assertFalse(ours.events("died", node="g2"))
        self.measured(f"left event {at - started:.2f} s after their leave")

    def test_metadata_changes_are_seen_both_ways(self):
        first, second, ours = self.trio()
        since, started = ours.mark(), time.monotonic()
        second.do("update blue")
        at, event = ours.wait_event("updated", node="g2", since=since)
        self.assertEqual(event["meta"], "blue")
        theirs = at - started
        started = time.monotonic()
        ours.do("meta green")
        took = [p.wait_event("update", node="ours", meta="green")[0] - started
                for p in (first, second)]
        self.measured(f"theirs after {theirs:.2f} s, ours after {max(took):.2f} s")

    def test_our_restart_under_the_same_name_and_address(self):
        first = self.peer("g1")
        address = self.network.address()
        ours = SwimscopeNode("ours", address, [first.address], meta="run1")
        wait_agreement([first, ours], {"g1", "ours"})
        ours.kill()
        first.wait_event("leave", node="ours", ceiling=dead_within("local", 2))
        since, started = first.mark(), time.monotonic()
        again = SwimscopeNode("ours", address, [first.address], meta="run2")
        at, event = first.wait_event("join", node="ours", since=since)
        poll(lambda: first.members()["ours"]["meta"] == "run2", "the second run's metadata")
        wait_agreement([first, again], {"g1", "ours"})
        self.measured(f"back {at - started:.2f} s after the restart, incarnation "
                      f"{event['incarnation']}")

    def test_their_restart_under_the_same_name_and_address(self):
        ours = self.ours("ours")
        address = self.network.address()
        first = GoPeer("g1", address, ours.address, meta="run1")
        wait_agreement([first, ours], {"g1", "ours"})
        first.kill()
        ours.wait_event("died", node="g1", ceiling=dead_within("local", 2))
        since, started = ours.mark(), time.monotonic()
        again = GoPeer("g1", address, ours.address, meta="run2")
        at, event = ours.wait_event("joined", node="g1", since=since)
        poll(lambda: ours.members()["g1"].get("meta") == "run2", "the second run's metadata")
        wait_agreement([again, ours], {"g1", "ours"})
        self.measured(f"back {at - started:.2f} s after its start, incarnation "
                      f"{event['incarnation']}")

    def test_a_suspended_peer_refutes_when_it_wakes(self):
        _, second, ours = self.trio()
        since, stopped = ours.mark(), second.stop()
        suspected, _ = ours.wait_event("suspected", node="g2", since=since)
        woken = second.resume()
        refuted, event = ours.wait_event("refuted", node="g2", since=since)
        self.assertFalse(ours.events("died", node="g2"))
        self.measured(f"suspected after {suspected - stopped:.1f} s, refuted "
                      f"{refuted - woken:.2f} s after it woke, incarnation {event['incarnation']}")

    def test_a_name_that_is_taken_is_reported(self):
        first = self.peer("g1")
        holder = self.peer("taken", first.address)
        ours = self.ours("taken", [first.address])
        _, event = first.wait_event("conflict", node="taken")
        self.assertEqual(event["other"], ours.address)
        _, event = ours.wait(lambda e: e["event"] == "conflict" and e.get("self") is True,
                             "that its name is held by another address")
        self.assertEqual(event["node"], "taken")
        self.assertEqual(event["other"], holder.address)
        self.measured("both sides say so")

    def test_sigint_leaves_first(self):
        first, _, ours = self.trio()
        ours.signal(signal.SIGINT)
        self.assertEqual(ours.wait_exit(), 0)
        _, event = first.wait_event("leave", node="ours")
        self.assertEqual(event["state"], "left")

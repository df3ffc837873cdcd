"""Membership with Alertmanagers. Their timing is LAN, so deaths take longer here."""

import time

from bounds import dead_within, suspect_within
from harness import Case, poll
from peers import Alertmanager, SwimscopeNode, wait_agreement


# News that gossip spared one of several comes with its next table exchange, up to a minute later.
PATIENCE = 150


class AlertmanagerTest(Case):
    def manager(self, title, join=()):
        return Alertmanager(title, self.network.address(), self.scratch, join)

    def ours(self, name, join=()):
        return SwimscopeNode(name, self.network.address(), join, timing="lan")

    def pair(self):
        manager = self.manager("am")
        ours = self.ours("ours", [manager.address])
        manager.wait_peers({manager.name, "ours"})
        wait_agreement([ours], {manager.name, "ours"})
        return manager, ours

    def test_we_join_and_its_status_lists_us(self):
        manager, ours = self.pair()
        self.assertEqual(manager.peers()["ours"], ours.address)
        manager.wait(lambda line: "NotifyJoin" in line and "node=ours" in line, "NotifyJoin of us")

    def test_it_joins_us(self):
        ours = self.ours("ours")
        manager = self.manager("am", [ours.address])
        manager.wait_peers({manager.name, "ours"})
        ours.wait_event("joined", node=manager.name)

    def test_three_of_theirs_and_two_of_ours_converge(self):
        first = self.manager("am1")
        second = self.manager("am2", [first.address])
        third = self.manager("am3", [first.address])
        one = self.ours("o1", [second.address])
        two = self.ours("o2", [third.address])
        names = {first.name, second.name, third.name, "o1", "o2"}
        started = time.monotonic()
        for manager in (first, second, third):
            manager.wait_peers(names, PATIENCE)
        wait_agreement([one, two], names, PATIENCE)
        self.measured(f"five agree after {time.monotonic() - started:.1f} s")

    def test_silences_arrive_as_messages(self):
        manager, ours = self.pair()
        started = time.monotonic()
        manager.silence("small one")
        at, _ = ours.wait_text("small one")
        self.measured(f"small silence by gossip after {at - started:.2f} s")
        started = time.monotonic()
        # More than half a packet goes to every member by stream at once.
        long_comment = "long one " + "x" * 1000
        manager.silence(long_comment)
        at, _ = ours.wait_text(long_comment)
        self.measured(f"1 KB silence by stream after {at - started:.2f} s")

    def test_our_leave_removes_us(self):
        manager, ours = self.pair()
        started = time.monotonic()
        ours.do("leave")
        took = manager.wait_peers({manager.name}) - started
        manager.wait(lambda line: "peer left" in line or "NotifyLeave" in line, "that we left")
        self.measured(f"off its list {took:.1f} s after leave")

    def test_its_shutdown_is_seen_as_left(self):
        manager, ours = self.pair()
        started = time.monotonic()
        manager.signal(15)
        at, _ = ours.wait_event("left", node=manager.name)
        self.assertFalse(ours.events("died", node=manager.name))
        self.measured(f"left event {at - started:.1f} s after its SIGTERM")

    def test_deaths_are_noticed_both_ways(self):
        first = self.manager("am1")
        second = self.manager("am2", [first.address])
        ours = self.ours("ours", [first.address])
        other = self.ours("other", [first.address])
        names = {first.name, second.name, "ours", "other"}
        first.wait_peers(names, PATIENCE)
        second.wait_peers(names, PATIENCE)
        wait_agreement([ours, other], names, PATIENCE)
        killed = second.kill()
        bound = dead_within("lan", 4)
        suspected, _ = ours.wait_event("suspected", node=second.name,
                                       ceiling=suspect_within("lan", 4))
        died, _ = ours.wait_event("died", node=second.name, ceiling=bound)
        self.measured(f"theirs suspected after {suspected - killed:.1f} s, dead after "
                      f"{died - killed:.1f} s (bound {bound:.0f})")
        killed = other.kill()
        poll(lambda: "other" not in first.peers(), "our killed node off its list", bound)
        self.measured(f"ours off its list after {time.monotonic() - killed:.1f} s")

    def test_a_suspended_one_refutes_when_it_wakes(self):
        first = self.manager("am1")
        second = self.manager("am2", [first.address])
        ours = self.ours("ours", [first.address])
        wait_agreement([ours], {first.name, second.name, "ours"}, PATIENCE)
        since, stopped = ours.mark(), second.stop()
        suspected, _ = ours.wait_event("suspected", node=second.name, since=since)
        woken = second.resume()
        refuted, _ = ours.wait_event("refuted", node=second.name, since=since)
        self.assertFalse(ours.events("died", node=second.name))
        self.measured(f"suspected after {suspected - stopped:.1f} s, refuted "
                      f"{refuted - woken:.2f} s after it woke")

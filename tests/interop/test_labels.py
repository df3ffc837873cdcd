"""Labels with the newest memberlist; the old generation has none."""

import base64
import os

from harness import Case
from peers import GoPeer, SwimscopeNode, wait_agreement


class LabelsTest(Case):
    def peer(self, label=None, **more):
        return GoPeer("go", self.network.address(), label=label, generation="new", **more)

    def ours(self, label=None, **more):
        return SwimscopeNode("ours", self.network.address(), label=label, **more)

    def talk(self, peer, ours):
        for how in ("best", "reliable"):
            since = ours.mark()
            peer.do(f"sized-{how} ours 300")
            ours.wait(lambda e: e["event"] == "message" and len(ours.text_of(e)) == 300,
                      f"300 bytes ({how})", since=since)
        for option in ("--best-effort ", ""):
            since = peer.mark()
            ours.do(f"send {option}go hello-{len(option)}")
            peer.wait(lambda e: e["event"] == "message" and
                      f"hello-{len(option)}".encode().hex() in e["hex"], "our words", since=since)

    def refused_both_ways(self, their_label, our_label):
        """Neither can join the other, and neither takes the other's packets."""
        peer, ours = self.peer(their_label), self.ours(our_label)
        outcome = ours.ask(f"join {peer.address}")
        self.assertFalse(outcome["ok"], outcome)
        since = ours.mark()
        self.assertEqual(peer.ask(f"join {ours.address}")["event"], "error")
        _, rejected = ours.wait_event("rejected", since=since)
        self.assertEqual(ours.alive(), {"ours"})
        self.assertEqual(peer.alive(), {"go"})
        self.measured(f"dialling we said: '{outcome['text']}'; dialled: '{rejected['reason']}'")

    def test_the_same_label_is_a_cluster(self):
        peer = self.peer("blue")
        ours = self.ours("blue", join=[peer.address])
        wait_agreement([peer, ours], {"go", "ours"})
        self.talk(peer, ours)
        self.assertTrue(ours.untroubled())

    def test_they_join_us_with_the_longest_label(self):
        ours = self.ours("l" * 255)
        peer = self.peer("l" * 255, join=ours.address)
        wait_agreement([peer, ours], {"go", "ours"})
        self.talk(peer, ours)
        self.assertTrue(ours.untroubled())

    def test_a_label_is_sealed_with_the_key(self):
        key = base64.b64encode(os.urandom(32)).decode()
        peer = self.peer("blue", key=key)
        ours = self.ours("blue", join=[peer.address], keys=[key])
        wait_agreement([peer, ours], {"go", "ours"})
        self.talk(peer, ours)
        self.assertTrue(ours.untroubled())

    def test_a_label_that_we_miss(self):
        self.refused_both_ways("blue", None)

    def test_a_label_that_they_miss(self):
        self.refused_both_ways(None, "blue")

    def test_another_label(self):
        self.refused_both_ways("blue", "green")

    # In this mode a proxy is thought to have removed the header, so bare streams are taken and the
    # mode's own packets still carry the label: with a bare neighbour only its dialling can work.
    def test_they_skip_the_check(self):
        peer = self.peer("blue", skip_label_check=True)
        ours = self.ours()
        ours.do(f"join {peer.address}")
        peer.wait_event("join", node="ours")
        ours.wait_event("joined", node="go")

    def test_we_skip_the_check(self):
        ours = self.ours("blue", more=["--skip-inbound-label-check"])
        peer = self.peer()
        peer.do(f"join {ours.address}")
        ours.wait_event("joined", node="go")
        peer.wait_event("join", node="ours")

    def test_we_skip_the_check_and_meet_a_header(self):
        ours = self.ours("blue", more=["--skip-inbound-label-check"])
        peer = self.peer("blue")
        since = ours.mark()
        self.assertEqual(peer.ask(f"join {ours.address}")["event"], "error")
        ours.wait_event("rejected", since=since)

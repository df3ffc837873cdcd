"""Over IPv6: ::1 with a port for each on loopback, an address for each between hosts."""
# runs: loopback hosts new

import base64
import os

from bounds import dead_within
from harness import Case
from peers import GoPeer, SerfAgent, SwimscopeNode, wait_agreement


class Ipv6Test(Case):
    def start(self, kind, name, **more):
        address, port = self.network.endpoint6()
        return kind(name, address, port=port, **more)

    def go_pair(self, **more):
        peer = self.start(GoPeer, "go", **more)
        keys = [more["key"]] if more else []
        ours = self.start(SwimscopeNode, "ours", join=[peer.address], keys=keys)
        took = wait_agreement([peer, ours], {"go", "ours"})
        self.measured(f"{peer.address} and {ours.address} agree after {took:.1f} s")
        return peer, ours

    def talk(self, peer, ours):
        for how, size in (("best", 1000), ("reliable", 70000)):
            since = ours.mark()
            peer.do(f"sized-{how} ours {size}")
            ours.wait(lambda e: e["event"] == "message" and len(ours.text_of(e)) == size,
                      f"{size} bytes", since=since)
        since = peer.mark()
        ours.do("send --best-effort go by-packet")
        ours.do("send go by-stream")
        for word in (b"by-packet", b"by-stream"):
            peer.wait(lambda e: e["event"] == "message" and word.hex() in e["hex"], str(word),
                      since=since)

    def test_we_join_a_go_program_and_talk(self):
        peer, ours = self.go_pair()
        self.assertEqual(peer.members()["ours"]["address"], ours.address)
        self.assertEqual(ours.members()["go"]["address"], peer.address)
        self.talk(peer, ours)
        ours.do("ping go")
        self.assertTrue(ours.untroubled())

    def test_we_talk_sealed(self):
        self.talk(*self.go_pair(key=base64.b64encode(os.urandom(32)).decode()))

    def test_they_join_us_and_die(self):
        ours = self.start(SwimscopeNode, "ours")
        peer = self.start(GoPeer, "go", join=ours.address)
        wait_agreement([peer, ours], {"go", "ours"})
        peer.kill()
        ours.wait_event("died", node="go", ceiling=dead_within("local", 2))

    def test_serf_agents(self):
        first = self.start(SerfAgent, "a1")
        ours = self.start(SwimscopeNode, "ours", join=[first.address], dialect="serf")
        second = self.start(SerfAgent, "a2", join=[ours.address])
        wait_agreement([first, second, ours], {"a1", "a2", "ours"})
        self.assertEqual(first.members()["ours"]["addr"], ours.address)
        ours.do("event over-six x")
        second.wait_log("user-event: over-six")
        ours.do("leave")
        for agent in (first, second):
            agent.wait_status("ours", "left")

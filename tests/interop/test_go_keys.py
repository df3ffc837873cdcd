"""Gossip keys with Go programs: every size, a rotation step by step."""
# runs: loopback hosts new

import base64
import os

from harness import Case
from peers import GoPeer, SwimscopeNode, wait_agreement


def new_key(size=32):
    return base64.b64encode(os.urandom(size)).decode()


class GoKeysTest(Case):
    def meet(self, key):
        peer = GoPeer("go", self.network.address(), key=key)
        ours = SwimscopeNode("ours", self.network.address(), [peer.address], keys=[key])
        took = wait_agreement([peer, ours], {"go", "ours"})
        return peer, ours, took

    def talk(self, peer, ours, word):
        since = ours.mark()
        peer.do(f"send-best ours {word.encode().hex()}")
        ours.wait_text(word, since=since)
        since = peer.mark()
        ours.do(f"send --best-effort go {word}")
        peer.wait(lambda e: e["event"] == "message" and word.encode().hex() in e["hex"],
                  f"'{word}'", since=since)

    def test_every_key_size(self):
        for size in (16, 24, 32):
            peer, ours, took = self.meet(new_key(size))
            self.talk(peer, ours, f"sealed-with-{size}")
            self.assertTrue(ours.untroubled())
            self.measured(f"{size} bytes agreed after {took:.1f} s")
            peer.kill()
            ours.kill()

    def test_a_rotation_loses_nobody(self):
        old, new = new_key(), new_key()
        peer, ours, _ = self.meet(old)
        steps = [("addkey", peer), ("add", ours), ("usekey", peer), ("use", ours),
                 ("removekey", peer), ("remove", ours)]
        for step, who in steps:
            key = old if step.startswith("remove") else new
            who.do(f"{step} {key}" if who is peer else f"keys {step} {key}")
            self.talk(peer, ours, f"after-{step}-{who.name}")
        wait_agreement([peer, ours], {"go", "ours"})
        self.assertTrue(ours.untroubled())
        self.measured(f"{len(steps)} steps, a message each way after each, nobody suspected")

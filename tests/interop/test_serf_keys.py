"""Serf clusters with gossip keys: every size, a rotation by the operator, refusals."""
# runs: loopback hosts new

import base64
import os

from harness import Case, poll
from peers import SerfAgent, SwimscopeNode, wait_agreement


def new_key(size=32):
    return base64.b64encode(os.urandom(size)).decode()


class SerfKeysTest(Case):
    def agent(self, name, join=(), **more):
        return SerfAgent(name, self.network.address(), join, **more)

    def ours(self, name, join=(), **more):
        return SwimscopeNode(name, self.network.address(), join, dialect="serf", **more)

    def meet_and_talk(self, size):
        key = new_key(size)
        agent = self.agent("agent", key=key)
        ours = self.ours("ours", [agent.address], keys=[key])
        took = wait_agreement([agent, ours], {"agent", "ours"})
        ours.do("event ping-out hello")
        agent.wait_log("Received event: user-event: ping-out")
        agent.rpc("event", "-coalesce=false", "ping-in", "hello back")
        ours.wait(lambda e: "ping-in" in str(e), "their user event")
        self.assertTrue(ours.untroubled())
        self.measured(f"{size} byte key, agreed after {took:.1f} s, events both ways")

    def test_a_key_of_16_bytes(self):
        self.meet_and_talk(16)

    def test_a_key_of_24_bytes(self):
        self.meet_and_talk(24)

    def test_a_key_of_32_bytes(self):
        self.meet_and_talk(32)

    def test_an_operator_rotates_the_keys_with_us_as_a_member(self):
        old, new = new_key(), new_key()
        first = self.agent("a1", key=old)
        second = self.agent("a2", [first.address], key=old)
        ours = self.ours("ours", [first.address], keys=[old])
        names = {"a1", "a2", "ours"}
        wait_agreement([first, second, ours], names)
        since = ours.mark()
        for step, key in (("-install", new), ("-use", new), ("-remove", old)):
            first.keys(f"{step}={key}")
        listed = first.keys("-list")
        self.assertIn("3/3", listed)
        self.assertIn(new, listed)
        self.assertNotIn(old, listed)
        ours.do("event after-rotation x")
        first.wait_log("user-event: after-rotation")
        wait_agreement([first, second, ours], names)
        self.assertTrue(ours.untroubled(names, since))
        for line in ours.seen(lambda e: True):
            self.assertNotIn(new, str(line))
        self.measured("install, use, remove and list succeeded for 3 of 3, nobody suspected, the "
                      "key is in none of our lines")

    def test_keys_from_the_console_follow_an_operator(self):
        old, new = new_key(), new_key()
        agent = self.agent("agent", key=old)
        ours = self.ours("ours", [agent.address], keys=[old])
        wait_agreement([agent, ours], {"agent", "ours"})
        ours.do(f"keys add {new}")
        agent.rpc("keys", f"-install={new}")
        ours.do(f"keys use {new}")
        agent.rpc("keys", f"-use={new}")
        agent.rpc("keys", f"-remove={old}")
        ours.do(f"keys remove {old}")
        ours.do("event by-hand x")
        agent.wait_log("user-event: by-hand")
        self.assertTrue(ours.untroubled())
        self.measured("add, use, remove by hand; still members")


class SerfRefusalTest(Case):
    """The table of key mismatches, dialled from both sides. Each must name the trouble in words."""

    CASES = {
        "other key": ("wrong key", "No installed keys could decrypt the message"),
        "no key": ("is encrypted", "Encryption is configured but remote state is not encrypted"),
        "key to plain": ("is not encrypted",
                         "Remote state is encrypted and encryption is not configured"),
    }

    def sentences(self, node, since=0):
        """All texts a person would read in these events."""
        kinds = ("notice", "rejected", "outcome")
        return [str(e.get("text", "")) + " " + str(e.get("reason", ""))
                for e in node.seen(lambda e: e["event"] in kinds, since)]

    def refused(self, case, our_keys, their_key):
        our_words, their_words = self.CASES[case]
        agent = SerfAgent("agent", self.network.address(), key=their_key)
        ours = SwimscopeNode("ours", self.network.address(), dialect="serf",
                             keys=our_keys)
        outcome = ours.ask(f"join {agent.address}")
        self.assertFalse(outcome["ok"], outcome)
        said = poll(lambda: [s for s in self.sentences(ours) if our_words in s],
                    f"a sentence of ours with '{our_words}'; we said {self.sentences(ours)}")[0]
        agent.wait_log(their_words)
        since = ours.mark()
        joined = agent.try_rpc("join", ours.address)
        self.assertNotEqual(joined.returncode, 0, joined.stdout)
        # Said in one of the two directions in any case; a peer that dials us shows up as rejected.
        ours.wait_event("rejected", since=since)
        self.assertEqual(agent.alive(), {"agent"})
        self.assertEqual(ours.alive(), {"ours"})
        self.measured(f"dialling we said: '{said.strip()}'; dialled we said: "
                      f"'{ours.events('rejected', since)[0].get('reason')}'")

    def test_another_key(self):
        self.refused("other key", [new_key()], new_key())

    def test_no_key_against_an_encrypted_cluster(self):
        self.refused("no key", [], new_key())

    def test_a_key_against_a_plain_cluster(self):
        self.refused("key to plain", [new_key()], None)

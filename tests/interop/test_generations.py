"""Both generations and us in one cluster."""

import base64
import os
import time

from bounds import dead_within
from harness import Case, poll
from peers import GoPeer, SerfAgent, SwimscopeNode, wait_agreement


def new_key():
    return base64.b64encode(os.urandom(32)).decode()


class GenerationsTest(Case):
    def cluster(self, key=None):
        """Two of ours, one of each generation: a chain of joins with a border at each link."""
        keys = [key] if key else []
        old = GoPeer("old", self.network.address(), key=key, meta="m-old", generation="old")
        o1 = SwimscopeNode("o1", self.network.address(), [old.address], keys=keys, meta="m-o1")
        new = GoPeer("new", self.network.address(), o1.address, key=key, meta="m-new",
                     generation="new")
        o2 = SwimscopeNode("o2", self.network.address(), [new.address], keys=keys, meta="m-o2")
        took = wait_agreement([old, new, o1, o2], {"old", "new", "o1", "o2"})
        self.measured(f"four agree after {took:.1f} s")
        return old, new, o1, o2

    def said(self, listener, word, since):
        if isinstance(listener, GoPeer):
            listener.wait(lambda e: e["event"] == "message" and word.encode().hex() in e["hex"],
                          word, since=since)
        else:
            listener.wait_text(word, since=since)

    def tell(self, speaker, listener, how, word):
        if isinstance(speaker, GoPeer):
            how = "reliable" if how == "reliable" else "best"
            return speaker.do(f"send-{how} {listener.name} {word.encode().hex()}")
        option = "" if how == "reliable" else "--best-effort "
        return speaker.do(f"send {option}{listener.name} {word}")

    def everybody_talks(self, everybody):
        for speaker in everybody:
            for listener in everybody:
                if speaker is listener:
                    continue
                for how in ("best", "reliable"):
                    word, since = f"{speaker.name}-{listener.name}-{how}", listener.mark()
                    self.tell(speaker, listener, how, word)
                    self.said(listener, word, since)

    def test_everybody_talks_to_everybody(self):
        everybody = self.cluster()
        for each in everybody:
            metas = {name: m.get("meta") for name, m in each.members().items()}
            self.assertEqual(metas, {p.name: f"m-{p.name}" for p in everybody}, each.title)
        self.everybody_talks(everybody)
        self.assertTrue(everybody[2].untroubled())

    def test_everybody_talks_sealed(self):
        everybody = self.cluster(new_key())
        self.everybody_talks(everybody)
        self.assertTrue(everybody[3].untroubled())

    def test_a_rotation_across_generations(self):
        old_key, next_key = new_key(), new_key()
        everybody = self.cluster(old_key)
        for step, key in (("add", next_key), ("use", next_key), ("remove", old_key)):
            for each in everybody:
                each.do(f"{step}key {key}" if isinstance(each, GoPeer) else f"keys {step} {key}")
                self.everybody_talks(everybody[:3])
        wait_agreement(everybody, {p.name for p in everybody})
        self.assertTrue(everybody[2].untroubled())

    def test_metadata_crosses_the_borders(self):
        everybody = self.cluster()
        for changed in everybody:
            word, marks = f"new-{changed.name}", {p: p.mark() for p in everybody}
            changed.do(f"update {word}" if isinstance(changed, GoPeer) else f"meta {word}")
            for other in everybody:
                if other is not changed:
                    event = "update" if isinstance(other, GoPeer) else "updated"
                    other.wait_event(event, node=changed.name, meta=word, since=marks[other])

    def test_deaths_are_agreed_on(self):
        old, new, o1, o2 = self.cluster()
        bound = dead_within("local", 4)
        standing = [old, new, o1, o2]
        for victim in (old, o2):
            killed = victim.kill()
            standing.remove(victim)
            for each in standing:
                event = "leave" if isinstance(each, GoPeer) else "died"
                each.wait_event(event, node=victim.name, ceiling=bound)
            self.measured(f"{victim.name} dead for all after {time.monotonic() - killed:.1f} s")
        wait_agreement([new, o1], {"new", "o1"})

    def test_a_suspended_one_refutes_to_all(self):
        old, new, o1, o2 = self.cluster()
        for sleeper in (old, new):
            marks = {each: each.mark() for each in (o1, o2)}

            def heard(event, name=sleeper.name, places=tuple(marks.items())):
                return any(each.events(event, since, node=name) for each, since in places)

            sleeper.stop()
            poll(lambda told=heard: told("suspected"), f"{sleeper.name} is suspected")
            sleeper.resume()
            poll(lambda told=heard: told("refuted"), f"{sleeper.name} refutes")
            wait_agreement([old, new, o1, o2], {"old", "new", "o1", "o2"})
            self.assertFalse(o1.events("died") + o2.events("died"))


class SerfGenerationsTest(Case):
    def cluster(self, key=None):
        keys = [key] if key else []
        old = SerfAgent("old", self.network.address(), key=key, generation="old")
        ours = SwimscopeNode("ours", self.network.address(), [old.address], "serf", keys=keys)
        new = SerfAgent("new", self.network.address(), [ours.address], key=key, generation="new")
        wait_agreement([old, new, ours], {"old", "new", "ours"})
        return old, new, ours

    def events_cross(self, old, new, ours, word):
        """A user event of each at both others."""
        ours.do(f"event from-ours-{word} x")
        new.rpc("event", "-coalesce=false", f"from-new-{word}", "x")
        old.rpc("event", "-coalesce=false", f"from-old-{word}", "x")
        for agent, other in ((old, "new"), (new, "old")):
            agent.wait_log(f"user-event: from-ours-{word}")
            agent.wait_log(f"user-event: from-{other}-{word}")
        ours.wait_event("userEvent", name=f"from-new-{word}")
        ours.wait_event("userEvent", name=f"from-old-{word}")

    def test_events_and_tags_cross_the_borders(self):
        old, new, ours = self.cluster()
        self.events_cross(old, new, ours, "plain")
        ours.do("tag zone=ours")
        new.rpc("tags", "-set", "zone=new")
        old.rpc("tags", "-set", "zone=old")
        for agent in (old, new):
            poll(lambda a=agent: all(m["tags"].get("zone") == n for n, m in a.members().items()),
                 f"all three tags at {agent.name}")
        poll(lambda: all(m["tags"].get("zone") == n for n, m in ours.members().items()),
             "all three tags at ours")

    def test_an_operator_at_each_generation_rotates_the_keys(self):
        keys = [new_key() for _ in range(3)]
        old, new, ours = self.cluster(keys[0])
        since = ours.mark()
        for operator, before, after in ((new, keys[0], keys[1]), (old, keys[1], keys[2])):
            for step, key in (("-install", after), ("-use", after), ("-remove", before)):
                operator.keys(f"{step}={key}")
            listed = operator.keys("-list")
            self.assertIn("3/3", listed)
            self.assertNotIn(before, listed)
            self.events_cross(old, new, ours, f"after-{operator.name}")
        wait_agreement([old, new, ours], {"old", "new", "ours"})
        self.assertTrue(ours.untroubled({"old", "new"}, since))
        self.measured("install, use, remove and list by serf keys of both, 3 of 3 each time")

    def test_a_leave_of_each_is_seen_by_the_others(self):
        old, new, ours = self.cluster()
        third = SwimscopeNode("third", self.network.address(), [new.address], "serf")
        wait_agreement([old, new, ours, third], {"old", "new", "ours", "third"})
        new.rpc("leave")
        for node in (ours, third):
            node.wait_event("left", node="new")
        old.wait_status("new", "left")
        old.rpc("leave")
        for node in (ours, third):
            node.wait_event("left", node="old")
            self.assertFalse(node.events("died"))

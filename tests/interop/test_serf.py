"""Membership with Serf agents: meeting, dying, leaving, tags, events, restarts, pauses."""
# runs: loopback hosts new

import signal
import time

from bounds import dead_within, suspect_within, suspicion
from harness import Case, poll
from peers import SerfAgent, SwimscopeNode, wait_agreement


class SerfTest(Case):
    def agent(self, name, join=(), **more):
        return SerfAgent(name, self.network.address(), join, **more)

    def ours(self, name, join=(), **more):
        return SwimscopeNode(name, self.network.address(), join, dialect="serf", **more)

    def pair(self):
        """One agent and one of ours, agreed."""
        agent = self.agent("agent")
        ours = self.ours("ours", [agent.address])
        wait_agreement([agent, ours], {"agent", "ours"})
        return agent, ours

    def test_we_join_them(self):
        agent = self.agent("agent", tags={"role": "db"})
        ours = self.ours("ours", [agent.address], tags={"role": "watch"})
        took = wait_agreement([agent, ours], {"agent", "ours"})
        agent.wait_log("EventMemberJoin: ours")
        listed = agent.members()["ours"]
        self.assertEqual(listed["addr"], ours.address)
        self.assertEqual(listed["tags"]["role"], "watch")
        self.assertEqual(ours.members()["agent"]["address"], agent.address)
        self.measured(f"both list both {took:.1f} s after our start")

    def test_they_join_us(self):
        ours = self.ours("ours")
        agent = self.agent("agent")
        agent.rpc("join", ours.address)
        took = wait_agreement([agent, ours], {"agent", "ours"})
        ours.wait_event("joined", node="agent")
        self.measured(f"both list both {took:.1f} s after serf join")

    def test_three_of_theirs_and_two_of_ours_converge(self):
        # In the Local profile news is told twice only; when both went to those who knew, the next
        # push/pull brings it (at most 15 s on). Five agents alone show the same two outcomes.
        first = self.agent("a1")
        everybody = [first, self.agent("a2", [first.address]), self.agent("a3")]
        everybody.append(self.ours("o1", [first.address]))
        everybody.append(self.ours("o2", [everybody[2].address]))
        # Two islands so far: a3 with o2, the rest; one join makes them one.
        everybody[4].do(f"join {everybody[3].address}")
        took = wait_agreement(everybody, {"a1", "a2", "a3", "o1", "o2"})
        self.measured(f"five agree {took:.1f} s after two islands met")

    def test_a_killed_agent_is_suspected_then_dead(self):
        first = self.agent("a1")
        victim = self.agent("a2", [first.address])
        ours = self.ours("ours", [first.address])
        wait_agreement([first, victim, ours], {"a1", "a2", "ours"})
        killed = victim.kill()
        suspect_bound, dead_bound = suspect_within("local", 3), dead_within("local", 3)
        suspected, _ = ours.wait_event("suspected", node="a2", ceiling=suspect_bound)
        died, _ = ours.wait_event("died", node="a2", ceiling=dead_bound)
        first.wait_status("a2", "failed", dead_bound)
        self.assertLess(suspected, died)
        self.measured(f"suspected after {suspected - killed:.1f} s (bound {suspect_bound:.0f}), "
                      f"dead after {died - killed:.1f} s (bound {dead_bound:.0f}, suspicion alone "
                      f"{suspicion('local', 3)[0]:.0f} to {suspicion('local', 3)[1]:.0f})")

    def test_our_killed_node_is_dead_for_them(self):
        first = self.agent("a1")
        second = self.agent("a2", [first.address])
        ours = self.ours("ours", [first.address])
        wait_agreement([first, second, ours], {"a1", "a2", "ours"})
        killed = ours.kill()
        bound = dead_within("local", 3)
        first.wait_log("Suspect ours has failed", bound)
        took = max(agent.wait_status("ours", "failed", bound) for agent in (first, second)) - killed
        self.measured(f"failed for both agents after {took:.1f} s (bound {bound:.0f})")

    def test_our_leave_is_seen_as_left(self):
        first = self.agent("a1")
        second = self.agent("a2", [first.address])
        ours = self.ours("ours", [first.address])
        wait_agreement([first, second, ours], {"a1", "a2", "ours"})
        started = time.monotonic()
        ours.signal(signal.SIGTERM)
        self.assertEqual(ours.wait_exit(), 0)
        left = time.monotonic() - started
        for agent in (first, second):
            agent.wait_status("ours", "left")
        # Gossip may spare one of them our intent to leave, but not both.
        told = [agent for agent in (first, second)
                if agent.seen(lambda line: "messageLeaveType: ours" in line)]
        self.assertTrue(told)
        for agent in told:
            ends = agent.seen(lambda line: "messageLeaveType: ours" in line or
                              "EventMemberFailed: ours" in line)
            self.assertIn("messageLeaveType", ends[0], agent.title)
        self.measured(f"SIGTERM to exit {left:.1f} s, left for both agents, {len(told)} of them "
                      "told so at once")

    def test_their_leave_is_seen_as_left(self):
        agent, ours = self.pair()
        started = time.monotonic()
        agent.rpc("leave")
        at, _ = ours.wait_event("left", node="agent")
        self.assertEqual(ours.members()["agent"]["state"], "left")
        self.assertFalse(ours.events("died", node="agent"))
        self.measured(f"left event {at - started:.1f} s after serf leave")

    def test_tag_changes_are_seen_both_ways(self):
        agent, ours = self.pair()
        since, started = ours.mark(), time.monotonic()
        agent.rpc("tags", "-set", "role=primary")
        at, event = ours.wait_event("updated", node="agent", since=since)
        self.assertEqual(event["tags"]["role"], "primary")
        theirs = at - started
        started = time.monotonic()
        ours.do("tag zone=b")
        poll(lambda: agent.members()["ours"]["tags"].get("zone") == "b", "our tag at the agent")
        self.measured(f"theirs after {theirs:.2f} s, ours after {time.monotonic() - started:.2f} s")

    def test_user_events_go_both_ways(self):
        # The agent runs the handler for each user event and logs what it printed.
        agent = self.agent("agent", handler="user=cat")
        ours = self.ours("ours", [agent.address])
        wait_agreement([agent, ours], {"agent", "ours"})
        ours.do("event deploy version-7")
        agent.wait_log("Received event: user-event: deploy")
        agent.wait_log("version-7")
        since = ours.mark()
        agent.rpc("event", "-coalesce=false", "restock", "apples and pears")
        ours.wait(lambda e: "restock" in str(e), "their user event", since=since)
        ours.wait(lambda e: "apples and pears" in str(e) or
                  b"apples and pears".hex() in str(e), "its payload", since=since)
        self.measured("deploy/version-7 out, restock/apples and pears in")

    def test_our_restart_under_the_same_name_and_address(self):
        agent = self.agent("agent")
        address = self.network.address()
        first = SwimscopeNode("ours", address, [agent.address], "serf",
                              tags={"run": "1"})
        wait_agreement([agent, first], {"agent", "ours"})
        first.kill()
        agent.wait_status("ours", "failed", dead_within("local", 2))
        again = SwimscopeNode("ours", address, [agent.address], "serf",
                              tags={"run": "2"})
        started = time.monotonic()
        poll(lambda: agent.status("ours") == "alive" and
             agent.members()["ours"]["tags"].get("run") == "2", "the second run at the agent")
        took = time.monotonic() - started
        self.assertEqual(again.alive(), {"agent", "ours"})
        self.assertGreater(again.members()["ours"]["incarnation"], 1)
        self.measured(f"alive with its new tag {took:.1f} s after the restart")

    def test_our_quick_restart_inside_the_suspicion(self):
        agent = self.agent("agent")
        address = self.network.address()
        first = SwimscopeNode("ours", address, [agent.address], "serf",
                              tags={"run": "1"})
        wait_agreement([agent, first], {"agent", "ours"})
        first.kill()
        SwimscopeNode("ours", address, [agent.address], "serf", tags={"run": "2"})
        poll(lambda: agent.members()["ours"]["tags"].get("run") == "2", "the second run's tag")
        self.assertFalse(agent.seen(lambda line: "EventMemberFailed: ours" in line))
        self.measured("taken as an update, no flap")

    def test_their_restart_under_the_same_name_and_address(self):
        ours = self.ours("ours")
        address = self.network.address()
        first = SerfAgent("agent", address, [ours.address], tags={"run": "1"})
        wait_agreement([first, ours], {"agent", "ours"})
        first.kill()
        ours.wait_event("died", node="agent", ceiling=dead_within("local", 2))
        since, started = ours.mark(), time.monotonic()
        again = SerfAgent("agent", address, [ours.address], tags={"run": "2"})
        at, event = ours.wait_event("joined", node="agent", since=since)
        poll(lambda: ours.members()["agent"].get("tags", {}).get("run") == "2", "its new tag")
        wait_agreement([again, ours], {"agent", "ours"})
        self.measured(f"joined again {at - started:.1f} s after its start, incarnation "
                      f"{event['incarnation']}")

    def test_a_suspended_agent_refutes_when_it_wakes(self):
        first = self.agent("a1")
        sleeper = self.agent("a2", [first.address])
        ours = self.ours("ours", [first.address])
        wait_agreement([first, sleeper, ours], {"a1", "a2", "ours"})
        since, stopped = ours.mark(), sleeper.stop()
        suspected, _ = ours.wait_event("suspected", node="a2", since=since)
        woken = sleeper.resume()
        refuted, event = ours.wait_event("refuted", node="a2", since=since)
        self.assertFalse(ours.events("died", node="a2"))
        self.assertGreater(event["incarnation"], 1)
        self.measured(f"suspected after {suspected - stopped:.1f} s, refuted "
                      f"{refuted - woken:.2f} s after it woke, incarnation {event['incarnation']}")

    def test_we_refute_when_we_wake(self):
        first = self.agent("a1")
        second = self.agent("a2", [first.address])
        ours = self.ours("ours", [first.address])
        wait_agreement([first, second, ours], {"a1", "a2", "ours"})
        before = ours.members()["ours"]["incarnation"]
        marks = {agent: agent.mark() for agent in (first, second)}
        ours.stop()
        # Whoever is first: seconds later the other's own probe may make it a death at once.
        poll(lambda: any(agent.seen(lambda line: "Suspect ours has failed" in line, mark)
                         for agent, mark in marks.items()), "ours is suspected")
        ours.resume()
        poll(lambda: ours.members()["ours"]["incarnation"] > before, "our higher incarnation")
        wait_agreement([first, second, ours], {"a1", "a2", "ours"})
        for agent in (first, second):
            self.assertFalse(agent.seen(lambda line: "EventMemberFailed: ours" in line))
        after = ours.members()["ours"]["incarnation"]
        self.measured(f"incarnation {before} to {after}, never failed")

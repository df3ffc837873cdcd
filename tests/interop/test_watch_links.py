"""Links between members, measured by asking them: nobody joins, and a drop in one direction is told
from one in both."""
# runs: hosts new

import time

from harness import Case, JsonProcess, built, poll
from peers import SerfAgent, wait_agreement

NAMED_WITHIN = 30


class Links(JsonProcess):
    """`swimscope-node links`, from a host of its own."""

    def __init__(self, home, at, *more):
        command = [built("SWIMSCOPE_NODE", "swimscope-node"), "links", at, "--json",
                   "--bind", f"{home}:7946", *more]
        super().__init__("links", command, home)

    def delivers(self, sender, receiver):
        """What the last test of that direction gave; None before there was one."""
        tests = [link["delivers"] for link in self.events("link") if "delivers" in link and
                 (link["from"], link["to"]) == (sender, receiver)]
        return tests[-1] if tests else None


class WatchLinksTest(Case):
    def three(self):
        first = SerfAgent("a", self.network.address(), timing="lan")
        agents = [first] + [SerfAgent(name, self.network.address(), [first.address], timing="lan")
                            for name in ("b", "c")]
        wait_agreement(agents, {"a", "b", "c"})
        return agents

    def host_of(self, agent):
        return agent.address.split(":")[0]

    def deaf_to(self, listener, speaker):
        self.hosts().rules(self.host_of(listener), f"ip saddr {self.host_of(speaker)} drop")

    def test_all_reach_each_other(self):
        agents = self.three()
        links = Links(self.network.address(), agents[0].address)
        self.assertEqual(links.wait_exit(), 0)
        reached = {(link["from"], link["to"]) for link in links.events("link", reachable=True)}
        self.assertEqual(len(reached), 6)
        for agent in agents:
            self.assertEqual(set(agent.members()), {"a", "b", "c"})

    def test_a_drop_in_one_direction(self):
        agents = self.three()
        _, b, c = agents
        self.deaf_to(c, b)
        since = time.monotonic()
        links = Links(self.network.address(), agents[0].address, "--watch", "5s")
        poll(lambda: links.delivers("b", "c") is False and links.delivers("c", "b") is True,
             "the direction that fails, and the one that works", NAMED_WITHIN)
        took = time.monotonic() - since
        at, _ = links.wait_event("finding", kind="one-way-link", ceiling=NAMED_WITHIN - took)
        self.measured(f"a drop from b to c was seen after {took:.1f} s and a finding after "
                      f"{at - since:.1f} s")

    def test_a_drop_in_both_directions(self):
        agents = self.three()
        _, b, c = agents
        self.deaf_to(c, b)
        self.deaf_to(b, c)
        links = Links(self.network.address(), agents[0].address, "--watch", "5s")
        poll(lambda: links.delivers("b", "c") is False and links.delivers("c", "b") is False,
             "both directions", NAMED_WITHIN)
        self.assertEqual(links.events("finding", kind="one-way-link"), [])

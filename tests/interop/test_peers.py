"""The peers among themselves: if one of these fails, no other interop failure is ours."""
# runs: loopback hosts new

from harness import Case
from peers import Alertmanager, GoPeer, SerfAgent, wait_agreement


class PeersTest(Case):
    def test_two_serf_agents_meet(self):
        one = SerfAgent("one", self.network.address())
        two = SerfAgent("two", self.network.address(), join=[one.address])
        self.measured(f"agreed after {wait_agreement([one, two], {'one', 'two'}):.1f} s")

    def test_two_go_programs_meet_and_talk(self):
        one = GoPeer("one", self.network.address())
        two = GoPeer("two", self.network.address(), join=one.address)
        wait_agreement([one, two], {"one", "two"})
        two.do("sized-reliable one 65536")
        one.wait_event("message", size=65536)
        two.do("leave")
        one.wait_event("leave", node="two", state="left")

    def test_two_alertmanagers_meet(self):
        one = Alertmanager("one", self.network.address(), self.scratch)
        two = Alertmanager("two", self.network.address(), self.scratch, [one.address])
        one.wait_peers({one.name, two.name})

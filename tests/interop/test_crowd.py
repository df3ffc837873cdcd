"""Push/pulls of more than 127 nodes and states: msgpack integers leave their one-byte form there,
and the generations write the longer ones differently."""
# runs: loopback hosts new

import time

from harness import Case, poll
from peers import GoPeer, SwimscopeNode

CROWD = 140


class CrowdTest(Case):
    def learn_all(self, state):
        # WAN timing: a whole crowd in one process must not be a load on the machine.
        crowd = GoPeer("go", self.network.address(), extra=CROWD, state=state, timing="wan")
        started = time.monotonic()
        ours = SwimscopeNode("ours", self.network.address(), [crowd.address], timing="wan")
        _, exchange = ours.wait_event("pushPull", initiated=True, join=True)
        self.assertGreater(exchange["nodes"], CROWD)
        self.assertEqual(exchange["stateBytes"], state)
        poll(lambda: len(ours.alive()) == CROWD + 2, "everybody at ours")
        self.measured(f"{exchange['nodes']} nodes and {state} bytes of state in one exchange, all "
                      f"known {time.monotonic() - started:.1f} s after our start")
        return ours

    def test_a_state_of_200_bytes(self):
        self.learn_all(200)

    def test_a_state_of_70000_bytes(self):
        self.learn_all(70000)

    def test_a_newcomer_learns_the_crowd_from_us(self):
        ours = self.learn_all(300)
        newcomer = GoPeer("newcomer", self.network.address(), ours.address, state=70000,
                          timing="wan")
        poll(lambda: len(newcomer.alive()) == CROWD + 3, "everybody at the newcomer")
        ours.wait_event("pushPull", initiated=False, join=True, stateBytes=70000)
        poll(lambda: len(ours.alive()) == CROWD + 3, "the newcomer at ours")

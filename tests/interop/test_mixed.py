"""30 members of mixed kinds, ours and both generations of theirs, killed at random."""
# runs: loopback hosts
# cost: 200

from chaos import Chaos, Kind
from peers import GoPeer, SerfAgent, SwimscopeNode


# LAN timing, as a cluster of this size has in earnest.
def ours(dialect):
    return lambda name, address, seeds: SwimscopeNode(name, address, seeds, dialect, timing="lan")


def program(generation):
    return lambda name, address, seeds: GoPeer(name, address, seeds[0] if seeds else None,
                                               timing="lan", generation=generation)


def agent(generation):
    return lambda name, address, seeds: SerfAgent(name, address, seeds, timing="lan",
                                                  generation=generation)


class MixedGoTest(Chaos):
    KINDS = (Kind("ours", 10, 4, ours("plain")), Kind("old", 10, 4, program("old")),
             Kind("new", 10, 4, program("new")))
    SECONDS = 40

    def test_thirty_go_programs_and_us(self):
        self.survive()


class MixedSerfTest(Chaos):
    KINDS = (Kind("old", 10, 4, agent("old")), Kind("ours", 10, 4, ours("serf")),
             Kind("new", 10, 4, agent("new")))
    SECONDS = 40

    def test_thirty_agents_and_us(self):
        self.survive()

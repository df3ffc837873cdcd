"""Two minutes of crashes: 20 of our nodes and 3 Serf agents in one cluster, killed and restarted
at random; our memory must not grow."""

import os
import statistics

from chaos import Chaos, Kind
from peers import SerfAgent, SwimscopeNode

# Memory may grow by this much between the first third and the second half: allocator noise.
GROWTH_FACTOR = 1.10
GROWTH_BYTES = 2 << 20


def resident(pid):
    with open(f"/proc/{pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")


class Soak(Chaos):
    KINDS = (Kind("agent", 3, 2, SerfAgent),
             Kind("ours", 20, 10, lambda name, address, seeds:
                  SwimscopeNode(name, address, seeds, dialect="serf")))
    SECONDS = 120

    def setUp(self):
        super().setUp()
        self.memory = {}

    def sample(self, share):
        for name in self.alone:
            if name.startswith("ours"):
                self.memory.setdefault(name, []).append((share, resident(self.up[name].pid)))

    def check_memory(self):
        worst = 0.0
        for name, samples in self.memory.items():
            early = statistics.median(size for share, size in samples if share < 1 / 3)
            late = statistics.median(size for share, size in samples if share >= 1 / 2)
            worst = max(worst, late / early)
            self.assertLessEqual(late, early * GROWTH_FACTOR + GROWTH_BYTES,
                                 f"{name} grew from {early / 2**20:.1f} to {late / 2**20:.1f} MiB")
        sizes = [samples[-1][1] / 2**20 for samples in self.memory.values()]
        self.measured(f"resident at the end {min(sizes):.1f} to {max(sizes):.1f} MiB, most grown "
                      f"{100 * (worst - 1):+.1f} %")

    def test_random_crashes(self):
        self.survive()
        self.check_memory()

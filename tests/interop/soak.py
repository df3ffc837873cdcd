"""Two minutes of crashes: 20 of our nodes and 3 Serf agents in one cluster, killed and restarted
at random from a printed seed. SWIMSCOPE_SOAK_SEED repeats a run, SWIMSCOPE_SOAK_SECONDS shortens
one."""

import os
import random
import statistics
import threading
import time

from harness import Case
from peers import SerfAgent, SwimscopeNode, wait_agreement

OURS = 20
AGENTS = 3
# The first so many of each kind are never touched: they must stay alive in everybody's eyes.
OURS_LEFT_ALONE = 10
AGENTS_LEFT_ALONE = 2
MOST_DOWN = 5
AGREEMENT_CEILING = 120
# Memory may grow by this much between the first third and the second half: allocator noise.
GROWTH_FACTOR = 1.10
GROWTH_BYTES = 2 << 20


def resident(pid):
    with open(f"/proc/{pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")


class Soak(Case):
    def setUp(self):
        self.seed = int(os.environ.get("SWIMSCOPE_SOAK_SEED") or
                        random.SystemRandom().randrange(1 << 32))
        self.seconds = float(os.environ.get("SWIMSCOPE_SOAK_SECONDS") or 120)
        print(f"soak seed {self.seed} (SWIMSCOPE_SOAK_SEED repeats it)", flush=True)
        self.random = random.Random(self.seed)
        self.addresses = {}
        self.up = {}
        self.down = []
        self.kills = self.restarts = 0
        self.memory = {}

    def launch(self, name):
        seeds = [f"{self.addresses[n]}:7946" for n in ("agent0", "ours0", "ours1") if n != name]
        kind = SerfAgent if name.startswith("agent") else SwimscopeNode
        # The very first has nobody to join yet, and an agent ends when its only seed is not there.
        seeds = seeds if self.up else []
        more = {} if kind is SerfAgent else {"dialect": "serf"}
        self.up[name] = kind(name, self.addresses[name], seeds, **more)

    def build(self):
        names = [f"agent{i}" for i in range(AGENTS)] + [f"ours{i}" for i in range(OURS)]
        self.addresses = {name: self.network.address() for name in names}
        for name in names:
            self.launch(name)
        self.alone = ([f"agent{i}" for i in range(AGENTS_LEFT_ALONE)] +
                      [f"ours{i}" for i in range(OURS_LEFT_ALONE)])
        self.victims = [name for name in names if name not in self.alone]
        return wait_agreement(self.up.values(), set(names), AGREEMENT_CEILING)

    def one_blow(self):
        """Kills one that is up or restarts one that is down; the seed alone decides which."""
        standing = [name for name in self.victims if name in self.up]
        if self.down and (len(self.down) >= MOST_DOWN or self.random.random() < 0.5):
            name = self.down.pop(self.random.randrange(len(self.down)))
            self.launch(name)
            self.restarts += 1
        else:
            name = self.random.choice(standing)
            self.up.pop(name).kill()
            self.down.append(name)
            self.kills += 1

    def sample(self, share):
        for name in self.alone:
            if name.startswith("ours"):
                self.memory.setdefault(name, []).append((share, resident(self.up[name].pid)))

    def rage(self):
        pace = threading.Event()
        started = time.monotonic()
        next_blow = started
        while (elapsed := time.monotonic() - started) < self.seconds:
            if time.monotonic() >= next_blow:
                self.one_blow()
                next_blow += self.random.uniform(0.5, 3.0)
            self.sample(elapsed / self.seconds)
            pace.wait(max(0.05, min(0.5, next_blow - time.monotonic())))

    def false_deaths(self):
        wrong = []
        for process in self.processes:
            if isinstance(process, SwimscopeNode):
                wrong += [(process.name, e["node"]) for e in process.events("died")
                          if e["node"] in self.alone]
            else:
                wrong += [(process.name, name) for name in self.alone if process.seen(
                    lambda line, n=name: f"EventMemberFailed: {n} " in line)]
        return wrong

    def suspicions(self):
        return sum(e["node"] in self.alone for p in self.processes
                   if isinstance(p, SwimscopeNode) for e in p.events("suspected"))

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
        self.measured(f"seed {self.seed}; {OURS} of ours and {AGENTS} agents agreed "
                      f"{self.build():.1f} s after the last start")
        self.rage()
        self.measured(f"{self.kills} kills, {self.restarts} restarts in {self.seconds:.0f} s")
        took = wait_agreement(self.up.values(), set(self.up), AGREEMENT_CEILING)
        self.measured(f"{len(self.up)} survivors agree {took:.1f} s after the last blow")
        self.assertEqual(self.false_deaths(), [])
        self.measured(f"no false death, {self.suspicions()} suspicions of nodes left alone")
        self.check_memory()

"""A cluster of several kinds of members in which some are killed and restarted at random from a
printed seed, while others, left alone, must stay alive in everybody's eyes.
SWIMSCOPE_SOAK_SEED repeats a run, SWIMSCOPE_SOAK_SECONDS sets its length."""

import os
import random
import threading
import time

from harness import Case, repeat_command
from peers import GoPeer, SerfAgent, SwimscopeNode, wait_agreement

AGREEMENT_CEILING = 120


class Kind:
    """How many members of one kind there are, how many of them are left alone, and how one is
    started: start(name, address, seeds)."""

    def __init__(self, name, count, left_alone, start):
        self.name = name
        self.count = count
        self.left_alone = left_alone
        self.start = start


def says_dead(process, name):
    """Whether this member ever held that one for dead."""
    if isinstance(process, SwimscopeNode):
        return bool(process.events("died", node=name))
    if isinstance(process, GoPeer):
        return bool(process.events("leave", node=name, state="dead"))
    if isinstance(process, SerfAgent):
        return bool(process.seen(lambda line: f"EventMemberFailed: {name} " in line))
    raise AssertionError(f"nobody knows how {process.title} reports a death")


class Chaos(Case):
    KINDS = ()
    MOST_DOWN = 5
    SECONDS = 60
    # Seconds between two blows, drawn evenly.
    PACE = (0.5, 3.0)

    def setUp(self):
        self.seed = int(os.environ.get("SWIMSCOPE_SOAK_SEED") or
                        random.SystemRandom().randrange(1 << 32))
        self.seconds = float(os.environ.get("SWIMSCOPE_SOAK_SECONDS") or self.SECONDS)
        # From here on the command that repeats the case names the seed.
        os.environ["SWIMSCOPE_SOAK_SEED"] = str(self.seed)
        self.addCleanup(os.environ.pop, "SWIMSCOPE_SOAK_SEED")
        print(f"seed {self.seed}; repeat with: {repeat_command(self.id())}", flush=True)
        self.random = random.Random(self.seed)
        self.kinds = {f"{kind.name}{i}": kind for kind in self.KINDS for i in range(kind.count)}
        self.addresses = {name: self.network.address() for name in self.kinds}
        self.alone = [f"{kind.name}{i}" for kind in self.KINDS for i in range(kind.left_alone)]
        self.victims = [name for name in self.kinds if name not in self.alone]
        self.up = {}
        self.down = []
        self.kills = self.restarts = 0

    def launch(self, name):
        # The very first has nobody to join yet; the others ask one of each kind that always runs.
        first = [f"{kind.name}0" for kind in self.KINDS]
        seeds = [f"{self.addresses[n]}:7946" for n in first if n in self.up and n != name]
        self.up[name] = self.kinds[name].start(name, self.addresses[name], seeds)

    def build(self):
        for name in self.kinds:
            self.launch(name)
        return wait_agreement(self.up.values(), set(self.kinds), AGREEMENT_CEILING)

    def one_blow(self):
        """Kills one that is up or restarts one that is down; the seed alone decides which."""
        standing = [name for name in self.victims if name in self.up]
        if self.down and (len(self.down) >= self.MOST_DOWN or self.random.random() < 0.5):
            name = self.down.pop(self.random.randrange(len(self.down)))
            self.launch(name)
            self.restarts += 1
        else:
            name = self.random.choice(standing)
            self.up.pop(name).kill()
            self.down.append(name)
            self.kills += 1

    def sample(self, share):
        """Called now and then with the share of the time that has passed."""

    def rage(self):
        pace = threading.Event()
        started = time.monotonic()
        next_blow = started
        while (elapsed := time.monotonic() - started) < self.seconds:
            if time.monotonic() >= next_blow:
                self.one_blow()
                next_blow += self.random.uniform(*self.PACE)
            self.sample(elapsed / self.seconds)
            pace.wait(max(0.05, min(0.5, next_blow - time.monotonic())))

    def false_deaths(self):
        return [(process.title, name) for process in self.processes for name in self.alone
                if says_dead(process, name)]

    def suspicions(self):
        return sum(e["node"] in self.alone for p in self.processes
                   if isinstance(p, SwimscopeNode) for e in p.events("suspected"))

    def survive(self):
        mix = ", ".join(f"{kind.count} {kind.name}" for kind in self.KINDS)
        self.measured(f"seed {self.seed}; {mix} agreed {self.build():.1f} s after the last start")
        self.rage()
        self.measured(f"{self.kills} kills, {self.restarts} restarts in {self.seconds:.0f} s")
        took = wait_agreement(self.up.values(), set(self.up), AGREEMENT_CEILING)
        self.measured(f"{len(self.up)} survivors agree {took:.1f} s after the last blow")
        self.assertEqual(self.false_deaths(), [])
        self.measured(f"no false death, {self.suspicions()} suspicions of nodes left alone")

"""Our own program where it only reads: what it says in JSON lines, running or to its end."""

import json
import subprocess

from harness import CEILING, JsonProcess, at_home, built
from networks import Hosts, place


def watchers_home():
    """Where a watcher runs: faults never touch it."""
    return Hosts.CONSOLE if place() == "hosts" else None


def binding():
    """Where members can reach it."""
    return ["--bind", Hosts.CONSOLE if place() == "hosts" else "127.0.0.1"]


class Watcher(JsonProcess):
    """`swimscope-node VERB ADDRESS ... --json --watch INTERVAL`, until it is ended."""

    def __init__(self, verb, *addresses, every="200ms", more=()):
        command = [built("SWIMSCOPE_NODE", "swimscope-node"), verb, *addresses, "--json",
                   "--watch", every, *binding(), *more]
        super().__init__(f"our {verb}", command, watchers_home())

    def wait_finding(self, kind, about="", ceiling=CEILING, since=0):
        return self.wait(lambda e: e["event"] == "finding" and e["kind"] == kind and
                         about in json.dumps(e), f"a finding {kind} about {about}", ceiling, since)


class Once:
    """`swimscope-node VERB ADDRESS ... --json` to its end: status, objects, words of complaint."""

    def __init__(self, verb, *addresses, more=(), home=None):
        command = [built("SWIMSCOPE_NODE", "swimscope-node"), verb, *addresses, "--json",
                   *(["--bind", home] if home else binding()), *more]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=CEILING, check=False,
                              preexec_fn=at_home(home or watchers_home()))
        self.status = done.returncode
        self.errors = done.stderr
        self.objects = [json.loads(line) for line in done.stdout.splitlines()]

    def of(self, event, **fields):
        return [o for o in self.objects if o.get("event") == event and
                all(o.get(k) == v for k, v in fields.items())]

    def table(self):
        """observer -> {node: state}"""
        tables = {}
        for row in self.of("member"):
            tables.setdefault(row["observer"], {})[row["node"]] = row["state"]
        return tables

"""Our own program where it only reads: what it says in JSON lines, running or to its end."""

import json
import re
import subprocess

from harness import CEILING, JsonProcess, at_home, built, poll
from networks import Hosts, place
from peers import SwimscopeNode


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


def suspects(process):
    """The names of those whom this member's own probes once did not reach."""
    if isinstance(process, SwimscopeNode):
        return {event["node"] for event in process.events("suspected")}
    found = (re.search(r"Suspect (\S+) has failed", str(entry)) for entry in process.seen(bool))
    return {match[1] for match in found if match}


def at_peace(read):
    return read.status == 0 and all(row["state"] == "alive" for row in read.of("member"))


def read_in_peace(members, verb, *addresses, **more):
    """What `verb` says of members that nothing disturbs. On a machine with too much to do members
    suspect one another for a moment, and what is then read of it is true: it is asked again if one
    of them said so itself. Whatever else is found stands."""
    tries = []

    def answered():
        tries.append(Once(verb, *addresses, **more))
        return at_peace(tries[-1]) or not any(suspects(member) for member in members)

    poll(answered, f"{verb} of members at peace")
    return tries[-1]

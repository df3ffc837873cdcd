"""The programs of a cluster, each with the questions the cases ask it."""

import json
import os
import subprocess
import time
import urllib.request

from harness import CEILING, JsonProcess, Process, built, built_if_possible, poll, program

PORT = 7946


def generation_of_this_run():
    """"old" are the distribution's packages, "new" the newest releases of the same programs."""
    return os.environ.get("SWIMSCOPE_GENERATION", "old")


def endpoint(address, port):
    return f"[{address}]:{port}" if ":" in address else f"{address}:{port}"


class SwimscopeNode(JsonProcess):
    """Our own swimscope-node, talking JSON lines."""

    def __init__(self, name, address, join=(), dialect="plain", timing="local", keys=(), tags=None,
                 meta=None, label=None, port=PORT, more=()):
        self.name = name
        self.address = endpoint(address, port)
        command = [built("SWIMSCOPE_NODE", "swimscope-node"), "--json", "--name", name, "--bind",
                   self.address, "--timing", timing, "--dialect", dialect]
        for seed in join:
            command += ["--join", seed]
        for key in keys:
            command += ["--key", key]
        for key, value in (tags or {}).items():
            command += ["--tag", f"{key}={value}"]
        if meta is not None:
            command += ["--meta", meta]
        if label is not None:
            command += ["--label", label]
        super().__init__(f"our node {name}", [*command, *more], address)
        self.wait_event("started")

    def ask(self, line, ceiling=CEILING):
        """Sends a console line; the final outcome that answers it."""
        since = self.mark()
        self.say(line)
        _, outcome = self.wait(lambda e: e["event"] == "outcome" and e.get("final", True),
                               f"the outcome of '{line[:60]}'", ceiling, since)
        return outcome

    def do(self, line, ceiling=CEILING):
        outcome = self.ask(line, ceiling)
        if not outcome.get("ok"):
            raise AssertionError(f"{self.title} refused '{line[:60]}': {outcome}")
        return outcome

    def members(self):
        """name -> member object, as the members command lists them."""
        since = self.mark()
        self.do("members")
        return {m["node"]: m for m in self.events("member", since)}

    def alive(self):
        return {n for n, m in self.members().items() if m["state"] == "alive"}

    def text_of(self, entry):
        """What a message or event carried, however the printer chose to show it."""
        if "hex" in entry:
            return bytes.fromhex(entry["hex"]).decode(errors="replace")
        return entry.get("text", "")

    def wait_text(self, text, ceiling=CEILING, since=0):
        return self.wait(lambda e: e["event"] == "message" and text in self.text_of(e),
                         f"a message with {len(text)} bytes '{text[:40]}'", ceiling, since)

    def untroubled(self, names=None, since=0):
        """No suspicion and no death of these nodes was seen."""
        return not self.seen(lambda e: e["event"] in ("suspected", "died") and
                             (names is None or e.get("node") in names), since)


class LiveLab(JsonProcess):
    """Nodes of ours on real sockets of 127.0.0.1 in one process, as the window's live lab has
    them; others join at `address`."""

    def __init__(self, nodes, dialect="plain", timing="local", more=()):
        command = [built("SWIMSCOPE_NODE", "swimscope-node"), "lab", "--live", "--json", "--nodes",
                   str(nodes), "--timing", timing, "--dialect", dialect]
        super().__init__("the live lab", [*command, *more], "127.0.0.1")
        self.address = self.wait_event("started")[1]["address"]
        self.names = [f"n-{number + 1:04}" for number in range(nodes)]
        for name in self.names[1:]:
            self.wait_node(name, belief="alive")

    def wait_node(self, name, ceiling=CEILING, since=0, **fields):
        """The first time from `since` on that the lab shows the node so."""
        return self.wait(lambda e: e["event"] == "lab_node" and e["node"] == name and
                         all(e.get(k) == v for k, v in fields.items()),
                         f"{name} as {fields}", ceiling, since)

    def ask(self, line):
        """Sends a line; the outcome that answers it."""
        since = self.mark()
        self.say(line)
        return self.wait(lambda e: e["event"] == "outcome" and e.get("final", True),
                         f"the outcome of '{line}'", since=since)[1]

    def do(self, line):
        outcome = self.ask(line)
        if not outcome.get("ok"):
            raise AssertionError(f"the live lab refused '{line}': {outcome}")


class SerfAgent(Process):
    """A serf agent of either generation; its log is what it says."""

    def __init__(self, name, address, join=(), key=None, tags=None, timing="local", handler=None,
                 port=PORT, generation=None):
        self.name = name
        self.address = endpoint(address, port)
        self.generation = generation or generation_of_this_run()
        if self.generation == "new":
            self.path = built_if_possible("SWIMSCOPE_SERF_NEW", "the newest serf")
        else:
            self.path = program("/usr/bin/serf", "serf")
        # Any distance from the gossip port does; this gives the usual 7373 beside 7946.
        self._rpc = f"-rpc-addr={endpoint(address, port - 573)}"
        command = [self.path, "agent", f"-node={name}", f"-bind={self.address}",
                   self._rpc, f"-profile={timing}", "-log-level=debug"]
        command += [f"-join={seed}" for seed in join]
        command += [f"-tag={k}={v}" for k, v in (tags or {}).items()]
        if key:
            command.append(f"-encrypt={key}")
        if handler:
            command.append(f"-event-handler={handler}")
        super().__init__(f"{self.generation} serf agent {name}", command, address)
        self.wait(lambda line: "Serf agent running" in line, "it runs")
        poll(lambda: self.try_rpc("members").returncode == 0, f"{name} answers its RPC port")

    def try_rpc(self, command, *arguments):
        return subprocess.run([self.path, command, self._rpc, *arguments], capture_output=True,
                              text=True, timeout=CEILING, check=False)

    def rpc(self, command, *arguments):
        result = self.try_rpc(command, *arguments)
        if result.returncode != 0:
            raise AssertionError(f"serf {command} {' '.join(arguments)} at {self.name}: "
                                 f"{result.stdout} {result.stderr}")
        return result.stdout

    def keys(self, *arguments):
        """`serf keys` until every member has answered, and what it then said. Its query is gossip:
        a round may pass a member by, and an operator then repeats the step, which does no harm."""
        said = []

        def answered():
            result = self.try_rpc("keys", *arguments)
            said.append(result.stdout + result.stderr)
            return result.returncode == 0

        try:
            poll(answered, f"all answer serf keys {arguments[0].split('=')[0]} at {self.name}")
        except AssertionError as error:
            raise AssertionError(f"{error}: {said[-1]}") from None
        return said[-1]

    def members(self):
        """name -> {"addr", "status", "tags", ...}"""
        listed = json.loads(self.rpc("members", "-format=json"))["members"]
        return {m["name"]: m for m in listed}

    def status(self, name):
        return self.members().get(name, {}).get("status", "unknown")

    def wait_status(self, name, status, ceiling=CEILING):
        """The moment `serf members` showed it (polled, so up to 0.2 s late)."""
        poll(lambda: self.status(name) == status, f"{self.name} lists {name} as {status}", ceiling)
        return time.monotonic()

    def wait_log(self, text, ceiling=CEILING, since=0):
        # The generations differ in capital letters only.
        return self.wait(lambda line: text.lower() in line.lower(), f"'{text}' in its log",
                         ceiling, since)[0]

    def alive(self):
        return {n for n, m in self.members().items() if m["status"] == "alive"}


class Alertmanager(Process):
    """The distribution's Alertmanager; gossip is LAN timing there, whatever we choose."""

    PATH = "/usr/bin/prometheus-alertmanager"

    def __init__(self, title, address, scratch, join=(), options=()):
        self.address = f"{address}:{PORT}"
        self._web = f"{address}:9093"
        folder = os.path.join(scratch, title)
        os.makedirs(folder)
        config = os.path.join(folder, "config.yml")
        with open(config, "w", encoding="utf-8") as file:
            file.write("route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n")
        command = [program(self.PATH, "prometheus-alertmanager"), f"--config.file={config}",
                   f"--storage.path={folder}", f"--cluster.listen-address={self.address}",
                   f"--web.listen-address={self._web}", "--log.level=debug"]
        command += [f"--cluster.peer={seed}" for seed in join]
        command += options
        super().__init__(f"alertmanager {title}", command, address)
        poll(self._answers, f"{title} answers its API")
        self.name = self.status()["name"]

    def _answers(self):
        if not self.running():
            raise AssertionError(f"{self.title} ended while starting")
        try:
            return bool(self.status()["peers"])
        except OSError:
            return False

    def _api(self, path, body=None):
        request = urllib.request.Request(
            f"http://{self._web}/api/v2/{path}", headers={"Content-Type": "application/json"},
            data=None if body is None else json.dumps(body).encode())
        with urllib.request.urlopen(request, timeout=CEILING) as answer:
            return json.load(answer)

    def status(self):
        return self._api("status")["cluster"]

    def peers(self):
        """name -> host:port of everybody it lists, itself included."""
        return {p["name"]: p["address"] for p in self.status()["peers"]}

    def wait_peers(self, names, ceiling=CEILING):
        poll(lambda: set(self.peers()) == set(names), f"{self.title} lists {sorted(names)}",
             ceiling)
        return time.monotonic()

    def silence(self, comment):
        now = time.time()
        def text(seconds):
            return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now + seconds))
        body = {"matchers": [{"name": "alertname", "value": "Interop", "isRegex": False}],
                "startsAt": text(0), "endsAt": text(3600), "createdBy": "interop",
                "comment": comment}
        return self._api("silences", body)["silenceID"]


class GoPeer(JsonProcess):
    """gopeer/main.go, a plain program on memberlist 0.2.2 or on its newest release."""

    def __init__(self, name, address, join=None, key=None, meta=None, timing="local", label=None,
                 skip_label_check=False, state=0, extra=0, port=PORT, generation=None):
        self.name = name
        self.address = endpoint(address, port)
        self.generation = generation or generation_of_this_run()
        if self.generation == "new":
            path = built_if_possible("SWIMSCOPE_GOPEER_NEW", "the Go peer on the newest memberlist")
        else:
            path = built("SWIMSCOPE_GOPEER", "the Go peer (packages golang-go and "
                         "golang-github-hashicorp-memberlist-dev)")
        command = [path, "-name", name, "-bind", address, "-port", str(port), "-timing", timing]
        for option, value in (("-join", join), ("-key", key), ("-meta", meta), ("-label", label),
                              ("-state", state), ("-extra", extra)):
            if value:
                command += [option, str(value)]
        if skip_label_check:
            command.append("-skip-label-check")
        super().__init__(f"{self.generation} go peer {name}", command, address)
        self.wait_event("started")
        if join:
            self.wait(lambda e: e["event"] in ("done", "error"), "the end of its join")

    def ask(self, line):
        since = self.mark()
        self.say(line)
        return self.wait(lambda e: e["event"] in ("done", "error"), f"the end of '{line[:60]}'",
                         since=since)[1]

    def do(self, line):
        answer = self.ask(line)
        if answer["event"] != "done":
            raise AssertionError(f"{self.title} could not '{line[:60]}': {answer['reason']}")

    def members(self):
        since = self.mark()
        self.do("members")
        return {m["node"]: m for m in self.events("member", since)}

    def alive(self):
        return {n for n, m in self.members().items() if m["state"] == "alive"}


def wait_agreement(peers, names, ceiling=CEILING):
    """Until every one of `peers` has exactly `names` alive; seconds it took."""
    start = time.monotonic()
    for peer in peers:
        poll(lambda p=peer: p.alive() == set(names), f"{peer.title} has {sorted(names)} alive",
             ceiling)
    return time.monotonic() - start

"""Reading a cluster without joining it: what agents say of themselves, and that they notice
nothing."""
# runs: loopback new

import base64
import http.server
import json
import os
import socket
import subprocess
import threading
import time

from harness import CEILING, Case, poll
from peers import Alertmanager, GoPeer, SerfAgent, SwimscopeNode, wait_agreement
from watching import Once, Watcher, read_in_peace, suspects

# One look every five seconds for an hour.
LOOKS = 720


def new_key():
    return base64.b64encode(os.urandom(32)).decode()


class Forwarder:
    """A TCP port-forward: what comes in at one address goes to another, and back."""

    def __init__(self, target):
        host, port = target.rsplit(":", 1)
        self._target = (host, int(port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open = [self._listener]
        self.address = "127.0.0.1:" + str(self._listener.getsockname()[1])
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                inward, _ = self._listener.accept()
            except OSError:
                return
            outward = socket.create_connection(self._target)
            self._open += [inward, outward]
            for source, sink in ((inward, outward), (outward, inward)):
                threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    @staticmethod
    def _pump(source, sink):
        try:
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # The other end has gone, which ends this direction too.

    def close(self):
        for each in self._open:
            each.close()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """A web server that keeps its complaints to itself."""

    def log_message(self, *_):
        pass


class WatchTest(Case):
    def agents(self, count=3, **more):
        first = SerfAgent("a", self.network.address(), **more)
        others = [SerfAgent(chr(ord("a") + i), self.network.address(), [first.address], **more)
                  for i in range(1, count)]
        agents = [first, *others]
        wait_agreement(agents, {agent.name for agent in agents})
        return agents

    def test_a_peek_reads_the_whole_table(self):
        agents = self.agents()
        read = read_in_peace(agents, "peek", agents[0].address)
        self.assertEqual(read.status, 0, read.errors)
        self.assertEqual(read.table(), {"a": {"a": "alive", "b": "alive", "c": "alive"}})
        row = read.of("member", node="b")[0]
        self.assertEqual(row["address"], agents[1].address)
        self.assertGreaterEqual(row["incarnation"], 1)
        self.assertGreaterEqual(row["ageMs"], 0)
        took = []
        for _ in range(20):
            started = time.monotonic()
            Once("peek", agents[0].address)
            took.append(time.monotonic() - started)
        self.measured(f"a whole peek, process included, took {1000 * sorted(took)[10]:.0f} ms "
                      f"(median of 20)")

    def test_a_sweep_reads_everybody(self):
        agents = self.agents(5)
        read = read_in_peace(agents, "sweep", agents[3].address)
        self.assertEqual(read.status, 0, read.objects)
        names = {agent.name for agent in agents}
        self.assertEqual({o: set(t) for o, t in read.table().items()}, dict.fromkeys(names, names))

    def test_an_hour_of_looking_leaves_no_trace(self):
        agents = self.agents()
        before = [self.members(agent) for agent in agents]
        marks = [agent.mark() for agent in agents]
        looking = [Watcher("sweep", agents[0].address, every="100ms"),
                   Watcher("tap", agents[1].address, every="100ms"),
                   Watcher("links", agents[2].address, every="1s")]
        answers = {agent.name: 0 for agent in agents}
        position = 0
        end = time.monotonic() + 5 * CEILING
        while min(answers.values()) < LOOKS / len(agents):
            self.assertLess(time.monotonic(), end, answers)
            position = self.count(looking[0], position, answers)
        for watcher in looking[1:]:
            self.assertTrue(watcher.events("ping") or watcher.events("link"), watcher.title)
        self.assertEqual([self.members(agent) for agent in agents], before)
        for agent, mark in zip(agents, marks):
            # Serf's own news of members; a slow probe among themselves is none.
            self.assertEqual(agent.seen(lambda line: "EventMember" in line, mark), [], agent.title)
        self.measured(f"{sum(answers.values())} tables read, every agent lists the same three")

    def members(self, agent):
        """The whole table of an agent, whose order is as Go's maps have it."""
        listed = json.loads(agent.rpc("members", "-format=json"))["members"]
        return sorted(listed, key=lambda member: member["name"])

    def count(self, watcher, position, answers):
        mark = watcher.mark()
        watcher.wait(lambda e: e["event"] == "member", "a further answer", since=position)
        for row in watcher.seen(lambda e: e["event"] == "member" and
                                e["node"] == e["observer"], position):
            answers[row["observer"]] += 1
        return max(mark, position + 1)

    def test_a_killed_one_is_suspect_before_its_agents_say_so(self):
        agents = self.agents()
        watcher = Watcher("sweep", agents[0].address, every="100ms")
        watcher.wait_event("member", observer="b", node="c", state="alive")
        killed = agents[2].kill()
        at, row = watcher.wait(lambda e: e["event"] == "member" and e["node"] == "c" and
                               e["state"] == "suspect", "c is suspect")
        said = agents[0].status("c")
        if said != "alive":
            # It took so long to ask that the suspicion was over: then its log says when.
            failed, _ = agents[0].wait(lambda line: "EventMemberFailed: c" in line, "that c failed")
            self.assertLess(at, failed)
        dead, _ = watcher.wait(lambda e: e["event"] == "member" and e["node"] == "c" and
                               e["state"] == "dead", "c is dead")
        watcher.wait_finding("dead", "c")
        self.measured(f"suspect {at - killed:.1f} s after the kill at {row['observer']}, while its "
                      f"serf members said alive; dead {dead - killed:.1f} s")

    def test_a_forced_leave_leaves_a_ghost_with_its_holders(self):
        agents = self.agents(4)
        # Watched from before its end: agents forget the dead after a quarter of a minute.
        watcher = Watcher("sweep", agents[0].address)
        agents[3].kill()
        for agent in agents[:3]:
            agent.wait_status("d", "failed")
        # Said to each of them: gossip may miss one until its next table exchange.
        for agent in agents[:3]:
            agent.rpc("force-leave", "d")
            agent.wait_status("d", "left")
        _, ghost = watcher.wait_finding("ghost", "made to leave")
        # Gossip may have spared one of them the death too, so their own tables say who holds it.
        said = watcher.seen(lambda e: e == ghost or (e["event"] == "member" and e["node"] == "d"))
        tables = {row["observer"]: row["state"] for row in said[:said.index(ghost)]}
        holders = {name for name in "abc" if f"{name} holds it dead" in json.dumps(ghost)}
        self.assertTrue(holders)
        self.assertEqual(holders, {name for name in "abc" if tables.get(name) == "dead"})
        self.measured(ghost["text"])

    def test_one_sweep_finds_the_ghost(self):
        agents = self.agents(4)
        agents[3].kill()
        for agent in agents[:3]:
            agent.wait_status("d", "failed")
        for agent in agents[:3]:
            agent.rpc("force-leave", "d")
            agent.wait_status("d", "left")
        read = Once("sweep", agents[0].address)
        rows = [(row["observer"], row["node"]) for row in read.of("member")]
        self.assertEqual(len(rows), len(set(rows)), "every row is told once")
        self.assertEqual(len(read.of("finding", kind="ghost")), 1, read.objects)
        self.measured(f"{read.of('finding', kind='ghost')[0]['text']} {read.errors.strip()}")

    def test_through_a_port_forward(self):
        agents = self.agents()
        forward = Forwarder(agents[1].address)
        try:
            read = Once("peek", forward.address)
        finally:
            forward.close()
        self.assertEqual(list(read.table()), ["b"], read.errors)
        self.assertEqual(set(read.table()["b"]), {"a", "b", "c"})

    def test_an_encrypted_cluster_opens_with_its_key_only(self):
        key = new_key()
        agents = self.agents(2, key=key)
        read = read_in_peace(agents, "peek", agents[0].address, more=["--key", key])
        self.assertEqual(read.status, 0, read.errors)
        self.assertEqual(read.table(), {"a": {"a": "alive", "b": "alive"}})
        locked = Once("peek", agents[0].address)
        self.assertEqual(locked.status, 3)
        self.assertRegex(locked.errors, "(?i)encrypted")
        wrong = Once("peek", agents[0].address, more=["--key", new_key()])
        self.assertEqual(wrong.status, 3)
        self.assertRegex(wrong.errors, "(?i)key")

    def test_a_plain_cluster_and_a_key(self):
        agents = self.agents(1)
        read = Once("doctor", agents[0].address, more=["--key", new_key()])
        self.assertNotEqual(read.status, 0)
        self.assertIn("not-encrypted", json.dumps(read.objects))

    def test_a_label_opens_with_itself_only(self):
        one = GoPeer("one", self.network.address(), label="eu", generation="new")
        two = GoPeer("two", self.network.address(), one.address, label="eu", generation="new")
        wait_agreement([one, two], {"one", "two"})
        read = Once("sweep", one.address, more=["--label", "eu"])
        self.assertEqual(set(read.table()), {"one", "two"}, read.errors)
        other = Once("peek", one.address, more=["--label", "us"])
        self.assertEqual(other.status, 3)
        self.assertRegex(other.errors, "(?i)label")
        none = Once("peek", one.address)
        self.assertEqual(none.status, 3)
        self.assertRegex(none.errors, "(?i)label")

    def test_a_key_and_a_label_together(self):
        key = new_key()
        one = GoPeer("one", self.network.address(), label="eu", key=key, generation="new")
        two = GoPeer("two", self.network.address(), one.address, label="eu", key=key,
                     generation="new")
        wait_agreement([one, two], {"one", "two"})
        read = read_in_peace([one, two], "links", one.address, more=["--label", "eu", "--key", key])
        self.assertEqual(read.status, 0, read.errors)
        self.assertEqual({(o["from"], o["to"]) for o in read.of("link", reachable=True)},
                         {("one", "two"), ("two", "one")})

    def test_nobody_there(self):
        read = Once("peek", f"{self.network.address()}:7946")
        self.assertEqual(read.status, 3)
        self.assertRegex(read.errors, "(?i)nothing listens|refused")

    def test_a_web_server_is_recognised(self):
        server = http.server.ThreadingHTTPServer((self.network.address(), 0), QuietHandler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            host, port = server.server_address
            read = Once("doctor", f"{host}:{port}")
        finally:
            server.shutdown()
            server.server_close()
        self.assertEqual(read.status, 3)
        self.assertRegex(read.errors + json.dumps(read.objects), "(?i)http")

    def test_both_generations_and_us_are_read_alike(self):
        old = GoPeer("old", self.network.address(), generation="old", meta="m-old")
        new = GoPeer("new", self.network.address(), old.address, generation="new", meta="m-new")
        ours = SwimscopeNode("ours", self.network.address(), [old.address], meta="m-ours")
        names = {"old", "new", "ours"}
        wait_agreement([old, new, ours], names)
        read = Once("sweep", ours.address)
        self.assertEqual({o: set(t) for o, t in read.table().items()}, dict.fromkeys(names, names))
        self.assertEqual({row["meta"] for row in read.of("member")}, {"m-old", "m-new", "m-ours"})

    def test_tables_of_every_kind_of_agent_stay_as_they_are(self):
        network = self.network
        old = GoPeer("old", network.address(), generation="old", meta="m-old")
        serf = SerfAgent("serf", network.address())
        kinds = [old, GoPeer("new", network.address(), old.address, generation="new"), serf,
                 SerfAgent("serf2", network.address(), [serf.address]),
                 Alertmanager("am", network.address(), self.scratch)]
        wait_agreement(kinds[:2], {"old", "new"})
        wait_agreement(kinds[2:4], {"serf", "serf2"})
        before = [self.rows_of(kind) for kind in kinds]
        for kind in kinds:
            for verb in ("peek", "sweep", "tap", "links", "doctor"):
                read = Once(verb, kind.address, more=["--for", "1s", "--watch", "100ms"])
                self.assertIn(read.status, (0, 1, 3), read.errors)
        # Whom a busy machine made suspect among themselves has refuted that with a new incarnation.
        doubted = set().union(*(suspects(kind) for kind in kinds))
        poll(lambda: all(row[2] == "alive" for kind in kinds for row in self.rows_of(kind)),
             "nobody is suspect")
        after = [self.rows_of(kind) for kind in kinds]
        self.assertEqual([self.but_for(doubted, rows) for rows in after],
                         [self.but_for(doubted, rows) for rows in before])
        self.measured(f"tables as before, {len(doubted)} suspected among themselves")

    def rows_of(self, agent):
        """Every row of its table with all that it says, but for the age."""
        return sorted((row["node"], row["address"], row["state"], row["incarnation"],
                       json.dumps(row["tags"]), row.get("meta"))
                      for row in Once("peek", agent.address).of("member"))

    def but_for(self, doubted, rows):
        """Without the incarnations of these."""
        return [(*row[:3], None if row[0] in doubted else row[3], *row[4:]) for row in rows]

    def test_wrong_words_are_status_2(self):
        for words in (["peek"], ["peek", "a:b:c:d:"], ["sweep", "127.0.0.1", "--watch", "soon"],
                      ["links", "127.0.0.1", "--dialect", "klingon"]):
            done = subprocess.run([os.environ["SWIMSCOPE_NODE"], *words], capture_output=True,
                                  text=True, timeout=CEILING, check=False)
            self.assertEqual(done.returncode, 2, words)
            self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)

    def test_an_alertmanagers_silence_is_read(self):
        manager = Alertmanager("am", self.network.address(), self.scratch)
        poll(lambda: manager.silence("seen from afar"), "it takes a silence")
        read = Once("peek", manager.address)
        self.assertEqual(read.status, 0, read.errors)
        self.assertEqual(list(read.table()), [manager.name])
        self.assertIn("seen from afar", json.dumps(read.objects))

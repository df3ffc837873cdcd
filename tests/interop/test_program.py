"""swimscope-node as a program: its words when something is wrong, labels, late seeds."""

import subprocess

from harness import CEILING, Case, at_home, built
from peers import PORT, GoPeer, SwimscopeNode, wait_agreement


class ProgramTest(Case):
    def refused(self, status, words, *arguments, address=None):
        """One line on standard error with these words, and this exit status."""
        path = built("SWIMSCOPE_NODE", "swimscope-node")
        result = subprocess.run([path, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                                text=True, timeout=CEILING, check=False,
                                preexec_fn=at_home(address))
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)
        self.assertRegex(result.stderr, words)
        self.measured(f"'{result.stderr.strip()}'")

    def test_an_unknown_option_is_one_line_and_status_2(self):
        self.refused(2, "--nonsense", "--nonsense")

    def test_a_bad_key_is_one_line(self):
        self.refused(2, "(?i)key", "--bind", self.network.address(), "--key", "dGlueQ==")

    def test_a_port_in_use_is_a_clear_sentence(self):
        address = self.network.address()
        first = SwimscopeNode("first", address)
        self.refused(1, "(?i)in use", "--bind", first.address, "--name", "late", address=address)

    def test_an_unreachable_seed_is_retried_until_it_is_there(self):
        address = self.network.address()
        ours = SwimscopeNode("ours", self.network.address(), [f"{address}:{PORT}"])
        ours.wait(lambda e: e["event"] == "notice" and address in str(e), "that the seed is away")
        peer = GoPeer("late", address)
        wait_agreement([peer, ours], {"late", "ours"})

    def test_one_of_several_seeds_is_enough(self):
        peer = GoPeer("there", self.network.address())
        away = f"{self.network.address()}:{PORT}"
        ours = SwimscopeNode("ours", self.network.address(), [away, peer.address])
        wait_agreement([peer, ours], {"there", "ours"})

    def test_only_the_same_label_is_a_cluster(self):
        first = SwimscopeNode("o1", self.network.address(), label="blue")
        second = SwimscopeNode("o2", self.network.address(), [first.address], label="blue")
        other = SwimscopeNode("o3", self.network.address(), label="green")
        wait_agreement([first, second], {"o1", "o2"})
        self.assertFalse(other.ask(f"join {first.address}")["ok"])
        self.assertEqual(other.alive(), {"o3"})
        self.assertEqual(first.alive(), {"o1", "o2"})

    def test_a_suspended_node_of_ours_refutes_to_ours(self):
        first = SwimscopeNode("o1", self.network.address())
        second = SwimscopeNode("o2", self.network.address(), [first.address])
        wait_agreement([first, second], {"o1", "o2"})
        since = first.mark()
        second.stop()
        first.wait_event("suspected", node="o2", since=since)
        second.resume()
        first.wait_event("refuted", node="o2", since=since)
        self.assertFalse(first.events("died", node="o2"))

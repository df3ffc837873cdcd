"""Why a contact fails: one verdict of `swimscope-node doctor` for each way in which real programs
refuse, with the programs unimpressed afterwards."""
# runs: loopback new

import base64
import http.server
import os
import socket
import subprocess
import threading

from harness import Case, JsonProcess, built
from peers import Alertmanager, GoPeer, SerfAgent, endpoint

PORT = 7946
CEILING = 60


class Doctor(JsonProcess):
    """`swimscope-node doctor`, whose diagnosis is all that it says."""

    def __init__(self, at, *more):
        command = [built("SWIMSCOPE_NODE", "swimscope-node"), "doctor", at, "--json", *more]
        super().__init__(f"doctor of {at}", command, at.rsplit(":", 1)[0])

    def diagnosis(self):
        _, entry = self.wait_event("diagnosis", ceiling=CEILING)
        return entry, self.wait_exit()


class QuietHandler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        """What it is asked is no news here."""


def new_key():
    return base64.b64encode(os.urandom(16)).decode()


class DoctorTest(Case):
    def verdict(self, at, verdict, *more, status=3):
        entry, code = Doctor(at, *more).diagnosis()
        self.assertEqual(entry["verdict"], verdict, entry)
        self.assertEqual(code, status, entry)
        for field in ("text", "evidence", "advice"):
            self.assertTrue(entry[field], entry)
        self.measured(f"{verdict}: '{entry['text']}'")
        return entry

    def listener(self):
        """A listening socket at an address of its own, closed with the case."""
        server = socket.create_server((self.network.address(), PORT))
        self.addCleanup(server.close)
        return server, endpoint(server.getsockname()[0], PORT)

    def serve(self, server, speak):
        """Every connection gets a thread of its own until the listener is closed."""
        def handle(connection):
            with connection:
                try:
                    speak(connection)
                except OSError:
                    pass  # The other end has gone.

        def accept():
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                threading.Thread(target=handle, args=(connection,), daemon=True).start()

        # Whoever waits in accept keeps the port, so it is woken before the listener is closed.
        waiting = threading.Thread(target=accept, daemon=True)
        waiting.start()
        self.addCleanup(waiting.join)
        self.addCleanup(server.shutdown, socket.SHUT_RDWR)

    def test_a_member_is_healthy_and_never_learns_of_us(self):
        agent = SerfAgent("a", self.network.address())
        before = agent.members()
        entry = self.verdict(agent.address, "healthy", "--name", "a", status=0)
        self.assertIn("'a'", entry["text"])
        self.assertEqual(agent.members(), before)

    def test_another_name_lives_there(self):
        agent = SerfAgent("a", self.network.address())
        self.assertIn("'a'", self.verdict(agent.address, "another-name", "--name", "b",
                                         status=1)["text"])

    def test_keys(self):
        key = new_key()
        sealed = SerfAgent("sealed", self.network.address(), key=key)
        plain = SerfAgent("plain", self.network.address())
        self.verdict(sealed.address, "healthy", "--key", key, status=0)
        self.assertIn("version 1", self.verdict(sealed.address, "encrypted")["text"])
        self.verdict(sealed.address, "wrong-key", "--key", new_key())
        self.verdict(plain.address, "not-encrypted", "--key", key)

    def test_labels(self):
        peer = GoPeer("go", self.network.address(), label="eu", generation="new")
        self.verdict(peer.address, "healthy", "--label", "eu", status=0)
        self.verdict(peer.address, "label")
        self.verdict(peer.address, "label", "--label", "us")

    def test_a_label_too_many(self):
        agent = SerfAgent("a", self.network.address())
        self.assertIn("no label", self.verdict(agent.address, "label", "--label", "eu")["text"])

    def test_nothing_listens(self):
        self.verdict(endpoint(self.network.address(), PORT), "nothing-listens")

    def test_a_stopped_process_accepts_and_stays_mute(self):
        agent = SerfAgent("a", self.network.address())
        agent.stop()
        self.verdict(agent.address, "accepts-but-mute")
        agent.resume()
        self.verdict(agent.address, "healthy", status=0)

    def test_an_http_server(self):
        server = http.server.HTTPServer((self.network.address(), PORT), QuietHandler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.verdict(endpoint(server.server_address[0], PORT), "http")

    def test_an_alertmanagers_web_port(self):
        peer = Alertmanager("am", self.network.address(), self.scratch)
        self.verdict(peer.address, "healthy", status=0)
        self.verdict(endpoint(peer.address.split(":")[0], 9093), "http")

    def test_a_server_of_something_else(self):
        server, at = self.listener()

        def greet(connection):
            connection.sendall(b"220 mail.example ESMTP\r\n")
            connection.recv(4096)

        self.serve(server, greet)
        self.assertIn("ESMTP", self.verdict(at, "garbage")["text"])

    def test_a_forward_of_tcp_alone(self):
        agent = SerfAgent("a", self.network.address())
        server, at = self.listener()
        host, port = agent.address.split(":")

        def pump(source, sink):
            try:
                while data := source.recv(65536):
                    sink.sendall(data)
                sink.shutdown(socket.SHUT_WR)
            except OSError:
                pass

        def forward(connection):
            with socket.create_connection((host, int(port))) as onward:
                back = threading.Thread(target=pump, args=(onward, connection))
                back.start()
                pump(connection, onward)
                back.join()

        self.serve(server, forward)
        self.verdict(at, "udp-blocked", status=1)

    def test_gossip_wrapped_in_tls(self):
        certificate, key = (os.path.join(self.scratch, name) for name in ("cert.pem", "key.pem"))
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                        "-subj", "/CN=peer", "-keyout", key, "-out", certificate], check=True,
                       capture_output=True)
        settings = os.path.join(self.scratch, "tls.yml")
        with open(settings, "w", encoding="utf-8") as file:
            file.write(f"tls_server_config:\n  cert_file: {certificate}\n  key_file: {key}\n"
                       f"  client_auth_type: NoClientCert\n"
                       f"tls_client_config:\n  ca_file: {certificate}\n")
        peer = Alertmanager("am", self.network.address(), self.scratch,
                            options=[f"--cluster.tls-config={settings}"])
        self.verdict(peer.address, "tls")

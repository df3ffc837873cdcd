"""User messages of 1 byte to 1 MiB with Go programs, by packet and by stream, plain and sealed."""
# runs: loopback hosts new

import base64
import os
import time

from harness import Case, pattern
from peers import GoPeer, SwimscopeNode, wait_agreement

# A msgpack integer changes its form at 128, 256 and 65536; the generations sign it differently.
PACKET_SIZES = (1, 100, 200, 300, 1000)
STREAM_SIZES = (1, 200, 300, 1400, 65535, 70000, 1 << 20)


def envelope_fields(data):
    """The length-delimited fields of a protobuf message, number -> bytes; others are skipped."""
    fields, at = {}, 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 0x7f) << shift
            shift += 7
            if byte < 0x80:
                return value

    while at < len(data):
        number, kind = divmod(varint(), 8)
        if kind == 0:
            varint()
        elif kind == 2:
            size = varint()
            fields[number] = data[at:at + size]
            at += size
        else:
            at += 8 if kind == 1 else 4
    return fields


class GoMessagesTest(Case):
    def pair(self, key=None, timing="local"):
        peer = GoPeer("go", self.network.address(), key=key, timing=timing)
        ours = SwimscopeNode("ours", self.network.address(), [peer.address], timing=timing,
                             keys=[key] if key else [])
        wait_agreement([peer, ours], {"go", "ours"})
        return peer, ours

    def receive_all(self, peer, ours, how, sizes):
        for size in sizes:
            since, started = ours.mark(), time.monotonic()
            peer.do(f"sized-{how} ours {size}")
            at, event = ours.wait(lambda e: e["event"] == "message" and
                                  len(ours.text_of(e)) == size, f"{size} bytes", since=since)
            self.assertEqual(ours.text_of(event), pattern(size))
            self.measured(f"in {size} B {1000 * (at - started):.0f} ms")

    def send_all(self, peer, ours, option, sizes):
        for size in sizes:
            since, started, text = peer.mark(), time.monotonic(), pattern(size)
            ours.do(f"send {option}go {text}")
            at, event = peer.wait(lambda e: e["event"] == "message" and e["size"] >= size,
                                  f"{size} bytes", since=since)
            carried = envelope_fields(bytes.fromhex(event["hex"]))
            self.assertIn(text.encode(), carried.values())
            self.measured(f"out {size} B {1000 * (at - started):.0f} ms")

    def test_packets_to_us(self):
        self.receive_all(*self.pair(), "best", PACKET_SIZES)

    def test_packets_from_us(self):
        self.send_all(*self.pair(), "--best-effort ", PACKET_SIZES)

    def test_streams_to_us(self):
        self.receive_all(*self.pair(), "reliable", STREAM_SIZES)

    def test_streams_from_us(self):
        self.send_all(*self.pair(), "", STREAM_SIZES)

    def test_encrypted_messages_both_ways(self):
        peer, ours = self.pair(base64.b64encode(os.urandom(16)).decode())
        self.receive_all(peer, ours, "best", PACKET_SIZES)
        self.receive_all(peer, ours, "reliable", STREAM_SIZES)
        self.send_all(peer, ours, "--best-effort ", PACKET_SIZES)
        self.send_all(peer, ours, "", STREAM_SIZES)

    def test_bytes_that_are_no_text(self):
        peer, ours = self.pair()
        since = ours.mark()
        peer.do("send-reliable ours 00ff80c3fe")
        ours.wait(lambda e: e["event"] == "message" and e.get("hex") == "00ff80c3fe",
                  "those five bytes in hex", since=since)

    def test_a_broadcast_of_ours_reaches_everybody(self):
        # The Local profile tells news to three members just twice, and when a ping carries one
        # telling both may reach the same member; LAN tells it four times.
        peer, ours = self.pair(timing="lan")
        other = GoPeer("other", self.network.address(), peer.address, timing="lan")
        wait_agreement([peer, other, ours], {"go", "other", "ours"})
        started = time.monotonic()
        ours.do("broadcast hello to all")
        took = []
        for each in (peer, other):
            at, _ = each.wait(lambda e: e["event"] == "message" and
                              b"hello to all".hex() in e["hex"], "our broadcast")
            took.append(at - started)
        self.measured(f"both had it after {max(took):.2f} s")

    def test_our_own_nodes_understand_each_other(self):
        first = SwimscopeNode("o1", self.network.address())
        second = SwimscopeNode("o2", self.network.address(), [first.address])
        wait_agreement([first, second], {"o1", "o2"})
        first.do("send o2 good morning")
        second.do("send --best-effort o1 good evening")
        _, event = second.wait_text("good morning")
        self.assertEqual(event["from"], "o1")
        first.wait_text("good evening")

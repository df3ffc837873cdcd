"""Where a case runs: a loopback network of its own, or hosts of its own, each a network namespace
with one address, joined by veth to a router. SWIMSCOPE_PLACE=hosts chooses the second."""

import ctypes
import os
import socket
import subprocess
import unittest

_RESERVE_PORT = 47946
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)


class NotHere(unittest.SkipTest):
    """This machine cannot run the case; ctest lists it as not run, with this reason."""


def place():
    return os.environ.get("SWIMSCOPE_PLACE", "loopback")


def make_network():
    return Hosts() if place() == "hosts" else Loopback()


def _free_on(address, port):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        with socket.socket(socket.AF_INET6, kind) as probe:
            try:
                probe.bind((address, port))
            except OSError:
                return False
    return True


class Loopback:
    """A 127.x.y.0/24 of our own, held by a listening socket until this process ends."""

    def __init__(self):
        start = os.getpid()
        for step in range(128 * 256):
            number = (start * 257 + step) % (128 * 256)
            prefix = f"127.{64 + number // 256}.{number % 256}"
            guard = socket.socket()
            try:
                guard.bind((f"{prefix}.254", _RESERVE_PORT))
                guard.listen(1)
            except OSError:
                guard.close()
                continue
            self._guard = guard
            self._prefix = prefix
            self._next = 1
            self._next_port = 10000 + number * 5 % 20000
            return
        raise AssertionError("no loopback network is free")

    def release(self):
        self._guard.close()

    def address(self):
        """An address nobody of this run has, free for TCP and UDP on any port."""
        if self._next > 250:
            raise AssertionError("this case uses more than 250 addresses")
        address = f"{self._prefix}.{self._next}"
        self._next += 1
        return address

    def endpoint6(self):
        """(IPv6 address, port): there is only one loopback address, so the ports differ."""
        for _ in range(1000):
            self._next_port += 1
            if _free_on("::1", self._next_port):
                return "::1", self._next_port
        raise AssertionError("no port of ::1 is free")

    def enter(self, _address):
        """Called in a child before it becomes a program: it already is where it should be."""


def _namespace_handle():
    return os.open("/proc/thread-self/ns/net", os.O_RDONLY | os.O_CLOEXEC)


def _become_root_of_a_user_namespace():
    user, group = os.getuid(), os.getgid()
    if _libc.unshare(_CLONE_NEWUSER) != 0:
        return False
    for name, text in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"),
                       ("gid_map", f"0 {group} 1")):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
            file.write(text)
    return True


def _unshare():
    """A fresh network namespace for this thread."""
    if _libc.unshare(_CLONE_NEWNET) != 0:
        raise NotHere("no network namespaces: " + os.strerror(ctypes.get_errno()))
    return _namespace_handle()


def _home():
    """Where the runner returns to. Who is not root becomes it in a user namespace of its own, which
    has no way back to the machine's network, so home is a namespace without a network then."""
    before = _namespace_handle()
    if _libc.unshare(_CLONE_NEWNET) == 0:
        _libc.setns(before, _CLONE_NEWNET)
        return before
    os.close(before)
    if os.getuid() != 0 and _become_root_of_a_user_namespace():
        return _unshare()
    raise NotHere("no network namespaces without root: " + os.strerror(ctypes.get_errno()))


def _tool(*command, text="", may_fail=False):
    try:
        result = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise NotHere(f"the program {command[0]} is not installed") from None
    if result.returncode != 0 and not may_fail:
        raise AssertionError(f"{' '.join(command)}: {result.stderr.strip()}\n{text}")
    return result


class Hosts:
    """A router and its hosts, all in namespaces without a name: the kernel removes each with its
    last user, so nothing stays behind, not even when the runner is killed. The runner itself is a
    host too, the console, so it reaches all others by their addresses; faults never touch it.

    A router and not a switch, because the kernel has one table of neighbours for all namespaces,
    and a few switches with 30 hosts each, all of them neighbours, overflow it."""

    CONSOLE = "10.99.0.254"
    _GATEWAY = "169.254.1.1"

    def __init__(self):
        self._home = _home()
        self._handles = {}
        self._count = 0
        # Whatever fails from here on, the case must not go on in a half made network.
        try:
            self._router = _unshare()
            self._route()
            self._console = self._attach(self.CONSOLE, "fd99::fe")
            self._go_to(self._console)
        except BaseException:
            self.release()
            raise

    def release(self):
        self._go_to(self._home)
        for handle in {self._home, getattr(self, "_router", None), *self._handles.values()}:
            if handle is not None:
                os.close(handle)
        self._handles.clear()

    def address(self):
        """The address of a new host."""
        self._count += 1
        if self._count > 250:
            raise AssertionError("this case uses more than 250 hosts")
        address = f"10.99.0.{self._count}"
        self._attach(address, f"fd99::{self._count:x}")
        self._go_to(self._console)
        return address

    def endpoint6(self):
        """(IPv6 address, port) of a new host."""
        self.address()
        return f"fd99::{self._count:x}", 7946

    def enter(self, address):
        """Called in a child before it becomes a program: moves it to the host."""
        handle = self._handles.get(address)
        if handle is not None and _libc.setns(handle, _CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), f"no way into the namespace of {address}")

    def rules(self, address, *rules):
        """Replaces all packet rules of a host; each is one for arriving packets. None heals it."""
        text = "flush ruleset\n"
        if rules:
            text += ("add table inet faults\nadd chain inet faults arriving "
                     "{ type filter hook input priority 0; }\n"
                     f"add rule inet faults arriving ip saddr {self.CONSOLE} accept\n")
            text += "".join(f"add rule inet faults arriving {rule}\n" for rule in rules)
        done = self.on(address, "nft", "-f", "-", text=text, may_fail=True)
        if done.returncode != 0:
            raise NotHere(f"no packet rules inside namespaces: {done.stderr.strip()}")

    def on(self, address, *command, text="", may_fail=False):
        """Runs a short command on a host."""
        self._go_to(self._handles[address])
        try:
            return _tool(*command, text=text, may_fail=may_fail)
        finally:
            self._go_to(self._console)

    def _route(self):
        _tool("ip", "link", "set", "lo", "up")
        try:
            for switch in ("ipv4/ip_forward", "ipv6/conf/all/forwarding"):
                with open(f"/proc/sys/net/{switch}", "w", encoding="ascii") as file:
                    file.write("1")
        except OSError as error:
            raise NotHere(f"a namespace may not become a router: {error}") from None

    def _attach(self, address, address6):
        """A new host behind the router; this thread stays in it."""
        handle = _unshare()
        self._handles[address] = self._handles[address6] = handle
        port = f"port{len(self._handles)}"
        made = _tool("ip", "-batch", "-", may_fail=True, text="link set lo up\n"
                     f"link add eth0 type veth peer name {port} "
                     f"netns /proc/{os.getpid()}/fd/{self._router}\n"
                     f"addr add {address}/32 dev eth0\naddr add {address6}/128 dev eth0 nodad\n"
                     "link set eth0 up\n")
        if made.returncode != 0:
            raise NotHere(f"no veth between namespaces: {made.stderr.strip()}")
        self._go_to(self._router)
        _tool("ip", "-batch", "-", text=f"link set {port} up\n"
              f"addr add {self._GATEWAY}/32 dev {port}\naddr add fe80::1/64 dev {port} nodad\n"
              f"route add {address}/32 dev {port}\nroute add {address6}/128 dev {port}\n")
        self._go_to(handle)
        _tool("ip", "-batch", "-", text=f"route add {self._GATEWAY} dev eth0\n"
              f"route add default via {self._GATEWAY} dev eth0 src {address}\n"
              f"route add default via fe80::1 dev eth0 src {address6}\n")
        return handle

    def _go_to(self, handle):
        if _libc.setns(handle, _CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "no way into a namespace")

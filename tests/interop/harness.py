"""What every interop case stands on: a network of its own, processes that always end, and
waiting for what they say instead of sleeping."""

import ctypes
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from networks import NotHere, make_network, place

# A healthy answer comes within a second or two; this only bounds a broken run on a busy machine.
CEILING = 60.0
TAIL_LINES = 40
TAIL_WIDTH = 400
_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


def pattern(size):
    """Printable text of `size` bytes; gopeer's sized commands send exactly the same."""
    return bytes(ord("a") + (i * 7 + i // 251) % 26 for i in range(size)).decode()


def poll(check, what, ceiling=CEILING, every=0.2):
    """Calls `check` until it returns something true. For peers that can only be asked; the pause
    between two questions is courtesy to two cores, nothing depends on its length."""
    pause = threading.Event()
    end = time.monotonic() + ceiling
    while True:
        value = check()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"not within {ceiling:.0f} s: {what}")
        pause.wait(every)


def hold(check, what, seconds, every=1.0):
    """Asks for so long that `check` stays true: for what must not happen."""
    pause = threading.Event()
    end = time.monotonic() + seconds
    while True:
        if not check():
            raise AssertionError(f"did not stay so for {seconds:.0f} s: {what}")
        if time.monotonic() >= end:
            return
        pause.wait(every)


# Every process of the running case, those that failed while starting included.
_started = []
# The network of the running case: it knows where an address lives.
_networks = []


def _die_with_parent():
    # A runner killed by a timeout cannot clean up; the kernel then does it for us.
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def at_home(address):
    """For subprocess's preexec_fn: the child dies with us and lives where `address` is."""
    def prepare():
        _die_with_parent()
        _networks[-1].enter(address)
    return prepare


class Process:
    """One program in a session of its own, with everything it says kept in order."""

    def __init__(self, title, command, address, env=None):
        self.title = title
        self.command = command
        self.lines = []
        self._changed = threading.Condition()
        self._child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            start_new_session=True, preexec_fn=at_home(address),
            env={**os.environ, **(env or {})})
        _started.append(self)
        self._readers = [threading.Thread(target=self._read, args=(pipe,), daemon=True)
                         for pipe in (self._child.stdout, self._child.stderr)]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self):
        return self._child.pid

    def _read(self, pipe):
        for raw in pipe:
            entry = self.parse(raw.decode(errors="replace").rstrip("\n"))
            with self._changed:
                self.lines.append((time.monotonic(), entry))
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def parse(self, line):
        return line

    def mark(self):
        """A place in the output; give it as `since` to look only at what comes later."""
        with self._changed:
            return len(self.lines)

    def seen(self, predicate, since=0):
        """All entries so far that match, oldest first."""
        with self._changed:
            return [entry for _, entry in self.lines[since:] if predicate(entry)]

    def wait(self, predicate, what, ceiling=CEILING, since=0):
        """The first matching entry as (monotonic seconds, entry)."""
        end = time.monotonic() + ceiling
        position = since
        with self._changed:
            while True:
                while position < len(self.lines):
                    at, entry = self.lines[position]
                    position += 1
                    if predicate(entry):
                        return at, entry
                left = end - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"{self.title} did not say within {ceiling:.0f} s: {what}")
                if self._child.poll() is not None and not any(r.is_alive() for r in self._readers):
                    raise AssertionError(f"{self.title} ended with {self._child.returncode} before "
                                         f"it said: {what}")
                self._changed.wait(min(left, 1.0))

    def say(self, line):
        self._child.stdin.write(line.encode() + b"\n")
        self._child.stdin.flush()

    def signal(self, number):
        self._child.send_signal(number)

    def kill(self):
        """As a crash does it: no goodbye. Returns the moment."""
        at = time.monotonic()
        self._child.kill()
        self._child.wait()
        return at

    def stop(self):
        self.signal(signal.SIGSTOP)
        return time.monotonic()

    def resume(self):
        self.signal(signal.SIGCONT)
        return time.monotonic()

    def wait_exit(self, ceiling=CEILING):
        try:
            return self._child.wait(ceiling)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"{self.title} did not end within {ceiling:.0f} s") from None

    def running(self):
        return self._child.poll() is None

    def end(self):
        """Whatever state it is in, it is gone afterwards, children included."""
        if self.running():
            try:
                os.killpg(self._child.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self._child.wait()
        for reader in self._readers:
            reader.join(5)
        for pipe in (self._child.stdin, self._child.stdout, self._child.stderr):
            try:
                pipe.close()
            except OSError:
                pass

    def tail(self):
        with self._changed:
            last = self.lines[-TAIL_LINES:]
        return "\n".join("    " + str(entry)[:TAIL_WIDTH] for _, entry in last)


class JsonProcess(Process):
    """Says one JSON object a line; other lines are kept as {"event": "", "line": ...}."""

    def parse(self, line):
        try:
            value = json.loads(line)
            if isinstance(value, dict) and "event" in value:
                return value
        except ValueError:
            pass
        return {"event": "", "line": line}

    def wait_event(self, event, what="", ceiling=CEILING, since=0, **fields):
        """The first event of that kind whose fields are equal to those given."""
        def matches(entry):
            return entry["event"] == event and all(entry.get(k) == v for k, v in fields.items())
        return self.wait(matches, what or f"{event} {fields}", ceiling, since)

    def events(self, event, since=0, **fields):
        return self.seen(lambda e: e["event"] == event and
                         all(e.get(k) == v for k, v in fields.items()), since)


class Case(unittest.TestCase):
    """A test with its own network; ends every process it started, shows their words on failure."""

    maxDiff = None

    def run(self, result=None):
        result = result or self.defaultTestResult()
        try:
            self.network = make_network()
        except NotHere as reason:
            result.addSkip(self, str(reason))
            self._not_run(reason)
            return result
        _networks.append(self.network)
        self.scratch = tempfile.mkdtemp(prefix="swimscope-interop-")
        _started.clear()
        self.processes = _started
        self._measured = []
        skipped = len(result.skipped)
        before = len(result.failures) + len(result.errors)
        started = time.monotonic()
        try:
            super().run(result)
        finally:
            for process in reversed(self.processes):
                process.end()
            _networks.pop()
            self.network.release()
            shutil.rmtree(self.scratch, ignore_errors=True)
            failed = len(result.failures) + len(result.errors) > before
            if len(result.skipped) > skipped:
                self._not_run(result.skipped[-1][1])
            else:
                self._conclude(failed, time.monotonic() - started)
        return result

    def hosts(self):
        """The network of a case whose subject is the links between hosts."""
        if place() != "hosts":
            raise AssertionError("this case needs SWIMSCOPE_PLACE=hosts")
        return self.network

    def measured(self, text):
        """A number for the line this case prints at its end."""
        self._measured.append(text)

    def _title(self):
        name = re.sub(r"^test_", "", self.id().split(".", 1)[1].replace(".test_", ": "))
        return name.replace("_", " ")

    def _not_run(self, reason):
        # ctest looks for these words and lists the case as not run.
        print(f"\ncase {self._title()}: not run: {reason}", flush=True)

    def _conclude(self, failed, seconds):
        if failed:
            for process in self.processes:
                print(f"--- last words of {process.title} (pid {process.pid}): "
                      f"{' '.join(process.command)}\n{process.tail()}")
            print(f"--- repeat with: {repeat_command(self.id())}")
        numbers = "; ".join(self._measured) or "nothing measured"
        print(f"\ncase {self._title()}: {'FAILED' if failed else 'ok'}, {numbers}, "
              f"{seconds:.1f} s in all", flush=True)


def repeat_command(case_id):
    known = [f"{name}={shlex.quote(value)}" for name, value in sorted(os.environ.items())
             if name.startswith("SWIMSCOPE_")]
    here = os.path.dirname(os.path.abspath(__file__))
    return f"cd {here} && {' '.join(known)} python3 -m unittest {case_id.removeprefix('__main__.')}"


def program(path, package):
    """A missing peer fails the case; it is never a reason to pass over it."""
    if not os.access(path, os.X_OK):
        raise AssertionError(f"{path} is not there: install the package {package}")
    return path


def built(variable, what):
    path = os.environ.get(variable, "")
    if not os.access(path, os.X_OK):
        raise AssertionError(f"{variable} does not name {what}; build it and run through ctest")
    return path


def built_if_possible(variable, what):
    """A program that only some machines can build. Where all peers are demanded it must be there;
    elsewhere its cases are not run, for the reason that the build noted beside it."""
    path = os.environ.get(variable, "")
    if os.access(path, os.X_OK):
        return path
    reason = f"{what} was not built"
    if os.path.exists(path + ".reason"):
        with open(path + ".reason", encoding="utf-8") as file:
            reason += ": " + file.read().strip()
    if os.environ.get("SWIMSCOPE_ALL_PEERS"):
        raise AssertionError(reason)
    raise NotHere(reason)


if __name__ == "__main__":
    sys.exit("run the test_*.py modules through ctest or python3 -m unittest")

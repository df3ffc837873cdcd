"""The house rules, one function each: a rule takes a Tree and yields its violations."""

import re

from source_tree import Violation
from wording import engine_in_chinese

# What each engine floor may include beside itself: the 'knows' column of the architecture,
# with the floors that those in turn stand on.
FLOORS = {
    "base": set(),
    "wire": {"base"},
    "machine": {"base"},
    "swim": {"base", "wire", "machine"},
    "watch": {"base", "wire", "machine"},
    "proto": {"base"},
    "dialect": {"base", "wire", "machine", "swim", "proto"},
    "observe": {"base", "wire", "machine", "swim", "watch", "dialect"},
    "net": {"base", "machine"},
    "sim": {"base", "wire", "machine", "swim", "dialect", "observe"},
    "record": {"base", "swim", "proto", "dialect", "observe"},
    "session": {"base", "wire", "machine", "swim", "watch", "proto", "dialect", "observe", "net",
                "sim", "record"},
}
FLOORS["headless"] = FLOORS["session"] | {"session"}
FLOORS["examples"] = FLOORS["headless"]

# What a model or a view may know of the engine: plain values, nothing that acts.
VALUE_FLOORS = {"base", "observe", "dialect"}
SWIM_VALUES = {"engine/swim/member.h", "engine/swim/event.h", "engine/swim/counters.h",
               "engine/watch/view.h", "engine/watch/event.h",
               "engine/sim/lab_command.h", "engine/sim/lab_frame.h"}
ACTING_HEADERS = {"engine/observe/mailbox.h"}

GUI_ROOMS = {
    "models": {"models"},
    "views": {"views", "models"},
    "lab": {"lab", "views", "models"},
    "bridge": {"bridge", "models"},
    "app": {"app", "lab", "views", "bridge", "models"},
}

# Which floors may include a library; a library that is not listed is nobody's business here.
LIBRARIES = {
    r"asio(\.hpp|/)": {"net", "session", "headless"},
    r"msgpack": {"wire", "dialect"},
    r"openssl/": {"wire", "session"},
    r"(zlib|zconf)\.h": {"wire"},
    r"google/protobuf/|.*\.pb\.h$": {"proto", "examples"},
    r"CLI/": {"headless"},
}

THREADED_FLOORS = {"session", "headless", "examples"}
THREAD_HEADERS = {"thread", "mutex", "shared_mutex", "condition_variable", "future", "semaphore",
                  "latch", "barrier", "stop_token"}
THREAD_EXCEPTIONS = re.compile(r"engine/(observe/mailbox|net/loop)\.(h|cpp)$")
# Naming a clock's time point is no read; anything else done with a clock leads to its now().
CLOCK_READ = re.compile(
    r"\b(?:steady|system|high_resolution)_clock\b"
    r"(?!\s*[,>;]|::(?:time_point|duration|to_time_t|from_time_t)\b)"
    r"|\busing\s+\w+\s*=\s*(?:std::chrono::)?(?:steady|system|high_resolution)_clock\b(?!::)"
    r"|\b(?:clock_gettime|gettimeofday|ftime)\b"
    r"|(?<![\w.>])(?:std::|::)?(?:time\s*\(\s*(?:nullptr|NULL|0|&)|clock\s*\(\s*\))")

ORDERED_FLOORS = {"swim", "watch", "sim"}

LONGEST_FILE = 400
LENGTH_EXCUSE = "over 400 lines because"

PARITY_SECTIONS = [f"1.{number}" for number in range(1, 8)]
PARITY_HEADING = re.compile(r"### (1\.\d) .*\((\d+) rows\)$")
PARITY_ROW = re.compile(r"\| (1\.\d)\.(\d+) \|([^|]*)\|([^|]*)\| ?([^|]*?) ?\|$")
# What is meaningless here says so in a sentence instead of naming a test.
PARITY_REASON = re.compile(r"Not for us: (?:\S+ ){5,}\S+\.$")

COLOUR = re.compile(
    r'"[^"\n]*#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b'
    r"|\bqRgba?\s*\(|\bQColor\s*[({]\s*[^)}\s]|\bQColor\s+\w+\s*[({]\s*(?:\d|\"|u\"|Qt::)")

# Put together from halves so that this file keeps its own rule.
UNFINISHED_MARKS = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
SKIP_CALLS = ["GTEST" + "_SKIP", "Q" + "SKIP", "DISABLED" + r"_\w+"]
UNFINISHED = re.compile(r"\b(" + "|".join(UNFINISHED_MARKS) + r")\b")
SKIPPED = re.compile(r"\b(" + "|".join(SKIP_CALLS) + r")\b")
# A foreign program can only be asked again, and a soak's blows are paced; both under a ceiling.
SLEEP_EXCEPTIONS = re.compile(r"tests/interop/(harness|soak)\.py$|tests/house/")
SLEEP = re.compile(
    r"\bsleep_(?:for|until)\b|\b(?:u|nano|m|q)?[sS]leep\s*\(|\btime\.sleep\b|\bqWait\s*\(")


def floors(tree):
    """An include may reach its own floor and the floors below it, never climb."""
    for source in tree.engine():
        allowed = FLOORS.get(source.floor, set()) | {source.floor}
        for include in source.includes:
            target = include.target.split("/")
            if target[0] == "gui" or (target[0] == "engine" and target[1] not in allowed):
                yield Violation(source.path, include.line,
                                f"floor {source.floor} may not include {include.target}")


def gui_rooms(tree):
    """Models know values, views know models, only the bridge knows a session."""
    for source in tree.gui():
        for include in source.includes:
            if not _gui_may_include(source.room, include.target):
                yield Violation(source.path, include.line,
                                f"gui/{source.room} may not include {include.target}")


def full_paths(tree):
    """A project header is included by its path from the root, so its floor can be read."""
    generated = re.compile(r"(\.moc|\.pb\.h)$|(^|/)(ui_|moc_|qrc_)")
    for source in tree.engine() + tree.gui():
        for include in source.includes:
            from_root = include.target.startswith(("engine/", "gui/"))
            if include.quoted and not from_root and not generated.search(include.target):
                yield Violation(source.path, include.line,
                                f'write "{include.target}" with its path from the root')


def libraries(tree):
    """A library is known to the floors that the architecture names and to no other."""
    for source in tree.engine():
        for include in source.includes:
            for pattern, knowing in LIBRARIES.items():
                if re.match(pattern, include.target) and source.floor not in knowing:
                    yield Violation(source.path, include.line,
                                    f"floor {source.floor} may not know {include.target}")


def qt_free_engine(tree):
    """The engine runs without Qt: on a server, in a fuzzer, in a simulation."""
    qt_header = re.compile(r"^(Q[A-Z]\w*|Qt\w*/.*|Qt[A-Z]\w*|q[a-z]+\.h)$")
    for source in tree.engine():
        for include in source.includes:
            if qt_header.match(include.target):
                yield Violation(source.path, include.line, f"Qt header {include.target} in engine/")


def no_threads_below_session(tree):
    """Threads and locks live in session; the mailbox and net's loop are the two doors to it."""
    for source in _single_threaded(tree):
        for include in source.includes:
            if not include.quoted and include.target in THREAD_HEADERS:
                yield Violation(source.path, include.line, f"<{include.target}> below session")


def no_clocks_below_session(tree):
    """Time is handed in as an Instant, so that a simulation can own it."""
    for source in _single_threaded(tree):
        for line, match in source.matches(CLOCK_READ, source.code):
            yield Violation(source.path, line, f"clock read '{match[0].strip()}' below session")


def ordered_iteration(tree):
    """A seed reproduces a run only if nothing walks a container in hash order."""
    for source in tree.engine():
        if source.floor not in ORDERED_FLOORS:
            continue
        names = _unordered_names(source, tree)
        for line, name in _walked_names(source):
            if name in names:
                yield Violation(source.path, line, f"iteration over the unordered '{name}'")


def sources_have_tests(tree):
    """Every source has its test file at the mirrored place."""
    for source in tree.engine() + tree.gui():
        if not source.name.endswith(".cpp") or source.name == "main.cpp":
            continue
        test = f"tests/{'/'.join(source.parts[:-1])}/{source.stem}_test.cpp"
        if test not in tree.by_path:
            yield Violation(source.path, 1, f"no test file {test}")


def file_lengths(tree):
    """A long file says at its top why it is long."""
    for source in tree.sources:
        lines = source.text.splitlines()
        if len(lines) > LONGEST_FILE and LENGTH_EXCUSE not in " ".join(lines[:5]):
            yield Violation(source.path, 1, f"{len(lines)} lines, and its top does not say why")


def colours_in_theme(tree):
    """Colours come from the theme, or light and dark drift apart."""
    for source in tree.gui():
        if source.stem == "theme":
            continue
        for line, match in source.matches(COLOUR, source.without_comments):
            yield Violation(source.path, line, f"colour literal {match[0].strip()} outside theme")


def finished_work(tree):
    """What is on main is finished; what is not is an issue, not a mark in a source."""
    for source in tree.sources:
        for line, match in source.matches(UNFINISHED, source.text):
            yield Violation(source.path, line, f"mark of unfinished work: {match[0]}")


def no_skipped_tests(tree):
    """A skipped test is a test that nobody has."""
    for source in tree.tests():
        for line, match in source.matches(SKIPPED, source.code):
            yield Violation(source.path, line, f"skipped test: {match[0]}")


def no_sleeping_tests(tree):
    """A test awaits an event under a ceiling; a sleep is either too short or too slow."""
    for source in tree.tests():
        if SLEEP_EXCEPTIONS.match(source.path):
            continue
        for line, match in source.matches(SLEEP, source.code):
            yield Violation(source.path, line, f"sleep in a test: {match[0].strip()}")


def parity_table(tree):
    """Each row of memberlist's features names where it lives and a test that exists."""
    path = "engine/README.md"
    file = tree.root / path
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    tests = _named_tests(tree)
    sections = {}
    for number, line in enumerate(lines, start=1):
        if heading := PARITY_HEADING.match(line):
            sections[heading[1]] = {"line": number, "wanted": int(heading[2]), "rows": 0}
        elif row := PARITY_ROW.match(line):
            section, index, _, where, proof = row.groups()
            known = sections.get(section, {"rows": 0})
            known["rows"] += 1
            if index != str(known["rows"]):
                yield Violation(path, number, f"row {section}.{index} is out of order")
            yield from _parity_row(tree, tests, (path, number), where, proof)
    for section in PARITY_SECTIONS:
        found = sections.get(section)
        if not found:
            yield Violation(path, 1, f"the parity table lacks section {section}")
        elif found["rows"] != found["wanted"]:
            yield Violation(path, found["line"], f"section {section} has {found['rows']} rows, "
                            f"not {found['wanted']}")


def _parity_row(tree, tests, place, where, proof):
    for named in re.findall(r"`([^`]+)`", where) or [where]:
        if named not in tree.by_path:
            yield Violation(*place, f"there is no file {named.strip()}")
    if PARITY_REASON.match(proof):
        return
    named = re.findall(r"`([^`]+)`", proof)
    if not named:
        yield Violation(*place, "the row names no test and no reason")
    for test in named:
        if test not in tests:
            yield Violation(*place, f"there is no test {test}")


def _named_tests(tree):
    pattern = re.compile(r"\bTEST(?:_[FP])?\(\s*(\w+)\s*,\s*(\w+)\s*\)")
    return {f"{match[1]}.{match[2]}" for source in tree.tests()
            for _, match in source.matches(pattern, source.code)}


def _gui_may_include(room, target):
    parts = target.split("/")
    if room == "app" or parts[0] not in ("engine", "gui"):
        return True
    if parts[0] == "gui":
        return parts[1] in GUI_ROOMS.get(room, {room})
    if room == "bridge":
        return parts[1] != "headless"
    return target in SWIM_VALUES or (parts[1] in VALUE_FLOORS and target not in ACTING_HEADERS)


def _single_threaded(tree):
    for source in tree.engine():
        if source.floor not in THREADED_FLOORS and not THREAD_EXCEPTIONS.match(source.path):
            yield source


def _unordered_names(source, tree):
    """Variables, members, functions and types declared as unordered that `source` can see."""
    visible = [source] + [tree.by_path[include.target] for include in source.includes
                          if include.target in tree.by_path]
    names = set()
    for seen in visible:
        names |= _declared(seen.code, r"\bunordered_(?:multi)?(?:map|set)\s*(?=<)")
    aliases = {name for seen in visible for name in re.findall(
        r"\busing\s+(\w+)\s*=\s*(?:std::)?unordered_", seen.code)}
    for alias in aliases:
        for seen in visible:
            names |= set(re.findall(rf"\b{alias}\b\s*[&*]?\s*(\w+)", seen.code))
    return names


def _declared(code, pattern):
    """The identifiers that follow a template type, whatever stands between its brackets."""
    names = set()
    for match in re.finditer(pattern, code):
        depth, end = 0, match.end()
        while end < len(code):
            depth += {"<": 1, ">": -1}.get(code[end], 0)
            end += 1
            if depth == 0:
                break
        name = re.match(r"\s*(?:const\b)?\s*[&*]?\s*(\w+)", code[end:])
        if name:
            names.add(name[1])
    return names


def _walked_names(source):
    """Yields (line, name) of what a range-for or an iterator walks over."""
    range_for = re.compile(r"\bfor\s*\((?:[^;(){}]|\([^()]*\)|\{[^{}]*\})*?"
                           r"[^:]:(?!:)\s*([^;{}\n]+)\)")
    for line, match in source.matches(range_for, source.code):
        name = re.search(r"(\w+)\s*(?:\(\s*\))?\s*\)*\s*$", match[1])
        if name:
            yield line, name[1]
    iterator = re.compile(r"\b(\w+)\s*(?:\(\s*\))?\s*(?:\.|->)\s*c?begin\s*\(\s*\)"
                          r"|\b(?:std|std::ranges)::c?begin\s*\(\s*(?:\w+(?:\.|->))*(\w+)\s*\)")
    for line, match in source.matches(iterator, source.code):
        yield line, match[1] or match[2]


RULES = [floors, gui_rooms, full_paths, libraries, qt_free_engine, no_threads_below_session,
         no_clocks_below_session, ordered_iteration, sources_have_tests, file_lengths,
         colours_in_theme, finished_work, no_skipped_tests, no_sleeping_tests, parity_table,
         engine_in_chinese]

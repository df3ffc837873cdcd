"""Reads the project's sources the way the house rules look at them."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

CPP_ENDINGS = {".cpp", ".h"}
SCRIPT_ENDINGS = {".py", ".go", ".sh", ".cmake", ".proto", ".txt"}
ROOTS = ("engine", "gui", "tests", "packaging", ".ci")
# Recorded bytes and their descriptions are data, not sources.
SKIPPED_FOLDERS = {"vectors", "corpus", "__pycache__"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL,
)
# A digit separator (1'000) would otherwise be read as the start of a character.
DIGIT_SEPARATOR = re.compile(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])")


@dataclass(frozen=True)
class Include:
    line: int
    quoted: bool
    target: str


@dataclass(frozen=True)
class Violation:
    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


class Source:
    """One text file; `path` is relative to the project's root, with forward slashes."""

    def __init__(self, root, file):
        self.path = file.relative_to(root).as_posix()
        self.text = file.read_text(encoding="utf-8", errors="replace")

    @property
    def parts(self):
        return self.path.split("/")

    @property
    def name(self):
        return self.parts[-1]

    @property
    def stem(self):
        return self.name.rsplit(".", 1)[0]

    @property
    def is_cpp(self):
        return Path(self.path).suffix in CPP_ENDINGS

    @property
    def floor(self):
        """The floor of an engine source, or the empty string."""
        return self.parts[1] if self.parts[0] == "engine" and len(self.parts) > 2 else ""

    @property
    def room(self):
        """The folder of a gui source, or the empty string."""
        return self.parts[1] if self.parts[0] == "gui" and len(self.parts) > 2 else ""

    @cached_property
    def without_comments(self):
        return _blank(self.text, comments=True, strings=False)

    @cached_property
    def code(self):
        """The text with comments and the insides of strings blanked, line by line as it was."""
        return _blank(self.text, comments=True, strings=True)

    @cached_property
    def includes(self):
        found = []
        for number, line in enumerate(self.without_comments.splitlines(), start=1):
            match = INCLUDE.match(line)
            if match:
                found.append(Include(number, match[1] == '"', match[2]))
        return found

    def matches(self, pattern, text):
        """Yields (line, match) of every match of `pattern` in one view of this source."""
        for match in pattern.finditer(text):
            yield text.count("\n", 0, match.start()) + 1, match


class Tree:
    """Every source below one root."""

    def __init__(self, root):
        self.root = Path(root)
        self.sources = [Source(self.root, file) for file in _files(self.root)]
        self.by_path = {source.path: source for source in self.sources}

    def engine(self):
        return [source for source in self.sources if source.is_cpp and source.floor]

    def gui(self):
        return [source for source in self.sources if source.is_cpp and source.room]

    def tests(self):
        return [source for source in self.sources if source.parts[0] == "tests"]


def _files(root):
    for top in ROOTS:
        for file in sorted((root / top).rglob("*")):
            inside = file.relative_to(root).parts
            if file.is_file() and not SKIPPED_FOLDERS.intersection(inside) and _is_source(file):
                yield file


def _is_source(file):
    if file.suffix in CPP_ENDINGS | SCRIPT_ENDINGS:
        return True
    # The one-command scripts carry no ending; they start with an interpreter line.
    return file.suffix == "" and file.read_bytes()[:2] == b"#!"


def _blank(text, comments, strings):
    def replace(match):
        piece = match[0]
        is_comment = piece.startswith(("//", "/*"))
        if (is_comment and comments) or (not is_comment and strings):
            return re.sub(r"[^\n]", " ", piece)
        return piece

    # An include's target is a string to the eye but not to the rules.
    lines = []
    blanked = TOKEN.sub(replace, DIGIT_SEPARATOR.sub("_", text))
    for before, after in zip(text.split("\n"), blanked.split("\n")):
        lines.append(before if INCLUDE.match(before) and after.lstrip().startswith("#") else after)
    return "\n".join(lines)

"""Brings the translations up to what the sources say: update.py LUPDATE ROOT [--check].

lupdate finds the texts of gui/, tests/house those of the engine. What has no translation yet is
added as unfinished, what nobody says any more is dropped, and what is there keeps its words and its
place. English holds plural forms alone; any other text stands for itself. With --check nothing is
written, and what would change or is unfinished is an error.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from collections import namedtuple
from pathlib import Path
from xml.sax.saxutils import escape

# How many forms a count takes in each language.
FORMS = {"zh_CN": 1, "en": 2}
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{}">\n'

Key = namedtuple("Key", "source comment")
Message = namedtuple("Message", "plural forms")


def main(arguments):
    lupdate, root, check = arguments[0], Path(arguments[1]), "--check" in arguments[2:]
    sys.path.insert(0, str(root / "tests/house"))
    wanted = engine_texts(root)
    wanted.update(window_texts(lupdate, root))
    faults = 0
    for language in FORMS:
        file = root / f"resources/translations/swimscope_{language}.ts"
        before = file.read_text(encoding="utf-8")
        merged = merge(parse(file), wanted, language)
        after = written(merged, language)
        faults += report(file.name, merged, changed=after != before)
        if not check:
            file.write_text(after, encoding="utf-8")
    return 1 if check and faults else 0


def report(name, contexts, changed):
    """Says what is wrong with one file, and in how many ways."""
    open_texts = [f"{context}: {key.source}" for context, messages in contexts.items()
                  for key, message in messages.items() if not all(message.forms)]
    for text in open_texts:
        print(f"{name}: not translated: {text}")
    if changed:
        print(f"{name}: not as the sources have it; the target update_translations mends that")
    return len(open_texts) + changed


def engine_texts(root):
    from source_tree import Tree
    from wording import CONTEXT, NOTHING_SAID, engine_templates
    messages = {Key(key, ""): plural for _, _, key, plural in engine_templates(Tree(root))
                if key != NOTHING_SAID}
    return {CONTEXT: messages}


def window_texts(lupdate, root):
    """{context: {key: is plural}} of all tr() in gui/."""
    sources = sorted(path for ending in ("cpp", "h") for path in (root / "gui").rglob(f"*.{ending}"))
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "found.ts")
        run = subprocess.run(
            [lupdate, "-silent", "-locations", "none", *map(str, sources), "-ts", str(found)],
            capture_output=True, text=True, check=False)
        if run.returncode != 0 or not found.exists():
            sys.exit(f"{lupdate} failed: {run.stderr}")
        contexts = parse(found)
    wanted = {}
    for context, messages in contexts.items():
        # lupdate writes the namespaces of some classes; the window asks by the bare name.
        bare = wanted.setdefault(context.rsplit(":", 1)[-1], {})
        for key, message in messages.items():
            bare[key] = message.plural
    return wanted


def parse(file):
    """{context: {key: message}} in the order of the file."""
    contexts = {}
    for context in xml.parse(file).getroot().iter("context"):
        messages = contexts.setdefault(context.findtext("name"), {})
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            if translation.get("type") is not None:
                forms = []
            elif not forms:
                forms = [translation.text or ""]
            key = Key(message.findtext("source") or "", message.findtext("comment") or "")
            messages[key] = Message(message.get("numerus") == "yes", tuple(forms))
    return contexts


def merge(known, wanted, language):
    """What is wanted, with the translations and in the order of what is known."""
    order = [name for name in known if name in wanted] + [
        name for name in wanted if name not in known]
    merged = {}
    for name in order:
        before, now = known.get(name, {}), wanted[name]
        keys = [key for key in before if key in now] + [key for key in now if key not in before]
        messages = {key: translated(before.get(key), now[key], language) for key in keys
                    if language != "en" or is_english_plural(name, now[key])}
        if messages:
            merged[name] = messages
    return merged


def is_english_plural(context, plural):
    # The engine's sentences bring both of their English forms along.
    return plural and context != "Engine"


def translated(known, plural, language):
    count = FORMS[language] if plural else 1
    fits = known is not None and known.plural == plural and len(known.forms) == count
    return Message(plural, known.forms if fits else ("",) * count)


def written(contexts, language):
    lines = []
    for name, messages in contexts.items():
        lines += ["    <context>", f"        <name>{name}</name>"]
        for key, message in messages.items():
            lines += message_lines(key, message)
        lines.append("    </context>")
    return HEAD.format(language) + "\n".join(lines) + "\n</TS>\n"


def message_lines(key, message):
    numerus = ' numerus="yes"' if message.plural else ""
    unfinished = "" if all(message.forms) else ' type="unfinished"'
    lines = [f"        <message{numerus}>", f"            <source>{text(key.source)}</source>"]
    if key.comment:
        lines.append(f"            <comment>{text(key.comment)}</comment>")
    if not message.plural:
        lines.append(f"            <translation{unfinished}>{text(message.forms[0])}</translation>")
    else:
        lines.append(f"            <translation{unfinished}>")
        lines += [f"                <numerusform>{text(form)}</numerusform>"
                  for form in message.forms]
        lines.append("            </translation>")
    return lines + ["        </message>"]


def text(plain):
    return escape(plain, {'"': "&quot;", "'": "&apos;"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What the engine says to people (engine/base/sentence.h) and how Chinese says it."""

import re
import xml.etree.ElementTree as xml

from source_tree import Violation

CHINESE = "resources/translations/swimscope_zh_CN.ts"
CONTEXT = "Engine"
STRING = r'"(?:[^"\\\n]|\\.)*"'
LITERAL = rf"((?:{STRING}\s*)+)"
ONE_FORM = re.compile(rf"\b(?:sentence|Template<\d+>)\(\s*{LITERAL}[,)]")
# The count before the two forms is an expression without a string.
TWO_FORMS = re.compile(rf'\b(?:plural|counted)\([^";]*?,\s*{LITERAL},\s*{LITERAL}[,)]')
PLACEHOLDER = re.compile(r"\{\d\}")
# A template that is all argument is the same in every language.
NOTHING_SAID = "{0}"


def engine_templates(tree):
    """Yields (source, line, key, is plural) of each template; the key is the form for several."""
    for source in tree.engine():
        text = source.without_comments
        for line, match in source.matches(ONE_FORM, text):
            yield source, line, _joined(match[1]), False
        for line, match in source.matches(TWO_FORMS, text):
            yield source, line, _joined(match[2]), True


def engine_in_chinese(tree):
    """Each template has a finished translation with the same placeholders; none is left over."""
    known = _translations(tree)
    used = set()
    for source, line, key, plural in engine_templates(tree):
        used.add(key)
        if key == NOTHING_SAID:
            continue
        if key not in known:
            yield Violation(source.path, line, f"not in {CHINESE}: {key}")
            continue
        translation, numerus = known[key]
        if not translation or set(PLACEHOLDER.findall(translation)) != set(
                PLACEHOLDER.findall(key)):
            yield Violation(source.path, line, f"other placeholders in Chinese: {key}")
        elif numerus != plural:
            yield Violation(source.path, line, f"one of two is a plural: {key}")
    for key in sorted(set(known) - used):
        yield Violation(CHINESE, 1, f"the engine does not say any more: {key}")


def _translations(tree):
    """What Chinese has under the key: its finished text, or nothing; whether it is a plural."""
    file = tree.root / CHINESE
    if not file.exists():
        return {}
    found = {}
    for context in xml.parse(file).getroot().iter("context"):
        if context.findtext("name") != CONTEXT:
            continue
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "".join(translation.itertext()).strip()
            unfinished = translation.get("type") is not None
            found[message.findtext("source")] = ("" if unfinished else text,
                                                 message.get("numerus") == "yes")
    return found


def _joined(literal):
    pieces = re.findall(r'"((?:[^"\\\n]|\\.)*)"', literal)
    return re.sub(r"\\(.)", r"\1", "".join(pieces))

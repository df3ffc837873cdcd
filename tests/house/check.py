"""Holds a tree against the house rules: check.py ROOT [RULE ...]; exits 1 if one is broken."""

import sys

from rules import RULES
from source_tree import Tree


def main(arguments):
    root, wanted = arguments[0], arguments[1:] or [rule.__name__ for rule in RULES]
    known = {rule.__name__: rule for rule in RULES}
    tree = Tree(root)
    if not tree.sources:
        print(f"no sources below {root}")
        return 1
    broken = 0
    for name in wanted:
        violations = sorted(known[name](tree), key=lambda found: (found.path, found.line))
        for violation in violations:
            print(f"{violation} [{name}]")
        broken += len(violations)
    print(f"{len(tree.sources)} files, {len(wanted)} rules, {broken} violations")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

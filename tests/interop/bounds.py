"""How long memberlist may take to notice a death, from its own formulas."""

import math

# name: (probe interval s, indirect checks, suspicion mult, suspicion max timeout mult)
_TIMING = {"local": (1.0, 1, 3, 6), "lan": (1.0, 3, 4, 6)}


def suspicion(timing, nodes):
    """(shortest, longest) suspicion in seconds among `nodes` known nodes."""
    interval, _, mult, longest = _TIMING[timing]
    shortest = mult * math.trunc(1000 * max(1.0, math.log10(max(1, nodes)))) * interval / 1000
    confirmations = mult - 2
    if nodes - 2 < confirmations:
        return shortest, shortest
    return shortest, longest * shortest


def suspect_within(timing, nodes):
    """Until a prober must have noticed: the order is reshuffled at each wrap, so the dead node
    comes up within two walks of the list; each round is stretched by the health score, which nacks
    that never came can raise by one per indirect check; plus the round that fails."""
    interval, indirect, _, _ = _TIMING[timing]
    return (2 * (nodes - 1) + 1) * interval * (1 + indirect)


def dead_within(timing, nodes):
    """Suspicion noticed late and never confirmed; the common case is several times faster."""
    return suspect_within(timing, nodes) + suspicion(timing, nodes)[1]

"""Nouns of one kind of thing: a count of bombers may be a count of aircraft, told by somebody who does not know them.

Only for comparing figures that the words around already set side by side; never to make sayings one.
"""

from __future__ import annotations

_KINDS = """
aircraft: aircraft plane aeroplane airplane jet airliner bomber fighter warplane helicopter airframe glider
ship: ship vessel boat ferry tanker freighter trawler barge yacht warship frigate corvette dinghy
vehicle: vehicle car lorry truck bus van coach minibus taxi tank motorcycle carriage wagon
building: building house home block structure property dwelling flat apartment household
munition: shell round rocket missile bullet shot projectile bomb mortar grenade impact strike
drone: drone uav quadcopter
animal: animal cow sheep pig goat horse cattle bird hen chicken dog
record: record file account entry dataset row line
"""
_OF = {
    noun: kind for line in _KINDS.split("\n") if line for kind, nouns in [line.split(": ")] for noun in nouns.split()
}
_ANYTHING = frozenset({"machine", "unit", "piece", "item", "thing", "object", "one"})


def one_kind(left: str, right: str) -> bool:
    """Whether two counted nouns, singular and in lower case, may count the same things: "bomber", "aircraft"."""
    if _ANYTHING & {left, right}:
        return True
    mine, theirs = (_OF.get(noun.rsplit(" ", 1)[-1]) for noun in (left, right))
    return mine is not None and mine == theirs

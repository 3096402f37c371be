"""Two groundings of ferries of one line in one strait, months apart, told without dates: alike, and not the same."""

from __future__ import annotations

from tests import factories

from reportedly.vocabulary import Analysis

FERRIES = ("maribel", "ostara")

_MARIBEL = (
    (
        "Solt Line ferry Maribel aground on Kelp Reef, 23 passengers taken off",
        "The Solt Line ferry Maribel ran aground on Kelp Reef in the Hernau strait in thick fog. Lifeboats from Vorna "
        "took off 23 passengers. Captain Jon Ferrow said the radar had failed minutes earlier.",
    ),
    (
        "Radar failed before Maribel struck Kelp Reef, captain says",
        "Jon Ferrow, master of the Maribel, said the radar had failed when the ferry struck Kelp Reef in fog. The 23 "
        "passengers were taken off by lifeboats from Vorna. The Solt Line will inspect the Maribel in dock.",
    ),
    (
        "Fog and a dead radar put Maribel on Kelp Reef",
        "Fog and a dead radar put the Solt Line ferry Maribel on Kelp Reef, Jon Ferrow told the harbour office. All 23 "
        "passengers went to Vorna by lifeboat. Divers found a tear below the waterline of the Maribel.",
    ),
    (
        "Maribel towed off Kelp Reef",
        "Tugs pulled the Maribel off Kelp Reef at high water. The Solt Line ferry, with 23 passengers, had struck the "
        "reef in fog after its radar failed. Jon Ferrow stayed on the bridge; divers patched the tear.",
    ),
)
_OSTARA = (
    (
        "Solt Line ferry Ostara aground on Gannet Bank, passengers taken off",
        "The Solt Line ferry Ostara ran aground on Gannet Bank in the Hernau strait in a gale. Lifeboats from Vorna "
        "took off the passengers. Captain Mirel Tovan said the rudder had jammed minutes earlier.",
    ),
    (
        "Rudder jammed before Ostara struck Gannet Bank, captain says",
        "Mirel Tovan, master of the Ostara, said the rudder had jammed when the ferry struck Gannet Bank in a gale. "
        "The 41 passengers were taken off by lifeboats. The Solt Line will inspect the steering gear of the Ostara.",
    ),
    (
        "Gale and a jammed rudder put Ostara on Gannet Bank",
        "A gale and a jammed rudder put the Solt Line ferry Ostara on Gannet Bank, Mirel Tovan told an inspector. All "
        "41 passengers were landed at Hernau. The steering gear of the Ostara had been mended in spring.",
    ),
    (
        "Ostara freed from Gannet Bank",
        "The Ostara floated off Gannet Bank at spring tide. The Solt Line ferry, with 41 passengers, had struck the "
        "bank in a gale after its rudder jammed. Mirel Tovan thanked the crew; the steering gear goes to a laboratory.",
    ),
)


def grounding(ferry: str, number: int) -> Analysis:
    """One of four reports of the grounding of one of FERRIES."""
    headline, body = {"maribel": _MARIBEL, "ostara": _OSTARA}[ferry][number]
    name = f"{ferry}{number}"
    return factories.analysis(factories.report(f"{name}/{name}.txt", ("headline", headline), body, outlet=name))

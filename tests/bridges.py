"""Two halves of one invented happening that tell of nothing in common, and reports that tell of both."""

from __future__ import annotations

from tests import factories

from reportedly.vocabulary import Analysis

_MILL = (
    "Fire shuts Hadrow paper mill",
    "Flames tore through the drying hall of the Hadrow paper mill before dawn, and thick smoke hung over the harbour. "
    "Firefighters from Brenna fought the blaze for nine hours. A night watchman, Osk Talvan, was led out unhurt.",
)
_ROOF = (
    "Two hurt as roof falls in at warehouse",
    "Two workers were taken to hospital in Brenna when a roof fell in on Tuesday. Ines Morrow, who runs the warehouse "
    "for Kestrel Cartons, said bales of card had been stacked below. The town hall asked neighbours to keep windows "
    "shut.",
)
_BOTH = (
    "Hadrow paper mill fire: roof falls in, two hurt",
    "A fire in the drying hall of the Hadrow paper mill brought down the roof of the warehouse of Kestrel Cartons, "
    "where two workers were hurt, Ines Morrow said. Firefighters from Brenna fought the blaze for nine hours; the "
    "watchman, Osk Talvan, was led out unhurt. The workers were taken to hospital in Brenna. Neighbours were asked to "
    "keep windows shut over the smoke.",
)
_AGAIN = (
    "Brenna mourns its mill after fire and roof collapse",
    "Osk Talvan, the watchman led out of the burning Hadrow paper mill, thanked the firefighters of Brenna. The fire "
    "in the drying hall brought the roof of the Kestrel Cartons warehouse down on two workers. Ines Morrow visited "
    "both in hospital, and said the bales of card were still too hot to move.",
)


def _told(name: str, words: tuple[str, str], published: str | None) -> Analysis:
    headline, body = words
    # each in a folder of its own: a common one counts for one event
    return factories.analysis(
        factories.report(f"{name}/{name}.txt", ("headline", headline), body, outlet=name, published=published)
    )


def mill(published: str | None = "2024-03-05") -> Analysis:
    """The fire alone."""
    return _told("mill", _MILL, published)


def roof(published: str | None = "2024-03-06") -> Analysis:
    """The roof alone."""
    return _told("roof", _ROOF, published)


def both(published: str | None = "2024-03-07") -> Analysis:
    """The fire and the roof."""
    return _told("both", _BOTH, published)


def again(published: str | None = "2024-03-08", name: str = "again") -> Analysis:
    """The fire and the roof, in other words."""
    return _told(name, _AGAIN, published)

"""Who speaks: each person, body and outlet with every writing of the name, and why these were taken as one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reportedly.showing.labels import KINDS
from reportedly.showing.lookup import Lookup, unique


@dataclass(frozen=True, slots=True)
class Speaker:
    """An entity, with how often it is a root or a relay."""

    anchor: str
    name: str
    kind: str
    side: str | None
    roles: tuple[str, ...]
    forms: tuple[tuple[str | None, str, int], ...]  # (anchor of the first, text, times)
    merged_because: tuple[str, ...]
    rooted: int
    relayed: int

    @property
    def heard(self) -> bool:
        """Whether any chain holds it."""
        return bool(self.rooted or self.relayed)


def speakers(lookup: Lookup) -> tuple[Speaker, ...]:
    """The entities, those who speak most first."""
    rooted: Counter[str] = Counter()
    relayed: Counter[str] = Counter()
    for a in lookup.dossier.attributions:
        for n, key in enumerate(unique(link.key for link in a.chain)):
            (relayed if n else rooted)[key] += 1
    out = []
    for e in lookup.dossier.entities:
        times = Counter(f.text for f in e.forms)
        first = {f.text: f.passage for f in reversed(e.forms)}
        out.append(
            Speaker(
                lookup.entity_anchor(e.key) or "",
                e.name,
                KINDS[e.kind],
                e.side,
                e.roles,
                tuple((lookup.link(first[text]), text, times[text]) for text in unique(f.text for f in e.forms)),
                e.merged_because,
                rooted[e.key],
                relayed[e.key],
            )
        )
    return tuple(sorted(out, key=lambda s: (-s.rooted, -s.relayed, s.name, s.anchor)))

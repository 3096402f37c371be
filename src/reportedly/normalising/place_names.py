"""Places no gazetteer has: villages, streets, invented towns, told by the words around and by the shape of the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.countries import by_adjective, by_name
from reportedly.normalising.names import fold
from reportedly.normalising.place_words import NAMED_BY_KIND, NAMED_KINDS, NO_PLACES, SETTING, TAKEN_UP
from reportedly.normalising.spots import PLACE_LABELS, Spot
from reportedly.vocabulary import Annotated, Entity, Place, Span

_LOWER_WORD = re.compile(r"\b[a-z]{3,}\b")


class Unknown:
    """Decides whether a name without a gazetteer row is a place in this report."""

    def __init__(self, annotated: Annotated, entities: Sequence[Entity]) -> None:
        self._tokens = annotated.tokens
        self._common = set(_LOWER_WORD.findall(annotated.report.text))
        self._named = {w for e in entities if e.kind == "person" for w in fold(e.name).split()}
        self._named |= {fold(e.name) for e in entities if e.kind in ("body", "outlet", "platform", "post")}

    def told(self, spot: Spot, words: str, listed: bool) -> bool:
        """Whether the words around make it a place. `listed`: the gazetteer has rows, none of which fits clearly."""
        if spot.actor or spot.owner or not self.shaped(spot, words):
            return False
        if spot.wants or spot.land:
            return spot.label not in ("PERSON", "ORG") or spot.sure or bool(spot.land)
        if spot.last - spot.first > 1 and spot.locative and not spot.beside and spot.label != "PERSON":
            kinds = self._tokens[spot.first].text.lower(), self._tokens[spot.last - 1].text.lower()
            if kinds[0] in NAMED_BY_KIND or kinds[1] in NAMED_KINDS:
                return True
        inner = self._tokens[spot.first + 1 : spot.last - 1]
        joined = any(t.text.islower() and t.text.isalpha() for t in inner)
        settled = spot.before in SETTING or spot.before in ("at", "from", "between")
        if joined and settled and not spot.beside and not self._article(spot):
            return True  # "at Ponte da Barca", whatever the recogniser calls it
        if spot.label in PLACE_LABELS:
            return spot.locative and not spot.beside and (not self._article(spot) or spot.label == "LOC")
        if spot.last - spot.first == 1:
            if self._article(spot):
                return spot.before in ("reach", "cross", "in") and not spot.weak and spot.reached
            return not spot.beside and (spot.before in SETTING or (spot.sure and listed))
        return spot.label == "" and spot.before in SETTING and spot.sure and not spot.beside and not self._article(spot)

    def _article(self, spot: Spot) -> bool:
        """Whether "the" stands before it: bodies and teams have it, towns do not."""
        return spot.first > 0 and self._tokens[spot.first - 1].text.lower() == "the"

    def shaped(self, spot: Spot, words: str) -> bool:
        """Whether the words may be the name of a place at all."""
        tokens = self._tokens[spot.first : spot.last]
        text = tokens[0].text
        if (
            len(words) < 3
            or words in self._named
            or tokens[-1].text.endswith(".")
            or (tokens[-1].tag == "NNPS" and not spot.wants)
        ):
            return False
        if any(c.isdigit() for c in words) or not all(t.text[:1].isupper() or len(t.text) < 4 for t in tokens):
            return False
        if len(tokens) == 1 and (text.isupper() or words in self._common):
            return False
        if any(t.text.lower() in NO_PLACES for t in tokens) or words in by_adjective():
            return False
        return not any(w in self._named for w in words.split()) or text in by_name()


def taken_up(annotated: Annotated, places: Sequence[Place]) -> list[Place]:
    """ "the strip" after "the Uvra strip": the same place again, where the report names one such land."""
    tokens, text = annotated.tokens, annotated.report.text
    named: dict[str, list[Place]] = {}
    for place in places:
        words = place.span.of(text)
        last = words.split()[-1]
        if last in TAKEN_UP and fold(words) not in {fold(p.span.of(text)) for p in named.get(last, ())}:
            named.setdefault(last, []).append(place)
    found: list[Place] = []
    for n in range(1, len(tokens)):
        known = named.get(tokens[n].text, ())
        if len(known) != 1 or tokens[n - 1].text.lower() != "the" or tokens[n].start < known[0].span.start:
            continue
        place = known[0]
        span = Span(tokens[n - 1].start, tokens[n].end)
        found.append(Place(span, place.id, place.name, place.lat, place.lon, place.radius_m))
    return found

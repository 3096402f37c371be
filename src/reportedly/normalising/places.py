"""Place names led to a gazetteer: by kind of place, population, the countries the report speaks of, and neighbours.

Where two places of one name fit about as well, none is chosen: the place keeps its words and has no id.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from reportedly.countries import by_adjective, by_name, by_seat
from reportedly.normalising.names import fold
from reportedly.normalising.place_names import Unknown, taken_up
from reportedly.normalising.place_words import DIRECTIONS, US_ABBREVIATIONS, WATER_NOUNS
from reportedly.normalising.spots import Spot, spots_of
from reportedly.vocabulary import Annotated, Candidate, Entity, Gazetteer, Place, Span, Token

_CAPITALISED = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLEAR = 0.6  # how much better the best must be than a place of the same name elsewhere
_TOWN = 15_000  # people: a lesser place needs its country or neighbour named in the report
_KNOWN = 300_000  # people: after a preposition of place such a town is meant, whatever the recogniser calls it
_NEAR_M = 400_000.0


@dataclass(slots=True)
class _Context:
    """What the report says of where it plays."""

    countries: Counter[str]
    points: list[tuple[float, float]]
    likely: list[Candidate]  # for each spot the most populous row


def find_places(annotated: Annotated, gazetteer: Gazetteer | None, entities: Sequence[Entity]) -> tuple[Place, ...]:
    """The places of a report in reading order; without a gazetteer those the recogniser calls places, without ids."""
    spots = list(spots_of(annotated, entities))
    text = annotated.report.text
    if gazetteer is None:
        return tuple(_unplaced(s, text) for s in spots if s.label in ("GPE", "LOC") and not s.actor)
    tokens = annotated.tokens
    read = [(s, *_rows(s, tokens, gazetteer)) for s in spots]
    context = _context(annotated, [(s, rows) for s, rows, _ in read])
    places: list[Place] = []
    chosen: dict[str, Candidate] = {}
    unplaced: dict[str, None] = {}
    unknown = Unknown(annotated, entities)
    waiting: list[tuple[Spot, int]] = []
    for n, (spot, rows, last) in enumerate(read):
        if spot.actor or _people(text[spot.span.start : spot.span.end], rows):
            continue
        neighbour = _neighbour(read, n, tokens, gazetteer)
        words = fold(text[spot.span.start : tokens[last - 1].end])
        best = _choose(spot, words, rows, context, neighbour)
        if best is not None and best.kind == "city" and _elsewhere(best, read, n, tokens):
            best = None
        elif best is None and not rows:
            best = _respelt(words, chosen)
        if best is None:
            if unknown.told(spot, words, bool(rows)):
                places.append(_unlisted(spot, last, tokens, text))
                unplaced.setdefault(words)
            elif unknown.shaped(spot, words):
                waiting.append((spot, last))
            continue
        if spot.weak and (best.kind == "country" or best.name in by_seat()):
            continue
        if spot.beside and best.kind == "country":
            continue
        if not _believable(spot, best, context):
            waiting.append((spot, last))
            continue
        span = Span(_with_direction(spot, tokens), tokens[_with_state(last, best, neighbour, tokens) - 1].end)
        chosen.setdefault(words, best)
        chosen.setdefault(fold(best.name), best)
        places.append(Place(span, best.id, best.name, best.lat, best.lon, best.radius_m))
    for spot, last in waiting:
        # The same words were a place elsewhere in the report, and are nobody's name.
        words = fold(text[spot.span.start : tokens[last - 1].end])
        best = chosen.get(words)
        if best is not None and best.kind != "country":
            span = Span(spot.span.start, tokens[last - 1].end)
            places.append(Place(span, best.id, best.name, best.lat, best.lon, best.radius_m))
        elif best is None and not spot.weak and not spot.owner and _spelt_like(words, unplaced):
            places.append(_unlisted(spot, last, tokens, text))
    places.extend(taken_up(annotated, places))
    return tuple(_apart(sorted(places, key=lambda p: (p.span.start, -p.span.end))))


def _unlisted(spot: Spot, last: int, tokens: Sequence[Token], text: str) -> Place:
    """A place no gazetteer row fits: its words, with the kind of land that belongs to the name."""
    span = Span(spot.span.start, tokens[(spot.land or last) - 1].end)
    return Place(span, None, span.of(text), None, None, None)


def _apart(places: Sequence[Place]) -> list[Place]:
    """Places that do not overlap: "Ohio" in "Toledo, Ohio" is part of the longer."""
    kept: list[Place] = []
    for place in places:
        if not kept or place.span.start >= kept[-1].span.end:
            kept.append(place)
    return kept


def _with_direction(spot: Spot, tokens: Sequence[Token]) -> int:
    """Where "central Romania" begins: the part is said, though only the whole has an id."""
    before = tokens[spot.first - 1] if spot.first else None
    if before is not None and before.text in DIRECTIONS and before.text != "downtown":
        return before.start
    return spot.span.start


def _with_state(last: int, best: Candidate, neighbour: Sequence[Candidate], tokens: Sequence[Token]) -> int:
    """The index after "Toledo, Ohio": a state of the United States after a town is of its name."""
    state = any(r.id.startswith("reportedly:us-") and r.id != best.id for r in neighbour)
    if best.kind != "city" or best.country != "US" or not state or tokens[last].text != ",":
        return last
    end = last + 1
    while end < len(tokens) and tokens[end].tag in ("NNP", "NNPS") and end - last < 4:
        end += 1
    return end if end > last + 1 else last


def _spelt_like(words: str, known: Iterable[str]) -> bool:
    """Whether the words are a name placed in this report or another spelling of it ("Zhelvista", "Zhelvitsa")."""
    return words in known or (
        len(words) >= 6
        and any(words[0] == name[0] and abs(len(words) - len(name)) <= 2 and ratio(words, name) >= 80 for name in known)
    )


def _people(words: str, rows: Sequence[Candidate]) -> bool:
    """Whether the words are a people or an adjective ("Russians", "Crimean"), not the name of a place."""
    low = words.lower()
    if words in by_name():
        return False
    if low in by_adjective() or low.removesuffix("s") in by_adjective() or words in by_adjective():
        return not any(fold(r.name) == fold(words) for r in rows)
    return False


def _unplaced(spot: Spot, text: str) -> Place:
    return Place(spot.span, None, spot.span.of(text), None, None, None)


def _rows(spot: Spot, tokens: Sequence[Token], gazetteer: Gazetteer) -> tuple[Sequence[Candidate], int]:
    """Gazetteer rows for the run with its kind noun ("Crimean peninsula"), the run, or a respelling; where it ends."""
    last = spot.last
    if spot.wants and last < len(tokens) and tokens[last].tag.startswith("NN"):
        longer = " ".join(t.text for t in tokens[spot.first : last + 1])
        rows = gazetteer.look_up(longer)
        if rows:
            return rows, last + 1
    words = (
        " ".join(t.text for t in tokens[spot.first : last]).replace(" - ", "-").replace(" -", "-").replace("- ", "-")
    )
    rows = gazetteer.look_up(words)
    after_comma = spot.first > 0 and tokens[spot.first - 1].text == ","
    if last == spot.first + 1 and (state := _state(words)) and (after_comma or not rows):
        rows = [r for r in gazetteer.look_up(state) if r.kind == "region"]
    if not rows and tokens[spot.first].text.lower() in DIRECTIONS:
        rows = gazetteer.look_up(" ".join(t.text for t in tokens[spot.first + 1 : last]))
    for variant in _variants(words) if not rows else ():
        rows = gazetteer.look_up(variant)
        if rows:
            break
    return rows, last


def _state(words: str) -> str | None:
    """The state that an abbreviation stands for: "Ill.", "OH"."""
    return US_ABBREVIATIONS.get(words) or (
        US_ABBREVIATIONS.get(words.rstrip(".").lower()) if words.endswith(".") else None
    )


def _variants(words: str) -> Iterable[str]:
    """Common transliterations of one another: -oi/-oy, -ii/-iy/-y, kh/h, -e/-."""
    low = words.lower()
    for old, new in (
        ("oi", "oy"),
        ("oy", "oi"),
        ("iy", "y"),
        ("yi", "y"),
        ("ii", "iy"),
        ("kh", "h"),
        ("ye", "e"),
        ("ia", "iya"),
    ):
        if old in low and len(low) > 4:
            yield low.replace(old, new)
    if low.startswith("el "):
        yield "al " + low[3:]
    if low.startswith("al "):
        yield "el " + low[3:]
    if low.startswith("st. "):
        yield "saint " + low[4:]


def _context(annotated: Annotated, read: Sequence[tuple[Spot, Sequence[Candidate]]]) -> _Context:
    """Countries by name, adjective and seat over the whole report, and the points of places nobody could mistake."""
    countries: Counter[str] = Counter()
    report = annotated.report
    names, adjectives, seats = by_name(), by_adjective(), by_seat()
    for part in report.parts:
        if part.kind in ("furniture", "credit"):
            continue
        before = ""
        for match in _CAPITALISED.finditer(report.text, part.span.start, part.span.end):
            word = match.group()
            word = word[:-2] if word.endswith(("'s", "’s")) else word
            told = [f"{before} {word}"] if before[:1].isupper() else []
            told += [word] if word[0].isupper() else []
            for written in told:
                found = (
                    names.get(written)
                    or adjectives.get(written if written.isupper() else written.lower())
                    or seats.get(written)
                )
                if found is not None:
                    countries[found.code] += 1
                    break
            before = word
    points: list[tuple[float, float]] = []
    for spot, rows in read:
        if not rows:
            continue
        top = rows[0]
        known = spot.locative and top.population >= _KNOWN and spot.label != "PERSON"
        if spot.label not in ("GPE", "LOC", "FAC") and not spot.sure and not known:
            continue
        alone = len(rows) == 1 or (
            top.population > 200_000 and top.population > 20 * max(r.population for r in rows[1:])
        )
        if (
            alone
            and top.kind != "country"
            and top.radius_m < 300_000
            and (top.population > _TOWN or top.kind != "city")
        ):
            points.append((top.lat, top.lon))
            if top.country:
                countries[top.country] += 1
    likely = {rows[0].id: rows[0] for spot, rows in read if rows and (spot.label in ("GPE", "LOC") or spot.sure)}
    return _Context(countries, points, [likely[key] for key in sorted(likely)])


def _neighbour(
    read: Sequence[tuple[Spot, Sequence[Candidate], int]], n: int, tokens: Sequence[Token], gazetteer: Gazetteer
) -> Sequence[Candidate]:
    """Rows of the place that says where this one is: "Paris, Texas", "Springfield, Ill.", "Kherson (Ukraine)"."""
    last = read[n][2]
    if last + 1 >= len(tokens) or tokens[last].text not in (",", "(", "in"):
        return ()
    following = tokens[last + 1]
    state = _state(following.text)
    if state is not None and following.text[0].isupper():
        return [r for r in gazetteer.look_up(state) if r.kind == "region"]
    if n + 1 < len(read) and read[n + 1][0].first in (last + 1, last + 2, last + 3):
        return [r for r in read[n + 1][1] if r.kind in ("region", "country", "sea")] or read[n + 1][1][:1]
    return ()


def _elsewhere(
    best: Candidate, read: Sequence[tuple[Spot, Sequence[Candidate], int]], n: int, tokens: Sequence[Token]
) -> bool:
    """Whether the words say that the place lies in a country where this row does not: "Kosti, in northern Bulgaria"."""
    last = read[n][2]
    follows = [t.text.lower() for t in tokens[last : last + 2]]
    if n + 1 >= len(read) or not (follows == [",", "in"] or follows[:1] == ["("]):
        return False
    spot, rows, _ = read[n + 1]
    within = spot.first - last <= 4 and not spot.owner and not spot.actor
    return within and any(r.kind == "country" for r in rows) and not _lies_in(best, rows)


def _choose(
    spot: Spot, written: str, rows: Sequence[Candidate], context: _Context, neighbour: Sequence[Candidate]
) -> Candidate | None:
    if not rows:
        return None
    scored = sorted(
        ((_score(spot, row, rows, context, neighbour), row) for row in rows),
        key=lambda s: (-s[0], -s[1].population, s[1].id),
    )
    best_score, best = scored[0]
    around = any(
        r.kind not in ("country", "city") and _metres(r.lat, r.lon, best.lat, best.lon) <= r.radius_m
        for r in context.likely
    )
    supported = context.countries[best.country] > 0 or _lies_in(best, neighbour) or around
    if best.kind == "city" and best.population < _TOWN and not supported:
        return None
    # A hamlet under another of its names is rarely meant ("Weibo" for Webb), and no town is a river.
    apart = ratio(written, fold(best.name)) < 75 and not neighbour and not spot.wants
    if best.kind == "city" and best.population < _TOWN and apart:
        return None
    if best.kind == "city" and written.split()[-1:] != fold(best.name).split()[-1:] and _is_water(written):
        return None
    for score, row in scored[1:]:
        if best_score - score >= _CLEAR:
            break
        if _metres(best.lat, best.lon, row.lat, row.lon) > max(best.radius_m, row.radius_m, 30_000.0):
            return None
    return best


def _score(
    spot: Spot, row: Candidate, rows: Sequence[Candidate], context: _Context, neighbour: Sequence[Candidate]
) -> float:
    """Higher is likelier: size, the report's countries and places, the noun beside it."""
    size = {"country": 7.8, "sea": 6.5, "region": 6.2, "feature": 5.8}.get(row.kind) or math.log10(row.population + 10)
    score = size
    if context.countries and row.country:
        score += 2.2 * min(1.0, context.countries[row.country] / 2) + (
            0.4 if context.countries[row.country] > 4 else 0.0
        )
    if any(
        _metres(row.lat, row.lon, lat, lon) < _NEAR_M for lat, lon in context.points if (lat, lon) != (row.lat, row.lon)
    ):
        score += 1.0
    if row.kind in ("region", "country") and len({r.kind for r in rows}) > 1:
        # A state and a country of one name ("Georgia"): the one that holds the report's other places.
        held = sum(r.country == row.country and r.kind == "city" and
                   _metres(row.lat, row.lon, r.lat, r.lon) <= row.radius_m for r in context.likely)  # fmt: skip
        score += min(2.4, 1.2 * held)
    if spot.wants:
        right = {"city": ("city",), "region": ("region", "country"), "water": ("sea", "feature")}[spot.wants]
        score += 2.0 if row.kind in right else -1.0
    if neighbour:
        score += 5.0 if _lies_in(row, neighbour) and row.kind in ("city", "feature", "region") else 0.0
    return score


def _lies_in(row: Candidate, neighbour: Sequence[Candidate]) -> bool:
    """Whether the place lies in one of those named beside it."""
    return any(
        (r.country == row.country and r.kind == "country") or
        (r.kind != "country" and r.id != row.id and (not r.country or r.country == row.country)
         and _metres(row.lat, row.lon, r.lat, r.lon) <= r.radius_m)
        for r in neighbour
    )  # fmt: skip


def _is_water(words: str) -> bool:
    last = words.split()[-1:]
    return bool(last) and len(words.split()) > 1 and last[0] in WATER_NOUNS


def _believable(spot: Spot, best: Candidate, context: _Context) -> bool:
    """A name the recogniser does not call a place needs a preposition of place and some size."""
    if spot.label in ("GPE", "LOC", "FAC"):
        return True
    if best.kind in ("country", "sea"):
        return spot.locative or spot.label in ("", "NORP")
    if spot.label == "PERSON":
        if best.population > 300_000 and context.countries[best.country] > 0 and spot.last - spot.first == 1:
            return True
        large = best.kind != "city" or best.population >= _TOWN
        supported = spot.locative and context.countries[best.country] > 0
        return large and spot.last - spot.first == 1 and (spot.sure or supported)
    if spot.locative and best.population >= _KNOWN and spot.last - spot.first == 1:
        return True
    return (spot.sure and (best.kind != "city" or best.population > 1_000)) or (spot.locative and best.kind != "city")


def _respelt(words: str, chosen: dict[str, Candidate]) -> Candidate | None:
    """A name not in the gazetteer that is a near spelling of one placed before in this report."""
    if len(words) < 6:
        return None
    near = [
        (ratio(words, name), name)
        for name in sorted(chosen)
        if name[0] == words[0] and abs(len(name) - len(words)) <= 2 and not words.startswith(name)
    ]
    best = max(near, default=None)
    return chosen[best[1]] if best is not None and best[0] >= 87 else None


def _metres(lat0: float, lon0: float, lat1: float, lon1: float) -> float:
    """Great-circle distance on a sphere of 6,371 km (haversine)."""
    p, q = math.radians(lat0), math.radians(lat1)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon1 - lon0) / 2) ** 2
    return 2 * 6_371_000 * math.asin(min(1.0, math.sqrt(h)))

"""Pairs of spellings that may be of one name, with where each stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

from reportedly.countries import by_adjective, by_name
from reportedly.letters import skeletons
from reportedly.vocabulary import Passage
from reportedly.weighing.case import Case
from reportedly.weighing.publisher_names import BODIES

ALIKE = 70.0
"""RapidFuzz ratio at which two words of names known to be one are spellings of one word, not two names."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STARTS = re.compile(r"[.!?:“\"‘(\[\n–—-]\s{0,2}$|^$")
_ENDINGS = ("s", "es", "n", "an", "ian", "i", "ese", "er", "ers", "in", "a", "en", "ish")
"""What turns a name into its plural or its adjective, which is no other spelling."""
_TITLES_WORDS = """
mr mrs ms miss dr sir lady lord minister president governor mayor captain colonel general sergeant officer judge
professor prime deputy director doctor king queen prince princess saint st north south east west northern southern
eastern western new old upper lower great the in on at for with and but from after as by to of when while if
"""
_TITLES = frozenset(_TITLES_WORDS.split())
NOUNS = _TITLES | BODIES | {"county", "city", "state", "town", "street", "road"}
"""Nouns that stand in names and differ from one another by little ("Court", "County"; "Minister", "Ministry")."""
_BUCKET = 60
"""Names that share a word beyond which that word ("Street") tells nothing, and comparing all would cost much."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Two spellings: the first place of each in each report, and how often they stand in all."""

    rare: str
    common: str
    rare_at: Mapping[str, Passage]
    common_at: Mapping[str, Passage]
    settled: bool  # which of the two is the rarer is known from more than how many print it

    def turned(self) -> Variant:
        """The other way round."""
        return Variant(self.common, self.rare, self.common_at, self.rare_at, self.settled)

    @property
    def differ(self) -> tuple[tuple[str, str], ...]:
        """The words that tell them apart, of the rarer and of the other; none where one is of more words."""
        rare, common = self.rare.split(" "), self.common.split(" ")
        return tuple((a, b) for a, b in zip(rare, common, strict=False) if a != b) if len(rare) == len(common) else ()


_Run = list[tuple[str, Passage, bool]]
"""Capitalised words that follow one another, each with its place and whether it opens no sentence."""


class _Seen:
    """Writings of one kind, with where and how often they stand."""

    def __init__(self) -> None:
        self.at: dict[str, dict[str, Passage]] = defaultdict(dict)
        self.times: Counter[str] = Counter()
        self.accented: set[str] = set()

    def note(self, printed: str, where: Passage, *, fold: bool = True) -> None:
        """Writings that differ by accents alone are one, where folded."""
        words = anyascii(printed) if fold else printed
        if words != printed:
            self.accented.add(words)
        self.times[words] += 1
        held = self.at[words].get(where.report)
        self.at[words][where.report] = where if held is None else min(held, where)

    def variant(self, rare: str, common: str, *, settled: bool = False) -> Variant:
        settled = settled or (common in self.accented and rare not in self.accented)
        return Variant(rare, common, self.at[rare], self.at[common], settled)

    def apart(self, left: str, right: str) -> bool:
        """Whether no report has both: one that has both may well tell of two."""
        return not set(self.at[left]) & set(self.at[right])


@dataclass(frozen=True, slots=True)
class Printed:
    """The capitalised words of an event's reports, in the runs they stand in, and the words written small, folded."""

    runs: tuple[_Run, ...]
    small: frozenset[str]

    @classmethod
    def of(cls, case: Case) -> Printed:
        """Read every report once."""
        small = set[str]()
        return cls(tuple(_runs(case, small)), frozenset(small))


def of_names(case: Case) -> Iterator[Variant]:
    """Spellings of words within the writings of one entity or place; the rarer by how often it is printed."""
    groups: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for key, entity in sorted(case.entities.items()):
        if entity.kind == "unnamed":
            continue
        for form in entity.forms:
            if form.passage.report in case.reports and form.text:
                groups[f"name:{key}"][form.text].append(form.passage)
    for a in case.attributions:
        report = case.reports[a.report]
        for place in a.places:
            if place.id:
                words = place.span.of(report.text)
                groups[f"place:{place.id}"][words].append(Passage(a.report, place.span.start, place.span.end))
    for name, forms in sorted(groups.items()):
        bearer = case.entities.get(name.removeprefix("name:"))
        person = bearer is not None and bearer.kind in {"person", "post"}
        seen = _Seen()
        for text, passages in sorted(forms.items()):
            for word in _capitalised(text):
                for passage in passages:
                    seen.note(word, passage, fold=False)
        # Of two spellings the one with its accents is the name's own; else the one printed more often.
        ranked = sorted(seen.times, key=lambda w: (w.isascii() if person else False, -seen.times[w], w))
        together = {frozenset(p) for text in forms for p in combinations(_capitalised(text), 2)}
        for place_, rare in enumerate(ranked):
            for common in ranked[:place_]:
                if frozenset((rare, common)) in together:
                    continue  # "Greg Griego"
                # A place or an outlet has an English spelling without its accents.
                if {common.casefold(), rare.casefold()} <= NOUNS:
                    continue
                if _variants(common, rare) and (person or anyascii(common).casefold() != anyascii(rare).casefold()):
                    yield seen.variant(rare, common, settled=person and not common.isascii())
                    break


def of_words(printed: Printed) -> Iterator[Variant]:
    """Capitalised words that differ as transliterations do, or by swapped or doubled letters."""
    seen, within, common_nouns = _Seen(), set[str](), printed.small
    for run in printed.runs:
        for word, where, inside in run:
            if len(word) >= 5:
                seen.note(word, where)
                within |= {anyascii(word)} if inside else set()
    words = [w for w in sorted(seen.times) if w.casefold() not in common_nouns]
    shapes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for word in words:
        plain = anyascii(word).casefold()
        for sound in sorted(skeletons(plain)):
            shapes["sound", sound].add(word)
        shapes["letters", plain[0] + "".join(sorted(plain[1:]))].add(word)
    done: set[tuple[str, str]] = set()
    for _, group in sorted(shapes.items()):
        common = min(group, key=lambda w: (w not in seen.accented, -seen.times[w], w))
        for rare in sorted(group):
            if (rare, common) in done or _plain(rare) == _plain(common) or not _variants(common, rare):
                continue
            done.add((rare, common))
            if common not in within:
                continue
            # A report may misspell once what it prints right elsewhere.
            if seen.apart(rare, common) or seen.times[rare] * 2 <= seen.times[common]:
                yield seen.variant(rare, common)


def of_pairs(printed: Printed) -> Iterator[Variant]:
    """Names of two words of which one or both are spelt otherwise ("Torvild Aske", "Thorvald Aaske")."""
    seen, words, common_nouns = _Seen(), defaultdict[str, set[str]](set), printed.small
    buckets: dict[tuple[str, ...], set[str]] = defaultdict(set)
    following: dict[str, set[str]] = defaultdict(set)
    for run in printed.runs:
        for word, at, _ in run:
            words[anyascii(word)].add(at.report)
        for number, ((one, at, inside), (two, to, _)) in enumerate(pairwise(run)):
            if (inside or len(run) == 2) and one.casefold() not in _TITLES and min(len(one), len(two)) >= 4:
                first, second = anyascii(one), anyascii(two)
                pair = f"{first} {second}"
                seen.note(f"{one} {two}", Passage(at.report, at.start, to.end))
                following[pair].add(run[number + 2][0] if number + 2 < len(run) else "")
                buckets["first", first].add(pair)
                buckets["second", second].add(pair)
                buckets["letters", _plain(first)[:1], _plain(second)[:1]].add(pair)
    done: set[tuple[str, str]] = set()
    for _, group in sorted(buckets.items()):
        pairs = sorted(group) if 1 < len(group) <= _BUCKET else []
        for left, right in combinations(pairs, 2):
            if (left, right) in done or not seen.apart(left, right) or not _one(left, right):
                continue
            done.add((left, right))
            rare, common = (right, left) if left in seen.accented else (left, right)
            found = seen.variant(rare, common)
            if all({x.casefold(), y.casefold()} <= NOUNS | common_nouns for x, y in found.differ):
                continue  # "Interior Minister", "Interior Ministry"
            if following[left] & following[right] and not any(words[x] & words[y] for x, y in found.differ):
                yield found


def of_joints(printed: Printed) -> Iterator[Variant]:
    """A name of two parts with a hyphen, and with a blank or written in one ("Delorme-Asante", "Delorme Asante")."""
    seen, writings = _Seen(), defaultdict[str, set[str]](set)
    for run in printed.runs:
        for number, (word, at, _) in enumerate(run):
            forms = [(word, at)]
            if number + 1 < len(run):
                second, to, _ = run[number + 1]
                forms.append((f"{word} {second}", Passage(at.report, at.start, to.end)))
            for form, where in forms:
                if len(form) >= _JOINED:
                    writings[_letters(form)].add(anyascii(form))
                    seen.note(form, where)
    for _, forms_of in sorted(writings.items()):
        hyphened = sorted(f for f in forms_of if _both_names(f, printed.small))
        for other in sorted(f for f in forms_of if "-" not in f) if hyphened else ():
            if seen.apart(hyphened[0], other):
                yield seen.variant(other, hyphened[0])


_JOINED = 6
"""Letters from which on two parts written together are one name."""
_OFFICES_WORDS = "attorney secretary inspector vice lieutenant major sergeant commander editor chief solicitor under"
_OFFICES = frozenset(_OFFICES_WORDS.split())


def _letters(form: str) -> str:
    return "".join(c for c in _plain(form) if c.isalpha())


def _both_names(form: str, small: frozenset[str]) -> bool:
    """Whether a hyphen stands between two names: not "Attorney-General", "North-East"."""
    parts = form.split("-")
    words = {p.casefold() for p in parts}
    return len(parts) == 2 and all(p[:1].isupper() for p in parts) and not words & (NOUNS | _OFFICES | small)


def printed_in(printed: Printed) -> dict[str, Counter[str]]:
    """How often each report prints each capitalised word, accents folded."""
    out: dict[str, Counter[str]] = defaultdict(Counter)
    for run in printed.runs:
        for word, where, _ in run:
            out[anyascii(word)][where.report] += 1
    return out


def _one(left: str, right: str) -> bool:
    """Whether two names of two words may be one: each word the same or a variant, and not only by accents."""
    (a, b), (c, d) = left.split(" ", 1), right.split(" ", 1)
    pairs = [(x, y) for x, y in ((a, c), (b, d)) if x != y]
    if any(_plain(x) == _plain(y) for x, y in pairs):
        return False
    if len(pairs) == 1:
        return _near(*pairs[0])
    return all(_variants(x, y) for x, y in pairs)


def _near(left: str, right: str) -> bool:
    """One letter apart, or two in long words, or alike to the ear; no plural, adjective or cut form."""
    a, b = _plain(left), _plain(right)
    short = min(len(a), len(b))
    if _inflected(a, b) and not _doubled(a, b):
        return False
    return DamerauLevenshtein.distance(a, b) <= (1 if short < 8 else 2) or bool(skeletons(a) & skeletons(b))


def _variants(left: str, right: str) -> bool:
    """Different letters of one word: not a plural, an adjective or a cut form of it, nor a country and its people."""
    a, b = _plain(left), _plain(right)
    if (country := by_adjective().get(b if left in by_name() else a)) is not None:
        return country not in (by_name().get(left), by_name().get(right))
    if a == b:
        return left.casefold() != right.casefold()
    if _inflected(a, b):
        return False
    if skeletons(a) & skeletons(b):
        return True
    if a.startswith(b) or b.startswith(a) or a[0] != b[0]:
        return False
    return bool(ratio(a, b) >= ALIKE)


def _inflected(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def _doubled(left: str, right: str) -> bool:
    """Whether the one has its last letter twice: "Orlan", "Orlann"."""
    short, long = sorted((left, right), key=len)
    return long == short + short[-1] and short[-1] != "s"


def _plain(word: str) -> str:
    return anyascii(word).casefold()


def _capitalised(text: str) -> list[str]:
    out = []
    for word in text.replace("#", " ").replace("-", " ").split():
        bare = word.strip(".,;:!?()[]“”\"'’‘").removesuffix("'s").removesuffix("’s")
        if len(bare) >= 4 and bare[0].isupper() and not bare.isupper():
            out.append(bare)
    return out


def _runs(case: Case, common_nouns: set[str]) -> Iterator[_Run]:
    """Capitalised words that follow one another, each with its place and whether it opens no sentence.

    Words written small anywhere are put into `common_nouns`, folded.
    """
    for report_id, report in sorted(case.reports.items()):
        for part in report.parts:
            if part.kind not in {"headline", "body", "caption", "post"} or part.repeats is not None:
                continue
            run: _Run = []
            end = part.span.start
            for match in _WORD.finditer(report.text, part.span.start, part.span.end):
                word = match.group().removesuffix("'s").removesuffix("’s")
                if not word[0].isupper() or word.isupper():
                    if word[0].islower():
                        common_nouns.add(word.casefold())
                    if run:
                        yield run
                    run = []
                    continue
                between = report.text[end : match.start()]
                if run and between != " ":
                    yield run
                    run = []
                opens = bool(_STARTS.search(report.text[max(part.span.start, match.start() - 3) : match.start()]))
                where = Passage(report_id, match.start(), match.start() + len(word))
                run.append((word, where, not opens and part.kind != "headline"))
                end = match.start() + len(match.group())
                if match.group() != word:  # "Prima's Corin": the possessive ends a name
                    yield run
                    run = []
            if run:
                yield run

"""What two reports in different languages are compared by: names in consonants, numbers, kinds of happening, dates.

Names differ by transliteration and by case endings; what stays is their consonants, so a name's key is those of its
Latin writing (anyascii) with letters that transliterations differ on folded together. Works on the text alone: the
sayings of most languages are not read. Scripts without capital letters give numbers, kinds and dates, but no names.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from operator import mul

from anyascii import anyascii

from reportedly.countries import by_adjective, by_name
from reportedly.letters import skeletons
from reportedly.vocabulary import Meaning, Report

from .common import weight

NAMES = 24
"""Names of a report that are compared, the oftenest first: those of a happening recur, the rest is colour."""

LEAD = 200
"""Characters of the beginning that say what kind of happening a report is of where the headline does not."""

OPENING = 200
"""Characters of headline and text that are encoded: what a report is of; an encoder's time goes with length."""

UNLIKE, LIKE = 0.35, 0.8
"""Cosines between which meaning counts, against below their middle and for above it: nineteen of twenty pairs of
different happenings stay below the first (on pairs in two languages of `benchmarks/gold_crossing`). Two happenings of
one kind in one town mean alike too: counted only for, meaning would put them together."""

KINDS = 4
KEY = 5
"""Consonants of a name's key: enough to tell names apart, few enough for case endings to fall off."""

_WORD = re.compile(
    r"(?:[cdjlmnstCDJLMNST]|[Qq]u|[Dd]ell|[Nn]ell|[Aa]ll)['’](?=[^\W\d_])"
    r"|[^\W\d_]+(?:[-'’][^\W\d_]+)*"
    r"|\d+(?:[\u00a0\u202f ., ]\d{3}(?!\d))*(?:[.,]\d+)?"
)
_CUT = re.compile(r"[.!?:;…\n]")
_QUOTED = re.compile(r"[,.:]\s*[«»„“”\"]\s*$")
_VOWELS = re.compile("[aeiou]")
_BARE_C = re.compile("c(?!h)")
_GENITIVE = re.compile("['’]s$")
_THOUSANDS = re.compile(r"(?<=\d)[\u00a0\u202f ., ](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Across:
    """A report as one in another language sees it."""

    language: str  # BCP 47 without region, "" unknown
    script: str
    names: frozenset[str]  # keys
    pairs: frozenset[str]  # two keys, of names that stand together
    figures: frozenset[str]
    kinds: frozenset[str]


WEIGHTS: dict[str, tuple[float, str]] = {
    "across_names": (6.0, "they share names across languages"),
    "across_share": (3.0, "most of the names in one stand in the other"),
    "across_pairs": (2.0, "they share full names across languages"),
    "across_figures": (5.0, "they give the same numbers"),
    "across_kind": (1.0, "they tell of the same kind of happening"),
    "across_other_kind": (-2.0, "they tell of different kinds of happening"),
    "across_gap": (-3.0, "they appeared far apart in time"),
    "across_folder": (2.5, "they were handed over in one folder"),
    "across_meaning": (1.5, "their openings mean alike"),
    "across_words": (3.0, "they use the same long words"),
    "across_one_language": (-3.0, "they are in one language, where names agree more easily"),
}
"""Feature -> (weight, its explanation), set by hand on the open half of `benchmarks/gold_crossing`."""

BIAS = -5.2


def across(report: Report) -> Across:
    """What of a report holds across languages."""
    language = (report.language or "").split("-")[0].lower()
    names: Counter[str] = Counter()
    pairs: set[str] = set()
    figures: set[str] = set()
    kinds: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    year = int(report.published[:4]) if report.published and report.published[:4].isdigit() else 0
    read = 0
    for part in report.parts:
        if part.kind not in {"headline", "body"} or part.repeats is not None:
            continue
        text = part.span.of(report.text)
        tokens = _tokens(text)
        letters[_script(text)] += len(text)
        figures.update(_figures([t for _, t, _, _ in tokens], language, year))
        for run in _runs(tokens, language):
            keys = [name_keys(word) for word in run]
            for held in keys:
                names.update(dict.fromkeys(held, 1))
            for left, right in pairwise(keys):
                pairs.update(f"{a} {b}" for a in left for b in right)
        for at, word, _, _ in tokens:
            if part.kind == "headline" or read + at < LEAD:
                kind = stem_of(word.casefold(), language, "kind")
                if kind is not None:
                    kinds[kind] += 100 if part.kind == "headline" else 1
        read += len(text) if part.kind == "body" else 0
    # What the headline tells of; the lead speaks for it only where it tells of nothing known.
    told = [k for k in kinds if kinds[k] >= 100] or list(kinds)
    script = max(sorted(letters), key=lambda s: letters[s], default="")
    often = sorted(names, key=lambda k: (-names[k], k))[:NAMES]
    return Across(
        language,
        script,
        frozenset(often),
        frozenset(sorted(pairs)[: 2 * NAMES]),
        frozenset(sorted(figures)[: 2 * NAMES]),
        frozenset(sorted(told, key=lambda k: (-kinds[k], k))[:KINDS]),
    )


def direction(report: Report, meaning: Meaning) -> bytes:
    """Where headline and opening point, in signed steps of 1/127 a dimension: small enough to keep for each report."""
    parts = [p.span.of(report.text) for p in report.parts if p.kind in {"headline", "body"} and p.repeats is None]
    (found,) = meaning.directions([" ".join(parts)[:OPENING]])
    return bytes(round(127 * max(-1.0, min(1.0, x))) & 255 for x in found)


def alike(left: bytes, right: bytes) -> float:
    """How alike two openings mean, from -1 (other matters) to 1; 0 where one is unknown."""
    if not left or len(left) != len(right):
        return 0.0
    a, b = memoryview(left).cast("b"), memoryview(right).cast("b")
    lengths = math.sqrt(sum(map(mul, a, a)) * sum(map(mul, b, b)))
    if not lengths:
        return 0.0
    cosine: float = sum(map(mul, a, b)) / lengths
    return max(-1.0, min((2 * cosine - LIKE - UNLIKE) / (LIKE - UNLIKE), 1.0))


def crosses(left: Across, right: Across) -> bool:
    """Whether a pair is compared here: unless both are in English, as far as is known. Of other languages it is not
    known which words are telling."""
    return not (is_english(left) and is_english(right))


def is_english(report: Across) -> bool:
    """Whether a report is in English; one in Latin letters is taken to be where nothing tells its language."""
    return report.language == "en" or (not report.language and report.script == "LATIN")


def compare_across(left: Across, right: Across, gap: int | None) -> dict[str, float]:
    """The features of a pair in different languages, from 0 to 1 (the gap to 1.5); `gap` is in days, None unknown."""
    shared = sum(_name_weight(k) for k in left.names & right.names)
    fewest = min(len(left.names), len(right.names))
    figures = sum(_telling(f) for f in left.figures & right.figures)
    kinds = bool(left.kinds & right.kinds)
    return {
        "across_names": min(shared, 6.0) / 6,
        "across_share": min(shared / fewest, 1.0) if fewest else 0.0,
        "across_pairs": min(len(left.pairs & right.pairs), 3) / 3,
        "across_figures": min(figures, 4.0) / 4,
        "across_kind": float(kinds),
        "across_other_kind": float(bool(left.kinds) and bool(right.kinds) and not kinds),
        "across_gap": min(math.log1p(gap) / math.log1p(30), 1.5) if gap is not None else 0.3,
    }


def odds_across(
    left: Across,
    right: Across,
    gap: int | None,
    *,
    together: bool = False,
    words: float | None = None,
    meaning: float = 0.0,
) -> tuple[float, dict[str, float]]:
    """Log odds that two reports are of one event, not both being in English, and each feature's part.

    `gap` is in days, None unknown; `together`: both were put into one folder; `words`: how like their long words are
    where both are in one language, None where they are in two; `meaning`: how alike their openings mean, 0 unknown.
    """
    values = compare_across(left, right, gap) | {
        "across_folder": float(together),
        "across_meaning": meaning,
        "across_words": words or 0.0,
        "across_one_language": float(words is not None),
    }
    parts = {name: WEIGHTS[name][0] * value for name, value in values.items()}
    return BIAS + sum(parts.values()), parts


def long_words(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Cosine over the weights of words of six letters and more: of a language without a table of its little words they
    are the telling ones."""
    a, b = ({w: v for w, v in side.items() if len(w) >= 6 and w.isalpha()} for side in (left, right))
    lengths = math.sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))
    return sum(v * b[w] for w, v in a.items() if w in b) / lengths if lengths else 0.0


@lru_cache(maxsize=65536)
def name_keys(word: str) -> tuple[str, ...]:
    """Keys of a capitalised word: its consonants in Latin writing, spellings of transliterations folded together.

    None for words too short to tell; several where a letter has several sounds ("j", "c").
    """
    plain = anyascii(_GENITIVE.sub("", word)).casefold().replace("'", "").replace("`", "")
    if len(plain) < 4 or not plain.isascii() or not plain.isalpha():
        return ()
    out = []
    for sound in skeletons(plain):
        # A bare "c" is k in one language, ts or ch in another.
        for spelt in {sound, sound.replace("c", "k") if _BARE_C.search(plain) else sound}:
            key = spelt[0] + _VOWELS.sub("", spelt[1:])
            short = "".join(c for n, c in enumerate(key) if n == 0 or key[n - 1] != c)[:KEY]
            if len(short) >= 3:
                out.append(short)
    return tuple(sorted(set(out)))


def _name_weight(key: str) -> float:
    """A long key says more than a short one, a country's next to nothing."""
    return 0.2 if key in _countries() else {3: 0.5, 4: 0.8}.get(len(key), 1.0)


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    words = {w for name in (*by_name(), *by_adjective()) for w in name.split()}
    return frozenset(k for w in words for k in name_keys(w))


def _telling(figure: str) -> float:
    """How much a shared number says: small and round ones stand in many reports."""
    value = float(figure)
    if value <= 3:
        return 0.15
    if value <= 12:
        return 0.5
    digits = figure.rstrip("0").replace(".", "")
    return (1.2 if value >= 100 or "." in figure else 0.9) * (0.75 if len(digits) <= 1 else 1.0)


def _tokens(text: str) -> list[tuple[int, str, bool, bool]]:
    """(offset, word or number, stands inside a sentence, joined to the one before by one blank)."""
    out: list[tuple[int, str, bool, bool]] = []
    end = 0
    for match in _WORD.finditer(text):
        start, until = match.span()
        gap = text[end:start]
        inside = bool(out) and (gap == " " or (not _CUT.search(gap) and not _QUOTED.search(gap)))
        out.append((start, match.group(), inside, gap == " "))
        end = until
    return out


def _runs(tokens: Sequence[tuple[int, str, bool, bool]], language: str) -> Iterator[list[str]]:
    """Names: capitalised words inside sentences, those that stand together in one list."""
    run: list[str] = []
    for _, word, inside, joined in tokens:
        name = inside and word[0].isupper() and not (language == "en" and weight(word.casefold()) < 1.0)
        if run and not (name and joined):
            yield run
            run = []
        if name:
            run.extend(w for w in re.split("-", word) if w[:1].isupper())
    if run:
        yield run


def _figures(words: Sequence[str], language: str, year: int) -> Iterator[str]:
    """Numbers in digits and words, with their scale, as plain decimals; the report's own year says nothing."""
    numbers, scales = _table("number", language), _table("scale", language)
    at = 0
    while at < len(words):
        value = _value(words[at].casefold().replace("’", "'"), numbers)
        at += 1
        if value is None:
            continue
        scale = scales.get(words[at].casefold()) if at < len(words) else None
        if scale is not None:
            value *= int(scale)
            at += 1
        if value > 1 and not (scale is None and abs(value - year) <= 1):
            yield f"{value:.6f}".rstrip("0").rstrip(".")


def _value(word: str, numbers: Mapping[str, str]) -> float | None:
    if not word[0].isdigit():
        found = numbers.get(word)
        return float(found) if found is not None else None
    plain = _THOUSANDS.sub("", word).replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def stem_of(word: str, language: str, what: str) -> str | None:
    """What the longest known beginning of a folded word stands for: a "kind" of happening, a "stage" after one."""
    stems = _table(what, language)
    if (whole := stems.get(f"{word}$")) is not None:
        return whole
    for length in range(min(len(word), 14), 2, -1):
        found = stems.get(word[:length])
        # A short stem is a whole word, else it begins too many.
        if found is not None and (length >= 5 or len(word) - length <= 2):
            return found
    return None


@lru_cache(maxsize=64)
def _table(what: str, language: str) -> dict[str, str]:
    return {word: value for lang, kind, value, words in _rows() if (lang, kind) == (language, what) for word in words}


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    lines = (files("reportedly.grouping") / "languages.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((language, what, value, tuple(words.split())) for language, what, value, words in cells)


def _script(text: str) -> str:
    """The script most letters of the beginning are of, by the name Unicode gives them."""
    counts: Counter[str] = Counter()
    for letter, count in Counter(text[:400]).items():
        if letter.isalpha():
            counts[unicodedata.name(letter, "").split(" ")[0]] += count
    return max(sorted(counts), key=lambda s: counts[s], default="")

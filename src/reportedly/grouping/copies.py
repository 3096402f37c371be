"""Which report repeats which: candidates by fingerprints, then word by word, then who was first.

Fingerprints are winnowed hashes of runs of four words (Schleimer, Wilkerson and Aiken 2003, "Winnowing: local
algorithms for document fingerprinting"): of each window of neighbouring hashes the least is kept, so that a run of
`RUN + WINDOW - 1` equal words is sure to leave one in common. They are looked up in capped posting lists, and what they
lead to is compared in full (see `likeness`): the cost of a report does not grow with the store.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportedly.vocabulary import Copy, Passage, Report

from .body import Body, body_of
from .direction import first_of
from .house import tell_apart
from .index import Index, Space, key
from .likeness import LARGE_SHARE, MOST_SHARE, Likeness, likeness
from .stretches import Run

RUN = 4
"""Words hashed together; digits count as equal."""

WINDOW = 5
"""Neighbouring hashes of which one is kept: eight equal words in a row are always found."""

MOST = 600
"""Fingerprints of a report: those of its first two thousand words or so; a longer text is known by its beginning."""

PRINTS = Space("prints", 64, newest=False)
"""A fingerprint leads to the first 64 reports that hold it: enough to reach the text they all copy."""

COMMON, RARE = 2, 4
"""Fingerprints two texts must share to be compared, or one that so few reports hold."""

COMPARED = 16
"""Reports compared word by word for each new one, those that share most and rarest fingerprints first."""

NEW, LEAST_NEW = 0.1, 20
"""A further text counts as copied where it explains so much of the report, and so many words, that no other does."""

SHOWN, SHOWN_WORDS = 12, 5
"""Pairs of passages that show a copy, and equal words of the shortest."""


def prints(report: Report) -> list[int]:
    """The keys in `PRINTS` by which texts that share a run are found: at most `MOST`, in order of the text."""
    body = body_of(report)
    words = body.keys
    hashes = [key(PRINTS, " ".join(words[i : i + RUN])) for i in range(len(words) - RUN + 1)]
    kept: dict[int, None] = {}
    for i in range(max(1, len(hashes) - WINDOW + 1)):
        if window := hashes[i : i + WINDOW]:
            kept[min(window)] = None
        if len(kept) >= MOST:
            break
    return list(kept)


def copies_of(report: Report, held: list[int], index: Index) -> tuple[tuple[Copy, int], ...]:
    """Copies between `report`, whose prints are `held`, and placed reports, in either direction, with their numbers.

    The one it shares most with, and further ones where they account for words the first does not; of those that share
    about as much the one placed first, so that all copies of one text lead to one report.
    """
    body = body_of(report)
    found = []
    for number in _candidates(held, index):
        other = index.report(number)
        if other is None or other.id == report.id:
            continue
        alike = likeness(body, body_of(other))
        if alike.is_copy and not _is_house_style(report, other, alike):
            found.append((number, other, alike, frozenset(i for s in alike.stretches for i in range(*s.here))))
    out: list[tuple[Copy, int]] = []
    covered: frozenset[int] = frozenset()
    while found:
        most = max(len(words - covered) for _, _, _, words in found)
        if out and most < max(LEAST_NEW, NEW * len(body.words)):
            break
        at = next(i for i, (_, _, _, words) in enumerate(found) if len(words - covered) * 10 >= most * 9)
        number, other, alike, words = found.pop(at)
        covered |= words
        out.append((_copy(report, other, alike), number))
    return tuple(sorted(out, key=lambda c: (c[0].report, c[0].of, c[1])))


def _candidates(prints: list[int], index: Index) -> list[int]:
    """Numbers of the reports to compare with, in order of placing."""
    shared: Counter[int] = Counter()
    weight: Counter[int] = Counter()
    for held in index.look_up(PRINTS, prints):
        for number in held:
            shared[number] += 1
            weight[number] += 1000 // len(held)  # whole numbers: the sum is the same in any order
    least = min(COMMON, len(prints))
    likely = [n for n in shared if shared[n] >= least or weight[n] >= 1000 // RARE]
    return sorted(sorted(likely, key=lambda n: (-weight[n], n))[:COMPARED])


def _is_house_style(report: Report, other: Report, alike: Likeness) -> bool:
    """Whether one outlet filled in its form on another day, or put its own words under stories of different matters."""
    if not report.outlet or report.outlet != other.outlet:
        return False
    if alike.other_figures and (report.published or "")[:10] != (other.published or "")[:10]:
        return True
    return alike.share < MOST_SHARE and tell_apart(report, other)


def _copy(report: Report, other: Report, alike: Likeness) -> Copy:
    decided = first_of(other, report, whole=alike.share >= LARGE_SHARE)
    turned = decided is not None and decided[0] is report
    copy, of = (other, report) if turned else (report, other)
    body, its = body_of(copy), body_of(of)
    covered = {i for s in alike.stretches for i in range(*(s.there if turned else s.here))}
    share = round(len(covered) / len(body.words), 4)
    return Copy(copy.id, of.id, share, decided is not None, _passages(alike, body, its, turned=turned))


def _passages(alike: Likeness, copy: Body, of: Body, *, turned: bool) -> tuple[Passage, ...]:
    """Pairs (copy, original) of the longest copied stretches, paragraph by paragraph, in order of the copy."""
    runs = [r for s in alike.stretches for r in s.runs]
    mine = [Run(r.there, r.here, r.length) for r in runs] if turned else runs
    pieces: dict[tuple[int, int], list[Run]] = {}
    for run in mine:
        for cut in _cut(run, copy, of):
            pieces.setdefault((copy.parts[cut.here], of.parts[cut.there]), []).append(cut)
    pairs = [(sum(c.length for c in cuts), cuts) for cuts in pieces.values()]
    longest = sorted(((n, cuts) for n, cuts in pairs if n >= SHOWN_WORDS), key=lambda p: (-p[0], p[1][0].here))[:SHOWN]
    shown: list[Passage] = []
    for _, cuts in sorted(longest, key=lambda p: p[1][0].here):
        here = min(c.here for c in cuts), max(c.here + c.length for c in cuts)
        there = min(c.there for c in cuts), max(c.there + c.length for c in cuts)
        shown.append(Passage(copy.report, copy.starts[here[0]], copy.ends[here[1] - 1]))
        shown.append(Passage(of.report, of.starts[there[0]], of.ends[there[1] - 1]))
    return tuple(shown)


def _cut(run: Run, copy: Body, of: Body) -> Iterator[Run]:
    """A run in pieces that lie within one paragraph on both sides."""
    begin = 0
    for i in range(1, run.length + 1):
        if (
            i == run.length
            or copy.parts[run.here + i] != copy.parts[run.here + begin]
            or of.parts[run.there + i] != of.parts[run.there + begin]
        ):
            yield Run(run.here + begin, run.there + begin, i - begin)
            begin = i

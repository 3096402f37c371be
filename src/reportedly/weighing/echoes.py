"""Sayings that are one act of speech, whoever's mouth a page puts it in: those that a copy has with the text it copies,
and quotations in the same words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reportedly.vocabulary import Attribution

from .case import Case
from .one_text import one_text
from .ordered import ALIKE, longest_run, ordered_share, words_of

WITHIN = 0.45
"""The same share between two texts that are known to be one: a short clause loses more to a rewriting."""

LEAST = 5
"""Words of the shorter saying below which order shows nothing."""


RUN = 8
"""Words in a row that two people are quoted with: nobody says the same eight words as another by chance."""

LONG = 12
"""Words of the shorter quotation from which the order of its words alone shows that the two are one."""

WHOLE = 5
"""Words of a stretch in quotation marks from which another just like it is the same words of one person."""

TELLING = 2
"""Words of more than three letters in it, at least."""

SAME_QUOTATION = "the same quotation"

_QUOTED = re.compile(r"[“\"]([^“”\"]{1,400})[”\"]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

GRAM = 3
"""Words in a row by which quotations that may be one are found: a text with a fifth of its words changed keeps half
of these."""

HELD = 4
"""Earlier quotations that a run of words leads to, and earlier ones that one is compared with."""


def echoes(case: Case) -> dict[str, tuple[str, str]]:
    """Attribution id -> id of the saying it repeats, and what shows it; nothing leads back to where it began."""
    out = _in_copies(case)
    for found in (_quotations(case), _same_quotation(case)):
        for saying, (other, because) in found.items():
            if saying not in out and not _leads_to(out, other, saying):
                out[saying] = (other, because)
    return out


def _leads_to(steps: Mapping[str, tuple[str, str]], start: str, end: str) -> bool:
    while start in steps and start != end:
        start = steps[start][0]
    return start == end


def _quotations(case: Case) -> dict[str, tuple[str, str]]:
    """Direct speech in the words of earlier direct speech, in reading order; the likest of those compared."""
    holders: dict[str, list[str]] = defaultdict(list)
    words: dict[str, list[str]] = {}
    out: dict[str, tuple[str, str]] = {}
    for a in case.attributions:
        if not a.quoted or not a.chain or a.stance == "own-voice":
            continue
        mine = words[a.id] = words_of(case, a)
        shared: Counter[str] = Counter()
        for gram in dict.fromkeys(" ".join(mine[i : i + GRAM]) for i in range(len(mine) - GRAM + 1)):
            held = holders[gram]
            shared.update(held)
            if len(held) < HELD:
                held.append(a.id)
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:HELD]:
            b = case.by_id[other]
            because = _same(mine, words[other])
            if because is not None and (a.stance == "denied") == (b.stance == "denied"):
                out[a.id] = (other, because)
                break
    return out


def _same_quotation(case: Case) -> dict[str, tuple[str, str]]:
    """Sayings with a stretch in quotation marks that an earlier saying has just so: two desks that give one quotation
    to two people have it of one, whoever that is."""
    first: dict[tuple[str, ...], str] = {}
    out: dict[str, tuple[str, str]] = {}
    for a in case.attributions:
        if not a.chain or a.stance in {"own-voice", "denied", "unverified"}:
            continue
        for stretch in _stretches(case, a):
            other = first.setdefault(stretch, a.id)
            if other != a.id:
                out.setdefault(a.id, (other, f"{SAME_QUOTATION} of {len(stretch)} words"))
    return out


def _stretches(case: Case, a: Attribution) -> list[tuple[str, ...]]:
    """What stands in quotation marks in a saying, folded, where that is long enough and tells something."""
    printed = case.words(a)
    stretches = _QUOTED.findall(printed)
    if a.quoted and not stretches:
        stretches = [printed]
    found = [tuple(w.casefold() for w in _WORD.findall(x)) for x in stretches]
    return [x for x in found if len(x) >= WHOLE and sum(len(w) > 3 for w in x) >= TELLING]


def _same(mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    """Why two quotations are one, in words; None where they may well be two."""
    run = longest_run(mine, theirs)
    if run >= RUN:
        return f"the same {run} words in a row"
    common, share = ordered_share(mine, theirs)
    shorter = min(len(mine), len(theirs))
    if shorter >= LONG and share >= ALIKE:
        return f"{common} of {shorter} words are the same, in the same order"
    return None


def _in_copies(case: Case) -> dict[str, tuple[str, str]]:
    """Attribution id in a copy -> id of the saying it repeats in the text copied.

    Sayings are matched one to one, most alike first, so that what a copy adds of its own keeps its
    source.
    """
    by_report: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        if a.content and a.stance != "unverified":
            by_report[a.report].append(a)
    words: dict[str, list[str]] = {}
    out: dict[str, str] = {}
    for here, there in one_text(case):
        mine = [a for a in by_report[here] if a.id not in out]
        for a in (*mine, *by_report[there]):
            if a.id not in words:
                words[a.id] = words_of(case, a)
        out |= _matched(mine, by_report[there], words)
    because = "a copy has it in the words of the text it repeats"
    return {a: (b, because) for a, b in out.items() if not _leads_back(out, a)}


def _matched(
    mine: Sequence[Attribution], theirs: Sequence[Attribution], words: Mapping[str, list[str]]
) -> dict[str, str]:
    """One to one, most alike first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, b in enumerate(theirs):
        for word in set(words[b.id]):
            if len(word) > 3:  # function words lead everywhere
                holders[word].append(at)
    pairs: list[tuple[float, int, int]] = []
    for here, a in enumerate(mine):
        near = {at for word in set(words[a.id]) for at in holders.get(word, ())}
        for at in near:
            b = theirs[at]
            if (a.stance == "denied") != (b.stance == "denied") or min(len(words[a.id]), len(words[b.id])) < LEAST:
                continue
            _, share = ordered_share(words[a.id], words[b.id])
            if share >= WITHIN:
                pairs.append((-share, here, at))
    out: dict[str, str] = {}
    taken: set[int] = set()
    for _, here, at in sorted(pairs):
        if mine[here].id not in out and at not in taken:
            out[mine[here].id] = theirs[at].id
            taken.add(at)
    return out


def _leads_back(steps: Mapping[str, str], start: str) -> bool:
    """Whether following the steps from here comes round again: two texts that each take from the other."""
    seen = {start}
    at = steps[start]
    while at in steps:
        if at in seen:
            return True
        seen.add(at)
        at = steps[at]
    return False

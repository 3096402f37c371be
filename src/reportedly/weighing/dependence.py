"""Which origins of a claim have their words from one another, by what is printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from reportedly.vocabulary import Attribution, Passage, Reason

from .case import Case, content_passage, source_passage
from .roots import is_own_voice

_WORD = re.compile(r"[^\W_]+")

RELAY_WORDS = 12
"""Words in a row in the sayings of two sources beyond what chance gives: one of them has the other's text."""


def dependent(
    case: Case, filled: Mapping[str, Attribution], silent: Mapping[str, str]
) -> dict[tuple[str, str, str], Reason]:
    """(claim, origin, origin it depends on) with what shows it: a stated relay, or the same long run of words."""
    out: dict[tuple[str, str, str], Reason] = {}
    key_origin: dict[str, str] = {}
    for a in case.attributions:
        found = filled[a.id].origin
        if a.chain and found is not None and a.id not in silent and not is_own_voice(a):
            key_origin.setdefault(a.chain[0].key, found)
    for a in case.attributions:
        first = filled[a.id].origin
        if first is None or a.id in silent or is_own_voice(a) or not a.claim:
            continue
        for link in a.chain[1:]:
            relay = key_origin.get(link.key)
            if relay is not None and relay != first and (a.claim, relay, first) not in out:
                because = f"{link.name} is printed passing on what {a.chain[0].name} says"
                out[a.claim, relay, first] = Reason(because, 0.9, (source_passage(a),))
    _from_posts(case, filled, out)
    _one_voice(case, filled, out)
    runs: dict[tuple[str, str], Attribution] = {}
    for a in case.attributions:
        mine = filled[a.id].origin
        if mine is None or is_own_voice(a) or not a.claim:
            continue
        words = [w.casefold() for w in _WORD.findall(case.words(a))]
        for i in range(len(words) - RELAY_WORDS + 1):
            run = (a.claim, " ".join(words[i : i + RELAY_WORDS]))
            other = runs.setdefault(run, a)
            theirs = filled[other.id].origin
            if theirs is None or theirs == mine:
                continue
            if (a.claim, mine, theirs) not in out and (a.claim, theirs, mine) not in out:
                shown: tuple[Passage, ...] = (content_passage(a), content_passage(other))
                out[a.claim, mine, theirs] = Reason(f"both speak the same {RELAY_WORDS} words in a row", 0.8, shown)
    return out


def _one_voice(case: Case, filled: Mapping[str, Attribution], out: dict[tuple[str, str, str], Reason]) -> None:
    """Of outlets that say their own people saw it, those of one owner or one feed are one: the first to be read."""
    first: dict[tuple[str, str], Attribution] = {}
    for a in case.attributions:
        origin = filled[a.id].origin
        if origin is None or not a.claim or not is_own_voice(a):
            continue
        before = first.setdefault((a.claim, case.voices.of(a.report)), a)
        other = filled[before.id].origin
        reasons = case.voices.shared((a.report, before.report))
        if other is None or other == origin or not reasons or (a.claim, origin, other) in out:
            continue
        shown = (content_passage(a), content_passage(before))
        out[a.claim, origin, other] = Reason(reasons[0].because.replace(": one publisher", ": one voice"), 0.9, shown)


def _from_posts(case: Case, filled: Mapping[str, Attribution], out: dict[tuple[str, str, str], Reason]) -> None:
    """A post that passes on a source in one sentence has what it shares with that source in the next from there too."""
    posts: dict[tuple[str, int], list[Attribution]] = defaultdict(list)
    by_claim: dict[str, set[str]] = defaultdict(set)
    for a in case.attributions:
        if (part := case.part(a)) is not None and part.kind == "post":
            posts[a.report, a.part].append(a)
        if a.claim and (found := filled[a.id].origin) is not None:
            by_claim[a.claim].add(found)
    for _, sayings in sorted(posts.items()):
        authors = [a for a in sayings if a.chain and a.chain[0].kind == "post"]
        for relayed in sayings:
            source = filled[relayed.id].origin
            passing = len(relayed.chain) > 1 and relayed.chain[0].kind != "unnamed"
            for a in authors if passing else ():
                own = filled[a.id].origin
                if source is None or own is None or own == source or not a.claim or source not in by_claim[a.claim]:
                    continue
                if relayed.chain[1].key == a.chain[0].key and (a.claim, own, source) not in out:
                    because = f"{a.chain[0].name} passes on {relayed.chain[0].name} in the same post"
                    out[a.claim, own, source] = Reason(because, 0.8, (source_passage(relayed), content_passage(a)))

"""What shows that one origin of a claim has it from another: a printed relay, one post, one owner, shared words.

That sources which copy one another must not be counted twice is the matter of source dependence (Dong, Berti-Équille
and Srivastava, VLDB 2009). They infer it from false values shared over many items; one event has too few items for
numbers, so it is shown here from what is printed, single errors too (`lineage`), and every pair keeps its passages.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from reportedly.vocabulary import Attribution, Passage, Reason

from .case import Case, content_passage, source_passage
from .lineage import Lineage, by_error, by_hand
from .ordered import longest_run, words_of
from .voice import is_own_voice

Dependent = dict[tuple[str, str, str], Reason]
"""(claim, origin, the origin it depends on) -> what shows it."""

RUN = 16
"""Words in a row in what two sources are said to have said, in the reporter's words: beyond one clause that two
reporters may well put alike, as far as a text that went from desk to desk."""

GRAM = 8
"""Words in a row by which sayings that may share text are found."""

HELD = 4
"""Earlier sayings that a run of words leads to, and earlier sayings that one is compared with."""


def dependent(case: Case, filled: Mapping[str, Attribution], silent: Mapping[str, str], lineage: Lineage) -> Dependent:
    """All pairs of the event; `filled` has the attributions with their origin, `silent` those that hide theirs."""
    out: Dependent = {}
    _relays(case, filled, silent, out)
    _from_posts(case, filled, out)
    _one_voice(case, filled, out)
    _one_text(case, filled, out)
    origin = {i: a.origin for i, a in filled.items()}
    for (claim, one, other), reason in (*by_error(case, lineage, origin), *by_hand(case, lineage, origin)):
        if (claim, other, one) not in out:
            out.setdefault((claim, one, other), reason)
    return out


def _relays(case: Case, filled: Mapping[str, Attribution], silent: Mapping[str, str], out: Dependent) -> None:
    """Somebody is printed passing on what another says."""
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


def _from_posts(case: Case, filled: Mapping[str, Attribution], out: Dependent) -> None:
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


def _one_voice(case: Case, filled: Mapping[str, Attribution], out: Dependent) -> None:
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


def _one_text(case: Case, filled: Mapping[str, Attribution], out: Dependent) -> None:
    """Two sources with the same long run of words: the one read later has the other's. Quotations: see `echoes`."""
    holders: dict[tuple[str, str], list[Attribution]] = defaultdict(list)
    words: dict[str, list[str]] = {}
    for a in case.attributions:
        mine = filled[a.id].origin
        if mine is None or is_own_voice(a) or not a.claim:
            continue
        own = words[a.id] = words_of(case, a)
        grams = sorted({" ".join(own[i : i + GRAM]) for i in range(len(own) - GRAM + 1)})
        shared: Counter[str] = Counter()
        for gram in grams:
            held = holders[a.claim, gram]
            shared.update(b.id for b in held if filled[b.id].origin != mine)
            # One holder for an origin is enough, and a few origins: a text printed a hundred times costs no more.
            if len(held) < HELD and all(filled[b.id].origin != mine for b in held):
                held.append(a)
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:HELD]:
            theirs = filled[other].origin or ""
            if (a.claim, mine, theirs) in out or (a.claim, theirs, mine) in out:
                continue
            run = longest_run(own, words[other])
            if run >= RUN:
                shown: tuple[Passage, ...] = (content_passage(a), content_passage(case.by_id[other]))
                out[a.claim, mine, theirs] = Reason(f"both speak the same {run} words in a row", 0.8, shown)

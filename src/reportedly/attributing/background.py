"""Whether an attribution is about the event of its report or is background.

The rule, the same for each report. The event's words are those of the headline and the first two body paragraphs. A
content is background when
1. it names a year (or a month) other than the one published in, in the past: "in 2019", "last August";
2. it is general: present habitual or a standing description of a thing ("is located", "are used to", "makes"), without
   a recent time word, in the outlet's own voice;
3. it stands in the paragraphs at the end that share next to nothing with the event's words (nor name an attack, a
   crash, the site …) and bring in a speaker not heard before: other matters of the day; requests for comment are skipped;
4. it stands in a caption that names another day, or says that it is a file picture.
Everything else is about the event. Later stages may only widen this, never narrow it.
"""

from __future__ import annotations

import re

from reportedly.attributing.cues import words
from reportedly.attributing.drafts import Draft
from reportedly.attributing.folding import fold
from reportedly.attributing.nouns import COUNTRIES
from reportedly.attributing.terms import predicate, terms
from reportedly.attributing.tree import Tree
from reportedly.vocabulary import Report

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_RECENT = words("today yesterday monday tuesday wednesday thursday friday saturday sunday tonight now currently still")
_PAST_LEADS = words("since in last until before during from")
_STANDING = words(
    "be have lie locate use base make produce serve run own employ contain link connect belong consist cover hold carry mean include live stand"
)
_HAPPENINGS = frozenset(
    w[:6]
    for w in words(
        """attack strike explosion blast fire crash accident incident collision collapse flood quake earthquake storm shooting raid
        leak spill outbreak rescue evacuation evacuate site scene victim survivor investigation investigator wreck wreckage damage
        kill die death dead injure injured wound hospital casualty arrest trial verdict vote election"""
    )
)
_LEADS = 2


def judge(tree: Tree, drafts: list[Draft]) -> list[bool]:
    """For each draft whether it is about the event."""
    report = tree.annotated.report
    topic, lead_parts = _topic(tree, report)
    of_part: dict[int, set[str]] = {}
    for draft in drafts:
        for span in draft.content:
            of_part.setdefault(draft.part, set()).update(_words_of_event(tree, span))
    elsewhere = _other_matters(drafts, of_part, topic, report)
    result: list[bool] = []
    for draft in drafts:
        kind = report.parts[draft.part].kind
        if kind == "headline":
            result.append(True)
        elif kind == "caption":
            result.append(not (_other_time(tree, draft, report) or _file_picture(tree, draft)))
        else:
            foreign = draft.part in elsewhere and draft.part not in lead_parts
            old = _other_time(tree, draft, report)
            standing = draft.stance == "own-voice" and _standing(tree, draft)
            result.append(not (old or standing or foreign))
    return result


def _topic(tree: Tree, report: Report) -> tuple[set[str], set[int]]:
    leads: list[int] = []
    found: set[str] = set()
    for sentence in tree.sentences:
        kind = report.parts[sentence.part].kind
        if kind == "body" and sentence.part not in leads and len(leads) < _LEADS:
            leads.append(sentence.part)
        if kind == "headline" or sentence.part in leads:
            found |= _words_of_event(tree, (sentence.first, sentence.last))
    return found, set(leads)


def _other_matters(drafts: list[Draft], of_part: dict[int, set[str]], topic: set[str], report: Report) -> set[int]:
    """Rule 3: the parts of the closing run of paragraphs about something else."""
    speakers: dict[int, list[str]] = {}
    silent: dict[int, bool] = {}
    for draft in drafts:
        if draft.saying is not None and draft.chain and draft.chain[0].kind in ("person", "body"):
            speakers.setdefault(draft.part, []).append(draft.chain[0].key)
        silent[draft.part] = silent.get(draft.part, True) and draft.stance in ("declined", "unverified", "own-voice")
    parts = [p for p in sorted(of_part) if report.parts[p].kind == "body"]
    run: list[int] = []
    for part in reversed(parts[2:]):
        shared = of_part[part] & (topic | _HAPPENINGS)
        if len(shared) <= (1 if len(of_part[part]) > 6 else 0):
            run.append(part)
        elif not (silent[part] and part == parts[-1]):
            break
    while run and silent[run[-1]] and of_part[run[-1]] & (topic | _HAPPENINGS):
        run.pop()
    earlier = {k for part, keys in speakers.items() if part not in run for k in keys}
    new = {k for part in run for k in speakers.get(part, []) if k not in earlier}
    named = any(of_part[p] and speakers.get(p) for p in run)
    return set(run) if new and named and len(run) >= 2 else set()


def _words_of_event(tree: Tree, span: tuple[int, int]) -> set[str]:
    """Stems of the content words; countries and their people are left out: whole newspapers share them."""
    tokens = [
        (i, i + 1)
        for i in range(*span)
        if tree.tokens[i].entity not in ("NORP", "CARDINAL", "DATE", "TIME") and not _country(tree, i)
    ]
    return {t[:6] for t in terms(tree, tokens)}


def _country(tree: Tree, at: int) -> bool:
    return tree.tokens[at].entity == "GPE" and fold(tree.word[at]) in COUNTRIES


def _other_time(tree: Tree, draft: Draft, report: Report) -> bool:
    """Rule 1: a year that is not that of publication, "last August", a month long past, in the content or its sentence."""
    year = report.published[:4] if report.published and report.published[:4].isdigit() else None
    month = (
        int(report.published[5:7])
        if report.published and len(report.published) >= 7 and report.published[5:7].isdigit()
        else None
    )
    sentences = {tree.sentence[a] for a, _ in draft.content}
    ranges = [(tree.sentences[s].first, tree.sentences[s].last) for s in sorted(sentences)]
    years: list[str] = []
    for low, high in ranges:
        for at in range(low, high):
            word = tree.low[at]
            if _YEAR.fullmatch(word) and (
                at == low
                or tree.low[at - 1] in _PAST_LEADS | set(_MONTHS) | {",", "the", "of", "by"}
                or tree.tag[at - 1] == "CD"
            ):
                years.append(word)
            if word in _MONTHS and tree.word[at][:1].isupper() and at > low:
                if tree.low[at - 1] == "last" or (
                    month
                    and tree.low[at - 1] == "in"
                    and abs(_MONTHS.index(word) + 1 - month) in range(1, 11)
                    and not any(_YEAR.fullmatch(w) for w in tree.low[at : at + 3])
                ):
                    return True
    if year is None:
        return bool(years) and False
    return bool(years) and year not in years and all(y < year for y in years)


def _standing(tree: Tree, draft: Draft) -> bool:
    """Rule 2."""
    main = predicate(tree, draft.content)
    if main is None:
        return False
    aux = [c for c in tree.children[main] if tree.dep[c] in ("aux", "auxpass")]
    finite = aux[0] if aux else main
    if tree.tag[finite] not in ("VBZ", "VBP") and not (tree.tag[finite] == "MD" and tree.low[finite] == "can"):
        return False
    if tree.tag[main] == "VBG" or any(tree.lemma[c] == "have" for c in aux):
        return False
    if any(tree.low[i] in _RECENT for a, b in draft.content for i in range(a, b)):
        return False
    return (
        tree.lemma[main] in _STANDING
        or tree.low[finite] == "can"
        or any(tree.low[c] in ("routinely", "usually", "often", "regularly", "normally") for c in tree.children[main])
    )


def _file_picture(tree: Tree, draft: Draft) -> bool:
    low = draft.content[0][0]
    return [w for w in tree.low[low : low + 2]] in (
        ["file", "photo"],
        ["file", "picture"],
        ["file", "image"],
        ["archive", "photo"],
    )

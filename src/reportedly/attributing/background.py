"""Whether an attribution is about the event of its report or is background.

The rule, the same for each report. The event's words are those of the headline and the first two body paragraphs. A
content is background when
1. its sentence names another time: a year before that of publication, another month ("last August", "in September"),
   "last month", "last year", "years ago" -- unless the headline or lead names the same; and so is what follows it in
   its paragraph without a time of its own;
2. it is a standing description: present habitual in the outlet's own voice ("is located", "lies", "can reach"),
   or what a thing can do or is for in anybody's ("has a range of", "is fired from", "the only one that can");
3. its sentence says that it is of another matter ("separately", "in an unrelated case");
4. it tells of the outlet's own asking ("the Gazette emailed the ministry for comment");
5. it stands in a caption that names another time, in any of its sentences, says that it is a file picture, or tells
   where a thing lies;
6. its cue tells of what is always said ("officials have long warned");
7. it is of the telling, not of what is told: courtesies ("we thank our crew"), whom the page's own people met.
Headline and lead are always about the event. Everything else is too.
"""

from __future__ import annotations

import re
from itertools import pairwise

from reportedly.attributing.cues import words
from reportedly.attributing.drafts import Draft
from reportedly.attributing.terms import predicate
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
_BEFORE_YEAR = words("since in last until before during from , the of by and") | set(_MONTHS)
_LONG_AGO = words("month year spring summer autumn fall winter decade century")
_RECENT = words(
    """today yesterday monday tuesday wednesday thursday friday saturday sunday tonight now currently still"""
)
_STANDING = words(
    """have lie locate use base make produce serve own employ contain connect belong consist cover hold carry
    include stand sit ship handle mine bend border cost weigh spend house"""
)
_DESIGNED = words("fire launch design use build base locate equip know")
_ABLE = words("hit reach carry fly launch travel hold handle strike")
_ASKING = words("email e-mail reach contact ask approach write phone call request invite")
_LYING = words("lie bend connect border contain consist belong run span date")
_MEASURES = words(
    """range capacity population employee length weight reach area budget member resident branch customer inhabitant
    limit"""
)
_SITUATED = words("lie sit stand locate border bend")
_COURTESY = words("thank wish congratulate apologise apologize regret bow")
_SYMPATHY = words("condolence sympathy thought gratitude thanks regret")
_MEETING = words("talk speak meet sit visit phone ring call")
_BELONGING = words("home part owner maker member subsidiary seat supplier producer branch unit station partner arm")
_PLACES = words(
    "town city village capital port suburb island district province region county hamlet settlement country"
)
_HABIT = words("routinely usually often regularly normally")
_LEADS = 2
_APART = words("separately elsewhere")


def judge(tree: Tree, drafts: list[Draft]) -> list[bool]:
    """For each draft, in order, whether it is about the event."""
    report = tree.annotated.report
    leads = _lead_parts(tree, report)
    dating = _dating(tree)
    lead_times = {w for d in drafts if d.part in leads for w in _other_times(tree, d, report, dating)}
    old_captions = {
        d.part
        for d in drafts
        if report.parts[d.part].kind == "caption" and _other_times(tree, d, report, dating) - lead_times
    }
    result: list[bool] = []
    old_part = -1  # the paragraph whose last sentence told of another time
    for draft in drafts:
        kind = report.parts[draft.part].kind
        times = _other_times(tree, draft, report, dating) - lead_times
        goes_on = draft.saying is None or draft.stance in ("denied", "declined")
        old = bool(times) or (old_part == draft.part and goes_on and not _has_time(tree, draft))
        old_part = draft.part if old else -1
        if kind == "headline" or (draft.part in leads and kind == "body" and draft.part == leads[0]):
            result.append(True)
        elif kind == "caption":
            result.append(not (draft.part in old_captions or _file_picture(tree, draft) or _lies(tree, draft)))
        else:
            result.append(not (old or _standing(tree, draft) or _says_elsewhere(tree, draft)))
    return result


def _lead_parts(tree: Tree, report: Report) -> list[int]:
    bodies = [s.part for s in tree.sentences if report.parts[s.part].kind == "body"]
    return sorted(set(bodies))[:_LEADS] or [-1]


def _sentence_ranges(tree: Tree, draft: Draft) -> list[tuple[int, int]]:
    return sorted({tree.bounds(a) for a, _ in draft.content})


_DATING = {*_MONTHS, *_LONG_AGO, "month", "year", "ago"}


def _dating(tree: Tree) -> dict[int, list[int]]:
    """The tokens of each sentence that may tell a time: most sentences have none, and each is asked for thrice."""
    found: dict[int, list[int]] = {}
    for at in tree.with_low({w for w in tree.lows if w in _DATING or w[:1].isdigit()}):
        found.setdefault(tree.sentence[at], []).append(at)
    return found


def _other_times(tree: Tree, draft: Draft, report: Report, dating: dict[int, list[int]]) -> set[str]:
    """Rule 1: the words in the content's sentence that name a time other than the event's."""
    sentences = [low for low, _ in _sentence_ranges(tree, draft) if tree.sentence[low] in dating]
    if not sentences:
        return set()
    published = report.published or ""
    year = published[:4] if published[:4].isdigit() else None
    month = int(published[5:7]) if published[5:7].isdigit() else None
    found: set[str] = set()
    years: set[str] = set()
    for low in sentences:
        for at in dating[tree.sentence[low]]:
            word = tree.low[at]
            before = tree.low[at - 1] if at > low else ""
            if _YEAR.fullmatch(word) and (at == low or before in _BEFORE_YEAR or tree.tag[at - 1] == "CD"):
                years.add(word)
            elif word in _MONTHS and tree.word[at][:1].isupper() and at > low:
                dated = any(_YEAR.fullmatch(w) or w.isdigit() for w in tree.low[at + 1 : at + 3])
                far = month is not None and _MONTHS.index(word) + 1 != month
                opens = at <= low + 2 or draft.saying is None
                if before == "last" or (before == "in" and far and opens and not dated):
                    found.add(word)
            elif word in ("month", "year") and before == "this" and "earlier" in tree.low[max(low, at - 2) : at]:
                found.add(f"earlier this {word}")
            elif (word in _LONG_AGO and before == "last") or (word == "ago" and tree.lemma[at - 1] in _LONG_AGO):
                found.add(f"{before} {word}")
    if year is not None and years and all(y < year for y in years) and draft.saying is None:
        found |= years  # what somebody says of an earlier year is mostly said of how it came to this
    return found


def _has_time(tree: Tree, draft: Draft) -> bool:
    return any(
        tree.low[i] in _RECENT
        or tree.tokens[i].entity in ("DATE", "TIME")
        or (tree.low[i] == "since" and i and tree.low[i - 1] in ("has", "have"))
        for low, high in _sentence_ranges(tree, draft)
        for i in range(low, high)
    )


def _standing(tree: Tree, draft: Draft) -> bool:
    """Rule 2."""
    main = predicate(tree, draft.content)
    if main is None or draft.stance in ("unverified", "declined"):
        return False
    if draft.saying is None and (_asks(tree, draft) or _of_the_telling(tree, draft, main)):
        return True
    if draft.saying is not None and any(tree.low[c] == "long" for c in tree.kids(draft.saying.verb, "advmod")):
        return True  # rule 6
    aux = [c for c in tree.children[main] if tree.dep[c] in ("aux", "auxpass")]
    finite = aux[0] if aux else main
    able = tree.low[finite] == "can"
    if (tree.tag[finite] not in ("VBZ", "VBP") and not able) or tree.tag[main] == "VBG":
        return False
    if any(tree.lemma[c] == "have" for c in aux):
        return False
    if not all(_RECENT.isdisjoint(tree.low[a:b]) for a, b in draft.content):
        return False
    lemma = tree.lemma[main]
    if draft.stance == "own-voice":
        return _describes(tree, main) or (able and lemma in _ABLE)
    objects = {tree.lemma[c] for c in tree.kids(main, "dobj", "attr")}
    only = any(tree.low[g] == "only" for c in tree.kids(main, "attr") for g in tree.children[c])
    passive = bool(tree.kids(main, "auxpass")) and not any(tree.low[c] == "being" for c in aux)
    measured = lemma == "be" and any(tree.lemma[c] in _MEASURES for c in tree.kids(main, "nsubj"))
    return (
        (lemma == "have" and bool(objects & _MEASURES))
        or (able and lemma in _ABLE)
        or (passive and lemma in _DESIGNED)
        or (lemma == "be" and only)
        or measured
    )


def _describes(tree: Tree, main: int) -> bool:
    """Rule 2 in the outlet's own voice: what somebody or something by name, or a place, is, has or does at all times.

    How many of them are hurt, and what "they" have, is news: a pronoun or a number is no subject of a description.
    """
    if tree.lemma[main] in ("locate", "base") and tree.kids(main, "auxpass"):
        return True
    subject = next(iter(tree.kids(main, "nsubj", "nsubjpass")), None)
    if subject is None or not tree.is_noun(subject) or tree.kids(subject, "nummod"):
        return False
    lemma = tree.lemma[main]
    if any(tree.low[c] in _HABIT for c in tree.children[main]) or _each_year(tree, main):
        return True
    proper = tree.tag[subject].startswith("NNP")
    named = tree.lemma[subject] in _PLACES or (
        proper and (tree.tokens[subject].entity != "PERSON" or lemma in _SITUATED)  # unknown towns look like persons
    )
    if lemma == "be":
        what = {tree.lemma[c] for c in tree.kids(main, "attr")}
        far = any(tree.low[c] == "from" for c in tree.children[main])
        return (named and bool(what & (_BELONGING | _PLACES) or far)) or tree.lemma[subject] in _MEASURES
    owned = {tree.lemma[c] for c in tree.kids(main, "dobj")} & _MEASURES
    return lemma in _STANDING and (named or bool(owned) or bool(tree.kids(main, "auxpass")))


def _each_year(tree: Tree, main: int) -> bool:
    """ "Ships 40,000 tonnes a month"."""
    low, high = tree.subtree(main)
    return any(tree.low[i] in _LONG_AGO and tree.low[i - 1] in ("a", "per", "every") for i in range(low + 1, high))


def _of_the_telling(tree: Tree, draft: Draft, main: int) -> bool:
    """Rule 7."""
    lemma = tree.lemma[main]
    if lemma in _COURTESY or (lemma in ("extend", "express", "offer", "send") and _condoles(tree, draft)):
        return True
    ours = any(tree.low[c] in ("we", "i") for c in tree.kids(main, "nsubj"))
    return ours and lemma in _MEETING and not tree.kids(main, "ccomp")


def _condoles(tree: Tree, draft: Draft) -> bool:
    return any(not _SYMPATHY.isdisjoint(tree.lemma[low:high]) for low, high in draft.content)


def _asks(tree: Tree, draft: Draft) -> bool:
    """Rule 4: "reached out to X for comment", "asked X to comment"."""
    if all(_ASKING.isdisjoint(tree.lemma[low:high]) for low, high in draft.content):
        return False
    lows = [w for low, high in draft.content for w in tree.low[low:high]]
    return any(
        a in ("for", "a", "to") and b in ("comment", "comments", "response", "reaction") for a, b in pairwise(lows)
    )


def _says_elsewhere(tree: Tree, draft: Draft) -> bool:
    """ "Separately, …", "In an unrelated case, …"."""
    low = tree.bounds(draft.content[0][0])[0]
    return tree.low[low] in _APART or "unrelated" in tree.low[low : low + 4]


def _lies(tree: Tree, draft: Draft) -> bool:
    """Rule 5: "The railway bends round the town", in the present tense."""
    main = predicate(tree, draft.content)
    return main is not None and tree.tag[main] in ("VBZ", "VBP") and tree.lemma[main] in _LYING


def _file_picture(tree: Tree, draft: Draft) -> bool:
    low = draft.content[0][0]
    return tree.low[low] in ("file", "archive", "library") and tree.low[low + 1 : low + 2] in (
        ["photo"],
        ["picture"],
        ["image"],
        ["photograph"],
    )

"""What a colon leads in after words about speaking, without a quotation mark or a verb that takes it: "The vet had a
blunt answer: the dog must go", "She was quick to respond: no nurse of that name works there", "Her verdict: not yet".

Before the colon stands somebody who speaks up, gives a statement or is plain-spoken; or a noun for a statement and
whose it is. Points of a list ("three ways: by road, …") and headings ("Cause: unknown") name nobody.
"""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.speaking import says_things
from reportedly.attributing.subjects import noun_phrase, subject, without_possessive
from reportedly.attributing.tree import FINITE, Range, Tree

LED_IN = "led in with a colon"
_STATEMENTS = words(
    """answer reply response explanation verdict opinion view warning advice message theory claim account version
    conclusion summary statement comment remark description assessment prediction forecast diagnosis objection
    complaint question excuse admission suggestion instruction order promise appeal plea request demand retort
    counterclaim confession story announcement assurance reminder tip finding argument point boast"""
)
_GIVING = words("have offer give issue deliver post send repeat volunteer supply provide pass make put leave add")
_SPEAKING_UP = (cues.CORE - words("say tell deny")) | words(
    "respond reply answer retort counter object protest elaborate continue conclude summarise summarize caution blast"
    " fume observe remark insist rage thunder snap shrug explain complain confide reason disagree differ demur"
)
_PLAIN = words(
    """blunt clear categorical unequivocal emphatic scathing adamant frank candid firm brief direct terse dismissive
    defiant unrepentant apologetic curt sanguine optimistic philosophical sceptical skeptical succinct unambiguous
    forthright explicit plain definite gloomy hopeful cautious simple short"""
)
_COMPARED = words("blunter clearer franker firmer briefer terser plainer")
_FURTHER = words("further beyond")
_WHOLE = words("statement message announcement reply response")
"""What is printed whole behind its label: to the end of the paragraph."""
_NOT_SOMEBODY = words("it this that there which what these those i we you")
_MARKS = words("“ \" `` ‘ '")
_REACH = 30
_COLONS = frozenset((":", "):"))


def find_led_in(tree: Tree, quoted: list[bool], quotations: list[Range], found: list[Saying]) -> list[Saying]:
    """All such sayings, in order; none where a saying of `found` has what follows the colon already, or in a
    headline. `quotations`: quoted stretches."""
    opening = dict(quotations)
    taken = {low for s in found if s.cue and s.content for low, _ in s.content if s.cue[0][0] < low}
    parts = tree.annotated.report.parts
    new: list[Saying] = []
    for colon in [i for i in tree.with_low(_COLONS) if not quoted[i]]:
        first, last = tree.bounds(colon)
        if colon + 1 >= last or colon - first < 2 or colon + 1 in taken or parts[tree.part(colon)].kind != "body":
            continue
        low = max([first, *(i + 1 for i in range(first, colon) if tree.word[i] in (";", ":"))], default=first)
        who = _speaker(tree, low, colon) or _statement(tree, low, colon)
        if who is None:
            continue
        head, source, cue, whole = who
        content = (colon + 1, opening.get(colon + 1, last))
        if not whole and tree.low[cue] in _WHOLE and _opens_part(tree, first):
            content = (colon + 1, opening.get(colon + 1, _part_end(tree, last)))
        finite = any(tree.tag[i] in FINITE for i in range(*content))
        if content[1] == last and not finite and (whole or content[1] - content[0] > _REACH):
            continue
        if content[1] - content[0] < 2:
            continue
        new.append(Saying(cue, [(cue, cue + 1)], [content], [source], head, LED_IN, quoted=content[1] != last))
    return new


def _opens_part(tree: Tree, first: int) -> bool:
    return first == 0 or tree.part(first - 1) != tree.part(first)


def _part_end(tree: Tree, last: int) -> int:
    while last < len(tree.word) and tree.part(last) == tree.part(last - 1):
        last = tree.bounds(last)[1]
    return last


_Who = tuple[int, Range, int, bool]


def _speaker(tree: Tree, low: int, colon: int) -> _Who | None:
    """ "X respond|offer an opinion|be blunt:": who, and the word that shows it."""
    verb = next((i for i in range(colon - 1, low, -1) if tree.tag[i] in FINITE and not tree.kids(i, "mark")), None)
    if verb is None:
        return None
    main = tree.head[verb] if tree.tag[verb] == "MD" or tree.dep[verb] in ("aux", "auxpass") else verb
    head = subject(tree, main) if low <= main < colon else None
    if head is None or not low <= head < colon or tree.low[head] in _NOT_SOMEBODY or tree.kids(main, "neg"):
        return None
    printed = tree.lemma[main] == "read" and tree.lemma[head] in nouns.DOCUMENTS  # "the notice reads:"
    if tree.kids(main, "ccomp") and not printed:
        return None
    cue = main if printed else _shows(tree, main, colon)
    if cue is None:
        return None
    if tree.low[head] in _STATEMENTS:
        head = next(iter(tree.owners(head)), head)
    if not says_things(tree, head):
        return None
    start, high = without_possessive(tree, noun_phrase(tree, head))
    return head, (max(start, low), min(high, colon)), cue, True


def _shows(tree: Tree, verb: int, colon: int) -> int | None:
    """The word by which a clause before a colon shows that its subject speaks."""
    lemma = tree.lemma[verb]
    if lemma == "be":
        plain = next((c for c in tree.kids(verb, "acomp") if tree.low[c] in _PLAIN | _COMPARED), None)
        speaking = [x for c in tree.kids(verb, "acomp") for x in tree.kids(c, "xcomp") if tree.lemma[x] in _SPEAKING_UP]
        return plain if plain is not None and colon - plain <= 6 else next(iter(speaking), None)
    if lemma == "go":
        return verb if tree.low[colon - 1] in _FURTHER and colon - verb <= 4 else None
    if lemma in _SPEAKING_UP:
        taken = [c for c in tree.kids(verb, "dobj", "xcomp") if c > verb and tree.low[c] not in _STATEMENTS]
        return None if taken or colon - verb > 9 else verb
    if lemma in _GIVING:
        given = next((c for c in tree.kids(verb, "dobj") if tree.low[c] in _STATEMENTS and c > verb), None)
        return given if given is not None and colon - given <= 5 else None
    return None


def _statement(tree: Tree, low: int, colon: int) -> _Who | None:
    """ "Her verdict:", "First explanation, from the bank at nine:", "The answer of the shop floor:"."""
    if colon - low > 14 or any(tree.tag[i] in FINITE for i in range(low, colon)):
        return None
    noun = next((i for i in range(low, min(low + 6, colon)) if tree.low[i] in _STATEMENTS and tree.is_noun(i)), None)
    if noun is None:
        return None
    owners = [o for o in tree.owners(noun) if tree.low[o] not in ("our", "my", "your")]
    by = next((i for i in range(noun + 1, colon - 1) if tree.low[i] in ("from", "of", "by")), None)
    head = next(iter(owners), None)
    if head is None and by is not None and by <= noun + 2:
        head = next((c for c in tree.kids(by, "pobj") if c < colon), None)
    if head is None or not says_things(tree, head):
        return None
    start, high = without_possessive(tree, noun_phrase(tree, head))
    floor = by + 1 if by is not None and head > by else low
    return head, (max(start, floor), min(high, colon)), noun, False

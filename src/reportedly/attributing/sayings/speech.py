"""Joins quotations to their cues: a quotation interrupted by its cue, running on after it, standing before or
after it."""

from __future__ import annotations

from bisect import bisect_left, insort

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import Saying, covers, hull, minus, union
from reportedly.attributing.sayings.quotations import Quotation
from reportedly.attributing.sayings.speaking import says_things
from reportedly.attributing.sayings.titles import is_no_speech
from reportedly.attributing.sayings.told_of import GOES_ON, who_spoke_above, whom_it_is_told_of, whose_gesture_follows
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

_WINDOW = 400
"""Tokens to either side of a quotation in which its cue is looked for."""
_CRIES = cues.words("cries shouts chants calls boos jeers")
_GESTURES = cues.words(
    "nod sigh smile grin pause hesitate wince grimace frown chuckle bristle beam sniff scoff snort demur emerge"
)
_SPOKEN_AT = cues.words(
    """challenge blast slam rejoice bleat offer fume begin open start close end finish read run go continue venture
    counsel urge cajole chip croon deadpan enthuse explode implore mutter plead press purr quip rap reel stutter tease
    thunder trill wail wheeze yelp bellow sob sniff warn rant agonise agonize hit"""
)
"""Verbs that are speech right beside a quotation and hardly elsewhere."""
_BACK = frozenset({"back"})
_PARTICLES = {
    **dict.fromkeys(cues.words("chime weigh cut jump butt pitch"), cues.words("in")),
    **dict.fromkeys(cues.words("pipe speak"), cues.words("up")),
    **dict.fromkeys(cues.words("burst blurt cry call"), cues.words("out")),
}
"""Verbs that speak with a particle right beside a quotation; any verb does with "back"."""
_PERCEIVING = cues.words("find show learn determine accept own discover")
"""Verbs that report only with their clause; words beside them are not theirs."""
_WHERE_FOUND = [["after"], ["in"], ["at"], ["on"], ["near"], ["by"], ["dead"], ["alive"], ["safe"]]
"""What comes behind such a verb that tells of a find."""
_BODY = cues.words("head shoulder hand eye brow eyebrow throat arm finger chin fist face voice breath tear")
_WRITINGS = cues.words(
    "letter note message email e-mail text reply answer diary entry post caption poem statement memo"
)
_SCARE = 4
"""A quotation of fewer words, alone in somebody's sentence, is a word marked, not speech."""
_SPEECH = 3
"""Words of a quotation without a cue that is speech."""


def join_quotations(tree: Tree, sayings: list[Saying], quotations: list[Quotation]) -> list[Saying]:
    """`sayings` with quotations added to the contents they belong to, and new ones for quotations nobody's verb found.

    A cue inside a quotation never takes that quotation. In order: an overlapping content; a cue in the sentence
    of the quotation's beginning or end; the saying whose quotation stands before it in the paragraph; a lead-in with a
    colon in the paragraph before; the speaker of the paragraph before.
    """
    sayings = sorted(sayings, key=lambda s: s.verb)
    everything = sayings
    verbs = sorted({s.verb for s in sayings})
    at_verb: dict[int, list[Saying]] = {}
    for saying in sayings:
        at_verb.setdefault(saying.verb, []).append(saying)
    last: Saying | None = None  # the latest saying with a quotation
    last_end = -1
    for quotation in sorted(quotations, key=lambda q: q.first):
        if is_no_speech(tree, quotation):
            continue
        low = bisect_left(verbs, quotation.first - _WINDOW)
        high = bisect_left(verbs, quotation.last + _WINDOW)
        sayings = [s for at in verbs[low:high] for s in at_verb[at]]
        known = len(sayings)
        owner = _owner(tree, sayings, quotation)
        if owner is None:
            owner = _same_sentence(tree, quotation, last, last_end)
        if owner is None:
            owner = _beside(tree, quotation, sayings)
            if owner is not None and owner not in sayings:
                sayings.append(owner)
        if tree.low[quotation.first - 1 : quotation.first] == ["of"] and tree.low[quotation.first - 2] in _CRIES:
            owner = Saying(quotation.first - 2, [(quotation.first - 2, quotation.first)], [], [], None, "cries of")
            sayings.append(owner)
        if owner is None and _sentence_like(tree, quotation):
            owner = _after_cue_in_post(tree, quotation, sayings)
        if owner is None and _sentence_like(tree, quotation):
            owner = (
                _after_its_speaker(tree, quotation, sayings, last_end)
                or _running_on(tree, quotation, last, last_end)
                or _led_in(tree, quotation, sayings)
                or whose_gesture_follows(tree, quotation)
                or (
                    whom_it_is_told_of(tree, quotation, last_end)
                    if _words(tree, quotation) >= _SPEECH and _alone(tree, quotation)
                    else None
                )
            )
            if owner is not None and owner not in sayings:
                sayings.append(owner)
            if owner is None:
                spoke = last if last is not None and tree.part(last_end - 1) == quotation.part - 1 else None
                if spoke is not None and _whole_part(tree, quotation):
                    owner = Saying(quotation.first, [], [], list(spoke.source), spoke.head, GOES_ON, spoke.force)
                elif _words(tree, quotation) > _SCARE:
                    owner = who_spoke_above(tree, quotation, sayings)
                if owner is not None:
                    sayings.append(owner)
        for new in sayings[known:]:
            everything.append(new)
            if new.verb not in at_verb:
                insort(verbs, new.verb)
            at_verb.setdefault(new.verb, []).append(new)
        if owner is None:
            continue
        owner.content = union([*owner.content, *_clause_around(tree, owner, quotation), *quotation.ranges])
        if _words(tree, quotation) >= _SCARE or not owner.quoted:
            owner.quoted = owner.quoted or _mostly(owner, quotation)
        if _sentence_like(tree, quotation) or _words(tree, quotation) >= _SCARE:
            last, last_end = owner, quotation.last
    return everything


def _clause_around(tree: Tree, owner: Saying, quotation: Quotation) -> list[Range]:
    """ "found that wages caused "significant" harm": where the parse lost the clause of a cue, it runs from the cue
    over the words quoted in it, not around them."""
    if owner.content or not owner.cue or _sentence_like(tree, quotation):
        return []
    low = hull(owner.cue)[1]
    last = tree.bounds(owner.verb)[1]
    if not low <= quotation.first - 2 or quotation.last > last:
        return []
    if tree.word[quotation.first - 1] in (",", ":") or not any(_finite(tree, i) for i in range(low, last)):
        return []
    aside = (i for i in range(low, quotation.first) if tree.low[i] == "that" and tree.word[i - 1] == ",")
    low = next(aside, low)  # "affirmed on Monday, in a note, that “contact” was made"
    low += tree.low[low] == "that"
    return [trimmed(tree, owner.verb, (low, last))]


def _finite(tree: Tree, at: int) -> bool:
    return tree.tag[at] in ("VBD", "VBZ", "VBP", "MD")


def _mostly(owner: Saying, quotation: Quotation) -> bool:
    whole = sum(b - a for a, b in owner.content)
    return sum(b - a for a, b in quotation.ranges) * 2 > whole


def _words(tree: Tree, quotation: Quotation) -> int:
    return sum([w[:1].isalnum() for a, b in quotation.ranges for w in tree.word[a:b]])


def _sentence_like(tree: Tree, quotation: Quotation) -> bool:
    """Whether it is speech on its own: begins with a capital and ends with a sign, or runs over sentences."""
    low, high = quotation.ranges[0][0], quotation.ranges[-1][1]
    starts = next((tree.word[i] for i in range(low, high) if tree.word[i][:1].isalnum()), "")
    signs = any(tree.word[i][:1] in ".,!?…" for i in range(max(low, high - 3), high))
    return _words(tree, quotation) >= 2 and starts[:1].isupper() and (signs or quotation.open)


def _alone(tree: Tree, quotation: Quotation) -> bool:
    """Whether it begins its sentence, or a part of it behind a colon or dash."""
    before = quotation.first - 1
    return quotation.first == tree.bounds(quotation.first)[0] or tree.word[before] in (":", "—", "–", "-", "--", ".")


def _whole_part(tree: Tree, quotation: Quotation) -> bool:
    """Whether its paragraph holds nothing else."""
    low, high = quotation.ranges[0]
    before = low == 0 or tree.part(low - 1) != tree.part(low)
    after = high >= len(tree.word) or tree.part(high) != tree.part(low)
    return before and after


def _owner(tree: Tree, sayings: list[Saying], quotation: Quotation) -> Saying | None:
    """The saying outside the quotation whose content shares most of it."""
    best: Saying | None = None
    most = 0
    close = [s for s in sayings if 0 < quotation.first - s.verb <= 8]
    for saying in sorted(close, key=lambda s: -s.verb):  # the nearest: “heard him say, …”
        lead = not saying.content and tree.sentence[saying.verb] == tree.sentence[quotation.first]
        if lead and tree.lemma[saying.verb] in cues.CLAUSE_VERBS and tree.word[quotation.first - 1] in (",", ":"):
            return saying
    for saying in sayings:
        over = [(a, b) for a, b in saying.content if a < quotation.last and b > quotation.first]
        if not over or covers(quotation.ranges, (saying.verb, saying.verb + 1)) or saying.verb > quotation.last + 120:
            continue
        shared = sum(max(0, min(b, d) - max(a, c)) for a, b in over for c, d in quotation.ranges)
        if shared > most or (
            shared == most and shared and best is not None and _near(saying, quotation) < _near(best, quotation)
        ):
            best, most = saying, shared
    return best


def _near(saying: Saying, quotation: Quotation) -> int:
    return min(abs(saying.verb - quotation.first), abs(saying.verb - quotation.last))


def _beside(tree: Tree, quotation: Quotation, sayings: list[Saying]) -> Saying | None:
    """A cue next to the quotation: after its closing mark, else before its opening one, in the same sentence or
    clause."""
    stop = tree.sentences[tree.sentence[quotation.last - 1]].last
    following = tree.sentence[quotation.last - 1] + 1
    if stop == quotation.last and following < len(tree.sentences):
        after = tree.sentences[following]
        comma = tree.word[quotation.last - 2 : quotation.last - 1] in ([","], ["!"], ["?"])
        if after.part == tree.part(quotation.last - 1) and (comma or _only_says(tree, after.first, after.last)):
            stop = after.last
    start = tree.sentences[tree.sentence[quotation.first]].first
    ranges = [
        range(quotation.last, min(stop, quotation.last + 14)),
        range(quotation.first - 1, max(start - 1, quotation.first - 25), -1),
    ]
    if start == quotation.first and start > 0 and tree.word[start - 1] in (":", ","):
        before = tree.sentences[tree.sentence[start - 1]]
        if before.part == tree.part(quotation.first):
            ranges.append(range(start - 1, before.first - 1, -1))
    if (shown := _any_verb(tree, quotation)) is not None and not any(s.verb == shown.verb for s in sayings):
        return shown
    known = {s.verb: s for s in sayings}
    scare = not _sentence_like(tree, quotation) and _words(tree, quotation) < _SCARE
    for candidates in ranges:
        for at in candidates:
            if at in known and not covers(known[at].content, (quotation.first, quotation.last)):
                if _free(known[at], tree) and not _begins_behind(tree, known[at], quotation):
                    return known[at]
                continue
            if scare and at not in (quotation.first - 1, quotation.last):
                continue
            if tree.is_verb(at) and (
                tree.lemma[at] in cues.CLAUSE_VERBS or tree.lemma[at] in ("go", "put", "begin", "continue")
            ):
                head = subject(tree, at)
                if head is None or covers(quotation.ranges, (head, head + 1)):
                    head = _adjacent(tree, at, quotation)
                if head is None:
                    continue
                source = noun_phrase(tree, head)
                source_ranges = minus([source], quotation.ranges)
                return Saying(
                    at,
                    [cue_range(tree, at)],
                    [],
                    source_ranges[:1],
                    head,
                    "quotation beside a verb",
                    cues.FORCE.get(tree.lemma[at], "said"),
                )
    return None


def _only_says(tree: Tree, first: int, last: int) -> bool:
    """ "“P.” Roe said on Monday.": a sentence that only tells who said something, and what can only be before it."""
    verb = next((i for i in range(first, last) if tree.tag[i] in ("VBD", "VBZ")), None)
    if verb is None or last - first > 12 or tree.lemma[verb] not in cues.CORE or verb == first:
        return False
    taken = tree.kids(verb, "ccomp", "dobj", "xcomp", "oprd")
    return not taken and all(tree.tag[i] not in ("VBD", "VBZ", "VBP", "MD") for i in range(verb + 1, last))


def _any_verb(tree: Tree, quotation: Quotation) -> Saying | None:
    """ "“Gutless,” offered a welder.", "“Show me one,” Roe challenged the board.", "Roe blasted: “He is 19.”": right
    behind words that end with a comma and begin their sentence, or right before them, whatever is done is done in
    saying them."""
    first, last = quotation.first, quotation.last
    stop = tree.bounds(last - 1)[1]
    opens = first == tree.bounds(first)[0] and tree.word[last - 2] in (",", "!", "?") and last < stop
    if opens and tree.tag[last] in ("VBD", "VBZ") and tree.lemma[last] not in ("be", "have", "do"):
        begins = end = last + 1 + (tree.low[last + 1] in _PARTICLES.get(tree.lemma[last], _BACK))
        while end < min(last + 9, stop) and (tree.nominal[end] or tree.tag[end] in ("DT", "PRP$", "JJ", "POS", "VBN")):
            end += 1
        if end > begins and tree.nominal[end - 1] and says_things(tree, end - 1):
            return _shown(tree, last, (begins, end), end - 1)
    if opens and tree.tag[last] in ("NNP", "PRP", "DT"):
        verb = next((i for i in range(last + 1, min(last + 8, stop)) if tree.tag[i] in ("VBD", "VBZ")), None)
        if verb is not None and tree.lemma[verb] in _SPOKEN_AT and says_things(tree, verb - 1):
            return _shown(tree, verb, (last, verb), verb - 1)
    if tree.word[first - 1 : first] == [":"] and tree.lemma[first - 2] in _SPOKEN_AT and tree.is_verb(first - 2):
        head = subject(tree, first - 2)
        if head is not None and head < first - 2 and says_things(tree, head):
            return _shown(tree, first - 2, noun_phrase(tree, head), head)
    return _with_particle(tree, first)


def _with_particle(tree: Tree, first: int) -> Saying | None:
    """ "Roe shot back, “Q”", "Hale chimed in: “Q”": a verb that speaks with its particle."""
    particle, verb = first - 2, first - 3
    if verb < 1 or tree.word[first - 1] not in (",", ":") or not tree.is_verb(verb):
        return None
    if tree.low[particle] not in _PARTICLES.get(tree.lemma[verb], _BACK):
        return None
    head = subject(tree, verb)
    if head is None or not head < verb or not says_things(tree, head):
        return None
    return _shown(tree, verb, noun_phrase(tree, head), head)


def _shown(tree: Tree, verb: int, source: Range, head: int) -> Saying:
    force = cues.FORCE.get(tree.lemma[verb], "said")
    return Saying(verb, [cue_range(tree, verb)], [], [source], head, "quotation beside a verb", force)


def _begins_behind(tree: Tree, saying: Saying, quotation: Quotation) -> bool:
    """ "The firm printed a “clarification”: the guard, it says, was gone": what is said begins at the colon."""
    start = hull(saying.content)[0]
    return quotation.last < start <= saying.verb and tree.word[start - 1] == ":"


def _free(saying: Saying, tree: Tree) -> bool:
    """Whether the cue can take this quotation: a reporting verb (or noun), not one deep in another's content; nor
    "found" in "Family found after nine days"."""
    if tree.lemma[saying.verb] in _PERCEIVING and tree.low[saying.verb + 1 : saying.verb + 2] in _WHERE_FOUND:
        return False
    return (
        tree.lemma[saying.verb] in cues.CLAUSE_VERBS - _PERCEIVING
        or tree.lemma[saying.verb] in cues.BELIEF_VERBS
        or not saying.content
        or saying.rule.startswith("according")
    )


def _adjacent(tree: Tree, verb: int, quotation: Quotation) -> int | None:
    """The noun right beside a cue whose parse the quotation broke."""
    for at in (verb + 1, verb + 2, verb - 1, verb - 2, verb + 3):
        if not 0 <= at < len(tree.word) or tree.sentence[at] != tree.sentence[verb]:
            continue
        nominal = tree.is_noun(at) or tree.tag[at] == "PRP"
        free = tree.dep[at] not in ("compound", "npadvmod", "poss") and not covers(quotation.ranges, (at, at + 1))
        if nominal and free:
            return at
    return None


def _running_on(tree: Tree, quotation: Quotation, last: Saying | None, last_end: int) -> Saying | None:
    """The saying whose quotation stands earlier in the same paragraph, with no new speaker in between."""
    if last is None or last_end < 0 or tree.part(quotation.first) != tree.part(last_end - 1):
        return None
    if _told_beside(tree, last, tree.sentence[quotation.first] - 1):
        other = whom_it_is_told_of(tree, quotation, -1)
        if other is not None and other.head != last.head:
            return other
    return last if quotation.first - last_end <= 60 else None


def _told_beside(tree: Tree, last: Saying, sentence: int) -> bool:
    """ "While Hale says “P”, Roe saw nothing. “Q.”": whether a saying only stands beside what its sentence tells."""
    main = tree.head[last.verb]
    beside = tree.dep[last.verb] == "advcl" and last.verb < main and tree.sentence[main] == sentence
    return beside and not covers(last.content, (main, main + 1))


def _after_its_speaker(tree: Tree, quotation: Quotation, sayings: list[Saying], last_end: int) -> Saying | None:
    """ "X said that P. “Q.”", "X has been speaking to us. “Q.”": whoever the sentence before it in the paragraph lets
    speak; not where that sentence holds a quotation of its own (that one runs on)."""
    before = tree.sentence[quotation.first] - 1
    if before < 0 or tree.sentence[quotation.first] != tree.sentence[quotation.first - 1] + 1:
        return None
    first, last = tree.sentences[before].first, tree.sentences[before].last
    if tree.sentences[before].part != tree.part(quotation.first) or first < last_end:
        return None
    root = next((i for i in range(first, last) if tree.head[i] == i or not first <= tree.head[i] < last), None)
    if root is None:
        return None
    near = [
        s for s in sayings if first <= s.verb < last and s.source and s.cue and not covers(quotation.ranges, s.cue[0])
    ]
    main = [s for s in near if s.verb == root or tree.dep[s.verb] in ("conj", "ROOT") or _telling(tree, s.verb, root)]
    main = main or [s for s in near if tree.dep[s.verb] in ("dep", "parataxis")]  # where the parse lost the root
    main = [s for s in main if not any(covers(o.content, (s.verb, s.verb + 1)) for o in near if o is not s)]
    if main:
        silent = tree.lemma[main[-1].verb] in ("refuse", "decline") or tree.kids(main[-1].verb, "neg")
        return whom_it_is_told_of(tree, quotation, last_end) or main[-1] if silent else main[-1]
    if not near and (paper := _paper_before(tree, root)) is not None:
        return paper
    if near or not tree.is_verb(root):
        return None
    head = subject(tree, root)
    if head is None or tree.low[head] in ("it", "this", "that", "there", "i", "we"):
        return None
    if tree.lemma[root] not in cues.SPEAKING_UP and not _gesture(tree, root):
        return None
    return Saying(root, [cue_range(tree, root)], [], [noun_phrase(tree, head)], head, "quotation after its speaker")


def _telling(tree: Tree, verb: int, root: int) -> bool:
    """ "Roe joined in, telling the daily that P. “Q.”": a participle of telling on the main verb."""
    return tree.dep[verb] == "advcl" and tree.tag[verb] == "VBG" and tree.head[verb] == root and verb > root


def _paper_before(tree: Tree, root: int) -> Saying | None:
    """ "Her letter is four lines long. “P.”": the writing that the sentence before it is about, or whose it is."""
    for noun in tree.kids(root, "nsubj"):
        if tree.lemma[noun] not in _WRITINGS or tree.lemma[root] not in ("be", "run", "begin", "continue", "go", "end"):
            continue
        owners = [o for o in tree.owners(noun) if tree.low[o] not in ("our", "my", "your")]
        head = owners[0] if owners else noun
        low, high = noun_phrase(tree, head)
        high -= high > low + 1 and tree.low[high - 1] in ("'s", "’s", "'", "’")
        return Saying(root, [cue_range(tree, root)], [], [(low, high)], head, "quotation after its speaker")
    return None


def _gesture(tree: Tree, root: int) -> bool:
    """ "Roe shook her head. “Q.”", "Roe has just come out. “Q.”": what speakers do right before they speak."""
    if tree.lemma[root] in _GESTURES:
        return True
    body = [c for c in tree.kids(root, "dobj") if tree.lemma[c] in _BODY]
    return any(tree.tag[o] == "PRP$" for c in body for o in tree.owners(c)) or (
        tree.lemma[root] in ("come", "step", "lean", "look") and bool(tree.kids(root, "prt", "advmod"))
    )


def _after_cue_in_post(tree: Tree, quotation: Quotation, sayings: list[Saying]) -> Saying | None:
    """ "P, X reported. “Q”" in a post: who is reported in the sentence before is quoted."""
    if tree.annotated.report.parts[quotation.part].kind != "post":
        return None
    before = tree.sentence[quotation.first] - 1
    near = [
        s
        for s in sayings
        if s.cue and s.source and s.parent is None and s.verb < quotation.first and tree.sentence[s.verb] == before
    ]
    return near[-1] if near and tree.part(near[-1].verb) == quotation.part else None


def _same_sentence(tree: Tree, quotation: Quotation, last: Saying | None, last_end: int) -> Saying | None:
    """ "“P,” she says, “and Q”": the second half after a cue in the middle."""
    if (
        last is None
        or not last.cue
        or not 0 <= quotation.first - last_end <= 20
        or not last_end <= last.verb < quotation.first
    ):
        return None
    return last if tree.sentence[last.verb] == tree.sentence[quotation.first] else None


def _led_in(tree: Tree, quotation: Quotation, sayings: list[Saying]) -> Saying | None:
    """ "X continued:" as the end of the paragraph before, or of the sentence before."""
    before = quotation.first - 1
    if (
        before < 0
        or tree.word[before] not in (":", ",", "—", "–")
        or tree.part(before) < tree.part(quotation.first) - 1
    ):
        return None
    first = tree.bounds(before)[0]
    near = [s for s in sayings if first <= s.verb <= before and tree.lemma[s.verb] in cues.CLAUSE_VERBS]
    if near:
        return near[-1]
    for at in range(before, first - 1, -1):
        if tree.is_verb(at) and tree.lemma[at] in cues.CLAUSE_VERBS and (head := subject(tree, at)) is not None:
            new = Saying(at, [cue_range(tree, at)], [], [noun_phrase(tree, head)], head, "lead-in with a colon")
            sayings.append(new)
            return new
    return _written_words(tree, before)


def _written_words(tree: Tree, colon: int) -> Saying | None:
    """ "Her words: “P”", "On the door was a note: “P”", "Statement from the club: “P”": the writing, or whose it is."""
    first = tree.bounds(colon)[0]
    nearby = range(max(first, colon - 6), colon)
    noun = next(
        (i for i in nearby if tree.is_noun(i) and (tree.lemma[i] in nouns.DOCUMENTS or tree.low[i] == "words")), None
    )
    if noun is None or tree.word[colon] != ":" or tree.right[noun] + 1 < colon - 1:
        return None
    by = [c for p in tree.kids(noun, "prep") if tree.low[p] in ("from", "by", "of") for c in tree.kids(p, "pobj")]
    head = next(iter([*tree.owners(noun), *by]), noun)
    low, high = noun_phrase(tree, head)
    high -= tree.low[high - 1] in ("'s", "’s", "'", "’")
    source = (low, min(high, noun) if head < noun else min(high, colon))
    return Saying(noun, [(colon, colon + 1)], [], [source], head, "writing with a colon")


def shed_posts(tree: Tree, sayings: list[Saying]) -> None:
    """ "His sister had replied:" before an embedded post: what the post says is the post's, whose author she is."""
    parts = tree.annotated.report.parts
    if not any(p.post is not None for p in parts):
        return
    for saying in sayings:
        here = tree.part(saying.verb)
        if saying.cue:
            saying.content = [
                r for r in saying.content if tree.part(r[0]) == here or parts[tree.part(r[0])].post is None
            ]


def shed_quoted_source(saying: Saying) -> None:
    """A source lies outside its content: cut it out, and the cue as well."""
    low, high = hull(saying.content)
    if low < high:
        saying.content = minus(saying.content, [*saying.cue, *saying.source])

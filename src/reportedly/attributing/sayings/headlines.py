"""Attribution by layout: "X: P" and "P: X" and "P – X" headlines, "NAME:" speaker labels, "—Name" after a quotation."""

from __future__ import annotations

import re
from collections import Counter

from reportedly.attributing import cues
from reportedly.attributing.drafts import has_words
from reportedly.attributing.nouns import BODIES, CROWDS, DOCUMENTS, ROLES, SPEAKING, TITLES
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.quotations import Quotation
from reportedly.attributing.tree import FINITE, Tree

_NO_SOURCE = cues.words(
    """photo photograph image images picture pictures caption credit file graphic copyright related read
    live watch update updates analysis opinion exclusive breaking video photos gallery review explainer factbox
    timeline correction note posted updated published modified
    contact graphic map quiz recap preview profile obituary"""
)
_PAGES = cues.words("story post update report coverage version")
"""What ends a label of the page's own: "ORIGINAL POST: P"."""
_HAPPENINGS = cues.words(
    """fire blaze inferno crash blast explosion attack strike raid storm flood floods quake earthquake hurricane tornado
    eruption outbreak leak spill derailment collapse shooting stabbing murder killing death deaths massacre siege trial
    verdict election elections vote referendum war conflict crisis row scandal affair tragedy disaster horror fury chaos
    drama misery hell protest protests riot riots march rally strike summit final cup match budget"""
)
"""What happens does not speak: "Port Orso fire: two dead"."""
_ABOUT = cues.words("what who where when why how from inside everything")
_LISTED = cues.words("thing way reason fact question answer takeaway lesson tip chart point key moment")
_LABEL = 14
"""Words within which the colon of a label stands."""
_SENT = cues.words("statement message reply response answer comment note letter email e-mail")
_TIMED = re.compile(r"\d[:.h]\d\d")
_ANOTHER = cues.words("another others")
_PRESS = cues.words("press media papers newspapers")
_VOICES = cues.words("camp newspaper paper editorial insider insiders fact-check factcheck")
_WHERE = cues.words("to at on in")
"""What comes behind who speaks before the colon of a headline: "Roe at inquest: P", "Roe to voters: P"."""
_QUESTION = cues.words("what where who why how when it we is are was were this that says said say does did")
"""Words of a heading, not of a name."""
_OURS = cues.words("we our us no not")
_DASHES = cues.words("— – ― -- -")
_COLONS = frozenset((":", "):"))


def find_labels(tree: Tree, quotations: list[Quotation]) -> list[Saying]:
    """Sayings shown by layout alone, in order."""
    found: list[Saying] = []
    parts = tree.annotated.report.parts
    done: set[int] = set()
    opening = {q.first: q for q in quotations}
    printed = Counter(tree.word if tree.with_low(_COLONS) else ())
    for sentence in tree.sentences:
        first, last = sentence.first, sentence.last
        kind = parts[sentence.part].kind
        whole = first == 0 or tree.part(first - 1) != sentence.part
        timed = parts[sentence.part].section if whole else None
        if (
            (kind == "headline" and (saying := _headline(tree, first, last)))
            or (kind in ("post", "body") and (saying := _handle(tree, first, last)))
            or (kind == "body" and (saying := _before_quotation(tree, first, last, opening)))
            or (kind == "body" and timed is not None and (saying := _entry_label(tree, first, last, timed)))
        ):
            found.append(saying)
        elif (
            kind == "body"
            and whole
            and (saying := _speaker_label(tree, first, last, printed))
            and sentence.part not in done
        ):
            saying.content = [(saying.content[0][0], _part_end(tree, first))]
            done.add(sentence.part)
            found.append(saying)
    for quotation in quotations:
        if saying := _signed(tree, quotation):
            found.append(saying)
    return found


def _part_end(tree: Tree, first: int) -> int:
    end = first
    part = tree.part(first)
    while end < len(tree.word) and tree.part(end) == part:
        end = tree.bounds(end)[1]
    return end


def _headline(tree: Tree, first: int, last: int) -> Saying | None:
    if tree.low[first] in _NO_SOURCE and tree.word[first + 1 : first + 2] and tree.word[first + 1] in (*_DASHES, ":"):
        first += 2  # "EXCLUSIVE – Roe: P"
    colon = next((i for i in range(first + 1, last - 1) if tree.word[i] == ":"), None)
    if colon is not None and tree.tokens[colon].start == tree.tokens[colon - 1].end:
        names = all(tree.word[i][:1].isupper() for i in range(first, colon))
        opens = colon - first <= 4 and names and tree.word[colon + 1][:1] in "“\"«‘'"
        opens = opens and tree.low[colon - 1] not in _HAPPENINGS | _NO_SOURCE
        if _topic(tree, colon, last):
            return None  # "Oskar Lindqvist: from clerk to minister"
        if _cued_at_end(tree, colon, last):
            return None  # "Quay Street: rents are “theft”, say tenants"
        if (opens or _source_like(tree, first, colon)) and last - colon > 3:
            return _labelled((first, colon), colon, (colon + 1, last), "headline, source: words")
        aside = next((i for i in range(first + 1, colon) if tree.low[i] in _WHERE), None)
        written = aside is not None and tree.lemma[aside - 1] in DOCUMENTS  # "Notice to customers: brown water"
        if (
            aside is not None
            and not written
            and tree.is_noun(aside - 1)
            and _source_like(tree, first, aside)
            and last - colon > 3
        ):
            return _labelled((first, aside), colon, (colon + 1, last), "headline, source: words")
        end = last - 1 if tree.word[last - 1] in ".!" else last
        country = end - colon == 2 and tree.tag[colon + 1].startswith("NNP")
        if end - colon <= 6 and colon - first >= 3 and (country or _source_like(tree, colon + 1, end)):
            return _labelled((colon + 1, end), colon, (first, colon), "headline, words: source")
    dash = next((i for i in range(last - 2, first, -1) if tree.word[i] in _DASHES), None)
    if dash is not None and last - dash <= 6 and dash - first >= 3 and _source_like(tree, dash + 1, last):
        return _labelled((dash + 1, last), dash, (first, dash), "headline, words – source")
    return None


def _topic(tree: Tree, colon: int, last: int) -> bool:
    """Whether what follows a colon only tells what the piece is about: "what we know", "seven things to know"."""
    after = colon + 1
    if tree.low[after] in _ABOUT:
        return True
    return tree.tag[after] == "CD" and any(tree.lemma[i] in _LISTED for i in range(after + 1, min(after + 4, last)))


def _cued_at_end(tree: Tree, colon: int, last: int) -> bool:
    """Whether a headline closes with a cue of its own behind a comma."""
    comma = next((i for i in range(last - 2, max(colon, last - 8), -1) if tree.word[i] == ","), None)
    return comma is not None and any(
        tree.tag[i] in ("VBZ", "VBP", "VBD") and tree.lemma[i] in cues.CLAUSE_VERBS for i in range(comma + 1, last)
    )


def _source_like(tree: Tree, low: int, high: int) -> bool:
    """Whether a few words name somebody who can speak."""
    if not 0 < high - low <= 6 or any(
        tree.low[i] in _NO_SOURCE or (tree.is_verb(i) and tree.tag[i] != "VBN") for i in range(low, high)
    ):
        return False
    head = high - 1
    if tree.low[head] in _HAPPENINGS or _kicker(tree, low, high):
        return False
    if any(tree.tag[i] == "IN" and tree.low[i] not in ("of", "for") for i in range(low, high)):
        return False
    if high - low <= 3 and (tree.lemma[head] in BODIES or tree.low[low] in ("former", "ex", "top", "senior")):
        return True
    if tree.lemma[head] in SPEAKING or tree.low[head] in SPEAKING or tree.low[head] in _PRESS | _VOICES:
        return True
    names = [i for i in range(low, high) if tree.tag[i].startswith("NNP") or tree.word[i][:1].isupper()]
    labels = {tree.tokens[i].entity for i in range(low, high)}
    if high - low <= 3 and {tree.low[i] for i in range(low, high)} <= tree.persons:
        return True
    if len(names) < high - low:
        return False
    if labels & {"PERSON", "ORG", "NORP"}:
        return True
    return high - low == 1 and "GPE" in labels and not _scene(tree, high)


def _scene(tree: Tree, colon: int) -> bool:
    """Whether a place before a colon is where it happened ("Norrland: two die in mine fire") and not a state that
    speaks, of another or of "us" ("Norrland: Sundria broke the truce")."""
    after = colon + 1
    if tree.word[colon] != ":" or after >= len(tree.word):
        return False
    spoken = tree.word[after][:1] in "“\"«‘'" or tree.low[after] in _OURS
    return not spoken and tree.tokens[after].entity not in ("GPE", "NORP")


def _kicker(tree: Tree, low: int, high: int) -> bool:
    """Shouted words before a colon ("KILLER WAVE: …"): a lure, not a name; an abbreviation alone may be one."""
    words = [tree.word[i] for i in range(low, high) if tree.word[i][:1].isalpha()]
    rest = tree.word[high + 1 : min(high + 4, tree.bounds(low)[1])]
    shouted = all(w.isupper() for w in words) and any(len(w) > 5 for w in words)
    return bool(words) and shouted and any(w.islower() or w.istitle() for w in rest)


def _labelled(source: tuple[int, int], sign: int, content: tuple[int, int], rule: str) -> Saying:
    return Saying(sign, [(sign, sign + 1)], [content], [source], source[1] - 1, rule)


def _handle(tree: Tree, first: int, last: int) -> Saying | None:
    """ "Words – @handle": a post that names whose words it passes on."""
    while last - first > 5 and not tree.word[last - 1].startswith("@") and not has_words(tree, (last - 1, last)):
        last -= 1
    if (
        last - first < 5
        or not tree.word[last - 1].startswith("@")
        or len(tree.word[last - 1]) < 3
        or tree.word[last - 2] not in _DASHES
    ):
        return None
    return Saying(
        last - 2, [(last - 2, last - 1)], [(first, last - 2)], [(last - 1, last)], last - 1, "signed with a handle"
    )


def _before_quotation(tree: Tree, first: int, last: int, opening: dict[int, Quotation]) -> Saying | None:
    """ "Mayor Ann Roe: “Words.”", "Statement from the club: “Words.”": who speaks, without a verb."""
    if _COLONS.isdisjoint(tree.word[first:last]):
        return None
    if (beside := _name_before(tree, first, last, opening)) is not None:
        return beside
    stop = min(first + _LABEL, last)
    colon = next((i for i in range(first + 1, stop) if tree.word[i] in _COLONS), None)
    if colon is None or colon + 1 not in opening or any(tree.tag[i] in FINITE for i in range(first, colon)):
        return None
    low = first + (tree.word[first] in _DASHES)
    sent = next(
        (i for i in range(first, colon - 1) if tree.lemma[i] in _SENT and tree.low[i + 1] in ("from", "by")), None
    )
    if sent is not None:
        low = sent + 2
    high = next((i for i in range(low + 1, colon) if tree.tag[i] == "IN" and tree.low[i] not in ("of", "for")), colon)
    high = next((i for i in range(low + 1, high) if tree.word[i] in (",", "(", "—", "–")), high)
    head = next((i for i in range(high - 1, low - 1, -1) if tree.is_noun(i)), None)
    if high == low + 1 and tree.low[low] in _ANOTHER:
        head = low
    if head is None or tree.low[head] in _NO_SOURCE | _HAPPENINGS:
        return None
    of = next((i for i in range(low + 1, head) if tree.low[i] in ("of", "for")), None)
    if of is not None and tree.is_noun(of - 1) and tree.tokens[head].entity != "PERSON":
        head = of - 1
    named = tree.tokens[head].entity in ("PERSON", "ORG", "GPE", "NORP")
    named = named or any(tree.low[i] in TITLES for i in range(low, head))
    named = named or tree.low[low] in _ANOTHER  # "Another subscriber: “P”", among the messages of readers
    if not (named or sent is not None or tree.lemma[head] in ROLES | BODIES or tree.low[head] in CROWDS):
        return None
    return Saying(
        colon, [(colon, colon + 1)], list(opening[colon + 1].ranges), [(low, high)], head, "label before a quotation"
    )


def _name_before(tree: Tree, first: int, last: int, opening: dict[int, Quotation]) -> Saying | None:
    """ "The rise does not surprise the pollster Ann Roe: “P.”", "Turnout was low - Ann Roe and Tom Ilves: “P.”": the
    name right before a colon, in a clause without a cue."""
    colon = next((i for i in range(first + 2, last) if tree.word[i] == ":" and i + 1 in opening), None)
    if colon is None:
        return None
    low = colon
    while low > first and (
        tree.proper[low - 1] or (low < colon and tree.low[low - 1] == "and" and tree.proper[low - 2])
    ):
        low -= 1
    if not any(tree.tokens[i].entity == "PERSON" for i in range(low, colon)) or low == first:
        return None
    start = next((i + 1 for i in range(low - 1, first, -1) if tree.word[i] in _DASHES), first)
    if any(tree.is_verb(i) and tree.lemma[i] in cues.CLAUSE_VERBS | cues.OBJECT_VERBS for i in range(start, low)):
        return None
    return Saying(
        colon,
        [(colon, colon + 1)],
        list(opening[colon + 1].ranges),
        [(low, colon)],
        colon - 1,
        "label before a quotation",
    )


def _entry_label(tree: Tree, first: int, last: int, section: str) -> Saying | None:
    """ "Headmaster Ann Roe at the school: 900 have signed in. The hall is full.": an entry of a page by the hour, whose
    first sentence begins with who tells it; the entry is theirs as far as no other cue stands in it."""
    colon = next((i for i in range(first + 1, min(first + _LABEL, last - 2)) if tree.word[i] == ":"), None)
    if _TIMED.search(section) is None or colon is None or tree.word[colon + 1] in '“"':
        return None
    if any(tree.tag[i] in FINITE for i in range(first, colon)):
        return None
    high = next((i for i in range(first + 1, colon) if tree.tag[i] == "IN" and tree.low[i] not in ("of", "for")), colon)
    head = next((i for i in range(high - 1, first - 1, -1) if tree.is_noun(i)), None)
    if head is None or tree.low[head] in _NO_SOURCE | _HAPPENINGS:
        return None
    speaks = tree.tokens[head].entity in ("PERSON", "ORG") or tree.lemma[head] in SPEAKING | BODIES
    speaks = speaks or any(tree.lemma[i] in SPEAKING | BODIES for i in range(first, head))
    if not speaks:
        return None
    end, part = last, tree.part(first)
    while end < len(tree.word) and tree.part(end) == part:
        stop = tree.bounds(end)[1]
        if any(tree.is_verb(i) and tree.lemma[i] in cues.CLAUSE_VERBS for i in range(end, stop)):
            break
        end = stop
    return Saying(colon, [(colon, colon + 1)], [(colon + 1, end)], [(first, colon)], head, "label of an entry")


def _speaker_label(tree: Tree, first: int, last: int, printed: Counter[str]) -> Saying | None:
    """ "NAME: words" or "MR SMITH: words" at the beginning of a paragraph."""
    colon = next((i for i in range(first + 1, min(first + 7, last - 1)) if tree.word[i] == ":"), None)
    if colon is None:
        return None
    label = [tree.word[i] for i in range(first, colon) if tree.word[i][:1].isalnum()]
    capitals = bool(label) and all((w.isupper() and len(w) > 1) or w.endswith(".") for w in label)
    person = any(tree.tokens[i].entity == "PERSON" for i in range(first, colon)) and all(w[:1].isupper() for w in label)
    ours = label[:1] and (label[0].lower() in _NO_SOURCE or label[-1].lower() in _PAGES)
    if not (capitals or person) or ours:
        return None  # "UPDATE:", "PREVIOUS STORY:", "Contact Ann Roe:"
    if any(w.lower() in _QUESTION for w in label):
        return None  # "WHAT THE MINISTER SAYS: …", "Where it comes from: …": a heading
    if len(label) == 1 and not capitals and printed[label[0]] < 2:
        return None  # "Buses: Roe Coaches says …": who is named nowhere else heads a point
    if len(label) == 1 and not capitals and not any(tree.tag[i] in FINITE for i in range(colon + 1, last)):
        return None  # "Turnout: 61 per cent."
    return _labelled((first, colon), colon, (colon + 1, last), "speaker label")


def _signed(tree: Tree, quotation: Quotation) -> Saying | None:
    """ "“…” —Name" right after a quotation, in its paragraph or as the next one."""
    dash = quotation.last
    if dash + 1 >= len(tree.word) or tree.word[dash] not in _DASHES or tree.part(dash) > tree.part(dash - 1) + 1:
        return None
    stop = tree.bounds(dash)[1]
    comma = next((i for i in range(dash + 1, stop) if tree.word[i] in (",", "(", ".")), stop)
    if not 0 < comma - dash - 1 <= 5 or not all(tree.word[i][:1].isupper() for i in range(dash + 1, comma)):
        return None
    if tree.part(dash) == tree.part(dash - 1) and stop - comma > 14:
        return None
    return Saying(
        dash,
        [(dash, dash + 1)],
        list(quotation.ranges),
        [(dash + 1, stop if stop - dash < 16 else comma)],
        comma - 1,
        "signed quotation",
    )

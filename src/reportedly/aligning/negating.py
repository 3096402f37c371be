"""What a saying says is not so, and whether another saying says that it is.

"No rubber projectiles were employed" and "the Guard fired nine rubber rounds" have little in common by likeness: of the
longer one most is not in the shorter. What counts is only what stands under the negation. The words that merely say
that there was none ("were employed", "was used", "were seen") tell nothing of what there was none of, and are left out.

The scope of a negation is taken as in NegEx (Chapman et al. 2001): from the negating word, or the start of its clause
where it negates the verb, up to a few words on or the end of the clause.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence, Set

from reportedly.caseless import caseless
from reportedly.vocabulary import Span

from .clauses import Placed
from .lexicon import concept

REACH = 9
"""Words after a negating word that it can bear on, within its clause."""

BACK = 6
"""Words of the clause before "not" that are negated with the verb: "Live ammunition was not used"."""

LEAST = 2
"""Concepts, names apart, that the other must assert of what is denied: one word in common may be of anything."""

COVERED = 0.75
"""Share, by weight, of what is denied that the other must assert."""

_NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|at no time|non(?=[ -]))\b|\w+n[’']t\b", re.IGNORECASE
)
_PREFIXED = 2
"""Words that "non" before them bears on: "non-life-threatening injuries" were injuries."""
_BORDER = caseless(
    r"[;:.!?–—]|, |\b(?:and|but|because|while|although|though|which|who|when|after|before|until|since|whether|if|as)\b"
)
_SUBJECT_BORDER = re.compile(
    r"[;:.!?–—]|, |\b(?:and|but|because|while|although|though|when|after|before|until|since|whether|if|as)\b",
    re.IGNORECASE,
)
"""The same behind a subject: "none of those who were shot was badly hurt"."""
_NO_DENIAL = re.compile(
    r"\s*(?:only|just|merely|even|yet|(?:more|less|fewer|longer|later|earlier) than|longer|least|necessarily|always|"
    r"all|every\w*|until|so much|(?:any )?(?:doubt|matter|wonder|reason|indication|signs?|evidence|proof|idea|comment|"
    r"answer|choice|suggestion)|surprising\w*|clear|known|sure|certain|immediately|possible|want|wish|like|need|"
    r"expect\w*|think|believe\w*|know\w*|knew|remember\w*|recall\w*|say|said|tell|told|comment\w*|respond\w*|"
    r"(?:seen|heard|known|felt|experienced|witnessed|had|been) (?:so|such|anything like|a\w? \w+ like)|"
    r"answer\w*|confirm\w*|exclude\w*|rule out|understand|care|mean\w*|accept|agree\w*|speak|change\w*|"
    r"(?:the |an? |his |her |its |their |our )?(?:first|second|third|last|only|same|whole|best|worst|most))\b",
    re.IGNORECASE,
)
"""What follows a negation by which nothing is denied: "not only", "no doubt", "does not know", "cannot confirm"."""

_BESIDE = re.compile(r"\b(?:while|when|if|whether or|little or|few or) $", re.IGNORECASE)
"""What stands before a negation that is told in passing, or takes half of itself back."""
_IN_PART = re.compile(
    r"\b(?:again|any ?more|any longer|(?:all|any other) (?:season|year|week|month|day|night)|seriously|severely|badly|"
    r"properly|fully|enough|well|correctly|adequately|completely|entirely|quite|really|deliberately|intentionally|knowingly|"
    r"immediately|quickly|easily|often|"
    r"for (?:more than |over |nearly |almost |about )?[\w-]+ (?:years|months|decades))\b",
    re.IGNORECASE,
)
"""Words under a negation by which only the manner, the degree or a stretch of time is denied: "was not badly hurt",
"would not be a coach again"."""

_EMPTY_WORDS = """
use employ have having exist occur happen find see observe hear record make carry place involve report detect receive
notice register show issue appear come be do get give take any anyone anything anybody single ever at all one so such
kind sort part nobody nothing none never accord deploy resort
"""
_EMPTY = frozenset(concept(word) for word in _EMPTY_WORDS.split())
"""Words that say of a thing only that there was some, or that somebody met with it."""

_POINTING_WORDS = """
claim charge allegation accusation wrongdoing fault report account finding responsibility comment story rumour version
statement evidence proof sign indication reason suggestion
"""
_POINTING = frozenset(concept(word) for word in _POINTING_WORDS.split())
"""Words by which a denial only points at what was said."""

TAKEN_BACK = caseless(
    r"\b(?:false|untrue|not true|a lie|lies|fabricat\w+|unfounded|baseless|invented|withdr[ae]wn?|retracted|nonsense|"
    r"play(?:s|ed)? down|den(?:y|ies|ied)|dismiss(?:es|ed)?|reject(?:s|ed)?|disput(?:e|es|ed)|refut(?:e|es|ed))\b"
)
"""Words by which a saying that has the same words asserts nothing of the kind."""
_FALSE = caseless(
    r"\b(?:is|are|was|were|be|been)\b[^.;:!?]{0,25}?\b(?:false|untrue|not true|a lie|lies|nonsense|a fabrication|"
    r"fabricat(?:ed|ions)|invented|made up|baseless|unfounded|groundless|without (?:any )?foundation|a fairy tale|"
    r"a myth|a hoax|fake|an invention|rubbish)\b|\b(?:has|have|had) no (?:basis|foundation)\b"
)
"""Predicates by which a saying says of what it names that it is not so."""
_TOLD = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|tales?|stor(?:y|ies)|allegations?|messages?|figures?|suggestions?|talk|ideas?|"
    r"accounts?|videos?|posts?|pictures?|news|words?|statements?|assertions?|notion)\b[^.;:!?]{0,60}?\b(?:of|about|that)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r", |\b(?:which|who)\b")
_ITSELF = re.compile(
    r"\W*(?:this|that|it|these|those|they|all (?:this|that|of it)|the (?:report|claim|story|rumou?r))s?\W*$", re.I
)
NOT_YET = caseless(
    r"\b(?:at this (?:time|point|moment|stage)|at the moment|so far|yet|as of|still|for now|currently|initially|"
    r"immediately|until now|to date|since \d{4})\b|"
    r"\b(?:has|have|had)(?: not|n[’']t)? been (?:announced|identified|named|released|charged|"
    r"arrested|determined|disclosed|scheduled|confirmed|established|decided|found|located|recovered|caught|made|"
    r"published|set)\b"
)
"""Words by which something is not so until now: what is said of it later denies nothing."""
UNREAL = re.compile(
    r"\b(?:might|could|would|should|shall|will|(?-i:may)|ensures?|if|unless)\b(?! have\b)|[’']ll\b", re.IGNORECASE
)
"""Words of what may yet be, or is wanted: such a saying and its negative are both open. "May have leaked" is not."""
_ANY = re.compile(r"\bany(?:one|body|thing|where)?\b", re.IGNORECASE)
_PURPOSE = re.compile(r"\W*(?:not )?to (?!have\b|be\b)[a-z]+\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:prior to|previously|formerly|used to)\b", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\b(?:(?<!every )(?<!each )(?:one|two|three|some|most|many|several) of "
    r"(?:the|them|its|his|her|their|those|these)|another|the other)\b",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"(?:,|\b(?:and|but))\s*$", re.IGNORECASE)
"""What stands before a "not" that only sets one thing apart from another: "the avenue only, not the side streets"."""


def negated(
    content: Sequence[Span], text: str, words: Sequence[Placed], *, whole: bool
) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts a saying says are not so, and of these the verbs negated, without which nothing of it is denied
    ("never recovered from a punch"); `words`: its concepts and their places in the report's `text`.

    `whole`: the saying is told as denied ("denied having used rubber projectiles"): all of it is, unless it is in the
    negative itself ("denied it: 'Nothing was paid'"). What it calls untrue is denied, and nothing else of it.
    """
    untrue = called_false(content, text)
    idle = _EMPTY | _POINTING
    found = [(untrue.start, untrue.end, None)] if untrue else [s for span in content for s in _scopes(span, text)]
    inside = {w.concept for w in words if any(low <= w.start < high for low, high, _ in found)}
    if whole and not found:
        inside = {w.concept for w in words}
    verbs = {next((w.concept for w in words if at is not None and at <= w.start < high), "") for _, high, at in found}
    return frozenset(inside - idle), frozenset(verbs - idle - {""})


def _scopes(span: Span, text: str) -> Iterator[tuple[int, int, int | None]]:
    """Where a negation bears: from, to, and from where on what it negates stands, where that is a verb."""
    words = span.of(text)
    if NOT_YET.search(words):
        return
    for match in _NEGATION.finditer(words):
        negator = match.group().casefold()
        just_before = words[max(0, match.start() - 6) : match.start()]
        if _NO_DENIAL.match(words, match.end()) or (negator == "not" and _CONTRAST.search(just_before)):
            continue
        if _BESIDE.search(words, 0, match.start()):
            continue
        border = (_SUBJECT_BORDER if negator in {"none", "nobody"} else _BORDER).search(words, match.end())
        end = border.start() if border else len(words)
        if _IN_PART.search(words, match.end(), end):
            continue
        reach = _PREFIXED if negator == "non" else 2 * REACH if negator in {"none", "nobody"} else REACH
        after = list(re.finditer(r"\w+", words[match.end() : end]))[:reach]
        start = match.start()
        of_verb = negator in {"not", "never", "cannot"} or negator.endswith(("n't", "n’t"))
        if of_verb:
            clause = max((b.end() for b in _BORDER.finditer(words, 0, start)), default=0)
            before = list(re.finditer(r"\w+", words[clause:start]))[-BACK:]
            start = clause + before[0].start() if before else start
        until = span.start + match.end() + (after[-1].end() if after else 0)
        yield span.start + start, until, span.start + match.end() if of_verb else None


def leaves_open(words: str) -> bool:
    """Whether words assert nothing that could be denied: what is to be done ("to impose a sentence"), "any casualties",
    what is not so as yet."""
    if _ANY.search(words) or _PURPOSE.match(words) or _EARLIER.search(words):
        return True
    return NOT_YET.search(words) is not None and _NEGATION.search(words) is not None


def was_so_before(words: str) -> bool:
    """Whether words tell of a state that is over: "prior to the update you could not delete them"."""
    return _EARLIER.search(words) is not None


def of_one_only(words: str) -> bool:
    """Whether a negative is of one, or some, of several: "one of the bombs did not explode"."""
    return _ONE_OF.search(words) is not None


def called_false(content: Sequence[Span], text: str) -> Span | None:
    """Where the words stand that a saying calls untrue: "an explosion" of "Reports of an explosion are false".

    An empty range where it only points at what was said before ("This is false"); None where it calls nothing untrue.
    """
    for span in content:
        words = span.of(text)
        match = _FALSE.search(words)
        if match is None or _NEGATION.search(words, 0, match.start()):
            continue
        subject = words[: match.start()]
        if _ITSELF.match(subject):
            return Span(span.start, span.start)
        told = _TOLD.search(subject)
        low = told.end() if told else 0
        end = _CLAUSE_END.search(subject, low)
        high = end.start() if told and end else len(subject)
        after = re.match(r"\W*that\b", words[match.end() :])
        if after and not told:  # "It is untrue that the dam leaked"
            low, high = match.end() + after.end(), len(words)
        return Span(span.start + low, span.start + high)
    return None


def asserts_denied(
    denied: tuple[Set[str], Set[str]], names: Set[str], asserted: Set[str], weight: Mapping[str, float]
) -> tuple[str, ...]:
    """What of that which one saying denies another asserts, most telling first; nothing where it is too little.

    `denied`: what it says is not so, and the verbs negated, each of which must be asserted;
    `names`: concepts of the denying saying that are written as names; `asserted`: the other's concepts, those it
    denies itself left out. Two concepts at least that are no names must be
    asserted, most of what is denied by weight, and every name in it.
    """
    every, verbs = denied
    plain = (every & asserted) - names
    if len(plain) < LEAST or not (every & names) | verbs <= asserted:
        return ()
    whole = math.fsum(weight.get(c, 1.0) for c in every)
    if math.fsum(weight.get(c, 1.0) for c in every & asserted) < COVERED * whole:
        return ()
    return tuple(sorted(plain, key=lambda c: (-weight.get(c, 1.0), c)))

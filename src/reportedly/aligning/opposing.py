"""One saying in the negative of what another asserts: a denial, a contradiction, or neither."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from reportedly.people import is_person

from .elsewhere import elsewhere
from .lexicon import LADDER
from .likeness import Match
from .negating import NOT_YET, TAKEN_BACK, leaves_open, of_one_only
from .polarity import happens, missing_thing, of_negation, predicate_opposed, says_no_more
from .sayings import NEGATION, PRINTED, Saying

DENYING_LIKENESS = 0.5
"""Likeness at which a denial, or another thing measured, is linked to what it stands against."""

CLEAR = 14
"""Words up to which what a saying in the negative negates is clear."""

POINTED = 2
"""Concepts up to which "There was no siren" says that and nothing else."""

BRIEF = 3
"""Concepts up to which a denial only points at what the same report says at length."""

HELD_WHOLE = 0.35
"""Likeness at which a denial whose every telling word the other has denies it."""

ASSERTED = "the one asserts what the other denies"
"""Why a saying is opposed to one said as a denial of just this."""

HALF = 0.5
"""Share of a short denial that what it points at must have."""

DENIED = 0.7
"""Share of a negative saying that the other must hold for the one to deny the other."""

TELLING = 0.4
"""Weight from which a concept in common says that two short sayings are about one thing."""

_BIDDING = re.compile(
    r"\b(?:told|asked|urged|ordered|advised|instructed|warned|invited) (?:not )?to\b|^\W*(?:please |not )?"
    r"(?:to|lock|keep|stay|close|shut|open|leave|remain|avoid|do not|don[’']t)\b",
    re.IGNORECASE,
)

_WHOSE = re.compile(
    r"\W*(?:the |any |all |such |these |those )?(?:[a-z]+ )?(?:accusations?|claims?|allegations?|charges?|reports?|"
    r"suggestions?|criticisms?|statements?) (?:by|from) ",
    re.IGNORECASE,
)
"""What was said, told by whose it is: its words are not of what is denied."""

_ACCUSED = re.compile(
    r"\b(?:we|i)(?: have| had)? (?:did|do|was|were|am|are|had|have|never|would|could)\b", re.IGNORECASE
)


def on_predicate(left: Saying, right: Saying) -> str | None:
    """Why two short sayings are opposed by their predicate, whatever else their words are; None where they are not."""
    if predicate_opposed(_of_negation(left), _of_negation(right), (left.negative, right.negative)):
        # What people are told to do is not so yet; and of a long sentence anything may be in the negative.
        if any(
            _BIDDING.search(s.words) or (s.negative and len(PRINTED.findall(s.words)) > CLEAR) for s in (left, right)
        ):
            return None
        if elsewhere(left.words, right.words, people=True):
            return None
        return "the one says of the same thing what excludes the other"
    if left.negative == right.negative:
        return None
    no, yes = (left, right) if left.negative else (right, left)
    if no.attribution.stance == "denied" or len(no.concepts) > POINTED or NEGATION.search(yes.words):
        return None
    if NOT_YET.search(no.words):
        return None  # "no decision had yet been made"
    thing = missing_thing(no.words)
    if thing is None or is_person(thing) or thing not in no.concepts:
        return None
    # "No oil has got into the canal" says of oil where it did not get, not that there was none.
    bare = says_no_more(thing, no.concepts) or bool(no.concepts & yes.concepts - {thing})
    if bare and happens(thing, yes.concepts, yes.light):
        return "the one says that there was none of what the other says there was"
    return None


def _of_negation(s: Saying) -> frozenset[str]:
    """The concepts of a saying; of one in the negative without the predicates that the negation is not of: "no warning
    before he opened fire" shuts nothing."""
    own = s.negative and s.attribution.stance != "denied" and bool(s.denied)
    return of_negation(s.concepts, s.denied) if own else s.concepts


def opposite(left: Saying, right: Saying, weight: Mapping[str, float], score: float) -> Match:
    """The one says in the negative what the other says: a denial where it is said as one, else a contradiction."""
    # Of a fragment nothing can be said to be denied, nor by a sentence that is mostly about something else.
    negative, positive = (left, right) if left.negative else (right, left)
    if TAKEN_BACK.search(positive.words) or (
        negative.attribution.stance != "denied" and NEGATION.search(positive.words)
    ):
        return Match(score, True)  # what it says in the negative may be just this
    if leaves_open(positive.words) or of_one_only(negative.words) or _WHOSE.match(negative.words):
        return Match(score, True)
    shared = left.concepts & right.concepts
    held = math.fsum(weight[c] for c in shared) / (math.fsum(weight[c] for c in negative.concepts) or 1.0)
    firm = score >= DENYING_LIKENESS and len(shared) > 1 and held >= DENIED
    # A short denial that holds nothing else denies even what says more besides.
    firm = firm or (score >= HELD_WHOLE and len(shared) > 1 and held >= 0.95)
    if negative.denying and left.attribution.report == right.attribution.report and len(negative.concepts) <= BRIEF:
        # "He denied any fault": what a report has denied in two words it has said in more.
        firm = firm or (held >= HALF and any(weight[c] >= TELLING and c not in LADDER for c in shared))
    # "We did not wait for three hours": the one thing said, and the figure with it, is the other's.
    figured = any(v.kind in {"same", "precision"} for v, _, _ in left.values_against(right))
    firm = firm or (held >= 0.95 and figured and any(weight[c] >= TELLING for c in shared))
    pointing = negative.denying and left.attribution.report == right.attribution.report
    named = not shared - negative.names and not (pointing and negative.attribution.stance == "denied")
    if not firm or named or not (negative.denying or (negative.denied & shared) - negative.names):
        return Match(score, True)  # "does not say that the dam would have stood" denies nothing
    if not negative.denying and not negative.undone <= positive.concepts:
        return Match(score, True)  # "is not signed for it" says nothing against who comes back for it
    if negative.denying or _ACCUSED.search(negative.words):
        return Match(score, True, "denies", ASSERTED)
    return Match(score, True, "conflict", "the one says in the negative what the other asserts")

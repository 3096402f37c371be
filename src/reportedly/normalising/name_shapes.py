"""What speaks for a recognised name being a person's or a body's: its shape, its nouns, what it does in the report."""

from __future__ import annotations

from reportedly.bodies import body_named
from reportedly.countries import by_name, by_seat
from reportedly.normalising.place_words import ACTING
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import Annotated, Span

BODY_NOUNS = words(
    """
    coastguard guard police ministry army navy council committee court bank company university agency department
    office service services party union group association federation board authority commission hospital institute
    ltd inc llc plc gmbh corp corporation airlines airways railways railway league club team parliament senate congress
    assembly foundation fund directorate command fleet brigade ministers lines times post news press university
    government administration organisation organization network society trust school college forces force air bureau
    consortium alliance front movement church nations security intelligence museum observatory centre center limited
    journal tribune herald gazette daily television radio chamber exchange secretariat inspectorate programme program
    """
)
# Last words of buildings, products and works: no persons, whatever the recogniser says.
_THINGS = words(
    """
    gate building prison lodge hotel street road avenue land update zeitung leaks papers edition award awards series
    tour bridge tower station airport stadium square house park museum islands island river lake mountain mount bay
    strip crisis war agreement act bill photographer photo news menu app watch galaxy missile missiles route drone
    column hall plaza festival bowl cup prize
    """
)


def person_shaped(printed: str) -> bool:
    """Whether the words may be a person's name: no place or thing by its last word, no line break, no credit."""
    parts = printed.split()
    shouted = sum(p.isupper() and len(p) > 2 for p in parts)
    if "/" in printed or parts[-1].lower() in _THINGS or 0 < shouted < len(parts) or printed in by_name():
        return False
    return parts[0].lower() not in ("between", "operation", "quick", "close", "the", "for") and all(
        p[0].isupper() or len(p) <= 3 or "-" in p for p in parts
    )


def body_shown(annotated: Annotated, printed: str, span: Span) -> bool:
    """Whether a noun of bodies, a table of them, or what it does shows that the words name a body."""
    if "/" in printed or printed in by_name() or printed in by_seat():
        return False
    if body_named(printed) is not None or any(w.lower().strip(".,") in BODY_NOUNS for w in printed.split()):
        return True
    for token in annotated.tokens:
        if token.end == span.end:
            over = annotated.tokens[token.head]
            return (
                token.dep in ("nsubj", "agent") and over.tag.startswith("V") and over.lemma.lower() in ACTING
            ) or token.dep == "appos"
    return False

"""Verbs that attribute, where they stand: the verb group, its force, whether it is set behind what is said."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.attributing.languages.parsed import INCISE, Parsed
from reportedly.attributing.tree import Range
from reportedly.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of the lexicon. `behind`: it follows what is said, its subject after it ("P, a dit X", "P, dit-il")."""

    verb: int
    key: str  # as the lexicon names it
    group: Range
    force: Stance
    form: str  # "Fin", "Part" (passive or bare), "PresPart"
    passive: bool
    behind: bool
    after: Range | None  # the source phrase behind it, or the little pronoun in the group
    shared: bool  # a coordinator stands before it: its subject is that of the cue before


def find_cues(parsed: Parsed) -> dict[int, Cue]:
    """Every cue by the first token of its group, in order."""
    found: dict[int, Cue] = {}
    for verb in range(parsed.count):
        if (cue := _cue(parsed, verb)) is not None:
            found.setdefault(cue.group[0], cue)
    return found


def _cue(parsed: Parsed, verb: int) -> Cue | None:
    lex = parsed.lex
    if not _verbal(parsed, verb):
        return None
    low, high = parsed.group(verb)
    if parsed.form(verb) == "Inf":
        low = parsed.group(_leading(parsed, verb) or verb)[0]
    reflexive = any(lex.is_("reflexives", parsed.low[i]) for i in range(low, verb))
    key, more = _key(parsed, verb, high, reflexive)
    if key is None or (reflexive and not key.startswith("s'")):
        return None
    helped = any(parsed.pos(i) == "AUX" for i in range(low, verb))
    if not helped and (parted := _auxiliary(parsed, low)) is not None:
        low, helped = parted, True
    shared = low > 0 and lex.is_("coordinators", parsed.low[low - 1])  # "a annoncé P et rappelé Q"
    present = low > 0 and parsed.low[low - 1] in INCISE and high < parsed.count and parsed.chunk_at[high] is not None
    bare = not helped and not shared and not present  # "« P », dit Ana": a participle by its form only
    passive = parsed.form(verb) == "Part" and not reflexive and parsed.low[verb] not in lex.sure
    passive = passive and (bare or (helped and lex.is_("passives", _last_auxiliary(parsed, low, verb))))
    force = lex.verbs[key]
    if any(lex.is_("negations", parsed.low[i]) for i in range(low, high)):
        if key in lex.negated:
            force = lex.negated[key]
        elif force == "denied":
            force = "said"
        else:
            return None  # "they do not believe it"
    form = "PresPart" if parsed.form(verb) == "PresPart" else "Part" if passive else "Fin"
    group = (low, max(high, more))
    after = None if passive else _after(parsed, verb, group)
    behind = after is not None and form == "Fin" and _set_off(parsed, group, tied=after[0] < group[1])
    return Cue(verb, key, group, force, form, passive, behind, after if behind else None, shared)


def _verbal(parsed: Parsed, at: int) -> bool:
    """Whether a token may attribute: a verb that is no infinitive, or a form of one in a verb's place."""
    low, lex = parsed.low[at], parsed.lex
    if parsed.pos(at) in ("VERB", "AUX"):
        return parsed.form(at) != "Inf" or _leading(parsed, at) is not None
    if low not in lex.forms or (at and parsed.pos(at - 1) in ("DET", "ADP")):
        return False
    first = parsed.tree.bounds(at)[0]
    helped = at > first and (parsed.pos(at - 1) == "AUX" or parsed.low[at - 1].startswith("-"))
    return low in lex.sure or helped or (at > first and parsed.low[at - 1] in INCISE)


def _leading(parsed: Parsed, at: int) -> int | None:
    """The verb that leads an infinitive which attributes: "a tenu à préciser"."""
    for before in range(at - 1, max(at - 3, parsed.tree.bounds(at)[0]) - 1, -1):
        if parsed.pos(before) == "VERB":
            return before if parsed.lex.is_("leading", parsed.lemma(before)) else None
        if parsed.pos(before) != "ADP":
            return None
    return None


def _auxiliary(parsed: Parsed, low: int) -> int | None:
    """The auxiliary that a phrase between commas parts from its participle: "a, de son côté, affirmé"."""
    first = parsed.tree.bounds(low)[0]
    if low <= first or parsed.low[low - 1] != ",":
        return None
    before = (i for i in range(low - 3, max(first, low - 10) - 1, -1) if parsed.low[i + 1] == ",")
    found = next(before, None)
    return found if found is not None and parsed.lex.is_("past", parsed.low[found]) else None


def _key(parsed: Parsed, verb: int, high: int, reflexive: bool) -> tuple[str | None, int]:
    """The lexicon's name of a verb, and past the word that belongs to it ("faire savoir")."""
    lemma, verbs = parsed.lemma(verb), parsed.lex.verbs
    if high < parsed.count and (phrasal := f"{lemma} {parsed.low[high]}") in verbs:
        return phrasal, high + 1
    if reflexive and f"s'{lemma}" in verbs:
        return f"s'{lemma}", high
    return (lemma, high) if lemma in verbs else (None, high)


def _last_auxiliary(parsed: Parsed, low: int, verb: int) -> str:
    return next((parsed.low[i] for i in range(verb - 1, low - 1, -1) if parsed.pos(i) == "AUX"), "")


def _set_off(parsed: Parsed, group: Range, *, tied: bool) -> bool:
    """Whether a sign that ends what is said stands right before a verb group: behind a quotation, or a clause with its
    verb ("P, a dit X"; but not "le maire, Jean Roe, a accusé X"). A pronoun `tied` to the verb settles it."""
    first = parsed.tree.bounds(group[0])[0]
    if group[0] > first:
        if parsed.low[group[0] - 1] not in INCISE:
            return False
        return tied or any(parsed.quoted[i] is not None or _main(parsed, i) for i in range(first, group[0]))
    return group[0] > 0 and parsed.low[group[0] - 1] in ("»", "”", '"', "?", "!") and _same_part(parsed, group[0])


def _main(parsed: Parsed, at: int) -> bool:
    """Whether a finite verb is not a relative clause's."""
    if parsed.form(at) != "Fin":
        return False
    return not any(parsed.lex.is_("relatives", parsed.low[i]) for i in range(max(0, at - 4), at))


def _same_part(parsed: Parsed, at: int) -> bool:
    return parsed.tree.part(at - 1) == parsed.tree.part(at)


def _after(parsed: Parsed, verb: int, group: Range) -> Range | None:
    """Who speaks, behind the verb: a pronoun tied to it ("dit-il"), or the first noun phrase without a preposition."""
    for at in range(group[0], group[1]):
        if parsed.low[at].startswith("-") and parsed.low[at].lstrip("-") in parsed.lex.pronouns:
            return at, at + 1
    stop = parsed.tree.bounds(verb)[1]
    at = group[1]
    while at < min(stop, group[1] + 20):
        chunk = parsed.chunk_at[at]
        if chunk is not None:
            if not chunk.governed and not parsed.lex.is_("calendar", parsed.low[chunk.head]):
                return parsed.with_apposition(chunk, stop)
            at = chunk.high
        elif parsed.pos(at) in ("ADP", "ADV", "DET", "NUM") or parsed.tree.word[at][:1].isdigit():
            at += 1
        else:
            return None
    return None

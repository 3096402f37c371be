"""What befell people, as a sentence says it: killed, injured, or harmed with the outcome left open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reportedly.normalising.casualties import wordlists as lists
from reportedly.normalising.casualties.cells import Cell
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import Comparator

Fate = Literal["killed", "injured", "harmed"]
Side = Literal["left", "right", "either", "count"]

_UNREAL = words("could would might may can to attempted attempting tried if never cannot threatened wanted")
_TO_DEATH = words(
    "shot stabbed beaten burned burnt hacked bludgeoned trampled crushed choked strangled starved frozen mauled"
)
_FATAL = words("fatal deadly lethal")
_SELF = words("himself herself themselves")
_SEEN_DYING = words("me him her them i")
_BETWEEN_BE = words(
    """
    also later then first both all each still just and or either seriously reported thought feared believed confirmed
    said least at
    """
)
_NO_SHOT_BEFORE = words("a one single first gun warning another second each the shot mug")
_NO_SHOT_AFTER = words("at up into clock put out glass was rang that back down")
_SLIGHT = words("serious major other further more additional life-threatening")
_THE = words("the a an his her their its this it")
_AFTER_HARM = words(
    """
    by in while with and at on near during after outside inside when as before from to several multiple twice once
    overnight early late behind across
    """
)
_NOT_OWNERS = words("he she it who that there")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Cells [first, last); `side`: where the people stand; "either": to the right where a group follows at once;
    "count": the words count by themselves ("three deaths", "double homicide"), `value` of them."""

    first: int
    last: int
    fate: Fate
    side: Side
    value: int = 0
    comparator: Comparator = "="
    passive: bool = False
    reflexive: bool = False
    negated: bool = False


def find_outcomes(cells: Sequence[Cell]) -> list[Outcome]:
    """The outcomes of a sentence, in order; at each word the first rule that finds one has it."""
    found: list[Outcome] = []
    i = 0
    while i < len(cells):
        rules = _RULES if cells[i].low in _BEGINS and cells[i].kind != "sign" else ()
        outcome = next((o for rule in rules if (o := rule(cells, i)) is not None), None)
        if outcome is not None:
            found.append(outcome)
        i = outcome.last if outcome is not None else i + 1
    return found


def _low(cells: Sequence[Cell], i: int) -> str:
    return cells[i].low if 0 <= i < len(cells) else ""


def _near(cells: Sequence[Cell], i: int, reach: int) -> list[str]:
    """The words from `i` on, up to `reach` of them and no farther than the clause."""
    out = []
    for cell in cells[i : i + reach]:
        if cell.text in ".;:,":
            break
        out.append(cell.low)
    return out


def _fate(word: str) -> Fate:
    if word in lists.KILLED or word in lists.KILLS:
        return "killed"
    return "injured" if word in lists.HURT or word in lists.HURTS else "harmed"


def _said(cells: Sequence[Cell], i: int, last: int, fate: Fate, side: Side = "either") -> Outcome:
    """A past form with its voice: whether "be" or "get" stands before it, and whether it is denied or unreal."""
    negated = passive = False
    for at in range(i - 1, max(-1, i - 6), -1):
        low = _low(cells, at)
        if low in ("not", "n't", "never") or low.endswith("n't"):
            negated, passive = True, passive or low.endswith("n't")
        elif low in lists.BE:
            passive = True
        elif low in _UNREAL:
            if low == "to" and not passive:
                break
            negated = True
        elif not (
            low.endswith("ly") or low in _BETWEEN_BE or low in lists.KILLED or low in lists.HARMED or low in lists.HURT
        ):
            break
    return Outcome(i, last, fate, side, passive=passive, negated=negated)


def _fatally(cells: Sequence[Cell], i: int) -> Outcome | None:
    """ "Fatally shot", "fatally shooting two"; "one fatally"."""
    after = _low(cells, i + 1)
    if _low(cells, i) not in ("fatally", "mortally"):
        return None
    if after in lists.HARMED or after in lists.HURT or after in lists.HARMS:
        return _said(cells, i, i + 2, "killed", "right" if after in lists.HARMS else "either")
    return Outcome(i, i + 1, "killed", "left")


def _to_death(cells: Sequence[Cell], i: int) -> Outcome | None:
    """ "Stabbed to death", "shot dead", "gunned down"; of "shot and killed" the second word counts."""
    low, after, third = _low(cells, i), _low(cells, i + 1), _low(cells, i + 2)
    if low in _TO_DEATH and after == "to" and third == "death":
        return _said(cells, i, i + 3, "killed")
    if (low in lists.HARMED and after == "dead") or (low == "gunned" and after == "down"):
        return _said(cells, i, i + 2, "killed")
    paired = third in lists.KILLED or third in lists.HURT or third in lists.HARMED
    if low in lists.HARMED and after in ("and", "&") and paired:
        return _said(cells, i, i + 3, _fate(third))
    return None


def _multiple(cells: Sequence[Cell], i: int) -> Outcome | None:
    """ "A double homicide", "a triple shooting"."""
    value = lists.MULTIPLE.get(_low(cells, i), 0)
    for at in (i + 1, i + 2) if value else ():
        low = _low(cells, at)
        if low in lists.DEATH_NOUNS or low in ("fatality", "murder-suicide"):
            more = low == "murder-suicide" or _low(cells, at + 1) in ("suicide", "-")
            return Outcome(i, at + 1, "killed", "count", value + more)
        if low in ("shooting", "stabbing"):
            return Outcome(i, at + 1, "killed" if _low(cells, at - 1) in _FATAL else "harmed", "count", value)
    return None


def _befallen(cells: Sequence[Cell], i: int) -> Outcome | None:
    """A past form: "were killed", "killed three", "Two hurt"."""
    low, after, before = _low(cells, i), _low(cells, i + 1), _low(cells, i - 1)
    if not (low in lists.KILLED or low in lists.HURT or low in lists.HARMED):
        return None
    if low == "shot" and (after in _NO_SHOT_AFTER or before in _NO_SHOT_BEFORE):
        return None
    if low in ("hit", "struck", "attacked", "beaten", "burned", "burnt") and before in ("the", "a", "big", "no"):
        return None
    if before in ("the", "an", "a") and low in ("injured", "wounded", "killed"):
        return None  # "the injured man", "the wounded"
    if low == "hurt" and before in ("to", "not", "n't"):
        return None
    graded = before in ("critically", "seriously", "badly", "severely") and _low(cells, i - 2) in ("a", "the")
    if low in lists.HURT and graded:
        return None
    if after in _SELF:
        return Outcome(i, i + 2, _fate(low), "left", reflexive=True, negated=_said(cells, i, i, "killed").negated)
    said = _said(cells, i, i + 1, _fate(low))
    if said.fate == "harmed" and not said.passive and _does(cells, i):
        return replace(said, side="right")
    return said


def _does(cells: Sequence[Cell], i: int) -> bool:
    """Whether "hit", "shot" without "be" tells what somebody did: "hit rocks", "shot the lock"; not "hit by a bus"."""
    if i + 1 >= len(cells):
        return False
    after = cells[i + 1]
    if after.low in _THE:
        return True
    open_end = after.kind == "sign" or after.low in _AFTER_HARM or after.low.endswith(("day", "ly"))
    return cells[i].low in ("hit", "struck", "attacked", "beaten") and not open_end


def _doing(cells: Sequence[Cell], i: int) -> Outcome | None:
    """ "Killing two", "wounds four", "the wounding of a man"; "killing himself"."""
    low, after, before = _low(cells, i), _low(cells, i + 1), _low(cells, i - 1)
    if not (low in lists.KILLS or low in lists.HURTS or low in lists.HARMS):
        return None
    fate = _fate(low)
    if after in _SELF:
        return Outcome(i, i + 2, fate, "left", reflexive=True)
    if low in ("shooting", "stabbing") or (after == "of" and fate == "killed"):
        return _noun(cells, i)
    if after == "of":
        return Outcome(i, i + 2, fate, "right")
    if low in ("wounds", "shoots", "hits", "strikes", "stabs") and before in lists.BE | lists.WOUNDS:
        return None
    return Outcome(i, i + 1, fate, "right")


def _dying(cells: Sequence[Cell], i: int) -> Outcome | None:
    """ "Died", "two die", "are dead", "passed away", "lost their lives"."""
    low, after, before = _low(cells, i), _low(cells, i + 1), _low(cells, i - 1)
    if low in lists.DYING or (low == "die" and before not in _UNREAL and before not in _SEEN_DYING):
        denied = any(_low(cells, k) in _UNREAL or _low(cells, k) in ("not", "n't") for k in (i - 1, i - 2))
        return None if denied else Outcome(i, i + 1, "killed", "left")
    if low == "dying" and before not in _UNREAL:
        return Outcome(i, i + 1, "killed", "left")
    if low in lists.DEAD:
        idle = before in ("the", "left-for", "play", "presumed") or after in ("end", "body", "or")
        return None if idle else Outcome(i, i + 1, "killed", "left")
    if low == "passed" and after == "away":
        return Outcome(i, i + 2, "killed", "left")
    if low in ("death", "deaths") and before in ("their", "his", "her") and _low(cells, i - 2) == "to":
        return Outcome(i, i + 1, "killed", "left")  # "fell to their deaths"
    own = after in ("their", "his", "her", "its") and _low(cells, i + 2) in ("life", "lives")
    if low in ("lost", "lose", "loses") and own:
        return Outcome(i, i + 3, "killed", "left")
    if low in ("committed", "commits") and after == "suicide":
        return Outcome(i, i + 2, "killed", "left", reflexive=True)
    return None


def _life(cells: Sequence[Cell], i: int) -> Outcome | None:
    """ "Claimed three lives", "took the life of a man", "took his own life"."""
    if _low(cells, i) not in lists.CLAIMED:
        return None
    for k in range(i + 1, min(i + 4, len(cells))):
        if cells[k].low not in ("life", "lives"):
            continue
        number = next((c for c in cells[i + 1 : k] if c.kind == "number"), None)
        if any(c.low == "own" for c in cells[i + 1 : k]):
            return Outcome(i, k + 1, "killed", "left", reflexive=True)
        if number is not None:
            return Outcome(i, k + 1, "killed", "count", int(number.value), number.comparator)
        if _low(cells, k + 1) == "of":
            return Outcome(i, k + 2, "killed", "right")
    return None


def _nouns(cells: Sequence[Cell], i: int) -> Outcome | None:
    """Nouns that name the harm: deaths, shootings, bodies, injuries."""
    low = _low(cells, i)
    if low in lists.DEATH_NOUNS:
        return _noun(cells, i)
    if low in ("fatalities", "fatality"):
        return _counted(cells, i, "killed")
    if low in ("bodies", "body"):
        if _low(cells, i + 1) == "of":
            return Outcome(i, i + 2, "killed", "right")
        return _counted(cells, i, "killed") if low == "bodies" else None
    return _counted(cells, i, "injured") if low == "injuries" else None


def _toll(cells: Sequence[Cell], i: int) -> Outcome | None:
    """ "The death toll rose to 41", "the number of injured stands at 54", "Fatalities: 3"."""
    low, after = _low(cells, i), _low(cells, i + 1)
    if low == "death" and after == "toll":
        fate: Fate | None = "killed"
    elif low == "number" and after == "of":
        fate = next((f for w in _near(cells, i + 2, 3) if (f := lists.COUNTED.get(w))), None)
    else:
        fate = lists.COUNTED.get(low)
        listed = after == ":" and i + 2 < len(cells) and cells[i + 2].kind == "number"
        number = cells[i + 2] if listed else None
        return Outcome(i, i + 3, fate, "count", int(number.value), number.comparator) if fate and number else None
    for at in range(i + 2, min(i + 10, len(cells))) if fate else ():
        if fate and cells[at].kind == "number" and _low(cells, at - 1) in lists.TOLL_AT:
            return Outcome(i, at + 1, fate, "count", int(cells[at].value), cells[at].comparator)
    return None


def _noun(cells: Sequence[Cell], i: int) -> Outcome | None:
    """ "The deaths of two", "Lopez's killing", "the fatal shooting of a man", "three deaths"."""
    low, after, before = _low(cells, i), _low(cells, i + 1), _low(cells, i - 1)
    if {"attempted", "attempt", "suspected"} & {before, _low(cells, i - 2)}:
        return None
    shooting = low in ("shooting", "stabbing")
    if shooting and after in ("death", "deaths", "killing", "killings", "murder"):
        return None  # told by the next word
    fate: Fate = "killed" if not shooting or before in _FATAL or before == "fatally" else "harmed"
    if after == "of":
        return Outcome(i, i + 2, fate, "right")
    for back in (i - 1, i - 2, i - 3):
        if back >= 0 and cells[back].possessive and cells[back].low not in _NOT_OWNERS:
            return Outcome(i, i + 1, fate, "left")
        if _low(cells, back) not in ("shooting", "stabbing", "tragic", "fatal", "untimely", "sudden", "apparent"):
            break
    if shooting:
        return Outcome(i, i + 1, fate, "right") if after in ("a", "an", "two", "three", "four", "him", "her") else None
    if low == "death" and after == "toll":
        return None  # told by the figure: see _toll
    return _counted(cells, i, "killed") if low.endswith("s") else None


def _counted(cells: Sequence[Cell], i: int, fate: Fate) -> Outcome | None:
    """A noun that counts the harm by its number: "two deaths", "no injuries", not "no serious injuries"."""
    for at in range(i - 1, max(-1, i - 4), -1):
        cell = cells[at]
        if cell.kind == "number":
            return Outcome(at, i + 1, fate, "count", int(cell.value), cell.comparator)
        if cell.low == "no":
            return None if any(c.low in _SLIGHT for c in cells[at:i]) else Outcome(at, i + 1, fate, "count", 0)
        if cell.low not in ("confirmed", "reported", "new", "minor", "serious", "civilian", "other"):
            break
    return None


def _cared_for(cells: Sequence[Cell], i: int) -> Outcome | None:
    """ "In critical condition", "taken to a hospital", "suffered a wound", "survived"."""
    low = _low(cells, i)
    if low == "condition" and any(_low(cells, k) in lists.CONDITIONS for k in (i - 1, i - 2, i - 3)):
        return Outcome(i, i + 1, "injured", "left")
    if low in lists.CARRIED:
        near = _near(cells, i + 1, 12)
        if any(w in lists.HOSPITAL for w in near) or (low == "treated" and near[:1] in (["for"], ["at"], ["and"])):
            said = _said(cells, i, i + 1, "harmed")
            return replace(said, side="left" if said.passive else "either")
        return None
    if low in lists.SUFFERED:
        near = _near(cells, i + 1, 9)
        if not any(w in lists.WOUNDS for w in near):
            return None
        denied = any(_low(cells, k) in ("not", "n't", "no", "without") for k in (i - 1, i - 2, i + 1))
        return Outcome(i, i + 1, "killed" if _FATAL & set(near) else "harmed", "left", negated=denied)
    return Outcome(i, i + 1, "injured", "left") if low == "recovering" else None


_RULES: tuple[Callable[[Sequence[Cell], int], Outcome | None], ...] = (
    _toll, _fatally, _to_death, _multiple, _befallen, _doing, _dying, _life, _nouns, _cared_for,
)  # fmt: skip

_BEGINS = frozenset().union(
    lists.KILLED, lists.KILLS, lists.HURT, lists.HURTS, lists.HARMED, lists.HARMS, lists.MULTIPLE, lists.DEATH_NOUNS,
    lists.COUNTED, lists.DYING, lists.DEAD, lists.CLAIMED, lists.CARRIED, lists.SUFFERED, _TO_DEATH,
    words(
        """
        death number fatally mortally gunned die dying passed deaths lost lose loses committed commits fatalities
        fatality bodies body injuries condition recovering
        """
    ),
)  # fmt: skip
"""Every word at which a rule can find something: at all others, which are nearly all, none is asked."""

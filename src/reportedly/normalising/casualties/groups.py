"""People in a sentence: how many, of what kind, newly brought in or spoken of again, by name or age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.normalising.casualties import wordlists as lists
from reportedly.normalising.casualties.cells import Cell
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import Comparator

_INDEFINITE = frozenset(("a", "an"))
_DEFINITE = words("the this these those his her their its our my your")
_EXTRA = words("other others more another additional further second third fourth fifth remaining else")
_NOBODY = words("nobody none no-one noone")
_PRONOUNS = {"he": "m", "she": "f", "him": "m", "her": "f"}
_MALE = words(
    """
    man men boy boys father dad son sons stepson husband brother brothers boyfriend nephew uncle grandfather grandson
    policeman crewman fisherman male males schoolboy gunman gunmen stepfather he fireman serviceman
    """
)
_FEMALE = words(
    """
    woman women girl girls mother mom mum daughter daughters stepdaughter wife sister sisters girlfriend niece aunt
    grandmother granddaughter policewoman female females schoolgirl stepmother widow she actress nun waitress
    """
)
_NOT_NAMES = words(
    """
    police department county sheriff street st avenue ave road rd boulevard drive lane highway hospital medical center
    centre university school high church city town village north south east west northwest northeast southwest
    southeast monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec chief officer
    sgt sergeant lt lieutenant capt captain detective det deputy mayor president governor judge attorney spokesman
    spokeswoman fire news channel state district court office community college park apartments hotel club bar
    american united states the a an in on at and but when after before photo update updated breaking christmas
    new los las san fort mount lake saint eve year day easter thanksgiving dr mr mrs ms
    """
)
_TITLES = words("mr mrs ms dr miss sgt pfc cpl lance private corporal officer deputy trooper pastor rev sir constable")
_UNTITLED = _NOT_NAMES - _TITLES
_WINDOW = 7  # words that may stand between a determiner and its noun


@dataclass(frozen=True, slots=True)
class Group:
    """Cells [first, last) of a sentence that stand for people. `count` None: more than one, not said how many."""

    first: int
    last: int
    count: int | None
    comparator: Comparator = "="
    noun: str = ""
    fresh: bool = True  # indefinite: "three men", not "the three men"
    others: bool = False  # "three others": besides those told of before
    part: bool = False  # "two of them"
    whole: int | None = None  # of how many: "one of the five"
    bare: bool = False  # a number without a noun: "three", "one"
    name: tuple[str, ...] = ()
    age: float | None = None
    sex: str = ""
    pronoun: bool = False
    possessive: bool = False
    nobody: bool = False


def find_groups(cells: Sequence[Cell], surnames: frozenset[str]) -> list[Group]:
    """The groups of people of a sentence, in order, not overlapping. `surnames`: names known from elsewhere."""
    found: list[Group] = []
    i = 0
    while i < len(cells):
        group = _pronoun(cells, i) or _group(cells, i) or _named(cells, i, surnames)
        if group is None:
            i += 1
            continue
        group = _called(cells, _of_whole(cells, _aged(cells, group)))
        found.append(group)
        i = max(group.last, i + 1)
    return found


def full_names(cells: Sequence[Cell]) -> frozenset[str]:
    """Last words of the names of two and more words in a sentence."""
    found = set()
    i = 0
    while i < len(cells):
        end = _name_end(cells, i) if cells[i].capital else i
        if end - i >= 2:
            found.add(cells[end - 1].low)
        i = max(end, i + 1)
    return frozenset(found)


def _pronoun(cells: Sequence[Cell], i: int) -> Group | None:
    low = cells[i].low
    if low in ("he", "she", "him") or (low == "her" and not _person_follows(cells, i + 1)):
        return Group(i, i + 1, 1, fresh=False, pronoun=True, sex=_PRONOUNS[low])
    if low in ("they", "them"):
        return Group(i, i + 1, None, fresh=False, pronoun=True)
    if low in _NOBODY or (low == "no" and i + 1 < len(cells) and cells[i + 1].low in ("one", "body")):
        last = i + 1 if low in _NOBODY else i + 2
        if last < len(cells) and cells[last].low in ("else", "other"):
            return Group(i, last + 1, 0, nobody=True, others=True)
        return Group(i, last, 0, nobody=True)
    if low in ("someone", "somebody"):
        return Group(i, i + 1, 1)
    return None


def _person_follows(cells: Sequence[Cell], i: int) -> bool:
    """Whether a noun follows, so that "her" is whose it is."""
    return i < len(cells) and cells[i].kind in ("word", "age") and cells[i].low not in lists.STOP


def _group(cells: Sequence[Cell], i: int) -> Group | None:
    """Determiner or number, then a noun for people within a few words; or the noun alone; or the number alone."""
    j, cell = i, cells[i]
    count: int | None = None
    comparator: Comparator = "="
    fresh, others, counted, no = True, False, False, False
    if cell.low == "no":
        no, j = True, j + 1
    elif cell.low in _DEFINITE or cell.possessive:
        fresh, j = False, j + 1
    elif cell.low in ("all", "both", "each", "some", "several", "many", "multiple", "numerous", "any"):
        fresh, counted = cell.low in ("some", "several", "many", "multiple", "numerous"), cell.low == "both"
        count, j = (2 if cell.low == "both" else None), j + 1
        comparator = ">=" if fresh else "="
        if j < len(cells) and cells[j].low in _DEFINITE:
            j += 1
    elif cell.low in _INDEFINITE:
        count, counted, j = 1, True, j + 1
    elif cell.low == "another":
        count, counted, others, j = 1, True, True, j + 1
    if j < len(cells) and cells[j].low in _EXTRA and cells[j].low not in ("others", "else"):
        others, j = True, j + 1
    if j < len(cells) and cells[j].kind == "number" and _counts(cells, j):
        count, comparator, counted, j = int(cells[j].value), cells[j].comparator, True, j + 1
        if j < len(cells) and cells[j].low in ("other", "more", "additional", "further"):
            others, j = True, j + 1
    determined = j > i
    head = _head(cells, j, determined)
    if head is None:
        return _headless(cells, i, j, count, comparator, fresh, others, counted)
    at, many = head
    last = cells[at]
    noun = last.low if last.kind == "word" else "year-old"
    others = others or noun in ("other", "others")
    age = next((c.value for c in cells[j : at + 1] if c.kind == "age" and c.value), None)
    sex = "m" if noun in _MALE else "f" if noun in _FEMALE else ""
    if noun in lists.GROUPS_OF and noun != "both":
        if at + 1 < len(cells) and cells[at + 1].low == "of" and noun in ("couple", "pair"):
            return None
        if not counted or count == 1:
            count, counted = lists.GROUPS_OF[noun], True
    elif noun == "family" and at + 2 < len(cells) and cells[at + 1].low == "of" and cells[at + 2].kind == "number":
        count, at = int(cells[at + 2].value), at + 2
    elif noun in ("family", "group", "crew") or noun == "hundreds":
        count = None
    elif not counted:
        count = None if many else 1
        if many and not determined:
            comparator = ">="
    elif many and count == 1 and cell.low in _INDEFINITE:
        count = None  # "a dozen people" is a number; "an estimated … people" is none
    if no:
        return Group(i, at + 1, 0, noun=noun, others=others, nobody=True)
    return Group(i, at + 1, count, comparator, noun, fresh, others, age=age, sex=sex, possessive=last.possessive)


def _counts(cells: Sequence[Cell], j: int) -> bool:
    """Whether the number may count people: not a year, not with a fraction, not a house number, no date or score."""
    cell = cells[j]
    if cell.value != int(cell.value) or cell.value > 5e6:
        return False
    if cell.text.isdecimal() and len(cell.text) == 4 and 1900 <= cell.value <= 2100:
        return False
    before = cells[j - 1] if j else None
    if before is not None and (before.text in ("$", "#", "№", "-", "/", "£", "€") or before.low in _DATED):
        return False
    after = cells[j + 1].low if j + 1 < len(cells) else ""
    return after not in ("%", "percent", "per", "block", "a.m", "p.m", "th", "st", "nd", "rd", ":")


_DATED = words(
    """
    jan feb mar apr may jun jul aug sept sep oct nov dec january february march april june july august september
    october november december highway interstate route flight no number age aged room channel apartment
    """
)


def _head(cells: Sequence[Cell], j: int, determined: bool) -> tuple[int, bool] | None:
    """The last noun for people from `j` on, within a few words none of which ends the phrase: (index, plural)."""
    best: tuple[int, bool] | None = None
    for at in range(j, min(j + (_WINDOW if determined else 3), len(cells))):
        cell = cells[at]
        if cell.kind == "sign":
            if cell.text in ("-", "–", '"', "“", "”") or (cell.text == "," and best is None and _listed(cells, at)):
                continue
            break
        if cell.kind == "number":
            break
        if cell.low in lists.STOP and not (cell.low == "missing" and best is None):
            break
        kind = _person(cell)
        if kind is None:
            if best is not None:
                break
            if cell.possessive and not determined:
                break
            # A bare noun phrase begins with its noun, or a describing word right before it.
            begun = at + 1 < len(cells) and _person(cells[at + 1]) is not None and _described(cells, at)
            if not (determined or cell.capital or at != j or cell.kind == "age" or begun):
                break
            continue
        if at + 1 < len(cells) and cells[at + 1].low in lists.THINGS:
            best = None
            break
        best = (at, kind)
        if cell.possessive:
            break
    if best is None or (not determined and cells[best[0]].low in ("other", "model", "fan", "minor", "driver's")):
        return best if best and determined else None
    return best


def _described(cells: Sequence[Cell], at: int) -> bool:
    return at == 0 or cells[at - 1].kind == "sign" or cells[at - 1].low in lists.STOP


def _listed(cells: Sequence[Cell], at: int) -> bool:
    """Whether a comma stands between describing words: "an unarmed, 19-year-old man"."""
    return at + 1 < len(cells) and (cells[at + 1].kind == "age" or (at > 0 and cells[at - 1].kind == "age"))


def _person(cell: Cell) -> bool | None:
    """Whether the cell is a noun for people: True for several, False for one, None for neither."""
    if cell.kind == "age":
        return cell.plural
    if cell.kind != "word":
        return None
    low = cell.low
    if low in lists.MANY_PEOPLE:
        return True
    if low in lists.GROUPS_OF and low != "both":
        return False
    if low in ("family", "group"):
        return False
    if low in lists.ONE_PERSON:
        return False
    tail = low.rsplit("-", 1)[-1]
    if tail != low and (tail in lists.ONE_PERSON or tail in lists.MANY_PEOPLE):
        return tail in lists.MANY_PEOPLE
    for singular in (low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ies") + "y"):
        if singular != low and singular in lists.ONE_PERSON and low.endswith("s"):
            return True
    if cell.capital and low.endswith(("ians", "eans", "icans", "qis", "lis", "nese")) and len(low) > 5:
        return True
    return None


_SAID = (
    lists.BE | lists.HAVE | lists.KILLED | lists.DEAD | lists.HURT | lists.HARMED | lists.DYING | lists.CARRIED
    | lists.SUFFERED | lists.SAID_OF
)  # fmt: skip


def _headless(
    cells: Sequence[Cell], i: int, j: int, count: int | None, comparator: Comparator, fresh: bool, others: bool,
    counted: bool,
) -> Group | None:  # fmt: skip
    """A number or "another" alone, where what follows can be said of people."""
    if not ((counted and cells[i].low not in _INDEFINITE) or (others and j > i)) or j == i:
        return None
    after = cells[j] if j < len(cells) else None
    low = after.low if after is not None else ""
    said = low in _SAID
    closing = after is None or after.text in ".!?,;:—–" or low in ("in", "at", "on", "and", "before", "with", "near")
    before = cells[i - 1].low if i else ""
    object_of = before in lists.KILLS or before in lists.HURTS or before in lists.HARMS or before in (
        "killed", "wounded", "injured", "kill", "wound", "injure", "shot", "hurt", "leaving", "leaves", "left",
    )  # fmt: skip
    if low == "of":
        said = _whole(cells, j + 1)
    if not (said or (closing and object_of)):
        return None
    if cells[j - 1].kind == "number" and low in ("in", "with") and not object_of:
        # "two in critical condition", but not "24 in Baltimore"
        near = [c.low for c in cells[j : j + 5]]
        if "condition" not in near and "hospital" not in near:
            return None
    return Group(i, j, count if counted else 1, comparator, "", fresh, others, bare=True)


def _whole(cells: Sequence[Cell], at: int) -> bool:
    """Whether "of" leads to people: "of them", "of the victims", "of those"."""
    low = [c.low for c in cells[at : at + 6]]
    if not low:
        return False
    if low[0] in ("them", "whom", "those", "these", "us"):
        return True
    return any(_person(c) is not None or c.low in ("wounded", "injured", "dead", "hurt") for c in cells[at : at + 4])


def _of_whole(cells: Sequence[Cell], group: Group) -> Group:
    """Take "of them", "of the five victims" into the group."""
    at = group.last
    if at >= len(cells) or cells[at].low != "of" or not (group.bare or group.noun in ("member", "members")):
        return group
    if at + 1 < len(cells) and cells[at + 1].low in ("them", "whom", "those", "these", "us"):
        return replace(group, last=at + 2, part=True)
    whole = _group(cells, at + 1)
    if whole is not None and (whole.count is None or whole.count > 1):
        return replace(group, last=whole.last, part=True, whole=whole.count, noun=whole.noun)
    for k in range(at + 1, min(at + 4, len(cells))):
        if cells[k].low in ("wounded", "injured", "dead", "hurt"):
            return replace(group, last=k + 1, part=True)
    return group


def _aged(cells: Sequence[Cell], group: Group) -> Group:
    """Take an age set off by commas into the group: "a man, 24,", "Ana Lopez, 31"."""
    at = group.last
    if group.pronoun or at + 1 >= len(cells):
        return group
    if cells[at].text in (",", "(") and cells[at + 1].kind == "number" and _is_age(cells, at + 1):
        return replace(group, last=at + 2, age=cells[at + 1].value)
    if cells[at].text == "," and cells[at + 1].kind == "age":
        return replace(group, last=at + 2, age=cells[at + 1].value or None)
    if cells[at].low in ("aged", "age") and cells[at + 1].kind == "number":
        return replace(group, last=at + 2, age=cells[at + 1].value)
    if (cells[at].text in (",", "(") and cells[at + 1].low in ("ages", "aged")) or cells[at].low in ("ages", "aged"):
        return _ages(cells, group, at)
    return group


def _ages(cells: Sequence[Cell], group: Group, at: int) -> Group:
    """ "the other victims, ages 13, 17 and 19": as many as have an age."""
    while at < len(cells) and (cells[at].text in (",", "(") or cells[at].low in ("ages", "aged")):
        at += 1
    ages, last = 0, at
    while at < len(cells) and (cells[at].kind == "number" or cells[at].text == "," or cells[at].low == "and"):
        if cells[at].kind == "number":
            ages, last = ages + 1, at + 1
        at += 1
    if not ages:
        return group
    return replace(group, last=last, count=ages if group.count is None and ages > 1 else group.count)


def _called(cells: Sequence[Cell], group: Group) -> Group:
    """Take the name of one person into the group: "his girlfriend Ana Lopez", "the boy, Ari Lund, 13,"."""
    if group.count != 1 or group.pronoun or group.name or group.possessive:
        return group
    at = group.last
    comma = at < len(cells) and cells[at].text == ","
    end = _name_end(cells, at + comma)
    if end == at + comma or (comma and (end - at < 3 or end >= len(cells) or cells[end].text not in ",.")):
        return group
    named = replace(
        group, last=end, name=tuple(c.low for c in cells[at + comma : end] if c.kind == "word" and len(c.low) > 1),
        possessive=cells[end - 1].possessive,
    )  # fmt: skip
    aged = _aged(cells, named)
    return replace(aged, age=group.age if aged.age is None else aged.age)


def _is_age(cells: Sequence[Cell], at: int) -> bool:
    cell = cells[at]
    if not (cell.text.isdecimal() and 0 < cell.value < 110 and cell.comparator == "="):
        return False
    after = cells[at + 1] if at + 1 < len(cells) else None
    return after is None or after.text in ",.;)" or after.low in ("and", "of", "who", "was", "from", "were", "died")


def _named(cells: Sequence[Cell], i: int, surnames: frozenset[str]) -> Group | None:
    end = _name_end(cells, i)
    if end == i:
        return None
    parts = tuple(c.low for c in cells[i:end] if c.kind == "word" and len(c.low) > 1)
    if end - i == 1 and (not parts or parts[0] not in surnames):
        return None
    return Group(i, end, 1, fresh=False, name=parts, possessive=cells[end - 1].possessive)


def _name_end(cells: Sequence[Cell], i: int) -> int:
    """Index after a run of capitalised words that may be a person's name; `i` for none."""
    j = i
    while j < len(cells) and j - i < 5:
        cell = cells[j]
        if cell.kind == "word" and cell.capital and cell.low not in _NOT_NAMES and not cell.text.isupper():
            if _person(cell) is not None or cell.low in lists.STOP:
                break
            j += 1
            if cell.possessive:
                break
        elif j > i and (_initial(cell) or (cell.text == "." and len(cells[j - 1].text) == 1)):
            j += 1
        else:
            break
    while j > i and cells[j - 1].kind == "sign":
        j -= 1
    if j < len(cells) and cells[j].low in _UNTITLED and cells[j].capital:
        return i  # "Mercy Medical Center", "Elm Street"
    return j


def _initial(cell: Cell) -> bool:
    return cell.kind == "word" and len(cell.text) == 1 and cell.capital

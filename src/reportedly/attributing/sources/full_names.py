"""Full names of persons printed anywhere in a report, by surname: "Roe" may be "Ann Roe" of three paragraphs on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.given_names import given_gender
from reportedly.attributing.sources.kinds import ENTERPRISES, GROUND, apposed_nouns, strip_titles
from reportedly.attributing.tree import Tree

_NO_PERSON = nouns.BODIES | nouns.FIRMS | nouns.OUTLET_NOUNS
_WHERE = words("in at near on along outside through across inside towards")
_SAY = words("say tell add recall write explain reply")
_PARTICLES = words("de la van von der al el bin")
_SUFFIXES = ("jr", "sr")
_GROUNDS = ("GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "EVENT")
_ADDRESSES = words("mr mr. mrs mrs. ms ms. miss dr dr. sir mx prof prof. professor")


def full_names(tree: Tree, common: Set[str] = frozenset()) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Folded surname -> the longest printed person name that ends with it; and surname -> the printed names of all who
    share it, where they are several. `common`: words that the report has as nouns, which a headline may capitalise."""
    longest: dict[str, dict[str, str]] = {}
    addressed: set[str] = set()  # surnames that stand behind "Mr", "Ms", "Dr" somewhere
    waiting: list[tuple[str, list[str], bool]] = []  # names nothing around shows to be a person's; whether they speak
    grounds = _grounds(tree)
    speak: set[str] = set()  # surnames that stand alone and say something
    end = 0
    for at, proper in enumerate(tree.proper):
        if not proper or at < end:
            continue  # no name, or within the run before
        end = run_end(tree, at)
        low, high = strip_titles(tree, (at, end))
        printed = tree.words((low, high))
        parts = printed.split()
        if len(parts) == 1 and ((low > at and tree.low[low - 1] in _ADDRESSES) or _aged(tree, high)):
            addressed.add(fold(printed).split()[-1] if fold(printed) else "")
        elif len(parts) == 1 and end == at + 1 and low == at and _says(tree, at) and not tree.terse(at):
            speak.add(fold(printed))
        if (
            2 <= len(parts) <= 4
            and all(p[:1].isupper() or p in _PARTICLES for p in parts)
            and not apposed_nouns(tree, high - 1) & _NO_PERSON
            and tree.low[low] not in nouns.FIRMS
            and not _thing(tree, low, high)
            and fold(printed) not in grounds
            and not (tree.low[high - 1] in common and tree.terse(high - 1))
        ):
            known = tree.tokens[high - 1].entity == "PERSON" or bool(given_gender(fold(printed)))
            if known or _titled(tree, at, low) or _introduced(tree, high) or _behind_role(tree, high - 1):
                _note(longest, printed, parts)
            elif tree.tokens[high - 1].entity not in _GROUNDS:
                waiting.append((printed, parts, _says(tree, high - 1)))
    known_ones = set(longest)
    for printed, parts, says in waiting:
        surname = fold(parts[-1]).split()[-1:]
        if surname and (surname[0] in addressed | speak or (says and surname[0] in known_ones)):
            _note(longest, printed, parts)
    for part in tree.annotated.report.parts:  # who signs an embedded post by name is named, if the text has the surname
        name = (part.post.author or "").split(" - ")[0].split("(")[0].strip() if part.post else ""
        parts = name.split()
        plain = 2 <= len(parts) <= 3 and all(p[:1].isupper() and p.replace("-", "").isalpha() for p in parts)
        if plain and not {fold(p) for p in parts} & nouns.BODIES:
            _note(longest, name, parts)
    for suffix in _SUFFIXES:  # "Tom Roe Jr.", of whom the report goes on as "Roe", where it has no other
        for key, printed in sorted(longest.get(suffix, {}).items()):
            if len(key.split()) > 2:
                longest.setdefault(key.split()[-2], {key: printed})
    alone = {surname: max(full.values(), key=len) for surname, full in longest.items() if _one_person(list(full))}
    return alone, {surname: list(full.values()) for surname, full in longest.items() if surname not in alone}


def first_names(full: dict[str, str]) -> dict[str, str]:
    """Folded first name -> the full name, where only one begins with it."""
    found: dict[str, str] = {}
    for name in full.values():
        first = fold(name).split()[0]
        found[first] = "" if found.get(first, name) != name else name
    return {first: name for first, name in found.items() if name and len(first) > 1}


def run_end(tree: Tree, at: int) -> int:
    """Past the last word of the run of proper names that begins at `at`: over particles and hyphens within it."""
    count = len(tree.word)
    end = at + 1
    while end < count and tree.sentence[end] == tree.sentence[at]:
        if end + 1 in tree.given:
            end += 2
            continue
        joins = tree.low[end] in _PARTICLES or (
            tree.word[end] == "-" and tree.tokens[end].start == tree.tokens[end - 1].end
        )
        if not tree.proper[end] and not (joins and end + 1 < count and tree.proper[end + 1]):
            break
        end += 1
    return end


def _grounds(tree: Tree) -> set[str]:
    """The folded names that the recogniser takes for a place far more often than for a person: "Colorado Springs"."""
    names = [n for n in tree.annotated.names if n.label in ("PERSON", "GPE", "LOC")]
    told = Counter[str]()
    for name in names:
        printed = fold(name.span.of(tree.text).removesuffix("'s").removesuffix("’s"))
        told[printed] += -1 if name.label == "PERSON" else 1
    return {printed for printed, count in told.items() if count > 1 and " " in printed}


def _note(longest: dict[str, dict[str, str]], printed: str, parts: list[str]) -> None:
    surname = (fold(parts[-1]).split() or [""])[-1]  # "Ceban-Rua" is looked up by its last half
    if surname and not parts[-1].isupper() and surname not in nouns.BODIES:
        longest.setdefault(surname, {})[fold(" ".join(parts))] = printed


def _says(tree: Tree, at: int) -> bool:
    """Whether a name is the subject of a verb of saying: with the surname of somebody known it is one of the family."""
    return tree.dep[at] == "nsubj" and tree.lemma[tree.head[at]] in _SAY


def _thing(tree: Tree, low: int, high: int) -> bool:
    """Whether a run of names is an undertaking's by its last word ("Nordhus Rail"), or is told of by "which"."""
    named_so = tree.low[high - 1] in ENTERPRISES and not _titled(tree, low, low)
    if tree.low[high - 1] in GROUND and low and tree.low[low - 1] in _WHERE:
        return True  # "in Victoria Park"
    return named_so or tree.low[high : high + 2] == [",", "which"]


def _aged(tree: Tree, after: int) -> bool:
    """Whether an age follows a name: ", 38,", ", 58 years old"."""
    return (
        after + 2 < len(tree.word)
        and tree.word[after] == ","
        and tree.tag[after + 1] == "CD"
        and tree.low[after + 2] in (",", ".", "years")
    )


def _introduced(tree: Tree, after: int) -> bool:
    """Whether a role or an age follows a name: ", spokesperson for …", ", 38,"."""
    if after + 1 >= len(tree.word) or tree.word[after] != ",":
        return False
    if _aged(tree, after):
        return True
    for at in range(after + 1, min(after + 9, tree.bounds(after)[1])):
        if tree.lemma[at] in nouns.ROLES:
            return True
        if tree.word[at] == "," or (tree.is_verb(at) and tree.tag[at] != "VBN"):
            return False
    return False


def _behind_role(tree: Tree, at: int) -> bool:
    """Whether a name stands in apposition to a role: "a lawyer for the families, ANN ROE, said"."""
    return tree.dep[at] == "appos" and tree.tag[tree.head[at]] == "NN" and tree.lemma[tree.head[at]] in nouns.ROLES


def _titled(tree: Tree, low: int, name: int) -> bool:
    return any(tree.low[i] in nouns.TITLES or tree.lemma[i] in nouns.ROLES for i in range(max(0, low - 1), name))


def _one_person(names: list[str]) -> bool:
    """Whether full names with one surname may be one person: each one's first name begins another's, or is part of
    it."""
    longest = max(names, key=lambda n: (len(n.split()), len(n)))
    return all(
        set(n.split()) <= set(longest.split()) or (n.split()[0][0] == longest.split()[0][0] and len(n.split()[0]) <= 2)
        for n in names
    )

"""Bodies a report names in full anywhere: "the hospital", "its defence ministry", "military intelligence" may be them.

A description means a named body when its words are among that body's (Morvenia – Morvenian count as one word) and no
other body of the report fits as well. Unlike a person, an institution may be named after it is described.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.tree import Range, Tree

_LONGEST = 9
"""Words of a body's name to either side of its head."""
_MOST = 200
"""Named bodies of one report that are compared; a list of more is no report."""
_JOINING = words("of the for and")
_PLURAL_OWNER = words("' ’")
"""What ends the owners in "Dock Workers' Federation"; "Ann's" and "the city's" own what is no part of their name."""
_FILLERS = words(
    """the a an its his her their this that these those of for and s local national own main chief official same
    service agency office department directorate headquarters"""
)
_PLAIN = words("general main directorate service agency office department state national federal central military of")
_CALLED = {"spies": "intelligence", "spooks": "intelligence", "defense": "defence", "labor": "labour"}
_VAGUE = words("police state city county government company group team court house staff guard committee board party")
"""Bodies of which a report may mean several under one noun: never led to a name by that noun alone."""

_WORKERS = words(
    """workers worker drivers teachers nurses doctors employees labour labor trade trades staff seafarers miners pilots
    journalists farmers dockers actors players writers firefighters officers railwaymen lifting teamsters unions"""
)
_MAINS = words("water energy power electricity gas electric")
_OF_A_KIND: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "union": (words("federation league guild brotherhood confederation congress association alliance"), _WORKERS),
    "regulator": (words("authority commission inspectorate office agency board"), frozenset()),
    "watchdog": (words("authority commission inspectorate office ombudsman board"), frozenset()),
    "charity": (words("foundation trust relief aid fund society mission"), frozenset()),
    "inspectorate": (words("authority office agency"), words("inspection safety inspectors")),
    "hospital": (words("infirmary clinic sanatorium"), frozenset()),
    "party": (
        words(
            "alliance movement front coalition labour democrats conservatives republicans greens liberals socialists"
        ),
        frozenset(),
    ),
    "school": (words("college academy grammar"), frozenset()),
    "club": (
        words("rovers united wanderers athletic albion rangers fc afc cf sc city town county hotspur"),
        frozenset(),
    ),
    "lender": (words("bank society savings"), frozenset()),
    "bank": (words("savings"), frozenset()),
    "utility": (_MAINS, frozenset()),
    "supplier": (_MAINS, frozenset()),
    "museum": (words("gallery collection"), frozenset()),
    "institute": (words("laboratory observatory centre center survey"), frozenset()),
    "airport": (words("airfield"), frozenset()),
    "force": (words("police constabulary"), frozenset()),
}
"""What a body is called by its kind -> what its name may say instead, and what it then must say besides."""
_PUBLIC = words("authority administration service bureau department commission inspectorate regulator office survey")
_KIND_WORDS = frozenset[str]().union(*(called for called, _ in _OF_A_KIND.values())) - nouns.BODIES


@dataclass(frozen=True, slots=True)
class _Body:
    name: str
    words: frozenset[str]
    proper: bool  # its head is capitalised


class NamedBodies:
    """The named bodies of one report, and which one a description means."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        found: dict[str, _Body] = {}
        others: dict[str, _Body] = {}
        for at, lemma in enumerate(tree.lemma):
            if lemma in nouns.BODIES and tree.nominal[at]:
                if tree.capital[at]:
                    self._note(found, self._run(at), at)
                else:
                    self._note_described(found, at)
            elif tree.low[at] in _KIND_WORDS and tree.capital[at] and tree.proper[at]:
                self._note(others, self._run(at), at)
        for part in tree.annotated.report.parts:
            author = part.post.author if part.post else None
            if author and set(fold(author).split()) & nouns.BODIES and "@" not in author:
                found.setdefault(fold(author), _Body(author, _significant(author), True))
        self._bodies = [found[k] for k in list(found)[:_MOST]]
        self._others = [others[k] for k in list(others)[:_MOST] if k not in found]  # asked for by their kind alone

    def _run(self, at: int) -> Range:
        """The capitalised words around a head, with "of the …" after it."""
        tree = self._tree
        first, last = tree.bounds(at)
        low, high = at, at + 1
        while low > max(first, at - _LONGEST) and (
            tree.word[low - 1][:1].isupper()
            or (tree.low[low - 1] in _JOINING and low - 2 >= first and tree.word[low - 2][:1].isupper())
            or (tree.low[low - 1] in _PLURAL_OWNER and low - 2 >= first and tree.word[low - 2].endswith("s"))
        ):
            low -= 1
        while (high < min(last, at + _LONGEST) and not self._is_title(high)) and (
            tree.word[high][:1].isupper()
            or (tree.low[high] in _JOINING and any(w[:1].isupper() for w in tree.word[high + 1 : min(high + 3, last)]))
        ):
            high += 1
        while low < at and tree.low[low] in _FILLERS:
            low += 1
        return low, high

    def _is_title(self, at: int) -> bool:
        """ "Rochester Police Chief ANN ROE": where a body's name is her title's, and she no part of it."""
        tree = self._tree
        if tree.tag[at + 1 : at + 2] != ["NNP"] or tree.tag[at] == "NNS" or tree.lemma[at + 1] in nouns.BODIES:
            return False
        return tree.lemma[at] in nouns.ROLES and tree.word[at + 1][:1].isupper()

    def _note(self, found: dict[str, _Body], run: Range, at: int) -> None:
        tree = self._tree
        head_first = at == run[0]  # "Operator Vainu said": a calling, not a name
        part = tree.annotated.report.parts[tree.part(run[0])]
        opening = run[0] == tree.bounds(run[0])[0] and (head_first or not tree.proper[run[0]])
        alone = run[1] - run[0] < 2 or (run[1] - run[0] == 2 and opening)
        if part.kind == "headline" or alone or run[1] - run[0] > _LONGEST:
            return  # in a headline each word may be capitalised; one word is no fuller name
        name = tree.words(run)
        found.setdefault(fold(name), _Body(name, _significant(name), True))

    def _note_described(self, found: dict[str, _Body], at: int) -> None:
        """ "Talvian defence ministry": a body by its country's adjective."""
        tree = self._tree
        low = at
        while (
            low > max(tree.bounds(at)[0], at - _LONGEST)
            and tree.head[low - 1] == at
            and tree.dep[low - 1] in ("amod", "compound")
        ):
            low -= 1
        if at - low >= 2 and tree.word[low][:1].isupper() and tree.tokens[low].entity == "NORP":
            name = tree.words((low, at + 1))
            found.setdefault(fold(name), _Body(name, _significant(name), False))

    def meant(self, head: int, phrase: Range, owner: str = "") -> str | None:
        """The printed name of the one body that the description `phrase` around `head` means; `owner`: whose it is."""
        tree = self._tree
        said = {_CALLED.get(w, w) for w in fold(tree.words(phrase)).split()}
        core = _CALLED.get(tree.low[head], fold(tree.lemma[head]))
        several = tree.tag[head] in ("NNS", "NNPS") and tree.low[head] not in ("police", core)
        if core not in nouns.BODIES and core not in _OF_A_KIND:
            return None
        if fold(tree.lemma[head]) in said or head == phrase[1] - 1:
            said |= {core}
        said |= set(owner.split())
        for possessor in tree.owners(head):  # "the enemy's military intelligence" is named by what is left
            if tree.tag[possessor] == "NN" and len(said - _FILLERS) > 2:
                said.discard(fold(tree.low[possessor]))
        wanted = said - _FILLERS
        if not wanted or (wanted <= {core} and core in _VAGUE and core not in _OF_A_KIND):
            return None
        proper = tree.word[head][:1].isupper() and head != tree.bounds(head)[0]
        headline = tree.terse(head)
        fits = [
            b
            for b in self._bodies
            if (b.proper or (owner and not proper))
            and (b.words > wanted or headline or not proper)
            and fold(b.name) != fold(tree.words(phrase))
            and all(_among(w, b.words) for w in wanted)
            and not (several and fold(tree.low[head]) not in b.words)  # "authorities" are no Transit Authority
        ]
        if not fits and "intelligence" in wanted:
            fits = [b for b in self._bodies if b.proper and "intelligence" in b.words and b.words <= _PLAIN | wanted]
        if not fits and wanted == {core} and core in _OF_A_KIND:
            fits = self._of_a_kind(*_OF_A_KIND[core])
        longest = max(fits, key=lambda b: (len(b.words), b.name), default=None)
        if longest is None or any(not b.words <= longest.words for b in fits):
            return None
        return longest.name

    def _of_a_kind(self, called: frozenset[str], besides: frozenset[str]) -> list[_Body]:
        """ "The union", where no name of the report says so and one is the Dock Workers' Federation."""
        named = (b for b in (*self._bodies, *self._others) if b.proper)
        fits = [b for b in named if b.words & called and (not besides or b.words & besides)]
        return fits if len(fits) == 1 else []


def is_public(key: str) -> bool:
    """Whether the body of that folded name may be called "the agency"."""
    return not _PUBLIC.isdisjoint(key.split())


def _significant(name: str) -> frozenset[str]:
    return frozenset(_CALLED.get(w, w) for w in fold(name).split()) - _JOINING


def _among(word: str, names: frozenset[str]) -> bool:
    """Whether a word is one of a name, up to the ending of country and people (Morvenia, Morvenian)."""
    return word in names or any(
        len(word) > 4 and len(n) > 4 and word[:5] == n[:5] and abs(len(word) - len(n)) <= 3 for n in names
    )

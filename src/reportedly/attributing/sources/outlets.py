"""Outlets a report names anywhere: "told Farol" names an outlet because "the weekly Farol" stands further on.

Evidence is weighed over the whole document: the noun beside the name, what others do with it ("quoted by Farol", "first
reported by Farol"), what it does itself ("Farol, citing two cleaners, reported"). A name with too little stays what
its words and the recogniser make of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.name_runs import CALENDAR, LONGEST, name_runs
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import SourceKind

_BEFORE = words(
    """newspaper paper magazine broadcaster outlet website portal tabloid newswire wire channel daily weekly monthly
    biweekly publication television tv radio site agency station podcast programme program journal
    fortnightly title"""
)
"""Nouns that stand right before an outlet's name: "the weekly Farol"."""
_AFTER = words("""newspaper magazine broadcaster portal tabloid newswire daily weekly podcast agency newscast""")
"""Nouns that stand right after one: "the Farol newspaper"."""
_UNSURE = words("wire channel site agency station programme program journal title website paper outlet")
"""Such nouns stand before other names as well: only an adjective of the trade, an article, or nothing beside them."""
_TRADE = words(
    """news press state official state-run state-owned national local public private independent trade gossip rival
    opposition television tv radio information online sports business student regional satirical government foreign
    english-language the a an its our their and this that semi-official public-service exile exiled investigative
    commercial popular music sister"""
)
_HOLDS = words("quote cite carry report relay publish broadcast reproduce air print run")
"""What outlets do with somebody's words: "quoted by X", "carried by X"."""
_STATIONS = words("affiliate station")
_STAFF = words("reporter correspondent columnist newsroom journalist")
_ASIDE = words("citing quoting")
_PRINT = words(
    "newspaper paper publication outlet title daily weekly monthly magazine tabloid journal site website portal"
)
_AIR = words("radio station broadcaster channel television tv podcast programme program")
_SORTS = words("agency wire portal site website podcast")
_DEFINITE = words("the that same latter other said")
_NEAR = 60
"""Tokens of outlets' names looked back over for the one a description means."""
_FOREIGN = words("le la les el los las il lo der die das het de o os a un")
_BETWEEN = frozenset(("“", '"', "‘", ",", "''", "The"))
_TITLED = words(
    "times post herald tribune gazette telegraph guardian courier chronicle observer examiner sentinel ledger"
)
"""Names of papers that stand alone: "the Herald says"."""
_COMMON = words(
    """agency review record register today fox echo monitor observer guardian examiner independent standard mirror
    inquirer reporter globe star sun express mail dispatch argus outlet channel wire website portal paste page slate
    post paper"""
)
"""Last words of outlets' names that end other names as well."""
_SMALL = words("the of and for de del di da du des van von la el")
_HOURS = words("evening daily morning")
_OPENS = _HOURS | {"radio", "sunday"}
_OPENING = words("admit confirm declare state confide indicate explain complain stress deny insist say suggest")
_PIECE = words("report reports article articles story interview piece column excerpts quoted")
_LEADS = words("told telling to in by")
_DAYS = CALENDAR | words("today yesterday tomorrow morning evening week month")
_PRINTED = words("write quote say report appear publish print carry claim reveal argue admit interview tell insist")
_ENOUGH = 2
_WIRE = words("news press wire newswire information")
_AT_THE_EDGE = _TITLED | _HOURS | _WIRE | {"radio"}
_NO_OUTLET = (nouns.TITLES | nouns.COUNTRIES | words("mps meps msps tds mlas gps jurors peers")) - words(
    "general chief"
)
_OF_PLACES = frozenset(("GPE", "NORP", "LOC"))
NAMING = _BEFORE | _AFTER
UNSEEN: Counter[str] = Counter()
"""The labels of a name the recogniser gave none; not to be written to."""


class Outlets:
    """The outlets of one report: where each is named, and its fullest name."""

    def __init__(self, tree: Tree, labels: dict[str, Counter[str]]) -> None:
        self._tree = tree
        self._labels = labels
        self._runs = name_runs(tree)
        self._run_of = {i: run for run in self._runs for i in range(*run)}
        self._surnames = {n.split()[-1] for n, c in labels.items() if " " in n and "PERSON" in c}
        self._places = {n[:5] for n, c in labels.items() if not _OF_PLACES.isdisjoint(c)}
        weight: dict[str, int] = {}
        self._nouns: dict[str, set[str]] = {}
        self._name_of = {run: fold(tree.words(run)) for run in self._runs}
        for run, name in self._name_of.items():
            if name:
                weight[name] = weight.get(name, 0) + self._weigh(run, name)
                if self._of_a_day(run) or self._column(run):
                    weight[name] += _ENOUGH
                    self._nouns.setdefault(name, set()).add("newspaper")
        for run, noun in self._beside():
            name = self._name_of[run]
            if name:
                weight[name] = weight.get(name, 0) + 3
                self._nouns.setdefault(name, set()).add(noun)
        self._names = {n for n, w in weight.items() if w >= _ENOUGH and self._may_be(n)}
        self.at: dict[int, str] = {}
        """Token of a name -> the fullest form printed."""
        self._place()
        self._order = sorted(self.at)

    def inside(self, head: int, phrase: Range) -> str | None:
        """The outlet that a phrase names: as its head, or beside an outlet's noun ("the weekly Farol")."""
        if head in self.at:
            return self.at[head]
        tree = self._tree
        if tree.low[head] not in NAMING:
            return None
        near = range(max(phrase[0], head - LONGEST), min(phrase[1], head + LONGEST))
        return next((self.at[i] for i in near if i in self.at), None)

    def meant(self, head: int, phrase: Range) -> str | None:
        """The outlet that "the newspaper", "that agency", "the same publication" means: the latest one named that can
        be called so; this newspaper is the report's own."""
        tree = self._tree
        noun = tree.low[head]
        if noun not in NAMING or (tree.word[head][:1].isupper() and head != tree.bounds(head)[0]):
            return None
        beside = set(tree.low[phrase[0] : head])
        if beside & {"our", "this"} and not beside - {"our", "this", "very"} and self._ours():
            return self._ours()
        headline = tree.terse(head)
        if beside - _DEFINITE - NAMING - {"state"} or not (beside & _DEFINITE or headline):
            return None
        ours = self._ours()
        order = bisect_left(self._order, head)
        earlier = reversed(self._order[max(0, order - _NEAR) : order])
        for at in [*earlier, *(self._order[order : order + 1] if headline else ())]:
            full = self.at[at]
            if full != ours and self._called(full, noun):
                return full
        return None

    def ours(self, head: int, phrase: Range) -> bool:
        """Whether a phrase means the outlet that published the report."""
        named = self.inside(head, phrase) or self.meant(head, phrase)
        printed = fold(self._tree.words(phrase)).removeprefix("the ")
        ours = fold(self._ours() or "").removeprefix("the ")
        return bool(ours) and ours in (fold(named or "").removeprefix("the "), printed)

    def _called(self, full: str, noun: str) -> bool:
        """Whether an outlet may be called so: by the noun the report gives it, its own name, or no other sort."""
        name = fold(full)
        given = self._nouns.get(name, set()) | set(name.split())
        if noun in given:
            return True
        if noun in _PRINT:
            return not given & _AIR and not (noun != "publication" and given & _SORTS)
        if noun in ("station", "broadcaster", "channel"):
            return bool(given & (_AIR | {"canal", "ràdio", "news"}))
        return noun == "agency" and (bool(given & _WIRE) or name.endswith(("press", "inform", "wire")))

    # --- evidence ----------------------------------------------------------------------------------------------

    def _beside(self) -> list[tuple[Range, str]]:
        """Names with an outlet's noun before or after them, or in apposition."""
        tree = self._tree
        found: list[tuple[Range, str]] = []
        count = len(tree.word)
        for at, low in enumerate(tree.low):
            if low not in NAMING or (tree.word[at][:1].isupper() and at != tree.bounds(at)[0]):
                continue
            after = at + 1
            while after < count and tree.word[after] in _BETWEEN and after - at < 4:
                after += 1
            comma = "," in tree.word[at + 1 : after]
            run = self._run_of.get(after) if after < count and tree.sentence[after] == tree.sentence[at] else None
            if run is not None and run[0] != after:
                run = None
            named_before = run is not None and low in _BEFORE and self._trade(at)
            if run is not None and comma:
                first = tree.left[at]
                one = tree.low[first] in ("a", "an") or tree.low[max(first, at - 2)] in ("a", "an")
                named_before = named_before and self._closed(run) and (one or self._apposed(at, run))
            if run is not None and named_before and not self._followed_by_noun(run):
                found.append((run, low))
                continue
            before = self._run_of.get(at - 1)
            if before is not None and low in _AFTER and before[1] == at and self._is_name(before):
                found.append((before, low))
        return found

    def _trade(self, at: int) -> bool:
        """Whether what stands before an outlet's noun lets it be one: "state agency", not "space agency"."""
        tree = self._tree
        before = at - 1
        if tree.low[at] not in _UNSURE or before < tree.bounds(at)[0]:
            return True
        return (
            tree.low[before] in _TRADE
            or tree.tokens[before].entity == "NORP"
            or tree.word[before] == "-"
            or tree.tag[before].startswith(("V", "I", "JJS"))
            or (tree.tag[before] in ("JJ", "NNP") and tree.word[before][:1].isupper())
        )

    def _closed(self, run: Range) -> bool:
        tree = self._tree
        return run[1] < len(tree.word) and tree.word[run[1]] in (",", ".", ")", "”", "—", "–")

    def _apposed(self, at: int, run: Range) -> bool:
        tree = self._tree
        return any(
            (tree.dep[i] == "appos" and tree.head[i] == at) or (tree.dep[at] == "appos" and tree.head[at] == i)
            for i in range(*run)
        )

    def _followed_by_noun(self, run: Range) -> bool:
        """ "the weekly Cabinet meeting": the name only tells what kind of meeting."""
        tree = self._tree
        high = run[1]
        return (
            high < len(tree.word)
            and tree.tag[high] in ("NN", "NNS")
            and tree.word[high].islower()
            and tree.head[run[1] - 1] == high
        )

    def _is_name(self, run: Range) -> bool:
        """Whether a run before an outlet's noun names it: not a country, a people, a day."""
        tree = self._tree
        name = self._name_of[run]
        votes = self._labels.get(name, UNSEEN)
        if votes["GPE"] or votes["NORP"] or name in nouns.COUNTRIES or set(name.split()) & CALENDAR:
            return False
        if run[1] - run[0] == 1 and name[:5] in self._places:  # "Azzouri" is of Azzour
            return False
        return tree.tag[run[1] - 1].startswith("NNP")

    def _weigh(self, run: Range, name: str) -> int:
        """What one mention of a name shows."""
        tree = self._tree
        low, high = run
        said = name.split()
        weight = 0
        if high - low > 1 and (self._press_tail(said) or said[0] in _OPENS):
            weight += _ENOUGH
        if high - low > 2 and set(said) & _HOURS:
            weight += _ENOUGH
        weight += self._done_to(run, name) + self._does(run, name) + self._call_sign(run)
        if tree.word[high : high + 1] in (["'s"], ["’s"]) and set(tree.lemma[high + 1 : high + 2]) & _STAFF:
            weight += 1
        if weight and tree.low[low] in _FOREIGN and low > tree.bounds(low)[0] and high - low > 1:
            weight += 1
        return weight

    def _call_sign(self, run: Range) -> int:
        """ "CBS affiliate WROC", "KOB 4 reported": a station's letters, with what shows that they are some."""
        tree = self._tree
        word = tree.word[run[1] - 1] if tree.word[run[1] - 1].isalpha() else tree.word[run[0]]
        if not (3 <= len(word) <= 4 and word.isupper() and word[0] in "KW"):
            return 0
        beside = {tree.low[run[0] - 1], tree.low[run[1] - 2]} if run[0] else set()
        numbered = tree.word[run[1] - 1].isdigit() or (tree.word[run[1] : run[1] + 1] or [""])[0].isdigit()
        return _ENOUGH if numbered or beside & _STATIONS else 0

    def _of_a_day(self, run: Range) -> bool:
        """ "Sunday's Ledger reported", "writes in this morning's Clarion": what comes out on a day, and is written in;
        not "in Sunday's Grand Prix"."""
        tree = self._tree
        low = run[0] - 1
        if low < 2 or tree.low[low] not in ("'s", "’s") or tree.low[low - 1] not in _DAYS:
            return False
        head = run[1] - 1
        above = tree.head[head]
        if tree.dep[head] == "nsubj":
            return tree.lemma[above] in ("report", "say", "write", "claim", "reveal", "carry", "quote")
        return tree.dep[head] == "pobj" and tree.low[above] in ("in", "by") and tree.lemma[tree.head[above]] in _PRINTED

    def _column(self, run: Range) -> bool:
        """ "in his Lantern column": a name before what only a paper has, behind whose it is."""
        tree = self._tree
        low, high = run
        owned = low > 0 and tree.tag[low - 1] in ("PRP$", "POS", "JJ")
        return owned and tree.low[high : high + 1] in (["column"], ["columnist"])

    def _done_to(self, run: Range, name: str) -> int:
        """ "told X", "quoted by X", "first reported by X", "an article in X"."""
        tree = self._tree
        low = run[0]
        the = low > 0 and tree.low[low - 1] == "the"
        before = low - 1 - the
        if before < 1:
            return 0
        lead = tree.low[before]
        weight = _ENOUGH if the and name in _TITLED and lead in _LEADS else 0
        if lead in ("told", "telling", "tells"):
            votes = self._labels.get(name, UNSEEN)
            weight += 1 if any(votes[k] for k in ("PERSON", "GPE", "NORP", "LOC", "FAC")) else _ENOUGH
        elif lead == "to" and tree.tag[before - 1].startswith("VB") and tree.lemma[before - 1] in _OPENING:
            weight += 1
        elif lead == "to" and tree.low[before - 1] in ("speaking", "talking") and not the:
            votes = self._labels.get(name, UNSEEN)
            weight += 0 if any(votes[k] for k in ("PERSON", "GPE", "NORP", "LOC", "FAC")) else _ENOUGH
        elif lead in ("of", "at", "from") and tree.low[before - 1] == "colleagues":
            weight += _ENOUGH
        elif lead == "in" and tree.low[before - 1] in _PIECE:
            weight += 1 + (tree.low[before - 1] == "quoted")
        elif lead == "by" and tree.tag[before - 1] == "VBN" and tree.lemma[before - 1] in _HOLDS:
            first = before > 1 and tree.low[before - 2] == "first"
            weight += 1 + first + (tree.lemma[before - 1] != "publish")
        return weight

    def _does(self, run: Range, name: str) -> int:
        """ "X first reported", "X, citing Y, says", "X quoted Y as saying", "the Herald says"."""
        tree = self._tree
        low, high = run
        head = next((i for i in range(high - 1, low - 1, -1) if not low <= tree.head[i] < high), high - 1)
        verb = tree.head[head]
        if tree.dep[head] != "nsubj":
            return 0
        weight = _ENOUGH if name in _TITLED and low > 0 and tree.low[low - 1] == "the" else 0
        if verb < high:
            return weight
        lemma = tree.lemma[verb]
        last = tree.bounds(verb)[1]
        if lemma in ("report", "quote", "cite", "write"):
            weight += 1 + (tree.low[verb - 1] == "first")
        if lemma in ("report", "write", "say") and _ASIDE & set(tree.low[high : min(verb, high + 3)]):
            weight += 1
        if lemma in ("report", "write") and _ASIDE & set(tree.low[verb : min(last, verb + 6)]):
            weight += 1
        if lemma == "quote" and "saying" in tree.low[verb : min(last, verb + 25)]:
            weight += 1
        return weight

    @staticmethod
    def _press_tail(said: list[str]) -> bool:
        """ "Tamir Press Agency", not "Environment Agency"; "Evening Ledger", not "Justice Review"."""
        return said[-1] in nouns.OUTLETS and (said[-1] not in _COMMON or bool(set(said[:-1]) & _WIRE))

    def _may_be(self, name: str) -> bool:
        """Whether nothing speaks against an outlet: a person, a country, an office of state."""
        said = name.split()
        votes = self._labels.get(name, UNSEEN)
        person = votes["PERSON"] > votes["ORG"] and len(said) in (2, 3) and said[0] not in _FOREIGN
        if name in self._nouns:
            return not person or self._nouns[name] != {"broadcaster"}
        if not _NO_OUTLET.isdisjoint(said):
            return False
        if set(said) & nouns.BODIES and not set(said) & nouns.OUTLETS:
            return False
        if len(said) == 1 and (name in self._surnames or votes["GPE"] > votes["ORG"]):
            return False
        return not person or bool({said[0], said[-1]} & _AT_THE_EDGE)

    def _ours(self) -> str | None:
        outlet = self._tree.annotated.report.outlet
        return outlet if outlet and fold(outlet) else None

    # --- where they are named ------------------------------------------------------------------------------------

    def _place(self) -> None:
        """Mark every mention, by the full name or a part of it that means no other."""
        tree = self._tree
        printed: dict[str, str] = {}
        short: dict[str, set[str]] = {}
        for run, name in self._name_of.items():
            if name in self._names:
                printed.setdefault(name, tree.words(run))
        ours = self._ours()
        if ours is not None:
            printed[fold(ours)] = ours
            short[_initials(ours)] = {fold(ours)}
        for name in sorted(printed):
            said = name.split()
            starts = {said[-1], *(" ".join(said[:i]) for i in range(1, len(said)))} if len(said) > 1 else set()
            for part in starts - _FOREIGN:
                short.setdefault(part, set()).add(name)
        for run, name in self._name_of.items():
            full = printed.get(name)
            if full is None or name in short:
                longer = {n for n in short.get(name, ()) if n != name}
                alone = name in nouns.OUTLETS or " " in name or name in printed or tree.words(run).isupper()
                if len(longer) == 1 and alone:
                    full = printed[next(iter(longer))]
            if full is not None:
                for at in range(*run):
                    self.at[at] = full


def _initials(name: str) -> str:
    return "".join(w[0] for w in fold(name).split() if w not in _SMALL)


def outlet_kind(name: str) -> SourceKind:
    """The publisher's kind: a body that publishes its own statements is one, else an outlet."""
    core = before_of(fold(name).split())
    return "body" if core and core[-1] in nouns.BODIES and not set(core) & nouns.OUTLETS else "outlet"


def before_of(name: list[str]) -> list[str]:
    """The words of a name before its of-phrase: "Medicines Authority | of Ostmark"."""
    return name[: next((i for i, w in enumerate(name) if i and w in ("of", "for")), len(name))]

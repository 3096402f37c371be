"""Who holds an office or plays a part, anywhere in the report: "Interior Minister Ann Roe", "Ann Roe, its owner",
"the head of the port, Ann Roe", "operator Plavi Lines".

A headline or a lead tells of "the minister" whom the report names later; where all that it names with that noun is one,
the noun means it.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.called_for import called_for
from reportedly.attributing.tree import Range, Tree

SAME_OFFICE = {
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "chairwoman": "chair",
    "chairman": "chair",
    "chairperson": "chair",
    "congresswoman": "congressman",
    "attorney": "lawyer",
    "solicitor": "lawyer",
    "barrister": "lawyer",
    "counsel": "lawyer",
    "lawmaker": "mp",
    "prof": "professor",
    "dr": "doctor",
    "sgt": "sergeant",
    "cpl": "corporal",
    "lt": "lieutenant",
    "capt": "captain",
    "col": "colonel",
    "gen": "general",
    "adm": "admiral",
    "cllr": "councillor",
    "councilor": "councillor",
    "sen": "senator",
    "gov": "governor",
    "supt": "superintendent",
    "insp": "inspector",
    "det": "detective",
    "rev": "priest",
    "fr": "priest",
    "amb": "ambassador",
    "pm": "premier",
    "pc": "constable",
    "wpc": "constable",
    "dc": "detective",
    "dci": "inspector",
    "ds": "sergeant",
    "accused": "defendant",
    "trainer": "coach",
    "reverend": "priest",
    "pontiff": "pope",
    "ceo": "executive",
    "skipper": "captain",
    "goalie": "goalkeeper",
}
"""Nouns for one and the same office, and titles that stand for them."""

_CLERGY = words("pastor priest vicar bishop archbishop chaplain deacon canon minister rector curate")
_NARROWER: dict[str, frozenset[str]] = {
    "officer": words(
        """constable sergeant inspector detective superintendent trooper patrolman sheriff policeman policewoman
        corporal lieutenant captain major colonel general commander"""
    ),
    "soldier": words("corporal private sergeant lieutenant captain major colonel general"),
    "scientist": words("professor researcher epidemiologist virologist meteorologist hydrologist physicist chemist"),
    "doctor": words(
        """surgeon physician pathologist consultant virologist paediatrician pediatrician gp cardiologist neurologist
        oncologist gynaecologist gynecologist obstetrician radiologist anaesthetist anesthesiologist psychiatrist
        urologist dermatologist registrar"""
    ),
    "envoy": words("ambassador"),
    "diplomat": words("ambassador envoy consul attaché"),
    "judge": words("justice magistrate recorder sheriff"),
    "academic": words("professor lecturer historian sociologist criminologist economist researcher"),
    "scholar": words("professor historian"),
    "journalist": words("reporter correspondent editor columnist"),
    "artist": words("painter sculptor"),
    "force": words("police constabulary"),
    "medic": words("paramedic doctor"),
    "physician": words("doctor surgeon"),
    "politician": words(
        """senator congressman congresswoman lawmaker mp councillor councilor minister mayor premier deputy governor"""
    ),
    "clergyman": _CLERGY,
    "clergywoman": _CLERGY,
    "cleric": words("pastor priest vicar bishop archbishop chaplain deacon imam mullah ayatollah sheikh rabbi mufti"),
    "analyst": words("economist strategist"),
    "musician": words("singer guitarist pianist violinist rapper drummer cellist bassist composer"),
    "star": words("singer actor actress rapper footballer striker comedian musician guitarist"),
    "coach": words("manager"),
    "lawmaker": words("senator congressman congresswoman mp deputy"),
    "executive": words("director president chairman chairwoman chair ceo"),
    "boss": words("director chairman chairwoman chair owner founder manager ceo executive head chief"),
    "player": words("striker midfielder defender goalkeeper winger batsman bowler pitcher quarterback"),
    "footballer": words("striker midfielder defender goalkeeper winger"),
    "parent": words("mother father mum mom dad"),
}
_BROADER: dict[str, frozenset[str]] = {
    noun: frozenset(wide for wide, narrow in _NARROWER.items() if noun in narrow)
    for narrow_ones in _NARROWER.values()
    for noun in narrow_ones
}

_KNOWN = nouns.ROLES | nouns.FIRMS | nouns.OUTLET_NOUNS
_LINK = words("of for at in")
FORMER = words("former then ex late one-time onetime acting deputy vice interim")
"""Words that make the holder of an office another."""
_PLAIN = words("the a an its his her their our this mr mrs ms miss dr sir of for at in and")
_REACH = 9
"""Tokens to either side of a name in which its description stands."""
_OF_MANY = words(
    """friend neighbour neighbor colleague relative cousin teammate classmate co-worker coworker acquaintance fan
    resident witness"""
)
"""Of whom anybody has several: "a friend" is not "his friend Ann Roe"."""
_MOST = 40
"""Names kept for one noun."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A name, by its last token, and the folded words that tell which office of that noun it holds."""

    at: int
    key: str
    context: frozenset[str]
    former: bool
    known: bool = False  # a title, or "the engineer, Ann Roe"


def same_office(noun: str) -> str:
    """One word for an office that has several."""
    return SAME_OFFICE.get(noun, noun)


def same_holder(noun: str, roles: Set[str]) -> bool:
    """Whether one of somebody's roles is the office that a noun tells."""
    return same_office(noun) in {same_office(r) for r in roles}


def broader(noun: str) -> frozenset[str]:
    """The nouns that may stand for an office later: a constable is "the officer"."""
    return _BROADER.get(noun, frozenset())


@lru_cache(maxsize=4096)
def called_so(office: str) -> frozenset[str]:
    """The nouns for an office: all that `same_office` leads to it."""
    return frozenset((office, *SAME_OFFICE)) & {n for n in (office, *SAME_OFFICE) if same_office(n) == office}


@lru_cache(maxsize=4096)
def narrower(office: str) -> frozenset[str]:
    """The nouns for which an office's may stand later: all of which it is the `broader` one."""
    return frozenset(n for n in (*_BROADER, *SAME_OFFICE) if office in broader(n) | broader(same_office(n)))


class Offices:
    """The holders of all offices of one report, by noun."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._found: dict[str, list[Holder]] = {}
        self._wider: dict[str, list[Holder]] = {}  # by a wider noun than the one printed
        for at, proper in enumerate(tree.proper):
            if proper and tree.capital[at] and self._ends_name(at):
                self._note(at)

    def holder(self, noun: str, extra: set[str], former: bool, *, sure: bool = False) -> int | None:
        """Last token of the one name that goes with a noun (and with one of the `extra` words beside it), or None.

        A `former` holder, an acting or deputy one, is another than the holder. Of a holder told of with no word more,
        any of them may be true; `sure`: one of them must be told of.
        """
        office = same_office(noun)
        bare = not sure
        found = [
            h for h in self._found.get(office, ()) if not extra or _fit(extra, h.context) or (bare and not h.context)
        ]
        if not extra and not found:
            found = self._wider.get(office, [])
        found = [h for h in found if h.former == former]
        keys = {h.key for h in found}
        return found[0].at if len(keys) == 1 else None

    def later(self, noun: str, after: int, *, plain: bool = True) -> int | None:
        """Last token of the one name that the report gives a noun behind token `after` as to somebody known: "the
        engineer, ANN ROE", "Constable ANN ROE" for an officer; None where it gives several, or any before. A noun
        that is not `plain` ("a station officer") means nobody by a narrower one."""
        office = same_office(noun)
        if noun in _OF_MANY:
            return None
        found = self._found.get(office, []) or (self._wider.get(office, []) if plain else [])
        known = all(h.at > after and not h.former and h.known for h in found)
        return found[0].at if known and len({h.key for h in found}) == 1 else None

    def beside(self, noun: str, after: int) -> int | None:
        """Last token of the name that follows a noun at once, from token `after` on: "the chair, Ann Roe"."""
        near = range(after, after + _REACH)
        return next(
            (h.at for h in self._found.get(same_office(noun), ()) if h.at in near and self._begins(h.at) <= after + 1),
            None,
        )

    def _ends_name(self, at: int) -> bool:
        tree = self._tree
        last = tree.bounds(at)[1]
        return at + 1 >= last or not (tree.proper[at + 1] or tree.word[at + 1] == "-")

    def _note(self, at: int) -> None:
        tree = self._tree
        if tree.tokens[at].entity in ("DATE", "TIME") or tree.lemma[at] in nouns.ROLES:
            return
        low = self._begins(at)
        told_of = (self._title(low, at), self._before(low, at), self._after(at), called_for(tree, at))
        for office, span in told_of:
            if office:
                said = {fold(tree.low[i]) for i in range(*span)} | set(tree.lemma[span[0] : span[1]])
                told = frozenset(w for w in said - _PLAIN if w[:1].isalpha()) - {office}
                known = span[1] <= at and (tree.capital[span[1]] or tree.low[span[0]] == "the")
                holder = Holder(at, fold(tree.low[at]), told - FORMER, bool(said & FORMER), known)
                self._keep(self._found, office, holder)
                if office == "minister" and "prime" in said:
                    self._keep(self._found, "premier", holder)
                if office == "chief" and "police" in said:
                    self._keep(self._wider, "officer", holder)
                for noun in broader(same_office(office)) | broader(office):
                    self._keep(self._wider, noun, holder)

    @staticmethod
    def _keep(table: dict[str, list[Holder]], noun: str, holder: Holder) -> None:
        held = table.setdefault(same_office(noun), [])
        if len(held) < _MOST:
            held.append(holder)

    def _begins(self, at: int) -> int:
        """First token of the name that ends at `at`, titles included."""
        tree = self._tree
        first = max(tree.bounds(at)[0], at - _REACH)
        low = at
        while low > first and (tree.tag[low - 1].startswith("NNP") or tree.word[low - 1] == "-"):
            low -= 1
        return low

    def _title(self, low: int, at: int) -> tuple[str, Range]:
        """A capitalised office within the run of names: "Interior Minister Ann Roe"."""
        tree = self._tree
        for i in range(at - 1, low - 1, -1):
            if tree.lemma[i] in nouns.ROLES:
                return tree.lemma[i], (low, i)
        return "", (low, low)

    def _before(self, low: int, at: int) -> tuple[str, Range]:
        """ "federation chair ANN ROE", "the head of the port, ANN ROE,"; not "through her lawyer, ANN ROE said"."""
        tree = self._tree
        first = max(tree.bounds(low)[0], low - _REACH)
        comma = low > first and tree.word[low - 1] == ","
        if comma and at + 1 < len(tree.word) and tree.word[at + 1][:1].isalnum():
            return "", (low, low)
        end = low - 1 if comma else low
        start = end
        while (
            start > first
            and (comma or not tree.tag[start - 1].startswith("NNP"))
            and (
                tree.tag[start - 1][:2] in ("NN", "JJ", "DT", "PR", "PO", "HY", "CD")
                or (comma and tree.low[start - 1] in _LINK)
            )
        ):
            start -= 1
            if tree.tag[start] == "DT" and tree.low[start - 1] not in _LINK:
                break  # "in court the engineer, ANN ROE,"
        if start == end or (
            comma and tree.low[start] not in ("the", "its", "his", "her", "their") and not self._owned(start, end)
        ):
            return "", (low, low)
        head = next((i for i in range(start, end) if tree.low[i] in _LINK), end) - 1
        known = head >= start and tree.lemma[head] in _KNOWN
        if (
            head < start
            or tree.tag[head] not in ("NN", "NNP")
            or not (known or (not comma and tree.word[head].islower()))
        ):
            return "", (low, low)
        return tree.lemma[head], (start, end)

    def _owned(self, start: int, end: int) -> bool:
        return any(self._tree.tag[i] == "POS" for i in range(start, end))

    def _after(self, at: int) -> tuple[str, Range]:
        """ "ANN ROE, 41, the port's manager", "PLAVI LINES, the ferry's operator"."""
        tree = self._tree
        last = min(tree.bounds(at)[1], at + 2 + _REACH)
        if at + 2 >= last or tree.word[at + 1] not in (",", "("):
            return "", (at, at)
        start = at + 2
        if tree.tag[start] == "CD" and start + 1 < last and tree.word[start + 1] == ",":
            start += 2
        end = start
        while (
            end < last
            and tree.tag[end][:2] in ("NN", "JJ", "DT", "PR", "PO", "HY", "VB")
            and (not tree.tag[end].startswith("VB") or tree.tag[end] == "VBN")
        ):
            end += 1
        if end == start or tree.tag[end - 1] not in ("NN", "NNP") or (end < last and tree.word[end] == "and"):
            return "", (at, at)
        stop = end
        while stop < last and tree.word[stop] != "," and not tree.tag[stop].startswith(("VB", "W")):
            stop += 1
        if stop < last and tree.tag[stop].startswith(("VB", "MD")):
            return "", (at, at)  # "…, the governor said"
        known = tree.lemma[end - 1] in _KNOWN or tree.dep[end - 1] == "appos"
        return (tree.lemma[end - 1], (start, stop)) if known else ("", (at, at))


def _fit(extra: set[str], context: frozenset[str]) -> bool:
    """Whether a word beside the noun is among the holder's, or of the same stem (Ukrainian – Ukraine)."""
    return bool(extra & context) or any(len(a) > 4 and len(b) > 4 and a[:5] == b[:5] for a in extra for b in context)


def related(beside: set[str], context: set[str]) -> bool:
    """Whether a word beside an office begins like one known of its holder: Ukrainian – Ukraine."""
    return any(len(a) > 4 and len(b) > 4 and a[:5] == b[:5] for a in beside for b in context)

"""What kind of source a noun phrase names: by its head noun, titles, name shape and the recogniser's votes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from reportedly.attributing import nouns
from reportedly.attributing.cues import MEDIA, words
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.given_names import given_gender
from reportedly.attributing.sources.outlets import UNSEEN, Outlets
from reportedly.attributing.sources.printed_names import behind_spokesperson, speaks_for
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import SourceKind

_PARTICLES = words("de la van von der den bin al el ben ibn da di du dos le st. mac")
_OFFICES = words(
    """president minister premier chancellor secretary governor mayor ambassador pope king queen director chairman
    chairwoman chair chief head leader commander commissioner speaker superintendent coroner sheriff prosecutor captain
    ombudsman surgeon bishop archbishop"""
)
_OF_NEWS = words("news press wire newswire")
_OF_OUTLETS = nouns.OUTLETS | _OF_NEWS
_NO_NEWSPAPER = words("research position green white working court scientific discussion briefing policy academic")
_LINES = words("ferry shipping cruise bus coach rail railway tram air freight")
_DEFINITE = words("the this that its his her their")
_CITING = ("citing", "quoting")
_ONE_MAN = words("contractor subcontractor developer builder publisher brewer supplier distributor")
"""A firm or a person."""
_WRITTEN = words(
    """footage video videos clip clips image images photo photos photograph photographs picture pictures imagery
    recording recordings screenshots maps logs minutes transcripts"""
)
"""Recordings that are one thing to look at, not figures."""
_WHOSE_MEDIA = words(
    """state national official government public russian ukrainian chinese iranian local regional foreign domestic
    independent international opposition israeli turkish german french british american polish"""
)
ENTERPRISES = words(
    """mission conference forum tramways trams rail transport transit energy foods holdings industries resources
    partners initiative front syndicate chamber academy ferries shipping logistics motors mining petroleum pharma
    pharmaceuticals telecom systems technologies solutions studios stores chemicals plastics electric electricity
    insurance securities investments ventures labs rights watch international relief rescue congress exchange
    orchestra convention programme program project collective volunteers federations workers observatory
    rovers wanderers athletic hotspur infirmary water airways"""
)
"""Last words of the names of undertakings, that end no person's name."""
_COMMAND = words("general joint imperial coordination")
_SPEAK_AS_ONE = words("prosecutors investigators")
"""Officials who, without a number or an article, are their office: "prosecutors said"."""
_NUMBERED = words("one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 11 12 24")
_SOME = words("a an one two some any another former several")
GROUND = words(
    """bay cottage palace island islands street avenue road lane river valley harbour harbor hotel square beach
    peninsula strait creek falls mountains coast terminal station pier quay quays gate tower heights
    gardens village building park"""
)
"""Last words of places, seldom of persons."""
_WHERE = words("in at near on along outside through across inside towards")
_BEFORE_CALLING = words("the a an one another former")
RANKS = frozenset(("DI", "DC", "DS", "DSI", "DSU", "ACC", "DCC", "Ch", "Insp", "Dep", "Asst", "Cpt", "Sub-Lieutenant"))
"""Ranks by letters that in small ones would be words or parts of names."""
_BEHIND_NAMES = frozenset(("MP", "MEP", "MSP", "TD", "KC", "QC", "SC", "OBE", "MBE", "CBE", "PhD", "Esq", "LLP"))
_PLACES = ("GPE", "LOC", "NORP", "ORG")
_COMMON_NOUNS = frozenset(("NN", "NNS"))
_GOING_ROUND = words("posted shared circulating circulated unverified uploaded online")
_RESCUING = words("mountain sea air cave water")
_SHAPELESS = words("city state county district guard")
_OF_A_BODY = words("officials authorities sources prosecutors investigators forces leaders")
_OF_PAPERS = words("news tv radio times post herald gazette daily press pravda independent")


@dataclass(slots=True)
class Votes:
    """What the whole document says about each folded name: the recogniser's labels, pronoun-proof evidence, full
    names."""

    labels: dict[str, Counter[str]] = field(default_factory=dict)
    outlets: Outlets | None = None  # those the report names anywhere
    shown: dict[str, Counter[str]] = field(default_factory=dict)
    common: frozenset[str] = frozenset()  # words that stand in lower case somewhere, as nouns
    _sums: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)  # of_either's memory
    kinds: dict[tuple[int, Range], SourceKind] = field(default_factory=dict)  # kind_of's memory

    def of(self, name: str) -> Counter[str]:
        """Labels given to a folded name anywhere."""
        return self.labels.get(name, UNSEEN)

    def shows(self, name: str) -> Counter[str]:
        """What the words around a folded name show it to be: "m", "f", "n"."""
        return self.shown.get(name.rsplit(maxsplit=1)[-1] if name else "", UNSEEN)

    def of_either(self, name: str, last: str) -> Counter[str]:
        """Labels given to a folded name and to its head word, added up."""
        if (name, last) not in self._sums:
            whole, head = self.of(name), self.of(last)
            self._sums[name, last] = whole + head if whole and head else whole or head
        return self._sums[name, last]


def count_votes(tree: Tree) -> Votes:
    """The recogniser's labels by folded name, and by surname for persons."""
    votes = Votes()
    for name in tree.annotated.names:
        folded = fold(name.span.of(tree.text).removesuffix("'s").removesuffix("’s")).removeprefix("the ")
        if not folded:
            continue
        labels = votes.labels
        for known in (folded, folded.split()[-1]) if name.label == "PERSON" and " " in folded else (folded,):
            if known not in labels:
                labels[known] = Counter()
            labels[known][name.label] += 1
    votes.common = frozenset(
        [w for w, tag in zip(tree.word, tree.tag, strict=True) if tag in _COMMON_NOUNS and w.islower()]
    )
    votes.outlets = Outlets(tree, votes.labels)
    return votes


def name_run(tree: Tree, head: int) -> Range:
    """The proper-name words that end at (or run on after) `head`: "Oresta Kalnych" from "Kalnych"."""
    if head not in tree.runs:
        tree.runs[head] = _run_at(tree, head)
    return tree.runs[head]


def _run_at(tree: Tree, head: int) -> Range:
    low = head
    first, last = tree.bounds(head)
    while low > first and _name_word(tree, low - 1):
        low -= 1
    high = head + 1
    while high < last and _name_word(tree, high) and tree.proper[high] and tree.head[high] in (head, high - 1):
        high += 1
    return low, high + 2 * (high + 1 in tree.given)


def _name_word(tree: Tree, at: int) -> bool:
    word, low = tree.word[at], tree.low[at]
    if low in _CITING and at == tree.bounds(at)[0]:
        return False  # "Citing Ann Roe, …": an opening the tagger takes for a given name
    return (
        (tree.proper[at] and word[:1].isalnum())
        or low in _PARTICLES
        or (word == "-" or (tree.tag[at] in ("NN", "JJ", "NNS") and word[:1].isupper()))
    )


def strip_titles(tree: Tree, span: Range) -> Range:
    """A person's name without the titles before it; titles alone stay."""
    low, high = span
    while high - low > 2 and tree.word[high - 1] in _BEHIND_NAMES:
        high -= 1  # "Ann Roe MP"
    while low < high - 1 and (
        _is_title(tree, low)
        or tree.word[low] in ("-", "“", '"')
        or tree.low[low] in _CITING
        or tree.tokens[low].entity in ("DATE", "TIME")  # "on Sunday Commander Roe said"
        or _of_a_title(tree, low, high)
        or _no_part(tree, low, high)
        or _no_person(tree, low, high)
    ):
        low += 1
    cut = next((i for i in range(high - 2, low - 1, -1) if _is_title(tree, i)), None)
    low = cut + 1 if cut is not None else low
    return (low - 1 if low > span[0] and low == high - 1 and len(tree.word[low]) == 1 else low), high  # "Witness C"


def _of_a_title(tree: Tree, low: int, high: int) -> bool:
    """ "Mayor of [Harwick] Ann Roe", "Chief of [Police] Ann Roe": what the title is of, run together with a name."""
    of = low - 1 - (tree.low[low - 1] == "the")  # "Justice of the Peace Ann Roe"
    if high - low < 3 or of < 1 or tree.low[of] not in ("of", "for") or not _is_title(tree, of - 1):
        return False
    given = _is_given(tree, low), _is_given(tree, low + 1)
    return tree.tokens[low].entity != "PERSON" or given == (False, True)


def _is_given(tree: Tree, at: int) -> bool:
    """Whether a word is a given name."""
    return bool(given_gender(f"{fold(tree.word[at])} roe"))


def _titled_last(tree: Tree, head: int, phrase: Range) -> int | None:
    """The last token of the person's name that ends a phrase behind a title, where its head is taken for another's:
    "Rail Users of the North President and CEO Ann Roe"; None elsewhere."""
    last = phrase[1] - 1
    if last - head < 4 or not tree.proper[head] or "," in tree.word[phrase[0] : last]:
        return None
    if tree.low[head + 1] == "and" or any(_is_title(tree, i) for i in range(phrase[0], head)):
        return None  # "Mayor Tom Roe and Captain Ann Lind"
    named = all(tree.tokens[i].entity == "PERSON" and tree.proper[i] for i in (last - 1, last))
    return last if named and tree.capital[last - 2] and _is_title(tree, last - 2) else None


def titled_of(tree: Tree, head: int, phrase: Range) -> int | None:
    """The last token of the name behind "Mayor of Harwick", "Chief of Detectives"; None where none follows."""
    if (last := _titled_last(tree, head, phrase)) is not None:
        return last
    end = min(tree.bounds(head)[1], head + 10)
    in_charge = tree.low[head + 1 : head + 3] == ["in", "charge"] and tree.capital[head + 2]
    if in_charge and tree.capital[head] and head + 4 < end and tree.proper[head + 3] and tree.proper[head + 4]:
        return next((i - 1 for i in range(head + 4, end) if not (tree.proper[i] and tree.capital[i])), None)
    if tree.low[head + 1 : head + 2] != ["of"] or not tree.capital[head] or not _is_title(tree, head):
        return None
    low = head + 2 + (tree.low[head + 2] == "the")
    high = next((i for i in range(low, end) if not (tree.proper[i] and tree.capital[i])), end)
    own = [i for i in range(low, high) if tree.tokens[i].entity == "PERSON"]
    named = high - low > 2 and (own[-2:] == [high - 2, high - 1] or _is_given(tree, high - 2))
    return high - 1 if named and _of_a_title(tree, low, high) else None


def _no_person(tree: Tree, low: int, high: int) -> bool:
    """ "the envoy to the [United Nations] Ann Roe": another's name, run together with a person's."""
    if high - low < 3 or tree.tokens[low].entity not in ("ORG", "GPE", "NORP"):
        return False
    return tree.tokens[high - 1].entity == tree.tokens[high - 2].entity == "PERSON"


def _is_title(tree: Tree, at: int) -> bool:
    """Whether a word before a name is a title; "Sheikh-Roe" has none."""
    title = tree.low[at] in nouns.TITLES or tree.lemma[at] in nouns.ROLES or tree.word[at] in RANKS
    title = title or (tree.low[at] == "charge" and at > 0 and tree.low[at - 1] == "in")  # "Agent in Charge"
    return title and tree.word[at + 1] != "-"


def _no_part(tree: Tree, low: int, high: int) -> bool:
    """Whether a capitalised word stands before two or more that the recogniser takes for the whole name: "Publicist Ann
    Roe"."""
    if high - low < 3 or high - low - 2 * tree.word[low:high].count("-") < 3:
        return False  # "Ann Roe-Lind"
    inside = [tree.tokens[i].entity == "PERSON" for i in range(low, high)]
    return not inside[0] and len(inside) > 2 and all(inside[1:])


def kind_of(tree: Tree, head: int, phrase: Range, votes: Votes, outlet: str | None) -> SourceKind:
    """The kind of the source `phrase` with head token `head`."""
    asked = head, phrase
    if asked not in votes.kinds:  # a name is asked for as it is passed, and again as it speaks
        votes.kinds[asked] = _kind_of(tree, head, phrase, votes, outlet)
    return votes.kinds[asked]


def _kind_of(tree: Tree, head: int, phrase: Range, votes: Votes, outlet: str | None) -> SourceKind:
    low, lemma = tree.low[head], tree.lemma[head]
    last = fold(low).split(" ")[-1] if fold(low) else low
    proper = tree.proper[head] or (tree.capital[head] and head != tree.bounds(head)[0])
    lead = set(tree.low[phrase[0] : min(head, phrase[1])])
    if tree.word[head].startswith("@"):
        return "body"
    if (
        outlet
        and (ours := fold(outlet))
        and ours in ((folded := fold(tree.words(phrase))), folded.removeprefix("the "))
    ):
        return "outlet"
    if votes.outlets is not None and (votes.outlets.inside(head, phrase) or votes.outlets.meant(head, phrase)):
        return "outlet"
    if last in nouns.DATA and not proper:
        after = set(tree.low[head + 1 : min(head + 6, tree.bounds(head)[1])])
        return "unnamed" if (lead | after) & _GOING_ROUND else "document" if last in _WRITTEN else "data"
    if low in ("channel", "account", "page", "feed") and any(
        w in lead or w in tree.low[slice(*tree.bounds(head))] for w in MEDIA if w != "x"
    ):
        return "body"
    if low.endswith(("zeitung", "blatt", "blick", "news")) and proper:
        return "outlet"
    if low == "media" and lead & _WHOSE_MEDIA:
        return "outlet"
    if low == "papers" or (low == "paper" and lead & _NO_NEWSPAPER):
        return "document"
    if low in nouns.OUTLET_NOUNS or lemma in nouns.OUTLET_NOUNS or (low == "agency" and lead & _OF_NEWS):
        return "outlet"
    if lemma in nouns.DOCUMENTS and not proper:
        return (
            "unnamed" if low in ("reports", "accounts", "messages", "posts") and not _issued(tree, head) else "document"
        )
    if low == "staff" and not lead & _COMMAND and not (proper and lead & _DEFINITE):
        return "unnamed"
    if low == "customs" or (low == "rescue" and lead & _RESCUING):
        return "body"
    if low in _SPEAK_AS_ONE and not lead - {"federal", "state", "public", "crash"}:
        return "body"
    if low in nouns.CROWDS and not (proper and low in nouns.ROLES):
        return "body" if low == "police" or _speaks_for_body(tree, head, phrase) else "unnamed"
    if proper:
        run = name_run(tree, head)
        alone = run[1] - run[0] == 1
        calling = (
            alone and lemma in nouns.ROLES and (tree.terse(head) or set(tree.low[head - 1 : head]) & _BEFORE_CALLING)
        )
        common = alone and head == tree.bounds(head)[0] and low in votes.common
        if not calling and not common:
            return _proper_kind(tree, head, run, votes)
    if lemma in nouns.BODIES and low not in _SHAPELESS:
        return "body"
    if lemma in nouns.FIRMS and lemma not in _ONE_MAN and lead & _DEFINITE:
        return "body"
    if lead & _DEFINITE and tree.tag[head] == "NN" and (lemma in nouns.HOUSES or (low == "line" and lead & _LINES)):
        return "body"
    if lemma in nouns.ROLES or low in nouns.ROLES:
        if lemma in _OFFICES and _one_and_only(tree, head, lead):
            return "person"
        voice = lemma.startswith("spokes") or (
            speaks_for(tree, head) and behind_spokesperson(tree, head, phrase[0]) is not None
        )
        return "body" if voice and not _somebodys(tree, head) else "unnamed"
    return "unnamed"


def _one_and_only(tree: Tree, head: int, lead: set[str]) -> bool:
    """Whether an office is told by the place or body it is of, by name: "the governor of Harwick", "Talvia's foreign
    minister". Who holds it is nobody's secret; "the manager", "its chairman" stay nameless."""
    beside = [*tree.owners(head), *tree.kids(head, "compound", "nmod", "amod")]
    beside += [n for p in tree.kids(head, "prep") if tree.low[p] in ("of", "in", "for") for n in tree.kids(p, "pobj")]
    single = tree.tag[head] in ("NN", "NNP") and not lead & _SOME
    return single and any(tree.tag[i].startswith("NNP") or tree.tokens[i].entity in _PLACES for i in beside)


def _somebodys(tree: Tree, head: int) -> bool:
    """Whether a spokesperson is "his" or "Mr Roe's", no body's."""
    return any(
        tree.low[o] in ("his", "her", "my", "your") or tree.tokens[o].entity == "PERSON" for o in tree.owners(head)
    )


def _issued(tree: Tree, head: int) -> bool:
    """Whether reports, accounts, posts are somebody's: "reports of fire" are nobody's."""
    return bool(tree.owners(head)) or any(tree.low[p] in ("by", "from") for p in tree.kids(head, "prep"))


def _speaks_for_body(tree: Tree, head: int, phrase: Range) -> bool:
    """ "Ukrainian military intelligence officials": a crowd word behind a body's noun."""
    return tree.low[head] in _OF_A_BODY and any(
        tree.lemma[i] in nouns.BODIES or (tree.tag[i] in ("NNP", "NNPS") and tree.low[i] in nouns.BODIES)
        for i in range(phrase[0], min(head, phrase[1]))
    )


def _proper_kind(tree: Tree, head: int, name_at: Range, votes: Votes) -> SourceKind:
    low, high = name_at
    run = tree.low[low:high]
    tail = run[-1].strip(".")
    name = fold(tree.words((low, high)))
    labels = votes.of_either(name, fold(tree.word[head]))
    before = run[:-1]
    titled = not (nouns.TITLES.isdisjoint(before) and nouns.ROLES.isdisjoint(before)) or _apposed_role(tree, head)
    if titled and tail not in nouns.BODIES and tail not in nouns.OUTLETS:
        return "person"
    if len(run) > 1 and tail in nouns.BODIES and tree.low[low - 1 : low] == ["the"]:
        return "body"  # "her employer, the Plavi Group"
    # "Saltmere Health Agency" is none; "the Corvane Mercury" is one, and no apposition ("…, the pilot had said") of it.
    paper = tail in nouns.OUTLETS and (tail != "agency" or not _OF_OUTLETS.isdisjoint(before))
    if (paper or tail == "mercury") and len(run) > 1 and tree.low[low - 1 : low] == ["the"]:
        return "outlet"
    beside = apposed_nouns(tree, head)
    apposed = beside | _before(tree, low)
    if low == tree.bounds(head)[0] and len(run) > 1:
        apposed = apposed | {run[0]} & nouns.FIRMS  # "Retailer Promax"
    if apposed & nouns.OUTLET_NOUNS or (run[0] == "channel" and len(run) == 2 and run[1] in _NUMBERED):
        return "outlet"
    if low and tree.low[low - 1] == "one" and tree.sentence[low - 1] == tree.sentence[low] and len(run) < 4:
        return "person"  # "alleged one Babu, a tea vendor"
    person, body, place = labels["PERSON"], labels["ORG"], labels["GPE"]
    if (apposed & nouns.BODIES or apposed & nouns.FIRMS) and not apposed & nouns.ROLES:
        return "body"
    if (
        apposed & nouns.ROLES
        or any(n.endswith(("er", "ist", "man")) for n in apposed - nouns.DOCUMENTS)
        or (beside - nouns.DOCUMENTS and not place + body)
    ):
        return "person"
    if any(tree.low[tree.left[c]] == "which" and tree.left[c] > head for c in tree.kids(head, "relcl")):
        return "body"  # persons are "who"
    acronym = tree.word[head].isupper() and len(tree.word[head]) > 1
    if paper and (len(run) > 1 or tail in nouns.OUTLETS_ALONE):
        return "outlet"
    if not nouns.OUTLETS.isdisjoint(run) and not _OF_PAPERS.isdisjoint(run) and person == 0:
        return "outlet"
    if not nouns.BODIES.isdisjoint(run) and not (person and tail not in nouns.BODIES):
        return "body"
    if any(tree.low[i] in nouns.BODIES for p in tree.kids(head, "prep") for i in (p - 1,)):
        return "body"
    if acronym and person <= body:
        return "body"
    if low and tree.low[low - 1] == "the" and len(run) == 1 and not labels["NORP"]:
        return "body"  # persons go without the article
    if len(run) > 1 and tail in ENTERPRISES:
        return "body"
    around = votes.shows(fold(tree.word[head]))
    thing = around["n"]
    if (len(run) == 1 or around["place"]) and thing > around["m"] + around["f"]:
        return "body"
    if around["m"] + around["f"] > thing + place and (len(run) > 1 or body <= 1):
        return "person"
    if len(run) > 1 and tail in GROUND and low and tree.low[low - 1] in _WHERE:
        return "body"
    if 2 <= len(run) <= 4 and not thing and given_gender(name):
        return "person"
    if len(run) > 1 and tail in GROUND and not person:
        return "body"
    if person >= max(body, place, 1):
        return "person"
    if body or place or labels["NORP"] or labels["LOC"] or labels["FAC"]:
        if len(run) >= 2 and person and not place:
            return "person"
        return "body"
    capitals = [w for w in tree.word[low:high] if w[:1].isupper()]
    return "person" if 2 <= len(capitals) <= 3 and all(w.isalpha() or "-" in w for w in capitals) else "body"


def _before(tree: Tree, low: int) -> set[str]:
    """Lemma of the common noun directly before a name: "lawmaker Didrik Osei", "retailer Promax"."""
    here = (
        low and tree.tag[low - 1] == "NN" and tree.sentence[low - 1] == tree.sentence[low] and low <= tree.head[low - 1]
    )
    return {tree.lemma[low - 1]} if here else set()


def apposed_nouns(tree: Tree, head: int) -> set[str]:
    """Lemmas of the common nouns a name stands beside: "Plavi Lines, a ferry operator", "the parent group, Lathe"."""
    near = tree.kids(head, "appos") + ([tree.head[head]] if tree.dep[head] == "appos" else [])
    return {tree.lemma[c] for c in near if tree.tag[c] == "NN"}


def _apposed_role(tree: Tree, head: int) -> bool:
    near = tree.kids(head, "appos")
    return any(tree.lemma[c] in nouns.ROLES for c in near) or (
        tree.dep[head] == "appos" and tree.lemma[tree.head[head]] in nouns.ROLES
    )

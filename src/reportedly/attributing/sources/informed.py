"""A description that tells more of somebody just named: "Ann Roe joined in May. The winger said …", "the 24-year-old
sprinter", "the retired engineer".

News avoids saying a name twice: the second sentence calls its person by what else is true of them. A definite noun
that nothing before has introduced means somebody already named, or somebody whom the happening brings along (a trial
has its judge, a crash its driver: Prince 1981, "Toward a taxonomy of given-new information", calls these inferrable).
So the noun must be one for what somebody is, not for a part in what happened.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.sources.mentions import Mention, Speaker
from reportedly.attributing.tree import Range, Tree
from reportedly.countries import by_adjective

TRAITS = words(
    """winger striker midfielder defender goalkeeper keeper forward footballer cricketer batter batsman batswoman
    bowler fielder sprinter hurdler jumper thrower runner marathoner athlete sportsman sportswoman olympian
    paralympian medallist medalist champion skier snowboarder skater gymnast swimmer diver cyclist racer rower
    canoeist boxer wrestler judoka fencer golfer jockey rider surfer climber mountaineer quarterback pitcher fly-
    half hooker prop star ace legend singer songwriter actor actress comedian comic novelist poet playwright
    musician pianist violinist guitarist cellist drummer rapper painter sculptor dancer ballerina soprano tenor
    filmmaker starlet celebrity mp mep msp senator councillor councilor congressman congresswoman lawmaker
    legislator politician backbencher peer gp entrepreneur tycoon billionaire millionaire magnate businessman
    businesswoman industrialist philanthropist heiress landowner pensioner retiree teenager teen youngster
    grandfather-of-two father-of-two father-of-three mother-of-two mother-of-three octogenarian nonagenarian
    centenarian septuagenarian cabbie lad playboy tearaway fraudster swindler shoplifter thief burglar conman
    trickster hacker vegan democrat republican conservative londoner parisian glaswegian dubliner pontiff monarch
    undergraduate graduate student apprentice trainee intern"""
)
"""Nouns for what somebody is, whatever happens around them: "the winger" without a winger before is who was just
named."""
_BELONGING = words(
    """briton brit scot englishman englishwoman irishman irishwoman welshman welshwoman frenchman frenchwoman dutchman
    dutchwoman dane swede finn pole turk serb croat slovene slovak spaniard kazakh uzbek tajik thai filipino filipina
    argentine icelander luxembourger liechtensteiner new-zealander kiwi aussie texan californian floridian"""
)
"""Who is of a land: "the Dane". Of other lands the adjective says it as well: "the Kenyan"."""
_SEATS = words(
    """captain skipper manager coach boss international native leftist midfielder no. democrat republican senator mp
    congressman congresswoman conservative liberal socialist mep msp backbencher"""
)
"""Beside the name of a team, a land or a party they tell more of whoever was just named: "the Harwick captain"."""
_TELLING = words("retired old born bred")
"""Beside any noun for a person they tell more of somebody known: "the 24-year-old driver"."""
_PARTED = ("prep", "relcl", "acl")
_BACK = 2
"""Sentences back to somebody's name."""
_MOST = 40


def tells_more(tree: Tree, head: int, phrase: Range) -> bool:
    """Whether a phrase is a bare definite description of one person, of the sort that adds to a name."""
    low = phrase[0]
    if (
        tree.tag[head] not in ("NN", "NNP", "JJ")
        or tree.low[low] not in ("the", "this")
        or tree.tag[head + 1 : head + 2] == ["POS"]
    ):
        return False
    if any(_parts(tree, head, c) for c in tree.kids(head, *_PARTED)) or tree.lemma[head] in _LEFT_OUT:
        return False
    beside = set(tree.low[low:head])
    if beside & _OTHERS:
        return False
    if beside & _TELLING or (tree.lemma[head] in _PARENTS and tree.low[head + 1 : head + 2] == ["of"]):
        return True
    return (
        belongs(tree, head, phrase)
        or seated(tree, head, phrase)
        or ((tree.lemma[head] in TRAITS or tree.low[head] in TRAITS) and _is_new(tree, head))
    )


def seated(tree: Tree, head: int, phrase: Range) -> bool:
    """ "the Harwick captain", "the Ohio Democrat": a seat told by the name of what it is in."""
    if tree.low[phrase[0]] != "the" or tree.lemma[head] not in _SEATS or tree.terse(head):
        return False
    return any(tree.capital[i] and tree.tokens[i].entity in _WHERE for i in range(phrase[0] + 1, head))


def belongs(tree: Tree, head: int, phrase: Range) -> bool:
    """Whether a phrase says no more of somebody than which land they are of: "the Dane", "the Kenyan"."""
    alone = phrase[0] == head - 1 and tree.low[head - 1] == "the" and tree.capital[head] and not tree.terse(head)
    alone = alone and tree.tag[head] in ("NN", "NNP", "JJ")
    return alone and (tree.low[head] in _BELONGING or tree.low[head] in by_adjective())


def _parts(tree: Tree, head: int, tail: int) -> bool:
    """Whether what follows a description tells one from others: not "the winger, who …", "the mother of two"."""
    if tail < head:
        return False
    if tree.dep[tail] == "relcl" and tree.low[tree.left[tail] - 1] == "," and tree.left[tail] - 1 > head:
        return False
    count = next((n for n in tree.kids(tail, "pobj") if tree.tag[n] == "CD"), None)
    return not (tree.lemma[head] in _PARENTS and tree.low[tail] == "of" and count is not None)


_WHERE = ("ORG", "GPE", "NORP", "LOC")
_PARENTS = words("mother father mum dad mom parent grandmother grandfather")
_LEFT_OUT = (
    nouns.BODIES
    | nouns.FIRMS
    | nouns.DOCUMENTS
    | nouns.DATA
    | nouns.OUTLET_NOUNS
    | words("company group side pair duo")
)
_OTHERS = words("other second third fourth first another latter former next last same two")


def _is_new(tree: Tree, head: int) -> bool:
    """Whether no noun before is the same: "a welder … the welder" is that welder."""
    lemma = tree.lemma[head]
    parts = tree.annotated.report.parts
    return not any(
        tree.lemma[at] == lemma and tree.nominal[at] and parts[tree.part(at)].kind != "headline" for at in range(head)
    )


def who_is_told_of(tree: Tree, head: int, mentions: Iterable[Mention], quoted: list[bool]) -> Speaker | None:
    """The one person named in the sentences right before; of several the one who is their sentence's subject or spoke
    last, where that is one alone. None where there is no such."""
    here, gender = tree.sentence[head], nouns.gender_of(tree.low[head])
    near: dict[str, tuple[Speaker, int]] = {}
    for count, mention in enumerate(mentions):
        back = here - tree.sentence[mention.at]
        if back > _BACK or count > _MOST:
            break
        who = mention.speaker
        if mention.at >= head or quoted[mention.at] or who.kind != "person" or who.rule != "name":
            continue
        if " " not in who.key or (gender and who.gender and gender != who.gender):
            continue
        weight = max(mention.weight, 0) - 2 * max(back - 1, 0)
        if any(tree.proper[c] for c in tree.kids(mention.at, "conj")):
            near[f"{who.key} and"] = (who, weight)  # "Ann Roe and Ida Lund met": two may be meant
        known = near.get(who.key)
        near[who.key] = (who, max(weight, known[1]) if known else weight)
    if not near:
        return None
    best = max(weight for _, weight in near.values())
    first = [who for who, weight in near.values() if weight == best]
    return first[0] if len(first) == 1 else None

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
    trickster hacker vegan democrat republican conservative londoner parisian glaswegian dubliner"""
)
"""Nouns for what somebody is, whatever happens around them: "the winger" without a winger before is who was just
named."""
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
        tree.tag[head] not in ("NN", "NNP")
        or tree.low[low] not in ("the", "this")
        or tree.tag[head + 1 : head + 2] == ["POS"]
    ):
        return False
    if any(c > head for c in tree.kids(head, *_PARTED)) or tree.lemma[head] in _LEFT_OUT:
        return False
    beside = set(tree.low[low:head])
    if beside & _OTHERS:
        return False
    if beside & _TELLING:
        return True
    return (tree.lemma[head] in TRAITS or tree.low[head] in TRAITS) and _is_new(tree, head)


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

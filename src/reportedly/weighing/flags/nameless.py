"""Whether a noun phrase keeps back who speaks: nobody could ask this source again. Data of the language."""

from __future__ import annotations

import re

from reportedly.weighing.owners import DOCUMENTS
from reportedly.weighing.publisher_names import BODIES

_PEOPLE = """
source sources official officials officer officers witness witnesses eyewitness eyewitnesses insider insiders person
persons people resident residents neighbour neighbours neighbor neighbors relative relatives family families worker
workers employee employees colleague colleagues staff staffer staffers member members reader readers listener
listeners viewer viewers survivor survivors rival rivals expert experts analyst analysts observer observers local
locals villager villagers passenger passengers commuter commuters mother mothers father fathers parent parents
teacher teachers pupil pupils student students woman women man men guard guards soldier soldiers policeman policemen
captain captains medic medics doctor doctors nurse nurses surgeon surgeons diplomat diplomats aide aides adviser
advisers trader traders banker bankers driver drivers pilot pilots engineer engineers technician technicians manager
managers executive executives fisherman fishermen farmer farmers shopkeeper shopkeepers customer customers friend
friends bystander bystanders onlooker onlookers evacuee evacuees refugee refugees prisoner prisoners inmate inmates
detainee detainees clerk clerks agent agents spectator spectators fan fans player players runner runners trainer
trainers coach coaches scientist scientists researcher researchers blogger bloggers commentator commentators
activist activists critic critics supporter supporters volunteer volunteers rescuer rescuers firefighter
firefighters contractor contractors supplier suppliers shareholder shareholders investor investors lawmaker
lawmakers politician politicians delegate delegates user users subscriber subscribers poster posters caller callers
owner owners tenant tenants guest guests tourist tourists walker walkers hiker hikers cyclist cyclists motorist
motorists paramedic paramedics lawyer lawyers veteran veterans nurse somebody someone others some one many several
few most everyone one another
"""
PEOPLE = frozenset(_PEOPLE.split())
"""Nouns for people who have names: who speaks as one of them, with a or without an article, keeps the name back."""

_HEARSAY = """
report reports rumour rumours rumor rumors footage video videos clip clips picture pictures image images photo
photos photograph photographs message messages post posts voice voices media channel channels
chat chats group groups network networks internet screenshot screenshots recording recordings
leaflet leaflets website websites forum forums newspaper newspapers outlets
"""
HEARSAY = frozenset(_HEARSAY.split())
"""What goes round without an owner."""

KEPT_BACK = re.compile(
    r"\b(?:anonym\w{0,5}|not (?:to )?(?:be )?(?:named|identified)|declined to be (?:named|identified)"
    r"|n[o']t (?:authori[sz]ed|allowed|permitted) to (?:speak|talk)|(?:without|speaking without) permission|withh[eo]ld"
    r"|(?:would|did) not (?:give|want|wish) (?:\w{1,12} ){0,2}?name|name(?:s)? (?:to be )?(?:withheld|left out|changed)"
    r"|did not (?:want|wish) to be (?:named|identified)|not (?:wish|want) (?:\w{1,9} ){1,2}(?:name|to be named))",
    re.IGNORECASE,
)
"""Words by which a page says that it keeps the name back."""

_INSIDE = re.compile(r"\b(?:close to|familiar with|knowledge of|briefed on|privy to) ", re.IGNORECASE)
"""What a nameless source is said to know."""

IMPERSONAL = re.compile(
    r"^(?:it )?(?:'ve |has |have |had )?(?:is|are|was|were|been) (?:being )?(?:\w{2,10}ly )?"
    r"(?:said|claimed|understood|believed|alleged|rumoured|rumored|thought|told|learn(?:ed|t))\b"
    r"|^'ve been told|understand",
    re.IGNORECASE,
)
"""A cue that has nobody: "is said", "are understood", "we understand"."""

_PRODUCTS_WORDS = """
panel jury inquiry count poll tally sample test tests ruling judgment verdict count exercise banner letter paper
newspaper newsletter ledger register counter meter sensor monitor calculator computer recorder scanner ticker server
docket folder chapter charter motor sticker answer order tower sister brother daughter cover folder container number
"""
_PRODUCTS = frozenset(_PRODUCTS_WORDS.split())
_PLURAL = frozenset(
    {"people", "men", "women", "policemen", "fishermen", "some", "many"}
    | {w for w in PEOPLE if w.endswith("s") and not w.endswith("ss")}
)
_MEMBERS = re.compile(r"^\w+ of (?:the )?[A-Z]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OPENING_WORDS = """
a an one two three four five six seven eight nine ten some several many most few other another
"""
_OPENING = frozenset(_OPENING_WORDS.split())
_NOBODY_WORDS = """
no none nobody neither either both each all any not
"""
_NOBODY = frozenset(_NOBODY_WORDS.split())
_OWNED = re.compile(r"['’]s?$")
_HIS_WORDS = """
his her its their our my your
"""
_HIS = frozenset(_HIS_WORDS.split())
_TRADE = re.compile(r"(?:er|or|ist|man|woman|men|women|ant|ian|eer|ee|ess|boy|girl|mate|folk|hand|body)s?$")
"""How nouns for people end that are in no list: "dispatcher", "machinist"."""
_EXPERTS = re.compile(
    r"(?:scientists|researchers|economists|engineers|analysts|doctors|experts|academics|physicians|astronomers"
    r"|statisticians)"
    r" (?:from|at|with|for) (?:the )?(?-i:[A-Z])",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s(?:who|whom|whose|that|which|with|at|in|on|of|from|by|for|to|near|outside|inside|close|quoted|living"
    r"|reached|speaking|familiar)\b|,|…"
)


def keeps_name_back(phrase: str, around: str = "") -> bool:
    """Whether `phrase`, a source as printed, is of people or hearsay whom nobody names.

    `around` is the report up to there: a definite phrase ("the official") counts only where "an official" stands in it
    and words that the name is kept back, for else it points back to somebody.
    """
    printed = phrase.strip(" “\"'‘")
    words = _WORD.findall(_CUT.split(printed, maxsplit=1)[0])
    known = [w for w in words if w.casefold() in PEOPLE | HEARSAY]
    if not words:
        return False
    first, head = words[0].casefold(), (known or words)[-1].casefold()
    if first in _NOBODY:
        return False
    if KEPT_BACK.search(printed) or _INSIDE.search(printed):
        return True
    if first in _HIS or any(_OWNED.search(w) for w in words[:-1]):
        return False  # "his daughter", "the captain's lawyer": one person, found through a named one
    if first in {"the", "this", "that", "these", "those"}:
        indefinite = re.search(rf"\b(?:an?|one|two|three) (?:[\w-]{{1,20}} ){{0,3}}{head}\b", around, re.IGNORECASE)
        return bool(known) and indefinite is not None and KEPT_BACK.search(around) is not None
    if first in _OPENING:
        last = words[-1].casefold()
        return bool(known) or (_TRADE.search(last) is not None and last not in BODIES | DOCUMENTS | _PRODUCTS)
    if head in {"report", "reports"} and any(w.casefold() in BODIES for w in words):
        return False  # "police reports" are papers
    if _EXPERTS.match(printed):
        return False  # "scientists from the Polar Institute" speak for it
    return head in HEARSAY or (bool(known) and head in _PLURAL and not _MEMBERS.search(printed))


_ALONE_WORDS = """
source sources insider insiders person persons user users subscriber subscribers poster posters blogger bloggers reader
readers caller callers
"""
_ALONE = HEARSAY | frozenset(_ALONE_WORDS.split())


_BY_OFFICE_WORDS = """
official officials officer officers guard guards soldier soldiers policeman policemen rescuer rescuers firefighter
firefighters medic medics paramedic paramedics doctor doctors nurse nurses surgeon scientist scientists researcher
researchers expert experts analyst analysts observer observers diplomat diplomats lawmaker lawmakers authorities
investigators prosecutors organisers organizers
"""
_BY_OFFICE = frozenset(_BY_OFFICE_WORDS.split())


def privately(phrase: str, around: str = "") -> bool:
    """Whether a source is nameless and speaks for itself alone: passengers, witnesses, a source; not officials."""
    words = {w.casefold() for w in _WORD.findall(_CUT.split(phrase, maxsplit=1)[0])}
    return nobody_to_ask(phrase, around) or (keeps_name_back(phrase, around) and not words & _BY_OFFICE)


def nobody_to_ask(phrase: str, around: str = "") -> bool:
    """Whether what such a source says hangs in the air: one whose name is kept back on purpose, a "source", hearsay.

    "Officials", "rescuers" have no names either, and speak for those whose business it is; "a passenger" was there.
    """
    if not keeps_name_back(phrase, around):
        return False
    if KEPT_BACK.search(phrase) or _INSIDE.search(phrase):
        return True
    return any(w.casefold() in _ALONE for w in _WORD.findall(_CUT.split(phrase, maxsplit=1)[0]))

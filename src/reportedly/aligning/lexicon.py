"""Words of the language by which sayings are compared: synonyms, ladders of strength, words that tell little.

Classes hold folded lemmas. Data of English, not of any event.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from reportedly.units import UNIT_WORDS

_SYNONYMS = """
explosion: explosion blast explode detonation detonate bang boom blow_up
attack: attack assault strike raid offensive
fire: fire blaze burn inferno flame wildfire
kill: kill die drown died dying dead death slay fatality fatal deceased perish murder murdered killing lose_life toll
injure: injure injury wound hurt wounded injured casualty
miss: missing unaccounted untraced
destroy: destroy destruction wreck obliterate annihilate demolish devastate devastation raze
damage: damage harm hit
shoot: shoot shooting gunfire shot fire_at
shootdown: shoot_down intercept down interception
arrest: arrest detain detention apprehend custody
charge: charge indict indictment
convict: convict conviction guilty
evacuate: evacuate evacuation
rescue: rescue save pull
sink: sink capsize founder overturn
crash: crash collide collision smash
flood: flood flooding inundate inundation
collapse: collapse cave
leak: leak spill leakage release
close: close shut closure shutdown
resume: resume restart reopen restore restoration
halt: halt suspend suspension pause stop
cause: cause trigger prompt provoke spark
begin: begin start commence
transport: transport transportation carry convey haul
railway: railway railroad rail train
ship: ship vessel boat ferry
aircraft: aircraft plane aeroplane airplane jet airliner
car: car vehicle automobile
drone: drone uav unmanned
soldier: soldier troop serviceman military army force
child: child kid minor
hospital: hospital clinic infirmary
doctor: doctor physician medic
police: police officer policeman
company: company firm corporation operator
worker: worker employee staff staffer labourer
resident: resident inhabitant local villager townspeople
passenger: passenger traveller aboard
home: home house household dwelling homes households
power: power electricity blackout outage
rise: rise increase climb grow growth surge
fall: fall drop decline decrease decline plunge
vote: vote ballot poll election
resign: resign quit resignation step_down
law: law legislation bill act
deal: deal agreement accord pact
talk: talk negotiation negotiate
protest: protest demonstration demonstrate rally protester demonstrator march marcher
illness: illness disease sickness infection
infect: infect infection case ill sick sicken sickened
admit: admit hospitalise hospitalize hospitalised hospitalized
warn: warn warning alert
order: order instruct command
ask: ask request urge appeal
worsen: worsen deteriorate
cost: cost price
money: money fund funding
investigate: investigate investigation probe inquiry enquiry
search: search hunt look
find: find discover locate recover
occur: occur happen take_place
suspect: suspect suspected suspicion
responsible: responsible responsibility blame
quick: quick rapid fast swift
inspect: inspect inspection check audit
defect: defect flaw defective faulty malfunction malfunctioning
ignore: ignore overlook disregard
occupy: occupy occupation annex
leave: leave depart departure
arrive: arrive arrival reach
build: build construct construction
buy: buy purchase acquire acquisition
sell: sell sale
win: win victory
lose: lose loss
alarm: alarm siren
toxic: toxic poisonous poison hazardous harmful
site: site premise premises
treat: treat treatment treated
gas: gas fume vapour vapor
storm: storm hurricane typhoon cyclone gale
wave: wave sea swell
wind: wind gust gale-force
quake: quake earthquake tremor seismic
tell: tell inform notify
bullet: bullet round projectile ammunition munition cartridge
prisoner: prisoner inmate detainee
escape: escape flee abscond
accuse: accuse accusation allege allegation
approve: approve approval endorse endorsement
reject: reject rejection refuse refusal
propose: propose proposal
decide: decide decision
apologise: apologise apologize apology
compensate: compensate compensation
fail: fail failure
burst: burst rupture
measure: measure measurement
estimate: estimate estimation
permit: permit permission authorise authorize authorisation authorization
ban: ban prohibit prohibition forbid
cancel: cancel cancellation
dismiss: dismissal sack oust ouster
appoint: appoint appointment
survive: survive survivor survival
pollute: pollute pollution contaminate contamination
examine: examine examination analyse analyze analysis test testing
rob: rob robbery robber burgle burglary burglar
steal: steal theft thief
threaten: threaten threat
extinguish: extinguish
settle: settle settlement
verify: verify verification
participate: participate participation participant attend attendance
sound: sound noise
smell: smell odour odor stench
"""

_LIGHT = """
say tell report claim add note state announce confirm explain describe mention write post speak comment accord
official officer authority spokesman spokesperson spokeswoman statement source news medium press information
mr mrs ms sir lady dr
people person man woman thing time day week month year today yesterday morning evening night hour minute moment
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december make take get go come give have do be use see know think want need put keep let seem become
also still now then just only very more most much many other new first last same such even ever yet already however
late early later earlier recent recently current currently able possible likely apparently reportedly one two three
part way place number case fact event incident total figure plus minus per cent percent percentage rate about nearly
almost around
"""

_NUMBERS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen couple
half third quarter several few dozens hundreds thousands
"""


def _classes(table: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for line in table.strip().splitlines():
        name, members = line.split(":")
        for member in members.split():
            out.setdefault(member, name)
    return out


def _ladders(table: str) -> dict[str, tuple[str, int]]:
    """The rows of `ladders.tsv`: a ladder's name, then its rungs from the weakest, a tab between them."""
    out: dict[str, tuple[str, int]] = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            name, *rungs = line.split("\t")
            for height, rung in enumerate(rungs):
                for member in rung.split():
                    if member in out:
                        raise ValueError(f"ladders.tsv: {member!r} stands on {out[member][0]!r} and on {name!r}")
                    out[member] = (name, height)
    return out


SYNONYM: dict[str, str] = _classes(_SYNONYMS)
"""Lemma -> the class it belongs to."""

LADDER: dict[str, tuple[str, int]] = _ladders(
    (files("reportedly.aligning") / "ladders.tsv").read_text(encoding="utf-8")
)
"""Lemma -> (ladder, height): words of one ladder say more or less of the same kind of thing."""

OUTCOMES = frozenset(
    {"kill", "injure", "miss", "rescue", "arrest", "evacuate", "infect", "displace", "homeless", "treat", "admit"}
)
"""Classes whose count is itself what is asserted: sayings that count the same outcome are about the same thing."""

FALLING = frozenset({"miss", "trap", "strand", "power"})
"""Classes whose count goes down as time goes on."""

LIGHT = frozenset(_LIGHT.split())
"""Lemmas that say little about what is asserted."""

NUMBER_WORDS = frozenset(_NUMBERS.split())
"""Numerals: compared as values, not as words."""


@lru_cache(maxsize=20_000)
def concept(term: str) -> str:
    """The class of a folded lemma, or the lemma itself without its plural or verbal ending."""
    known = SYNONYM.get(term)
    if known:
        return known
    for ending, least in (("ies", 3), ("ing", 4), ("ed", 4), ("es", 4), ("s", 3)):
        if term.endswith(ending) and len(term) - len(ending) >= least and not term.endswith(("ss", "us", "is")):
            stem = term[: -len(ending)] + ("y" if ending == "ies" else "")
            doubled = stem[:-1] if len(stem) > least and stem[-1:] == stem[-2:-1] else stem  # "admitted", "shipping"
            return SYNONYM.get(stem) or SYNONYM.get(stem + "e") or SYNONYM.get(doubled) or stem
    return term


_DENYING = """
deny denial false untrue wrong incorrect inaccurate lie fake fabricated fabrication baseless unfounded nonsense gossip
malicious rumour rumor myth exaggerate exaggerated retract retracted reject dismiss refute
"""
DENYING = frozenset(_DENYING.split())
"""Words by which a sentence says of something that it is not so: they are no part of what it is about."""

UNITS = frozenset(word for words in UNIT_WORDS for word in words if word.isalpha() and len(words) == 1)
"""Words of units: compared as values, not as words."""

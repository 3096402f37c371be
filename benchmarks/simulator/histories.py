"""Rumour histories: who saw what, who told whom, and what each paper made of it. The truth stands beside each sentence.

Five kinds. `stated`: each page says whom it has a fact from. `hidden`: copies, rewritings, dropped, nameless and
misspelt sources, papers that cite one another in a circle. `hearsay`: somebody named repeats another's word as their
own, and no page shows it. `rewritten`: one account, lightly rewritten, in the mouths of other people and papers.
`witnesses`: people who each saw it, each in a paper of their own. `clones`: one text on fifty sites.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from .matters import LEADS, MATTERS, OWN, Matter
from .rewriting import rewritten
from .stock import STREETS, Person, Stock, split
from .telling import Knower, Sentence, Teller, renamed

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CLONES = 50


@dataclass(frozen=True, slots=True)
class Made:
    """One report as printed, and what is true of its sentences."""

    outlet: str
    published: str  # EDTF
    headline: str
    sentences: tuple[Sentence, ...]
    byline: str = ""
    dateline: str = ""
    address: str | None = None

    @property
    def text(self) -> str:
        """The page: a sentence a paragraph, as short reports are printed."""
        head = [self.headline] + ([f"By {self.byline}"] if self.byline else [])
        first, *rest = (s.text for s in self.sentences)
        return "\n\n".join([*head, f"{self.dateline} — {first}" if self.dateline else first, *rest]) + "\n"


@dataclass(frozen=True, slots=True)
class History:
    """One event's reports in order of publication."""

    kind: str
    reports: tuple[Made, ...]

    def facts(self) -> tuple[int, ...]:
        """The facts that a report tells."""
        return tuple(sorted({s.fact for s in self._told() if s.fact is not None}))

    def behind(self, fact: int) -> frozenset[str]:
        """All who in truth stand behind what the reports say of it."""
        return frozenset(s.root for s in self._told() if s.fact == fact and s.root is not None)

    def named(self, fact: int) -> frozenset[str]:
        """Those of them whom a page names."""
        return frozenset(s.root for s in self._told() if s.fact == fact and s.root is not None and s.named)

    def _told(self) -> list[Sentence]:
        return [s for r in self.reports for s in r.sentences if s.fact is not None and not s.against]


class Scene:
    """The event a history is of: its matter with the slots filled, its papers and people."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.matter: Matter = rng.choice(MATTERS)
        self.accounts = split(self.matter.accounts)
        self.stock = Stock(rng)
        self.town = self.stock.town()
        self.outlets = self.stock.outlets(12)
        self.bodies = self.stock.bodies(self.town, 3)
        self.site = rng.choice(self.matter.sites)
        self.first = rng.randrange(1, 20)
        self._own = rng.sample(OWN, len(OWN))
        self._leads = rng.sample(LEADS, len(LEADS))
        n = rng.randrange(4, 30)
        self.slots = {"site": self.site, "street": rng.choice(STREETS), "n": str(n), "m": str(n + rng.randrange(1, 9))}

    def clause(self, fact: int) -> str:
        """A wording of a fact; facts after the matter's own are its count, early and late."""
        own = len(self.matter.facts)
        if fact >= own:
            return self.matter.update[fact - own].format(**self.slots)
        return self.rng.choice(self.matter.facts[fact]).format(**self.slots)

    def witness(self, *, quoted: bool = False) -> Knower:
        """Somebody who saw it."""
        person = self.stock.person()
        return Knower(person.name, person, quoted=quoted)

    def body(self, at: int) -> Knower:
        """A public body, half the time with a spokesman of a name."""
        spokesman = self.stock.person("spokesman") if self.rng.random() < 0.5 else None
        return Knower(self.bodies[at], spokesman, self.bodies[at])

    def knowers(self, count: int) -> list[Knower]:
        """Witnesses and bodies, drawn."""
        out: list[Knower] = []
        for at in range(count):
            one = self.body(at) if at < 2 and self.rng.random() < 0.45 else self.witness()
            out.append(replace(one, quoted=at == 0))
        return out

    def report(self, at: int, sentences: Sequence[Sentence], day: int = 0) -> Made:
        """The sentences as a report of the paper numbered `at`, with something of its own around them."""
        head = self.rng.choice(self.matter.headlines).format(**self.slots)
        lead = Sentence(self._leads.pop().format(town=self.town, day=self.day(day), **self.slots))
        numbers = {"k": self.rng.randrange(11, 90), "h": self.rng.randrange(2, 11), "w": self.rng.randrange(2, 10)}
        own = [self._own.pop() for _ in range(min(len(self._own), self.rng.randrange(3, 7)))]
        filler = [Sentence(s.format(day=self.rng.choice(DAYS), **numbers)) for s in own]
        byline = self.stock.person("reporter").name if self.rng.random() < 0.3 else ""
        place = self.town.upper() if self.rng.random() < 0.3 else ""
        return Made(
            self.outlets[at], self.date(day), head[:1].upper() + head[1:], (lead, *sentences, *filler), byline, place
        )

    def date(self, day: int) -> str:
        """Publication date of the day numbered from the event's."""
        return f"2025-03-{self.first + day:02}"

    def day(self, day: int) -> str:
        """Its weekday's name."""
        return DAYS[(self.first + day + 4) % 7]  # 1 March 2025 was a Saturday

    def teller(self, at: int, day: int) -> Teller:
        """Who writes in a paper on a day."""
        return Teller(self.rng, self.outlets[at], self.day(day))


def stated(rng: random.Random) -> History:
    """Each page says from whom, and through whom, it has each fact."""
    scene = Scene(rng)
    chosen = rng.sample(range(len(scene.matter.facts)), 2)
    if rng.random() < 0.4:
        chosen += [len(scene.matter.facts), len(scene.matter.facts) + 1]
    knowers = {f: scene.knowers(rng.choice((1, 1, 2, 2, 3))) for f in chosen}
    count = rng.randrange(4, 8)
    reports = []
    denier = scene.body(2) if rng.random() < 0.25 else None
    for at in range(count):
        day = at * 4 // count
        teller = scene.teller(at, day)
        told = []
        for f in chosen:
            late = f - len(scene.matter.facts)
            if (late == 0 and at >= count // 2) or (late == 1 and at < count // 2) or rng.random() < 0.2:
                continue
            who = knowers[f][at % len(knowers[f])] if at < len(knowers[f]) else rng.choice(knowers[f])
            clause = scene.clause(f)
            turn = rng.random()
            if at and turn < 0.3:
                told.append(teller.relayed(f, clause, who, rng.choice(scene.outlets[:at])))
            elif who.body is None and turn < 0.4:
                told.append(teller.hearsay(f, clause, who, scene.bodies[2]))
            else:
                told.append(teller.stated(f, clause, who))
        if denier is not None and at == count - 1 and chosen[0] < len(scene.matter.facts):
            told.append(teller.denied(chosen[0], scene.clause(chosen[0]), denier))
        reports.append(scene.report(at, told, day))
    return History("stated", tuple(reports))


def hidden(rng: random.Random) -> History:
    """What each page has from where is in part left out."""
    scene = Scene(rng)
    chosen = rng.sample(range(len(scene.matter.facts)), 2)
    knowers = {f: scene.knowers(rng.choice((1, 1, 2))) for f in chosen}
    first = scene.teller(0, 0)
    base = scene.report(0, [first.stated(f, scene.clause(f), knowers[f][0]) for f in chosen])
    reports = [base]
    if rng.random() < 0.5:  # the first to tell names nobody, or has it from its own eyes
        seen = Knower(f"reporter of {base.outlet}")
        saw = [first.stated(f, scene.clause(f), seen) for f in chosen[:1]]
        reports = [scene.report(0, [*saw, *(first.unnamed(f, scene.clause(f), knowers[f][0]) for f in chosen[1:])])]
    for at in range(1, rng.randrange(4, 8)):
        day = at * 4 // 8
        teller = scene.teller(at, day)
        whom = rng.choice(reports)
        way = rng.choice(("copy", "rewrite", "drop", "unname", "silent", "outlet", "circle", "respell", "own source"))
        if way in {"copy", "rewrite"}:
            reports.append(_taken(scene, whom, at, day, rewrite=way == "rewrite"))
            continue
        told: list[Sentence] = []
        for f in chosen:
            who = _behind(reports, f) or knowers[f][0]
            clause = scene.clause(f)
            if way == "drop":
                told.append(teller.own(f, clause, who))
            elif way == "unname":
                told.append(teller.unnamed(f, clause, who))
            elif way == "outlet":
                told.append(teller.of_outlet(f, clause, who, whom.outlet))
            elif way == "circle":  # an earlier paper is cited, which will cite this one
                told.append(teller.of_outlet(f, clause, who, scene.outlets[(at + 1) % 8]))
            elif way == "respell" and knowers[f][0].person is not None and knowers[f][0].body is None:
                told.append(teller.stated(f, clause, _respelt(knowers[f][0], rng)))
            elif way == "own source" and len(knowers[f]) > 1:
                told.append(teller.stated(f, clause, knowers[f][1]))
            else:
                told.append(teller.stated(f, clause, knowers[f][0]))
        reports.append(scene.report(at, told, day))
    return History("hidden", tuple(reports))


def hearsay(rng: random.Random) -> History:
    """Two or three named people say it, all of whom have it from the first; nothing on a page tells."""
    scene = Scene(rng)
    fact = rng.randrange(len(scene.matter.facts))
    source = scene.witness(quoted=True)
    reports = []
    for at in range(rng.randrange(2, 5)):
        teller = scene.teller(at, at)
        who = source if at == 0 else scene.body(at - 1) if at < 3 and rng.random() < 0.5 else scene.witness()
        told = replace(teller.stated(fact, scene.clause(fact), who), root=source.key)
        reports.append(scene.report(at, [told], at))
    return History("hearsay", tuple(reports))


def rewritings(rng: random.Random) -> History:
    """One account by one witness, or by one paper's reporter; others print it lightly rewritten as theirs."""
    scene = Scene(rng)
    who = scene.witness(quoted=True)
    assert who.person is not None  # a witness is a person
    teller = scene.teller(0, 0)
    way = rng.choice(("named", "renamed", "reporter", "quote"))
    account = rng.choice(scene.accounts)
    if way == "reporter":
        seen = Knower(f"reporter of {scene.outlets[0]}")
        told = [
            Sentence(t.text, t.fact, seen.key, True)
            for t in (teller.stated(f, scene.clause(f), seen) for f in range(3))
        ]
    else:
        told = [teller.quoted(0, account, who), *(teller.stated(f, scene.clause(f), who) for f in (1, 2))]
    base = scene.report(0, told)
    reports = [base]
    for at in range(1, rng.randrange(3, 6)):
        other = scene.stock.person()
        if way == "quote":  # a report of its own, with another's words in a mouth of its own
            mine = scene.teller(at, at % 3)
            (lent,) = rewritten([mine.quoted(0, account, Knower(who.key, other))], rng)
            reports.append(scene.report(at, [lent], at % 3))
            continue
        taken = _taken(scene, base, at, at % 3, rewrite=True)
        if way == "renamed":
            taken = replace(taken, sentences=tuple(renamed(s, who.person, other) for s in taken.sentences))
        reports.append(taken)
    return History(f"rewritten, {way}", tuple(reports))


def witnesses(rng: random.Random) -> History:
    """Each paper has a witness of its own, who tells in words of their own what all of them saw."""
    scene = Scene(rng)
    count = rng.randrange(2, 5)
    accounts = rng.sample(scene.accounts, count)
    reports = []
    for at in range(count):
        teller = scene.teller(at, at % 2)
        who = scene.witness()
        told = [teller.stated(0, scene.clause(0), who)]
        if rng.random() < 0.7:
            told.append(teller.quoted(0, accounts[at], who))
        reports.append(scene.report(at, told, at % 2))
    return History("witnesses", tuple(reports))


def clones(rng: random.Random) -> History:
    """One report on fifty sites, each with an outlet's name, a date and a headline of its own."""
    scene = Scene(rng)
    teller = scene.teller(0, 0)
    way = rng.choice(("named", "reporter", "unnamed", "renamed"))
    who = Knower(f"reporter of {scene.outlets[0]}") if way == "reporter" else scene.witness(quoted=True)
    tell = teller.unnamed if way == "unnamed" else teller.stated
    told = [tell(f, scene.clause(f), who) for f in range(3)]
    if who.person is not None and way != "unnamed":
        told.insert(1, teller.quoted(0, scene.accounts[0], who))
    base = scene.report(0, told)
    outlets = scene.stock.outlets(CLONES)
    reports = []
    for at, outlet in enumerate(outlets):
        sentences = base.sentences
        if way == "renamed" and who.person is not None:
            other = scene.stock.person()
            sentences = tuple(renamed(s, who.person, other) for s in sentences)
        head = rng.choice(scene.matter.headlines).format(**scene.slots)
        site = "https://" + outlet.lower().replace(" ", "-") + f".example/{at}"
        made = replace(base, outlet=outlet, published=scene.date(at % 7), sentences=sentences, address=site)
        reports.append(replace(made, headline=head[:1].upper() + head[1:], byline="" if at % 3 else base.byline))
    return History(f"clones, {way}", tuple(reports))


KINDS: dict[str, tuple[Callable[[random.Random], History], int]] = {
    "stated": (stated, 40),
    "hidden": (hidden, 32),
    "hearsay": (hearsay, 4),
    "rewritten": (rewritings, 12),
    "witnesses": (witnesses, 12),
}
"""How to make a history of a kind, and how many of a hundred are."""


def generate(count: int, seed: int, sets_of_clones: int) -> list[History]:
    """`count` histories by `KINDS`, and then sets of clones; each has a seed of its own, so more changes none."""
    order = [kind for kind, (_, share) in KINDS.items() for _ in range(share)]
    random.Random(seed).shuffle(order)
    made = [KINDS[order[i % 100]][0](random.Random(f"{seed} {i}")) for i in range(count)]
    return made + [clones(random.Random(f"{seed} clones {i}")) for i in range(sets_of_clones)]


def counts(histories: Sequence[History]) -> dict[str, int]:
    """Histories of each kind."""
    out: dict[str, int] = defaultdict(int)
    for history in histories:
        out[history.kind] += 1
    return dict(sorted(out.items()))


def _taken(scene: Scene, whom: Made, at: int, day: int, *, rewrite: bool) -> Made:
    """Another's report under one's own name, whole or without its end, sometimes rewritten."""
    rng = scene.rng
    sentences = whom.sentences if rng.random() < 0.6 else whom.sentences[:-1]
    if rewrite:
        sentences = rewritten(sentences, rng)
    # A paper that signs another's report puts its own name where the other's stood.
    sentences = tuple(replace(s, text=s.text.replace(whom.outlet, scene.outlets[at])) for s in sentences)
    head = rng.choice(scene.matter.headlines).format(**scene.slots)
    byline = scene.stock.person("reporter").name if rng.random() < 0.5 else ""
    return Made(scene.outlets[at], scene.date(day), head[:1].upper() + head[1:], sentences, byline)


def _behind(reports: Sequence[Made], fact: int) -> Knower | None:
    """Who stands behind what the first report says of a fact."""
    found = next((s.root for s in reports[0].sentences if s.fact == fact), None)
    return Knower(found) if found is not None else None


def _respelt(who: Knower, rng: random.Random) -> Knower:
    """The same person under another spelling of the surname."""
    person = who.person
    if person is None:
        return who
    swaps = [
        (a, b)
        for a, b in (("i", "y"), ("k", "c"), ("v", "w"), ("l", "ll"), ("n", "nn"), ("s", "ss"))
        if a in person.surname[1:]
    ]
    if not swaps:
        return who
    old, new = rng.choice(swaps)
    surname = person.surname[0] + person.surname[1:].replace(old, new, 1)
    return replace(who, person=Person(person.given, surname, person.role))

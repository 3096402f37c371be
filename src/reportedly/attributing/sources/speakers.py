"""Who a source phrase means within the report: full names for surnames, names for roles and pronouns.

Rule-based and left to right: a mention may only mean somebody already named (or, for a surname, named in full
elsewhere). Where nobody fits, the words stand as they are: two candidates are better left apart than wrongly joined.
"""

from __future__ import annotations

from collections.abc import Callable

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.abbreviations import Abbreviations
from reportedly.attributing.sources.businesses import businesses
from reportedly.attributing.sources.bystanders import bystanders
from reportedly.attributing.sources.called import author, called, channel_owner
from reportedly.attributing.sources.clients import acted_for
from reportedly.attributing.sources.describing import (
    POINTING,
    apposed_names,
    beside,
    describe,
    describe_body,
    describe_nameless,
    is_elsewhere,
    is_plural,
    named_beside,
    news_partner,
    of_them,
    one_of_two,
    with_voice,
)
from reportedly.attributing.sources.firms import a_company, firm, told_anew
from reportedly.attributing.sources.full_names import first_names, full_names
from reportedly.attributing.sources.informed import belongs, seated, tells_more, who_is_told_of
from reportedly.attributing.sources.kinds import Votes, count_votes, kind_of, name_run, strip_titles, titled_of
from reportedly.attributing.sources.mentions import BYSTANDER, Mentions, Speaker
from reportedly.attributing.sources.named_bodies import NamedBodies, is_public
from reportedly.attributing.sources.named_subjects import named_subjects
from reportedly.attributing.sources.namesakes import Namesakes
from reportedly.attributing.sources.newcomers import newcomer
from reportedly.attributing.sources.offices import (
    FORMER,
    Offices,
    called_so,
    narrower,
    related,
    same_holder,
    same_office,
)
from reportedly.attributing.sources.outlets import before_of, outlet_kind
from reportedly.attributing.sources.papers import Papers
from reportedly.attributing.sources.printed_names import (
    behind_spokesperson,
    body_range,
    client_of_spokesperson,
    speaks_for,
    unnamed_range,
)
from reportedly.attributing.sources.referents import candidates, choose, doubtful, somebody
from reportedly.attributing.sources.register import Register
from reportedly.attributing.sources.shown import shown
from reportedly.attributing.sources.unheard import ALL_HEARD, Unheard
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import SourceKind

_SINGULAR = words("he she him her his hers himself herself")
_BODY_PRONOUNS = words("it its itself")
_PLURAL = words("they them their themselves")
_OWNING = _BODY_PRONOUNS | _PLURAL
_PRONOUNS = _SINGULAR | _OWNING
_NEXT = 2
"""Sentences within which "a spokeswoman" speaks for the body told of before."""
_OFFICIALS = words("boss chief analyst economist strategist expert executive official forecaster")
"""Who, without number or article, speak for the body they are at."""
_DEFINITE = words("the this that its his her their our")
_BODIES_OR_PAPERS = ("body", "document", "data")
_INDEFINITE = words("a an some any another one two three several many few")


class Cast:
    """The speakers of one report. Feed mentions in order of position through `resolve`."""

    def __init__(self, tree: Tree, quoted: list[bool]) -> None:
        self.tree = tree
        self.votes: Votes = count_votes(tree)
        self.votes.shown = shown(tree, quoted)
        self.outlet = tree.annotated.report.outlet
        self._ours_whole = fold(self.outlet) if self.outlet else ""
        said, core = self._ours_whole.split(), before_of(self._ours_whole.split())
        self._our_names = {" ".join(whole[at:]) for whole in (said, core) for at in range(len(whole))}
        """What the outlet may be called: the last words of its name, or of what stands before "of" in it."""
        self._register = Register()
        self.by_key = self._register.by_key
        if self.outlet and (key := fold(self.outlet)):
            ours = Speaker(
                self.outlet, key, outlet_kind(self.outlet), roles={key.split()[-1]}, context=set(key.split())
            )
            self._register.enter(ours)
        self.full, shared = full_names(tree, self.votes.common)
        self._by_first = first_names(self.full)
        self._bodies = NamedBodies(tree)
        self._offices = Offices(tree)
        self._papers = Papers(tree)
        self._abbreviations = Abbreviations(tree)
        self._businesses: dict[str, int] | None = None  # looked for when a report first says "the company"
        self._quoted = quoted
        self._mentions = Mentions(tree, quoted)
        self._namesakes = Namesakes(tree, self._mentions, shared)
        self._background = named_subjects(tree)
        self._placed = {at for at, _ in self._background}
        self._seen = 0
        self._looking = False
        self._next = 0
        self._unheard: Unheard = ALL_HEARD

    def resolve(self, head: int, phrase: Range, unheard: Unheard = ALL_HEARD) -> Speaker:
        """The speaker that `phrase` with head token `head` means; remembers the mention. A pronoun means nobody
        `unheard`."""
        speaker = self.look_up(head, phrase, unheard)
        if speaker.rule != "unresolved pronoun":
            self._mentions.add(head, speaker, 2)
            self._placed.add(head)
        return speaker

    def look_up(self, head: int, phrase: Range, unheard: Unheard = ALL_HEARD) -> Speaker:
        """The same for somebody who does not speak there: no pronoun after it means them."""
        self._advance(head)
        self._unheard = unheard
        speaker = with_voice(self.tree, head, self._find(head, phrase))
        self._unheard = ALL_HEARD
        return speaker

    def person(self, name: str) -> Speaker:
        """The person of that full name."""
        return self.known(name, "person")

    def silence(self, tokens: set[int]) -> None:
        """Take these tokens for no mention of anybody: the labels of a transcript."""
        self._background = [(at, phrase) for at, phrase in self._background if at not in tokens]

    def _advance(self, upto: int) -> None:
        """Take in the names that stand before `upto`."""
        while self._next < len(self._background) and self._background[self._next][0] < upto:
            at, phrase = self._background[self._next]
            self._next += 1
            does = self.tree.head[at] if self.tree.dep[at] == "appos" else at  # "his rival, ANN ROE, lost"
            subject = self.tree.dep[does] in ("nsubj", "nsubjpass")
            self._mentions.add(at, with_voice(self.tree, at, self._find(at, phrase)), 1 if subject else 0)

    def _find(self, head: int, phrase: Range) -> Speaker:
        tree = self.tree
        low = tree.low[head]
        if tree.tag[head] in ("PRP", "PRP$") or low in _PRONOUNS:
            return self._pronoun(head) or self._as_printed(head, phrase, "unresolved pronoun")
        if (long := self._abbreviations.long_form(head)) is not None:
            return self._find(long, noun_phrase(tree, long))
        if (one := one_of_two(tree, head)) is not None:
            return self._find(one, noun_phrase(tree, one))
        if tree.tag[head] == "WP$" and (before := self._antecedent(head)) is not None:
            return before
        if (
            of_them(tree, head)
            and (group := self._latest(head, lambda s: s.plural and s.kind == "unnamed")) is not None
        ):
            return group
        if (owner := channel_owner(tree, head)) is not None:
            return self._find(owner, noun_phrase(tree, owner))
        anew = belongs(tree, head, phrase) or (tree.proper[head] and seated(tree, head, phrase))
        if anew and (who := self._told_more_of(head, phrase)) is not None:
            return who
        named = self._ours(phrase) or self._outlet(head, phrase) or self._name_inside(head, phrase)
        if named is not None:
            return named
        if (at := called(tree, head)) is not None and (named := self._name_inside(at, noun_phrase(tree, at))):
            if tree.lemma[head] in nouns.ROLES and named.kind == "body":
                named.kind = "person"  # "a clerk called Lemon"
            describe(tree, named, phrase, (at, at + 1))
            return named
        again = self._papers.writer(head, phrase[0])
        for writer in (again, author(tree, head), acted_for(tree, head)):
            if writer is None:
                continue
            written = self._find(writer, noun_phrase(tree, writer))
            written_by = writer in tree.owners(head) or (writer == again and tree.dep[writer] == "nsubj")
            nameless = written.kind == "unnamed" and written_by and somebody(written)
            if written.kind in ("person", "body") or nameless:  # "a letter from inspectors" is a letter
                return written
        if (at := self._offices.beside(fold(tree.lemma[head]), phrase[1])) is not None and tree.is_noun(head):
            # "the chair Ann Roe", "the head of the port, Ann Roe,"
            named = self._name_inside(at, noun_phrase(tree, at))
            if named is not None:
                return named
        if low == "old" and "year" in tree.low[phrase[0] : head]:  # "the 54-year-old"
            aged = self._latest(head, lambda s: s.kind == "person" and not s.plural)
            return aged or self._as_printed(head, phrase, "described")
        headline = tree.terse(head)
        definite = headline or tree.low[phrase[0]] in _DEFINITE or tree.low[head] in ("police",)
        if (whose := self._whose(head)) is not None:  # "Argentina … its health ministry": not Brazil's
            found = self._institution(head, phrase, whose) or self._by_role(head, phrase)
            theirs = {whose.key} | {n for n in (found.key.split() if found else ()) if n[:5] == whose.key[:5]}
            alien = found is not None and found.name[:1].isupper() and not theirs & set(found.key.split())
            return self._body_of(whose, head, phrase) if alien or found is None else found
        found = None
        if definite or tree.tag[head].startswith("NNP"):
            found = self._by_role(head, phrase)
        if found is None and tree.low[phrase[0]] not in _INDEFINITE:
            found = self._institution(head, phrase)
        found = None if found is not None and is_elsewhere(tree, head, found) else found
        found = found or self._holder(head, phrase) or self._told_more_of(head, phrase)
        return found or self._voice_of(head, phrase) or self._as_printed(head, phrase, "described")

    def _told_more_of(self, head: int, phrase: Range) -> Speaker | None:
        """ "Ann Roe joined in May. The winger …": the person named just before, by what else is true of her."""
        tree = self.tree
        nameless = kind_of(tree, head, phrase, self.votes, self.outlet) == "unnamed"
        nameless = nameless or belongs(tree, head, phrase) or seated(tree, head, phrase)
        if not nameless or self._quoted[head] or tree.terse(head) or not tells_more(tree, head, phrase):
            return None
        who = who_is_told_of(tree, head, self._mentions.before(head), self._quoted)
        if who is None or (seated(tree, head, phrase) and same_holder(fold(tree.lemma[head]), who.roles)):
            return None  # whoever captains England is not "the India captain"
        describe(tree, who, phrase, (phrase[0], phrase[0]))
        return who

    def _antecedent(self, head: int) -> Speaker | None:
        """Whom "whose" goes back to: the noun its clause hangs on."""
        clause = next((a for a in self.tree.above(head) if self.tree.dep[a] == "relcl"), None)
        noun = self.tree.head[clause] if clause is not None else head
        return self._find(noun, noun_phrase(self.tree, noun)) if noun < head else None

    def _voice_of(self, head: int, phrase: Range) -> Speaker | None:
        """The body that nameless people speak for as a whole: "a spokeswoman said" for the body told of just before,
        "analysts at Brand Securities", "bosses at Plavi Lines" for the one they name."""
        tree = self.tree
        if speaks_for(tree, head) and behind_spokesperson(tree, head, phrase[0]) is None:
            near = self._latest(head, lambda s: s.kind == "body")
            told = [m for m in self._mentions.recent(12) if m.speaker is near]
            close = any(tree.sentence[head] - tree.sentence[m.at] <= _NEXT for m in told)
            whose = [tree.low[o] for o in tree.owners(head)]
            return near if close and whose in ([], ["its"]) else None
        if (at := news_partner(tree, head, phrase)) is not None:
            return self.known(tree.words(name_run(tree, at)), "outlet")
        if tree.tag[head] == "NNS" and tree.lemma[head] in _OFFICIALS and tree.left[head] == head:
            at = next((n for p in tree.kids(head, "prep") if tree.low[p] == "at" for n in tree.kids(p, "pobj")), None)
            named = self._name_inside(at, noun_phrase(tree, at)) if at is not None else None
            return named if named is not None and named.kind == "body" else None
        return None

    def _outlet(self, head: int, phrase: Range) -> Speaker | None:
        """ "the weekly Farol", "that agency": an outlet the report names anywhere."""
        outlets = self.votes.outlets
        name = (outlets.inside(head, phrase) or outlets.meant(head, phrase)) if outlets is not None else None
        return self.known(name, "outlet") if name else None

    def _holder(self, head: int, phrase: Range) -> Speaker | None:
        """ "the minister", in a headline "minister": whom the report names with that office, if it is one."""
        tree = self.tree
        if tree.tag[head] not in ("NN", "NNP"):
            return None
        noun = fold(tree.lemma[head])
        definite = tree.terse(head) or tree.low[phrase[0]] in _DEFINITE or bool(tree.owners(head))
        at = None
        if definite:
            former = any(low in FORMER for low in tree.low[phrase[0] : head])
            near = beside(tree, head, phrase) - FORMER | named_beside(tree, head, phrase)
            sure = speaks_for(tree, head) or seated(tree, head, phrase)
            at = self._offices.holder(noun, near, former, sure=sure)
        return self._name_inside(at, noun_phrase(tree, at)) if at is not None else None

    def named_after(self, head: int) -> Speaker | None:
        """ "An engineer", of whom the report goes on as "the engineer, Ann Roe": the person, not named before."""
        tree = self.tree
        plain = not tree.kids(head, "compound", "amod", "prep", "relcl")
        at = self._offices.later(fold(tree.lemma[head]), head, plain=plain)
        if at is None or tree.low[at] in tree.low[:head]:
            return None
        named = self._name_inside(at, noun_phrase(tree, at))
        return named if named is not None and named.kind == "person" else None

    def _whose(self, head: int) -> Speaker | None:
        """The country that "its" or "their" before a ministry means; None for other owners."""
        tree = self.tree
        owner = next((c for c in tree.owners(head) if tree.low[c] in _OWNING), None)
        whose = self._pronoun(owner) if owner is not None and tree.lemma[head] in nouns.BODIES else None
        country = whose is not None and (self.votes.of(whose.key)["GPE"] > 0 or whose.key in nouns.COUNTRIES)
        return whose if country and whose is not None and len(whose.key.split()) == 1 else None

    def _body_of(self, whose: Speaker, head: int, phrase: Range) -> Speaker:
        """ "its health ministry", printed nowhere with the country's name: kept apart from another country's."""
        low, high = body_range(self.tree, head, phrase)
        low += low < head and self.tree.low[low] in _OWNING
        name = self.tree.words((low, high))
        key = f"{whose.key} {fold(name)}"
        if key not in self.by_key:
            self._register.enter(Speaker(name, key, "body", roles={fold(self.tree.lemma[head])}, rule="described"))
        return self.by_key[key]

    def _institution(self, head: int, phrase: Range, whose: Speaker | None = None) -> Speaker | None:
        """ "the hospital", "Talvia … its defence ministry": the one body the report names that it can be."""
        name = self._bodies.meant(head, phrase, whose.key if whose is not None else "")
        if not name:
            return None
        found = self.known(name, "body")
        found.roles.add(fold(self.tree.lemma[head]))  # and goes on being called so
        return found

    def _name_inside(self, head: int, phrase: Range) -> Speaker | None:
        """A phrase with a proper name: as head, as apposition ("the mayor, Ann Roe") or after a role ("minister
        Ann Roe")."""
        tree = self.tree
        at = behind = titled_of(tree, head, phrase) or head
        office = tree.lemma[head] in nouns.ROLES and head - phrase[0] <= 1
        if office and tree.terse(head):
            return None  # a headline's "Nurse says" capitalises a calling
        described = not tree.tag[head].startswith("NNP") or tree.word[head].islower()
        if behind == head and (described or tree.lemma[head] in nouns.ROLES):
            apposed = [c for c in apposed_names(tree, head) if phrase[0] <= c < phrase[1]]
            formal = office and head > phrase[0] and tree.low[phrase[0]] in ("the", "our", "my", "a", "an")
            if (described or formal) and not apposed:
                return None  # "The Colonel said" in a formal text: a calling
            at = apposed[0] if apposed else head
        if (called := self._by_first_name(at, phrase)) is not None:
            return called
        kind = kind_of(tree, at, phrase, self.votes, self.outlet)
        if kind == "person" or self._is_surname(at):
            span = strip_titles(tree, name_run(tree, at))
            printed = tree.words(span)
            words_of = fold(printed).split()
            if not words_of:
                return None
            full = self.full.get(words_of[-1], printed)
            if (len(words_of) > 1 and len(printed) >= len(full)) or not set(words_of) <= set(fold(full).split()):
                full = printed
            speaker = None
            if len(words_of) == 1 and words_of[0] not in self.full:
                full = self._namesakes.titled(words_of[0], span) or full
                speaker = self._namesakes.meant(at, words_of[0], span, self._unheard) if full == printed else None
            speaker = speaker or self.known(full, "person")
            describe(tree, speaker, phrase, span)
            return speaker
        low, high = body_range(tree, at, phrase)
        printed = tree.words((low, high))
        same = self._register.same_body(fold(printed), kind)
        speaker = same or self.known(printed, kind)
        describe_body(tree, speaker, phrase, head, (low, at))
        return speaker

    def _by_first_name(self, at: int, phrase: Range) -> Speaker | None:
        """ "Wendell" where the report names one Wendell in full."""
        tree = self.tree
        name = fold(tree.word[at])
        if name not in self._by_first:
            return None
        low, high = strip_titles(tree, name_run(tree, at))  # "Sir Leo"
        full = self._by_first[name] if high - low == 1 and name not in self.full else ""
        around, labels = self.votes.shows(name), self.votes.of(name)
        thing = around["n"] + labels["ORG"] + labels["GPE"] > around["m"] + around["f"] + labels["PERSON"]
        if not full or thing:
            return None
        speaker = self.known(full, "person")
        describe(tree, speaker, phrase, (low, high))
        return speaker

    def _is_surname(self, at: int) -> bool:
        """Whether the name that ends at `at` is a surname, or part, of a name printed in full elsewhere."""
        names = fold(self.tree.words(strip_titles(self.tree, name_run(self.tree, at)))).split()
        return bool(names) and names[-1] in self.full and set(names) <= set(fold(self.full[names[-1]]).split())

    def _ours(self, phrase: Range) -> Speaker | None:
        """ "the Coastguard" on a page that the Coastguard itself publishes."""
        if fold(self.tree.words(phrase)).removeprefix("the ") not in self._our_names:
            return None
        if self.outlet and outlet_kind(self.outlet) == "body":
            return self.known(self.outlet, "body")
        return self.by_key.get(self._ours_whole)

    def _by_role(self, head: int, phrase: Range) -> Speaker | None:
        """ "the mayor", "the ministry": the latest speaker seen with that noun and no clashing words."""
        tree = self.tree
        noun = fold(tree.lemma[head])
        office = same_office(noun)
        extra, whose = beside(tree, head, phrase), named_beside(tree, head, phrase)
        if speaks_for(tree, head):
            extra |= whose
        if noun in nouns.FIGHTERS and tree.tag[head] == "NNS" and not extra:
            return self._latest(head, lambda s: s.kind == "body" and bool(s.context & nouns.ARMED))
        kind = kind_of(tree, head, phrase, self.votes, self.outlet)
        if kind == "document" and tree.terse(head):
            extra = set()  # a headline's "leaked report" is the report the body tells of
        several = is_plural(tree, head)
        past = "former" in tree.low[phrase[0] : head]
        past = past and any("former" in m.speaker.context for m in self._mentions.recent())
        held, wider = called_so(office), narrower(office)
        company = a_company(noun) and not extra
        for mention in self._mentions.recent():
            speaker = mention.speaker
            if past and speaker.kind == "person" and "former" not in speaker.context:
                continue
            if speaker.kind == kind == "unnamed" and speaker.plural != several and speaker.rule == "described":
                continue  # "the women" are not "one woman"
            seen = not held.isdisjoint(speaker.roles)
            again = company and speaker.rule == "described"
            if again and (named := firm(tree, self._mentions, self.votes, head, sure=True)) is not None:
                return named  # a headline's "company", named since
            if (seen or (not extra and not wider.isdisjoint(speaker.roles))) and (
                not extra or extra & speaker.context or related(extra, speaker.context)
            ):
                theirs = speaker.context
                if noun in nouns.BODIES and not all(n in theirs or related({n}, theirs) for n in whose):
                    continue  # "Talvia's defence ministry" is not Morvenia's
                if speaker.kind in ("person", "unnamed") and kind in _BODIES_OR_PAPERS and not seen:
                    continue
                return self._mentions.nameless(noun, speaker) or speaker
            outlet = kind == "outlet" and speaker.kind == "outlet" and not extra
            if outlet and (not self.outlet or fold(self.outlet) != speaker.key):
                return speaker
            if (
                kind == "document"
                and speaker.kind == "document"
                and noun in ("document", "paper", "text")
                and not extra
            ):
                return speaker
        if noun in ("department", "force") and not extra:  # "Harwick police … the department"
            return self._latest(head, lambda s: s.kind == "body" and "police" in s.key.split())
        if noun == "agency" and not extra:  # "the Harwick Transit Authority … the agency"
            return self._latest(head, lambda s: s.kind == "body" and s.rule == "name" and is_public(s.key))
        told = told_anew(tree, phrase[0], head)
        if not a_company(noun) or extra - told:
            return None
        if (named := firm(tree, self._mentions, self.votes, head, told=told - POINTING - {"", "based"})) is not None:
            return named
        if self._businesses is None:
            self._businesses = businesses(tree)
        shown_so = [at for key, at in self._businesses.items() if not {"m", "f"} & self.votes.shows(key).keys()]
        return self._name_inside(shown_so[0], name_run(tree, shown_so[0])) if len(shown_so) == 1 else None

    def _pronoun(self, head: int) -> Speaker | None:
        tree = self.tree
        if tree.low[head] not in _PRONOUNS:
            return None
        self._take_in_bystanders(head)
        held = candidates(tree, self._mentions.before(head), head, self._unheard)
        speaker = choose(tree, self._quoted, held, head, self._unheard)
        if speaker is None and tree.low[head] in ("he", "she"):
            speaker = doubtful(tree, self._mentions.before(head), self.votes, head)
        if speaker is not None and tree.low[head] in _SINGULAR:
            speaker.guessed = "m" if tree.low[head] in nouns.MALE else "f"
        return speaker

    def _take_in_bystanders(self, head: int) -> None:
        """Note whom only a pronoun at `head` brings in: "Roe's brother", "had met a soldier"."""
        if self._looking:
            return
        self._looking = True
        for at in bystanders(self.tree, head, self._seen):
            if at not in self._placed:
                speaker = self._find(at, noun_phrase(self.tree, at))
                if speaker.kind != "person" or speaker.certain:
                    self._mentions.add(at, speaker, BYSTANDER)
        self._seen = max(self._seen, head)
        self._looking = False

    def _latest(self, head: int, fits: Callable[[Speaker], bool]) -> Speaker | None:
        return self._mentions.latest(head, fits, self._unheard)

    def known(self, name: str, kind: SourceKind) -> Speaker:
        """The speaker of that printed name, seen before or not."""
        key = fold(name) or name.lower()
        if key not in self.by_key:
            self._register.enter(newcomer(name, kind, self.votes, self.full))
        return self.by_key[key]

    def _as_printed(self, head: int, phrase: Range, rule: str) -> Speaker:
        """A source known only by its description."""
        tree = self.tree
        kind = kind_of(tree, head, phrase, self.votes, self.outlet)
        low, high = (body_range if kind != "unnamed" else unnamed_range)(tree, head, phrase)
        if kind == "body" and speaks_for(tree, head):
            client = client_of_spokesperson(tree, head)  # "a spokesman for Ann Roe"
            whole = noun_phrase(tree, client) if client is not None else phrase
            if client and tree.tokens[client].entity == kind_of(tree, client, whole, self.votes, None).upper():
                return self._find(client, whole)
            low, high = behind_spokesperson(tree, head, low) or (low, high)
            company = high - low == 1 and a_company(tree.low[low])  # "a company spokeswoman"
            if company and (name := self._bodies.meant(low, (low, high))) is not None:
                return self.known(name, "body")
            if company and (named := firm(tree, self._mentions, self.votes, head, sure=True)) is not None:
                return named
        high -= high - 1 > low and tree.tag[high - 1] == "POS"
        printed = tree.words((low, high)) or tree.words(phrase) or tree.word[head]
        if tree.tag[head] in ("PRP", "PRP$"):
            return Speaker(tree.word[head], fold(printed) or printed, "unnamed", rule=rule)
        speaker = self.known(printed, kind)
        speaker.rule = rule
        describe_nameless(tree, speaker, phrase, head)
        return speaker

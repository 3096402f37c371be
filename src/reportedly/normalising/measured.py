"""What a number counts or measures, read from the parse: "20 trees fell", "the range is 2,500 km for …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.countries import by_adjective
from reportedly.normalising.word_lists import words
from reportedly.units import CURRENCY_CODES, UNIT_WORDS
from reportedly.vocabulary import Span, Token

_EMPTY_VERBS = words(
    """
    be have do say tell report add announce include involve see make take get reach total number claim confirm
    estimate come go rise fall increase stand warn believe think note state explain can may will
    """
)
_TELLING = words(
    """
    say tell report add announce claim confirm warn believe think note state explain
    """
)
# Verbs and adjectives that only people suffer in news: "12 were injured", "left 12 dead".
_PEOPLE_WORDS = words(
    """
    kill die injure wound hurt hospitalise hospitalize arrest detain evacuate rescue displace drown dead missing
    homeless miss charge sentence convict jail infect quarantine trap feared stranded unaccounted lose survive perish
    shoot stab board attend live employ vote protest gather flee treat alive unharmed critical sicken sick ill
    collapse fell march rally demonstrate queue camp pray
    """
)
_TOLLS = words(
    """
    toll dead fatality casualty injured wounded death victim survivor turnout crowd
    """
)
_SINGULARS = {"people": "person", "men": "man", "women": "woman", "children": "child", "persons": "person",
              "folk": "person", "folks": "person", "dead": "person", "injured": "person", "wounded": "person",
              "others": "person", "other": "person", "police": "police officer", "crew": "person",
              "staff": "person", "olds": "person", "old": "person", "personnel": "person", "lives": "person",
              # where the lemmatiser errs
              "doses": "dose", "graves": "grave", "bases": "base", "axes": "axe", "taxes": "tax", "corpses": "corpse",
              "species": "species", "premises": "premises", "data": "data", "media": "media"}  # fmt: skip
_MADE_OF_PEOPLE = frozenset(("crew", "family", "staff", "cabin", "team", "gang", "band", "church", "household"))
_GROUPS = frozenset(("team", "family", "squad", "crowd", "audience", "class"))
_NOT_NAMED = words(
    """
    det nummod quantmod predet poss punct cc advmod neg case preconj
    """
)
_COMPLEMENTS = words(
    """
    for against of on from in between per to
    """
)
_KINDS_OF_PEOPLE = words(
    """
    child adult man woman boy girl pupil student teacher parent baby teenager worker employee patient nurse doctor
    player fan coach official passenger driver crew guest tourist resident officer soldier civilian volunteer
    visitor prisoner guard customer lawyer staff
    """
)
_CHANGING = words(
    """
    rise climb jump grow increase soar surge swell fall drop decline shrink sink double reach hit top exceed pass
    raise cut reduce lift boost lower slash expand
    """
)
# Plurals whose level is no count: "temperatures rose to 40".
_NO_COUNTS = words(
    """
    temperature price share rate yield level wage cost odd sale revenue profit earning stock rating standard
    """
)
_RATES = words(
    """
    second minute hour day week month year night
    """
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is counted: the singular noun ("" for none), the words of the report, where the noun ends, its rate."""

    noun: str
    of: str
    end: int = 0
    rate: str = ""


class Parse:
    """The tokens of a report, by offset."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._starts = [t.start for t in tokens]
        self._children: dict[int, list[int]] = {}
        for n, token in enumerate(tokens):
            if token.head != n:
                self._children.setdefault(token.head, []).append(n)

    def _inside(self, span: Span) -> range:
        first = bisect_left(self._starts, span.start)
        if first and self._tokens[first - 1].end > span.start:
            first -= 1
        return range(first, bisect_left(self._starts, span.end))

    def _top(self, span: Span) -> int | None:
        """The token of the span whose head lies outside it."""
        inside = self._inside(span)
        outside = [n for n in inside if self._tokens[n].head not in inside or self._tokens[n].head == n]
        return outside[-1] if outside else None

    def measured(self, with_unit: Span) -> str:
        """What a value with a unit is of: the governing noun or subject with its verb, "of" and "for" complements."""
        top = self._top(with_unit)
        if top is None:
            return ""
        inside = set(self._inside(with_unit))
        parts = self._complements(top, inside)
        governor = self._governing(top, inside, parts)
        # "… 900 km over land and 120 km over water": the second shares its governor.
        seen = {top}
        at = top
        while not governor and self._tokens[at].dep in ("conj", "appos") and self._tokens[at].head not in seen:
            at = self._tokens[at].head
            seen.add(at)
            governor = self._governing(at, inside | set(self._subtree_of_number(at)), parts)
        return self._words(set(governor) | set(parts), inside)

    def _subtree_of_number(self, at: int) -> Iterable[int]:
        return [at, *(c for c in self._children.get(at, ()) if self._tokens[c].dep in ("nummod", "quantmod", "amod"))]

    def _governing(self, at: int, inside: set[int], parts: Sequence[int]) -> list[int]:
        token = self._tokens[at]
        head = token.head
        if head == at or token.dep in ("conj", "appos"):
            return []
        over = self._tokens[head]
        if token.dep == "pobj" and over.dep in ("prep", "agent"):
            above = over.head
            if above == head:
                return []
            noun = self._tokens[above]
            if noun.tag.startswith("N"):
                return [*self._phrase(above, inside), *self._clause(above)]
            return [above, *self._subjects(above)] if noun.tag.startswith("V") else [above]
        if token.dep in ("nummod", "compound", "amod", "nmod", "npadvmod", "quantmod", "poss"):
            if over.tag.startswith("N"):
                return self._phrase(head, inside)
            if over.tag.startswith(("J", "R")):
                after = [
                    c for c in self._children.get(head, ()) if c > head and self._tokens[c].dep in ("prep", "pcomp")
                ]
                deep = [head, *(n for c in after for n in self._subtree(c))]
                return deep if len(deep) > 1 else [head, *self._governing(head, inside, parts)]
        if over.tag.startswith(("V", "MD")) or over.lemma == "be":
            return [n for n in (head, *self._subjects(head), *self._objects(head, at)) if n not in inside]
        if over.tag.startswith("N"):
            return self._phrase(head, inside)
        if over.tag == "IN" and token.dep == "npadvmod" and over.head != head:  # "800 metres below ground"
            place = [c for c in self._children.get(head, ()) if self._tokens[c].dep == "pobj"]
            return [over.head, *self._subjects(over.head), *([head, *place] if place else [])]
        return []

    def _clause(self, noun: int) -> list[int]:
        """The verb a noun stands under, where it tells something ("a fine of $3m was imposed")."""
        token = self._tokens[noun]
        head = self._tokens[token.head]
        if token.dep in ("nsubjpass", "dobj", "nsubj") and head.tag.startswith("V") and head.lemma not in _EMPTY_VERBS:
            return [token.head]
        return []

    def _subjects(self, verb: int) -> list[int]:
        at, seen = verb, {verb}
        while True:
            found = [c for c in self._children.get(at, ()) if self._tokens[c].dep in ("nsubj", "nsubjpass", "expl")]
            if found:
                return [
                    n for c in found if self._tokens[c].tag not in ("EX", "WDT", "WP") for n in self._phrase(c, set())
                ]
            token = self._tokens[at]
            if token.dep in ("relcl", "acl"):
                return self._phrase(token.head, set())
            if token.dep not in ("conj", "xcomp") or token.head in seen:
                return []
            at = token.head
            seen.add(at)

    def _objects(self, verb: int, but: int) -> list[int]:
        return [
            n
            for c in self._children.get(verb, ())
            if c != but and self._tokens[c].dep == "dobj" and self._tokens[verb].lemma not in _TELLING
            for n in self._phrase(c, set())
        ]

    def _phrase(self, noun: int, inside: set[int]) -> list[int]:
        """A noun with its modifiers before it and its "of" complement's head."""
        out = [noun]
        for child in self._children.get(noun, ()):
            token = self._tokens[child]
            if child in inside:
                continue
            if token.dep in ("amod", "compound", "nmod") and child < noun:
                out.extend(n for n in self._subtree(child, 8) if self._tokens[n].dep not in _NOT_NAMED)
            elif token.dep == "prep" and token.lemma == "of":
                for deep in self._children.get(child, ()):
                    if deep not in inside and not inside & set(self._children.get(deep, ())):
                        out.extend(n for n in (deep, *self._modifiers(deep)) if n not in inside)
        return out

    def _modifiers(self, noun: int) -> list[int]:
        return [
            c for c in self._children.get(noun, ()) if self._tokens[c].dep in ("amod", "compound", "nmod") and c < noun
        ]

    def _subtree(self, at: int, most: int = 12) -> list[int]:
        out: list[int] = []
        queue = [at]
        while queue and len(out) < most:
            n = queue.pop(0)
            out.append(n)
            queue.extend(self._children.get(n, ()))
        return out

    def _complements(self, top: int, inside: set[int]) -> list[int]:
        """of, for, against … after the value, on it or on the verb it stands under."""
        out: list[int] = []
        hosts = [top]
        token = self._tokens[top]
        if token.head != top and token.dep in ("attr", "dobj", "pobj", "acomp", "oprd", "npadvmod", "advmod"):
            hosts.append(token.head)
        for host in hosts:
            for child in self._children.get(host, ()):
                prep = self._tokens[child]
                if child in inside or child < top or prep.dep not in ("prep", "agent"):
                    continue
                wanted = ("of", "for", "against") if host != top else _COMPLEMENTS
                if prep.lemma not in wanted or child - top > 12:
                    continue
                if host == top and prep.lemma in ("in", "on", "from", "to", "between"):
                    continue
                for deep in self._children.get(child, ()):
                    if self._tokens[deep].dep == "pobj" and deep not in inside:
                        out.extend((deep, *self._modifiers(deep)))
        return out

    def _words(self, indexes: set[int], inside: set[int]) -> str:
        """The words, in the order of the text, without empty verbs, numbers and small words."""
        out: list[str] = []
        for n in sorted(indexes):
            token = self._tokens[n]
            if n in inside or token.dep in ("det", "punct", "poss", "case", "aux", "auxpass", "neg"):
                continue
            if token.tag.startswith("V") and token.lemma in _EMPTY_VERBS:
                continue
            if token.text in CURRENCY_CODES:
                continue
            if (token.lemma.lower(),) in UNIT_WORDS and any(
                self._tokens[c].tag == "CD" for c in self._children.get(n, ())
            ):
                continue
            if token.tag in ("PRP", "PRP$", "DT", "CD", "EX", "WDT", "WP", "$", "POS", "CC") or not any(
                c.isalnum() for c in token.text
            ):
                continue
            out.append(token.text)
        return " ".join(out[:10])

    def counted(self, figure: Span) -> Measured | None:
        """What a bare number counts; None where it stands in a name or counts nothing the parse shows."""
        top = self._top(figure)
        if top is None:
            return None
        inside = set(self._inside(figure))
        token = self._tokens[top]
        noun = self._counted_noun(top, inside)
        if noun is not None:
            if noun < top and token.dep in ("nummod", "appos") and self._tokens[noun].tag.startswith("NN"):
                return None  # "Flight 370": the number follows what it labels
            noun = self._whole(noun)
            found = self._tokens[noun]
            kept = {n for n in self._phrase(noun, inside) if n not in inside}
            # "dozens of passengers were hurt": the number is the subject, the counted its complement.
            through_of = self._tokens[found.head].lemma == "of" and self._tokens[found.head].head == top
            words = self._words(kept | set(self._predicate(top if through_of else noun)), inside)
            barred = any(
                self._tokens[n].tag == "CD" and self._tokens[n].text.isalnum() for n in range(max(inside) + 1, noun)
            )
            people = self._mixed(noun) or self._of_group(noun)
            thing = "person" if people else self._singular(found)
            return Measured(thing, words, 0 if barred else found.end, self._rate(noun))
        verb = self._predicate(top)
        beside = self._suffering(top)
        if beside is not None:
            return Measured("person", self._tokens[beside].text, self._tokens[beside].end if beside == top + 1 else 0)
        words = self._words({*verb, *self._subjects_under(top)}, inside)
        people = any(self._tokens[n].lemma in _PEOPLE_WORDS and not self._downed(n) for n in verb) or any(
            self._tokens[n].lemma.lower() in _TOLLS for n in self._subjects_under(top)
        )
        if people:
            return Measured("person", words)
        if token.dep in ("pobj", "attr", "acomp", "npadvmod", "dobj") and (level := self._levelled(top)):
            return Measured(level, words)
        if token.dep in ("pobj", "attr", "dobj", "nsubj", "nsubjpass", "conj", "oprd", "npadvmod") and words:
            return Measured("", words)
        return None

    def _downed(self, verb: int) -> bool:
        """Whether a verb has "down" beside it: aircraft and drones are shot down, people are shot."""
        return verb + 1 < len(self._tokens) and self._tokens[verb + 1].text.lower() == "down"

    def _mixed(self, noun: int) -> bool:
        """Whether the counted are people of two kinds: "212 children and adults"."""
        if self._tokens[noun].lemma.lower() not in _KINDS_OF_PEOPLE:
            return False
        return any(
            self._tokens[c].dep == "conj"
            and self._tokens[c].lemma.lower() in _KINDS_OF_PEOPLE
            and not any(self._tokens[m].dep in ("nummod", "det") for m in self._children.get(c, ()))
            for c in self._children.get(noun, ())
        )

    def _of_group(self, noun: int) -> bool:
        """Whether the counted are members of a group of people: "24 crew members"; not "27 members of the bloc"."""
        before = self._tokens[noun - 1].lemma.lower() if noun else ""
        return self._tokens[noun].lemma.lower() == "member" and before in _MADE_OF_PEOPLE

    def _whole(self, noun: int) -> int:
        """The head of a noun run that the parser cut short: "20 Orka supply trucks" counts trucks."""
        if self._tokens[noun].tag not in ("NNP", "NN", "JJ"):
            return noun
        for n in range(noun + 1, min(noun + 7, len(self._tokens))):
            token = self._tokens[n]
            if token.tag in ("NNS", "NNPS"):
                return n
            if token.tag not in ("NN", "NNP", "JJ", "VBN", "VBG", "HYPH"):
                break
        return noun

    def _suffering(self, top: int) -> int | None:
        """killed, dead, injured right after the number or as its predicate: "12 killed", "left 12 dead"."""
        if top + 1 < len(self._tokens):
            after = self._tokens[top + 1]
            if after.lemma.lower() in _PEOPLE_WORDS and after.tag in ("VBN", "VBD", "VBG", "JJ", "VB", "NN", "NNS"):
                return top + 1
        return None

    def _subjects_under(self, top: int) -> list[int]:
        """The subject of the verb the number stands under: "the toll rose to 54"."""
        token, at = self._tokens[top], self._tokens[top].head
        if token.dep == "pobj" and self._tokens[at].dep in ("prep", "agent"):
            at = self._tokens[at].head
            if self._tokens[at].tag.startswith("N"):
                return self._phrase(at, {top})
        if token.dep in ("nsubj", "nsubjpass") or not self._tokens[at].tag.startswith("V"):
            return []
        return self._subjects(at)

    def _levelled(self, top: int) -> str:
        """What "the number of cases is 300" or "arrests climbed to 40" counts: the noun of the subject; "" for none."""
        token = self._tokens[top]
        at, prep = token.head, ""
        if token.dep == "pobj":
            prep, at = self._tokens[at].lemma, self._tokens[at].head
        verb = self._tokens[at].lemma.lower()
        if not (verb in _CHANGING and prep in ("to", "from", "at", "past", "above", "below", "")) and not (
            verb in ("be", "stand") and prep in ("", "at", "over", "above", "under", "below")
        ):
            return ""
        subjects = [c for c in self._children.get(at, ()) if self._tokens[c].dep in ("nsubj", "nsubjpass")]
        if prep in ("from", "to"):  # "raised its seats from 23 to 41"
            subjects = [c for c in self._children.get(at, ()) if self._tokens[c].dep == "dobj"] or subjects
        for subject in subjects:
            noun = self._tokens[subject]
            if noun.lemma.lower() in ("number", "count", "tally", "total"):
                for of in self._children.get(subject, ()):
                    deep = [c for c in self._children.get(of, ()) if self._tokens[c].dep == "pobj"]
                    if self._tokens[of].lemma == "of" and deep and self._tokens[deep[0]].tag in ("NNS", "NNPS", "NN"):
                        return self._singular(self._tokens[deep[0]])
            if (
                noun.tag == "NNS"
                and verb in _CHANGING
                and prep in ("to", "from")
                and noun.lemma.lower() not in _NO_COUNTS
            ):
                return self._singular(noun)
        return ""

    def _counted_noun(self, top: int, inside: set[int]) -> int | None:
        token = self._tokens[top]
        of = [c for c in self._children.get(top, ()) if self._tokens[c].lemma == "of" and self._tokens[c].dep == "prep"]
        for prep in of:
            for deep in self._children.get(prep, ()):
                if self._tokens[deep].dep == "pobj" and self._tokens[deep].tag.startswith("N") and deep not in inside:
                    return deep
        noun = token.tag in ("NNS", "NN", "NNPS") and not any(c.isdigit() for c in token.text)
        if noun and token.lemma.lower() not in ("dozen", "hundred", "thousand", "million", "billion", "score"):
            return None if token.text.lower() in _SPELT else top
        if token.dep in ("nummod", "quantmod", "compound", "amod", "nmod") and token.head not in inside:
            head = self._tokens[token.head]
            if head.tag.startswith("N") and head.text not in ("%",):
                return token.head
            if head.tag in ("CD", "JJR") or head.tag.startswith("J"):
                return None if token.head in (top, head.head) else self._counted_noun(token.head, inside)
        return None

    def _predicate(self, noun: int) -> list[int]:
        """The verb (or participle) that tells what happened to the counted."""
        token, out = self._tokens[noun], []
        at = token
        if token.dep in ("conj", "appos"):
            at = self._tokens[token.head]
        for child in self._children.get(noun, ()):
            if self._tokens[child].dep in ("acl", "relcl") and self._tokens[child].lemma not in _EMPTY_VERBS:
                out.append(child)
        head = self._tokens[at.head]
        adjective = [c for c in self._children.get(at.head, ()) if self._tokens[c].dep in ("acomp", "oprd", "ccomp")]
        if at.dep in ("nsubjpass", "nsubj", "dobj", "attr", "oprd"):
            if head.tag.startswith("V") and head.lemma not in _EMPTY_VERBS:
                out.append(at.head)
            if at.dep in ("nsubj", "dobj"):
                out.extend(c for c in adjective if self._tokens[c].tag.startswith(("J", "VBN")))
        if at.dep == "pobj" and self._tokens[at.head].dep == "agent":
            out.append(head.head)
        if at.dep == "pobj" and head.dep == "prep" and self._tokens[head.head].tag.startswith("N"):
            out.extend((head.head, *self._modifiers(head.head)))
        return [n for n in out if n != noun]

    def _rate(self, noun: int) -> str:
        for child in self._children.get(noun, ()):
            token = self._tokens[child]
            if token.dep == "npadvmod" and token.lemma in _RATES and child - noun == 2:
                return token.lemma
            if token.lemma == "per" and child == noun + 1:
                for deep in self._children.get(child, ()):
                    if self._tokens[deep].lemma in _RATES:
                        return self._tokens[deep].lemma
        return ""

    def _singular(self, token: Token) -> str:
        low = token.text.lower()
        if low in _GROUPS and token.tag == "NN":
            return "person"  # "three of his team", not "three teams"
        if low in _SINGULARS:
            return _SINGULARS[low]
        if low in by_adjective() or low.removesuffix("s") in by_adjective():
            return "person"  # "millions of Japanese", "four Germans"
        lemma = token.lemma.lower() if token.tag in ("NNS", "NN") else low
        if token.tag in ("NNPS",) and lemma.endswith("s"):
            lemma = lemma[:-1]
        return _SINGULARS.get(lemma, "".join(c for c in lemma if c.isalnum() or c in "-' ") or "thing")


_SPELT = words(
    """
    dozens scores hundreds thousands millions billions tens couple
    """
)

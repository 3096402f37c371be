"""An outlet's own eyes, apart from its word: where its people were there it is an origin, where it is cited none."""

from __future__ import annotations

import re

from reportedly.vocabulary import Attribution

from .case import Case
from .evidence import reporter_was_there
from .publisher_names import MEDIA, is_media
from .voice import is_own_voice, publisher

_WORD = re.compile(r"[^\W_]+")
_REPORTERS = frozenset({"correspondent", "reporter", "journalist", "photographer"})


def eyes_of(outlet: str) -> str:
    """The key of an outlet's own people who were there: apart from what it has from others, for which it is cited."""
    return f"{outlet} (there)"


def publisher_key(a: Attribution) -> str:
    """Key of the link that publishes the page; of the last there is where only a showing site is known."""
    return (publisher(a) or a.chain[-1]).key


def saw_itself(case: Case, a: Attribution) -> bool:
    """Whether the outlet says that its own people saw it: in its own voice, or of "our correspondent" by no name."""
    if is_own_voice(a):
        return reporter_was_there(case, a)
    if a.chain[0].kind != "unnamed":
        return False
    report = case.reports[a.report]
    words = _words(f"{a.chain[0].name} {report.words(a.source)}")
    ours = words & {"our", "this"} or words & (_words(report.outlet or "") - {"the"})
    return bool(ours and words & _REPORTERS) and reporter_was_there(case, a)


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.casefold()))


def cited_eyes(case: Case, key_of: dict[str, str | None]) -> None:
    """An outlet that is cited for what its own report says that its people saw is cited as who was there."""
    seen = {(a.claim, key) for a in case.attributions if a.claim and (key := key_of[a.id]) is not None}
    for a in case.attributions:
        key = key_of[a.id]
        if key is not None and a.claim and not is_own_voice(a) and (a.claim, eyes_of(key)) in seen:
            key_of[a.id] = eyes_of(key)


def cited_outlets(case: Case) -> frozenset[str]:
    """Keys of all that are a news outlet somewhere in the event: by their kind in a chain, or as a report's publisher.

    One cited by a name that reads like a person's ("the Corvane Mercury") is the same outlet.
    """
    known = {x.key for a in case.attributions for x in (*a.chain[1:], *a.chain[-1:]) if x.kind == "outlet"}
    printed = {_words(r.outlet) - {"the"} for r in case.reports.values() if r.outlet}
    alike = {key for key, e in case.entities.items() if _words(e.name) - {"the"} in printed}
    speakers = {key for key, e in case.entities.items() if e.kind in {"body", "person"} and not is_media(e.name)}
    named = {a.chain[0].key for a in case.attributions if a.chain and _is_paper(a, case)}
    return frozenset((known | alike) - speakers) | named


def _is_paper(a: Attribution, case: Case) -> bool:
    """ "The Corvane Examiner", taken for a person: persons go without the article."""
    root = a.chain[0]
    words = root.name.casefold().split()
    article = case.reports[a.report].words(a.source).casefold().startswith("the ")
    return root.kind == "person" and len(words) > 1 and words[-1] in MEDIA and article

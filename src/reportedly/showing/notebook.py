"""Small HTML for notebooks: tables without style sheets or scripts, all words escaped."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from reportedly.showing.cards import Card, card, sections
from reportedly.showing.dates import spoken
from reportedly.showing.lookup import Lookup
from reportedly.showing.visible import isolated, plain, quotation
from reportedly.vocabulary import Claim, Dossier

_ROWS = 40  # claims a notebook cell shows; the page has all
_EVENTS = 10


def _row(c: Card) -> Markup:
    counts = " → ".join(str(n) for n, _ in c.counts)
    return Markup(
        "<tr><td>{} {}</td><td style='text-align:left'>{}</td><td>{}</td><td><code>{}</code></td></tr>"
    ).format(c.label.symbol, c.label.words, c.lead + quotation(c.text), counts, c.id)


def dossier_html(dossier: Dossier) -> str:
    """An event: its gist and a table of its claims by status. For `_repr_html_`."""
    lookup = Lookup(dossier)
    cards = [c for s in sections(lookup) for c in s.cards]
    rows = Markup("").join(_row(c) for c in cards[:_ROWS])
    more = Markup("<p>{} more claims.</p>").format(len(cards) - _ROWS) if len(cards) > _ROWS else Markup("")
    where = isolated(dossier.where.name) if dossier.where else "no place"
    return str(
        Markup(
            "<p><b>{}</b><br>{} · {} · {} reports</p><table><thead><tr><th>status</th>"
            "<th style='text-align:left'>claim</th><th title='appearances, reports, publishers, origins'>counts</th>"
            "<th>id</th></tr></thead><tbody>{}</tbody></table>{}"
        ).format(quotation(dossier.gist), spoken(dossier.when) or "no date", where, len(dossier.reports), rows, more)
    )


def dossiers_html(dossiers: Sequence[Dossier]) -> str:
    """Several events, one after the other, the first ten in full. For `_repr_html_`."""
    if not dossiers:
        return "<p>No events.</p>"
    more = len(dossiers) - _EVENTS
    return "".join(dossier_html(d) for d in dossiers[:_EVENTS]) + (f"<p>{more} more events.</p>" if more > 0 else "")


def claim_html(claim: Claim, dossier: Dossier) -> str:
    """A claim: status, counts, and each saying with its chain. For `_repr_html_`."""
    c = card(claim, Lookup(dossier))
    rows = Markup("").join(
        Markup("<tr><td>{} {}</td><td style='text-align:left'>{}</td><td style='text-align:left'>{}</td></tr>").format(
            s.label.symbol,
            s.label.words,
            quotation(s.words),
            Markup(" → ").join(isolated(step.name) for step in s.steps),
        )
        for voice in c.voices
        for s in voice.sayings
    )
    counts = " → ".join(f"{n} {words}" for n, words in c.counts)
    return str(
        Markup("<p><b>{}</b><br>{} {} · {} · <code>{}</code></p><table><tbody>{}</tbody></table>").format(
            quotation(c.text), c.label.symbol, c.label.words, counts, plain(c.id), rows
        )
    )

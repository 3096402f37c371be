"""One frozen Settings; every numbered constant that a user may turn stands here with its story."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.vocabulary import Kin


@dataclass(frozen=True, slots=True)
class Settings:
    """How to run. Nothing here is read from the environment."""

    annotator: str = "en"
    """Language pipeline: "en" (the default English one), any installed spaCy pipeline by name, or "fake" for tests.
    Reports in another language that there are words for are read by that language's default pipeline."""

    meaning: str | None = None
    """A sentence encoder by name ("use") by which reports in different languages are compared too; None is without."""

    workers: int = 1
    """Processes for the one-report stages. Output does not depend on it."""

    one_event: bool = False
    """Take all reports as one event instead of grouping them."""

    max_characters: int = 2_000_000
    """A decoded page longer than this is cut there and marked partial: nobody writes a news report of 2 M characters,
    and a parser's memory grows with it."""

    max_report_seconds: float = 120.0
    """Wall clock after which a report that hangs a parser is given up and listed (in the isolated runner)."""

    gazetteer: str | None = None
    """Path of a gazetteer file; None builds and uses the one in the user's cache."""

    aliases: tuple[tuple[str, str], ...] = ()
    """The user's (name, canonical name) pairs for bodies and people, on top of the shipped table."""

    families: tuple[Kin, ...] = ()
    """The user's rows of outlets that are one voice (`reading.read_families`), over the shipped table."""

    flags: tuple[tuple[str, str], ...] = ()
    """(kind of flag or "all", "off", "on", "info", "note" or "warning"), the later over the earlier: which are raised,
    and how severe they are. Made from text by `reportedly.switches`."""

"""The library's front door: the same objects the command line writes, for notebooks and scripts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportedly.collection import add, conclude_touched, dossiers_of, settings_of
from reportedly.errors import InputError, MissingExtra, UnknownName
from reportedly.ruling import listed
from reportedly.settings import Settings
from reportedly.showing import dossier_html, page, tables
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Attribution, Claim, Correction, Dossier, Failure, Report

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the dossiers, largest event first, and what failed with its reason."""

    dossiers: tuple[Dossier, ...]
    failures: tuple[Failure, ...]
    corrections: tuple[Correction, ...] = ()  # what people overruled, where it was loaded from a store

    @property
    def reports(self) -> tuple[Report, ...]:
        """All reports, by event."""
        return tuple(r for d in self.dossiers for r in d.reports)

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """All sayings, by event."""
        return tuple(a for d in self.dossiers for a in d.attributions)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, by event."""
        return tuple(c for d in self.dossiers for c in d.claims)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """One of the export's tables ("reports", "attributions", "claims", …) as plain rows. Raises UnknownName."""
        found = tables(self.dossiers, self.failures, self.corrections)
        if table not in found:
            raise UnknownName(f"no table {table!r}; there are: {', '.join(sorted(found))}")
        return found[table]

    def frame(self, table: str) -> pandas.DataFrame:
        """The same as a DataFrame; needs the extra `frames`."""
        try:
            import pandas as pd
        except ImportError:
            raise MissingExtra("A DataFrame", "pandas", "frames") from None
        return pd.DataFrame(self.rows(table))

    def to_html(self, path: str | Path) -> None:
        """Write the dossier page."""
        Path(path).write_text(page(self.dossiers, self.failures), encoding="utf-8")

    def _repr_html_(self) -> str:
        return "".join(dossier_html(d) for d in self.dossiers)


def read(inputs: str | Path | Sequence[str | Path], settings: Settings | None = None) -> Reading:
    """Read files, folders or globs, the whole way to dossiers, in this process and without keeping anything.

    Raises InputError where nothing is found, MissingExtra where the language pipeline is not installed.
    """
    chosen = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    _show_in_notebooks()
    with EmbeddedStore() as store:
        add(store, chosen, settings or Settings(), isolated=False)
        return Reading(dossiers_of(store), store.failures())


def load(path: str | Path) -> Reading:
    """What a store holds, with all that people overruled (`reportedly.ruling`, `reportedly.reviewing`) kept to.

    Raises InputError where there is no such file, StoreError where it is no store.
    """
    if not Path(path).is_file():
        raise InputError(f"no store {str(path)!r}; make one with: reportedly build FOLDER")
    _show_in_notebooks()
    with EmbeddedStore(path) as store:
        conclude_touched(store, settings_of(store))
        return Reading(dossiers_of(store), store.failures(), listed(store))


def _show_in_notebooks() -> None:
    """Tell a running IPython how dossiers show themselves; the nouns stay plain data and know nothing of it."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is not None:
        shell.display_formatter.formatters["text/html"].for_type(Dossier, dossier_html)

"""Everything `reportedly` raises.

    ReportedlyError
    ├── InputError        nothing readable was given (a path that does not exist, an empty selection)
    ├── MissingExtra      a feature needs a package that is not installed; names the extra
    ├── StoreError        a store cannot be opened, or was written by a newer version
    ├── UnknownName       a claim, event or format was asked for that is not there
    └── WorkerLost        a worker process cannot even start

Bad single inputs do not raise: they become `vocabulary.Failure` rows.
"""

from __future__ import annotations


class ReportedlyError(Exception):
    """Base of all; the message says what was wrong, where, and what to do."""


class InputError(ReportedlyError):
    """The selection as a whole holds nothing to read."""


class MissingExtra(ReportedlyError):
    """An optional package is absent."""

    def __init__(self, what: str, package: str, extra: str) -> None:
        super().__init__(f"{what} needs the package {package!r}. Install it with: pip install 'reportedly[{extra}]'")
        self.what, self.package, self.extra = what, package, extra

    def __reduce__(self) -> tuple[type[MissingExtra], tuple[str, str, str]]:
        return MissingExtra, (self.what, self.package, self.extra)  # a worker process sends it to its parent


class StoreError(ReportedlyError):
    """The store is not one of ours, is damaged, or is newer than this program."""


class WorkerLost(ReportedlyError):
    """A child process ended before it took any page."""


class UnknownName(ReportedlyError):
    """Asked for by a name that is not there; the message lists what is."""

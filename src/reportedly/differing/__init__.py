"""What differs between two states of a store or an export, and how a store goes back to an earlier one."""

from reportedly.differing.changes import Difference, difference
from reportedly.differing.history import gone_back, replaced
from reportedly.differing.states import ClaimState, State, of_correction, of_dossiers, of_folder
from reportedly.differing.telling import as_json, as_text

__all__ = [
    "ClaimState",
    "Difference",
    "State",
    "as_json",
    "as_text",
    "difference",
    "gone_back",
    "of_correction",
    "of_dossiers",
    "of_folder",
    "replaced",
]

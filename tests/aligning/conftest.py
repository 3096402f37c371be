"""What tests of aligning share."""

from __future__ import annotations

import pytest

from reportedly.annotating import load
from reportedly.errors import MissingExtra
from reportedly.vocabulary import Annotator


@pytest.fixture(scope="session")
def pipeline() -> Annotator:
    """The English pipeline, read once."""
    try:
        return load("en")
    except MissingExtra:
        pytest.skip("no English pipeline installed")

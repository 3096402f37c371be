"""No notice is missed for want of a piece: whatever a pattern of notices matches has one of those asked for first."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.cleaning.notices import _SYNDICATION, _TELLING


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], max_examples=60)
@pytest.mark.parametrize("pattern", _SYNDICATION, ids=range(len(_SYNDICATION)))
@given(data=st.data())
def test_each_match_has_a_piece(pattern: re.Pattern[str], data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern))
    assert any(piece in text.lower() for piece in _TELLING)

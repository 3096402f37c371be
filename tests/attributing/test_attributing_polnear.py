"""The level reached on PolNeAR's development set holds; its text has no licence and is read where it stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEV = ROOT.parent / "shared" / "data" / "polnear" / "dev.jsonl"


@pytest.mark.skipif(not DEV.exists(), reason="PolNeAR is not at hand: it may not be shipped")
def test_level_on_polnear_holds() -> None:
    command = [sys.executable, "-m", "benchmarks.attribution", "--gold", str(DEV), "--floors", "polnear, dev"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

"""The public face as a type checker sees it."""

import pathlib
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent


def test_public_face_is_typed_as_it_is_documented():
    pytest.importorskip("mypy", reason="mypy comes with the dev extra")
    checked = [sys.executable, "-m", "mypy", "--strict", "--config-file", "", str(HERE / "typing" / "api.py")]
    done = subprocess.run(checked, capture_output=True, text=True, check=False, cwd=HERE.parent)
    assert (done.returncode, done.stdout.splitlines()[:-1]) == (0, [])

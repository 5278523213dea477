"""Chromium, where there is one (Debian: chromium). Playwright drives it and brings none of its own."""

import contextlib
import shutil

import pytest
from playwright.sync_api import Error, sync_playwright

__all__ = ["DESK", "PHONE", "chromium"]

WHERE = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@contextlib.contextmanager
def chromium():
    """Start the browser, or skip what needs it."""
    program = next((path for name in WHERE if (path := shutil.which(name))), None)
    if program is None:
        pytest.skip(f"none of {', '.join(WHERE)} is installed")
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        except Error as error:
            pytest.skip(f"{program} does not start: {error.message}")
        yield started
        started.close()

"""Notices: copyright, disclaimers and statements of the article."""

from __future__ import annotations

from newsparse._layout.blocks import Page
from newsparse.model import TextField, Zone

__all__ = ["read_notices"]


def read_notices(page: Page) -> tuple[TextField, ...]:
    """Return each notice line as written."""
    return tuple(TextField(span=b.span, text=b.text) for b in page.of(Zone.NOTICE))

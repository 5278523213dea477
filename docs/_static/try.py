"""What docs/try.md runs in the browser. It needs attrs and newsparse, and nothing else is loaded there."""

import newsparse


def view(text: str) -> str:
    """Return the HTML view of a text."""
    return newsparse.parse(text).to_html(text)

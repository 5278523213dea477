"""From HTML to the plain text that ``parse`` reads. Needs the extra ``html`` (selectolax)."""

from newsparse.readers.html import html_to_text

__all__ = ["html_to_text"]

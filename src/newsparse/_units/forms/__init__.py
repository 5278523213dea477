"""The forms in which people hold news: front matter, labelled and tagged records, exports, feeds, Markdown.

A form recognises itself by a cheap sign and says three things of a text: which characters are marks of the
form, where each article begins and ends, and which values are *stated* (a title in front matter, ``HD`` of an
export, ``標題`` of a board). What is left is read as any page is. A new form is one module and one row here.
"""

from __future__ import annotations

from collections.abc import Callable

from newsparse._units.forms.digests import read_digest
from newsparse._units.forms.document import Document, Field, Record, Stated
from newsparse._units.forms.exports import read_export
from newsparse._units.forms.flashes import read_flashes
from newsparse._units.forms.front_matter import read_front_matter, read_yaml_list
from newsparse._units.forms.json_records import read_json
from newsparse._units.forms.labelled_values import read_labelled
from newsparse._units.forms.mail import read_mail
from newsparse._units.forms.rows import read_rows
from newsparse._units.forms.samples import read_samples
from newsparse._units.forms.sections import read_sections
from newsparse._units.forms.subtitles import read_subtitles
from newsparse._units.forms.tagged import read_tagged

__all__ = ["Document", "Field", "Record", "Stated", "recognise"]

FORMS: tuple[Callable[[str], Document | None], ...] = (
    read_front_matter,
    read_yaml_list,
    read_json,
    read_subtitles,
    read_tagged,
    read_flashes,
    read_samples,
    read_rows,
    read_export,
    read_mail,
    read_digest,
    read_labelled,
    read_sections,
)
"""The forms, the surest sign first; the first that knows a text is its form."""


def recognise(text: str) -> Document | None:
    """Return a text as its form has it; ``None`` where it is a page like any other."""
    for form in FORMS:
        if document := form(text):
            return document
    return None

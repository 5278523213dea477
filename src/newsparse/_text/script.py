"""Which script a text is written in: simplified, traditional, or neither."""

from __future__ import annotations

from newsparse._text.words import lazy

__all__ = ["language_of"]

# Frequent characters that only one of the two scripts has.
_HANS = lazy("[们这国说时会学对发后过还为来两个产开关现从经应动进种样长电问间题]")
_HANT = lazy("[們這國說時會學對發後過還為來兩個產開關現從經應動進種樣長電問間題]")
_SAMPLE = 4000


def language_of(text: str, start: int, end: int) -> str:
    """Return ``zh-Hans``, ``zh-Hant`` or ``und`` by the first characters of ``text[start:end]``.

    Example:
        >>> [language_of(t, 0, len(t)) for t in ("这个国家", "這個國家", "Hello")]
        ['zh-Hans', 'zh-Hant', 'und']
    """
    end = min(end, start + _SAMPLE)
    if _HANT.search(text, start, end) is None:  # most texts hold one script alone, and need no counting
        return "zh-Hans" if _HANS.search(text, start, end) else "und"
    if _HANS.search(text, start, end) is None:
        return "zh-Hant"
    hans = len(_HANS.findall(text, start, end))
    hant = len(_HANT.findall(text, start, end))
    if hans == hant:
        return "und"
    return "zh-Hans" if hans > hant else "zh-Hant"

"""From bytes to text: byte order mark, UTF-8, a declared encoding, a detected one.

The only decoder: ``html_to_text``, ``read_records`` and the command line all ask here.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

import attrs

__all__ = ["Decoded", "UndecodableError", "decode", "decode_html", "is_encoding"]

Errors: TypeAlias = Literal["strict", "replace"]

# UTF-32 before UTF-16, whose mark it begins with.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# <meta charset="gbk"> and <meta http-equiv=… content="text/html; charset=gb2312">. The standard asks for it
# in the first 1,024 bytes, but pages put scripts and comments before it, and browsers find it there as well
# (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding).
_META = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})""", re.IGNORECASE
)
_PRESCANNED = 4096

# What reads the encodings that pages name (https://encoding.spec.whatwg.org/#names-and-labels). Pages in GBK
# say gb2312, and GB18030 holds both. What Windows writes as Big5 is code page 950, with its own ‧ in names;
# pages of Hong Kong add the characters of HKSCS. The labels that Python does not know are here as well.
_READ_AS = {
    label: read_as.split()
    for labels, read_as in (
        ("gb2312 gbk csgb2312 gb_2312 gb_2312-80 x-gbk", "gb18030"),
        ("big5 cn-big5 csbig5 x-x-big5", "cp950 big5hkscs"),
        ("ascii iso8859-1", "cp1252"),
        ("euc_kr windows-949", "cp949"),
        ("shift_jis windows-31j x-sjis", "cp932"),
    )
    for label in labels.split()
}

# Codecs of Python's own, which are no encodings of pages; some of them raise what no decoder should.
_PYTHONS_OWN = frozenset({"charmap", "idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape"})

# What Chinese pages that are not in Unicode are written in. Given all of its encodings, charset-normalizer
# takes short Chinese texts for Korean or Japanese ones.
_CANDIDATES = ["gb18030", "big5hkscs", "big5", "cp950"]

# How many good characters outside ASCII damaged UTF-8 must have for each bad byte. One in six characters of
# GB2312 looks like a letter of two bytes in UTF-8, so a short text in GB2312 may have more good than bad.
_GOOD_FOR_A_BAD = 4


class UndecodableError(ValueError):
    """Bytes are not text in the encoding asked for, nor in one that was declared or detected."""


@attrs.frozen
class Decoded:
    """A text, and how it was read.

    Args:
        text: The text, without a byte order mark; offsets count from the character after it.
        encoding: The codec of Python that read it.
        detected: Whether the encoding was worked out from the bytes.
    """

    text: str
    encoding: str
    detected: bool = False


def is_encoding(name: str) -> bool:
    """Whether text is decoded with an encoding of this name.

    Example:
        >>> is_encoding("gb18030"), is_encoding("x-gbk"), is_encoding("base64"), is_encoding("martian")
        (True, True, False, False)
    """
    return bool(_codecs(name))


def decode(
    data: bytes, encoding: str | None = None, *, declared: Iterable[str] = (), errors: Errors = "strict"
) -> Decoded:
    """Decode the bytes of a page, by default strictly, so that no character is lost unnoticed.

    A byte order mark decides. Then ``encoding`` is used where it is given. Otherwise bytes that are valid
    UTF-8 are UTF-8 whatever is declared: pages that were saved again often keep their old declaration. Then
    come the declared encodings, each read as its superset (gb2312 as GB18030), then charset-normalizer, where
    it is installed. UTF-8 with a few bad bytes is not taken for anything else.

    Args:
        data: The bytes.
        encoding: What the caller says they are; it must be an encoding (see ``is_encoding``).
        declared: What the page or its HTTP header says they are, the best first; unknown names are skipped.
        errors: ``replace`` puts U+FFFD where the bytes are wrong in the likeliest encoding.

    Raises:
        UndecodableError: The bytes are wrong in every encoding tried, and ``errors`` is ``strict``; the
            message says where.
        LookupError: ``encoding`` is not an encoding.

    Example:
        >>> decode("山西日报".encode("gb18030"), declared=["gb2312"])
        Decoded(text='山西日报', encoding='gb18030', detected=False)
        >>> decode("山西日报".encode(), declared=["gb2312"])
        Decoded(text='山西日报', encoding='utf-8', detected=False)
    """
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], marked, errors)
    if encoding is not None:
        return _read(data, encoding, errors)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        not_utf8 = error
    if _is_damaged_utf8(data):
        return _read(data, "utf-8", errors)
    known = [name for name in declared if is_encoding(name)]
    for name in known:
        try:
            return _read(data, name, "strict")
        except UndecodableError:
            continue
    try:
        return attrs.evolve(_read(data, _detected(data), "strict"), detected=True)
    except UndecodableError as error:
        if known or errors == "replace":
            return _read(data, known[0] if known else "utf-8", errors)
        raise UndecodableError(f"{_place(not_utf8, 'utf-8')}; {error}") from not_utf8


def decode_html(
    data: bytes, encoding: str | None = None, *, declared: Iterable[str] = (), errors: Errors = "strict"
) -> Decoded:
    """Decode the bytes of a page of HTML as ``decode`` does, with what its first 4,096 bytes declare.

    Args:
        data: The bytes.
        encoding: What the caller says they are.
        declared: What the HTTP header says they are; it comes before the page's own declaration.
        errors: As for ``decode``.

    Raises:
        UndecodableError: As for ``decode``.

    Example:
        >>> decode_html('<meta charset="gb2312"><p>镕'.encode("gb18030"))
        Decoded(text='<meta charset="gb2312"><p>镕', encoding='gb18030', detected=False)
    """
    return decode(data, encoding, declared=[*declared, *_declared(data)], errors=errors)


def _declared(html: bytes) -> Iterable[str]:
    """Return the encoding that a page declares, unless the declaration cannot be read in it: UTF-16, say."""
    meta = _META.search(html, 0, _PRESCANNED)
    name = meta[1].decode("ascii", "replace") if meta else ""
    if meta and all(meta[1].decode(codec, "replace") == name for codec in _codecs(name)):
        yield name


def _codecs(name: str) -> list[str]:
    """Return the codecs of Python that read what is called ``name``, the likeliest first."""
    label = name.strip().lower()
    try:
        label = codecs.lookup(label).name
        bytes(4).decode(label, "replace")
    except (LookupError, UnicodeError, ValueError):
        return _READ_AS.get(label, [])
    return [] if label.replace("-", "_") in _PYTHONS_OWN else _READ_AS.get(label, [label])


def _read(data: bytes, name: str, errors: Errors) -> Decoded:
    """Decode with the encoding called ``name``; a byte order mark written in it is left out."""
    names = _codecs(name)
    if not names:
        raise LookupError(f"unknown encoding: {name}")
    wrong: UnicodeDecodeError | None = None
    for codec in names:
        try:
            return Decoded(data.decode(codec).removeprefix("\ufeff"), codec)
        except UnicodeDecodeError as error:
            wrong = error
    if errors == "replace":
        return Decoded(data.decode(names[-1], "replace").removeprefix("\ufeff"), names[-1])
    assert wrong is not None  # noqa: S101  # no codec has read the text
    raise UndecodableError(_place(wrong, name)) from wrong


def _place(error: UnicodeDecodeError, encoding: str) -> str:
    return f"not {encoding} at byte {error.start} (0x{error.object[error.start]:02x})"


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few; other encodings turn such bytes into rubbish."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    return good > _GOOD_FOR_A_BAD * bad


def _detected(data: bytes) -> str:
    """Ask charset-normalizer for the encoding.

    Raises:
        UndecodableError: It finds none or is not installed; the message says what to do.
    """
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise UndecodableError(
            "name its encoding with --encoding, or install newsparse[cli] to have it detected"
        ) from error
    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    if best is None:
        raise UndecodableError("no other encoding was detected; name it with --encoding")
    return best.encoding

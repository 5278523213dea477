"""From the bytes of a file to its text: byte order marks, UTF-8, a named encoding, a detected one."""

from __future__ import annotations

import codecs
import re

import attrs

__all__ = ["Decoded", "UndecodableError", "decode", "decode_html", "is_encoding"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What Chinese pages that are not in Unicode are written in. Given all of its encodings, charset-normalizer
# takes short Chinese texts for Korean or Japanese ones.
_CANDIDATES = ["gb18030", "big5hkscs", "big5", "cp950"]

# <meta charset="gbk"> and <meta http-equiv=… content="text/html; charset=gb2312">; browsers look for them in
# the first 1,024 bytes (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding).
_META = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})""", re.IGNORECASE
)
_PRESCANNED = 1024

# What pages call GB2312 or GBK is read as GB18030, which holds both, and Big5 with its additions
# (https://encoding.spec.whatwg.org/#names-and-labels).
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}


class UndecodableError(ValueError):
    """Bytes are no text in the encoding asked for, or in any that was detected."""


@attrs.frozen
class Decoded:
    """A text, and how it was read.

    Args:
        text: The text, without a byte order mark; offsets count from the character after it.
        encoding: The name of the encoding.
        detected: Whether the encoding was worked out from the bytes.
    """

    text: str
    encoding: str
    detected: bool = False


def is_encoding(name: str) -> bool:
    """Tell whether Python decodes text with an encoding of this name.

    Example:
        >>> is_encoding("gb18030"), is_encoding("base64"), is_encoding("martian")
        (True, False, False)
    """
    try:
        bytes(4).decode(name, "replace")
    except (LookupError, UnicodeError, ValueError):
        return False
    return True


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode the bytes of a page: strictly, so that no character is lost without a word.

    Without ``encoding``, a byte order mark decides, then UTF-8, then charset-normalizer where installed.

    Raises:
        UndecodableError: The bytes are not in the encoding; the message says where.

    Example:
        >>> decode("山西日报".encode("gb18030"), "gb18030").text
        '山西日报'
    """
    if encoding is not None:
        return Decoded(_strictly(data, encoding).removeprefix("\ufeff"), encoding)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], marked), marked)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise UndecodableError(_place(error, "utf-8")) from error
        return _detected(data, error)


def decode_html(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode the bytes of a page of HTML: by its byte order mark, by ``encoding``, by what it declares.

    Args:
        data: The bytes.
        encoding: What the HTTP header or the caller says. Names that Python does not know are passed over.

    Raises:
        UndecodableError: The bytes are not in the encoding; the message says where.

    Example:
        >>> decode_html('<meta charset="gb2312"><p>镕'.encode("gb18030"))
        Decoded(text='<meta charset="gb2312"><p>镕', encoding='gb18030', detected=False)
    """
    declared = _META.search(data, 0, _PRESCANNED)
    names = [encoding, declared[1].decode("ascii", "replace") if declared else None]
    if not data.startswith(tuple(mark for mark, _ in _MARKS)):
        for name in names:
            if name and is_encoding(name):
                return decode(data, _WIDER.get(codecs.lookup(name).name, name))
    return decode(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(_place(error, encoding)) from error


def _place(error: UnicodeDecodeError, encoding: str) -> str:
    return f"not {encoding} at byte {error.start} (0x{error.object[error.start]:02x})"


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell UTF-8 with some bad bytes, which another encoding would turn into rubbish, from that encoding."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    return good > bad


def _detected(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """Ask charset-normalizer; ``error`` says why the bytes are not UTF-8."""
    not_utf8 = _place(error, "utf-8")
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415  # an extra
    except ImportError:
        advice = "name its encoding with --encoding, or install newsparse[cli] to have it detected"
        raise UndecodableError(f"{not_utf8}; {advice}") from error
    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    if best is None:
        advice = "no other encoding was detected; name it with --encoding"
        raise UndecodableError(f"{not_utf8}; {advice}") from error
    return Decoded(_strictly(data, best.encoding), best.encoding, detected=True)

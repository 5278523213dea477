"""The parts of a line that may hold a credit: bracket contents, clauses after a full stop, bulleted parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse._lexicon import words
from newsparse._names.labels import BULLETS
from newsparse._names.person import Confidence, confidence
from newsparse._names.places import known_place
from newsparse._names.roles import role_words
from newsparse._text.chars import CLOSING_BRACKET, HAN, OPENING_BRACKET, members
from newsparse._text.words import any_of, lazy
from newsparse.spans import Span

__all__ = ["Chunk", "chunks_of", "lines_of"]

_LINE = lazy(r"[^\r\n]+")
# The marks of a title bracket no credit: 《编辑部的故事》.
_OPEN = "".join(sorted(members(OPENING_BRACKET) - set("《〈<＜")))
_CLOSE = "".join(sorted(members(CLOSING_BRACKET) - set("》〉>＞")))
# No full-width full stop among the stops: it is in names (约翰．史密斯).
_BREAK = lazy(
    rf"(?P<open>[{re.escape(_OPEN)}])|(?P<close>[{re.escape(_CLOSE)}])|(?P<quote>[“”\"])|(?P<stop>[。！？!?；;…{BULLETS}])"
)
# A nationality or a dynasty before a name: [美]约翰·史密斯, （英）阿加莎.
_NATION = lazy(
    rf"[{re.escape(_OPEN)}]"
    + any_of(
        "美 英 法 德 日 俄 韩 韓 意 加 澳 以 印 巴西 西 葡 荷 比 瑞士 瑞典 挪 丹 芬 波 捷 匈 奥 奧 爱尔兰 "
        "愛爾蘭 希 土 埃及 南非 阿根廷 智利 墨 新 新加坡 古 清 明 宋 唐"
    )
    + rf"[{re.escape(_CLOSE)}]"
)
# The address of an outlet: 华夏时报（www.example.com）记者.
_ADDRESS = lazy(r"[(（](?:https?://|www\.)?[A-Za-z0-9.\-]{3,40}\.[a-z]{2,4}/?[)）]")
# 文◎王晓铭: the mark parts a label from its name, elsewhere it opens a credit.
_LABELS = tuple(role_words())
# A note behind a name that is no credit of its own: 佐藤真一（东京）, 王强（实习）.
_NOTE = lazy(rf"[（(〔]([{HAN}A-Za-z .·]{{1,12}})[)）〕]")
_NOTES = frozenset(
    words(
        "实习 實習 实习生 實習生 见习 見習 特约 特約 整合 化名 左 右 中 左一 右一 左二 右二 中间 中間 "
        "笔名 筆名"
    )
)
# 张敏(校务处主任)、李思: who the one before the next name is, however long.
_OFFICE_NOTE = lazy(rf"[（(〔][{HAN}A-Za-z0-9 .·]{{2,24}}[)）〕](?=[、，,.．])")
_NAME_BEFORE = lazy(rf"(?<![{HAN}·])[{HAN}]{{2,4}}\Z")
# A semicolon may be between two names as well: 作者：王晓铭;李思远.
_SEMICOLONS = (";", "；")
_NEXT_NAME = lazy(rf"[;；][^\S\r\n]?([{HAN}]{{2,4}})(?=$|[;；)）\]】\s])")


class Chunk(NamedTuple):
    """A part of a line.

    Args:
        start: Index of its first code point, blanks skipped.
        end: Index after its last, blanks skipped.
        opener: The bracket or mark before it; empty at the start of the line.
        closer: The bracket or mark after it; empty at the end of the line.
    """

    start: int
    end: int
    opener: str
    closer: str

    @property
    def bracketed(self) -> bool:
        """Whether brackets are around it."""
        return self.opener != "" and self.opener in _OPEN and (not self.closer or self.closer in _CLOSE)


def lines_of(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the lines of ``text[start:end]`` that are not empty."""
    for match in _LINE.finditer(text, start, end):
        yield Span(*match.span())


def chunks_of(text: str, start: int, end: int) -> list[Chunk]:
    """Divide a line at brackets, quotation marks, full stops and bullets; empty parts are left out.

    Example:
        >>> line = "图为开幕式。（周彬 摄）"
        >>> [line[c.start:c.end] for c in chunks_of(line, 0, len(line))]
        ['图为开幕式', '周彬 摄']
    """
    chunks: list[Chunk] = []
    at, opener = start, ""
    position = start
    while found := _BREAK.search(text, position, end):
        position = found.end()
        if found["open"] and (note := _NOTE.match(text, found.start(), end)) and _is_note(text, note, at):
            position = note.end()
            continue
        if (
            found["open"]
            and (office := _OFFICE_NOTE.match(text, found.start(), end))
            and _is_named(text, at, found.start())
        ):
            position = office.end()
            continue
        if found["open"] and (address := _ADDRESS.match(text, found.start(), end)) and found.start() > at:
            position = address.end()
            continue
        if found[0] == "◎" and text[max(at, found.start() - 8) : found.start()].rstrip().endswith(_LABELS):
            continue
        if found["open"] and (nation := _NATION.match(text, found.start(), end)) and found.start() > at:
            position = nation.end()
            continue
        name = _NEXT_NAME.match(text, found.start(), end) if found["stop"] in _SEMICOLONS else None
        if name is not None and confidence(name[1]) >= Confidence.LIKELY:
            continue
        chunks += _trimmed(text, Chunk(at, found.start(), opener, found[0]))
        at, opener = found.end(), found[0]
    chunks += _trimmed(text, Chunk(at, end, opener, ""))
    return chunks


def _is_note(text: str, note: re.Match[str], at: int) -> bool:
    """Whether a bracket only says more about the name before it."""
    before = text[note.start() - 1 : note.start()]
    return note.start() > at and before.isalpha() and (note[1] in _NOTES or known_place(note[1]))


def _is_named(text: str, at: int, end: int) -> bool:
    """Whether a sure name stands right before ``end``, behind a mark: 文/张敏|."""
    name = _NAME_BEFORE.search(text, max(at, end - 6), end)
    return name is not None and confidence(name[0]) >= Confidence.SURE


def _trimmed(text: str, chunk: Chunk) -> list[Chunk]:
    """Return a part without the blanks around it, or nothing where it has nothing else."""
    start, end = chunk.start, chunk.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Chunk(start, end, chunk.opener, chunk.closer)] if start < end else []

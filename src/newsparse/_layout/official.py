"""Notices and official documents: what kind of document a line names, its number, whom it is for, who signed.

Also the mark that ends any text: what stands below （完） is no body.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse._names.outlets import looks_like_institution
from newsparse._text.chars import HAN
from newsparse._text.words import lazy
from newsparse._time.stamps import stamp_at
from newsparse._units import NOTICE_ENDS, is_notice
from newsparse.model import BODY_ZONES, Zone

__all__ = ["zones_of_document"]

Zones = frozenset[Zone]

_META, _HEADLINE = frozenset({Zone.META}), frozenset({Zone.HEADLINE})
_PARAGRAPH = frozenset({Zone.PARAGRAPH})
_SIGNED = frozenset({Zone.BYLINE, Zone.META, Zone.CREDIT})
_NO_BODY = frozenset(Zone) - BODY_ZONES - {Zone.HEADLINE}
# 河政发〔2024〕43号: the number of an official document, and below it whom the document is for.
_NUMBER = lazy(rf"[{HAN}]{{2,12}}[〔\[（(﹝]\s?(?:19|20)\d\d\s?[〕\]）)﹞]第?\s?\d{{1,5}}\s?[号號]")
_NUMBER_ENDS = frozenset("号號")
_ADDRESSEE_REACH = 3
_COLONS = frozenset("：:")
_ABOVE = 3
"""The lines that may stand above the title of a document: its number, the code of a share, whose it is."""
_BELOW = 2
_SHORTEST_TITLE = 4
_LONGEST_SIGNATURE = 30
_BODIES_END = frozenset("组組会會局委办辦处處院校司心社部府署所站馆館团團厅廳室")
_LONGEST_DAY = 20
_DAY_ENDS = frozenset("日号號0123456789")
_PROSE = 30
_STOPS = frozenset("。！？”」；")
_CLAUSE = lazy("[，。；：:！？]")
_END = lazy(r"[（(—\-\s]*(?:完|全文完|本文完|END|The End|Ends|ENDS)[）)—\-\s]*|#{3}")
_LONGEST_END = 12
_END_FIRSTS = frozenset("（(—- \u3000完全本ET#")
_FEWEST_TOLD = 2


def zones_of_document(lines: Sequence[str]) -> dict[int, Zones]:
    """Return the zones that are left open to the lines of a document, as far as its form tells.

    Args:
        lines: The lines, white space at their ends left out.

    Example:
        >>> lines = ["情况通报", "3月15日晚，有媒体报道一家火锅店，我局高度重视，连夜到店检查，经查属实。"]
        >>> zones_of_document([*lines, "临沅市市场监督管理局", "2024年3月16日"]).keys()
        dict_keys([2, 3, 0])
    """
    found: dict[int, Zones] = {}
    number = -_ADDRESSEE_REACH
    told = 0
    for i, line in enumerate(lines):
        last = line[-1]
        if last in _NUMBER_ENDS and _NUMBER.fullmatch(line):
            found[i], number = _META, i
        elif last in _COLONS and i - number < _ADDRESSEE_REACH:
            found[i] = _PARAGRAPH
        elif (
            told >= _FEWEST_TOLD
            and line[0] in _END_FIRSTS
            and len(line) <= _LONGEST_END
            and _END.fullmatch(line)
        ):
            return found | dict.fromkeys(range(i, len(lines)), _NO_BODY) | _titled(lines)
        elif (
            told
            and last in _DAY_ENDS
            and len(line) <= _LONGEST_DAY
            and _is_signed(lines, i)
            and _is_day(line)
        ):
            found[i - 1] = found[i] = _SIGNED
        told += len(line) >= _PROSE and last in _STOPS
    return found | _titled(lines)


def _is_signed(lines: Sequence[str], i: int) -> bool:
    """Whether the name of an institution stands above a day, prose above it and none right below."""
    name, below = lines[i - 1], lines[i + 1 : i + 2]
    if i < 2 or lines[i - 2][-1] not in _STOPS or len(name) > _LONGEST_SIGNATURE or _CLAUSE.search(name):
        return False
    if below and (len(below[0]) >= _PROSE or below[0][-1] in _STOPS):
        return False
    return name[-1] in _BODIES_END or looks_like_institution(name)


def _is_day(line: str) -> bool:
    """Whether a line is a day, its year with it, and nothing else."""
    stamp = stamp_at(line, 0, len(line))
    return stamp is not None and stamp.whole and stamp.clock is None and stamp.end == len(line)


def _titled(lines: Sequence[str]) -> dict[int, Zones]:
    """Return the line at the top that says what kind of document the text is: its title."""
    for i, line in enumerate(lines[: _ABOVE + 1]):
        if line[-1] in NOTICE_ENDS and (not i or len(line) >= _SHORTEST_TITLE) and is_notice(line):
            below = lines[i + 1 : i + 3]
            if any(
                len(words) >= _PROSE or words[-1] in _COLONS or _NUMBER.fullmatch(words) for words in below
            ):
                return {i: _HEADLINE}
            return {}
        if not (_NUMBER.fullmatch(line) or looks_like_institution(line) or "：" in line or ":" in line):
            return {}
    return {}


def _goes_on(line: str) -> bool:
    """Whether a line can stand below the title of a document: its number, whom it is for, prose, a label."""
    prose = len(line) >= _PROSE and _CLAUSE.search(line) is not None
    return prose or any(colon in line for colon in _COLONS) or _NUMBER.fullmatch(line) is not None

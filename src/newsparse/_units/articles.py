"""Texts that hold several articles: database exports, transcripts, files put together.

Five forms are known, the surest first: records with labels (标题：…), numbered heads (第1篇, 1 alone), rules
or end marks between articles, heads of one kind repeated (title, time, prose), and briefs. A story that a web
page shows under another is none of them: its page begins with navigation. What says at its top that it holds
several is a form: see ``forms.digests``.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from itertools import accumulate, pairwise

import attrs

from newsparse._lexicon.furniture import exact_terms
from newsparse._names.outlets import looks_like_outlet
from newsparse._text.words import lazy
from newsparse._time.stamps import stamps_in
from newsparse._units.forms.titles import FILED_BY
from newsparse._units.labelled import META_LABEL, TITLE_LABEL, title_lines
from newsparse._units.lines import Source
from newsparse._units.notices import NOTICE_ENDS, is_notice
from newsparse.model import Zone

__all__ = ["article_starts", "with_marks"]

# =====（一）=====
_COUNTED_RULE = lazy(
    r"[=＝\-－*＊~～#—─━]{3,}\s?[（(【\[]?\s?[一二三四五六七八九十\d]{1,3}\s?[）)】\]]?\s?[=＝\-－*＊~～#—─━]{3,}"
)
_RULE = lazy(
    r"(?:[=＝\-－_*＊~～#—─━・·]\s?){4,}+|End of Document|(?:Document|文件)\s[A-Z0-9]{16,}"
    r"|文章[编編][号號][:：].{4,40}"
)
_NUMBERED = lazy(
    r"(?:(?P<a>Document|Article|Record|文章|文档|记录|記錄)\s?(?P<an>\d{1,4})(?:\s?(?:of|/|／|之|共)\s?\d{1,4})?"
    r"|(?P<b>第)\s?(?P<bn>\d{1,4})\s?篇(?:\s?[/／,，（(]?\s?共\s?\d{1,4}\s?篇[)）]?)?"
    r"|(?P<c>)(?P<cn>\d{1,4})\sof\s\d{1,4}\sDOCUMENTS?"
    r"|(?P<d>【)(?P<dn>\d{1,4})】|(?P<e>\[)(?P<en>\d{1,4})\]|(?P<f>)(?P<fn>\d{1,2})[.、．]?(?=$))"
    r"(?=$|[\s:：、.．]|[^\d【\[篇])"
)
_NUMBERED_FIRST = frozenset("DAR文记記第【[")
_CLAUSE = lazy(r"[，。；、！？,]")
# 柳湾社9月5日电（记者…）, 央视网消息（新闻联播）：…; 据柳湾社消息，… is quoted and opens no item.
_FILED = lazy(r"[【（(\[]?[^，。:：据據]{1,30}?(?:[电電讯訊]|消息)[】）)\]]?\s?[（(\s　，、]")
_SAME = 3
_BODY_LABEL = lazy(r"[【\[]?(?:正文|内容|內容|全文)[】\]]?[:：]")
_DOCUMENTS = ("Document", "c")
_ALONE = "f"
_FEWEST_ALONE = 3
_RULE_FIRST = frozenset("=＝-－_*＊~～#—─━・·ED文")
_HEAD_REACH = 12
_MASTHEAD = 16
_TOP = 4
_PROSE = 40
_LABELLED = 16
_COUNTED = 24
_MUCH_PROSE = 40
_STAMP_LINE = 80
_FILED_LEAST = 20
_NEAR = 4
_REACH = 12
_TITLE = range(6, 61)
_FEWEST_BRIEFS = 2
_BRIEF = range(3, 6)  # the lines of one


def article_starts(source: Source) -> list[int]:
    """Return the offset where each article of a text begins; the first begins at 0.

    Args:
        source: The text and its lines.
    """
    starts: list[int] = []
    for form, least in (
        (_records, _LABELLED),
        (_numbers, _COUNTED),
        (_ruled, _PROSE),
        (_repeated, _PROSE),
        (_notices, _PROSE),
        (_briefs, 1),
    ):
        starts = _kept(source, form(source), least)
        if len(starts) > 1:
            break
    return [0, *(source.starts[i] for i in starts[1:])]


def with_marks(source: Source) -> Source:
    """Return an article of several with the rules and numbers about it known to be none of it."""
    marks = {
        i: Zone.CHROME
        for i, line in enumerate(source.lines)
        if _RULE.fullmatch(line) or _COUNTED_RULE.fullmatch(line) or (i < _TOP and _NUMBERED.fullmatch(line))
    }
    return attrs.evolve(source, known={**marks, **source.known}) if marks else source


def _kept(source: Source, starts: list[int], least: int) -> list[int]:
    """Return the first lines of the parts where nearly all hold prose, rules above them included."""
    if len(starts) < 2:
        return []
    ends = [*starts[1:], len(source.lines)]
    full = [_prose(source.lines[a:b]) >= least for a, b in zip(starts, ends, strict=True)]
    if sum(full) * 5 < len(full) * 4:
        return []
    kept = [a for a, holds in zip(starts, full, strict=True) if holds]
    return [_with_rules(source, a) for a in kept] if len(kept) > 1 else []


def _with_rules(source: Source, i: int) -> int:
    """Return the first of the rules and numbers that stand right above a line."""
    lines = source.lines
    while i and (_is_opening_rule(lines[i - 1]) or _number(lines[i - 1])):
        i -= 1
    return i


def _is_opening_rule(line: str) -> bool:
    return _RULE.fullmatch(line) is not None and not line[-1].isalnum()


def _prose(lines: Iterable[str]) -> int:
    """Return how many characters stand in lines with clause marks."""
    return sum(len(line) for line in lines if len(line) >= 10 and _CLAUSE.search(line))


def _records(source: Source) -> list[int]:
    """Records with labels: each begins with the label that the first begins with."""
    if not ("题" in source.text or "題" in source.text or "itle" in source.text or "HEADLINE" in source.text):
        return []
    titles = title_lines(source.lines)
    if len(titles) < 2:
        return []
    above = _labels_above(source, titles[0], 0)
    befores = [-1, *titles[:-1]]
    starts = [
        i - _labels_above(source, i, before + 1, most=above)
        for before, i in zip(befores, titles, strict=True)
    ]
    labelled = sum(above > 0 or _has_labels(source.lines[i : i + 8]) for i in titles)
    return starts if labelled * 5 >= len(titles) * 4 else []


def _has_labels(lines: list[str]) -> bool:
    """Whether a label other than that of the title stands on the first line or begins a later one."""
    if META_LABEL.search(lines[0], 1, _STAMP_LINE * 2):
        return True
    return any(META_LABEL.match(line) or _BODY_LABEL.match(line) for line in lines[1:])


def _labels_above(source: Source, i: int, least: int, most: int = 8) -> int:
    """Return how many lines right above a line have a label, at most ``most``."""
    n = 0
    while n < most and i - n > least and META_LABEL.match(source.lines[i - n - 1]):
        n += 1
    return n


def _numbers(source: Source) -> list[int]:
    """Heads with numbers that follow each other; those that sections have too need a title and a time."""
    starts: list[int] = []
    kind = ""
    last = -1
    for i, line in enumerate(source.lines):
        number = _number(line) if len(line) < _STAMP_LINE else None
        if number is None:
            continue
        if not starts:
            kind, last = number
            starts = [i]
        elif number[0] == kind and number[1] == last + 1:
            last += 1
            starts.append(i)
    if not starts or any(map(_told, source.lines[: starts[0]])):
        return []
    ends = [*starts[1:], len(source.lines)]
    headed = sum(_has_head(source, a, b) for a, b in zip(starts, ends, strict=True))
    if kind == _ALONE:
        # 1, 2, 3 stand above the parts of one story as well.
        return starts if len(starts) >= _FEWEST_ALONE and headed * 3 >= len(starts) * 2 else []
    return starts if kind in _DOCUMENTS or headed * 5 >= len(starts) * 4 else []


def _number(line: str) -> tuple[str, int] | None:
    """Return the kind and the number of a numbered head."""
    if line[0] not in _NUMBERED_FIRST and not line[0].isdecimal():
        return None
    found = _NUMBERED.match(line)
    if found is None or "。" in line or (not line.startswith(("[", "【")) and _CLAUSE.search(line)):
        return None
    kind = next(k for k in "abcdef" if found[k] is not None)
    return found[kind] or kind, int(found[kind + "n"])


def _ruled(source: Source) -> list[int]:
    """Parts between rules or end marks, each with a head of its own."""
    rules = [
        i
        for i, line in enumerate(source.lines)
        if len(line) >= 4
        and line[0] in _RULE_FIRST
        and (_RULE.fullmatch(line) or _COUNTED_RULE.fullmatch(line))
    ]
    if not rules:
        return []
    edges = [-1, *rules, len(source.lines)]
    starts = [
        a + 1 for a, b in pairwise(edges)
        if b - a > 2 and _has_head(source, a + 1, b)
    ]  # fmt: skip
    return starts if starts and not _prose(source.lines[: starts[0]]) else []


def _has_head(source: Source, first: int, end: int) -> bool:
    """Whether a title or a label, and a time or a label stand among the first lines."""
    lines = source.lines[first : min(end, first + _HEAD_REACH)]
    titled = TITLE_LABEL.match(lines[0]) or META_LABEL.match(lines[0]) or _number(lines[0])
    if not titled and not any(map(_is_title, lines)):
        return False
    return any(_is_stamp(line) or META_LABEL.match(line) or FILED_BY.match(line) for line in lines)


def _is_title(line: str) -> bool:
    return len(line) in _TITLE and line[-1] not in "。，；：:,;、" and not _has_date(line)


def _is_stamp(line: str) -> bool:
    """Whether a line gives a full date and is no sentence."""
    return 8 <= len(line) <= _STAMP_LINE and "。" not in line and _has_date(line)


@functools.lru_cache(maxsize=256)
def _has_date(line: str) -> bool:
    """Whether a day is written on a line, from the year on."""
    return any(stamp.whole for stamp in stamps_in(line, 0, len(line)))


def _briefs(source: Source) -> list[int]:
    """A title, a line of time and source and a sentence or two, again and again, and nothing else."""
    lines = source.lines
    starts = [i - 1 for i in range(1, len(lines)) if _is_brief(lines, i)]
    if len(starts) < _FEWEST_BRIEFS or not _is_top(lines[: starts[0]]):
        return []
    ends = [*starts[1:], len(lines)]
    return starts if all(b - a in _BRIEF for a, b in zip(starts, ends, strict=True)) else []


def _is_brief(lines: list[str], i: int) -> bool:
    """Whether a line with the time stands between a title and a sentence."""
    if i + 1 >= len(lines) or lines[i + 1][-1] != "。" or not _is_stamp(lines[i]):
        return False
    return _is_title(lines[i - 1]) and _publishes(lines[i])


def _notices(source: Source) -> list[int]:
    """Notices one below the other, each with the line that names its kind: 警情通报."""
    lines = source.lines
    starts = [
        i for i, line in enumerate(lines[:-1])
        if line[-1] in NOTICE_ENDS and is_notice(line) and _CLAUSE.search(lines[i + 1])
    ]  # fmt: skip
    return starts if len(starts) > 1 and starts[0] < _TOP else []


def _repeated(source: Source) -> list[int]:
    """Title, time and prose, again and again, from the top of the text on."""
    for head in (_stamped_head, _filed_head):
        starts = _heads(source, head)
        if len(starts) > 1 and _is_top(source.lines[: starts[0]]):
            above = starts[0]
            return [0, *(_with_masthead(source.lines, i, above) for i in starts[1:])]
    return []


def _is_top(lines: list[str]) -> bool:
    """Whether lines above the first title are a masthead or a kicker, and no navigation."""
    return len(lines) < _TOP and all(len(line) <= _MASTHEAD and len(line.split()) < 3 for line in lines)


def _with_masthead(lines: list[str], i: int, most: int) -> int:
    """Return the first of the lines right above a title that name an outlet or open the text too."""
    first = i
    while i - first < most and (lines[first - 1] in lines[:most] or looks_like_outlet(lines[first - 1])):
        first -= 1
    return first


def _heads(source: Source, head: Callable[[list[str], int], int]) -> list[int]:
    """Return the lines at which a head of one kind begins and much prose follows before the next."""
    lines = source.lines
    told = [0, *accumulate(map(_told, lines))]
    # Below a title and its time, or from its dateline on, a story tells something.
    near = [i for i in range(1, len(lines)) if told[min(i + _NEAR, len(lines))] > told[i]]
    found = [(i, first) for i in near if (first := head(lines, i)) >= 0 and not _is_listed(lines, first)]
    if head is _filed_head:
        found = [(i, first) for i, first in found if lines[i][:_SAME] == lines[found[0][0]][:_SAME]]
    if len(found) < 2:
        return []
    ends = [first for _, first in found[1:]] + [len(lines)]
    return [
        first for (i, first), end in zip(found, ends, strict=True)
        if told[end] - told[i] >= max(_MUCH_PROSE, sum(map(len, lines[i:end])) / 2)
    ]  # fmt: skip


def _is_listed(lines: list[str], at: int) -> bool:
    """Whether a title stands among others below a heading of related stories, no prose between them."""
    for line in reversed(lines[max(0, at - _REACH) : at]):
        if _told(line):
            return False
        if line.strip("【】[]:： ") in exact_terms("relhead"):
            return True
    return False


def _told(line: str) -> int:
    """Return how many characters a line with sentences has; titles and comments have few full stops."""
    return len(line) if len(line) >= 24 and "。" in line else 0


def _stamped_head(lines: list[str], i: int) -> int:
    """Return the title above a line with the time; -1 where there is none. A diary has dates, too."""
    if not _is_stamp(lines[i]) or not any(map(_told, lines[i + 1 : i + 4])) or not _publishes(lines[i]):
        return -1
    for first in (i - 1, i - 2):
        if first >= 0 and _is_title(lines[first]) and len(lines[first]) >= 8:
            return first
    return -1


def _filed_head(lines: list[str], i: int) -> int:
    """Return the title above a paragraph that opens with a dateline; -1 where there is none."""
    line = lines[i]
    if len(line) < _FILED_LEAST or not _FILED.match(line) or not _CLAUSE.search(line):
        return -1
    return i - 1 if not _CLAUSE.search(lines[i - 1]) and _is_title(lines[i - 1]) else -1


def _publishes(line: str) -> bool:
    """Whether a line with a date also has a clock time, a label or an outlet."""
    if META_LABEL.search(line) or any(stamp.clock for stamp in stamps_in(line, 0, len(line))):
        return True
    return any(map(looks_like_outlet, line.split()))
